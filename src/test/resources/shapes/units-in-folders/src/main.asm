; Four units of one name in different folders; files that look like outputs; a unit that others include, too.
INCLUDE "src/player/constants.inc"
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "src main", ROM0
Start:
    call PlayerMain
    call EnemyMain
    call TopMain
    ld a, SPEED
    jr Start
; Sources of the job, named as tools name what they make.
    INCBIN "main.o"
    INCBIN "game.gb"
    INCBIN "src/main.o"
    INCBIN "game.map", 1
    INCBIN "game.sym"
; The text of the units themselves, as bytes.
    INCBIN "src/main.asm", 0, 6
    INCBIN "main.asm", 2, 5
