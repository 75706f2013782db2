SECTION UNION "Scratch", WRAM0
wPath: ds 100
wPathEnd:
SECTION FRAGMENT "List", ROM0
    dw wPath, wPathEnd, vPictures, hFlag
SECTION FRAGMENT "List", ROM0
    dw STARTOF("List"), SIZEOF("List"), SIZEOF("Scratch")
SECTION "More saved", SRAM
sMore: ds $100
SECTION "More banked", WRAMX, ALIGN[6]
wMore: ds 65
SECTION "Maps", VRAM
vMap: ds 32 * 32
SECTION "Odd", ROM0, ALIGN[8, $7F]
Odd: db BANK(sMore), BANK(wMore), BANK(vMap), LOW(Odd), HIGH(Odd)
PUSHS
SECTION "Within", ROM0[$38]
    rst $38
POPS
    db "after"
