; Sections of many sizes without addresses: the linker places them, and checks what only it can know.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Fixed", ROM0[$1000]
    ds $100, 1
SECTION "Main", ROM0
Start:
    ld hl, A7 + B7 * 2 - A3
    ld de, (A1 ^ B1) & $FF
    ldh a, [hLast]
    jr Start
    ASSERT B1 != A1, "Two sections at one place"
    ASSERT HIGH(Paged) == HIGH(Paged.end - 1), "A page's border runs through the table"
    ASSERT FATAL, SIZEOF("B 9") == 9 * 37 % 401 + 3
    ASSERT FAIL, BANK(A2) == 0 && BANK(X5) >= 1
    STATIC_ASSERT 1 + 1 == 2
    db LOW(B9 - A9), HIGH(B9), BANK(X1), BANK(X6), B2 % 251
    IF 0
        FAIL "never"
    ENDC
SECTION "Paged", ROM0, ALIGN[5]
Paged:
    ds 32, $50
.end
FOR N, 1, 41
SECTION "A {d:N}", ROM0
A{d:N}::
    ds N * N % 53 + 1, N
    dw B{d:N}
ENDR
