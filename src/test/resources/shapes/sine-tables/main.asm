; Tables and code by macros and loops: fixed-point sines, recursion, strings, names made of pieces.
OPT Q16
INCLUDE "macros.inc"
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Sine", ROM0, ALIGN[8]
Sine:
    FOR ANGLE, 0.0, 1.0, 1.0 / 256
        db LOW(MUL(SIN(ANGLE), 127.0) >> 16)
    ENDR
Sine16:
    FOR N, 256
        dw LOW(COS(N * 256) >> 2) | HIGH(SIN(N * 256)) << 8
    ENDR
Roots:
    FOR N, 64
        db LOW(ROUND(POW(N << 16, 0.5)) >> 16), LOW(LOG((N + 1) << 16, 2.0) >> 12), LOW(ATAN2(N << 16, 1.0)), LOW(DIV(1.0, (N + 1) << 16))
    ENDR

SECTION "Program", ROM0
Start:
    save af, bc, de, hl
    unrolled 40
    restore hl, de, bc, af
    dispatch Walk, Jump, Swim, Fly
    jr Start

    actor Walk, 1, 3
    actor Jump, 2, 5
    actor Swim, 3, 8
    actor Fly,  4, 13

    powers 2, 12
    spell "loops and macros"
    primes 200
