SECTION "größe", ROM0
Groesse::
    ld hl, Lambda
    ret
