; Includes that include, three deep; every path starts at the job's top folder.
INCLUDE "lib/all.inc"
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0

SECTION "Main", ROM0
Start:
    call Clear
    double a
    jr Start
; The same file three times, each time with other contents: the sources are read as text.
FOR N, 3
    DEF STEP = N + 1
Table{d:N}:
    INCLUDE "lib/data/table.inc"
ENDR
