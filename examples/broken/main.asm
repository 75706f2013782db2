; An example with one mistake, in line 36: see what the answer tells about it.

DEF rLCDC EQU $FF40
DEF rLY   EQU $FF44
DEF rBGP  EQU $FF47
DEF TILES    EQU $8000
DEF TILE_MAP EQU $9800
DEF LIVES EQU 3

SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Program", ROM0
Start:
    ldh a, [rLY]
    cp 144
    jr c, Start
    xor a
    ldh [rLCDC], a

    ld de, Heart
    ld hl, TILES + 16
    ld b, Heart.end - Heart
    call Copy
    ld de, Hearts
    ld hl, TILE_MAP
    ld b, LIVES
    call Copy
    jp Show

; One heart, tile 1, for each life.
SECTION "Status bar", ROM0
Hearts:
    ds LIFES, 1     ; <- the mistake: the name is LIVES

SECTION "Rest", ROM0
Show:
    ld a, %11_10_01_00
    ldh [rBGP], a
    ld a, %1001_0001
    ldh [rLCDC], a
.done
    halt
    nop
    jr .done

; Copies b bytes from de to hl.
Copy:
    ld a, [de]
    inc de
    ld [hl+], a
    dec b
    jr nz, Copy
    ret

Heart:
    dw `00000000, `03300330, `32233223, `32222223, `32222223, `03222230, `00322300, `00033000
.end
