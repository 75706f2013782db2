; Unit 6 of 12: calls its neighbors, and they call it.
SECTION "Fir", ROM0
Fir::
    call Gorse.inner
    call Elm.inner
    ld a, [wElm]
    ld [wFir], a
    ld hl, ElmSize + 5
    ld bc, Fir.end - Fir
    ret
.inner::
    ld a, FirNumber
    ret
.end::
    dw Gorse, Elm.end, LOW(ElmNumber) * 2

DEF FirNumber EQU 36
DEF FirSize EQU Fir.end - Fir
EXPORT FirNumber, FirSize

SECTION "Fir's variable", WRAM0
wFir::
    ds 6
