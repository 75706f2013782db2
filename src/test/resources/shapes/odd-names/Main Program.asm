; Names with spaces, dots, capitals and other alphabets; texts in UTF-8.
INCLUDE "Include Files/Char Map.V2.inc"
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Haupt-Teil: ä ö ü", ROM0
Start:
    call Groesse
    jr Start
SETCHARMAP deutsch
    db "Grüße, Welt! Straße №5 → «ÄÖÜ»"
    db STRLEN("日本語"), BYTELEN("日本語")
SETCHARMAP kana
    db "ゲームボーイ", "きゃ"
SETCHARMAP main
    db "plain ascii: été"
    INCBIN "données/été 1.bin"
    INCBIN ".hidden"
    INCBIN "a.b.c/.d/no-suffix"
    INCBIN "100%/$HOME;'(x)&~#.bin"
