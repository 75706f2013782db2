; Writes a text to the screen of an imaginary 6502 machine: zero page, code and data where link.cfg puts them.
.include "machine.inc"
.import text
.export start

.segment "CODE"
start:
  ldx #0
next:
  lda text,x
  beq done
  sta SCREEN,x
  inx
  bne next
done:
  jmp done

.segment "VECTORS"
  .addr start, start, start
