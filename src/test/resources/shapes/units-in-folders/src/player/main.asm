INCLUDE "src/player/constants.inc"
SECTION "player main", ROM0
PlayerMain::
    ld b, SPEED
    ret
DEF AS_INCLUDE EQU 1
INCLUDE "main.asm"
