; The drawing from which tiles.2bpp was made. No unit of the game: after a change, make it anew with
;     rgbasm -o tiles.o gfx/tiles.asm && rgblink -x -o gfx/tiles.2bpp tiles.o

SECTION "Tiles", ROM0[0]

; 0: floor
    dw `00000000, `00000000, `00000000, `00000000, `00000000, `00000000, `00000000, `00000000

; 1: sand
    dw `00000000
    dw `01000000
    dw `00000010
    dw `00000000
    dw `00010000
    dw `00000000
    dw `10000010
    dw `00000000

; 2: wall
    dw `22232222
    dw `22232222
    dw `11131111
    dw `33333333
    dw `32222222
    dw `32222222
    dw `31111111
    dw `33333333

; 3: grass
    dw `00000000
    dw `00000000
    dw `02000000
    dw `02000200
    dw `00202000
    dw `10202020
    dw `01222200
    dw `00111000

; 4 to 7: the robot, in two columns of two tiles each. It looks to the right.
; 4: back, upper
    dw `00000003
    dw `00000003
    dw `00033333
    dw `00311111
    dw `00311111
    dw `00311111
    dw `00311111
    dw `00311111
; 5: back, lower
    dw `00033333
    dw `00332222
    dw `03132222
    dw `03132223
    dw `03332222
    dw `00033333
    dw `00003300
    dw `00033300
; 6: front, upper
    dw `30000000
    dw `30000000
    dw `33333000
    dw `11111300
    dw `33133300
    dw `33133300
    dw `33133300
    dw `11111300
; 7: front, lower
    dw `33333000
    dw `22223300
    dw `22223130
    dw `32223130
    dw `22223330
    dw `33333000
    dw `00330000
    dw `00333000
