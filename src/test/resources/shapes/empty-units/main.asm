; Units with nothing in them, and other ways to end a line and a file.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Main", ROM0
Start:
    call Windows
    call Unfinished
    jr Start
