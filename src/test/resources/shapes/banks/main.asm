; 256 KiB in sixteen banks: calls across banks, BANK() of labels and sections, all known to the linker only.
DEF BANKS EQU 16
MACRO farcall
    ld b, BANK(\1)
    ld hl, \1
    rst FarCall
ENDM

SECTION "Far call", ROM0[$08]
FarCall:
    ld a, b
    ldh [hBank], a
    ld [$2000], a
    jp hl

SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $147 - @, 0
    db $01              ; a cartridge with switched banks; rgbfix leaves it as it is
    db $03              ; 256 KiB
    ds $150 - @, 0

SECTION "Main", ROM0
Start:
    FOR N, 1, BANKS
        farcall Room{d:N}
    ENDR
    jr Start

Directory:
    FOR N, 1, BANKS
        db BANK(Room{d:N}), BANK("Room {d:N}")
        dw Room{d:N}, STARTOF("Room {d:N}"), SIZEOF("Room {d:N}")
    ENDR
    db BANK(Drifter), BANK(@)

SECTION "Bank", HRAM
hBank: db
