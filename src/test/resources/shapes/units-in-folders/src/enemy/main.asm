DEF AS_INCLUDE EQU 2
INCLUDE "main.asm"
SECTION "enemy main", ROM0
EnemyMain::
    ld c, 9
    ret
INCLUDE "main.asm"
