; Pieces of binary files, cut by INCBIN.
DEF NAME EQUS "data/noise.bin"
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Slices", ROM0
Start:
    jr Start
Whole:  INCBIN "data/noise.bin"
Tail:   INCBIN "data/noise.bin", 900
Slice:  INCBIN "data/noise.bin", 16, 32
None:   INCBIN "data/noise.bin", 0, 0
AtEnd:  INCBIN "data/noise.bin", 1000, 0
Named:  INCBIN #NAME, 999, 1
Empty:  INCBIN "data/empty.bin"
    ASSERT Tail - Whole == 1000
    ASSERT Slice - Tail == 100
    ASSERT None - Slice == 32
    ASSERT Named - None == 0
    ASSERT Empty - Named == 1

; The same file backwards, eight bytes at a time.
MACRO piece
    INCBIN "data/noise.bin", (\1) * 8, 8
ENDM
SECTION "Backwards", ROM0
FOR N, 124, -1, -1
    piece N
ENDR
