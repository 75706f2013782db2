FOR N, 1, 41
SECTION "B {d:N}", ROM0
B{d:N}::
    ds N * 37 % 401, $B0
    db LOW(A{d:N}), BANK(X1), N
ENDR
FOR N, 1, 9
SECTION "X {d:N}", ROMX
X{d:N}::
    ds $0D00 + N * $111, N
SECTION "W {d:N}", WRAM0, ALIGN[N % 4]
    ds N * 50
ENDR
SECTION "Pinned", ROMX[$5000]
    dw X1, X8, A1
SECTION "H", HRAM
    ds 40
hLast:: db
