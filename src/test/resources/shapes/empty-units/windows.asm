; lines of two bytes
SECTION "Windows", ROM0
Windows::
    ld a, \
        1
    ret
    INCLUDE "windows.inc"
