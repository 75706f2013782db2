; Small, but its neighbor's object has half a megabyte.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Main", ROM0
Start:
    ld a, BANK(Bank1)
    ld [$2000], a
    ld hl, Bank31
    jr Start
