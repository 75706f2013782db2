; The text, by itself, so that there is something to link.
.export text

.segment "RODATA"
text:
  .byte "hello", 0
