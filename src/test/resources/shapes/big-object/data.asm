FOR N, 1, 32
SECTION "Bank {d:N}", ROMX, BANK[N]
Bank{d:N}::
    IF N % 4 == 3
        ds $4000, N
    ELSE
        INCBIN "noise.bin", N * 8
        INCBIN "noise.bin"
        ds $4000 - (@ - Bank{d:N}), $C9
    ENDC
ENDR
