; The frame of a small game: set up, then sixty times a second read the keys, move, show.
; The player has a unit of its own, player.asm; the linker joins the two.

INCLUDE "include/hardware.inc"
INCLUDE "include/macros.inc"

; At each picture's end the console calls $40, where 8 bytes have room before the next interrupt's address.
SECTION "VBlank entry", ROM0[$40]
    push af
    push bc
    push de
    push hl
    jp VBlank

SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0      ; rgbfix fills in the header

SECTION "Main", ROM0
Start:
    di
    ld sp, wStack.top
    xor a
    ldh [rNR52], a
.waitForVBlank          ; the LCD must not be switched off while it draws
    ldh a, [rLY]
    cp LINE_VBLANK
    jr c, .waitForVBlank
    xor a
    ldh [rLCDC], a

    copy hCopySprites, CopySprites
    copy TILES, Tiles
    call DrawRoom
    call ClearSprites
    call InitPlayer
    call hCopySprites

    xor a
    ldh [rSCY], a
    ldh [rSCX], a
    ldh [hVBlankCame], a
    ldh [rIF], a
    ld a, %11_10_01_00
    ldh [rBGP], a
    ldh [rOBP0], a
    ld a, IE_VBLANK
    ldh [rIE], a
    ld a, LCDC_ON | LCDC_TILES | LCDC_TALL | LCDC_SPRITES | LCDC_MAP
    ldh [rLCDC], a
    ei

Loop:
    call WaitForVBlank
    call ReadJoypad
    call MovePlayer
    jr Loop

; Sleeps until the next picture's end. Other interrupts would wake `halt` too, so ask who came.
WaitForVBlank:
    halt
    nop
    ldh a, [hVBlankCame]
    and a
    jr z, WaitForVBlank
    xor a
    ldh [hVBlankCame], a
    ret

VBlank:
    call hCopySprites
    ld a, 1
    ldh [hVBlankCame], a
    pop hl
    pop de
    pop bc
    pop af
    reti

; Sets hHeld: one bit for each key that is held, see KEY_A and its neighbors.
ReadJoypad:
    ld a, P1_DIRECTIONS ^ P1_NOTHING    ; the row whose bit is 0
    call .readRow
    ld b, a
    ld a, P1_BUTTONS ^ P1_NOTHING
    call .readRow
    swap b
    or b
    ldh [hHeld], a
    ld a, P1_NOTHING
    ldh [rP1], a
    ret
.readRow
    ldh [rP1], a
    REPT 4                              ; the keys' lines need some time to settle
        ldh a, [rP1]
    ENDR
    cpl
    and %0000_1111
    ret

DrawRoom:
    ld hl, TILE_MAP
    ld de, Room
    ld b, SCREEN_HEIGHT
.row
    ld c, SCREEN_WIDTH
.tile
    ld a, [de]
    inc de
    ld [hl+], a
    dec c
    jr nz, .tile
    push de
    ld de, MAP_WIDTH - SCREEN_WIDTH     ; the map is wider than the screen
    add hl, de
    pop de
    dec b
    jr nz, .row
    ret

; A sprite at y = 0 is not seen.
ClearSprites:
    ld hl, wSprites
    ld b, SPRITES_SIZE
    xor a
.byte
    ld [hl+], a
    dec b
    jr nz, .byte
    ret

; Copies bc bytes from de to hl. bc must not be 0.
Copy::
    ld a, [de]
    ld [hl+], a
    inc de
    dec bc
    ld a, b
    or c
    jr nz, Copy
    ret

; While sprites are copied to the screen, the CPU reaches high memory only: so this piece runs there.
; LOAD gives its labels addresses in HRAM, but its bytes lie here; `copy` at the start brings them over.
CopySprites:
LOAD "Copy sprites", HRAM
hCopySprites:
    ld a, HIGH(wSprites)
    ldh [rDMA], a
    ld a, 40
.wait
    dec a
    jr nz, .wait
    ret
ENDL
.end

SECTION "Graphics", ROM0
Tiles:
    INCBIN "gfx/tiles.2bpp"
.end

; The room as one sees it. A character map of its own turns each sign into the number of a tile.
PUSHC
NEWCHARMAP room
CHARMAP " ", 0  ; floor
CHARMAP ".", 1  ; sand
CHARMAP "#", 2  ; wall
CHARMAP "v", 3  ; grass

SECTION "Room", ROM0
Room:
    db "####################"
    db "#  .        v    . #"
    db "#     vv        vv #"
    db "# .          .     #"
    db "#   .   v          #"
    db "#v          .   v  #"
    db "#    .             #"
    db "#          v    .  #"
    db "#  v   .           #"
    db "#             .    #"
    db "# .    v         v #"
    db "#          .       #"
    db "#   v           .  #"
    db "#       .    v     #"
    db "# .   v            #"
    db "#vv         .   v  #"
    db "#    .    v       .#"
    db "####################"
.end
    ASSERT Room.end - Room == SCREEN_WIDTH * SCREEN_HEIGHT, "The room does not fit the screen"
POPC

; The sprites as they shall be in the next picture. The copy takes whole pages of 256 bytes.
SECTION "Sprites", WRAM0, ALIGN[8]
wSprites::
    ds SPRITES_SIZE

SECTION "Stack", WRAM0
wStack:
    ds 128
.top

SECTION "Main variables", HRAM
hHeld::
    db
hVBlankCame:
    db
