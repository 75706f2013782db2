; The player: a robot of two tall sprites, side by side.

INCLUDE "include/hardware.inc"
INCLUDE "include/macros.inc"

; Where its upper left corner may be, in pixels: anywhere but in the room's walls.
DEF SIZE   EQU 16
DEF LEFT   EQU 8
DEF TOP    EQU 8
DEF RIGHT  EQU 8 * (SCREEN_WIDTH - 1) - SIZE
DEF BOTTOM EQU 8 * (SCREEN_HEIGHT - 1) - SIZE

; Its tiles in gfx/tiles.2bpp. A tall sprite shows this tile and, below, the next.
DEF TILE_BACK  EQU 4
DEF TILE_FRONT EQU 6

; Two colons export a name: main.asm may call it.
SECTION "Player", ROM0
InitPlayer::
    ld a, (LEFT + RIGHT) / 2
    ld [wX], a
    ld a, (TOP + BOTTOM) / 2
    ld [wY], a
    xor a
    ld [wLooksLeft], a
    jr ShowPlayer

MovePlayer::
    walk KEY_LEFT,  wX, -1, LEFT
    walk KEY_RIGHT, wX, +1, RIGHT
    walk KEY_UP,    wY, -1, TOP
    walk KEY_DOWN,  wY, +1, BOTTOM

    ; It looks where it last went.
    ldh a, [hHeld]
    and (1 << KEY_LEFT) | (1 << KEY_RIGHT)
    jr z, ShowPlayer
    and 1 << KEY_LEFT
    ld [wLooksLeft], a
    ; fall through

ShowPlayer:
    ld a, [wY]
    ld b, a
    ld a, [wX]
    ld c, a
    ld a, [wLooksLeft]
    and a
    jr nz, .left
    sprite 0, TILE_BACK, 0
    call .nextColumn
    sprite 1, TILE_FRONT, 0
    ret
.left
    sprite 0, TILE_FRONT, SPRITE_MIRRORED
    call .nextColumn
    sprite 1, TILE_BACK, SPRITE_MIRRORED
    ret
.nextColumn
    ld a, c
    add 8
    ld c, a
    ret

SECTION "Player variables", WRAM0
wX:
    db
wY:
    db
wLooksLeft:             ; 0: to the right
    db
