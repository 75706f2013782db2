; Unit 12 of 12: calls its neighbors, and they call it.
SECTION "Larch", ROM0
Larch::
    call Alder.inner
    call Kauri.inner
    ld a, [wKauri]
    ld [wLarch], a
    ld hl, KauriSize + 11
    ld bc, Larch.end - Larch
    ret
.inner::
    ld a, LarchNumber
    ret
.end::
    dw Alder, Kauri.end, LOW(KauriNumber) * 2

DEF LarchNumber EQU 78
DEF LarchSize EQU Larch.end - Larch
EXPORT LarchNumber, LarchSize

SECTION "Larch's variable", WRAM0
wLarch::
    ds 12
