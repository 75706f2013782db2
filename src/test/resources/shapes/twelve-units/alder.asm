; Unit 1 of 12: calls its neighbors, and they call it.
SECTION "Header", ROM0[$100]
    nop
    jp Alder
    ds $150 - @, 0

SECTION "Alder", ROM0
Alder::
    call Birch.inner
    call Larch.inner
    ld a, [wDogwood]
    ld [wAlder], a
    ld hl, DogwoodSize + 0
    ld bc, Alder.end - Alder
    ret
.inner::
    ld a, AlderNumber
    ret
.end::
    dw Birch, Larch.end, LOW(DogwoodNumber) * 2

DEF AlderNumber EQU 1
DEF AlderSize EQU Alder.end - Alder
EXPORT AlderNumber, AlderSize

SECTION "Alder's variable", WRAM0
wAlder::
    ds 1
