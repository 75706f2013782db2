; Unit 3 of 12: calls its neighbors, and they call it.
SECTION "Cedar", ROM0
Cedar::
    call Dogwood.inner
    call Birch.inner
    ld a, [wBirch]
    ld [wCedar], a
    ld hl, BirchSize + 2
    ld bc, Cedar.end - Cedar
    ret
.inner::
    ld a, CedarNumber
    ret
.end::
    dw Dogwood, Birch.end, LOW(BirchNumber) * 2

DEF CedarNumber EQU 15
DEF CedarSize EQU Cedar.end - Cedar
EXPORT CedarNumber, CedarSize

SECTION "Cedar's variable", WRAM0
wCedar::
    ds 3
