; Unit 7 of 12: calls its neighbors, and they call it.
SECTION "Gorse", ROM0
Gorse::
    call Hazel.inner
    call Fir.inner
    ld a, [wJuniper]
    ld [wGorse], a
    ld hl, JuniperSize + 6
    ld bc, Gorse.end - Gorse
    ret
.inner::
    ld a, GorseNumber
    ret
.end::
    dw Hazel, Fir.end, LOW(JuniperNumber) * 2

DEF GorseNumber EQU 43
DEF GorseSize EQU Gorse.end - Gorse
EXPORT GorseNumber, GorseSize

SECTION "Gorse's variable", WRAM0
wGorse::
    ds 7
