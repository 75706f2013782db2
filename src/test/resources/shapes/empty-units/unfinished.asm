


SECTION "Unfinished", ROM0
Unfinished::
    ld a, 2
    ret