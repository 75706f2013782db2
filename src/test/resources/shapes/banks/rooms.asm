; The rooms: one a bank, each knows the next.
FOR N, 1, 16
SECTION "Room {d:N}", ROMX, BANK[N]
Room{d:N}::
    ld a, BANK(@)
    ld de, Text{d:N}
    DEF NEXT = N % 15 + 1
    ld bc, Room{d:NEXT}
    ld l, BANK(Room{d:NEXT})
    ret
Text{d:N}:
    db "This is room {02d:N}, which holds {d:N} bytes of {#02x:N}: "
    ds N, N
.end
ENDR

SECTION "Last", ROMX[$7FF0], BANK[15]
    ds 16, $5A

; These have no bank of their own; the linker looks for a place.
SECTION "Drifter", ROMX
Drifter::
    ds $3000, $D1
SECTION "Drifter 2", ROMX
    ds $3FC0, $D2
SECTION "Drifter 3", ROMX, ALIGN[8]
    ds $2000, $D3
