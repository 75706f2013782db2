; Unit 10 of 12: calls its neighbors, and they call it.
SECTION "Juniper", ROM0
Juniper::
    call Kauri.inner
    call Ivy.inner
    ld a, [wAlder]
    ld [wJuniper], a
    ld hl, AlderSize + 9
    ld bc, Juniper.end - Juniper
    ret
.inner::
    ld a, JuniperNumber
    ret
.end::
    dw Kauri, Ivy.end, LOW(AlderNumber) * 2

DEF JuniperNumber EQU 64
DEF JuniperSize EQU Juniper.end - Juniper
EXPORT JuniperNumber, JuniperSize

SECTION "Juniper's variable", WRAM0
wJuniper::
    ds 10
