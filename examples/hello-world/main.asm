; Hello, world: writes two words in the middle of the Game Boy's screen.
;
; The screen is made of tiles, pictures of 8 by 8 pixels. So writing a text takes two things:
;   1. the letters' pictures, copied into the tile memory at $8000, and
;   2. the letters' numbers, copied into the tile map at $9800, which says what stands where.

; The registers that we use. They are addresses from $FF00 on, which `ldh` reaches.
DEF rLCDC EQU $FF40 ; switches the LCD and its layers on and off
DEF rSCY  EQU $FF42 ; how far the background is scrolled down
DEF rSCX  EQU $FF43 ; ... and to the right
DEF rLY   EQU $FF44 ; the line that is being drawn: 0 to 153; from 144 on nothing is drawn
DEF rBGP  EQU $FF47 ; the shades of the background's four colors
DEF rNR52 EQU $FF26 ; the sound's main switch

DEF TILES      EQU $8000
DEF TILE_MAP   EQU $9800
DEF MAP_WIDTH  EQU 32   ; tiles in a row of the map; the screen shows 20 of them
DEF MAP_HEIGHT EQU 32

; Which tile stands for which character: from here on `db "HELLO"` gives these numbers.
CHARMAP " ", 0
CHARMAP "H", 1
CHARMAP "E", 2
CHARMAP "L", 3
CHARMAP "O", 4
CHARMAP "W", 5
CHARMAP "R", 6
CHARMAP "D", 7
CHARMAP "!", 8

; The console starts at $100, with room for one jump. Behind it lies the header, which names the
; game and its hardware. We leave it empty: rgbfix fills it in.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Program", ROM0
Start:
    xor a
    ldh [rNR52], a      ; silence

    ; The LCD may be switched off only between two pictures: wait until line 144 has come.
.waitForLine144
    ldh a, [rLY]
    cp 144
    jr c, .waitForLine144
    xor a
    ldh [rLCDC], a      ; off: now the whole video memory is ours

    ld hl, TILES
    ld de, Font
    ld bc, Font.end - Font
    call Copy

    ; An empty map: tile 0 everywhere.
    ld hl, TILE_MAP
    ld bc, MAP_WIDTH * MAP_HEIGHT
.clear
    xor a
    ld [hl+], a
    dec bc
    ld a, b
    or c
    jr nz, .clear

    ld hl, TILE_MAP + 8 * MAP_WIDTH + 4     ; row 8, column 4
    ld de, Text
    ld bc, Text.end - Text
    call Copy

    xor a
    ldh [rSCY], a
    ldh [rSCX], a
    ld a, %11_10_01_00  ; color 0 is white, 1 light, 2 dark, 3 black
    ldh [rBGP], a
    ld a, %1001_0001    ; LCD on, tiles from $8000, background on
    ldh [rLCDC], a

    ; Nothing is left to do. No interrupt is enabled, so `halt` sleeps for ever.
.done
    halt
    nop
    jr .done

; Copies bc bytes from de to hl. bc must not be 0.
Copy:
    ld a, [de]
    ld [hl+], a
    inc de
    dec bc
    ld a, b
    or c
    jr nz, Copy
    ret

SECTION "Text", ROM0
Text:
    db "HELLO WORLD!"
.end

; A row of a tile is eight pixels: a backtick and eight colors from 0 to 3. The letters are black,
; with a light shadow to their right.
SECTION "Font", ROM0
Font:
    ds 16, 0            ; the space
    dw `33100331, `33100331, `33100331, `33333331, `33100331, `33100331, `33100331, `00000000 ; H
    dw `33333331, `33100000, `33100000, `33333100, `33100000, `33100000, `33333331, `00000000 ; E
    dw `33100000, `33100000, `33100000, `33100000, `33100000, `33100000, `33333331, `00000000 ; L
    dw `03333310, `33100331, `33100331, `33100331, `33100331, `33100331, `03333310, `00000000 ; O
    dw `33100331, `33100331, `33100331, `33131331, `33333331, `33310331, `33100031, `00000000 ; W
    dw `33333310, `33100331, `33100331, `33333310, `33133100, `33103310, `33100331, `00000000 ; R
    dw `33333100, `33103310, `33100331, `33100331, `33100331, `33103310, `33333100, `00000000 ; D
    dw `00331000, `00331000, `00331000, `00331000, `00331000, `00000000, `00331000, `00000000 ; !
.end
