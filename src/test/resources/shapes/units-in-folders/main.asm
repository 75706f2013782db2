; As a unit it defines TopMain; included by another it defines a table.
IF DEF(AS_INCLUDE)
    IF !DEF(SEEN)
    DEF SEEN EQU 1
    SECTION "table {d:AS_INCLUDE}", ROM0
    ds 5, AS_INCLUDE
    ENDC
ELSE
    SECTION "top main", ROM0
TopMain::
    ret
ENDC
