    PRINTLN "The second unit speaks"
    WARN "and warns outside of any section"
