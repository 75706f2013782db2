; Unit 2 of 12: calls its neighbors, and they call it.
SECTION "Birch", ROM0
Birch::
    call Cedar.inner
    call Alder.inner
    ld a, [wIvy]
    ld [wBirch], a
    ld hl, IvySize + 1
    ld bc, Birch.end - Birch
    ret
.inner::
    ld a, BirchNumber
    ret
.end::
    dw Cedar, Alder.end, LOW(IvyNumber) * 2

DEF BirchNumber EQU 8
DEF BirchSize EQU Birch.end - Birch
EXPORT BirchNumber, BirchSize

SECTION "Birch's variable", WRAM0
wBirch::
    ds 2
