; The first sector of a disk: says hello and stops. 512 bytes, as the firmware wants them.
bits 16
org 0x7c00

%include "print.inc"

start:
  xor ax, ax
  mov ds, ax
  print text
.forever:
  hlt
  jmp .forever

text: db "Hello from the first sector!", 13, 10, 0

times 510 - ($ - $$) db 0
dw 0xaa55
