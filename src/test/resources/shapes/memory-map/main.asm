; Every kind of memory, alignment, unions, fragments, and code that is loaded elsewhere.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Main", ROM0, ALIGN[4, 3]
Start:
    ld hl, Loaded
    ld de, wRoutine
    ld b, Loaded.end - Loaded
.copy
    ld a, [hl+]
    ld [de], a
    inc de
    dec b
    jr nz, .copy
    jp wRoutine

; These bytes lie in the ROM, their labels in WRAM.
Loaded:
LOAD "Routine", WRAM0[$C100]
wRoutine:
    ld a, [wOwn]
    inc a
    ld [wOwn], a
.self
    jr .self
wOwn: db 7
ENDL
.end
LOAD FRAGMENT "Fast", HRAM
hFast:
    ldh a, [hFlag]
    ret
ENDL

    ds ALIGN[4], $A4
Aligned:
    db 1, 2, 3
    ds ALIGN[3, 5], $A3
    db LOW(@)
    ASSERT LOW(Aligned) & 15 == 0

SECTION "Aligned from within", ROM0
    ds 3
    ALIGN 6, 10
    dw @

SECTION "Variables", WRAM0, ALIGN[8]
wPage: ds 256
UNION
wNumber: dw
wRest: ds 6
NEXTU
wText: ds 12
NEXTU
    UNION
wInner: db
    NEXTU
wInnerWord: dw
    ENDU
ENDU
wAfter: db
    ASSERT wAfter - wNumber == 12

SECTION UNION "Scratch", WRAM0
wDecompress: ds 64
SECTION FRAGMENT "List", ROM0
List: dw Start
SECTION "Banked", WRAMX[$D123], BANK[1]
wBanked: ds 8
SECTION "Pictures", VRAM[$8000], BANK[0]
vPictures:: ds 16 * 64
SECTION "Saved", SRAM, BANK[2]
sName: ds 8
sScore: dl
SECTION "Sprites", OAM
oSprites: ds 4 * 40
SECTION "Flags", HRAM[$FFF0]
hFlag:: db
