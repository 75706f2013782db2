; Unit 5 of 12: calls its neighbors, and they call it.
SECTION "Elm", ROM0
Elm::
    call Fir.inner
    call Dogwood.inner
    ld a, [wLarch]
    ld [wElm], a
    ld hl, LarchSize + 4
    ld bc, Elm.end - Elm
    ret
.inner::
    ld a, ElmNumber
    ret
.end::
    dw Fir, Dogwood.end, LOW(LarchNumber) * 2

DEF ElmNumber EQU 29
DEF ElmSize EQU Elm.end - Elm
EXPORT ElmNumber, ElmSize

SECTION "Elm's variable", WRAM0
wElm::
    ds 5
