; Says hello and exits: an object for 64-bit Linux.
global _start

section .rodata
text: db "Hello from an object!", 10
length: equ $ - text

section .text
_start:
  mov eax, 1
  mov edi, 1
  lea rsi, [rel text]
  mov edx, length
  syscall
  mov eax, 60
  xor edi, edi
  syscall
