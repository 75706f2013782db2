MACRO twice
 dw \1, \1
ENDM
SECTION "lib", ROM0
Lib::
 ld a, [hl]
 jp Main
REPT 2
 twice Lib + Main * 2
ENDR
 ASSERT Main < $8000, "low"
SECTION "ram", WRAM0
Counter:: ds 2
