; Unit 8 of 12: calls its neighbors, and they call it.
SECTION "Hazel", ROM0
Hazel::
    call Ivy.inner
    call Gorse.inner
    ld a, [wCedar]
    ld [wHazel], a
    ld hl, CedarSize + 7
    ld bc, Hazel.end - Hazel
    ret
.inner::
    ld a, HazelNumber
    ret
.end::
    dw Ivy, Gorse.end, LOW(CedarNumber) * 2

DEF HazelNumber EQU 50
DEF HazelSize EQU Hazel.end - Hazel
EXPORT HazelNumber, HazelSize

SECTION "Hazel's variable", WRAM0
wHazel::
    ds 8
