; Unit 11 of 12: calls its neighbors, and they call it.
SECTION "Kauri", ROM0
Kauri::
    call Larch.inner
    call Juniper.inner
    ld a, [wFir]
    ld [wKauri], a
    ld hl, FirSize + 10
    ld bc, Kauri.end - Kauri
    ret
.inner::
    ld a, KauriNumber
    ret
.end::
    dw Larch, Juniper.end, LOW(FirNumber) * 2

DEF KauriNumber EQU 71
DEF KauriSize EQU Kauri.end - Kauri
EXPORT KauriNumber, KauriSize

SECTION "Kauri's variable", WRAM0
wKauri::
    ds 11
