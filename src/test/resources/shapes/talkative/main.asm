; Succeeds, but says more than a pipe of 64 KiB holds: on standard output by PRINTLN, on standard error by warnings.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Main", ROM0
Start:
    jr Start
INCLUDE "talk.inc"
    PRINT "One line in ", "two pieces: {d:VALUE} {#016b:VALUE} {f:HALF}\n"
    WARN "This one was asked for: ${04X:VALUE}"
FOR N, 800
    PRINTLN "Line {05d:N} on standard output, {#08x:N}, which goes on until it has ninety characters: äöü →"
    cut N + 256
ENDR
    PRINTLN ""
    PRINT "no line's end at the end"
