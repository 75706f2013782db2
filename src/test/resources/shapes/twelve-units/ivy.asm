; Unit 9 of 12: calls its neighbors, and they call it.
SECTION "Ivy", ROM0
Ivy::
    call Juniper.inner
    call Hazel.inner
    ld a, [wHazel]
    ld [wIvy], a
    ld hl, HazelSize + 8
    ld bc, Ivy.end - Ivy
    ret
.inner::
    ld a, IvyNumber
    ret
.end::
    dw Juniper, Hazel.end, LOW(HazelNumber) * 2

DEF IvyNumber EQU 57
DEF IvySize EQU Ivy.end - Ivy
EXPORT IvyNumber, IvySize

SECTION "Ivy's variable", WRAM0
wIvy::
    ds 9
