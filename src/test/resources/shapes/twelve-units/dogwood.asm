; Unit 4 of 12: calls its neighbors, and they call it.
SECTION "Dogwood", ROM0
Dogwood::
    call Elm.inner
    call Cedar.inner
    ld a, [wGorse]
    ld [wDogwood], a
    ld hl, GorseSize + 3
    ld bc, Dogwood.end - Dogwood
    ret
.inner::
    ld a, DogwoodNumber
    ret
.end::
    dw Elm, Cedar.end, LOW(GorseNumber) * 2

DEF DogwoodNumber EQU 22
DEF DogwoodSize EQU Dogwood.end - Dogwood
EXPORT DogwoodNumber, DogwoodSize

SECTION "Dogwood's variable", WRAM0
wDogwood::
    ds 4
