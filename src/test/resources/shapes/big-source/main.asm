; A long source: twenty thousand lines of text, more than a pipe holds.
SECTION "Header", ROM0[$100]
    nop
    jp Start
    ds $150 - @, 0
SECTION "Part 1", ROM0
Start:
 inc hl
 rlca
 push bc
 and a
 xor c
 scf
 dec b
 pop bc
 ld a, 83
 scf
 dec b
 push bc
; 12
 ld a, 0
 ld hl, $1a62
 ld hl, $758a
 ld hl, $b1eb
 cp e
 inc hl
 rlca
 and a
 cp e
 inc a
 cp e
L24:
; 25
 ld a, [hl+]
 ld a, 107
 nop
 pop bc
 xor c
 scf
 pop bc
 inc a
 db 106, 107, 97
 rlca
 cp e
 add b
 inc a
 push bc
 swap a
 sbc d
L42:
 and a
 inc a
 push bc
 scf
 swap a
 rlca
 db 88, 177, 85
 xor c
 add b
L52:
 call L17328
 ld d, e
 rlca
 push bc
 sbc d
 inc a
 nop
 ld hl, $ba0a
 db 124, 205, 34
 ld a, [hl+]
 rlca
 dec b
 sbc d
 pop bc
 xor c
 ld d, e
L69:
 nop
 and a
 db 121, 225, 126
 ld hl, $1c7e
 db 65, 159, 53
 ld hl, $c972
 sbc d
 ld hl, $bf17
 push bc
 dec b
 ld d, e
 ld hl, $7a65
 and a
 cp e
 ld a, 10
 ld a, [hl+]
 and a
 sbc d
 and a
 db 144, 93, 62
 db 231, 108, 91
 nop
 ld a, [hl+]
 ld a, 108
 ld a, 200
 ld a, 157
 inc a
 call L5043
 ld a, [hl+]
 nop
 rlca
 ld hl, $6c5b
 ld a, 27
 and a
 ld a, 246
 db 241, 79, 216
; 106
 ld d, e
 nop
L109:
 db 57, 89, 82
 swap a
; 112
 inc hl
 cp e
 db 111, 91, 113
 nop
 ld hl, $ed88
 ld hl, $1c15
 call L6433
 ld d, e
 nop
 pop bc
 ld hl, $215f
 ld d, e
 ld a, 180
 add b
 push bc
L128:
 inc hl
 call L12346
 db 122, 30, 188
 swap a
L133:
 xor c
 inc a
 db 229, 216, 177
 ld hl, $d81f
L138:
 db 226, 246, 173
 and a
 cp e
 ld d, e
 ld a, 252
 sbc d
 ld hl, $3792
 bit 3, [hl]
 db 184, 110, 226
 dec b
 inc hl
 ld a, [hl+]
 ld d, e
 ld a, 206
 rlca
 bit 2, [hl]
 ld hl, $9659
 inc a
 ld a, 23
 inc a
 inc hl
 xor c
 push bc
 ld hl, $572b
 db 60, 227, 98
 rlca
 and a
 pop bc
 ld a, 25
 ld hl, $cbb8
 ld a, 122
; 170
 sbc d
 add b
 ld a, 50
 sbc d
 ld hl, $c37b
 ld a, 180
 ld hl, $3e1d
 ld a, [hl+]
 call L12185
 push bc
 swap a
 add b
; 183
 inc a
 nop
 ld a, [hl+]
 ld a, 126
 cp e
 ld a, 246
 push bc
 ld d, e
 push bc
 push bc
 inc a
 ld hl, $485b
 db 193, 184, 81
 bit 6, [hl]
 xor c
 sbc d
 bit 1, [hl]
 swap a
 bit 5, [hl]
 cp e
 bit 2, [hl]
L205:
 ld hl, $ed6f
 cp e
 sbc d
 cp e
 dec b
 inc a
 ld d, e
 add b
 ld a, 154
 ld hl, $af9c
 inc hl
 cp e
 inc hl
 bit 5, [hl]
 call L4927
 xor c
 dec b
 add b
 sbc d
 db 15, 0, 135
 ld a, 182
 inc hl
 db 88, 154, 171
 swap a
 bit 4, [hl]
 inc a
; 232
 ld a, 62
 inc hl
 ld a, 12
 inc a
 bit 7, [hl]
 ld a, 223
 call L8333
 pop bc
 xor c
 ld d, e
 dec b
 and a
 dec b
L246:
 sbc d
 ld a, 210
 db 142, 64, 165
 ld d, e
 cp e
 swap a
 ld a, 89
 add b
; 255
 ld a, [hl+]
 db 199, 151, 182
 ld d, e
 push bc
L260:
; 261
 db 215, 227, 26
 cp e
 ld hl, $e1f1
 cp e
 nop
 inc a
L268:
 ld a, [hl+]
 cp e
 inc hl
 rlca
 ld a, 214
 cp e
 call L1192
 inc a
 nop
 call L6104
L279:
 dec b
 dec b
 nop
 nop
 add b
 ld a, [hl+]
 inc a
 xor c
 bit 7, [hl]
 db 136, 84, 52
 rlca
 db 132, 155, 138
 xor c
 add b
 push bc
 inc a
 dec b
 swap a
 ld d, e
 dec b
 ld a, 192
 add b
 ld d, e
 push bc
 sbc d
 ld d, e
 push bc
 nop
 inc hl
 db 10, 113, 173
 db 245, 38, 34
 bit 3, [hl]
 ld hl, $9d4f
 ld a, 173
 call L3918
 push bc
; 316
 sbc d
 inc a
 ld hl, $2c2f
 inc hl
L321:
 ld d, e
 db 69, 210, 120
; 324
 db 222, 97, 47
L326:
 db 30, 189, 189
 ld d, e
 inc a
 push bc
 bit 0, [hl]
 nop
 push bc
 dec b
 ld a, 97
 sbc d
 db 61, 49, 11
; 338
 ld hl, $6f33
 inc a
; 341
 and a
 ld a, 26
 ld a, [hl+]
 xor c
 cp e
 ld d, e
 inc a
 swap a
 ld a, 233
 ld a, [hl+]
 xor c
 swap a
; 354
 ld hl, $81ab
 ld a, 45
 ld d, e
 ld hl, $ca65
 ld hl, $6d61
 ld hl, $36aa
 sbc d
L362:
 dec b
 bit 7, [hl]
 ld a, 220
 ld a, 116
 push bc
 ld a, [hl+]
 call L15496
 rlca
 ld a, 114
 dec b
 push bc
 ld d, e
L375:
 db 8, 156, 28
 call L13853
 ld a, 94
 inc a
L380:
 dec b
 ld hl, $4233
 push bc
 xor c
 cp e
 bit 5, [hl]
 xor c
 pop bc
 nop
 ld a, [hl+]
 call L2661
 cp e
 swap a
 rlca
 swap a
 ld a, 225
 inc a
 push bc
 rlca
 and a
 call L10767
 cp e
 nop
 sbc d
 ld hl, $534c
 push bc
L407:
 inc hl
 ld a, 39
 ld a, [hl+]
 xor c
 dec b
 rlca
 add b
 db 52, 87, 178
 and a
 ld a, 179
 sbc d
 add b
 ld a, 25
 ld a, 34
 dec b
; 423
 inc a
 sbc d
 db 115, 167, 19
 bit 2, [hl]
 swap a
 ld a, 94
 ld a, 15
 add b
 nop
 pop bc
 call L14974
 rlca
 dec b
 ld a, 16
 swap a
 rlca
 ld hl, $cf5d
 xor c
 ld a, 80
 nop
 swap a
 ld hl, $ef6a
 nop
 nop
 ld a, [hl+]
 db 132, 121, 11
 sbc d
 swap a
 ld a, 128
L453:
 db 189, 32, 30
 push bc
 ld d, e
 push bc
 swap a
 ld d, e
 dec b
 cp e
 ld hl, $c224
 ld hl, $a59a
 ld a, 74
 push bc
 xor c
 inc hl
 inc hl
 db 122, 252, 90
 call L4556
 ld a, 80
 db 82, 93, 119
 xor c
L474:
 bit 4, [hl]
 call L19240
 xor c
 ld hl, $40a4
 nop
 ld hl, $7d02
 rlca
; 482
 inc a
 call L11717
 nop
 pop bc
 db 42, 216, 14
 ld a, 179
 ld a, 239
 dec b
 ld hl, $b907
 sbc d
 db 187, 0, 38
 sbc d
 ld a, 255
 ld a, 202
 inc hl
 xor c
 ld a, 118
 ld a, 85
 xor c
 call L11680
 ld hl, $866e
L504:
L505:
 nop
 inc hl
 ld hl, $a407
 cp e
 bit 6, [hl]
 pop bc
 ld hl, $4499
 nop
 inc a
 push bc
; 516
 db 34, 140, 52
 xor c
 ld a, 206
 pop bc
 inc hl
 and a
L523:
 rlca
 ld a, [hl+]
 rlca
 ld a, 3
 db 6, 180, 245
 swap a
 inc a
 ld hl, $9bdd
 rlca
 and a
L534:
 nop
 swap a
 ld a, 115
 ld hl, $f099
 pop bc
 ld a, 224
 and a
 ld d, e
 ld hl, $fb1a
 ld a, [hl+]
 ld a, 97
 inc hl
 inc hl
 inc a
 ld hl, $d2b4
 pop bc
 inc a
 db 174, 164, 39
 ld hl, $a32c
 inc a
 call L3750
 xor c
 ld hl, $b226
 inc a
 swap a
 db 205, 80, 194
 ld a, [hl+]
 bit 2, [hl]
 swap a
 swap a
 ld hl, $39a9
 pop bc
 db 201, 9, 236
 call L17328
L569:
 call L13220
 inc a
 sbc d
 add b
 ld a, 241
 swap a
 ld a, 11
 ld d, e
 ld hl, $17db
 call L9839
 push bc
L581:
 and a
 db 38, 199, 87
 ld a, 42
 bit 1, [hl]
 ld hl, $d65b
; 587
 xor c
 db 3, 72, 169
 bit 0, [hl]
 xor c
 ld a, 225
; 593
 add b
 bit 3, [hl]
 cp e
L597:
 swap a
 swap a
 db 43, 231, 209
 db 81, 186, 6
 ld hl, $d73c
 nop
; 604
 dec b
 and a
 push bc
 db 91, 46, 134
 xor c
 ld a, 22
 and a
 db 249, 159, 239
L613:
 dec b
 cp e
 call L1479
 pop bc
 bit 5, [hl]
; 619
 and a
 rlca
 sbc d
 xor c
 ld d, e
 rlca
 and a
 xor c
 inc hl
 sbc d
 ld a, [hl+]
 inc a
 ld hl, $9f43
 ld a, 235
 db 64, 52, 109
 ld a, 161
 dec b
 ld hl, $5367
 ld hl, $d8a6
 ld a, 159
 push bc
 call L13019
 dec b
 db 121, 9, 171
 nop
 dec b
 call L10817
 db 89, 242, 145
 ld hl, $1540
 sbc d
 ld a, [hl+]
 inc hl
 cp e
 nop
 ld hl, $8ad1
 pop bc
 dec b
 dec b
 xor c
; 659
 ld hl, $168e
 db 10, 180, 98
 swap a
 db 165, 114, 19
 pop bc
 inc a
 inc a
 bit 0, [hl]
L668:
 swap a
 nop
 inc a
L672:
 inc a
 ld hl, $72f
 ld a, 86
 ld a, 27
 xor c
 nop
 ld a, 55
 swap a
 swap a
 rlca
 ld a, [hl+]
 ld hl, $6ff5
 ld hl, $74f
 add b
 ld a, 47
 db 200, 181, 189
 ld hl, $c838
 ld hl, $20cc
 db 158, 95, 14
 call L505
 ld hl, $6b7a
 db 12, 47, 6
 ld a, 216
 inc a
 cp e
 xor c
 inc a
 ld hl, $b78e
 ld hl, $b6b8
 add b
 ld a, 180
 pop bc
 dec b
 inc a
 rlca
 db 97, 82, 204
 rlca
 xor c
L711:
 db 248, 105, 167
 inc hl
 pop bc
 bit 6, [hl]
 inc a
 ld a, 111
 sbc d
 ld hl, $6d46
; 720
 db 88, 147, 185
 dec b
 add b
 dec b
 db 195, 135, 51
 call L5446
 pop bc
 ld a, 216
 swap a
 db 35, 232, 166
 db 1, 250, 90
 add b
 cp e
 and a
 db 14, 124, 160
 dec b
 db 70, 101, 175
L738:
L739:
 ld hl, $b0a3
 db 98, 200, 1
 db 80, 228, 105
 ld d, e
 ld a, 210
 ld a, 214
 nop
 and a
 cp e
 ld a, [hl+]
 add b
 db 158, 208, 228
 ld d, e
L753:
 rlca
 swap a
 cp e
 bit 4, [hl]
 db 45, 7, 148
 dec b
 nop
; 761
 ld a, [hl+]
 ld hl, $87ee
 pop bc
 call L12873
 call L11279
 push bc
 rlca
 inc a
 xor c
 dec b
 cp e
 and a
 inc hl
 inc hl
 sbc d
 ld hl, $efff
 and a
 nop
 nop
 ld d, e
 nop
 ld a, [hl+]
 db 223, 165, 160
 cp e
 ld a, 174
 call L362
 pop bc
 ld a, 105
 swap a
 ld a, 130
 inc hl
 ld d, e
 ld d, e
 db 248, 147, 156
 and a
; 797
 ld hl, $689b
 call L2522
 cp e
 cp e
 add b
 and a
 add b
 dec b
 ld a, [hl+]
 ld a, [hl+]
; 808
 bit 2, [hl]
 ld a, 189
; 811
 and a
L813:
 ld hl, $e01b
 db 202, 117, 178
 xor c
 ld hl, $a999
 ld d, e
 sbc d
 ld hl, $efc3
 call L14292
; 822
 db 61, 22, 111
 add b
 add b
 swap a
 db 17, 239, 11
 add b
 and a
; 830
 inc a
 inc hl
 swap a
 ld d, e
 sbc d
 inc a
 push bc
 ld a, 253
 rlca
 and a
 swap a
 push bc
 ld hl, $25f1
 rlca
 call L15424
 ld a, 96
 inc hl
 xor c
 push bc
 ld a, [hl+]
 rlca
 xor c
L853:
 ld a, [hl+]
 sbc d
 ld a, [hl+]
 rlca
 sbc d
 xor c
 ld hl, $bfe9
 inc hl
 and a
 ld a, 83
 pop bc
 inc a
 ld hl, $c6e0
 ld a, [hl+]
 push bc
 pop bc
 sbc d
 cp e
 db 141, 253, 14
 db 51, 105, 144
 pop bc
 db 102, 47, 123
 sbc d
 inc hl
 and a
 inc a
 add b
 nop
 swap a
 ld hl, $deaf
 call L24
 and a
 dec b
 ld a, 134
 cp e
 ld a, 70
 ld a, 194
 ld a, 192
 nop
 xor c
 xor c
 dec b
 rlca
 push bc
 db 56, 1, 28
 inc a
 ld a, 235
 push bc
 swap a
 inc a
 inc hl
 pop bc
 dec b
; 907
 inc hl
 inc hl
 ld a, [hl+]
 db 189, 197, 225
 and a
 rlca
 cp e
 ld hl, $5842
 ld hl, $4152
 and a
 xor c
 sbc d
; 920
 ld a, 105
 rlca
 inc a
 add b
 ld a, 140
 inc hl
 pop bc
 db 39, 38, 246
 db 117, 92, 71
 pop bc
 ld a, 72
 inc hl
 db 188, 109, 59
L934:
 add b
 ld d, e
 rlca
 dec b
 xor c
 inc hl
 push bc
 call L9462
 pop bc
 dec b
 pop bc
 swap a
 dec b
 sbc d
 add b
 dec b
 push bc
 add b
 pop bc
 bit 7, [hl]
 ld hl, $7825
L956:
 sbc d
 call L7628
 nop
 and a
 db 109, 222, 103
 db 214, 65, 119
 rlca
 ld a, [hl+]
 bit 3, [hl]
 db 97, 59, 235
 ld a, 210
 nop
 db 238, 226, 191
 ld hl, $38d5
 ld d, e
 rlca
 sbc d
 ld a, 54
 cp e
 ld hl, $bcb6
 db 25, 174, 187
 add b
 rlca
 ld hl, $6966
 bit 0, [hl]
L982:
 ld hl, $82b9
 db 49, 189, 200
 ld hl, $bfdf
 and a
 bit 2, [hl]
 call L12423
 ld a, 1
 db 21, 146, 44
L991:
 db 181, 202, 205
 ld hl, $8f5e
 ld a, [hl+]
 inc hl
 ld a, 125
 ld hl, $2266
 dec b
 ld a, 219
 ld a, 9
 push bc
 ld d, e
 call L10093
L1004:
 swap a
 and a
 ld hl, $9318
 inc hl
 cp e
 and a
 inc hl
L1012:
 db 232, 190, 168
 db 223, 197, 255
; 1015
 nop
 ld a, 44
 cp e
 ld hl, $9f41
L1020:
 sbc d
L1022:
 call L11683
 ld a, 126
 bit 6, [hl]
 and a
 xor c
 ld a, [hl+]
L1029:
 and a
 ld hl, $f71b
 db 125, 94, 139
 ld hl, $f38d
 ld d, e
 ld a, 182
 inc hl
 db 247, 97, 109
; 1038
 ld d, e
 ld a, 64
; 1041
 call L15530
 ld hl, $fce2
 rlca
 add b
 xor c
 bit 0, [hl]
 ld a, [hl+]
 ld hl, $d947
 nop
 ld a, 244
 sbc d
 and a
L1054:
 ld a, [hl+]
 rlca
 db 60, 205, 38
L1058:
 nop
 cp e
 nop
 ld a, 85
 bit 1, [hl]
 ld d, e
 and a
 rlca
; 1067
 ld hl, $25e9
 xor c
 ld hl, $e0ed
 ld hl, $127
; 1072
 db 32, 80, 75
 ld a, 236
 xor c
 ld hl, $999b
 inc a
 ld hl, $8f98
 dec b
 add b
 pop bc
 db 105, 56, 34
; 1083
 inc hl
 rlca
 sbc d
 ld a, 129
 cp e
 ld a, 227
; 1090
 rlca
; 1092
 ld d, e
 xor c
 ld hl, $fb7d
 dec b
 rlca
 nop
 inc a
 ld a, [hl+]
L1101:
 pop bc
 and a
 call L7713
 ld hl, $36
L1106:
 nop
 push bc
 push bc
 db 124, 133, 52
 dec b
 ld hl, $87c3
 inc a
 xor c
; 1115
 sbc d
 db 198, 53, 67
 ld d, e
 rlca
 inc a
; 1121
 cp e
 rlca
 ld a, 172
 swap a
 cp e
 and a
 and a
 ld a, 34
 pop bc
 rlca
 cp e
 ld d, e
 pop bc
 add b
 db 19, 103, 116
 inc hl
 bit 2, [hl]
 dec b
 rlca
 call L2008
 rlca
 sbc d
 pop bc
L1145:
 pop bc
 ld a, 156
 call L17986
 ld a, [hl+]
 swap a
 ld a, 184
 ld d, e
 inc a
 pop bc
 db 99, 117, 248
 inc hl
; 1157
 inc a
 ld hl, $ad8a
 ld hl, $c4df
 swap a
 rlca
 inc a
 push bc
 add b
 nop
 ld a, [hl+]
 add b
 ld a, 194
 ld a, 53
L1171:
 inc hl
 ld a, [hl+]
 swap a
 add b
 ld a, [hl+]
; 1177
 push bc
 and a
 sbc d
 call L12003
 cp e
 db 153, 133, 230
 cp e
 db 214, 101, 239
 db 32, 179, 14
 push bc
 db 173, 50, 252
 push bc
 xor c
 nop
L1192:
 ld a, 29
 pop bc
 add b
 ld a, 66
 xor c
 rlca
 db 214, 110, 137
L1200:
 dec b
 sbc d
 call L4683
 nop
 sbc d
 pop bc
 inc hl
 ld a, [hl+]
 rlca
 rlca
 db 249, 50, 22
 db 241, 89, 109
 pop bc
 bit 2, [hl]
 dec b
 swap a
 xor c
 add b
 db 19, 237, 203
 add b
 inc a
 sbc d
 ld a, [hl+]
 call L16484
 db 64, 48, 1
; 1226
 ld a, 83
 dec b
 push bc
 and a
 ld a, 248
 inc hl
 inc hl
 dec b
 add b
 ld hl, $d180
 nop
 ld a, [hl+]
 and a
 inc a
 ld a, 107
 swap a
 inc hl
 and a
 ld a, 215
 db 2, 45, 50
 ld a, 198
 rlca
 ld hl, $3fef
 pop bc
 add b
 add b
L1253:
 and a
 ld a, [hl+]
 db 133, 160, 27
 ld a, [hl+]
 ld a, [hl+]
 ld a, 12
 db 154, 246, 163
 dec b
 pop bc
 push bc
 db 142, 239, 101
 inc a
 cp e
 call L10654
 call L13647
 cp e
 ld d, e
 ld a, [hl+]
 and a
 and a
 call L10708
 ld hl, $6f8b
 ld a, [hl+]
 ld hl, $56fc
 ld hl, $bacb
 db 100, 106, 48
 call L5894
 inc hl
 db 199, 235, 31
 ld a, 101
 sbc d
 ld hl, $269
 bit 6, [hl]
 ld d, e
 inc hl
 call L17558
 swap a
 add b
 bit 2, [hl]
 push bc
 ld hl, $3bd0
 inc hl
 nop
 push bc
 ld hl, $6ee6
 and a
 push bc
 ld a, 31
 inc hl
 pop bc
; 1304
 ld d, e
 dec b
 inc hl
 ld a, 124
 cp e
L1310:
 ld hl, $97d6
 rlca
 ld a, 78
 sbc d
 rlca
 add b
 nop
L1318:
 ld a, 132
 cp e
; 1321
 inc hl
 db 251, 112, 66
 swap a
 inc hl
 and a
L1327:
 cp e
 sbc d
 ld a, 51
 db 202, 76, 151
 db 37, 4, 130
 sbc d
 db 131, 218, 78
 ld d, e
 pop bc
 db 183, 177, 192
 db 109, 31, 233
 sbc d
 ld a, 43
 and a
 cp e
 and a
 db 80, 21, 115
 ld hl, $8f64
 ld a, 244
 ld hl, $9ff
 db 194, 92, 135
 ld hl, $2e92
 call L15003
 ld a, 86
 ld a, 206
 and a
 rlca
L1355:
 inc hl
 push bc
 ld a, 148
 swap a
 ld hl, $e47c
 ld hl, $1cf3
 call L14613
 add b
 inc a
 ld a, 243
 push bc
 ld hl, $2dbc
 db 203, 111, 127
 inc a
 add b
 inc hl
 pop bc
 bit 5, [hl]
 ld a, 178
 db 167, 82, 106
 push bc
 xor c
 db 255, 217, 18
 ld a, 33
 xor c
 db 10, 43, 224
 ld a, 254
 db 163, 1, 232
 sbc d
 xor c
 and a
 cp e
 db 243, 126, 124
 add b
 call L3557
 ld a, 74
 db 182, 164, 182
 nop
 add b
 ld a, 21
 add b
 ld a, [hl+]
 db 210, 54, 139
 push bc
 db 153, 76, 123
 nop
L1402:
 dec b
 ld hl, $b977
 ld a, [hl+]
 ld hl, $fad7
 ld a, 167
 call L11429
 nop
 call L14292
 ld hl, $bc14
 bit 0, [hl]
 db 173, 219, 192
 push bc
 ld a, 5
 ld hl, $8f39
 sbc d
 ld hl, $3f94
 ld a, 211
 nop
 ld a, [hl+]
 inc hl
 ld a, [hl+]
 xor c
 swap a
 call L3958
 call L14956
 add b
 dec b
 sbc d
 ld a, 235
 inc a
 swap a
 cp e
L1435:
 inc hl
 db 48, 199, 194
 call L18102
 rlca
 pop bc
 add b
 bit 2, [hl]
L1443:
 call L17170
 swap a
 inc a
 add b
 ld d, e
 db 40, 125, 123
 xor c
 sbc d
 db 67, 54, 42
 inc a
 db 168, 82, 208
L1455:
 call L18237
 rlca
 ld hl, $21ec
 swap a
L1460:
 db 165, 77, 226
 xor c
 rlca
 ld a, 38
 sbc d
 ld d, e
 inc hl
 push bc
 db 247, 101, 133
 db 209, 76, 122
 ld hl, $946d
 ld a, 215
 push bc
 ld a, 47
 ld a, 32
 db 45, 251, 125
 ld d, e
 db 71, 103, 155
L1479:
 add b
 dec b
 rlca
 bit 1, [hl]
 push bc
 ld hl, $1326
 db 112, 46, 148
 inc hl
 ld a, 234
L1489:
 ld hl, $d7ff
 xor c
 ld hl, $e20e
 ld a, [hl+]
 inc hl
 dec b
 ld d, e
 ld a, 135
 ld hl, $dcb7
 ld d, e
SECTION "Part 2", ROMX
 swap a
 push bc
 add b
 ld a, [hl+]
 ld a, 30
 inc hl
 pop bc
; 1507
 ld hl, $4500
 rlca
 nop
 rlca
 xor c
 inc a
 ld hl, $46a9
 ld d, e
 ld hl, $112f
 dec b
 push bc
 ld hl, $74ca
 add b
 ld d, e
 call L4139
 ld hl, $69de
 db 251, 2, 129
 ld a, 111
 ld d, e
 pop bc
 rlca
; 1529
 xor c
 ld a, 158
 and a
 sbc d
 rlca
 call L8159
 sbc d
 add b
 and a
 ld a, [hl+]
 xor c
 inc a
 add b
 inc hl
 swap a
; 1545
 rlca
 push bc
 ld d, e
 inc hl
 bit 2, [hl]
 inc hl
 xor c
 ld d, e
 ld a, 155
 ld hl, $c61e
 ld a, 189
 add b
 ld hl, $2b93
 xor c
 inc hl
 add b
 ld a, [hl+]
 dec b
 ld a, 214
 db 100, 238, 126
 nop
 push bc
 push bc
 rlca
 inc a
 db 52, 101, 217
 ld a, [hl+]
 inc hl
 db 100, 199, 174
 nop
 ld a, 22
 call L14333
 xor c
 cp e
 inc a
 xor c
 db 76, 95, 152
; 1583
 call L8705
 cp e
 nop
 call L9082
 swap a
 ld d, e
 nop
 ld a, 178
 inc hl
L1593:
 add b
 cp e
; 1596
 ld a, 203
 push bc
 ld a, [hl+]
 call L15525
 xor c
 ld d, e
 cp e
 inc hl
 inc a
 and a
 bit 7, [hl]
 bit 2, [hl]
 dec b
 rlca
 ld d, e
 db 145, 13, 154
; 1613
 ld a, 190
 ld a, 47
 cp e
 add b
 ld d, e
 and a
 nop
L1621:
 ld a, 4
 bit 1, [hl]
 call L4817
 cp e
 db 238, 32, 86
 pop bc
 add b
; 1629
 pop bc
 swap a
 ld d, e
 xor c
 bit 1, [hl]
 db 14, 193, 49
 db 124, 211, 92
 ld hl, $e130
 add b
 swap a
 ld a, 213
 inc a
 pop bc
 ld a, 48
 ld d, e
 ld d, e
 ld hl, $63e3
 ld hl, $5aa1
 pop bc
 rlca
 inc hl
 bit 6, [hl]
 ld a, 5
 inc hl
 ld a, 158
 ld d, e
 xor c
 swap a
 sbc d
 db 194, 254, 65
 inc a
 rlca
 bit 3, [hl]
 ld hl, $dfae
 call L9082
 ld a, 242
 ld a, 164
 inc a
 sbc d
L1669:
 cp e
 db 93, 178, 224
 inc hl
 ld a, [hl+]
 ld d, e
 call L2926
 inc a
 db 84, 197, 123
 ld d, e
 inc hl
L1680:
 ld hl, $7c16
 db 171, 29, 238
 swap a
 nop
 xor c
 push bc
 sbc d
 pop bc
 rlca
 inc a
 call L13635
; 1692
 ld d, e
 xor c
 nop
 push bc
 rlca
 and a
 ld hl, $6ee7
 call L2114
 pop bc
 inc a
 xor c
 rlca
 ld a, 243
 sbc d
 sbc d
 rlca
 cp e
 ld d, e
 sbc d
 xor c
 nop
 db 218, 23, 21
 dec b
 pop bc
 db 53, 221, 188
 sbc d
 ld a, 133
 inc a
 call L6601
 pop bc
 cp e
 inc a
 inc a
 inc hl
 pop bc
 inc a
 ld a, [hl+]
 dec b
 cp e
 ld a, 179
 pop bc
 cp e
 ld d, e
 xor c
 db 135, 174, 16
 ld hl, $a191
 nop
 call L7197
 pop bc
 ld a, [hl+]
 and a
 add b
L1745:
 push bc
 inc hl
 call L18618
 pop bc
 push bc
 ld hl, $bcf1
 ld a, 41
 xor c
 nop
 cp e
 xor c
 call L9148
 and a
 bit 4, [hl]
 db 116, 7, 180
 call L15142
 dec b
L1763:
 dec b
 ld a, 216
L1766:
 call L14894
 ld a, 20
 cp e
 ld a, [hl+]
 bit 0, [hl]
 inc a
 pop bc
 call L18650
 ld a, 196
L1776:
 bit 3, [hl]
; 1778
 call L2189
 xor c
 ld hl, $2593
 ld hl, $8ca5
 nop
 dec b
 and a
 xor c
 call L14956
 inc hl
 db 144, 177, 106
 dec b
 db 182, 146, 166
 inc hl
 dec b
 inc hl
 db 158, 21, 28
; 1796
 ld d, e
 xor c
 ld hl, $3968
 inc hl
 inc a
; 1802
 cp e
 db 156, 31, 205
 ld a, 121
 ld d, e
 ld a, 93
 swap a
 swap a
 rlca
 ld a, 159
; 1812
 dec b
 ld a, 239
 ld a, 109
 ld d, e
 ld a, [hl+]
 ld a, 102
 bit 2, [hl]
 add b
 ld a, 126
 swap a
 ld a, [hl+]
 nop
 ld hl, $b167
 ld hl, $fe60
 nop
 push bc
 xor c
 ld a, 209
 sbc d
L1832:
 ld d, e
 ld a, 237
 inc hl
 db 122, 110, 213
 push bc
 add b
 ld a, 168
L1840:
 bit 7, [hl]
 sbc d
 add b
 call L17328
 cp e
 add b
 sbc d
 call L15843
 call L42
 ld a, 247
 xor c
 dec b
 xor c
 bit 0, [hl]
 inc hl
 bit 1, [hl]
 xor c
; 1858
 ld hl, $31ea
 xor c
 push bc
 inc a
 nop
 ld d, e
 sbc d
 and a
L1867:
 ld hl, $86e0
 rlca
 db 89, 46, 248
 pop bc
 db 6, 245, 195
 ld hl, $ab9a
 push bc
 inc a
L1876:
 dec b
 db 203, 29, 30
 xor c
 ld d, e
 call L15257
 push bc
 dec b
 db 33, 62, 176
 xor c
 ld a, 191
 swap a
 inc a
 ld a, 223
 db 206, 33, 83
 inc a
 rlca
 ld hl, $cb70
 db 162, 57, 157
 sbc d
 inc a
 rlca
 call L15525
 call L14436
 nop
 ld a, 198
 cp e
 ld hl, $eda8
 add b
 ld a, [hl+]
 db 97, 133, 193
 push bc
; 1908
 sbc d
 add b
 cp e
 db 106, 242, 123
 cp e
 db 183, 139, 238
 inc a
 bit 3, [hl]
 ld a, [hl+]
 xor c
 sbc d
 ld a, 135
 db 147, 66, 37
L1922:
 and a
 db 193, 45, 135
 rlca
; 1926
 ld a, 128
 inc a
 ld a, 175
 push bc
 ld a, 227
 rlca
 rlca
 inc a
 cp e
 db 230, 59, 210
 and a
 ld a, 141
 xor c
 rlca
 and a
 ld hl, $3ae4
L1943:
 ld hl, $de74
 dec b
 swap a
 cp e
 ld d, e
 sbc d
 add b
 cp e
L1952:
 call L109
L1954:
 ld a, 8
 bit 6, [hl]
 ld a, 99
 ld a, 161
 ld a, 54
 ld hl, $16b6
 dec b
 ld a, [hl+]
 ld a, 96
 rlca
 ld a, 162
 ld a, [hl+]
 rlca
 sbc d
 add b
 ld a, 169
 and a
 dec b
 inc a
 swap a
 ld hl, $6ff6
; 1976
 cp e
 inc hl
 cp e
 db 215, 38, 216
 ld a, [hl+]
 pop bc
; 1983
 ld a, 3
 ld a, [hl+]
 swap a
 ld a, [hl+]
 sbc d
 call L10284
 and a
 pop bc
 ld d, e
 ld a, 8
 bit 1, [hl]
 nop
 xor c
 ld a, 170
 db 120, 106, 127
 call L2656
 ld hl, $d33e
 dec b
 sbc d
 dec b
 inc hl
 push bc
 dec b
 ld a, 16
L2008:
 ld hl, $b062
 inc hl
 ld hl, $aebf
 cp e
 push bc
 sbc d
 ld d, e
 ld a, [hl+]
 inc hl
 ld a, [hl+]
 bit 7, [hl]
 add b
 ld a, 4
 add b
L2023:
 ld a, 155
 ld a, 146
 inc hl
 and a
 ld a, 130
 ld a, 177
 inc hl
 db 98, 190, 220
 add b
 ld hl, $97a7
 ld d, e
 add b
 dec b
 db 155, 145, 10
 ld hl, $f4a4
 and a
 db 219, 47, 142
 db 235, 211, 81
 add b
 inc hl
 xor c
 nop
 ld a, 5
 push bc
 ld d, e
 and a
 ld a, 132
 sbc d
 rlca
 db 208, 134, 163
 db 153, 196, 235
 rlca
 rlca
 db 189, 191, 58
 call L18914
 db 189, 59, 94
 db 224, 95, 182
 and a
 ld hl, $102e
 cp e
 push bc
 ld a, 27
 sbc d
 ld hl, $e2fa
 inc a
 ld hl, $c8bd
 db 62, 146, 111
 ld a, [hl+]
 swap a
 and a
 inc a
 cp e
 xor c
 sbc d
 inc hl
 ld hl, $206f
 ld a, 254
 ld a, 74
 ld a, 170
 dec b
 pop bc
; 2085
 cp e
 call L268
 ld a, 122
 ld a, 245
 rlca
 ld a, 197
 xor c
 swap a
 sbc d
 swap a
 db 152, 170, 168
 ld a, [hl+]
L2098:
 ld hl, $4eb8
 rlca
 ld d, e
 rlca
 dec b
 swap a
 bit 0, [hl]
 db 173, 34, 38
 nop
L2108:
 xor c
 ld hl, $9b6a
 sbc d
 add b
 ld a, 221
L2114:
 ld a, [hl+]
 xor c
 bit 7, [hl]
 ld hl, $c112
 push bc
 push bc
 ld a, 84
 push bc
 swap a
 dec b
 nop
 ld a, [hl+]
 sbc d
; 2128
 bit 2, [hl]
 ld a, [hl+]
 bit 1, [hl]
 ld a, 23
 rlca
 sbc d
 inc hl
 sbc d
 push bc
 bit 0, [hl]
 cp e
 call L9791
 ld d, e
 call L581
 nop
 inc a
 ld a, 25
 rlca
 dec b
 ld a, 15
 add b
 pop bc
 and a
 dec b
 and a
 db 20, 224, 142
 pop bc
 add b
 swap a
 push bc
 push bc
 ld hl, $f862
 add b
 pop bc
 inc hl
 cp e
 db 116, 21, 87
 rlca
 ld hl, $9412
 ld d, e
 db 83, 186, 2
 pop bc
 ld a, 24
 pop bc
 nop
 dec b
 inc a
 ld d, e
 push bc
 bit 2, [hl]
 db 84, 170, 113
 inc a
 sbc d
 ld a, [hl+]
 xor c
 inc hl
 ld hl, $e145
 dec b
 db 189, 152, 97
 db 96, 204, 250
L2189:
 ld a, 146
 xor c
 rlca
 ld a, 213
 add b
 ld a, [hl+]
 nop
 xor c
 inc hl
 db 132, 52, 6
 bit 6, [hl]
 ld a, 143
 dec b
 xor c
 xor c
 nop
 ld hl, $3614
L2207:
 db 73, 204, 123
 add b
 ld hl, $10c
L2211:
 ld hl, $384f
 rlca
 call L19015
 db 139, 29, 90
 db 231, 198, 51
 ld a, [hl+]
 inc hl
 dec b
 sbc d
 dec b
 inc a
 add b
 nop
 sbc d
 inc a
 db 199, 3, 135
 ld hl, $109c
 ld a, 239
 ld hl, $1996
 ld a, 163
 ld hl, $4dac
 rlca
 ld hl, $ba7
 ld a, 170
 pop bc
 ld a, 220
 ld a, 64
 xor c
 call L7859
 nop
 sbc d
 rlca
 cp e
 ld hl, $1305
 pop bc
 inc hl
 nop
 ld hl, $a92
 ld a, [hl+]
 ld a, [hl+]
 add b
 ld d, e
 ld hl, $aa6
 bit 5, [hl]
 db 197, 40, 123
 inc hl
 rlca
 inc hl
 ld a, [hl+]
; 2261
 ld a, 167
 ld d, e
 xor c
 dec b
 add b
 ld hl, $2fcc
 pop bc
 db 202, 221, 161
 ld a, 3
 pop bc
 ld a, 242
L2273:
 dec b
 inc hl
 bit 3, [hl]
 dec b
 inc a
 and a
 and a
 ld hl, $ead1
 db 223, 118, 245
 nop
 call L8318
; 2285
 ld a, 93
 xor c
 swap a
 ld d, e
 cp e
 swap a
 db 147, 244, 6
 dec b
 ld hl, $ed38
 db 234, 210, 111
 cp e
 inc hl
 db 135, 24, 181
 ld hl, $5686
 ld a, [hl+]
 ld a, 170
 cp e
 ld hl, $c31c
 ld a, [hl+]
 inc a
 bit 7, [hl]
 inc hl
 dec b
 cp e
 inc a
 push bc
 ld a, 224
 and a
 rlca
 ld hl, $7588
 swap a
 inc hl
 ld a, [hl+]
 ld hl, $24d1
; 2320
 rlca
L2322:
 db 141, 84, 56
 inc a
 pop bc
 ld a, 101
 ld a, 252
 sbc d
 push bc
 ld hl, $98c2
 inc hl
 db 15, 226, 33
 ld a, 233
 ld a, [hl+]
 dec b
 ld a, 84
 swap a
 db 19, 48, 26
 db 41, 185, 58
 ld hl, $c4b4
; 2341
 bit 3, [hl]
 ld a, 209
 swap a
 ld hl, $1c3a
 call L15679
 pop bc
 ld a, 45
; 2349
 dec b
 rlca
 push bc
 inc hl
L2354:
 nop
 dec b
 sbc d
 nop
 ld a, 24
 sbc d
 sbc d
 ld a, [hl+]
 xor c
 ld a, [hl+]
 cp e
 add b
 ld a, [hl+]
 bit 1, [hl]
 inc hl
 and a
 pop bc
 ld a, 113
 nop
 inc hl
 xor c
 db 205, 120, 144
 dec b
 dec b
 ld d, e
 ld a, [hl+]
 ld d, e
 db 117, 38, 106
 sbc d
 nop
 pop bc
 nop
 sbc d
 add b
 ld a, [hl+]
 pop bc
 db 123, 238, 143
 cp e
 ld a, 231
 xor c
 inc hl
 ld d, e
 ld a, 180
L2398:
 ld hl, $ace5
 db 203, 227, 11
 db 240, 182, 34
 add b
 ld hl, $d825
 ld hl, $8e0e
 ld a, 248
 ld hl, $ec78
 ld a, 106
 pop bc
 nop
 ld a, [hl+]
 ld a, [hl+]
 bit 1, [hl]
 inc a
 cp e
 and a
 ld a, [hl+]
 ld a, [hl+]
 ld a, 200
 call L7678
 ld d, e
 ld a, [hl+]
 ld a, 245
 add b
 bit 7, [hl]
 dec b
 ld a, 255
 pop bc
 ld d, e
 inc a
 push bc
 inc hl
 ld a, [hl+]
L2433:
 cp e
 cp e
 nop
 inc hl
 bit 6, [hl]
 swap a
 inc a
 inc a
 add b
 ld hl, $ea38
 ld a, 14
 inc a
 ld a, [hl+]
 pop bc
 call L4735
 db 16, 205, 184
 xor c
 ld hl, $1d5d
 dec b
 ld a, 55
 db 126, 102, 4
L2455:
 ld d, e
 db 2, 235, 85
 dec b
 db 73, 104, 95
 ld d, e
 cp e
 dec b
 ld a, [hl+]
 ld a, 210
 inc hl
 push bc
 xor c
 ld a, [hl+]
 ld d, e
 ld a, 128
 ld a, 145
 db 189, 212, 85
 call L13634
 ld a, 55
L2475:
 ld a, 25
 ld hl, $3208
 rlca
 swap a
 db 143, 182, 213
 rlca
 ld a, 38
 ld hl, $78ad
 push bc
 rlca
 sbc d
 push bc
 add b
 swap a
L2490:
 ld a, 11
 sbc d
 ld a, 215
 ld hl, $7711
 dec b
 cp e
 ld hl, $c41f
 ld a, 147
 ld a, 105
 ld a, 213
 ld a, [hl+]
 nop
 call L18365
 ld a, 134
 cp e
 inc hl
 db 158, 187, 130
 rlca
 push bc
 ld hl, $ed59
 db 78, 44, 99
 push bc
 bit 0, [hl]
 ld a, 165
 ld a, 169
 ld d, e
 nop
 call L10985
 bit 1, [hl]
 push bc
 ld a, 240
L2522:
 pop bc
 ld hl, $e507
 call L7044
 ld d, e
; 2527
 bit 0, [hl]
 call L16006
 dec b
 ld hl, $850
 nop
 inc hl
 xor c
 inc a
; 2536
 rlca
 ld a, 143
 ld hl, $fa5a
 ld hl, $eeb
 bit 0, [hl]
L2542:
 db 212, 45, 203
 ld a, [hl+]
 sbc d
 db 118, 186, 99
 ld hl, $5a0
 cp e
 ld d, e
 ld a, [hl+]
 ld a, [hl+]
 ld a, [hl+]
 push bc
 pop bc
 dec b
 push bc
L2557:
 sbc d
 bit 4, [hl]
 bit 3, [hl]
 xor c
 inc a
 inc a
 inc hl
 pop bc
 ld a, 82
 add b
 cp e
 xor c
 call L1020
 call L19073
 ld hl, $bd97
 pop bc
 ld a, 85
 rlca
 nop
 ld a, [hl+]
 cp e
 ld a, 120
 and a
 inc hl
 and a
 inc a
 ld a, 191
 nop
 ld a, 142
 ld hl, $bbf5
L2588:
 ld a, 199
 cp e
 ld a, 5
 nop
; 2593
 rlca
 inc a
 inc a
 push bc
L2598:
 cp e
 ld a, 134
 sbc d
 db 156, 236, 96
 xor c
 dec b
 ld d, e
 db 80, 80, 47
 db 45, 171, 227
 cp e
 swap a
 add b
 ld hl, $1304
 call L19534
 swap a
 ld hl, $28f7
 ld a, [hl+]
 ld a, 53
 ld a, 194
 xor c
 ld d, e
 sbc d
 ld a, 131
 dec b
 ld d, e
 add b
 db 179, 140, 191
 cp e
 db 10, 110, 51
 ld a, [hl+]
 ld d, e
 add b
 db 71, 53, 97
 ld d, e
 ld hl, $3d56
 ld hl, $a9ff
; 2635
 xor c
 inc hl
 ld d, e
 ld a, 11
 and a
 rlca
 ld a, 233
 inc hl
L2644:
L2645:
 ld a, 243
 inc hl
 nop
 ld a, 243
; 2650
 ld hl, $531b
 add b
 ld hl, $e924
 inc hl
 cp e
L2656:
L2657:
 nop
 nop
 dec b
L2661:
 rlca
 sbc d
 ld a, 231
 and a
 call L9423
 ld hl, $8bc0
 inc hl
 ld a, 200
 dec b
 db 222, 35, 90
 ld hl, $5cbb
L2673:
 dec b
 add b
 bit 2, [hl]
 ld a, 241
 db 185, 15, 132
; 2679
 sbc d
 db 38, 191, 146
 cp e
 nop
; 2684
 inc hl
 ld hl, $c913
 swap a
 dec b
 bit 4, [hl]
 ld a, 61
 xor c
 inc hl
 pop bc
 rlca
 ld hl, $ee13
 inc a
 sbc d
 ld a, 231
 ld hl, $aa1a
 ld a, [hl+]
 db 115, 103, 105
 push bc
 ld hl, $4c36
 push bc
 ld a, 222
 cp e
 call L8074
 ld hl, $7e2d
 db 211, 112, 184
 rlca
 swap a
; 2712
 and a
 db 248, 190, 242
 push bc
 push bc
 xor c
 sbc d
 ld d, e
 ld a, 140
 swap a
 ld a, 217
 cp e
 inc a
 push bc
 push bc
 inc a
 inc hl
 ld a, 149
 ld a, 213
 dec b
 db 36, 198, 211
 push bc
 nop
 and a
; 2736
 call L6081
 call L13289
 swap a
 ld hl, $7ff5
 nop
 rlca
 call L9158
 bit 6, [hl]
 ld hl, $fd45
 ld d, e
 call L16173
 ld a, 62
 swap a
 ld a, 30
 call L18493
 dec b
 ld hl, $3a37
 bit 0, [hl]
 ld d, e
L2756:
 db 103, 64, 79
 bit 3, [hl]
 ld d, e
 pop bc
 inc hl
 push bc
 and a
 call L1355
 ld hl, $a7b4
 ld a, [hl+]
 swap a
 and a
 ld a, 128
 db 249, 65, 19
 push bc
 rlca
 xor c
; 2774
 call L10985
 dec b
 and a
 ld a, 38
 and a
 ld a, [hl+]
 ld a, [hl+]
 nop
 ld a, [hl+]
 xor c
 push bc
L2786:
 inc a
 inc hl
; 2789
 dec b
 db 65, 44, 36
 swap a
 nop
 call L19791
 swap a
 ld hl, $641c
 dec b
 nop
 inc a
 ld a, [hl+]
 xor c
 call L2673
 and a
 ld a, [hl+]
 ld hl, $367
 and a
 db 177, 250, 151
 pop bc
 db 7, 67, 246
 ld a, 239
; 2811
 ld a, [hl+]
 call L16369
 inc a
 db 25, 115, 111
 inc a
; 2817
 ld d, e
 bit 5, [hl]
 swap a
 and a
 sbc d
 ld a, 145
 ld hl, $2fa0
 cp e
 ld a, 213
 ld hl, $837
 rlca
 and a
 pop bc
 xor c
 inc hl
 ld hl, $8e35
 and a
 nop
 ld a, 149
 inc a
 db 239, 209, 217
 ld hl, $1994
 ld d, e
 pop bc
 and a
 ld a, [hl+]
 cp e
 sbc d
 ld hl, $fe14
 inc a
 inc hl
 nop
L2850:
 pop bc
 pop bc
 sbc d
 dec b
 db 202, 154, 146
 add b
 xor c
 ld hl, $cd29
 xor c
 nop
 inc a
 dec b
 ld hl, $d78c
 rlca
 nop
 xor c
 swap a
 ld hl, $4cef
 rlca
 ld hl, $f540
 ld a, [hl+]
 inc hl
 ld a, 226
 ld a, 143
 bit 5, [hl]
 push bc
 db 135, 53, 5
 add b
 push bc
 xor c
 ld a, 199
L2882:
 ld a, 154
 nop
 ld a, 180
 ld hl, $668b
 ld a, [hl+]
 db 19, 111, 188
 ld a, [hl+]
 xor c
 ld a, 25
 dec b
 ld a, 169
 inc hl
 call L17038
 add b
L2897:
 dec b
 inc a
 ld d, e
 ld a, [hl+]
 rlca
 call L9992
 ld a, [hl+]
 swap a
 call L2918
 inc a
 pop bc
 ld a, 53
 ld hl, $eb5c
 cp e
; 2912
 ld a, 24
 call L407
 bit 0, [hl]
 ld hl, $6099
 ld hl, $1ead
L2918:
 db 4, 54, 74
 ld hl, $a4eb
 push bc
 rlca
 db 138, 4, 40
 swap a
 xor c
L2926:
 sbc d
 db 80, 232, 163
 ld hl, $2687
 rlca
 ld d, e
 db 198, 212, 99
 and a
 ld a, [hl+]
 ld d, e
 ld hl, $50c6
 nop
 ld hl, $ba6f
 cp e
 pop bc
 db 191, 58, 141
 ld a, 107
 dec b
 ld hl, $83e6
 ld d, e
 call L14534
 inc a
 ld hl, $fbc5
 ld d, e
 call L3574
 ld hl, $8893
 dec b
L2953:
 inc a
 ld a, 4
 sbc d
 cp e
 nop
 ld a, 11
 ld a, 44
 add b
 nop
 ld a, [hl+]
 cp e
; 2965
 ld a, 122
 ld d, e
 dec b
 call L5000
 db 43, 55, 119
 and a
 ld a, 223
 pop bc
 ld a, [hl+]
 rlca
 ld hl, $ae20
 nop
 db 33, 106, 148
 ld a, 34
 ld a, 214
 dec b
 xor c
 xor c
 nop
 ld a, 120
L2986:
 inc a
 and a
 db 173, 204, 40
 nop
 sbc d
 and a
 ld hl, $f56c
 nop
 rlca
 db 138, 24, 48
 sbc d
 push bc
 db 175, 143, 218
SECTION "Part 3", ROMX
 swap a
 bit 2, [hl]
 push bc
 db 211, 185, 42
 swap a
 inc a
 xor c
 inc a
 push bc
 db 187, 221, 180
 add b
 ld hl, $47da
 call L1106
 db 238, 118, 85
 sbc d
 db 136, 140, 206
 db 139, 208, 237
L3017:
 ld a, [hl+]
 inc a
 rlca
 dec b
 ld a, 227
 call L7495
 ld a, [hl+]
 nop
 rlca
; 3027
 and a
 cp e
L3030:
 db 40, 9, 119
 ld a, [hl+]
 add b
 bit 7, [hl]
 xor c
L3036:
 db 170, 91, 192
 ld d, e
 call L18234
 and a
 swap a
 cp e
 cp e
 xor c
 ld a, 221
 push bc
 call L11288
 ld a, [hl+]
 ld a, 150
 db 115, 98, 38
 pop bc
 ld hl, $9764
 ld a, 2
 add b
 ld a, 76
 pop bc
 push bc
 db 195, 73, 42
 db 41, 151, 237
 ld d, e
 add b
 and a
 db 99, 54, 62
; 3064
 add b
 inc hl
 swap a
 ld hl, $512
 cp e
 rlca
 db 55, 111, 205
 swap a
L3073:
 ld a, 46
; 3075
 xor c
 xor c
 xor c
 ld a, 81
 ld d, e
; 3081
 add b
 ld hl, $1c3b
 db 244, 241, 112
 inc a
 ld a, [hl+]
 ld hl, $dc49
 db 172, 59, 119
 add b
 db 10, 182, 251
 xor c
 ld a, 249
 push bc
 nop
 sbc d
 swap a
 ld hl, $5ff6
 bit 1, [hl]
 cp e
 cp e
 db 241, 167, 123
 push bc
 and a
 push bc
 ld hl, $c36e
 dec b
 push bc
L3108:
 inc hl
 ld a, 218
 swap a
 rlca
 ld hl, $223a
 inc a
 db 207, 200, 217
 ld a, 100
 db 11, 200, 107
 xor c
 ld hl, $57ee
 ld hl, $4e59
 cp e
 inc a
 ld a, [hl+]
 ld a, 107
 ld hl, $44ab
 cp e
 nop
 ld a, 232
 ld d, e
 rlca
 rlca
 ld hl, $aa1
 nop
 ld a, [hl+]
 and a
L3136:
 inc a
 ld a, [hl+]
 nop
 ld hl, $2a61
 cp e
; 3142
 ld hl, $94c5
 db 166, 104, 5
 bit 1, [hl]
 ld a, [hl+]
 ld a, 123
 ld d, e
 ld a, 45
 ld hl, $45a1
 ld hl, $7b07
 ld a, 234
 db 130, 189, 234
 pop bc
 bit 1, [hl]
L3156:
 ld a, [hl+]
 ld d, e
 ld hl, $1fbc
 ld a, 37
 pop bc
 ld a, [hl+]
 nop
 and a
 and a
 pop bc
 inc hl
 db 158, 66, 44
 bit 3, [hl]
; 3170
 xor c
 inc hl
 db 224, 61, 200
 add b
 sbc d
 ld a, 181
 db 182, 242, 153
 swap a
 ld hl, $fd68
 nop
 ld a, 166
 sbc d
 ld d, e
 rlca
 ld a, 89
 nop
 pop bc
 ld a, [hl+]
 nop
 ld hl, $db9e
 ld a, 254
 ld d, e
 ld hl, $60ae
 rlca
 db 81, 172, 146
 ld a, [hl+]
 add b
 db 204, 120, 124
 db 180, 148, 208
 ld a, 128
L3201:
 add b
 swap a
 pop bc
 sbc d
; 3206
 ld d, e
 nop
 bit 7, [hl]
 sbc d
 ld a, 253
 sbc d
 ld a, 48
 sbc d
 ld d, e
 ld a, 172
 add b
 add b
 ld hl, $1c1d
 sbc d
 ld a, 125
 swap a
 ld a, 147
 ld d, e
 ld hl, $8174
 db 95, 250, 132
 pop bc
 pop bc
 xor c
 add b
 ld a, 39
 db 13, 92, 93
 add b
 sbc d
 ld a, [hl+]
 add b
 add b
 swap a
L3239:
 bit 2, [hl]
 cp e
 ld a, 44
; 3243
 nop
 ld a, 219
 swap a
 ld a, 163
 ld hl, $6968
 and a
 ld a, 74
 xor c
 db 41, 116, 42
 ld hl, $4a93
 ld hl, $c93a
 bit 3, [hl]
 inc hl
 swap a
 ld a, 14
 ld a, 28
 call L15188
 add b
 swap a
 nop
 ld a, 150
 db 74, 112, 167
 nop
 ld a, 139
 ld hl, $690
 inc hl
L3270:
 inc a
 ld d, e
; 3273
 nop
 db 62, 110, 44
 inc a
 sbc d
 pop bc
 rlca
 ld a, 216
 inc a
 and a
 ld d, e
 ld a, [hl+]
 ld hl, $d8ac
 ld a, 116
 ld a, 224
L3288:
L3289:
 sbc d
 xor c
 inc hl
 sbc d
 db 43, 38, 255
L3295:
 rlca
 ld hl, $7a4d
 ld d, e
 add b
 rlca
 and a
 db 148, 228, 112
 swap a
 bit 0, [hl]
 dec b
 ld a, 76
 sbc d
L3308:
 and a
 sbc d
 ld a, 166
 dec b
 rlca
 ld a, 7
 sbc d
 inc hl
 cp e
 and a
 db 238, 204, 72
 ld a, 41
 rlca
 rlca
 db 171, 31, 54
 push bc
 rlca
 nop
 ld a, 11
 db 151, 246, 24
 inc hl
 bit 4, [hl]
 push bc
 ld hl, $1dcd
 call L4792
L3334:
 push bc
 cp e
 db 0, 242, 224
 nop
 ld a, 7
 db 27, 129, 177
 pop bc
 rlca
 ld hl, $d78c
 ld hl, $e529
 rlca
 add b
 swap a
 ld a, [hl+]
 ld a, 22
 db 226, 210, 106
 rlca
 nop
 cp e
 and a
 and a
 ld a, [hl+]
 push bc
 pop bc
 swap a
 db 195, 155, 232
 nop
 bit 4, [hl]
 nop
 cp e
 bit 4, [hl]
 dec b
 swap a
 add b
 ld hl, $a4ed
 call L9611
; 3371
 ld a, [hl+]
 ld hl, $b2a1
 and a
 sbc d
 ld hl, $e484
 cp e
 bit 2, [hl]
 db 145, 133, 183
 ld a, 92
 and a
 db 156, 171, 249
 ld a, 135
 ld hl, $6609
 and a
 inc hl
 call L18344
 ld a, [hl+]
 ld hl, $1e79
 ld a, [hl+]
 add b
 cp e
 swap a
 rlca
 swap a
 ld a, 247
 sbc d
 ld a, 232
 ld a, 184
 ld hl, $d3d7
 inc hl
 db 215, 165, 141
 inc a
 pop bc
 ld d, e
 inc hl
 nop
 cp e
 nop
 db 106, 19, 163
 db 137, 15, 114
 add b
 db 82, 121, 69
 nop
 ld a, 90
 nop
 inc hl
 pop bc
 pop bc
 dec b
 ld a, 10
 swap a
 inc a
 rlca
 ld a, 225
 db 140, 235, 154
 add b
 add b
 db 216, 5, 129
 ld a, 136
 xor c
 call L10817
 ld d, e
 cp e
 ld a, 197
 rlca
 and a
L3438:
 ld hl, $8ea5
; 3440
; 3441
 swap a
 inc a
 swap a
 dec b
 push bc
 call L19911
 ld a, [hl+]
 call L11612
 rlca
 inc hl
 sbc d
 ld d, e
 nop
 nop
 ld a, 157
 xor c
 sbc d
 xor c
 add b
 add b
 cp e
 add b
 inc a
 nop
 pop bc
 xor c
 ld a, [hl+]
 xor c
 ld a, 235
 push bc
 nop
 rlca
 inc a
 swap a
 ld a, 168
 bit 5, [hl]
 push bc
 xor c
 ld a, 23
 ld a, [hl+]
 push bc
; 3483
 pop bc
 swap a
 ld hl, $a3ee
 inc hl
 ld d, e
 ld a, [hl+]
 ld hl, $4dc5
 db 196, 31, 226
 add b
 nop
 ld d, e
 db 112, 84, 253
 push bc
 ld a, 211
L3498:
 bit 0, [hl]
 xor c
 xor c
 inc a
 ld d, e
; 3504
 push bc
 db 201, 25, 206
L3507:
 dec b
 bit 4, [hl]
 dec b
 ld a, 166
 ld hl, $c7dc
 push bc
 cp e
 swap a
 call L11772
 and a
 inc a
 add b
 ld a, 115
 db 59, 187, 36
 bit 3, [hl]
 db 58, 161, 90
 pop bc
 cp e
 ld a, 250
 db 42, 113, 70
 and a
; 3529
 ld a, 99
 ld a, 162
 db 230, 101, 112
 ld a, 196
 push bc
 ld a, 17
 ld a, [hl+]
 add b
 dec b
 db 190, 233, 221
 ld a, 69
 ld hl, $5abd
 nop
 ld hl, $dc0f
 ld a, 216
 cp e
 pop bc
 ld a, 104
 inc a
 ld a, 149
 db 128, 79, 230
 inc hl
 ld a, 59
 swap a
 dec b
 rlca
 dec b
L3557:
 inc hl
 bit 3, [hl]
 add b
 dec b
 nop
 dec b
 rlca
 cp e
 bit 4, [hl]
 ld a, [hl+]
 db 215, 149, 59
 push bc
 cp e
 db 86, 72, 247
 ld a, [hl+]
 db 180, 99, 33
L3574:
 swap a
 add b
 dec b
 call L3030
 cp e
 dec b
; 3581
 ld hl, $4884
 ld a, 143
 inc hl
 db 147, 214, 178
 dec b
 dec b
 swap a
 xor c
 ld hl, $d4c4
 ld a, 79
L3592:
 ld hl, $dc7e
 ld hl, $d1c7
 dec b
 bit 6, [hl]
 inc a
 nop
 db 33, 186, 102
 swap a
L3601:
 inc hl
 inc a
 rlca
 sbc d
 push bc
 rlca
 ld hl, $cfde
 cp e
 ld a, 74
 ld hl, $8255
 bit 4, [hl]
 pop bc
 swap a
 ld hl, $f924
 ld a, 132
 call L2786
 push bc
; 3619
 pop bc
 xor c
 and a
 inc a
; 3624
 inc a
 ld a, 129
 ld hl, $1c5d
 xor c
 ld d, e
 ld hl, $68db
 ld a, 126
 ld hl, $65d0
 sbc d
 cp e
 inc a
 ld hl, $f0d7
 ld a, 153
 inc a
 ld d, e
 ld a, 81
 pop bc
 ld a, [hl+]
 call L19226
 nop
 push bc
 db 202, 145, 218
 sbc d
 rlca
 ld a, 178
 ld a, 211
 dec b
 sbc d
 cp e
 ld a, 120
 push bc
L3656:
 xor c
 xor c
 ld a, 175
 ld a, 178
 inc a
 ld hl, $c4ac
 xor c
 add b
 ld hl, $bd3b
 and a
 sbc d
L3668:
 inc a
 ld a, [hl+]
 call L18765
 push bc
 bit 2, [hl]
 push bc
; 3675
 inc hl
 db 34, 32, 28
 pop bc
L3679:
 bit 1, [hl]
 ld hl, $230c
 cp e
 ld a, [hl+]
 and a
 swap a
L3686:
 ld hl, $2aa1
 rlca
 pop bc
 inc a
 push bc
 bit 2, [hl]
 swap a
 inc hl
 inc hl
 call L16444
 ld hl, $5f51
 ld hl, $d1d0
 ld d, e
 db 149, 77, 47
 db 207, 155, 35
 db 247, 215, 155
 ld a, 61
; 3704
 ld a, 177
L3706:
 rlca
 inc a
 ld hl, $f7fa
 dec b
 nop
 db 49, 209, 85
 ld hl, $96e9
; 3714
 ld hl, $c5de
 add b
 push bc
 ld a, 126
 push bc
 ld d, e
; 3721
 add b
 db 219, 125, 164
 pop bc
 ld hl, $ac92
 pop bc
 rlca
 pop bc
 and a
 dec b
 ld hl, $51d1
 ld a, 23
 pop bc
 ld a, [hl+]
 db 152, 109, 31
 push bc
 bit 4, [hl]
 ld hl, $b45c
 inc hl
 and a
 cp e
 rlca
 ld hl, $2a87
 ld a, 176
 db 193, 151, 53
 db 54, 63, 239
 ld a, 199
 rlca
 rlca
L3750:
L3751:
 cp e
 ld hl, $b1e5
 db 188, 118, 31
 ld a, 201
 inc a
 add b
 nop
 ld a, 99
 db 65, 131, 8
 xor c
 ld a, 161
 ld hl, $694b
L3764:
 swap a
 rlca
 ld d, e
; 3768
 ld hl, $243d
 inc a
 ld a, 224
 xor c
 push bc
 ld d, e
 inc hl
 swap a
 db 87, 148, 249
 inc hl
 ld hl, $ff4d
 call L1106
 ld a, [hl+]
 add b
 add b
 push bc
 cp e
 dec b
 and a
 add b
 inc a
 pop bc
 ld a, 61
 db 153, 192, 16
 db 253, 104, 71
 xor c
 ld a, [hl+]
 inc a
 ld a, 251
 ld hl, $7937
 ld a, 105
 sbc d
 ld hl, $808b
 rlca
 pop bc
 xor c
 call L8649
 xor c
; 3807
 inc a
 db 99, 200, 118
 inc a
 pop bc
 inc a
 add b
 add b
 ld a, 111
 cp e
 ld a, 162
 cp e
 db 145, 163, 185
 ld a, [hl+]
 db 72, 102, 156
 ld a, 177
 db 157, 86, 215
 sbc d
 ld d, e
 inc a
 ld a, 14
 cp e
 rlca
 nop
 sbc d
 and a
 inc a
 bit 3, [hl]
 ld d, e
 nop
 ld a, 145
 xor c
 ld hl, $cb7a
 ld a, 44
 db 164, 82, 224
 rlca
 nop
 ld a, [hl+]
 db 37, 200, 15
L3846:
 and a
 cp e
 ld a, [hl+]
 sbc d
 ld a, [hl+]
 rlca
 ld hl, $2c90
 ld hl, $bdb3
 call L10987
 ld a, 38
 dec b
 ld a, [hl+]
L3859:
 rlca
 ld a, 13
 inc hl
L3863:
 and a
L3865:
 inc a
 ld a, 86
 db 2, 88, 144
 inc a
 ld a, 239
 and a
 cp e
 pop bc
 ld hl, $420
 add b
 ld hl, $ab3e
 and a
 call L4035
 bit 3, [hl]
 ld a, 172
 bit 3, [hl]
 sbc d
 ld a, [hl+]
; 3884
 ld d, e
L3886:
 ld hl, $3173
 and a
 ld hl, $865a
; 3890
 ld a, [hl+]
 call L6373
 bit 7, [hl]
 sbc d
 db 148, 59, 14
 xor c
 db 208, 105, 26
 rlca
 pop bc
 inc a
 xor c
 xor c
 ld a, 252
 ld a, 49
 dec b
 ld a, 208
 pop bc
 ld hl, $95b2
 db 218, 16, 208
 ld hl, $2ff3
 and a
 sbc d
 ld a, 64
 ld d, e
 swap a
 sbc d
 ld a, 234
L3918:
 ld d, e
 xor c
 ld a, 131
 db 94, 1, 206
 sbc d
 dec b
 ld a, 58
 inc a
 ld a, [hl+]
 swap a
 ld hl, $1f73
 add b
 ld hl, $6590
 push bc
 inc hl
L3934:
 ld a, 95
 and a
 ld hl, $8086
 pop bc
 ld hl, $cef8
 xor c
 pop bc
 sbc d
 ld a, [hl+]
 ld a, 97
 call L5581
 inc hl
 ld a, 33
 push bc
 and a
 ld a, 104
 call L17329
 pop bc
 ld a, [hl+]
 ld a, 48
 inc a
 xor c
 sbc d
L3958:
 cp e
 cp e
 ld a, 227
 add b
 ld a, [hl+]
 ld hl, $ab08
 sbc d
 add b
 ld a, 160
 dec b
 pop bc
 rlca
 inc a
 nop
 db 205, 17, 228
 ld d, e
 push bc
 sbc d
; 3977
 dec b
 ld d, e
 nop
 nop
 pop bc
 ld a, 104
 ld a, 168
 ld a, 228
 rlca
; 3987
 add b
 ld a, 80
 sbc d
 rlca
; 3992
 nop
 rlca
 add b
 ld d, e
 push bc
 ld hl, $4661
 pop bc
 ld hl, $35af
 pop bc
 ld a, [hl+]
 ld a, 36
 ld a, 249
 and a
L4006:
 inc a
 dec b
 call L11600
 ld a, 59
 rlca
; 4012
 xor c
 pop bc
 ld d, e
; 4016
 cp e
 ld d, e
 swap a
 call L7786
 ld a, [hl+]
 dec b
; 4023
 nop
 xor c
 dec b
; 4027
 ld d, e
 ld a, 1
; 4030
 ld hl, $c690
; 4032
 db 69, 227, 104
 ld a, 156
L4035:
 ld a, 133
 push bc
 ld d, e
 xor c
 nop
 dec b
 ld a, 47
 ld a, 127
 ld a, 194
 call L14186
; 4046
 db 83, 87, 203
 db 67, 120, 125
 xor c
 and a
 xor c
 db 75, 59, 112
 inc a
 db 4, 21, 219
 nop
L4056:
 rlca
 xor c
 cp e
 call L1054
 ld hl, $82c4
 swap a
 add b
 inc a
 inc hl
 push bc
 xor c
 db 250, 199, 250
 inc hl
 db 249, 178, 4
 db 6, 161, 170
 inc a
 ld a, 183
 inc a
 db 141, 28, 65
 ld hl, $12f2
 ld a, [hl+]
 ld hl, $9222
 rlca
 inc hl
L4081:
; 4082
 and a
 db 107, 194, 117
; 4085
 push bc
L4087:
 and a
 bit 7, [hl]
 sbc d
 and a
 pop bc
 ld a, 143
 swap a
 bit 1, [hl]
 xor c
L4097:
 xor c
 ld d, e
 dec b
 xor c
 ld d, e
 ld a, [hl+]
 ld a, [hl+]
 ld a, 99
 xor c
 bit 1, [hl]
 bit 1, [hl]
 ld hl, $22eb
 nop
 ld a, 66
 bit 0, [hl]
 ld d, e
 cp e
L4115:
 call L1867
 db 207, 97, 121
 dec b
 bit 6, [hl]
 ld a, 131
 bit 2, [hl]
 ld d, e
 nop
 ld a, [hl+]
 ld a, 193
 call L13803
 call L19226
 ld a, 241
 db 212, 138, 166
 call L1489
 call L17253
 cp e
 ld a, 163
 call L4735
 push bc
 db 24, 82, 160
 xor c
 ld hl, $826f
L4139:
 pop bc
 xor c
 db 44, 209, 159
 ld hl, $2617
 rlca
 ld hl, $8fb
 db 69, 40, 193
 add b
 dec b
 nop
 call L19015
 pop bc
 db 200, 171, 84
 db 182, 128, 149
 ld hl, $3900
; 4155
 db 221, 221, 243
 inc a
 ld hl, $23e3
 and a
 ld a, 203
 dec b
 ld hl, $8521
 db 193, 164, 147
 ld a, 145
 inc hl
 inc hl
 ld a, [hl+]
 db 9, 110, 229
 pop bc
 nop
 db 73, 218, 253
 inc hl
 cp e
 db 57, 252, 86
 ld a, 232
 nop
 ld a, 125
 pop bc
 dec b
 sbc d
 sbc d
 ld a, 101
 and a
 add b
 dec b
 push bc
L4187:
 cp e
 inc a
 swap a
 ld a, [hl+]
 xor c
 inc hl
 swap a
 db 221, 123, 110
 cp e
 inc a
 add b
 bit 6, [hl]
 pop bc
 ld d, e
 cp e
 and a
 ld a, 159
 nop
 call L14887
 inc hl
 ld a, 233
 ld a, 234
; 4210
 push bc
 ld a, 248
; 4213
 swap a
 push bc
 ld hl, $dc01
 ld a, 223
 call L128
 ld hl, $91ec
 push bc
 and a
 dec b
 nop
 bit 1, [hl]
 rlca
 call L711
 db 146, 33, 238
 cp e
; 4229
 nop
 sbc d
 cp e
 nop
 xor c
 ld a, 149
L4236:
 ld a, 107
 push bc
 xor c
L4240:
 ld a, 144
 sbc d
 add b
 db 42, 88, 160
 ld hl, $e907
 xor c
 swap a
 ld d, e
 ld a, 18
 push bc
 pop bc
 db 138, 199, 155
 call L14887
 bit 0, [hl]
 pop bc
 call L18173
 ld a, 176
 ld a, [hl+]
 ld a, 40
 ld hl, $c074
 call L4139
 pop bc
 ld a, 245
 inc hl
 ld hl, $1b8d
 pop bc
 inc a
 ld a, 59
 push bc
 call L9076
 xor c
 pop bc
 sbc d
 ld hl, $2c18
 ld hl, $de00
 cp e
 sbc d
 add b
 ld hl, $d9e0
 ld a, 125
 pop bc
 bit 1, [hl]
 ld a, 53
 call L10002
 bit 6, [hl]
 nop
 inc a
 sbc d
 db 23, 96, 197
 ld hl, $8879
 ld hl, $b44
 inc hl
 ld a, 175
 cp e
 ld hl, $bba5
 ld a, [hl+]
 xor c
 ld hl, $7730
 nop
L4300:
 cp e
 dec b
 call L14436
 nop
 db 146, 73, 108
 ld d, e
 and a
 pop bc
 ld hl, $f7cf
 ld hl, $4fbc
 db 248, 23, 134
 add b
 bit 2, [hl]
 nop
 ld d, e
 rlca
; 4317
 xor c
 ld d, e
 pop bc
 push bc
 pop bc
L4323:
 nop
 rlca
 xor c
 pop bc
 ld hl, $decf
; 4329
 db 133, 229, 121
 push bc
L4332:
 ld d, e
 ld a, 245
 bit 7, [hl]
 db 81, 49, 61
 inc hl
 ld d, e
 ld a, [hl+]
; 4340
 dec b
 ld a, [hl+]
L4343:
 push bc
 dec b
 ld hl, $3a25
 inc a
 ld hl, $6c07
 ld hl, $c59b
 ld hl, $4fe7
; 4351
 swap a
 db 223, 118, 77
 ld hl, $5b75
 ld a, [hl+]
 ld a, [hl+]
 sbc d
 nop
 db 53, 106, 146
 and a
 ld a, 80
 pop bc
 sbc d
 sbc d
 ld hl, $2d44
 ld hl, $847b
 ld a, 158
 swap a
 inc a
 cp e
 db 35, 12, 169
 call L14160
 inc a
 push bc
 rlca
 db 189, 216, 131
 bit 7, [hl]
 db 128, 79, 251
 pop bc
 ld hl, $8951
 sbc d
 ld a, 243
 ld a, 172
L4384:
 ld d, e
 ld hl, $a7e7
 cp e
 call L14186
 dec b
 call L16982
 ld hl, $968a
 ld a, 22
 pop bc
 xor c
 ld d, e
 and a
 rlca
 pop bc
 db 252, 177, 173
 rlca
 add b
 add b
L4403:
 rlca
 rlca
 nop
 sbc d
 db 26, 24, 20
 pop bc
 dec b
 ld d, e
L4412:
 ld a, [hl+]
 pop bc
 ld d, e
 sbc d
 inc hl
 ld a, 196
 db 211, 46, 96
 ld hl, $8c1b
 ld a, [hl+]
 add b
 ld hl, $5ce7
 ld hl, $74dd
 add b
 push bc
 dec b
 ld a, 148
L4429:
 pop bc
 ld d, e
 ld a, 217
 cp e
 xor c
 dec b
 call L9616
 pop bc
 db 65, 156, 49
 sbc d
 call L1455
 push bc
 ld a, 184
 db 138, 218, 128
 ld d, e
 ld a, 167
 cp e
 push bc
 db 238, 244, 108
 ld a, [hl+]
 dec b
 db 226, 58, 33
 pop bc
 xor c
 ld hl, $d566
 dec b
 ld hl, $ac0b
 db 0, 234, 35
 ld hl, $91d
 ld a, [hl+]
 xor c
 call L6590
 rlca
 inc a
 ld d, e
 and a
 ld a, 224
 pop bc
 sbc d
 add b
 cp e
 call L9791
L4472:
 ld a, 208
 xor c
 ld a, [hl+]
 nop
 ld hl, $77bb
 swap a
L4479:
 ld a, 69
 inc a
 nop
 and a
 push bc
 db 154, 255, 66
 cp e
 inc hl
 add b
 add b
 pop bc
 swap a
 call L12648
 bit 3, [hl]
 ld d, e
 ld hl, $9ce8
 call L13759
 push bc
 pop bc
L4499:
SECTION "Part 4", ROMX
 nop
 xor c
 db 205, 81, 90
 inc a
 swap a
 db 50, 128, 224
 inc a
 ld d, e
 dec b
 call L17809
 inc hl
 ld a, 198
 add b
 cp e
 call L11588
 ld hl, $563e
 bit 6, [hl]
 ld a, 145
 db 33, 209, 234
 ld d, e
; 4520
 pop bc
 ld a, 84
 db 148, 226, 117
 rlca
 rlca
 db 219, 187, 77
 sbc d
 db 92, 55, 151
 ld hl, $1e28
 inc a
 db 32, 77, 180
 dec b
 ld hl, $7544
 swap a
; 4535
 call L16263
 db 170, 181, 132
 ld d, e
 rlca
 db 85, 110, 26
 ld a, [hl+]
 push bc
 ld hl, $c94d
 cp e
 cp e
 xor c
 db 26, 227, 24
 nop
 ld hl, $dfc7
 add b
 swap a
 ld a, 233
 push bc
 bit 6, [hl]
 inc hl
L4556:
 ld hl, $6fa8
 sbc d
 rlca
 ld a, 18
 ld a, 121
 ld d, e
 ld hl, $1603
 call L5478
 ld hl, $aec9
 ld hl, $ddda
 dec b
 ld a, 83
 inc hl
 push bc
 dec b
 inc hl
 bit 6, [hl]
 swap a
 sbc d
 cp e
 cp e
 db 15, 20, 177
 and a
 pop bc
 pop bc
 ld a, 179
 db 245, 26, 40
L4584:
 ld d, e
 add b
 ld a, 177
 xor c
 cp e
 bit 1, [hl]
 db 230, 100, 236
 sbc d
 nop
 swap a
 ld hl, $3502
; 4596
 rlca
 db 76, 250, 169
 ld hl, $90db
L4600:
 rlca
 inc hl
 ld a, [hl+]
 ld a, 129
 swap a
 and a
 ld hl, $4589
 dec b
 ld hl, $4cb5
 and a
 ld d, e
 inc hl
 rlca
 nop
 ld d, e
 ld a, 101
 ld hl, $4bf9
 sbc d
 sbc d
L4620:
 add b
 ld a, 42
 db 217, 219, 0
 inc a
; 4625
 ld a, 40
 inc hl
 inc hl
 db 158, 166, 2
 push bc
 sbc d
 cp e
 sbc d
 inc a
 ld a, 220
 bit 2, [hl]
 db 89, 69, 230
 db 244, 102, 245
 db 143, 232, 170
 ld a, 102
 pop bc
; 4642
 inc a
 nop
 inc hl
 dec b
 and a
 add b
 nop
 nop
 inc hl
 ld hl, $4ef
 ld a, 192
 db 117, 11, 203
 inc a
 sbc d
 ld a, 130
 ld a, [hl+]
 ld hl, $8988
 xor c
 inc a
 inc hl
 call L13759
 ld hl, $8626
 rlca
 xor c
 sbc d
 add b
 pop bc
 cp e
 xor c
 bit 0, [hl]
 ld hl, $c63c
 push bc
 ld a, 48
 ld hl, $b150
 ld a, [hl+]
 db 71, 203, 176
 xor c
 ld d, e
 pop bc
 rlca
L4683:
 inc a
 ld hl, $dcd4
 ld a, 131
 rlca
 ld hl, $5aff
 inc a
 nop
 inc a
 bit 2, [hl]
; 4693
; 4694
 nop
 bit 2, [hl]
 pop bc
 cp e
 db 84, 31, 249
 bit 6, [hl]
L4701:
 db 120, 132, 231
 db 101, 90, 245
 ld a, [hl+]
 ld a, 182
 xor c
 ld a, 195
 inc a
 ld hl, $1943
 sbc d
 dec b
 dec b
 add b
 add b
 push bc
 swap a
 ld a, 93
 bit 4, [hl]
 ld hl, $db49
 add b
 dec b
 ld d, e
 call L19310
 bit 3, [hl]
 ld a, 119
; 4726
 and a
 call L10095
 and a
 add b
 push bc
 ld a, 216
 cp e
 ld a, 251
L4735:
 nop
; 4737
 rlca
 swap a
 xor c
 ld a, [hl+]
 ld d, e
 push bc
 inc a
 rlca
 xor c
 add b
 ld a, [hl+]
 bit 5, [hl]
 and a
 ld a, 215
 pop bc
 ld a, 248
 ld a, 90
L4755:
 db 103, 189, 247
 nop
 nop
 bit 2, [hl]
 swap a
 db 140, 131, 165
 push bc
 nop
 rlca
 ld a, 190
 xor c
 ld hl, $79d0
 swap a
 pop bc
 db 85, 119, 155
 add b
 db 42, 141, 53
 rlca
 pop bc
 ld a, 52
 dec b
 ld hl, $cf6a
 ld d, e
 nop
 db 24, 43, 190
 pop bc
 db 246, 159, 204
 xor c
 ld hl, $bb8b
 dec b
 xor c
 push bc
 inc hl
; 4789
L4790:
 push bc
L4792:
 ld a, [hl+]
 ld hl, $f0c7
 ld a, [hl+]
 inc hl
 push bc
 dec b
 ld a, 73
 ld a, 238
 inc a
 add b
 db 155, 2, 93
 pop bc
 pop bc
 ld a, 82
 ld a, 126
 sbc d
 pop bc
 ld a, [hl+]
L4811:
 ld a, [hl+]
 nop
 xor c
 inc a
 call L4835
L4817:
; 4818
 inc hl
 add b
; 4821
 ld a, [hl+]
 push bc
 ld d, e
 nop
 call L3679
 inc a
 db 73, 207, 168
 sbc d
 sbc d
 pop bc
L4832:
 ld a, 80
 inc a
L4835:
 swap a
 db 192, 130, 253
 sbc d
 inc hl
 ld a, 2
 ld hl, $68f6
 ld a, [hl+]
 sbc d
 push bc
 inc a
 db 19, 202, 70
 ld hl, $2cfd
 rlca
 db 224, 20, 233
 add b
 xor c
 and a
 ld hl, $fe6d
 rlca
 swap a
; 4856
 ld a, 107
 xor c
 push bc
 add b
 ld hl, $47b4
 swap a
 inc a
 ld a, [hl+]
 inc hl
 ld a, 61
 db 110, 209, 122
 inc a
 ld a, 105
 pop bc
 ld hl, $92b0
 cp e
 inc hl
 bit 0, [hl]
 inc a
 cp e
 swap a
 ld a, 84
 inc hl
 cp e
 sbc d
 ld a, [hl+]
 add b
 ld d, e
 inc hl
L4886:
 xor c
 rlca
 swap a
 db 189, 206, 30
 inc a
 inc a
 and a
 ld d, e
 ld a, 170
 dec b
 add b
 ld hl, $8373
 sbc d
 sbc d
 db 134, 9, 113
 nop
 cp e
 db 253, 128, 148
 add b
 ld a, 141
 ld hl, $f0c5
 inc hl
L4909:
 ld hl, $5c6e
 ld a, 108
 ld hl, $c317
 inc hl
 dec b
 push bc
 inc a
 push bc
 push bc
 xor c
 ld hl, $c756
 call L11774
 ld hl, $2bf
 ld a, 68
 and a
 xor c
; 4926
L4927:
 call L10284
 ld a, 42
 call L12041
 ld a, 235
 add b
 ld a, [hl+]
 sbc d
; 4935
 sbc d
 swap a
 ld d, e
 sbc d
 db 95, 24, 108
 and a
; 4942
 xor c
 inc a
 pop bc
 cp e
 pop bc
 add b
 nop
 dec b
 and a
 ld hl, $2270
 ld a, 61
 ld hl, $37c7
 ld a, 220
 nop
 add b
 db 68, 103, 11
 rlca
 sbc d
 rlca
 rlca
 pop bc
 rlca
 call L18701
; 4966
 inc a
; 4968
 dec b
; 4970
 push bc
 and a
 sbc d
 ld hl, $a535
 db 207, 22, 132
 inc hl
 rlca
 cp e
 ld d, e
 rlca
 db 200, 50, 5
 ld a, 211
 nop
 ld a, 78
 call L8802
 call L5176
 swap a
 nop
 ld hl, $a3eb
L4990:
 cp e
 ld a, [hl+]
 db 26, 2, 159
 db 155, 90, 5
 pop bc
 db 224, 161, 151
 ld a, 115
 rlca
 dec b
L5000:
; 5001
 add b
 cp e
 ld hl, $ec1f
 nop
 db 58, 170, 72
 cp e
 add b
 cp e
 nop
 ld hl, $636d
 bit 6, [hl]
 ld a, 155
 ld a, 86
 sbc d
 ld a, 102
 push bc
 pop bc
 ld hl, $62ab
 cp e
 pop bc
 ld hl, $e6a3
 ld hl, $2f23
 ld a, 4
 xor c
 db 195, 220, 80
 ld a, 218
 cp e
 ld a, 115
 ld d, e
 add b
 ld a, 139
 db 107, 19, 8
 ld hl, $99a7
 push bc
 sbc d
 add b
 dec b
 ld a, [hl+]
 ld a, 152
 db 111, 122, 73
 ld hl, $77c5
L5043:
 call L14104
 nop
 and a
 dec b
 db 85, 117, 25
 db 103, 92, 191
 inc hl
 dec b
 db 41, 11, 65
 dec b
 add b
 ld a, [hl+]
 ld a, 225
 ld a, 26
 add b
 swap a
 bit 4, [hl]
 nop
 xor c
 push bc
 cp e
 ld a, 252
 swap a
 swap a
 add b
L5069:
 db 202, 44, 220
 inc a
 and a
 ld a, 211
 ld hl, $3d70
 add b
 rlca
 ld a, 81
 dec b
 ld a, 166
 nop
 ld hl, $5654
; 5082
 call L12967
 add b
 xor c
 nop
L5087:
; 5088
 bit 7, [hl]
 call L19112
 ld d, e
 nop
 and a
 ld a, 113
 push bc
 pop bc
 cp e
 pop bc
 rlca
 ld a, 48
 pop bc
 cp e
 ld hl, $eef6
 rlca
 ld hl, $e7b0
L5106:
 ld a, 81
 pop bc
 ld hl, $1f2a
L5110:
 swap a
 sbc d
L5113:
 inc hl
 add b
 ld hl, $4ad5
 nop
 ld d, e
 ld hl, $fd
 sbc d
 ld hl, $7903
 swap a
 dec b
 ld hl, $294d
 ld a, 113
 ld a, 86
L5127:
; 5128
 rlca
; 5130
 db 166, 28, 87
 ld d, e
 ld a, [hl+]
 db 45, 45, 220
 inc hl
L5136:
 swap a
 add b
L5139:
 dec b
 inc hl
 rlca
 ld a, 78
L5144:
 and a
 dec b
 bit 0, [hl]
 call L4832
 inc a
 dec b
 pop bc
 xor c
 nop
 rlca
 nop
 db 105, 105, 130
 pop bc
 ld hl, $57dd
 ld a, [hl+]
 xor c
 db 82, 179, 2
; 5162
 ld a, 187
 inc hl
 ld hl, $3dfa
 push bc
 add b
 pop bc
 inc hl
 xor c
 ld hl, $47
 inc a
L5173:
 swap a
 pop bc
L5176:
; 5177
 ld hl, $89ff
 rlca
 and a
 db 77, 219, 245
 cp e
 inc a
 call L8856
 add b
 inc hl
 inc hl
 ld a, [hl+]
 and a
 and a
 add b
 pop bc
 ld hl, $256c
 ld a, 109
 xor c
 pop bc
 sbc d
 ld hl, $e0a9
 swap a
 db 183, 187, 117
 xor c
 call L739
 ld a, 226
 inc hl
 db 99, 116, 232
 dec b
 nop
 ld d, e
 and a
 inc hl
; 5211
 swap a
 dec b
L5214:
 nop
 ld a, [hl+]
 add b
 nop
 pop bc
 swap a
 nop
 pop bc
 ld a, [hl+]
 rlca
 add b
 ld a, 146
 db 192, 103, 209
 push bc
 rlca
 ld hl, $10fb
 rlca
 ld hl, $a2e1
 ld a, 149
 ld a, 0
 nop
 sbc d
 db 227, 55, 233
 call L18765
L5239:
 swap a
 ld a, 113
 inc a
 inc hl
; 5244
 call L9462
 inc hl
 ld hl, $7499
 ld hl, $e3fa
 ld a, 197
 nop
L5251:
 db 240, 92, 180
 sbc d
 inc hl
 ld a, [hl+]
 xor c
 xor c
 sbc d
 and a
 dec b
 sbc d
 ld d, e
 db 67, 25, 10
 cp e
 pop bc
 pop bc
 sbc d
 ld a, [hl+]
 pop bc
 inc a
 ld d, e
 call L7833
 dec b
 ld a, 38
 ld hl, $6cb9
 ld a, 204
L5277:
 push bc
 ld hl, $8fa8
 call L18571
 ld a, [hl+]
 inc a
 inc hl
 ld d, e
 inc hl
 push bc
 sbc d
 dec b
 ld a, 169
 nop
 call L18348
 ld hl, $58e2
 ld a, 68
 nop
 sbc d
 ld hl, $bc82
 ld a, 49
 ld a, 175
 inc hl
 db 136, 23, 206
 ld a, 177
 push bc
 ld d, e
 rlca
 dec b
 dec b
L5307:
 ld d, e
 ld a, 84
 db 220, 96, 43
 dec b
 swap a
 cp e
 ld hl, $4ef6
 nop
 add b
; 5317
 pop bc
 call L13289
 ld a, [hl+]
 db 193, 48, 92
 cp e
 call L10136
L5324:
 ld a, 188
 inc hl
 inc hl
; 5328
 push bc
 xor c
 nop
 db 242, 57, 80
 ld d, e
 pop bc
L5335:
 add b
 ld a, 143
 ld hl, $5ad8
 inc hl
 push bc
; 5341
 xor c
 and a
 inc a
 and a
 rlca
 sbc d
 push bc
 xor c
 db 33, 58, 35
 db 167, 51, 96
 nop
 inc hl
 db 187, 152, 146
 rlca
 ld d, e
 ld a, 143
 call L11023
 add b
 ld hl, $754a
 call L2475
 swap a
 ld a, [hl+]
 pop bc
 add b
 inc a
 pop bc
 dec b
 swap a
 ld hl, $d44a
 call L11647
 inc a
 sbc d
 call L5844
 swap a
 xor c
 call L9890
 dec b
 ld a, 58
 bit 7, [hl]
 swap a
 ld a, 44
 ld hl, $abe3
 pop bc
 db 232, 166, 222
 db 241, 188, 173
 inc a
; 5388
L5389:
 ld hl, $8d3
 ld a, 23
 ld a, 208
 db 209, 132, 124
 nop
 db 146, 255, 75
 ld d, e
L5397:
 swap a
; 5399
 ld hl, $6c60
 add b
 db 103, 230, 26
 ld a, 248
 ld a, [hl+]
 ld hl, $e8ed
 ld hl, $bd6
 ld a, 159
 inc a
 pop bc
 add b
L5411:
 dec b
 swap a
 sbc d
 ld a, 87
 pop bc
 swap a
 ld a, [hl+]
 push bc
 xor c
 pop bc
 ld hl, $ff49
 ld a, 68
 inc hl
 sbc d
 swap a
 nop
 ld a, 63
 cp e
 dec b
 call L11586
 ld d, e
 ld hl, $ab74
 ld hl, $2cf0
 nop
 cp e
 swap a
 dec b
 db 35, 164, 85
 xor c
 ld a, 43
 swap a
 call L17309
 push bc
 db 108, 224, 195
L5446:
 db 180, 246, 2
 sbc d
 inc hl
 push bc
 pop bc
 call L246
 ld a, [hl+]
 xor c
 cp e
 cp e
 push bc
 ld a, 184
 push bc
 rlca
 rlca
 pop bc
 push bc
 inc a
 cp e
 db 174, 181, 245
 nop
 dec b
 call L19105
 inc a
 push bc
 nop
 ld a, 104
 ld a, [hl+]
 inc hl
 ld hl, $fd3
 ld d, e
L5478:
; 5479
 ld a, 168
 call L138
 ld a, 223
 dec b
 add b
 ld d, e
 ld a, 63
 inc a
 and a
 sbc d
 inc a
; 5491
 inc a
 ld d, e
 ld a, 194
 db 144, 32, 108
; 5496
L5497:
 db 123, 67, 219
; 5499
 add b
 dec b
 dec b
; 5503
 ld a, 85
 ld a, 143
 nop
 ld a, [hl+]
 inc hl
L5509:
 swap a
 bit 4, [hl]
 nop
 ld a, 97
 add b
 bit 1, [hl]
 ld a, 243
 ld d, e
 rlca
 pop bc
 push bc
 inc hl
 call L4620
 rlca
 inc hl
 and a
 ld hl, $f9e7
 ld hl, $cfeb
 push bc
 bit 3, [hl]
 pop bc
 inc a
 cp e
 ld hl, $ea24
 inc hl
 push bc
 ld a, [hl+]
 and a
 sbc d
 bit 4, [hl]
 xor c
L5541:
 pop bc
L5543:
 pop bc
 ld a, 196
 sbc d
 swap a
 ld hl, $63b4
 db 143, 133, 98
 nop
 call L4556
 push bc
 ld hl, $35c9
 call L4472
 ld a, 116
 ld d, e
 add b
 add b
 push bc
 nop
 db 247, 227, 78
 db 224, 156, 55
 nop
 pop bc
 ld a, [hl+]
 ld a, 19
 add b
 inc hl
 rlca
 dec b
 ld hl, $d47a
 ld hl, $43fe
 db 206, 178, 181
 swap a
 ld a, 215
 db 10, 6, 84
 db 255, 31, 151
 ld a, [hl+]
 ld a, 247
 ld hl, $58d4
L5581:
 swap a
 inc hl
 ld a, [hl+]
 and a
 and a
 add b
 and a
 call L8127
 inc hl
 and a
 ld hl, $66e9
 ld a, 186
 ld a, 208
 ld a, 96
 ld a, [hl+]
 nop
 cp e
 and a
 call L9554
 db 199, 202, 150
 cp e
 and a
 ld a, 110
 ld a, 117
 ld hl, $c7f7
 ld a, 1
 inc hl
 inc hl
 add b
 sbc d
 swap a
 push bc
 add b
 inc hl
 bit 6, [hl]
 db 164, 196, 96
; 5618
 dec b
 cp e
 dec b
 xor c
 ld a, 23
 and a
 pop bc
 add b
 inc a
 bit 3, [hl]
 swap a
 db 215, 48, 169
 ld d, e
 ld hl, $d03a
 and a
 nop
 inc a
 rlca
 nop
 add b
L5639:
 xor c
 db 146, 212, 160
 bit 4, [hl]
 rlca
 ld a, 1
 ld a, 50
 rlca
 bit 7, [hl]
 ld a, [hl+]
 db 151, 52, 237
 rlca
 sbc d
 ld a, 48
 pop bc
 ld d, e
 inc a
 ld a, 250
 ld a, 135
 inc a
 ld hl, $5d91
 swap a
 and a
 ld d, e
 call L16673
 pop bc
 nop
 push bc
 push bc
 dec b
 swap a
 db 217, 110, 91
 push bc
 ld hl, $8d86
 add b
 nop
 add b
 ld a, 129
 call L5904
 ld hl, $5f9e
 inc a
 add b
 dec b
 xor c
 add b
 sbc d
 ld a, 86
 ld a, 83
 nop
 nop
 ld a, 236
 ld d, e
 cp e
 db 213, 233, 127
 ld a, 199
 pop bc
 sbc d
 dec b
 bit 6, [hl]
 nop
 ld a, 118
 xor c
 call L2953
 call L11738
 ld hl, $fb15
 rlca
 ld d, e
 xor c
 ld a, 82
 rlca
 inc hl
 ld hl, $8fb
 cp e
 call L6587
 ld a, 19
 ld hl, $d33a
 inc hl
 bit 6, [hl]
 ld hl, $824f
 rlca
; 5719
 ld hl, $f7e1
 db 222, 54, 162
 inc hl
 ld a, 136
; 5724
 call L12814
 db 193, 222, 248
 ld hl, $a7f2
 db 19, 37, 77
 bit 2, [hl]
 db 149, 6, 88
L5731:
 db 210, 132, 229
 inc hl
 sbc d
 rlca
 nop
 xor c
 db 155, 202, 217
 cp e
 ld a, 106
 ld a, 97
 cp e
 bit 5, [hl]
 ld a, 252
 call L14294
 nop
; 5747
 ld hl, $eeff
 ld a, [hl+]
 ld hl, $35da
; 5751
 swap a
 ld a, 221
 db 103, 165, 156
 rlca
 push bc
 ld hl, $411
 and a
 dec b
 call L14351
 ld a, 146
 cp e
L5763:
 cp e
 nop
 cp e
 pop bc
; 5768
 dec b
 ld d, e
 ld hl, $c268
 rlca
; 5773
 ld a, 197
 inc hl
 ld hl, $2549
 rlca
 ld hl, $f35a
 ld hl, $8cab
 push bc
 inc hl
 push bc
L5783:
 pop bc
 db 26, 27, 90
 ld a, [hl+]
 ld a, 53
 ld a, 46
 nop
 ld a, 86
 xor c
 inc a
 inc hl
 ld a, 157
 ld d, e
L5796:
 db 227, 33, 207
 db 42, 120, 131
 dec b
 ld d, e
 cp e
 dec b
 db 156, 240, 128
 inc hl
 xor c
 pop bc
 ld hl, $d167
 ld a, 255
L5809:
 db 250, 122, 21
 bit 6, [hl]
 nop
 ld d, e
 call L5136
 ld d, e
 ld a, 147
 cp e
 ld a, 143
 ld hl, $4d1b
 add b
L5821:
 ld hl, $312a
 and a
; 5824
 push bc
; 5826
 dec b
 rlca
 ld d, e
 dec b
 ld d, e
 add b
 call L3934
 dec b
 nop
 ld d, e
 ld a, 208
 ld a, [hl+]
 ld hl, $6c26
 inc hl
 push bc
 ld d, e
 and a
L5844:
 cp e
 bit 7, [hl]
 nop
 dec b
 ld a, 145
 bit 4, [hl]
 cp e
 add b
L5853:
 db 221, 227, 225
 ld a, 148
 ld a, [hl+]
 ld hl, $8374
 inc hl
 sbc d
 db 128, 186, 114
 nop
 ld d, e
 and a
 pop bc
 ld a, 57
 pop bc
 ld a, 227
 pop bc
 db 210, 172, 45
 add b
 nop
; 5872
 call L260
 dec b
 pop bc
 dec b
 ld a, [hl+]
 push bc
 inc a
 ld hl, $23e3
 swap a
 ld a, [hl+]
 push bc
 ld a, 120
 bit 6, [hl]
 ld d, e
 pop bc
 inc a
 xor c
 db 53, 126, 164
 and a
 ld a, 12
 inc a
L5894:
 ld a, 81
 inc a
 ld a, 251
 and a
 rlca
 inc a
 ld a, 229
 rlca
 cp e
L5904:
 add b
 inc a
 sbc d
 inc a
 rlca
 nop
 ld hl, $dd90
 sbc d
 and a
 ld a, 86
; 5915
 ld a, 84
 ld a, [hl+]
; 5918
 ld hl, $de0a
 inc hl
 ld a, [hl+]
 ld hl, $bd7
 db 40, 195, 152
 ld a, 141
 dec b
 xor c
 ld d, e
 add b
 ld d, e
 swap a
 rlca
 cp e
 xor c
 rlca
 push bc
 ld hl, $3051
 ld d, e
 add b
 ld a, 202
 db 46, 75, 74
 xor c
 ld a, 141
 ld d, e
 cp e
 xor c
 ld a, 213
 ld a, 123
 push bc
 bit 1, [hl]
 ld a, 190
; 5951
 add b
 ld hl, $bd4e
 swap a
 ld a, 175
 ld hl, $f26f
 pop bc
 bit 6, [hl]
; 5959
 sbc d
 bit 4, [hl]
 and a
; 5963
 xor c
 rlca
 ld a, 121
 ld a, 40
 push bc
 ld a, 228
 inc a
 dec b
 dec b
 db 58, 183, 135
 db 39, 31, 141
 db 58, 148, 121
 call L3750
 db 109, 62, 66
 inc a
 ld a, 149
 bit 7, [hl]
 dec b
 ld hl, $a6ff
 rlca
 ld d, e
 sbc d
 pop bc
 sbc d
 call L17652
 xor c
 db 246, 38, 160
 bit 1, [hl]
 ld d, e
 inc a
L5994:
 nop
 swap a
 ld a, 175
 inc a
 inc hl
SECTION "Part 5", ROMX
 pop bc
 ld a, 134
 xor c
 and a
 xor c
 db 222, 88, 107
 nop
 rlca
 sbc d
 ld a, 0
 rlca
 db 0, 232, 87
 ld a, [hl+]
 inc a
 ld hl, $2f6a
L6015:
 bit 1, [hl]
 cp e
 db 118, 159, 237
L6019:
 call L5509
 xor c
 ld a, 0
 nop
 ld a, 108
 add b
 pop bc
 push bc
 inc hl
 push bc
 ld a, [hl+]
 pop bc
 ld a, [hl+]
 db 176, 236, 217
 call L19303
 ld hl, $3089
 ld a, 111
 push bc
 and a
 ld hl, $b349
 ld a, [hl+]
 dec b
 and a
 swap a
 ld d, e
 db 88, 48, 129
 inc a
 ld hl, $47fd
 rlca
 db 28, 25, 207
 rlca
 rlca
 inc a
 call L16673
 ld a, 139
 ld a, [hl+]
 nop
 inc hl
 call L4429
 push bc
 ld a, 14
 add b
 swap a
 ld hl, $1134
 nop
 sbc d
 inc a
 pop bc
 db 138, 210, 26
 ld d, e
; 6070
 call L11684
 call L14887
 cp e
 call L2023
 ld a, [hl+]
 ld a, 22
 cp e
 nop
 nop
 ld a, 12
L6081:
 ld hl, $ee04
 swap a
 inc hl
 ld d, e
 rlca
 db 19, 224, 73
 ld a, [hl+]
 nop
 swap a
 ld hl, $603e
 ld a, 51
 dec b
 ld a, [hl+]
 and a
 ld a, [hl+]
 ld hl, $5072
 ld a, 127
 ld hl, $17c3
 ld a, 176
 dec b
; 6102
 bit 1, [hl]
L6104:
 bit 5, [hl]
 call L7044
 ld d, e
 inc a
 dec b
 add b
 push bc
 pop bc
 push bc
 rlca
 call L8014
 dec b
 push bc
 ld hl, $a52b
 pop bc
 ld hl, $96b6
 ld d, e
 ld a, 33
 db 135, 75, 54
 call L17225
 db 116, 21, 153
 inc hl
 ld hl, $411f
L6128:
 dec b
 db 212, 14, 131
 nop
 dec b
 ld hl, $272a
 add b
 call L13635
 add b
 ld a, 14
 ld a, 4
 ld a, 220
 bit 3, [hl]
 and a
 db 172, 153, 135
 db 109, 211, 81
 swap a
 sbc d
 db 112, 5, 34
 db 91, 145, 53
 cp e
 cp e
 db 155, 115, 62
 ld hl, $6fc6
 inc hl
 ld a, 148
 nop
 inc a
 ld hl, $7df2
 ld hl, $9385
 inc a
L6159:
 and a
 ld a, 101
 inc hl
 swap a
 ld a, [hl+]
 ld hl, $8450
 rlca
 swap a
; 6168
 swap a
L6170:
 and a
 ld hl, $3d01
 db 108, 160, 169
 ld a, 93
 xor c
 ld d, e
 call L3295
 ld hl, $a343
 ld hl, $25a1
 push bc
 ld a, 171
 swap a
 db 223, 109, 192
 pop bc
 swap a
 ld d, e
 xor c
 sbc d
 push bc
 swap a
 ld hl, $da85
 db 40, 35, 0
 rlca
 bit 4, [hl]
 nop
 rlca
 pop bc
 and a
 ld hl, $f9e9
 ld a, 151
 bit 2, [hl]
 push bc
 sbc d
 ld a, 3
 nop
 ld a, [hl+]
 cp e
 ld a, [hl+]
 ld a, 210
 db 88, 72, 203
 db 6, 40, 63
 db 220, 124, 25
 and a
 and a
 call L9149
 xor c
L6217:
 ld a, 196
 push bc
 bit 0, [hl]
 ld a, 27
 and a
 ld a, 177
 bit 6, [hl]
 inc hl
 ld hl, $82eb
 cp e
 bit 6, [hl]
 cp e
 ld a, 219
 xor c
 inc hl
 db 153, 132, 36
 ld hl, $e402
 pop bc
 ld a, [hl+]
 inc hl
 ld hl, $4f65
 pop bc
 pop bc
 xor c
 ld d, e
 call L407
 dec b
 rlca
 ld a, 39
 inc a
 sbc d
 push bc
 and a
 rlca
 and a
 cp e
 dec b
 call L13350
 call L2211
 inc hl
 pop bc
 swap a
 ld a, 94
 call L16746
 push bc
 sbc d
 ld hl, $562c
 cp e
 inc hl
 push bc
 dec b
 inc a
 ld a, [hl+]
 ld a, [hl+]
 nop
 ld hl, $12fe
 ld a, 190
 ld a, [hl+]
 sbc d
 inc a
 ld a, 227
 ld a, 108
L6280:
 push bc
 push bc
 ld d, e
 inc a
 ld a, [hl+]
 swap a
 nop
 db 97, 158, 242
 ld d, e
 ld d, e
; 6291
 dec b
L6293:
L6294:
 dec b
 bit 6, [hl]
 ld d, e
L6298:
 inc a
 and a
 ld a, [hl+]
 cp e
 bit 2, [hl]
 db 115, 76, 246
 ld hl, $e5db
 ld a, [hl+]
 xor c
 rlca
 pop bc
 swap a
 ld a, 196
 ld a, 251
 nop
 ld a, 51
 add b
 sbc d
 ld a, 102
 nop
 cp e
 nop
 ld hl, $5b5e
 nop
 call L15021
 ld hl, $9f15
 call L4429
 swap a
 db 78, 36, 141
 pop bc
 ld hl, $c088
 bit 6, [hl]
 ld a, [hl+]
 db 84, 188, 168
 nop
 inc a
 and a
 ld a, [hl+]
 xor c
 push bc
; 6339
 xor c
 nop
 ld d, e
 cp e
 ld hl, $b8b2
 xor c
 db 3, 6, 177
 add b
 ld a, [hl+]
 rlca
 nop
 swap a
 db 42, 248, 191
 call L3679
 rlca
 ld a, 160
 call L9209
 rlca
 ld hl, $7422
L6359:
 db 6, 66, 254
 swap a
 pop bc
 add b
; 6364
 db 216, 131, 33
 pop bc
; 6367
 cp e
; 6369
 cp e
 ld a, [hl+]
 ld hl, $17d4
L6373:
 and a
 xor c
 db 156, 18, 251
 swap a
L6378:
 rlca
 inc hl
 rlca
 sbc d
 inc a
 nop
 db 242, 11, 194
 and a
 sbc d
 nop
 ld a, 206
L6390:
 ld hl, $c9c1
 db 32, 203, 65
 ld a, 16
 call L5541
 rlca
L6396:
 and a
L6398:
 cp e
 ld d, e
 inc hl
 db 30, 143, 146
 xor c
 db 130, 139, 192
 push bc
 ld a, 163
 dec b
 ld a, [hl+]
 add b
 push bc
 ld hl, $ce98
 swap a
 and a
 cp e
 rlca
 ld hl, $eb1d
 ld a, 150
L6418:
 and a
 db 99, 214, 20
 inc a
 push bc
 db 235, 125, 122
; 6424
 ld d, e
 ld a, 196
 db 98, 243, 48
 add b
 xor c
 and a
 ld hl, $a2b2
 inc a
L6433:
 ld hl, $c845
 xor c
; 6436
 ld a, 126
 pop bc
 ld d, e
 db 93, 228, 75
 swap a
 xor c
 ld d, e
 inc hl
 ld hl, $c62
 xor c
 call L2598
 ld d, e
L6449:
 rlca
 xor c
 ld d, e
 ld a, 242
 call L13259
 inc a
 rlca
 add b
 bit 6, [hl]
 sbc d
 sbc d
 inc hl
 ld a, 174
 db 109, 135, 113
 xor c
 ld hl, $a282
; 6466
 ld hl, $596a
 xor c
 ld a, 67
 db 117, 85, 93
 ld a, 122
 pop bc
 ld hl, $e0b8
 swap a
 and a
 ld hl, $862b
 xor c
 ld a, 104
 push bc
 ld a, [hl+]
L6481:
 nop
 xor c
 db 5, 159, 139
 nop
 cp e
; 6487
 rlca
 nop
 cp e
 pop bc
 swap a
 inc a
 inc hl
 cp e
 nop
; 6497
 and a
 ld hl, $713
 ld a, [hl+]
 cp e
 rlca
 swap a
 ld d, e
 add b
 ld d, e
 ld d, e
 ld a, 92
 ld hl, $2c47
 ld a, 208
 nop
; 6512
 swap a
 push bc
 rlca
 bit 3, [hl]
 add b
 ld d, e
 ld d, e
 ld d, e
 inc a
 call L5581
 inc a
 bit 5, [hl]
 inc a
 pop bc
 ld a, 7
 call L18638
 cp e
 pop bc
 db 75, 231, 28
 push bc
 nop
 push bc
L6535:
 swap a
; 6537
; 6538
 add b
 cp e
 ld hl, $501e
 and a
 ld a, 39
 inc a
 nop
 call L738
 ld d, e
 ld a, 70
 and a
 sbc d
 ld a, 75
L6552:
 ld a, [hl+]
 cp e
 cp e
 inc hl
 add b
 rlca
 ld hl, $d848
 ld a, 1
 ld a, 151
L6562:
L6563:
 inc a
 db 2, 255, 177
 db 28, 189, 188
 nop
 push bc
 sbc d
 bit 0, [hl]
 db 35, 58, 2
 bit 6, [hl]
L6573:
 ld a, 77
 db 146, 83, 161
 xor c
 ld a, 46
 rlca
 xor c
 db 168, 234, 14
 ld a, 197
 xor c
 ld a, 54
 db 92, 183, 40
 and a
 swap a
L6587:
 ld hl, $c04b
 pop bc
L6590:
 ld a, [hl+]
 cp e
 ld a, 15
 pop bc
 add b
 inc hl
 add b
 xor c
 ld hl, $19f9
 sbc d
L6601:
 ld hl, $b2fd
 ld a, 106
 ld a, 132
 ld a, 251
 xor c
 dec b
 xor c
 pop bc
 ld a, 123
 inc a
 nop
 ld a, 126
 dec b
 inc a
 sbc d
 sbc d
 inc hl
 ld a, 10
 ld a, 98
 nop
 ld a, [hl+]
; 6623
 xor c
 and a
 cp e
 nop
 pop bc
 db 67, 183, 39
 ld hl, $c49b
 ld a, [hl+]
 and a
 ld a, 205
 inc hl
L6635:
 ld a, [hl+]
 xor c
 inc hl
 xor c
 and a
 and a
 ld a, 27
 ld hl, $f36b
 ld a, [hl+]
L6645:
 sbc d
 ld a, [hl+]
 call L9616
 nop
 call L15790
 push bc
 pop bc
 cp e
 bit 6, [hl]
 nop
 cp e
 cp e
 swap a
 ld a, [hl+]
 cp e
 db 39, 132, 131
 push bc
 ld d, e
 ld a, 75
L6665:
; 6666
 sbc d
 inc a
 cp e
; 6670
 db 145, 221, 9
; 6672
L6673:
 inc a
 xor c
 ld d, e
 call L672
 ld a, [hl+]
 cp e
 db 216, 103, 152
 push bc
 ld d, e
 xor c
 ld a, 252
 cp e
 pop bc
; 6687
L6688:
 ld d, e
 inc hl
 ld hl, $7a38
 bit 0, [hl]
 add b
L6694:
 ld hl, $3277
 and a
 ld hl, $f4da
 cp e
 ld a, 198
 add b
 inc a
 inc hl
 bit 3, [hl]
 db 59, 53, 112
 ld d, e
 dec b
 call L6573
 ld a, 177
 inc hl
 sbc d
 dec b
 cp e
; 6713
 inc hl
 pop bc
 push bc
 ld a, [hl+]
 db 192, 79, 163
 inc a
 nop
 xor c
 ld a, 194
 swap a
 swap a
L6725:
 sbc d
 swap a
 add b
 inc hl
 ld a, 141
 ld a, [hl+]
 xor c
 rlca
 ld hl, $31ea
 db 89, 55, 22
 inc a
 ld a, [hl+]
 inc hl
 db 72, 197, 38
 and a
L6741:
 nop
L6743:
 db 172, 185, 135
 add b
 xor c
 ld hl, $ba45
 cp e
 sbc d
 db 71, 151, 130
 ld d, e
 ld d, e
 cp e
 ld d, e
 inc hl
 nop
 db 182, 32, 20
 rlca
 and a
 dec b
 ld a, [hl+]
; 6762
 inc a
; 6764
 cp e
 rlca
 inc hl
 call L9616
L6769:
 rlca
 xor c
 sbc d
 pop bc
 xor c
 db 241, 241, 239
 push bc
 ld a, 84
 ld hl, $3d54
 swap a
 ld d, e
 pop bc
 and a
 swap a
 inc hl
 ld d, e
 ld a, 40
 ld hl, $e30f
 inc a
 cp e
 swap a
 ld d, e
 db 15, 109, 75
 nop
 db 133, 177, 112
 push bc
 bit 7, [hl]
L6797:
 ld a, [hl+]
 call L13853
 push bc
 and a
 rlca
 ld hl, $52be
L6804:
 nop
 ld hl, $8f32
 ld a, [hl+]
 cp e
 ld a, [hl+]
 swap a
 ld a, [hl+]
 swap a
; 6813
 db 22, 78, 201
 call L5324
 ld a, [hl+]
; 6817
 ld a, 234
 swap a
 pop bc
 db 71, 252, 162
L6822:
 inc a
 ld a, 227
 rlca
; 6826
 db 196, 105, 23
 dec b
 cp e
L6830:
 ld hl, $a4d
 db 228, 54, 216
 call L14561
 push bc
 ld hl, $cc52
 ld hl, $c836
 xor c
 ld a, 163
 ld a, 255
 cp e
 ld d, e
 nop
 ld a, 23
 ld a, 206
 swap a
 ld d, e
 rlca
; 6848
 inc a
 add b
 rlca
 ld hl, $52ee
 bit 4, [hl]
 ld a, 56
 swap a
L6856:
 add b
 rlca
 ld a, 77
 ld hl, $e2a3
 inc a
 push bc
 ld hl, $636
 call L19384
 ld hl, $96d6
 add b
 ld a, 15
 db 32, 81, 9
 ld d, e
 db 128, 90, 136
 ld a, 130
 ld a, 38
 ld a, [hl+]
 nop
 rlca
 db 24, 170, 241
 dec b
 ld hl, $feb1
 ld a, [hl+]
 xor c
 inc a
 bit 5, [hl]
 ld a, 147
 nop
 push bc
 push bc
 xor c
 ld a, 132
 dec b
 ld d, e
 db 214, 178, 215
 ld a, 134
 db 4, 30, 86
 rlca
 nop
 ld a, 108
 db 31, 219, 34
 and a
 call L8127
 inc a
 rlca
 push bc
 sbc d
 ld a, 69
 and a
 cp e
 add b
 add b
 ld a, 245
 dec b
 ld a, 40
 ld hl, $c47f
 ld a, 246
 ld a, 207
; 6915
 ld a, [hl+]
 push bc
 rlca
 dec b
 ld a, 14
 ld a, 51
 call L13635
 add b
 ld hl, $dd0d
; 6925
 inc hl
 xor c
 swap a
 ld hl, $7262
 db 105, 92, 24
 xor c
 xor c
 db 239, 133, 127
 push bc
 swap a
 xor c
 db 237, 62, 27
 call L5251
 push bc
 ld a, 58
 ld d, e
 db 224, 133, 12
 add b
 rlca
 ld a, 237
 ld hl, $8943
 inc a
 pop bc
 ld a, [hl+]
 ld a, 101
 ld hl, $2f42
 ld hl, $57f5
 push bc
 bit 5, [hl]
 xor c
 db 103, 237, 155
 dec b
 and a
 dec b
 pop bc
 swap a
 ld a, 221
 inc a
 ld a, 250
 rlca
L6966:
 sbc d
 ld a, 60
 ld hl, $b684
 ld a, [hl+]
; 6971
 inc a
 db 117, 37, 118
 dec b
 db 189, 240, 6
 ld a, 194
 swap a
 cp e
 ld a, 200
 rlca
 ld hl, $755c
 add b
 inc hl
 bit 6, [hl]
 ld a, 177
 sbc d
 inc hl
 add b
 inc a
 swap a
 ld a, [hl+]
 sbc d
L6993:
 ld a, [hl+]
 push bc
 db 218, 23, 243
 ld hl, $ab7f
L6998:
 sbc d
 add b
 db 91, 158, 142
 inc a
 call L16369
 ld hl, $d94b
 xor c
 and a
 add b
 and a
 push bc
 swap a
 dec b
 push bc
L7013:
 ld hl, $66eb
 inc hl
 ld hl, $f655
 sbc d
; 7018
 xor c
 call L18568
 sbc d
 db 203, 77, 120
 push bc
L7024:
 cp e
 push bc
 ld hl, $7fbf
 cp e
 pop bc
 call L14613
 nop
 nop
 ld a, 120
L7034:
 ld a, [hl+]
 db 69, 61, 97
 inc hl
 and a
 inc hl
 dec b
 ld a, 120
 ld hl, $3708
 sbc d
L7044:
 ld hl, $1007
 add b
 dec b
L7048:
 ld a, 27
 ld a, 25
 push bc
 ld a, 202
 db 251, 194, 196
 ld a, 2
 inc a
 db 203, 226, 140
 add b
 push bc
 swap a
 sbc d
 ld d, e
 add b
 inc hl
 ld a, 133
; 7065
 add b
 db 22, 101, 103
L7068:
 call L7723
 push bc
 sbc d
 ld a, 61
 db 104, 81, 184
 bit 3, [hl]
 rlca
 ld hl, $ab32
 xor c
 db 27, 232, 89
 call L17329
 inc hl
 ld hl, $e4ba
 push bc
 ld a, 26
 nop
 db 25, 67, 235
 inc hl
L7087:
 inc a
 cp e
 ld a, 54
 db 221, 197, 233
 inc a
 ld a, 98
 cp e
 sbc d
 pop bc
 db 45, 19, 97
 ld a, [hl+]
 call L19193
 nop
 xor c
 cp e
 ld a, 194
 db 171, 28, 249
 rlca
 db 200, 113, 46
 pop bc
 ld a, 59
 inc hl
 cp e
 rlca
 swap a
 pop bc
 bit 6, [hl]
 ld hl, $42f9
 xor c
 add b
 db 45, 93, 111
 ld hl, $61c4
 and a
 inc hl
 rlca
 bit 1, [hl]
 inc a
 sbc d
 ld d, e
 cp e
L7128:
 call L10767
 inc a
 add b
L7132:
 ld a, 250
 ld d, e
 add b
 and a
 ld hl, $7b96
 call L15142
 ld d, e
 ld hl, $5c7d
 xor c
 ld d, e
 ld a, 190
; 7144
 call L11013
 ld a, 1
 call L10809
 ld hl, $57ae
 ld a, 34
 sbc d
 swap a
 sbc d
 nop
 dec b
 sbc d
 cp e
 nop
 ld a, 244
 cp e
 call L19862
 add b
 dec b
 inc a
 db 48, 54, 70
 ld a, 140
 ld a, [hl+]
 pop bc
 pop bc
 ld a, 82
 ld hl, $af74
 ld d, e
 ld a, 6
 xor c
 rlca
 db 212, 229, 134
 add b
 db 108, 91, 42
 push bc
 swap a
 dec b
 db 117, 252, 61
 sbc d
 push bc
 call L15491
 xor c
 rlca
 swap a
 pop bc
 ld a, [hl+]
; 7190
 bit 2, [hl]
 sbc d
 ld hl, $afa8
 ld a, 86
 ld a, 209
 xor c
L7197:
 nop
 ld a, [hl+]
 ld d, e
 ld a, 131
 db 37, 112, 13
 rlca
 bit 3, [hl]
 ld a, 241
 bit 0, [hl]
 add b
 ld a, 2
L7209:
 ld a, 9
 push bc
 ld hl, $afb5
 xor c
 inc hl
 ld hl, $13ba
 add b
 ld a, 141
 pop bc
 cp e
 rlca
 sbc d
 call L14640
 db 120, 195, 222
 ld a, 179
 ld hl, $8d85
; 7226
 add b
 ld hl, $7697
 ld a, 38
 and a
 swap a
 xor c
 call L10817
 ld a, [hl+]
 nop
L7236:
 call L13026
 rlca
 call L4584
 inc hl
 and a
 sbc d
 add b
 and a
 push bc
 and a
 ld a, [hl+]
 sbc d
 push bc
 call L18234
 swap a
 rlca
 inc a
 ld d, e
 ld a, 183
 db 23, 201, 217
 ld a, [hl+]
 add b
 rlca
 call L19259
 ld a, 212
 ld d, e
 sbc d
 ld hl, $ef80
 cp e
 dec b
 ld a, 62
 ld a, [hl+]
 ld a, 239
 db 194, 6, 130
 ld a, [hl+]
L7272:
 add b
 pop bc
 bit 0, [hl]
 ld hl, $19cb
 call L14956
 db 19, 66, 29
 db 86, 203, 11
 ld hl, $95a3
 add b
 xor c
 ld a, 85
 sbc d
 ld a, 234
 ld hl, $b49d
 push bc
; 7288
 ld d, e
 db 3, 98, 75
 ld hl, $6ed5
L7292:
 ld a, 237
 dec b
 inc a
 push bc
 and a
 pop bc
 ld a, 229
 cp e
 swap a
 ld a, 31
 inc a
 ld a, 11
 bit 0, [hl]
 bit 0, [hl]
 ld hl, $2ce8
 cp e
 ld a, [hl+]
 bit 7, [hl]
 nop
 db 149, 203, 137
; 7313
 swap a
 ld hl, $1ec8
 rlca
 and a
 ld hl, $b330
 ld a, 245
 add b
 sbc d
 inc a
 call L18687
 ld a, 115
 push bc
 ld hl, $e2d5
 call L3156
 pop bc
 db 36, 155, 10
 sbc d
 db 130, 70, 60
 cp e
 ld d, e
 push bc
 inc hl
 db 227, 124, 132
 db 143, 237, 152
 ld a, 132
 db 86, 8, 167
 sbc d
 sbc d
 rlca
 dec b
 call L3201
 inc a
 ld hl, $9fa
 nop
 ld a, 7
 ld a, 14
 ld a, 176
 nop
 ld a, 198
 ld a, [hl+]
 and a
 pop bc
 pop bc
 call L6688
 ld a, 243
 dec b
 and a
 add b
 ld a, [hl+]
 sbc d
L7364:
 swap a
 inc a
 inc a
 nop
 bit 1, [hl]
 call L5043
 swap a
 ld a, 146
 inc a
 ld a, 232
 ld hl, $536e
 nop
 ld d, e
 sbc d
 rlca
 db 134, 227, 182
 push bc
 call L19503
 ld a, [hl+]
 dec b
L7385:
 ld a, 222
 ld a, 70
 ld a, 42
 pop bc
 rlca
 ld hl, $37f3
 ld hl, $e7b0
 cp e
 and a
 db 128, 52, 220
 ld hl, $eb67
 bit 3, [hl]
 inc a
 push bc
 rlca
 cp e
 ld a, 181
 inc hl
 xor c
 nop
 pop bc
 ld hl, $4020
 and a
 db 59, 192, 59
; 7410
 add b
; 7412
 add b
 add b
; 7415
 ld hl, $5343
 call L7292
 ld hl, $bc00
 ld a, [hl+]
 swap a
 db 234, 70, 24
 xor c
 dec b
 dec b
 dec b
 ld a, 235
 swap a
 rlca
 inc a
 db 68, 50, 69
 db 163, 4, 193
 ld hl, $b42b
 swap a
 ld hl, $da34
 cp e
 sbc d
 rlca
 nop
 and a
 ld a, 186
 xor c
 inc hl
 push bc
 xor c
 cp e
 bit 6, [hl]
 and a
 inc a
 ld hl, $bcd3
 ld a, [hl+]
 nop
 add b
L7453:
 push bc
 pop bc
 push bc
 ld a, [hl+]
 nop
 ld a, 112
 ld a, 183
 ld hl, $fc26
 pop bc
 ld hl, $b0d0
 cp e
 ld d, e
 ld a, 31
 rlca
 pop bc
; 7469
 db 173, 220, 84
 call L19366
 dec b
 ld hl, $991e
 ld hl, $4bbd
 pop bc
 push bc
 rlca
 inc a
L7479:
 nop
 rlca
 call L7292
 dec b
; 7484
 db 120, 142, 207
 ld d, e
 rlca
 db 1, 164, 163
 add b
 call L14464
 push bc
 cp e
 inc a
 inc hl
L7495:
; 7496
 ld a, 21
 xor c
 ld a, 201
SECTION "Part 6", ROMX
 add b
 ld d, e
 sbc d
 ld a, 72
 inc hl
 bit 3, [hl]
 sbc d
 cp e
 rlca
 and a
 ld a, 146
 inc a
 pop bc
 and a
 nop
; 7515
 db 64, 209, 59
 swap a
; 7518
 rlca
 db 149, 120, 101
 and a
 rlca
 cp e
 xor c
 ld a, [hl+]
 bit 7, [hl]
 ld hl, $d47b
 nop
 rlca
 call L16444
 bit 0, [hl]
 nop
 ld a, 17
 swap a
 sbc d
 nop
 ld a, 27
 db 240, 100, 223
 ld hl, $82d1
 swap a
 cp e
 swap a
 rlca
 dec b
; 7545
 inc a
 db 160, 48, 231
 db 153, 183, 62
 db 84, 204, 109
 pop bc
 ld d, e
L7552:
 add b
 ld a, 153
 inc hl
 inc hl
 ld d, e
 sbc d
 ld a, 165
 dec b
 ld a, 105
 ld hl, $c26a
 sbc d
 nop
 inc a
 db 221, 1, 203
 dec b
 swap a
 ld hl, $d5ff
 xor c
 inc hl
 nop
 ld a, 0
 ld a, 137
 ld a, 191
 and a
 db 117, 150, 133
 cp e
 push bc
 call L2098
 ld d, e
 pop bc
 ld a, 60
 call L15424
 dec b
 pop bc
 xor c
; 7588
 sbc d
 call L11600
 dec b
 rlca
 ld hl, $1694
 ld a, 131
 pop bc
 ld hl, $3ba8
 rlca
 add b
 db 165, 103, 23
 inc hl
 push bc
 cp e
 bit 2, [hl]
 db 77, 233, 53
 call L569
 call L16084
 ld hl, $bfbd
 ld a, 166
 db 91, 96, 24
 swap a
 cp e
 dec b
 ld hl, $e381
 inc hl
 ld hl, $756d
 inc hl
 cp e
 xor c
 call L10362
 rlca
 rlca
 db 187, 9, 92
 cp e
 push bc
; 7625
 ld hl, $de4f
 ld a, 223
L7628:
 db 226, 162, 57
 ld a, 228
 ld hl, $10c
 ld hl, $682a
 swap a
 cp e
 and a
 nop
L7637:
 cp e
; 7639
 ld hl, $f153
 push bc
 ld d, e
 inc hl
 dec b
 cp e
 ld d, e
L7647:
 ld a, 125
 ld hl, $a843
 ld d, e
 sbc d
 swap a
 dec b
 add b
 pop bc
 ld hl, $db3
 db 146, 2, 49
 ld a, 39
 add b
 push bc
 swap a
 inc hl
 rlca
 nop
 ld a, 226
 inc hl
 ld a, [hl+]
 inc hl
 add b
 push bc
 ld hl, $fd91
 ld d, e
; 7673
 swap a
 dec b
 ld hl, $846d
 ld a, 101
L7678:
 cp e
 call L4187
 sbc d
 rlca
 pop bc
 xor c
 nop
 call L3863
 dec b
 pop bc
 and a
 ld a, [hl+]
 and a
 ld a, 206
 pop bc
 add b
 ld hl, $4bf3
 nop
 dec b
 ld hl, $4d53
 nop
 ld a, [hl+]
 xor c
 rlca
 pop bc
 ld d, e
 and a
 and a
 db 210, 195, 249
 and a
 push bc
 and a
 nop
 ld hl, $3deb
L7713:
 ld hl, $960c
 add b
L7716:
 call L19862
 bit 7, [hl]
 ld hl, $6597
 ld a, [hl+]
 ld a, 163
 push bc
L7723:
 ld a, [hl+]
L7725:
 add b
 ld a, 64
 ld a, [hl+]
 cp e
 nop
 ld a, 50
 ld a, 132
 dec b
 dec b
 sbc d
 sbc d
 dec b
 db 223, 126, 70
 db 27, 111, 240
; 7740
 ld a, 216
 and a
 add b
 nop
 swap a
 rlca
 push bc
 cp e
 sbc d
L7750:
 xor c
 rlca
; 7753
 xor c
 swap a
 ld a, 85
 ld d, e
 call L7236
 ld d, e
 cp e
 swap a
 ld hl, $2da
 ld a, 169
 db 65, 69, 235
 ld a, 148
 call L5821
 and a
; 7768
 swap a
 pop bc
 cp e
 ld hl, $cccf
 pop bc
 call L14464
L7775:
 db 135, 184, 187
 inc a
 db 102, 16, 250
 inc a
 push bc
 cp e
 ld d, e
 db 138, 147, 52
 xor c
 add b
L7786:
 db 15, 70, 149
 dec b
 nop
 and a
 and a
 ld a, 210
 call L17949
 ld hl, $900d
 inc hl
 inc hl
L7797:
 swap a
 inc hl
 ld a, 63
 db 119, 196, 232
 add b
 cp e
 ld a, 75
 inc a
 bit 3, [hl]
 ld a, 53
 sbc d
 db 122, 59, 72
 swap a
 db 67, 64, 22
 cp e
 ld a, 120
 db 53, 28, 116
 sbc d
 ld hl, $20a3
 ld hl, $f336
 inc a
 swap a
 pop bc
 call L17519
 inc a
 sbc d
 and a
 db 204, 13, 24
 call L7797
 inc a
 ld d, e
 xor c
 dec b
 ld hl, $a2b7
 ld hl, $d5a0
L7833:
 ld hl, $f405
 nop
 bit 6, [hl]
 inc a
 xor c
 db 110, 224, 107
 swap a
 and a
 ld a, 19
 add b
 ld a, 115
 nop
 cp e
L7847:
 pop bc
 inc hl
 ld a, [hl+]
 call L6563
 inc a
 cp e
 db 91, 218, 172
 sbc d
 swap a
 and a
 inc a
L7859:
 add b
 ld a, 182
 inc a
 inc hl
 swap a
 pop bc
 ld a, 239
; 7867
 rlca
; 7869
 ld a, [hl+]
 sbc d
 dec b
 ld a, 181
 nop
 ld d, e
; 7876
 nop
 pop bc
 ld a, 242
 inc hl
 pop bc
 swap a
 ld a, 208
 ld d, e
 db 156, 3, 36
 sbc d
 ld hl, $c46
 ld d, e
 ld a, [hl+]
 add b
 db 29, 1, 141
 pop bc
 ld a, [hl+]
 db 166, 96, 131
 db 47, 5, 254
 nop
 ld a, [hl+]
 and a
 cp e
 xor c
 push bc
 inc hl
 ld hl, $fba2
 rlca
 call L17354
 call L19310
 dec b
 dec b
 rlca
 xor c
 cp e
 dec b
 ld hl, $7714
 ld a, [hl+]
 ld a, [hl+]
 dec b
L7917:
 cp e
 ld hl, $3d1b
 ld d, e
 inc hl
 inc a
 pop bc
 add b
; 7925
 inc a
 ld a, 247
 push bc
 db 178, 160, 109
 ld hl, $98a1
 ld hl, $2b3
 dec b
 cp e
 pop bc
 nop
 db 69, 24, 135
 inc hl
 swap a
 inc hl
 inc a
L7941:
 nop
 dec b
 ld a, 103
 sbc d
 ld hl, $726a
 db 117, 77, 159
 db 251, 47, 103
 ld hl, $3756
 ld a, 58
 db 125, 157, 35
 add b
 ld hl, $42b1
 sbc d
 call L3498
 ld hl, $a3f8
 ld a, 16
 inc a
 inc a
 push bc
 ld a, 208
 ld a, 159
 rlca
 db 127, 118, 29
 db 250, 54, 194
 pop bc
 ld a, 245
 db 210, 173, 140
 rlca
 ld a, [hl+]
 push bc
 bit 4, [hl]
 db 226, 115, 45
; 7974
; 7975
 db 176, 52, 151
 and a
 inc a
 sbc d
 rlca
 ld a, [hl+]
 push bc
 add b
 sbc d
 ld hl, $5156
 bit 4, [hl]
; 7987
L7988:
 push bc
 sbc d
 add b
 db 93, 133, 250
 sbc d
 bit 0, [hl]
 xor c
 db 186, 131, 43
 ld hl, $b41f
 dec b
 xor c
 push bc
 ld a, 221
 ld a, 246
 pop bc
 ld d, e
 ld hl, $a9f8
 db 144, 98, 37
 ld a, [hl+]
 ld a, 21
 db 218, 142, 58
 nop
 xor c
 dec b
 pop bc
L8014:
 add b
 inc a
 ld a, 43
 ld a, [hl+]
 dec b
 db 97, 250, 69
 add b
 swap a
 add b
 ld hl, $9f56
 xor c
 pop bc
 db 63, 84, 57
 push bc
 xor c
 ld a, 119
 db 191, 210, 0
 inc hl
 rlca
 xor c
 pop bc
L8036:
 db 48, 178, 49
 dec b
 rlca
 pop bc
 nop
 inc a
 dec b
 ld a, 11
 ld a, [hl+]
 rlca
 ld d, e
 dec b
 push bc
 ld hl, $e931
 dec b
 ld hl, $f8ef
 and a
 rlca
 and a
 inc hl
 inc hl
 cp e
 swap a
 ld a, 170
 add b
 push bc
 db 189, 9, 87
 ld d, e
; 8065
 rlca
 nop
 and a
 push bc
 ld a, 142
 ld a, 232
 sbc d
 ld a, 85
L8074:
 call L1310
 pop bc
 ld a, 96
 db 9, 141, 166
 pop bc
 db 178, 147, 8
 bit 4, [hl]
 ld hl, $1afb
 bit 5, [hl]
 rlca
 and a
 rlca
 ld hl, $1935
 ld d, e
 swap a
 bit 4, [hl]
; 8091
 ld a, 223
 ld hl, $623c
 rlca
 add b
 add b
 inc hl
 call L10737
 db 96, 210, 171
 add b
 add b
 nop
 inc a
 db 166, 101, 28
 bit 5, [hl]
 bit 4, [hl]
 sbc d
 add b
 ld a, [hl+]
 cp e
 ld d, e
 push bc
 ld a, 62
 rlca
 pop bc
 ld d, e
 call L1621
 dec b
 ld a, 147
L8120:
 rlca
 sbc d
; 8123
 ld a, 125
 dec b
 rlca
L8127:
 dec b
 ld a, [hl+]
 call L4081
 rlca
 ld a, [hl+]
 pop bc
 pop bc
 ld hl, $8893
 pop bc
 ld hl, $dc1f
 pop bc
 and a
 dec b
 cp e
L8142:
 ld a, 45
 ld d, e
 inc a
 push bc
 ld a, 26
 bit 4, [hl]
 xor c
 ld hl, $c0a7
 push bc
 push bc
 ld hl, $8d1a
 ld hl, $55f5
L8155:
 rlca
 xor c
 ld d, e
L8159:
 add b
 nop
 db 41, 77, 1
 pop bc
 ld hl, $2f87
 inc hl
 ld hl, $a1ca
 db 19, 194, 41
 ld hl, $699e
 ld a, [hl+]
 ld a, 112
 dec b
 db 119, 4, 219
 ld d, e
 xor c
; 8175
 call L1922
 ld hl, $6a9d
 ld a, 82
 inc hl
 and a
 rlca
 pop bc
 swap a
 and a
 call L5543
 push bc
 ld a, [hl+]
 ld a, 224
 add b
 rlca
 ld hl, $2568
 ld hl, $480f
 ld hl, $ff8
 inc hl
 db 104, 215, 153
 inc a
 bit 1, [hl]
 ld d, e
 inc a
 dec b
L8201:
 push bc
; 8203
 db 77, 84, 156
 cp e
 inc a
 push bc
 rlca
 ld hl, $662f
 db 186, 152, 61
 bit 7, [hl]
 db 230, 184, 112
 ld a, 147
 db 99, 203, 10
 swap a
 xor c
 db 214, 136, 169
 swap a
 ld hl, $771e
 db 93, 69, 65
 inc hl
 push bc
 call L12327
 ld a, 175
 cp e
 ld a, 50
 dec b
 ld a, 251
 inc a
 dec b
 rlca
 xor c
 db 100, 66, 33
 inc a
 inc hl
 ld a, 213
 ld a, 12
 dec b
 inc a
 call L1763
L8241:
 ld hl, $b219
 db 247, 26, 71
 ld a, 54
 ld a, 79
 ld a, 87
 and a
 ld a, 134
 ld d, e
 db 43, 71, 166
 ld a, [hl+]
 db 208, 101, 47
 db 189, 218, 204
 ld a, 113
 ld hl, $ceab
 dec b
 and a
 db 145, 152, 65
 cp e
L8260:
 ld hl, $5c46
 ld hl, $e80b
 add b
 swap a
 swap a
 ld a, 3
 pop bc
 push bc
 dec b
 push bc
 call L2986
 call L1054
 inc hl
 ld a, [hl+]
 add b
 add b
 ld d, e
 ld a, 72
 ld a, 206
 ld a, [hl+]
 ld a, 243
 and a
 and a
 add b
 dec b
 ld a, 109
 ld hl, $5a5
 swap a
 add b
 ld a, [hl+]
 ld d, e
 add b
 db 143, 194, 242
 dec b
 dec b
 ld hl, $6c0a
; 8297
 ld a, [hl+]
 db 192, 105, 130
 db 70, 77, 63
 call L7917
 db 254, 2, 81
 ld a, [hl+]
 swap a
 inc a
 add b
 and a
 ld a, 60
 ld a, 238
 and a
 call L17941
 ld hl, $12c6
 ld hl, $ac57
 bit 6, [hl]
 swap a
 cp e
 bit 2, [hl]
L8318:
 xor c
 ld hl, $2919
 inc hl
 ld a, 62
 ld hl, $27dd
 ld d, e
 ld a, [hl+]
 push bc
 add b
 call L15979
 ld a, 251
; 8330
 bit 0, [hl]
 pop bc
L8333:
 ld a, [hl+]
 add b
 swap a
 inc hl
L8338:
 ld hl, $6c08
 xor c
 ld a, 90
 ld hl, $9b39
 ld hl, $aa4a
 xor c
 add b
 dec b
 add b
 xor c
 ld a, 123
 and a
 swap a
 push bc
 add b
 pop bc
 cp e
 add b
 bit 0, [hl]
 sbc d
 cp e
 ld a, 250
 pop bc
 ld d, e
 dec b
 ld hl, $b5e1
 xor c
 and a
 add b
 and a
 ld a, 223
 inc a
 ld hl, $9e34
 inc hl
 ld hl, $a794
L8374:
 inc a
 db 147, 141, 113
 db 6, 77, 12
 ld hl, $112c
 inc a
 ld a, 167
 nop
 push bc
 ld d, e
 call L3886
 call L10437
 ld hl, $b1a8
 sbc d
 ld a, 89
 pop bc
 dec b
 bit 0, [hl]
 ld a, 100
 cp e
 pop bc
 db 105, 129, 52
 dec b
 and a
 ld a, 27
 ld hl, $6ff6
 ld a, 206
 ld a, 233
 ld a, 112
 dec b
 ld a, 110
 dec b
 db 144, 116, 18
 push bc
 ld d, e
 nop
 swap a
 ld hl, $17de
 inc hl
 db 94, 100, 228
 ld a, 121
 push bc
 rlca
 xor c
 ld a, 10
 ld d, e
 ld hl, $e7eb
 swap a
 swap a
 pop bc
 ld hl, $d08
 push bc
 db 145, 191, 167
 push bc
 ld a, [hl+]
 rlca
 push bc
 and a
 add b
 ld hl, $52a8
 pop bc
 ld a, [hl+]
; 8436
 add b
 rlca
 dec b
 bit 2, [hl]
 ld hl, $97f5
 inc hl
 cp e
 inc a
 pop bc
 ld a, 60
 ld a, 11
 xor c
 sbc d
 nop
 call L8932
 ld a, 53
 inc a
 db 53, 236, 10
 pop bc
 add b
 add b
 ld hl, $c99f
 xor c
 xor c
 sbc d
 ld a, 223
 pop bc
 ld hl, $8eeb
 dec b
 ld hl, $4aab
 ld d, e
 add b
 xor c
 ld hl, $a516
 rlca
 ld a, [hl+]
 ld a, 50
 nop
 ld a, 129
 db 13, 218, 226
 bit 5, [hl]
 push bc
 swap a
 ld a, 85
 dec b
 bit 7, [hl]
 push bc
L8484:
 inc a
 ld d, e
 sbc d
 xor c
L8489:
 nop
 ld hl, $2c59
 nop
 xor c
 sbc d
 pop bc
 inc hl
 ld a, 50
 bit 3, [hl]
 xor c
 ld a, 182
 nop
 rlca
 ld a, [hl+]
 dec b
 ld a, 141
 sbc d
 pop bc
 ld a, 91
 ld hl, $d4ef
 pop bc
 db 165, 250, 23
 nop
 ld a, [hl+]
 push bc
 sbc d
 swap a
 add b
 ld a, 148
 ld a, [hl+]
 cp e
 sbc d
 ld a, 105
 ld a, 65
 bit 6, [hl]
 db 215, 241, 242
 ld a, 244
 db 22, 21, 148
 push bc
 dec b
 rlca
 add b
 rlca
 push bc
 call L11738
 ld a, 29
 dec b
 ld a, 223
 inc hl
 sbc d
 and a
 db 26, 227, 38
 ld a, 20
 inc hl
 ld a, 29
 cp e
 nop
 ld hl, $9960
; 8548
 call L18348
 add b
 nop
 dec b
 ld a, [hl+]
 bit 4, [hl]
 add b
L8556:
 call L9315
; 8558
 ld a, [hl+]
 and a
; 8561
 ld hl, $118f
 dec b
 ld hl, $e035
 xor c
 ld a, 60
 pop bc
 ld a, 246
 pop bc
 ld a, 222
 cp e
 ld a, 223
 ld d, e
 ld hl, $66c2
 ld a, [hl+]
 and a
 xor c
 db 113, 73, 219
 swap a
 xor c
 rlca
 dec b
 db 254, 176, 31
 nop
 pop bc
 ld d, e
 swap a
 swap a
 ld hl, $83c
 and a
 ld hl, $df8
 dec b
 inc hl
 rlca
 rlca
 xor c
 ld hl, $b578
 ld a, 254
 push bc
 dec b
 bit 4, [hl]
 call L15173
 call L17309
 inc a
 pop bc
 sbc d
 xor c
 ld hl, $be53
L8609:
 ld hl, $cb83
 ld hl, $52c4
 inc hl
 push bc
 call L2114
 ld hl, $b94f
 and a
 push bc
 swap a
 bit 2, [hl]
 inc a
 call L7087
 rlca
 add b
 ld a, 104
 db 41, 57, 173
 nop
 inc a
 rlca
 bit 6, [hl]
 swap a
 ld a, 176
 xor c
; 8633
 nop
 db 118, 214, 162
 nop
 cp e
 ld a, [hl+]
 ld hl, $e3da
 call L10561
 sbc d
 ld d, e
 swap a
 db 76, 249, 162
 ld a, 148
 inc hl
 ld a, 12
 add b
L8649:
L8650:
 call L3557
 dec b
L8653:
 sbc d
 ld a, [hl+]
 db 126, 24, 255
 ld a, 78
L8658:
 inc a
 ld hl, $e593
 call L10925
 call L11023
 cp e
 ld a, 174
 pop bc
L8666:
 rlca
 pop bc
 db 64, 179, 57
 ld a, [hl+]
 inc hl
 ld hl, $1faf
 ld a, [hl+]
 ld a, [hl+]
 add b
 ld a, 124
 push bc
 add b
 add b
 dec b
; 8681
 dec b
 ld a, 139
 add b
 cp e
 nop
 ld hl, $25d5
 ld d, e
 ld a, [hl+]
 ld a, 191
 ld a, [hl+]
 ld hl, $c9df
 ld hl, $a25
 inc hl
 ld hl, $6cdf
 ld hl, $4273
 inc a
; 8698
 sbc d
 rlca
 ld a, 70
 nop
 ld a, 242
 xor c
L8705:
 dec b
 ld d, e
 ld a, 117
 pop bc
 swap a
 ld a, 62
 push bc
 pop bc
 ld hl, $b33f
 ld hl, $f08e
 ld a, 115
 sbc d
 ld a, 87
 call L6481
 inc a
 dec b
 ld hl, $fd66
 ld d, e
 ld a, 74
 inc a
 call L7453
 dec b
 dec b
 ld a, [hl+]
 ld a, 110
L8731:
 push bc
 add b
 ld hl, $2ed
 ld a, 107
 cp e
 cp e
 inc a
 db 16, 251, 135
 push bc
 xor c
 dec b
 and a
 pop bc
 nop
 sbc d
 bit 5, [hl]
 dec b
 and a
 db 63, 173, 144
 swap a
 db 123, 224, 151
L8753:
 bit 7, [hl]
; 8755
 inc hl
 inc hl
 xor c
 xor c
 rlca
 db 216, 134, 202
 nop
 bit 1, [hl]
 push bc
 inc hl
 swap a
 ld a, 213
 cp e
 ld a, 60
 inc a
 db 242, 240, 233
 rlca
 bit 6, [hl]
 dec b
 db 218, 239, 12
 bit 2, [hl]
 ld d, e
 ld hl, $9ae1
 ld a, 113
L8780:
 dec b
 and a
 db 200, 26, 187
 swap a
 inc a
 bit 3, [hl]
 ld a, 53
 db 165, 207, 220
 ld a, 112
 xor c
 sbc d
 db 82, 91, 156
 call L18826
 swap a
 db 234, 186, 71
 dec b
 db 93, 234, 94
 push bc
 and a
 inc hl
 rlca
L8802:
 call L10978
 dec b
 db 151, 71, 76
 db 179, 249, 22
 inc hl
 inc hl
 swap a
 inc a
 dec b
 ld a, 159
 cp e
 inc a
 call L19750
 inc a
 ld a, 126
 add b
 pop bc
 db 161, 229, 23
 db 124, 70, 121
 inc a
 db 128, 181, 241
 add b
 db 20, 46, 146
 nop
 ld a, 161
 push bc
 add b
 bit 0, [hl]
 xor c
 ld d, e
 bit 6, [hl]
 inc hl
 ld a, 200
 db 1, 165, 19
 swap a
 call L9082
 add b
 ld a, [hl+]
L8841:
L8842:
 add b
 nop
 sbc d
 db 204, 196, 87
 and a
 ld a, [hl+]
 ld a, 204
 nop
 ld hl, $1e11
 swap a
 sbc d
 add b
 sbc d
L8856:
 ld a, 65
 ld hl, $9e6b
 nop
 swap a
 ld a, 181
 ld hl, $d808
 ld hl, $f1bc
L8864:
 ld a, 118
 add b
 ld hl, $4a51
 ld a, 7
 call L16587
 ld hl, $ca76
 nop
L8872:
 ld a, 124
 inc a
 ld d, e
 bit 3, [hl]
 db 244, 11, 28
; 8878
 inc hl
 push bc
 call L17899
 ld a, 8
 call L18686
 ld a, [hl+]
 db 107, 101, 107
 xor c
L8887:
 inc a
 ld a, [hl+]
 ld a, 126
 add b
 pop bc
 ld a, 110
 sbc d
 bit 4, [hl]
 nop
 db 180, 216, 35
 ld hl, $a11a
 ld d, e
 db 76, 38, 123
 ld a, [hl+]
 xor c
 cp e
 add b
 swap a
 nop
 ld a, 116
 cp e
; 8909
 pop bc
 ld hl, $f599
 ld a, 65
 cp e
 add b
 call L2882
 push bc
 bit 5, [hl]
 pop bc
 call L7128
 cp e
 inc hl
 ld a, 119
 inc a
 ld a, 57
 swap a
 ld a, 167
L8927:
 ld a, [hl+]
 swap a
 cp e
 ld a, 17
L8932:
 cp e
 ld hl, $e482
 nop
 push bc
 pop bc
 ld hl, $2470
 rlca
 ld hl, $aa2b
 inc hl
 rlca
 and a
 call L9158
 cp e
 pop bc
 sbc d
 pop bc
 ld hl, $5008
 inc hl
 nop
 call L3679
 nop
 ld a, 40
 pop bc
 inc a
; 8957
; 8958
 pop bc
 pop bc
 inc hl
 sbc d
 pop bc
 ld hl, $f7c2
 inc hl
 ld a, 40
 ld d, e
 pop bc
 ld a, 6
 dec b
L8971:
 db 33, 233, 122
 and a
 cp e
 and a
 inc hl
 xor c
; 8978
 db 186, 218, 141
 bit 6, [hl]
 xor c
 dec b
 push bc
 inc a
 call L6590
 ld a, 112
 ld a, 254
 sbc d
 and a
 ld a, 255
 and a
 call L12371
 cp e
 and a
 dec b
 xor c
 inc hl
 nop
 ld a, [hl+]
SECTION "Part 7", ROMX
 sbc d
 xor c
 ld a, 0
 add b
 inc a
 swap a
 ld d, e
 pop bc
 and a
L9009:
 bit 6, [hl]
 call L13252
 ld a, 86
; 9013
 inc a
 rlca
 add b
 rlca
 and a
 call L3498
 inc hl
 dec b
 ld a, 67
 push bc
 ld hl, $683a
 xor c
 ld hl, $f8f8
 ld a, [hl+]
 sbc d
 pop bc
 add b
 swap a
 nop
 rlca
 ld a, 24
 inc a
 add b
 ld hl, $35ce
 call L15424
 pop bc
 rlca
 rlca
 dec b
 db 39, 206, 162
 ld a, [hl+]
 pop bc
 and a
 inc hl
 ld d, e
 ld a, 227
 pop bc
 ld a, [hl+]
 inc hl
 ld hl, $393e
 dec b
 ld d, e
 ld a, 148
 ld a, [hl+]
 and a
 ld a, 151
 ld hl, $36a8
 nop
 pop bc
 ld a, 125
 sbc d
 rlca
 ld d, e
 db 212, 22, 216
 db 144, 75, 242
 ld hl, $5b01
 pop bc
 ld d, e
 swap a
 ld a, 16
 inc a
 db 103, 30, 41
L9076:
 inc hl
 inc a
 ld a, 87
 sbc d
 inc hl
L9082:
 xor c
 dec b
 ld hl, $c5bf
 push bc
 push bc
 ld a, [hl+]
 nop
 db 49, 96, 7
 push bc
 ld d, e
 pop bc
 ld a, 217
 ld a, 253
 ld hl, $68b
 nop
 nop
 inc hl
 db 45, 44, 32
 bit 5, [hl]
 ld a, [hl+]
 add b
 and a
 ld a, 126
 db 238, 139, 14
 and a
 ld a, 136
 inc a
 inc hl
; 9111
 db 243, 160, 249
 sbc d
; 9114
L9115:
 ld d, e
 ld d, e
 ld a, 25
 cp e
 inc a
 ld hl, $aa6d
 ld hl, $c7ba
 add b
 nop
 ld hl, $3973
 dec b
 ld a, 229
 swap a
 xor c
 ld d, e
 cp e
 call L7236
 inc a
 inc hl
 call L4240
 ld a, 192
 db 215, 40, 103
 pop bc
; 9139
 cp e
 ld a, 69
L9142:
 ld hl, $c3ee
 bit 4, [hl]
 swap a
 db 130, 207, 181
 add b
L9148:
L9149:
 ld a, 242
 ld a, [hl+]
 rlca
 bit 2, [hl]
L9154:
 nop
 pop bc
 and a
L9158:
 ld a, 98
 dec b
 dec b
 nop
 bit 0, [hl]
 nop
 sbc d
 swap a
 ld a, 234
L9168:
 ld a, 132
; 9170
 sbc d
 nop
L9173:
 swap a
 inc a
 swap a
 inc hl
 dec b
 db 166, 209, 49
 and a
 inc hl
 and a
 dec b
 ld hl, $2ec9
 inc a
 and a
 ld hl, $501a
 dec b
 dec b
 push bc
 ld hl, $4c35
 rlca
; 9193
 push bc
 push bc
; 9196
 cp e
 push bc
 ld hl, $ec19
 ld a, 55
 dec b
 nop
; 9203
 inc hl
 ld a, [hl+]
 ld d, e
 bit 5, [hl]
 db 81, 26, 72
L9209:
 dec b
 sbc d
L9212:
 db 152, 114, 69
 and a
 ld hl, $c784
 db 175, 102, 241
 ld hl, $f4f
 inc a
L9219:
 add b
 ld a, 247
 db 5, 37, 116
 xor c
 inc a
 and a
 ld d, e
 ld a, [hl+]
 add b
 pop bc
 cp e
 cp e
 rlca
 ld a, [hl+]
 inc a
 dec b
 ld a, 211
 ld d, e
 ld a, [hl+]
 ld a, [hl+]
 ld hl, $f2a5
 call L13841
 rlca
; 9243
 bit 6, [hl]
 ld hl, $efde
 swap a
 rlca
 call L10002
 ld hl, $53f5
 db 60, 85, 156
 rlca
 and a
 ld a, 110
 inc hl
 db 0, 200, 90
 ld hl, $2bf4
 bit 1, [hl]
 ld d, e
 ld a, [hl+]
 inc hl
 ld a, 98
 db 225, 54, 78
 ld a, 80
 pop bc
L9265:
 dec b
 and a
 db 249, 110, 210
 ld a, 208
 dec b
 pop bc
 ld hl, $eeec
 nop
 call L8650
 cp e
 db 135, 58, 149
 ld hl, $e16b
 db 252, 157, 38
 rlca
 ld a, 35
 ld hl, $9099
 pop bc
 xor c
 call L13841
 nop
 ld a, 227
 cp e
 sbc d
 ld a, [hl+]
 pop bc
 sbc d
 bit 4, [hl]
 db 145, 88, 84
 ld hl, $ae14
 xor c
 xor c
 push bc
 ld a, 12
 inc hl
 db 207, 193, 71
 ld hl, $4243
 xor c
 call L16236
 push bc
 ld hl, $4299
 db 79, 72, 129
 inc a
 add b
 inc hl
 sbc d
 ld a, [hl+]
 and a
 ld a, 183
 xor c
L9315:
 and a
 ld hl, $1a5c
 ld a, 141
 ld a, 15
 swap a
 call L2354
 cp e
 rlca
 call L19105
 xor c
 push bc
 ld hl, $ac1d
 rlca
 nop
 call L9890
 swap a
 ld a, 36
 ld a, 191
 nop
 ld hl, $1fb6
 ld d, e
 dec b
 nop
 sbc d
 db 75, 237, 156
 swap a
 db 130, 56, 34
 ld hl, $3d55
 dec b
 swap a
 db 225, 61, 230
 nop
 and a
 add b
 bit 4, [hl]
 dec b
 cp e
 db 216, 104, 40
; 9354
 ld d, e
 and a
 ld d, e
 push bc
 ld hl, $c396
 cp e
 call L5731
 dec b
 pop bc
 inc a
 cp e
 db 238, 177, 194
 call L18228
 pop bc
 push bc
 rlca
 inc a
 ld a, 23
L9373:
 cp e
 ld a, 139
 call L14849
 dec b
 cp e
 pop bc
 and a
 nop
 inc a
 ld a, [hl+]
 rlca
 inc a
; 9386
 rlca
 ld a, [hl+]
 xor c
 nop
 cp e
 xor c
 ld d, e
 rlca
 bit 1, [hl]
 db 142, 120, 13
 ld a, [hl+]
 cp e
 rlca
; 9400
 and a
 sbc d
 call L10374
 db 29, 232, 151
 inc a
 ld hl, $196a
 ld hl, $5065
 rlca
 inc hl
 add b
 bit 0, [hl]
 inc a
 call L16526
 ld hl, $2382
 add b
 cp e
 db 178, 47, 255
 call L9209
 ld hl, $11e6
 add b
 xor c
 inc a
L9423:
 dec b
 sbc d
 and a
 sbc d
 and a
 ld hl, $a850
 ld a, 70
 xor c
 bit 1, [hl]
 swap a
 push bc
 ld a, 93
 db 46, 224, 18
 add b
 ld a, 226
 ld a, 132
 add b
 add b
 swap a
 pop bc
 nop
 swap a
; 9446
 cp e
 ld a, [hl+]
 db 111, 255, 134
 dec b
 pop bc
 dec b
 ld a, 218
 ld d, e
 swap a
 inc a
 cp e
 db 136, 131, 64
 call L672
 xor c
 ld d, e
L9462:
 ld hl, $3ae3
 rlca
 cp e
 call L17986
 inc a
 add b
 inc a
 and a
 nop
 ld a, 48
 inc a
 pop bc
; 9475
 and a
 xor c
 bit 4, [hl]
 call L7034
 ld a, [hl+]
 add b
 ld d, e
 ld a, 2
 xor c
 rlca
 nop
 db 10, 13, 61
 add b
 inc a
 ld a, 5
 nop
 call L18518
 ld a, [hl+]
 nop
 ld d, e
 db 152, 51, 117
 cp e
 ld hl, $b797
 pop bc
 pop bc
 add b
 add b
 cp e
 ld hl, $d8ff
 ld hl, $58c6
 inc a
 add b
 inc hl
 ld hl, $3187
 ld d, e
 ld d, e
 cp e
 sbc d
 ld a, 79
 add b
 xor c
 bit 5, [hl]
 dec b
 call L18365
 ld a, 25
 swap a
 nop
 bit 6, [hl]
 add b
 db 248, 176, 172
 xor c
 inc hl
 ld hl, $f95b
 swap a
 call L1192
 db 120, 236, 123
 nop
 sbc d
 cp e
 swap a
 add b
 db 249, 20, 162
 add b
 inc a
 ld a, 10
 bit 3, [hl]
 inc hl
 bit 0, [hl]
 and a
 ld a, 183
; 9546
 inc a
 and a
 ld a, 53
 and a
 xor c
 sbc d
 push bc
L9554:
 xor c
 inc a
 inc hl
 ld hl, $b460
 nop
 rlca
 sbc d
 db 202, 106, 19
 ld a, 72
 bit 1, [hl]
 inc a
 call L11684
 call L18568
L9568:
 ld a, 146
 call L5324
 nop
 nop
 add b
 sbc d
 call L19966
 cp e
 ld d, e
 sbc d
 add b
 ld a, 102
 add b
 swap a
 add b
 dec b
L9585:
 sbc d
 ld hl, $f014
 inc hl
 db 148, 156, 202
; 9590
 db 216, 94, 141
 ld d, e
 ld hl, $64f9
 xor c
 push bc
 dec b
L9597:
 xor c
 db 2, 118, 221
 inc hl
 ld a, 98
L9602:
 ld a, 149
 add b
 db 176, 246, 57
 sbc d
 ld d, e
 cp e
 db 85, 222, 192
 ld a, 102
L9611:
 inc hl
 inc hl
 bit 2, [hl]
 rlca
L9616:
 rlca
 cp e
 and a
 ld a, 23
 ld hl, $64e8
 inc a
 ld a, 194
 and a
 inc hl
 sbc d
 db 78, 110, 26
 push bc
 xor c
 cp e
 swap a
 inc hl
 bit 0, [hl]
L9634:
 pop bc
 add b
 cp e
 inc hl
 db 124, 221, 154
 ld a, 14
 pop bc
 ld a, 35
 db 147, 162, 13
 sbc d
 db 132, 161, 127
 call L4006
 pop bc
 dec b
 sbc d
 ld a, 155
 nop
 ld a, 58
; 9653
 ld a, 187
 ld hl, $68c6
 bit 2, [hl]
 xor c
 inc a
 and a
 ld d, e
 dec b
 xor c
 ld hl, $398d
 rlca
 dec b
 inc a
 pop bc
 ld hl, $dfa2
 ld a, 121
 ld a, 153
L9671:
 ld a, [hl+]
 xor c
 db 209, 112, 67
 pop bc
 xor c
 db 104, 195, 122
 add b
 ld a, [hl+]
 xor c
L9681:
 call L11933
 inc a
 nop
 ld a, 235
 ld d, e
 nop
 inc hl
 inc hl
 dec b
 pop bc
 ld a, [hl+]
 ld a, 193
 ld a, 238
 xor c
 ld hl, $4642
 bit 5, [hl]
 ld hl, $e130
 push bc
 sbc d
 pop bc
 bit 7, [hl]
 swap a
 ld d, e
 swap a
 nop
 ld a, 242
 ld d, e
 add b
L9710:
 ld a, 121
 ld a, [hl+]
 db 210, 151, 233
 ld a, [hl+]
 ld a, [hl+]
 inc a
 ld hl, $a723
 pop bc
L9719:
 db 166, 248, 87
 nop
 xor c
 nop
 ld a, [hl+]
 pop bc
 ld a, 9
 db 198, 218, 217
 ld a, 139
 rlca
 xor c
 push bc
 ld d, e
 inc hl
 call L7385
 push bc
 xor c
 swap a
 and a
 bit 1, [hl]
 db 35, 197, 187
 db 80, 99, 3
 push bc
 call L1435
 bit 1, [hl]
 ld a, 56
 ld a, 225
 db 69, 23, 71
 call L2557
 add b
 cp e
 pop bc
 push bc
 add b
 ld a, [hl+]
 nop
 ld a, 198
 call L11683
 ld a, 83
 db 242, 249, 189
 pop bc
 add b
 inc hl
 xor c
 sbc d
 ld a, [hl+]
 ld hl, $2e03
; 9767
 rlca
 cp e
 and a
 swap a
 ld a, 223
 ld a, [hl+]
 ld a, 241
 pop bc
L9776:
 ld d, e
 and a
 push bc
 db 164, 145, 161
; 9781
 db 223, 69, 65
 ld d, e
 rlca
 nop
 inc a
 dec b
 nop
 inc a
 pop bc
L9791:
 swap a
 swap a
 swap a
 ld a, 212
 ld hl, $ea1e
 swap a
 inc a
 db 167, 231, 34
 db 207, 78, 194
 swap a
 ld a, 117
 ld a, 36
 rlca
 push bc
 db 185, 101, 207
 db 117, 233, 56
 ld hl, $850d
 ld a, 216
 swap a
 bit 5, [hl]
 add b
 inc hl
 dec b
 rlca
 ld hl, $17f4
 add b
 ld hl, $c2f3
 ld a, 250
 call L52
 db 237, 29, 121
 swap a
 nop
 push bc
 ld hl, $c49c
 swap a
 bit 6, [hl]
 nop
 and a
 add b
 cp e
 ld hl, $8faa
 db 39, 83, 237
 db 75, 156, 21
 dec b
 and a
 call L13199
 ld d, e
L9839:
 ld a, [hl+]
 rlca
 inc hl
 ld d, e
 pop bc
 ld a, 136
 db 175, 84, 197
 ld a, [hl+]
 bit 2, [hl]
 dec b
 inc hl
 dec b
 dec b
 inc a
 nop
 ld hl, $2e50
 ld a, 5
 xor c
 call L10925
 db 129, 52, 77
 sbc d
; 9861
 ld a, [hl+]
 ld d, e
 push bc
 ld a, 6
 cp e
 ld hl, $26ea
 and a
 sbc d
 nop
 xor c
 swap a
 pop bc
 db 107, 140, 100
 ld d, e
 db 71, 227, 211
 sbc d
 inc a
 ld a, [hl+]
 ld a, 165
 ld a, 21
 rlca
 swap a
 ld a, 26
 inc a
 ld hl, $e797
 inc a
 and a
 inc a
L9890:
 cp e
 inc a
 pop bc
 ld a, 55
 add b
 rlca
 ld a, [hl+]
L9898:
 db 222, 102, 123
 ld a, 73
 rlca
 ld a, [hl+]
 ld hl, $e839
 ld d, e
 ld hl, $cc7f
 swap a
; 9907
 nop
 xor c
L9910:
 push bc
 xor c
 nop
 db 41, 189, 159
 cp e
 swap a
 ld a, [hl+]
 ld a, 173
 nop
 inc hl
 ld a, 137
 add b
 and a
 push bc
 swap a
 inc a
 swap a
 push bc
 xor c
 inc a
 ld d, e
 db 91, 193, 115
 xor c
 ld a, 66
 call L6601
 call L5069
 push bc
 rlca
L9939:
 xor c
 db 3, 222, 133
 db 59, 54, 155
 swap a
 push bc
 nop
 dec b
 add b
 call L10073
 add b
 dec b
 nop
 call L5821
 swap a
 pop bc
 inc hl
 ld hl, $39ba
 inc a
 cp e
 and a
L9960:
 and a
 and a
 db 137, 251, 170
 inc hl
; 9965
 dec b
 db 54, 111, 117
 ld a, 38
 ld a, 105
 swap a
 call L4087
 pop bc
 ld hl, $a0a8
L9974:
 push bc
 rlca
 rlca
 cp e
 and a
 push bc
 call L991
 ld d, e
 xor c
 add b
 push bc
 push bc
 db 71, 146, 184
 nop
 ld d, e
 push bc
 bit 3, [hl]
L9992:
 xor c
 ld a, [hl+]
 ld hl, $35b
 xor c
 rlca
 ld a, 177
 pop bc
 cp e
 push bc
L10002:
 sbc d
 rlca
 db 129, 35, 199
 ld hl, $c418
 nop
 and a
 xor c
 ld hl, $6d65
 nop
 and a
 push bc
 sbc d
 swap a
 ld d, e
 nop
 ld a, [hl+]
 xor c
 xor c
; 10021
 dec b
; 10023
 push bc
 pop bc
 ld a, 122
 swap a
; 10028
 ld hl, $3373
 ld a, 140
 pop bc
 ld a, 33
; 10033
 add b
 add b
 ld hl, $7f95
 nop
 dec b
 inc hl
 and a
 ld hl, $39bc
 dec b
 xor c
; 10044
 ld hl, $2a67
 pop bc
 ld a, [hl+]
 ld hl, $459
 push bc
 inc a
 db 67, 127, 64
 ld a, [hl+]
 xor c
 inc hl
 ld a, [hl+]
 inc hl
 ld a, 97
 inc a
 call L18686
 xor c
 dec b
 bit 0, [hl]
 dec b
 inc hl
 sbc d
; 10066
 bit 4, [hl]
 ld a, 92
 cp e
 ld a, 69
 nop
 swap a
L10073:
 dec b
 ld a, 8
 inc hl
 ld hl, $fd84
 dec b
 pop bc
 ld a, 42
 ld hl, $6b6d
 ld a, 69
 ld d, e
 call L7272
 ld hl, $5e11
 push bc
 ld a, 62
 add b
 inc hl
 db 98, 100, 72
 ld hl, $7a9f
 sbc d
L10093:
 pop bc
L10095:
 db 162, 158, 170
 ld a, [hl+]
 ld a, 226
 dec b
 ld a, [hl+]
 ld a, 171
 call L9554
 call L9265
 db 229, 55, 30
 add b
 db 187, 112, 26
 cp e
 ld hl, $3be5
 xor c
 ld a, 7
 db 192, 220, 126
 ld a, 167
 call L2645
 ld hl, $aa76
; 10115
 db 30, 134, 172
; 10117
L10118:
 and a
L10120:
 inc a
 ld a, [hl+]
 ld a, 56
 db 183, 253, 120
 rlca
 ld hl, $87e9
 call L8374
 nop
 db 225, 215, 185
L10130:
 sbc d
; 10132
 and a
 push bc
; 10135
L10136:
; 10137
 rlca
 db 71, 158, 202
 bit 0, [hl]
 nop
 push bc
 db 154, 242, 84
 ld hl, $ed58
 ld hl, $36a4
 ld hl, $8a6f
 nop
 push bc
 ld d, e
 ld hl, $7834
 cp e
 ld a, 158
 bit 3, [hl]
 dec b
 push bc
 ld a, 162
 inc a
 rlca
 cp e
 pop bc
 inc hl
; 10162
 inc a
 sbc d
 call L18254
 inc hl
 nop
 db 32, 68, 10
 nop
 db 247, 194, 136
 ld hl, $f765
 ld a, 221
 ld a, [hl+]
 dec b
 and a
 db 82, 234, 144
 and a
 swap a
 bit 3, [hl]
 add b
 ld a, 223
 ld hl, $2f6
 rlca
 push bc
 ld a, 49
 db 33, 65, 192
 inc a
 bit 1, [hl]
 swap a
 inc hl
 xor c
 ld a, 116
 nop
 ld d, e
 ld a, 148
 swap a
 db 8, 208, 169
 push bc
 and a
 pop bc
 cp e
 push bc
 add b
 ld a, 132
 ld a, 113
 inc a
 bit 4, [hl]
 nop
 dec b
 cp e
 call L4087
; 10212
 cp e
 and a
 ld a, [hl+]
 call L19303
 inc a
 ld hl, $2872
; 10219
 add b
 and a
 ld a, 78
 db 140, 183, 122
 ld hl, $e963
 inc hl
; 10226
 ld a, 34
 inc hl
 nop
 ld hl, $33d3
 call L15173
 ld a, 106
 inc hl
 xor c
 inc hl
 ld a, 122
 bit 3, [hl]
 rlca
 dec b
 ld a, [hl+]
 ld d, e
 push bc
 ld a, 40
 nop
 db 154, 103, 78
 inc a
 call L16947
 ld hl, $4e95
 ld d, e
 inc hl
 db 32, 242, 174
 inc a
 swap a
 ld hl, $ef09
 cp e
 rlca
 add b
 cp e
; 10259
 db 68, 149, 8
 ld hl, $7976
 sbc d
 db 39, 42, 184
 ld a, 120
 inc a
 sbc d
 db 139, 247, 252
 inc a
 bit 2, [hl]
 ld a, 127
 call L5389
 inc hl
 nop
 inc hl
 call L18383
 push bc
 rlca
 ld hl, $7d98
 push bc
L10280:
L10281:
 cp e
 xor c
L10284:
 ld a, [hl+]
 ld hl, $b3e7
 dec b
 ld a, [hl+]
 ld d, e
 swap a
 inc hl
 db 46, 143, 217
 xor c
 ld hl, $599c
 xor c
 rlca
 push bc
 bit 4, [hl]
 sbc d
 ld d, e
 bit 6, [hl]
 ld a, 73
 add b
 rlca
 rlca
 db 98, 41, 184
 xor c
 ld hl, $8ea7
 rlca
 rlca
 ld a, 243
 ld hl, $986d
 nop
 pop bc
 ld a, 230
 pop bc
 push bc
 pop bc
 nop
 ld d, e
 bit 5, [hl]
L10322:
 bit 3, [hl]
 swap a
 ld hl, $27f4
 nop
 dec b
 ld a, [hl+]
 swap a
 ld a, 131
 call L19384
 nop
 and a
 ld a, 67
 pop bc
 swap a
 inc hl
 rlca
 db 213, 200, 56
 cp e
 sbc d
 db 204, 177, 130
 ld a, [hl+]
 ld a, 155
 swap a
; 10346
 call L15681
 ld hl, $f770
 ld a, 72
 bit 1, [hl]
 nop
 nop
L10353:
 swap a
 add b
 and a
; 10357
 sbc d
 sbc d
 ld hl, $c7f0
 dec b
L10362:
 dec b
 ld hl, $385c
 sbc d
 cp e
 inc hl
 db 78, 149, 170
 cp e
 ld hl, $4332
 swap a
 ld a, 205
 and a
L10374:
 push bc
 cp e
; 10377
 ld d, e
 inc hl
 inc hl
 ld hl, $d2f3
 ld d, e
 ld hl, $a14c
 inc a
 add b
 sbc d
 dec b
 call L12177
 inc a
 swap a
 nop
; 10392
 ld a, [hl+]
 db 45, 10, 94
 xor c
 ld d, e
 ld a, 103
 ld a, 253
 pop bc
 ld d, e
 inc a
 bit 5, [hl]
; 10403
 db 23, 254, 131
 xor c
 swap a
 rlca
 ld hl, $b447
 nop
 pop bc
; 10411
 xor c
 cp e
 pop bc
 inc hl
 dec b
 cp e
 rlca
 and a
 ld hl, $b29c
 ld hl, $e7de
 and a
 ld a, [hl+]
 inc a
 xor c
 db 82, 6, 24
 cp e
 swap a
 ld hl, $2e98
 and a
 ld a, 125
 db 203, 238, 17
 push bc
 bit 0, [hl]
 dec b
 swap a
L10437:
 ld a, [hl+]
 nop
 ld a, 48
 pop bc
 xor c
 and a
 ld hl, $5edd
 call L3030
 ld a, [hl+]
; 10447
 and a
 rlca
 bit 2, [hl]
 db 93, 106, 24
 swap a
 db 3, 66, 232
 ld d, e
; 10455
 db 185, 216, 196
 dec b
 add b
 rlca
 add b
 xor c
 ld a, [hl+]
 xor c
 rlca
 ld d, e
 ld a, 103
 cp e
 db 126, 139, 236
 db 98, 213, 189
 ld a, 73
 ld a, 48
 nop
 dec b
 ld a, 100
; 10475
 call L407
 bit 1, [hl]
 ld a, 134
 db 7, 199, 32
 cp e
 pop bc
 sbc d
 sbc d
 call L13065
 add b
 nop
 ld hl, $e1f0
 nop
 db 187, 239, 133
 db 68, 153, 160
 xor c
 ld a, 48
 ld hl, $5477
 call L8841
 ld a, 80
 cp e
 and a
 ld hl, $e532
 pop bc
SECTION "Part 8", ROMX
 sbc d
 ld hl, $d57c
 ld a, [hl+]
 ld hl, $2189
; 10504
 add b
 inc a
 ld a, 216
; 10508
 bit 0, [hl]
 push bc
 add b
 ld d, e
 ld a, 52
 ld a, 196
 ld a, 47
 call L4056
 ld hl, $a025
 swap a
; 10519
L10520:
 xor c
 ld hl, $58fa
 ld a, 139
 inc a
 ld a, [hl+]
 ld hl, $7dec
 ld d, e
; 10528
 ld a, 44
 nop
; 10531
 cp e
 xor c
; 10534
 ld a, 87
 nop
 call L5894
 call L3108
 sbc d
 ld a, 124
 ld a, 121
 push bc
 ld a, 95
 ld a, [hl+]
 cp e
 db 73, 12, 238
 ld a, 191
 ld hl, $52cc
 ld a, 212
 ld hl, $46c4
 add b
 db 150, 150, 41
 inc a
 pop bc
 ld a, [hl+]
 cp e
 swap a
 inc a
 ld a, 184
 swap a
L10561:
 and a
 ld a, 197
 dec b
; 10565
 and a
 sbc d
 bit 4, [hl]
 ld hl, $9ece
 ld hl, $5daa
 cp e
 rlca
 swap a
 rlca
 call L19237
 call L18486
 db 89, 174, 77
 add b
 pop bc
 inc hl
 db 236, 98, 206
 nop
 ld a, 255
 dec b
 ld a, 143
 call L1101
 sbc d
 sbc d
 inc hl
 inc a
 ld a, [hl+]
 sbc d
 dec b
 db 18, 3, 71
 call L7859
 ld a, [hl+]
 inc a
 inc hl
 inc hl
 ld hl, $a64b
 swap a
 db 9, 150, 21
 push bc
 ld hl, $f84b
 nop
 db 62, 187, 226
 pop bc
 bit 4, [hl]
 inc a
 dec b
; 10611
 and a
 db 173, 28, 178
 sbc d
 dec b
 push bc
 swap a
 call L18600
 db 97, 160, 118
 pop bc
 ld a, 96
 add b
 and a
 dec b
 ld d, e
 xor c
 rlca
 ld d, e
 ld hl, $1cab
 rlca
 ld hl, $b34
 rlca
 ld hl, $f3c7
 ld d, e
 and a
 ld a, [hl+]
 ld a, 64
 add b
 db 178, 59, 130
 sbc d
 db 188, 117, 9
 inc hl
 ld hl, $3f47
 pop bc
 call L15424
 swap a
 call L8842
 nop
 ld hl, $84dd
 db 174, 198, 226
 pop bc
; 10652
 ld a, 254
L10654:
 inc hl
 cp e
 nop
 ld hl, $7ee3
 cp e
; 10660
 rlca
; 10662
 ld hl, $4f62
 inc a
 push bc
 dec b
L10667:
 xor c
 call L15131
 bit 6, [hl]
 dec b
 cp e
 call L52
 dec b
 push bc
 ld a, 137
 inc a
; 10678
 ld d, e
 ld hl, $62e5
 call L10073
 inc hl
 ld a, 107
 ld a, 60
L10685:
 bit 7, [hl]
 push bc
 ld a, 133
 push bc
 dec b
 ld hl, $a03b
 nop
 ld a, 5
 add b
 inc a
 ld a, [hl+]
 sbc d
 bit 0, [hl]
 db 163, 52, 150
 rlca
 ld hl, $e69f
 ld a, 42
 inc a
 ld a, 111
 add b
 push bc
; 10707
L10708:
; 10709
 pop bc
 bit 4, [hl]
 add b
 ld a, 248
 inc a
 cp e
 dec b
 swap a
 inc a
 db 77, 26, 186
 inc a
 and a
 add b
 nop
 dec b
 cp e
 ld a, 3
 call L19303
 bit 6, [hl]
 xor c
 swap a
 bit 4, [hl]
 ld a, [hl+]
 swap a
 and a
 add b
 cp e
L10737:
 ld d, e
 ld hl, $59dd
 db 57, 30, 250
 rlca
 db 248, 79, 90
 call L6563
 db 157, 2, 95
 ld a, [hl+]
 ld hl, $6195
 ld a, [hl+]
 xor c
 rlca
L10750:
 pop bc
L10752:
 add b
 ld a, 49
 ld hl, $e1c7
 inc hl
 swap a
 and a
 ld hl, $1c2
 push bc
 call L24
 db 107, 121, 8
 swap a
 ld hl, $e870
 db 195, 198, 79
 db 169, 100, 106
L10767:
 add b
 sbc d
 add b
 db 45, 168, 107
 nop
 call L10002
 and a
; 10775
 ld d, e
 inc a
 xor c
 ld hl, $a313
 rlca
 add b
 ld hl, $ac9
; 10783
 ld hl, $cf9d
 db 242, 29, 5
 sbc d
 db 70, 27, 201
 dec b
 db 190, 95, 127
 dec b
 and a
 db 122, 121, 72
 pop bc
 db 74, 218, 213
 inc a
 push bc
 sbc d
 db 21, 165, 160
; 10799
 add b
 ld d, e
 swap a
 ld a, [hl+]
 ld a, 149
 ld a, 132
 sbc d
 nop
 and a
L10809:
 ld a, [hl+]
 ld a, 178
 swap a
 cp e
 call L13309
 and a
 swap a
L10817:
 add b
 pop bc
 push bc
 sbc d
 bit 6, [hl]
 xor c
 swap a
 ld hl, $e8c4
 push bc
 rlca
 bit 2, [hl]
 ld d, e
 sbc d
 ld a, 124
 ld hl, $7978
 ld a, 160
; 10834
 nop
 ld a, 168
 add b
 add b
 push bc
 inc a
 call L4990
 ld hl, $255d
 push bc
 ld a, 215
 pop bc
 inc a
 db 56, 210, 146
 dec b
 ld a, 22
 db 166, 139, 68
 cp e
 db 163, 138, 221
 ld a, 173
 sbc d
 swap a
 cp e
 call L19112
 xor c
 inc a
 ld a, 84
 ld a, 24
 ld d, e
 ld a, 254
 call L13853
 ld a, [hl+]
 swap a
 call L11899
 nop
; 10869
 ld a, 135
 dec b
 ld d, e
 nop
 inc hl
 add b
 nop
 ld a, 112
 add b
 cp e
 ld hl, $ff25
 ld a, 136
 sbc d
 add b
 swap a
 ld hl, $4922
 ld a, 252
 ld hl, $27d2
 and a
 dec b
 db 9, 80, 7
 ld d, e
 ld d, e
 ld d, e
 swap a
 nop
 rlca
 inc hl
 ld a, [hl+]
 dec b
 db 97, 149, 72
 ld a, 231
 dec b
 dec b
 push bc
 xor c
 ld a, 199
 rlca
 inc hl
 add b
 rlca
 bit 2, [hl]
 db 191, 15, 188
 ld a, 133
 nop
 swap a
 swap a
 ld a, 22
 bit 4, [hl]
 db 117, 182, 223
 sbc d
 cp e
 db 215, 49, 115
 push bc
 and a
L10925:
 bit 7, [hl]
 sbc d
L10928:
 ld d, e
 ld hl, $8832
 bit 0, [hl]
 nop
 swap a
 ld a, [hl+]
 bit 0, [hl]
 ld a, 69
 ld a, 68
 ld a, 189
 add b
 bit 2, [hl]
 ld a, [hl+]
 and a
 inc a
 and a
 add b
 sbc d
 pop bc
 ld d, e
 dec b
 inc hl
 xor c
; 10952
 nop
 dec b
 ld a, 224
 cp e
 push bc
 pop bc
 ld d, e
 bit 6, [hl]
 ld a, 224
 ld a, 48
 dec b
 add b
 ld hl, $1cf1
 xor c
 sbc d
 and a
 ld hl, $1f60
 db 15, 193, 172
 ld hl, $1197
; 10972
 bit 3, [hl]
 ld a, 102
 add b
 xor c
 ld a, 67
L10978:
; 10979
 sbc d
 dec b
 swap a
 sbc d
 rlca
L10985:
 call L11991
L10987:
 and a
 and a
 push bc
 bit 6, [hl]
 bit 2, [hl]
 ld hl, $f760
 db 129, 141, 50
 inc hl
 ld hl, $d1
 cp e
 ld a, 168
 rlca
 nop
 ld a, 83
 inc hl
 rlca
 db 52, 159, 164
 ld hl, $a198
 nop
; 11007
 swap a
 sbc d
 call L11647
 cp e
 and a
L11013:
 inc a
 swap a
 inc a
 and a
; 11018
 ld a, 162
 call L4479
 add b
 call L4403
L11023:
 ld a, [hl+]
 sbc d
 sbc d
 ld a, 76
 inc hl
 xor c
 db 1, 248, 7
 ld hl, $24a9
 ld hl, $ebd2
 swap a
 pop bc
 bit 0, [hl]
 dec b
 ld hl, $d767
 ld d, e
 ld a, 219
 add b
 ld hl, $801c
 sbc d
 ld a, 10
 rlca
 db 235, 48, 248
 ld d, e
 add b
; 11048
 call L5277
 inc hl
 bit 5, [hl]
 ld hl, $b880
; 11053
 pop bc
 inc hl
 swap a
; 11057
 swap a
 ld a, [hl+]
 db 96, 65, 99
 ld hl, $b7fe
L11062:
 ld a, 103
 push bc
 bit 1, [hl]
 push bc
 dec b
 xor c
 rlca
 sbc d
 inc hl
 swap a
 ld hl, $9ab1
 ld hl, $6755
 cp e
 nop
 xor c
 bit 3, [hl]
 dec b
 dec b
 dec b
 call L246
 inc hl
 add b
; 11085
 ld d, e
 ld a, 57
 push bc
 sbc d
 call L3334
 ld hl, $1b86
 ld a, 99
 xor c
L11094:
 and a
 ld a, 218
 and a
 inc a
 ld a, 173
 inc a
 and a
 sbc d
 pop bc
 dec b
 bit 1, [hl]
 add b
 bit 6, [hl]
 cp e
 pop bc
 inc hl
 inc a
 inc a
 push bc
 db 246, 111, 200
 ld d, e
 inc a
 ld a, 151
 sbc d
 db 41, 195, 56
 dec b
 ld a, 56
 ld hl, $8860
 ld d, e
 db 20, 184, 100
 sbc d
 and a
 call L13278
 ld d, e
 swap a
 ld a, 119
 add b
 and a
 ld hl, $b249
 cp e
 call L4620
 ld a, 228
 ld d, e
 add b
 dec b
; 11140
 pop bc
 inc a
 ld hl, $d001
 cp e
 call L3656
 inc hl
 inc a
 ld hl, $5117
 inc a
 push bc
 add b
 call L8864
 push bc
 xor c
 pop bc
 ld hl, $f0ca
 inc a
 ld d, e
 pop bc
 ld a, 247
 rlca
 xor c
 add b
 push bc
 inc a
 ld d, e
 ld hl, $ed37
 ld a, 117
 ld a, [hl+]
 ld a, 18
 pop bc
 ld a, [hl+]
 bit 7, [hl]
 call L3668
 ld a, 178
 rlca
 ld a, 10
 ld a, [hl+]
 xor c
 swap a
 call L133
 ld a, 31
 rlca
 dec b
 ld hl, $9b9f
 db 49, 143, 27
L11187:
 cp e
 sbc d
 sbc d
 ld a, 179
 inc a
 inc hl
 db 16, 239, 131
 ld a, [hl+]
 nop
 nop
 push bc
 db 167, 214, 74
 nop
 ld a, [hl+]
 inc hl
 ld a, 105
 add b
 ld d, e
 db 6, 7, 78
 xor c
 db 240, 131, 166
 ld d, e
 inc hl
 ld d, e
 ld hl, $e5bb
 inc hl
 ld a, [hl+]
 dec b
 dec b
 bit 7, [hl]
 xor c
 and a
; 11220
 swap a
 ld a, [hl+]
 ld hl, $960c
 inc hl
 ld a, 10
 add b
 cp e
 ld a, [hl+]
 db 231, 254, 112
 dec b
 db 142, 151, 25
 ld a, 122
 bit 3, [hl]
; 11234
 pop bc
 add b
 ld hl, $eb1d
 sbc d
 dec b
 push bc
 ld hl, $6dd5
 ld a, 198
 db 54, 233, 127
 rlca
 swap a
 push bc
 ld a, 60
 rlca
 xor c
; 11250
 nop
 push bc
 inc hl
 db 129, 104, 49
 and a
 ld hl, $a34
 inc hl
 ld d, e
 cp e
; 11260
 push bc
 call L6481
 sbc d
L11264:
 call L1763
 db 197, 241, 58
 call L5069
 bit 4, [hl]
 ld a, [hl+]
 ld a, 234
 xor c
 ld a, 209
 call L15117
 swap a
 swap a
 ld hl, $e9c7
 ld a, 97
 ld hl, $52fe
L11279:
 call L2542
 call L16236
 ld d, e
 cp e
 ld a, 1
 rlca
 swap a
 push bc
L11288:
 ld a, 61
 rlca
 call L11187
 db 118, 163, 59
 inc hl
 db 6, 152, 113
 add b
 xor c
 ld hl, $fda4
 ld hl, $f8d3
 ld a, 249
 ld hl, $e58a
 dec b
 rlca
 ld a, 10
 sbc d
 ld hl, $ba6
 cp e
 ld hl, $14eb
 sbc d
 sbc d
 ld hl, $2998
 xor c
 db 236, 40, 174
 db 118, 233, 20
 pop bc
 db 142, 187, 171
 and a
 xor c
 pop bc
 ld hl, $8bb1
 inc hl
 call L18694
 ld a, 45
 ld a, 249
 ld a, [hl+]
L11325:
 ld d, e
 and a
 bit 7, [hl]
L11329:
 inc hl
 ld a, [hl+]
 xor c
 pop bc
 bit 7, [hl]
 ld hl, $1aa2
 dec b
 ld a, 223
 ld hl, $d3d4
 nop
 db 202, 247, 57
 db 245, 26, 201
 ld a, 204
 ld a, 157
 xor c
 dec b
 ld a, [hl+]
 call L7917
 rlca
 ld a, 165
 swap a
 ld a, [hl+]
 add b
 and a
 swap a
 call L7917
 nop
 xor c
 ld hl, $dbc6
 inc hl
 ld a, [hl+]
 and a
 ld hl, $c056
 ld d, e
 bit 1, [hl]
 cp e
 add b
 dec b
 add b
 ld a, [hl+]
; 11370
 and a
 ld a, 83
 dec b
 pop bc
 and a
 xor c
 and a
 ld hl, $84ca
 db 243, 180, 203
 nop
 ld a, 109
 xor c
 ld a, [hl+]
 call L1022
 nop
 dec b
 dec b
 swap a
 cp e
 ld a, 47
 sbc d
 call L17328
 ld a, [hl+]
 ld a, 201
 ld a, 159
 ld a, [hl+]
 db 207, 64, 200
 inc hl
 cp e
 and a
 push bc
 cp e
 inc a
L11404:
 ld hl, $901c
 ld hl, $3568
; 11407
 ld hl, $d5fa
 ld hl, $17f5
; 11410
 ld d, e
 rlca
 push bc
 ld hl, $3e04
 nop
 ld a, 43
 inc a
 ld d, e
 sbc d
 pop bc
 sbc d
 cp e
; 11423
 ld hl, $a775
 nop
 nop
 ld a, 113
 ld a, [hl+]
L11429:
 inc a
 and a
 push bc
 nop
 db 8, 173, 161
 db 52, 217, 253
 cp e
; 11437
 and a
 db 206, 236, 251
 push bc
 ld a, 98
 add b
 swap a
 xor c
 ld d, e
 rlca
 ld a, 127
 ld hl, $f275
 ld hl, $2581
 add b
 dec b
 cp e
 pop bc
 and a
 ld a, [hl+]
 cp e
 ld a, 57
 ld a, 153
 inc hl
; 11460
 dec b
 ld hl, $d0c2
 sbc d
 ld hl, $5937
 xor c
 pop bc
 ld a, [hl+]
 ld hl, $1ac2
 and a
 rlca
 db 226, 9, 157
 call L2598
 ld hl, $7885
 rlca
 sbc d
 add b
 dec b
 call L5239
 ld a, [hl+]
 bit 4, [hl]
 call L11774
 ld hl, $e8f8
 ld d, e
 xor c
 ld a, [hl+]
 ld hl, $791
 db 144, 158, 51
; 11488
 nop
 and a
 rlca
 call L16374
 xor c
 bit 4, [hl]
 ld hl, $895f
 xor c
 dec b
 ld hl, $54f1
 inc hl
 ld d, e
 push bc
 pop bc
 call L18234
 inc hl
 dec b
 swap a
 call L2756
 ld a, 253
 nop
 sbc d
 ld a, 204
 sbc d
 inc a
L11514:
L11515:
 push bc
 sbc d
 pop bc
 sbc d
 sbc d
 add b
 dec b
 swap a
 ld a, [hl+]
 ld hl, $dd6a
 bit 6, [hl]
 and a
 ld a, [hl+]
 add b
 ld a, [hl+]
 ld a, 187
 pop bc
 db 191, 255, 78
 db 115, 194, 169
 ld hl, $59df
 ld a, [hl+]
 inc hl
 sbc d
 swap a
 bit 1, [hl]
 ld a, [hl+]
 add b
 ld a, 205
 cp e
 ld hl, $b074
 ld hl, $aff8
 and a
 db 235, 196, 226
 rlca
 inc a
 ld a, 107
 add b
 xor c
 cp e
 xor c
 ld a, [hl+]
 ld hl, $b253
 ld a, [hl+]
 xor c
L11560:
; 11561
 ld hl, $4ac6
 cp e
 sbc d
 ld hl, $5255
 ld hl, $2c16
 ld d, e
 db 26, 221, 59
 ld a, 178
 sbc d
 ld a, [hl+]
 pop bc
 call L326
 ld a, 247
 xor c
 ld a, 121
 dec b
 add b
 ld hl, $eeea
 ld a, 49
 ld a, 176
 nop
 ld hl, $5aa4
; 11584
 cp e
L11586:
 db 175, 157, 145
L11588:
 dec b
 ld a, 138
 add b
 call L14457
 db 97, 142, 105
 ld d, e
 ld a, 5
 pop bc
 dec b
 add b
 inc a
L11600:
 ld hl, $a6eb
 inc hl
 cp e
 ld a, 55
 push bc
 nop
 swap a
 ld a, [hl+]
 ld a, [hl+]
 ld a, [hl+]
 inc hl
L11612:
 ld a, 94
 db 4, 243, 89
L11615:
 ld d, e
 rlca
 add b
 ld a, [hl+]
 and a
 cp e
 ld a, 191
 ld a, 229
 ld a, 182
 dec b
 ld a, 107
 push bc
 cp e
 inc a
 db 163, 92, 204
 cp e
 ld a, 227
 cp e
 ld a, [hl+]
 bit 4, [hl]
; 11636
 inc a
 call L11013
 bit 5, [hl]
 rlca
 db 5, 129, 213
 db 147, 74, 95
 swap a
 push bc
 inc hl
 call L14863
L11647:
 swap a
 ld hl, $371d
 bit 2, [hl]
L11651:
 ld a, 124
 and a
 bit 7, [hl]
 cp e
 ld hl, $e50a
 db 75, 167, 18
 ld d, e
 and a
 dec b
 xor c
 rlca
; 11663
 call L17309
L11665:
; 11666
 rlca
; 11668
 sbc d
 rlca
 ld hl, $9a98
 xor c
 dec b
 db 101, 149, 204
 inc a
 db 96, 153, 118
 ld hl, $96cf
 xor c
 db 72, 3, 229
L11680:
 rlca
 ld hl, $50b3
L11683:
L11684:
; 11685
 bit 1, [hl]
 sbc d
 swap a
 db 219, 83, 37
 ld d, e
 swap a
 rlca
 nop
 dec b
 swap a
 call L5136
 ld hl, $5d51
 ld a, [hl+]
 ld hl, $34bc
 ld a, [hl+]
 and a
 sbc d
 ld a, [hl+]
 nop
 inc a
L11706:
 xor c
 dec b
 swap a
 push bc
 pop bc
 ld d, e
 db 84, 234, 113
 push bc
 add b
 bit 1, [hl]
L11717:
; 11718
; 11719
 ld d, e
 push bc
 db 6, 10, 82
; 11723
 inc a
 ld d, e
 nop
 db 52, 166, 181
; 11728
 swap a
 ld hl, $96eb
 nop
 sbc d
 pop bc
 nop
 db 147, 162, 38
 inc hl
 ld hl, $88ff
L11738:
 swap a
 db 32, 147, 63
 inc hl
 and a
 rlca
 add b
 rlca
 pop bc
 ld a, 230
 swap a
 xor c
 ld a, 30
 ld a, 153
 add b
 add b
 sbc d
 rlca
 db 61, 75, 53
 ld hl, $24bd
 ld d, e
 ld a, 69
 db 87, 90, 201
 call L19259
 swap a
 cp e
 dec b
 bit 1, [hl]
 ld hl, $a7ca
 push bc
 pop bc
 db 252, 220, 161
 ld a, [hl+]
 nop
L11772:
 sbc d
L11774:
 ld hl, $250e
 dec b
 ld a, 117
 ld hl, $2e41
 nop
 ld hl, $9d16
 db 35, 50, 223
 cp e
 db 69, 234, 5
 pop bc
 call L4087
 inc hl
 nop
 pop bc
 ld a, 180
 sbc d
 ld a, [hl+]
 ld a, [hl+]
 and a
 bit 7, [hl]
 sbc d
 ld a, [hl+]
 inc a
 ld hl, $1a87
 ld hl, $19f2
; 11800
 ld a, 162
 swap a
 rlca
 ld hl, $59b5
 rlca
 sbc d
 cp e
 db 43, 115, 42
 sbc d
 swap a
 ld hl, $2094
 ld a, [hl+]
 ld a, 93
 ld a, [hl+]
 xor c
 swap a
 xor c
 rlca
 bit 2, [hl]
 inc hl
 db 138, 50, 101
 ld a, [hl+]
 and a
 nop
 ld a, 240
 nop
 ld a, 58
 cp e
 and a
 pop bc
 push bc
 swap a
 db 142, 178, 255
 ld d, e
 add b
 ld hl, $5762
 ld hl, $7eca
 db 70, 243, 1
 and a
 cp e
; 11841
 and a
 pop bc
 pop bc
 nop
 ld hl, $f9a3
 cp e
 ld a, 226
 and a
 db 245, 5, 141
 swap a
 bit 1, [hl]
 dec b
 db 44, 245, 207
 ld hl, $192b
 db 138, 143, 155
 rlca
 nop
 cp e
 xor c
 xor c
 pop bc
 bit 0, [hl]
 sbc d
 sbc d
 and a
 db 91, 112, 161
 and a
 nop
 cp e
 nop
 db 189, 93, 126
 rlca
 ld a, [hl+]
 call L19412
 db 36, 56, 184
 ld hl, $baa8
 db 84, 252, 135
 ld a, [hl+]
 push bc
 db 141, 129, 152
 call L11772
 dec b
 dec b
 ld a, 89
 cp e
 pop bc
 ld a, [hl+]
 bit 4, [hl]
 ld a, 85
 push bc
 nop
 db 76, 68, 10
 call L17225
 ld hl, $9079
 dec b
 call L19956
 inc hl
L11899:
 inc a
 cp e
; 11902
 ld d, e
; 11904
 db 156, 15, 85
 swap a
 ld hl, $12f6
 cp e
 dec b
 dec b
 ld a, 136
 rlca
 ld d, e
 db 25, 17, 201
 nop
 ld hl, $28e3
 push bc
 and a
 db 123, 97, 76
 ld d, e
 nop
 pop bc
 xor c
 xor c
 add b
 cp e
 cp e
 rlca
 sbc d
 ld d, e
 ld hl, $9594
; 11932
L11933:
 ld d, e
 dec b
 ld a, 170
 add b
 pop bc
 cp e
 cp e
 ld hl, $3b4
 swap a
 ld a, 91
 dec b
 nop
 ld a, 28
 ld hl, $a71b
 sbc d
 dec b
 add b
 and a
 inc a
 sbc d
 bit 4, [hl]
 pop bc
; 11956
 dec b
 nop
 pop bc
 ld hl, $c8c
 bit 3, [hl]
 bit 2, [hl]
; 11963
 cp e
 pop bc
 ld hl, $3807
 swap a
 sbc d
 nop
 nop
 cp e
; 11972
 ld a, 191
 ld a, 224
 cp e
 ld a, 128
 ld a, 174
 call L2490
 ld a, 143
L11980:
 ld a, 18
 pop bc
 ld a, 54
 pop bc
L11985:
 swap a
 ld a, 212
 ld a, 147
 sbc d
 bit 1, [hl]
L11991:
 sbc d
 add b
 pop bc
 db 163, 107, 221
; 11996
 call L1058
 ld a, [hl+]
 db 90, 208, 139
SECTION "Part 9", ROMX
 inc a
 inc a
 pop bc
L12003:
 ld d, e
 push bc
 ld a, 233
 pop bc
 call L4187
 dec b
 ld a, 45
 xor c
 ld hl, $3b5e
 ld a, [hl+]
 db 17, 161, 8
 ld a, 136
 cp e
 ld a, 84
 and a
 dec b
 db 17, 70, 44
 ld hl, $ed8c
 rlca
 inc a
 ld a, 178
 ld hl, $1ec6
 dec b
 ld a, 128
; 12028
; 12029
 inc hl
 ld d, e
 nop
 ld hl, $747c
 ld hl, $1df
 ld hl, $7484
 and a
 ld a, 112
 cp e
 add b
 ld a, 23
L12041:
 ld hl, $a8eb
; 12043
 bit 5, [hl]
 ld a, 78
 pop bc
 ld hl, $f089
 bit 4, [hl]
 and a
 add b
 sbc d
 ld a, [hl+]
 xor c
 push bc
 pop bc
 db 81, 160, 250
L12057:
 ld hl, $e7a7
L12059:
 ld a, 19
 db 27, 40, 227
 xor c
 ld hl, $c05e
 xor c
 db 189, 28, 118
 ld hl, $aa49
 ld a, 197
 bit 3, [hl]
 push bc
 ld d, e
 inc a
 db 162, 3, 101
 and a
 dec b
 db 245, 230, 44
 inc a
 push bc
 and a
 ld a, 11
; 12080
 push bc
 and a
 pop bc
 sbc d
 sbc d
 db 105, 248, 130
 nop
 ld a, 58
 ld a, 149
 nop
 dec b
 xor c
 push bc
 cp e
 rlca
 cp e
 swap a
 add b
 ld a, [hl+]
 rlca
 db 38, 224, 233
 pop bc
 ld a, [hl+]
 ld a, 108
; 12105
; 12106
L12107:
 swap a
 ld a, 168
 rlca
 push bc
 inc a
 ld a, [hl+]
 ld a, 179
 call L3592
 ld hl, $2884
 inc a
 ld a, [hl+]
 inc hl
 db 137, 243, 88
 pop bc
 xor c
 sbc d
 ld a, 146
 ld a, 129
 dec b
 swap a
 db 81, 0, 213
 pop bc
 nop
 ld a, 178
 ld a, 57
 ld a, 122
 swap a
 push bc
 db 242, 62, 155
 ld a, [hl+]
 pop bc
 inc hl
 bit 5, [hl]
 ld d, e
 ld hl, $2a41
 sbc d
 nop
 push bc
 ld hl, $98c
 sbc d
 swap a
 ld a, 94
 nop
 db 161, 166, 46
 ld hl, $cda2
 inc hl
 xor c
 ld d, e
 add b
; 12157
 rlca
; 12159
 inc a
 nop
 nop
 call L4300
 ld a, 98
 ld a, 189
 cp e
 inc a
 xor c
 ld a, 44
 ld a, 82
 db 194, 175, 98
 ld hl, $90ec
 dec b
 inc hl
 ld a, 14
 push bc
L12177:
 db 57, 150, 47
 swap a
 ld a, 239
 sbc d
 nop
 cp e
 xor c
L12185:
 ld hl, $ebe0
 call L8201
 pop bc
 cp e
 db 141, 31, 50
 ld hl, $a6a0
 dec b
 ld a, 242
 call L4236
 ld a, 111
 nop
 sbc d
 db 169, 60, 186
 db 179, 212, 201
 sbc d
 bit 5, [hl]
 db 118, 52, 122
 dec b
 inc a
 push bc
 ld a, [hl+]
 swap a
 xor c
 ld a, [hl+]
 call L13134
 bit 5, [hl]
 dec b
 ld hl, $20e8
 swap a
 add b
 cp e
 ld hl, $9bca
 swap a
 ld a, 158
 ld a, 71
 inc a
 push bc
 swap a
 add b
 add b
 call L8842
 inc a
 db 191, 139, 18
L12229:
 ld hl, $e3de
 dec b
 dec b
 add b
 ld a, [hl+]
 cp e
 inc a
 ld a, 226
 ld a, 168
 add b
 xor c
 cp e
 nop
 dec b
 pop bc
 ld a, 16
 ld hl, $95ea
 db 132, 196, 152
 ld a, 101
 db 252, 204, 26
 ld a, 56
 bit 2, [hl]
 cp e
 db 208, 234, 241
 xor c
 pop bc
 ld a, 48
 ld a, [hl+]
 inc hl
 swap a
 push bc
 ld a, 141
 ld a, 113
 xor c
 call L14920
 ld hl, $5d69
 nop
 xor c
 ld hl, $8bb4
 swap a
 cp e
 bit 4, [hl]
 dec b
 db 41, 252, 69
 swap a
; 12275
; 12276
 dec b
 ld a, 117
; 12279
 ld a, 19
 ld a, [hl+]
 rlca
 add b
 bit 5, [hl]
 push bc
 ld a, 171
 ld a, 126
 and a
 ld a, [hl+]
 pop bc
 push bc
 and a
 db 245, 140, 16
 inc a
 nop
 pop bc
 push bc
 push bc
 ld a, [hl+]
 bit 0, [hl]
 db 96, 224, 238
 and a
 add b
 push bc
 ld hl, $6e27
 ld a, 205
; 12307
 dec b
 ld a, 118
; 12310
 bit 0, [hl]
 pop bc
 nop
 ld a, 199
 inc hl
 nop
 call L14853
 and a
 db 58, 77, 13
 ld a, [hl+]
 dec b
 ld hl, $c34a
 pop bc
 ld a, 1
L12325:
 inc a
L12327:
 ld a, [hl+]
 inc a
 nop
 db 250, 164, 216
 sbc d
 cp e
 db 28, 192, 63
L12335:
 dec b
 swap a
 dec b
 dec b
 push bc
 ld hl, $99e2
 and a
 inc a
 ld hl, $b6aa
 and a
L12346:
 and a
 add b
 sbc d
 add b
 db 225, 212, 240
 nop
 ld d, e
 db 105, 75, 213
 ld a, 61
L12356:
 ld hl, $75f9
 pop bc
 cp e
 dec b
 ld a, [hl+]
 sbc d
 cp e
 cp e
 swap a
 inc a
 inc hl
 ld a, 249
 and a
 ld hl, $5f59
L12371:
 call L9634
; 12373
 dec b
 ld hl, $1d88
 ld a, 152
; 12377
 ld a, 241
 and a
 push bc
 ld a, 160
 ld a, 54
 sbc d
 swap a
 ld a, 119
 swap a
 ld hl, $1102
 ld a, 61
 ld d, e
 inc hl
 and a
 ld hl, $f261
 sbc d
 sbc d
 bit 6, [hl]
 pop bc
 and a
 nop
 db 106, 96, 211
 push bc
 rlca
 push bc
 rlca
 dec b
 ld a, 113
 xor c
 inc hl
 ld a, 64
 and a
 ld hl, $9f44
 db 118, 27, 168
 inc a
; 12413
 sbc d
 nop
 ld a, 171
 xor c
 pop bc
 db 135, 164, 226
 ld a, 226
 call L5844
 inc hl
L12423:
 bit 4, [hl]
 xor c
 call L10118
 xor c
 sbc d
 ld a, 95
 add b
L12431:
 ld a, 69
 rlca
 nop
 dec b
 swap a
 xor c
 bit 6, [hl]
 ld d, e
 db 44, 109, 192
 pop bc
 ld a, 91
 db 175, 60, 187
 ld hl, $736e
; 12445
 dec b
 ld d, e
 nop
 ld a, 92
 ld a, [hl+]
 ld hl, $42f
 db 170, 218, 25
 ld a, 24
 ld hl, $70cb
 ld hl, $6c56
 call L1840
 dec b
; 12458
 db 3, 173, 149
 xor c
 call L7786
 call L9611
 db 40, 204, 94
 db 24, 118, 193
 add b
 call L5796
 ld hl, $39fd
 dec b
 sbc d
 inc hl
 sbc d
 sbc d
 add b
 and a
L12475:
 cp e
 ld a, [hl+]
 inc hl
 ld a, 160
 cp e
 ld a, 34
 ld a, 244
 dec b
 nop
 sbc d
 swap a
 ld a, 247
 ld a, 150
 push bc
 call L14371
 bit 2, [hl]
 and a
 xor c
 ld hl, $823d
 and a
 and a
 ld hl, $a179
 inc a
 inc a
 pop bc
 inc hl
 inc a
; 12503
 pop bc
 db 164, 226, 192
 inc hl
 ld d, e
 sbc d
 ld a, 203
 ld d, e
 cp e
 swap a
 db 99, 136, 45
 inc a
 inc a
 call L13400
 add b
 swap a
 push bc
 ld d, e
 nop
 rlca
L12523:
 nop
 db 211, 165, 192
 inc hl
 ld hl, $389c
 ld a, [hl+]
 call L4790
 rlca
L12531:
 sbc d
 ld a, [hl+]
 and a
 sbc d
 ld d, e
 push bc
 pop bc
 rlca
 db 143, 122, 91
 rlca
 ld a, 233
 ld a, 180
 ld a, 117
 ld a, 73
 add b
 ld a, 159
 and a
 xor c
 ld a, 225
 and a
 db 31, 173, 214
 sbc d
 sbc d
 pop bc
 dec b
 ld a, [hl+]
 nop
 inc a
 dec b
 ld hl, $a962
 ld a, 103
 ld hl, $32fb
 nop
 and a
 add b
 nop
 inc hl
 pop bc
 push bc
 xor c
 ld a, 229
 ld a, 137
 ld hl, $4412
 db 190, 74, 62
 ld a, [hl+]
 add b
 ld a, 233
 inc hl
 add b
; 12581
 bit 2, [hl]
 nop
 xor c
 ld hl, $8010
 and a
 push bc
 ld a, 246
 ld d, e
 ld d, e
 inc hl
 add b
 inc hl
; 12594
 dec b
 ld a, 148
 ld a, 190
 and a
 xor c
 ld a, 237
 dec b
 db 137, 9, 0
 inc hl
 xor c
 inc hl
 ld d, e
 and a
 ld a, [hl+]
 sbc d
; 12610
 ld hl, $b052
 add b
 swap a
 and a
 push bc
 pop bc
 pop bc
 ld hl, $db8b
 cp e
 bit 5, [hl]
 sbc d
 nop
 inc a
 ld a, 199
 pop bc
 db 92, 206, 149
L12627:
 db 119, 60, 14
 add b
 inc a
 rlca
 ld a, 240
 db 156, 130, 218
 dec b
 push bc
 sbc d
 ld a, 170
 ld a, 206
L12639:
 rlca
 db 118, 202, 94
 bit 0, [hl]
 ld a, 89
 inc a
 dec b
 ld hl, $3ae4
 inc a
L12648:
 rlca
 bit 2, [hl]
 dec b
 ld a, 223
 nop
 add b
 db 131, 29, 100
 ld a, 121
 ld hl, $f29c
 inc a
; 12659
 sbc d
 ld a, 239
 inc a
 and a
 rlca
 inc a
L12666:
 rlca
 ld a, 103
 ld hl, $ae2b
 ld a, 207
 ld a, 197
 ld hl, $d612
 ld a, [hl+]
 ld a, 46
 pop bc
 swap a
 db 146, 187, 32
L12678:
 inc hl
 swap a
 nop
 bit 2, [hl]
 pop bc
 ld a, 156
 add b
 swap a
 swap a
 db 4, 241, 236
 inc a
 push bc
 call L15769
 swap a
 xor c
 db 69, 131, 84
 db 58, 42, 150
 inc hl
 ld a, 179
 ld hl, $e60e
L12699:
 sbc d
 ld hl, $e363
 call L16149
 ld a, 240
 pop bc
 ld a, [hl+]
 ld a, 47
 pop bc
 swap a
 nop
 dec b
 ld a, 24
 swap a
 rlca
 ld a, [hl+]
 db 31, 21, 119
 db 196, 255, 48
 and a
 ld hl, $520c
 db 96, 196, 111
 ld hl, $8d7a
 bit 5, [hl]
 cp e
 nop
 xor c
 rlca
 xor c
 db 80, 35, 248
 push bc
 ld a, 166
 ld a, 205
 bit 4, [hl]
 xor c
 cp e
 ld a, 228
 xor c
 push bc
 swap a
 ld hl, $1d2c
 swap a
 inc a
 xor c
 call L13849
 push bc
 inc hl
 nop
 db 194, 69, 111
L12747:
 dec b
 and a
 rlca
 pop bc
 ld d, e
 rlca
 add b
 db 98, 84, 178
 db 135, 88, 52
 db 159, 9, 98
 db 119, 207, 135
 ld a, [hl+]
 rlca
L12761:
 nop
 ld d, e
 ld hl, $2651
; 12765
 dec b
 nop
 push bc
 bit 7, [hl]
 pop bc
 push bc
 db 31, 247, 221
 db 91, 74, 106
 swap a
 db 162, 140, 189
 ld hl, $1cf4
 ld hl, $4db2
 pop bc
 add b
 sbc d
 call L6390
 add b
 pop bc
 db 118, 204, 8
 push bc
 bit 7, [hl]
; 12787
 cp e
 inc hl
 xor c
 swap a
 push bc
 push bc
 nop
 and a
 inc hl
 ld d, e
 ld hl, $d4a8
 dec b
 push bc
 cp e
 cp e
 sbc d
 ld a, 227
 call L8127
 ld a, 213
 db 173, 110, 19
 nop
 db 67, 0, 127
 db 14, 19, 183
 xor c
 dec b
 db 137, 62, 196
L12814:
 nop
 db 188, 74, 83
 sbc d
 sbc d
 ld hl, $b18c
 nop
 bit 5, [hl]
 db 254, 25, 149
 add b
 cp e
 ld a, 73
; 12826
 rlca
 ld a, 11
 inc hl
 xor c
 db 22, 87, 166
 swap a
 nop
 pop bc
 add b
 ld a, 3
 and a
 call L3239
 bit 5, [hl]
 cp e
 ld hl, $6e78
 nop
 pop bc
 inc a
 ld a, 35
 inc hl
 db 240, 73, 176
 db 208, 156, 18
 ld a, 108
 inc a
 xor c
 nop
 inc a
 add b
 inc a
 ld a, [hl+]
 sbc d
 swap a
 inc a
 ld hl, $d7b3
 inc a
 db 94, 181, 135
 inc a
L12864:
 db 136, 119, 127
 ld a, 116
 ld a, 6
 rlca
 add b
 ld a, [hl+]
 inc hl
 inc hl
L12873:
L12874:
 call L128
 db 35, 244, 199
 nop
 pop bc
 push bc
 ld hl, $95a7
 db 197, 222, 7
 inc a
 call L16003
 add b
 ld a, 254
 ld a, 193
 sbc d
 sbc d
 pop bc
 ld a, [hl+]
 add b
 inc a
 ld hl, $7561
 call L13849
 db 103, 124, 149
 add b
 sbc d
 dec b
 cp e
 swap a
 ld a, 184
 ld d, e
 push bc
 db 238, 32, 85
 push bc
 ld d, e
 ld hl, $bd7a
 db 49, 23, 21
 db 116, 56, 14
 pop bc
; 12911
 inc hl
 and a
 db 12, 176, 123
 db 242, 67, 9
 and a
 sbc d
 inc a
 dec b
 db 201, 107, 118
 cp e
 xor c
 ld a, 112
 ld hl, $bbcd
 dec b
 rlca
 dec b
 xor c
 call L13460
 push bc
 nop
 xor c
 dec b
 ld a, [hl+]
 ld a, 208
 bit 4, [hl]
 sbc d
L12938:
 ld hl, $7528
 ld hl, $b759
 xor c
 bit 6, [hl]
 ld hl, $6a90
 xor c
 inc a
 inc hl
 ld a, 178
 db 179, 230, 246
 inc a
 cp e
 db 28, 189, 14
 inc hl
 dec b
 db 217, 145, 14
 bit 1, [hl]
 ld d, e
 ld a, 222
 ld hl, $cb8
 db 8, 145, 230
 push bc
 bit 4, [hl]
 inc a
; 12963
 ld a, 224
 ld a, 237
 inc hl
L12967:
 ld a, 90
 ld a, 238
 ld hl, $fd46
 ld a, [hl+]
 ld a, 9
 rlca
 ld hl, $4932
 cp e
 inc hl
 nop
 ld a, 15
 rlca
 xor c
 db 243, 76, 73
 call L14920
 ld hl, $5402
 ld hl, $f4b
 nop
 nop
 swap a
 swap a
 inc a
 sbc d
 db 146, 56, 178
; 12992
 cp e
 ld a, 100
 db 19, 83, 91
 cp e
 db 136, 107, 102
 nop
 db 152, 227, 17
 ld a, [hl+]
 ld a, [hl+]
 cp e
 ld hl, $4618
 db 135, 89, 221
 inc hl
 sbc d
 ld d, e
 cp e
 inc a
 push bc
 add b
 bit 5, [hl]
 swap a
 inc hl
 ld hl, $92b2
 db 234, 141, 165
 bit 7, [hl]
 push bc
L13019:
 ld a, 190
 call L15257
 call L18042
 cp e
 dec b
 db 85, 26, 135
L13026:
 ld hl, $39df
 ld a, [hl+]
 ld hl, $a7c1
 ld hl, $ce63
 nop
 ld a, 35
 nop
 xor c
 ld a, 229
 ld hl, $dca7
 inc hl
 inc hl
 db 100, 165, 164
 swap a
 swap a
 ld a, 12
 db 108, 215, 146
 ld a, 232
 and a
 db 29, 194, 207
 inc hl
 inc a
 ld a, 184
 db 129, 216, 54
 ld a, 123
 db 124, 213, 74
 ld a, 209
 db 226, 39, 85
 ld a, 241
; 13056
 db 130, 248, 209
 xor c
 ld a, [hl+]
 ld a, [hl+]
 ld hl, $4081
 push bc
 ld a, 52
 inc a
L13065:
 inc a
 and a
 ld d, e
 ld hl, $e9a0
 inc a
 dec b
 swap a
 ld hl, $46d5
 ld a, 230
 cp e
 call L7132
 dec b
 sbc d
 swap a
 inc a
 swap a
 db 111, 79, 0
 ld a, 33
 bit 7, [hl]
 add b
 nop
 rlca
 ld d, e
 db 130, 75, 219
 ld hl, $2838
 sbc d
 db 78, 61, 74
 ld a, 252
 cp e
 bit 6, [hl]
 xor c
 dec b
 pop bc
 inc hl
 ld a, 254
 ld a, 125
 pop bc
 ld a, 192
 and a
; 13105
 ld a, 40
 ld hl, $3356
 ld a, 209
 push bc
 nop
 db 254, 201, 50
 inc a
 ld d, e
 rlca
 ld d, e
 pop bc
 ld hl, $2082
 sbc d
 ld a, [hl+]
 pop bc
 and a
 db 206, 83, 160
 ld a, 226
 ld hl, $341b
 ld a, 25
 add b
 call L5763
 bit 7, [hl]
 db 48, 75, 137
; 13130
L13131:
 db 20, 95, 76
 nop
L13134:
 nop
 ld a, 218
 ld hl, $3c07
L13138:
 pop bc
 nop
 push bc
 inc a
 bit 6, [hl]
 bit 6, [hl]
 ld hl, $e822
 sbc d
 ld a, 158
 bit 1, [hl]
 ld a, [hl+]
 cp e
; 13151
 xor c
 ld a, 5
 ld a, [hl+]
 ld a, 154
 ld a, 61
 add b
 ld a, 229
 xor c
 ld a, 108
 nop
 cp e
 pop bc
 db 175, 65, 192
 ld a, [hl+]
 bit 0, [hl]
 ld hl, $303a
 add b
 nop
 ld d, e
 pop bc
 ld a, 58
 push bc
 inc hl
 ld a, [hl+]
 inc hl
 xor c
 ld a, [hl+]
 ld a, [hl+]
 inc a
 ld hl, $7941
 bit 7, [hl]
 add b
 ld d, e
 pop bc
 rlca
 rlca
 dec b
 nop
 ld a, 176
 db 137, 184, 142
 ld a, 26
 ld a, 67
 cp e
; 13195
 rlca
 sbc d
 inc a
L13199:
 push bc
 push bc
 ld a, [hl+]
 inc hl
 ld a, 14
 dec b
 dec b
 xor c
 ld hl, $839c
 add b
 ld a, [hl+]
 pop bc
 ld a, 114
 rlca
 ld hl, $f219
 sbc d
 ld hl, $cf33
 xor c
 dec b
 ld d, e
L13220:
 ld d, e
 ld hl, $f99
 ld a, 127
 ld a, [hl+]
 inc hl
 ld a, 98
 inc hl
 pop bc
 dec b
 ld hl, $7c67
 ld a, [hl+]
 inc hl
 call L19366
 cp e
 db 161, 49, 29
 dec b
 nop
 ld a, 188
 ld d, e
 xor c
 cp e
 ld a, 223
 inc hl
 pop bc
 ld hl, $3be3
 ld a, 180
 ld a, 140
 ld hl, $ef7a
 db 214, 85, 208
 push bc
 ld a, 175
L13252:
 call L11560
 swap a
 add b
 ld hl, $f43
 ld a, 235
 pop bc
L13259:
 xor c
 db 27, 21, 212
 ld hl, $a1f9
 ld d, e
 sbc d
 ld a, 57
 nop
 xor c
 inc hl
 swap a
 nop
 dec b
 dec b
 ld hl, $7e67
 dec b
 pop bc
 bit 4, [hl]
; 13277
L13278:
 cp e
 dec b
 ld hl, $9ec8
 push bc
; 13283
 call L504
 ld a, 52
 ld a, 7
 and a
 ld hl, $f787
L13289:
 nop
 and a
 db 27, 252, 167
 ld hl, $ff0
 add b
 rlca
 ld a, 136
 ld hl, $b622
 inc hl
 ld d, e
 push bc
 ld a, 205
 sbc d
 add b
 ld a, [hl+]
 sbc d
 sbc d
 pop bc
 swap a
L13309:
 ld hl, $a269
 inc a
 dec b
 cp e
 ld hl, $4fc7
 swap a
 db 58, 49, 29
 xor c
 dec b
 ld hl, $6200
 sbc d
 nop
 ld hl, $2cbe
 ld a, 30
; 13324
 push bc
 rlca
 nop
 db 41, 119, 108
 sbc d
 xor c
 dec b
 ld hl, $a5ce
 swap a
 ld a, [hl+]
 cp e
 ld a, 120
 rlca
 dec b
 and a
 inc hl
 rlca
 ld a, 0
 db 201, 104, 234
 ld hl, $9338
 db 206, 237, 154
 nop
; 13347
 ld hl, $64ea
 call L17608
L13350:
 ld d, e
 xor c
 ld d, e
 and a
 pop bc
 nop
 ld a, 205
 ld a, 172
; 13359
 rlca
 nop
 and a
 and a
 swap a
 ld hl, $8ff2
 dec b
 call L14594
 ld d, e
 ld a, [hl+]
 dec b
 xor c
 cp e
 ld hl, $be94
 ld a, 94
 ld d, e
 ld hl, $b610
 inc a
; 13378
 inc hl
 ld a, 0
 pop bc
 ld a, [hl+]
 ld a, [hl+]
 ld hl, $8459
 cp e
 db 52, 245, 177
 push bc
 ld hl, $73be
 sbc d
 ld hl, $d01a
 add b
 call L15850
 swap a
 rlca
 bit 5, [hl]
 ld a, [hl+]
 inc hl
 dec b
 xor c
L13400:
 and a
 ld hl, $476b
 add b
 call L2588
 ld a, 81
 call L19956
 rlca
 ld d, e
 sbc d
 xor c
 ld a, [hl+]
 push bc
 push bc
 ld a, [hl+]
 ld a, [hl+]
 ld a, 98
 bit 5, [hl]
 call L18596
 db 158, 84, 229
 inc a
 ld a, 19
 add b
 sbc d
 db 89, 120, 133
 db 98, 182, 152
 ld hl, $3548
 push bc
 rlca
 xor c
 ld hl, $a76f
 ld a, [hl+]
 ld hl, $e129
 xor c
 add b
 ld d, e
 db 253, 110, 107
 nop
 ld a, 170
 db 75, 247, 22
; 13440
 db 200, 94, 69
 db 96, 103, 159
 swap a
 ld a, 111
 pop bc
 dec b
 pop bc
 rlca
 and a
 ld a, 138
 ld d, e
 sbc d
 push bc
 xor c
 ld hl, $1223
 pop bc
 ld a, [hl+]
 cp e
 pop bc
L13460:
 db 162, 77, 47
 ld a, 101
 xor c
 db 184, 250, 17
 ld a, [hl+]
 db 167, 124, 250
 ld a, [hl+]
 ld hl, $b466
 nop
 ld a, 236
 ld hl, $2366
 ld hl, $2e03
 sbc d
 pop bc
 db 114, 82, 0
 inc a
 ld hl, $cc50
 cp e
 xor c
 bit 0, [hl]
 sbc d
 db 49, 255, 118
 ld a, [hl+]
 db 81, 123, 34
 db 60, 48, 144
 inc a
 db 158, 147, 67
 rlca
; 13489
 add b
 and a
 ld a, 49
 inc hl
 db 15, 178, 247
 and a
 inc a
 call L11023
; 13498
 rlca
SECTION "Part 10", ROMX
 call L8260
 sbc d
 nop
 swap a
 ld a, 248
 sbc d
 ld a, 64
 ld hl, $6364
 ld a, 65
 nop
 nop
 call L8932
 push bc
 bit 6, [hl]
 xor c
 ld a, 202
 add b
 nop
 nop
 ld hl, $6925
 ld hl, $4c19
 db 163, 53, 7
 ld d, e
 and a
 and a
 bit 6, [hl]
 pop bc
 ld a, 46
 push bc
 bit 6, [hl]
 xor c
 ld d, e
 inc hl
 inc a
 ld hl, $c3c1
 rlca
 rlca
 ld d, e
 swap a
 ld a, [hl+]
 xor c
 call L18929
 inc a
 cp e
 cp e
L13545:
 ld hl, $16a1
 add b
 cp e
 bit 7, [hl]
 cp e
 rlca
 add b
 xor c
 sbc d
 rlca
 add b
 sbc d
 pop bc
 sbc d
 swap a
 dec b
 inc a
 rlca
 ld a, 74
 ld hl, $735b
 swap a
 ld a, 20
 ld d, e
 add b
 ld a, 51
 dec b
L13572:
 rlca
 bit 3, [hl]
 ld hl, $a046
 bit 0, [hl]
 inc hl
 nop
 inc a
 swap a
 xor c
 ld a, 52
 swap a
 nop
 inc a
 inc a
 xor c
 swap a
 cp e
 xor c
 cp e
 rlca
 rlca
 db 23, 191, 59
 nop
 dec b
L13597:
 push bc
 ld a, 99
 bit 6, [hl]
 db 192, 109, 158
 cp e
 cp e
 inc a
 ld a, 135
 ld a, 169
 push bc
 dec b
 pop bc
 db 225, 239, 136
 ld a, 248
 bit 5, [hl]
 swap a
 ld a, 20
 and a
 dec b
 bit 7, [hl]
 inc a
 ld hl, $b2f8
 ld a, 235
 nop
 sbc d
 ld a, [hl+]
 ld a, 33
 nop
 bit 6, [hl]
 ld a, [hl+]
; 13628
L13629:
 inc hl
 dec b
 inc hl
 xor c
L13634:
L13635:
 nop
 ld a, 49
 cp e
L13639:
 add b
 nop
 swap a
 dec b
 call L10928
 inc a
 call L16947
L13647:
 add b
 nop
 db 143, 46, 255
L13651:
 inc a
 inc a
 xor c
 inc a
 ld hl, $e983
 xor c
 and a
 ld d, e
 ld hl, $7518
 add b
; 13662
 ld a, 213
 rlca
 pop bc
 ld a, 198
 sbc d
 ld hl, $a2ca
 nop
 ld a, 253
 call L3750
; 13672
 inc a
 xor c
 push bc
 ld a, 91
 nop
 add b
 ld a, 95
 and a
 inc a
 rlca
 pop bc
 ld a, 118
 db 11, 173, 160
 ld a, 196
 inc a
 nop
 db 148, 226, 149
 db 11, 224, 121
 ld d, e
 ld hl, $daf3
 ld a, 251
 sbc d
 ld a, 30
 ld hl, $3bd5
 ld d, e
 cp e
 bit 1, [hl]
 inc a
 and a
 ld a, [hl+]
 ld hl, $8183
 inc hl
L13705:
 push bc
 db 49, 159, 43
 ld a, 175
 ld hl, $4355
 ld a, 189
 dec b
 push bc
L13713:
 pop bc
 and a
 ld a, 146
 call L1832
 inc a
 push bc
 bit 1, [hl]
 bit 1, [hl]
 push bc
 add b
 ld hl, $deac
 sbc d
 xor c
 ld d, e
 rlca
 inc hl
 inc a
 ld hl, $a32
 cp e
L13733:
 xor c
 ld hl, $1952
 ld hl, $1f64
 ld hl, $d11f
 cp e
 bit 0, [hl]
 ld hl, $2436
 cp e
 xor c
 pop bc
 bit 2, [hl]
L13745:
 nop
 inc hl
 ld d, e
 nop
 db 122, 14, 110
 db 149, 237, 106
 call L6741
 call L12185
 ld a, [hl+]
 pop bc
 inc hl
 dec b
 sbc d
L13759:
 dec b
 add b
 pop bc
 dec b
 db 22, 194, 25
 dec b
 add b
 ld a, 130
 nop
 pop bc
 ld hl, $da33
 nop
 ld hl, $db57
 ld hl, $3e0f
 swap a
 cp e
 inc a
 ld a, 78
 dec b
L13779:
; 13780
 dec b
 dec b
 dec b
; 13784
 inc hl
 inc a
 cp e
 swap a
 ld a, 135
 ld hl, $beb6
 db 51, 93, 129
 dec b
 add b
 db 108, 34, 137
; 13795
 xor c
 and a
 ld hl, $1295
 ld d, e
 sbc d
 call L5087
 ld hl, $a5f4
L13803:
 ld d, e
 dec b
; 13806
 and a
 inc hl
 db 102, 13, 170
 bit 4, [hl]
 ld a, 38
 ld a, [hl+]
 ld a, 61
 rlca
 dec b
 db 92, 132, 125
 nop
 cp e
 cp e
 dec b
 ld hl, $c23a
 push bc
 xor c
 push bc
 sbc d
 ld a, 42
 xor c
 bit 7, [hl]
 push bc
 xor c
 bit 5, [hl]
 ld hl, $ed36
 add b
 rlca
 ld d, e
 db 192, 102, 193
 and a
 inc hl
 pop bc
 ld a, 144
L13841:
 nop
 ld a, 224
L13844:
 pop bc
 ld a, 211
 ld a, 251
 ld a, 155
L13849:
 ld hl, $d75c
 dec b
 ld hl, $e04f
L13853:
 rlca
 ld a, 221
 cp e
 dec b
 cp e
 bit 4, [hl]
 ld d, e
 nop
 add b
; 13863
 ld a, 20
 sbc d
 ld a, 170
 ld a, 3
 db 93, 20, 142
 ld hl, $1c74
 pop bc
 nop
 db 219, 84, 148
 dec b
 push bc
 add b
 pop bc
 bit 4, [hl]
 swap a
 xor c
 db 181, 63, 32
 ld a, [hl+]
 ld a, 21
 inc hl
 ld a, 80
 pop bc
 swap a
 ld d, e
; 13888
 ld d, e
 xor c
L13891:
 ld a, [hl+]
 ld hl, $d4d4
 ld hl, $d325
 ld d, e
 nop
 add b
 db 6, 224, 66
 inc hl
 pop bc
 pop bc
 ld d, e
 nop
 cp e
 call L4909
 pop bc
 xor c
 call L17354
 add b
 add b
 add b
 dec b
 pop bc
 sbc d
 inc hl
 rlca
 db 105, 180, 183
 xor c
 sbc d
 call L5176
 ld a, [hl+]
 db 159, 189, 39
; 13923
L13924:
 ld hl, $1464
 nop
 call L14333
 cp e
L13929:
 ld a, 150
 and a
 swap a
 ld a, 130
 ld hl, $4ea4
; 13935
 swap a
 dec b
 ld d, e
 ld a, 181
 rlca
 ld a, 217
 and a
 ld hl, $66da
 nop
 inc hl
 ld a, 174
 ld d, e
 cp e
 call L9462
 call L4790
 nop
L13952:
 dec b
 ld hl, $c4e7
 call L8932
 inc hl
 ld a, 37
 nop
 ld a, [hl+]
 ld d, e
 inc a
 add b
 and a
 ld a, 253
 sbc d
 dec b
 inc hl
 ld a, [hl+]
 and a
L13970:
 pop bc
 and a
 inc a
 inc hl
 inc a
 ld a, 165
 ld d, e
 ld a, 32
 db 168, 21, 53
 inc a
 and a
 and a
 sbc d
 inc hl
 db 69, 198, 145
 xor c
 rlca
 ld d, e
 sbc d
 ld d, e
L13991:
 sbc d
 inc hl
 ld hl, $67c1
 db 171, 31, 143
 ld a, 168
 ld d, e
 ld hl, $644e
 nop
 ld d, e
 db 201, 222, 254
 inc a
 pop bc
 db 162, 84, 9
 ld d, e
 nop
 rlca
 and a
 ld a, 209
 xor c
L14011:
 and a
 rlca
 and a
 sbc d
 dec b
L14017:
 ld a, [hl+]
; 14019
 dec b
 add b
 pop bc
 ld a, 138
 push bc
 call L16054
 rlca
 inc hl
 nop
 pop bc
 inc a
 ld hl, $a07
 ld a, 75
 swap a
 bit 5, [hl]
 nop
 db 77, 68, 18
 cp e
 bit 1, [hl]
 push bc
 call L3073
 swap a
 inc a
 ld a, 195
 bit 7, [hl]
 db 172, 187, 48
 and a
 xor c
 db 96, 205, 169
 db 32, 6, 189
 rlca
 swap a
 and a
 cp e
 pop bc
 ld a, 40
 cp e
 ld hl, $b5b
L14058:
 ld a, 216
 inc hl
 sbc d
 ld a, 107
 ld a, [hl+]
 rlca
 nop
 ld a, [hl+]
 ld a, [hl+]
 rlca
 cp e
 sbc d
 bit 6, [hl]
 ld a, 26
 bit 5, [hl]
 db 53, 246, 44
 add b
 push bc
 inc a
; 14078
 ld a, 29
 inc hl
 cp e
 ld a, 190
 nop
 push bc
 pop bc
 and a
 add b
 ld hl, $e944
 ld a, 213
 ld hl, $5129
 db 0, 197, 104
 pop bc
 cp e
 db 154, 61, 62
 add b
 ld d, e
 cp e
 ld hl, $dada
 add b
 ld d, e
 ld a, [hl+]
 dec b
 and a
L14104:
 inc a
 ld a, 77
 pop bc
 ld a, 5
 and a
L14110:
 cp e
 and a
 dec b
 pop bc
 add b
 inc a
 cp e
 ld hl, $2ebe
 ld d, e
 add b
 ld a, 253
 nop
 rlca
 ld hl, $f8c9
 push bc
 ld hl, $6838
 ld a, 145
 rlca
 ld hl, $a582
 sbc d
 db 164, 147, 187
 add b
 ld d, e
 bit 1, [hl]
 ld a, 91
 bit 7, [hl]
 cp e
 ld hl, $3e60
 pop bc
 inc hl
 swap a
 ld hl, $8642
 nop
 cp e
 and a
 dec b
 ld d, e
 ld a, [hl+]
 nop
 inc hl
 inc a
 ld hl, $9547
 ld a, 47
 inc hl
 ld hl, $141a
L14156:
 swap a
 add b
 and a
L14160:
 db 158, 254, 182
 inc hl
 push bc
 push bc
 dec b
 ld a, [hl+]
 swap a
 rlca
 ld a, 53
 sbc d
 inc hl
 and a
 inc hl
 nop
 db 8, 112, 166
 pop bc
 pop bc
 and a
 ld a, 95
 call L19911
 db 248, 111, 166
 ld a, [hl+]
 call L16236
 call L16444
 db 112, 217, 34
L14186:
 nop
 call L14899
 push bc
 dec b
 pop bc
 db 243, 102, 22
 push bc
 dec b
; 14195
 inc a
 sbc d
 pop bc
 dec b
 call L1680
 ld a, 240
 xor c
 nop
 cp e
 ld d, e
 ld a, 252
L14207:
 rlca
 dec b
 swap a
 call L2918
 inc a
 sbc d
 db 212, 207, 173
 ld a, [hl+]
 db 20, 1, 223
 ld a, 106
 nop
 ld a, 202
 ld a, 115
 add b
 db 204, 197, 68
 ld hl, $8d86
 and a
 ld hl, $298f
 ld d, e
 call L5324
 cp e
 ld hl, $636a
 push bc
 inc a
 dec b
 inc hl
; 14234
 ld hl, $fe80
 ld a, 154
 add b
 push bc
 db 204, 240, 24
 db 127, 6, 62
 ld hl, $8085
 xor c
 nop
 pop bc
 ld a, 71
 ld a, 14
 ld a, 174
 rlca
 inc a
 swap a
 rlca
 nop
 db 148, 219, 21
 ld a, [hl+]
 ld a, 217
 db 230, 238, 137
 pop bc
 ld hl, $f2c2
 ld hl, $e92b
 pop bc
 db 223, 38, 43
 add b
 bit 0, [hl]
 rlca
 ld hl, $4a52
 ld a, 79
 ld a, 232
 db 252, 98, 182
 pop bc
 call L5809
 inc a
 ld d, e
 ld a, 16
 ld a, 1
 dec b
 db 163, 110, 205
 ld a, 145
 call L8658
 ld a, 209
 xor c
 nop
 push bc
 xor c
 ld hl, $91e7
 inc a
 ld a, 1
 ld hl, $c121
 inc hl
 sbc d
 ld a, [hl+]
; 14291
L14292:
 nop
L14294:
 swap a
 db 108, 217, 255
 call L128
 db 67, 188, 232
 call L14594
 dec b
 ld a, 7
 xor c
 ld a, 179
 ld a, 20
 inc hl
 xor c
 ld d, e
 db 28, 21, 151
 ld a, [hl+]
 xor c
 swap a
 rlca
; 14313
 ld hl, $46be
 ld a, 15
 ld a, [hl+]
 nop
 nop
 ld d, e
 nop
 ld d, e
 ld hl, $4b45
 push bc
 db 126, 252, 111
 dec b
 push bc
 db 217, 127, 26
 add b
 add b
 ld hl, $21b1
 db 185, 209, 84
 pop bc
L14333:
 bit 3, [hl]
 bit 7, [hl]
 push bc
 db 208, 176, 237
 xor c
 and a
 bit 4, [hl]
 xor c
L14342:
 pop bc
 nop
 ld a, 139
 ld d, e
 call L3574
 cp e
 ld a, 95
 ld a, [hl+]
L14351:
 call L1763
 bit 6, [hl]
 sbc d
 inc hl
 inc a
 ld a, [hl+]
 inc a
 add b
 ld a, 87
 nop
 and a
 sbc d
 inc a
 call L3686
 add b
 inc hl
 sbc d
 inc hl
 ld hl, $a6aa
L14371:
 ld a, 150
 db 110, 101, 245
 dec b
 bit 1, [hl]
 push bc
 ld a, 12
 cp e
 bit 2, [hl]
 rlca
 ld a, 67
 add b
 inc hl
 bit 7, [hl]
 ld hl, $7e06
 xor c
 and a
 inc hl
 db 124, 60, 197
 ld a, 254
 db 143, 118, 44
 swap a
 sbc d
 nop
 cp e
 ld hl, $1fca
 inc hl
 nop
 xor c
 call L8241
 nop
 db 193, 100, 101
 pop bc
 and a
 ld a, 31
 db 119, 91, 224
 ld hl, $ae0f
 push bc
 push bc
 cp e
 ld a, [hl+]
 dec b
 sbc d
 add b
 db 127, 49, 10
 ld a, 83
 sbc d
 push bc
 db 240, 177, 54
 add b
 sbc d
 rlca
 add b
 ld hl, $1f2b
 and a
 call L13705
 sbc d
 ld a, [hl+]
 inc a
L14430:
 push bc
 inc a
 inc hl
 bit 5, [hl]
 db 51, 138, 63
L14436:
 rlca
 db 139, 177, 248
 cp e
 bit 2, [hl]
 db 125, 163, 42
 ld a, [hl+]
 cp e
 inc a
 ld hl, $cc6f
 push bc
 ld a, 59
 call L18568
 ld a, [hl+]
; 14450
 bit 4, [hl]
 db 85, 132, 119
 ld hl, $57be
L14454:
 ld a, 171
 ld a, 66
L14457:
 swap a
 sbc d
 ld a, 143
 rlca
 call L6418
 and a
L14464:
 db 30, 55, 9
 ld hl, $9f63
 xor c
 ld hl, $1a9b
 ld a, 254
 nop
 xor c
 inc hl
; 14473
 dec b
 pop bc
 pop bc
 call L15747
; 14478
 ld hl, $4e67
 add b
; 14481
 ld a, 200
 inc a
 dec b
 cp e
 dec b
 dec b
 rlca
 ld hl, $cca0
 ld a, 76
 xor c
 ld a, 89
 swap a
 inc a
 swap a
 push bc
 ld hl, $8b83
 ld a, 38
; 14499
 ld a, [hl+]
; 14501
L14502:
 pop bc
 ld a, 232
 nop
 ld d, e
 dec b
 nop
 bit 7, [hl]
 inc a
 ld hl, $5384
 xor c
 ld a, 176
 ld a, [hl+]
 nop
 swap a
 push bc
 and a
 ld d, e
 cp e
 dec b
 rlca
 xor c
 call L16318
 call L8556
 add b
 add b
 ld d, e
 inc a
 bit 3, [hl]
 cp e
 ld d, e
 push bc
L14534:
 inc a
 inc hl
 xor c
 bit 1, [hl]
 sbc d
 ld hl, $ca7c
 xor c
; 14542
 ld hl, $4bc7
 and a
 dec b
 ld a, 135
 pop bc
 swap a
 nop
 cp e
 xor c
 ld hl, $4823
 cp e
 dec b
 db 27, 240, 56
 nop
 inc a
 and a
 ld a, 255
 and a
L14561:
 nop
 call L19337
 ld d, e
 db 251, 174, 207
 xor c
 push bc
 bit 7, [hl]
 bit 0, [hl]
 ld hl, $fdad
 inc a
 sbc d
 ld d, e
 ld a, 183
 call L10737
 pop bc
 add b
 ld a, 198
 db 131, 137, 79
 ld a, 203
 ld a, 128
 pop bc
 db 241, 244, 160
 nop
 xor c
 db 132, 228, 253
 and a
 pop bc
 inc hl
 ld a, 230
 ld a, 38
 inc a
 ld hl, $2ac
L14594:
 bit 5, [hl]
 cp e
 call L8489
 inc a
 ld hl, $60d7
 ld hl, $7fe8
 ld hl, $2d81
 ld a, 202
 xor c
 bit 0, [hl]
 inc a
 ld a, [hl+]
 dec b
 inc hl
 add b
 bit 0, [hl]
 swap a
 add b
L14613:
 db 42, 210, 123
 rlca
 db 6, 115, 33
 ld a, 58
 ld hl, $c20e
 swap a
 dec b
 sbc d
 pop bc
 db 130, 74, 135
 rlca
 ld d, e
 ld a, 211
 dec b
 swap a
 db 43, 250, 5
 rlca
 sbc d
 ld a, 60
 call L1327
 db 36, 236, 212
 call L18365
 inc hl
 and a
 ld a, 115
 rlca
L14640:
 xor c
 db 216, 239, 74
 rlca
 ld a, 250
L14645:
 ld a, 127
 inc a
 ld hl, $e0c8
 call L18687
 inc a
 ld hl, $4457
 ld a, 242
 ld d, e
 db 129, 26, 68
 inc hl
 inc hl
 ld d, e
 db 42, 89, 117
 ld a, [hl+]
 inc hl
 inc hl
 inc a
 sbc d
 ld a, [hl+]
 push bc
 ld a, 56
 pop bc
 ld a, [hl+]
 ld a, 186
 rlca
 nop
 db 230, 159, 36
 xor c
 and a
 push bc
 inc hl
 rlca
 push bc
 db 114, 4, 101
 db 20, 218, 109
 inc hl
 ld a, 15
 ld a, [hl+]
 db 1, 229, 249
 add b
 add b
 cp e
 ld hl, $218
 ld hl, $3882
 call L1171
 db 181, 63, 45
 db 224, 226, 13
 and a
 swap a
 db 251, 157, 109
 ld a, 159
 ld d, e
 ld a, 171
 inc a
 ld a, 84
 call L14371
 ld a, 0
 ld a, 117
 pop bc
 ld d, e
 ld hl, $483c
 xor c
; 14708
 pop bc
 rlca
 nop
 rlca
 ld d, e
 add b
 inc a
 ld a, 240
 rlca
; 14718
 ld d, e
 ld hl, $6195
 inc a
 pop bc
 cp e
 call L15979
 sbc d
 add b
 push bc
 bit 1, [hl]
 ld a, [hl+]
 ld a, 163
 and a
 ld a, 204
 cp e
 db 149, 19, 196
 xor c
 ld a, 235
 add b
 inc a
 ld a, 238
 nop
 ld a, 119
 xor c
 call L1952
 rlca
 bit 1, [hl]
 ld d, e
 call L6587
 inc a
 push bc
 ld a, [hl+]
 ld hl, $c463
 call L9585
; 14753
 db 147, 169, 166
 push bc
 db 183, 147, 216
 ld hl, $a423
 nop
 ld a, [hl+]
 ld a, 104
 ld hl, $ab3d
 ld hl, $3d7d
 ld hl, $740d
 ld hl, $96ee
 sbc d
 sbc d
 ld a, 223
 swap a
 swap a
 cp e
 ld a, [hl+]
 dec b
 rlca
 ld a, [hl+]
 ld d, e
 cp e
 ld hl, $6a1f
 dec b
 call L5176
 inc hl
 xor c
 ld a, 87
 ld a, [hl+]
; 14784
 ld a, [hl+]
 ld a, 156
 ld a, 159
 bit 2, [hl]
 ld a, 54
 ld hl, $9a57
 nop
 xor c
 db 74, 146, 169
 xor c
 call L3270
 push bc
 db 81, 33, 3
 swap a
 cp e
 ld a, 192
 xor c
 ld hl, $6987
 db 254, 51, 1
L14804:
 ld a, 89
 db 8, 23, 17
 call L3289
 ld a, 171
 ld a, 81
 pop bc
 cp e
 inc a
 swap a
 ld a, 72
 sbc d
 ld d, e
 push bc
 bit 7, [hl]
 sbc d
 ld a, 177
 add b
 push bc
 ld a, 248
 ld a, 233
 ld a, 12
 bit 5, [hl]
 inc a
 ld d, e
 sbc d
 inc hl
 ld a, 42
 ld hl, $4a3
 bit 2, [hl]
 rlca
 db 80, 203, 186
 push bc
 inc a
 ld d, e
 ld a, [hl+]
 ld d, e
 sbc d
 ld hl, $37c5
 inc hl
 db 148, 62, 46
 inc a
 ld hl, $c227
 ld a, 33
 db 232, 156, 96
L14849:
 add b
 add b
 bit 6, [hl]
L14853:
 sbc d
 db 205, 76, 74
 sbc d
 db 167, 59, 10
 inc a
 db 13, 107, 56
 sbc d
; 14861
 inc hl
L14863:
 sbc d
 xor c
 ld hl, $fcd8
 inc hl
 dec b
 cp e
 dec b
 bit 7, [hl]
 nop
 db 204, 92, 224
 bit 1, [hl]
 push bc
 dec b
 dec b
 add b
 ld a, 89
 inc hl
 xor c
 sbc d
 add b
 nop
 sbc d
 call L19586
L14887:
 ld a, [hl+]
 pop bc
 db 99, 229, 23
 sbc d
 pop bc
 ld hl, $f054
L14894:
 bit 2, [hl]
 push bc
; 14897
; 14898
L14899:
 ld hl, $88ca
 bit 2, [hl]
 nop
 dec b
 ld a, 90
 db 226, 94, 144
 swap a
 ld a, 164
 ld a, [hl+]
 ld a, 153
 db 114, 9, 163
 nop
 call L11062
 cp e
 dec b
 ld hl, $8007
 ld a, 163
 nop
L14918:
 ld a, 115
L14920:
 ld hl, $a510
 dec b
; 14923
 rlca
 ld a, 128
 swap a
 ld a, [hl+]
 rlca
 ld a, 132
 pop bc
 ld hl, $197e
 sbc d
 ld hl, $d1e9
 cp e
 db 200, 8, 43
 nop
 ld hl, $6ef9
 add b
 ld d, e
 ld a, 177
 ld d, e
 cp e
; 14943
 xor c
 inc hl
 ld a, 71
 inc hl
 ld a, 106
 nop
 inc a
 push bc
 call L9939
 sbc d
 ld a, 189
 and a
L14956:
 db 240, 155, 70
 nop
; 14959
 swap a
 nop
 rlca
 ld hl, $4d02
 add b
 dec b
 ld a, 178
 sbc d
 ld hl, $117d
 db 179, 153, 11
 ld a, [hl+]
 ld d, e
 ld a, 75
 inc a
L14974:
 inc a
 dec b
 inc hl
 sbc d
; 14979
 cp e
 dec b
 db 19, 95, 236
 sbc d
 cp e
 bit 3, [hl]
 bit 2, [hl]
 sbc d
 ld d, e
L14989:
 ld a, 246
 add b
 nop
 db 210, 35, 135
 push bc
 and a
 add b
 push bc
 inc a
; 14999
SECTION "Part 11", ROMX
 call L17329
 inc a
L15002:
L15003:
 cp e
L15005:
 pop bc
 dec b
; 15008
 and a
 ld hl, $6351
 ld a, 243
 ld d, e
 xor c
 call L14899
; 15015
 sbc d
 ld d, e
 inc a
 bit 5, [hl]
 ld a, 220
L15021:
 swap a
 ld hl, $2d45
 ld d, e
 swap a
 push bc
 xor c
 and a
 nop
 ld a, [hl+]
 call L1745
; 15032
; 15033
 db 46, 173, 143
 call L1327
 ld a, 63
 add b
 sbc d
 ld a, 45
 cp e
 pop bc
 ld d, e
 bit 6, [hl]
 ld hl, $4a16
 ld hl, $d54b
 call L2644
 ld a, 29
 pop bc
; 15049
 sbc d
 and a
 swap a
 ld d, e
 inc a
 add b
 call L15382
 sbc d
 add b
 add b
 ld a, 113
 ld a, 10
 ld a, 92
 ld a, 72
 and a
 push bc
 ld hl, $44f3
 cp e
 nop
 swap a
 ld a, 8
 sbc d
 cp e
 nop
 xor c
 inc a
 inc hl
 ld a, 85
 add b
 ld a, [hl+]
 and a
 ld d, e
 sbc d
 db 246, 1, 48
 pop bc
 cp e
 db 201, 142, 123
 inc hl
 bit 0, [hl]
 xor c
 inc hl
 cp e
 ld d, e
 ld a, [hl+]
 sbc d
 inc hl
 cp e
 ld a, 36
 xor c
 ld hl, $e158
 db 177, 156, 142
 db 237, 50, 119
 call L19237
 db 162, 139, 84
 ld a, 66
 bit 1, [hl]
 swap a
 ld a, 41
 dec b
 ld hl, $6680
 nop
 ld d, e
 sbc d
 inc hl
 inc hl
 db 175, 42, 153
 sbc d
L15117:
 ld hl, $1897
 ld d, e
 inc a
 ld a, 12
 inc hl
 bit 4, [hl]
 db 147, 156, 221
 and a
 pop bc
 pop bc
 swap a
 dec b
 push bc
L15131:
 add b
 inc a
 ld hl, $a549
 ld hl, $4c7c
 add b
 ld a, 187
 nop
 ld hl, $b49a
 swap a
 cp e
L15142:
 nop
 ld hl, $1d57
 ld a, [hl+]
 inc a
L15147:
 cp e
 ld a, 35
; 15150
 add b
 inc a
 dec b
 add b
 rlca
 bit 4, [hl]
 rlca
 ld hl, $dedd
 pop bc
 cp e
 bit 7, [hl]
 ld a, 137
 cp e
 dec b
 ld a, 141
 cp e
 ld a, 39
 inc a
 db 31, 248, 229
 sbc d
 push bc
 inc hl
L15173:
L15174:
; 15175
 push bc
 push bc
 call L6694
 ld a, 46
 swap a
 inc hl
 swap a
 and a
 ld a, 200
 pop bc
 call L6081
 pop bc
L15188:
 xor c
 swap a
 rlca
 and a
 ld hl, $bae1
 ld hl, $b977
 ld hl, $d9d2
 add b
 nop
 pop bc
 ld hl, $146b
 xor c
 ld a, 120
 inc a
 add b
 db 175, 40, 187
; 15205
 sbc d
 xor c
 ld hl, $e026
 push bc
 ld hl, $a532
 ld a, 51
L15212:
 db 223, 59, 38
 ld hl, $218f
 pop bc
 xor c
 pop bc
 db 219, 41, 59
 dec b
 sbc d
L15221:
 pop bc
 pop bc
 dec b
 ld a, 131
 ld a, 102
 db 43, 253, 175
 ld hl, $27e1
 inc hl
 push bc
 db 241, 127, 123
 db 67, 105, 53
 ld a, 238
 bit 5, [hl]
 cp e
 db 150, 199, 29
 and a
 db 35, 190, 215
 inc hl
 ld hl, $2a86
 bit 2, [hl]
 add b
 xor c
 bit 0, [hl]
 cp e
 sbc d
 cp e
 push bc
 nop
 db 58, 33, 21
 push bc
 push bc
 ld d, e
 and a
 cp e
 ld a, 107
L15257:
 ld hl, $7fa4
 ld a, 35
 ld d, e
 push bc
 sbc d
 ld a, [hl+]
 ld a, 135
 ld d, e
 ld d, e
 db 94, 98, 226
 nop
 and a
 add b
 ld hl, $b2e0
 swap a
 db 32, 47, 24
 nop
 ld a, 147
 ld a, 21
 db 127, 107, 35
 inc hl
 ld a, 54
 ld hl, $5926
 swap a
 xor c
 pop bc
 and a
 ld a, 216
 ld a, [hl+]
 xor c
 ld a, 38
 inc a
 inc hl
 dec b
 dec b
 rlca
 inc a
; 15295
 ld d, e
 nop
 swap a
 nop
 ld hl, $470c
 push bc
 ld hl, $8839
 rlca
 db 126, 70, 231
 push bc
 ld a, 42
 ld hl, $d611
 ld a, 46
 ld d, e
 xor c
 swap a
; 15312
 inc hl
 db 9, 63, 157
 pop bc
 dec b
 ld d, e
 db 56, 86, 205
 bit 4, [hl]
 ld a, 43
 dec b
 ld a, [hl+]
 add b
 ld a, 234
 ld a, [hl+]
 inc hl
 ld a, 25
 sbc d
 cp e
 xor c
 ld a, 104
 ld hl, $64cb
L15333:
 swap a
 db 54, 222, 190
 inc hl
 db 174, 251, 103
 ld a, [hl+]
 ld a, 117
 sbc d
 pop bc
 dec b
 ld hl, $2fdb
 ld hl, $807c
 cp e
 dec b
 ld a, [hl+]
 swap a
 push bc
 dec b
 ld d, e
 rlca
 ld a, 20
 ld a, 151
 dec b
 nop
 ld a, 71
 ld hl, $5d58
 pop bc
 db 117, 148, 151
 ld a, 63
 inc hl
 sbc d
 ld hl, $d75f
 ld a, 22
 add b
; 15367
 ld hl, $316e
 swap a
 db 186, 18, 59
 ld hl, $46db
 ld d, e
 ld a, 224
 rlca
 swap a
 ld a, 212
 inc hl
 push bc
 nop
 db 3, 163, 197
 add b
L15382:
 inc a
 db 159, 159, 240
 call L4817
 rlca
 push bc
 inc a
 inc a
 db 158, 206, 176
 inc a
 cp e
 inc hl
 push bc
 rlca
 inc hl
 call L19966
 swap a
 and a
 ld a, 191
 push bc
 inc a
 inc a
 pop bc
 ld a, 251
 push bc
 inc hl
 ld d, e
 sbc d
 swap a
 ld a, 192
 db 12, 200, 82
 add b
 pop bc
 bit 1, [hl]
 call L17004
 pop bc
 ld hl, $be0f
 add b
 pop bc
 swap a
 swap a
 rlca
L15424:
 ld a, 233
 inc a
 ld a, [hl+]
 nop
 db 170, 10, 64
 inc a
; 15431
 push bc
 ld a, 196
 db 135, 8, 111
 swap a
L15436:
; 15437
 sbc d
 swap a
 pop bc
 ld a, [hl+]
 ld d, e
 ld d, e
 add b
 call L6373
 ld hl, $726e
 inc hl
 ld hl, $1fe5
 nop
 bit 4, [hl]
; 15451
 call L18486
 pop bc
 pop bc
 dec b
 ld a, 177
 ld a, 240
 add b
 inc a
 ld a, 121
 rlca
 bit 1, [hl]
 pop bc
 pop bc
 nop
 swap a
 ld hl, $d3d8
 add b
 push bc
 push bc
 db 13, 2, 3
 cp e
 dec b
 ld d, e
 add b
 swap a
 sbc d
 nop
 ld hl, $99e9
 cp e
 pop bc
 ld a, [hl+]
 sbc d
 db 249, 20, 25
 xor c
 xor c
 inc hl
 inc a
 add b
 inc hl
L15491:
 bit 3, [hl]
 add b
 swap a
 add b
L15496:
L15497:
 sbc d
 db 225, 58, 185
 inc a
 add b
 ld a, 67
 db 87, 210, 80
 ld hl, $b20f
L15505:
 ld hl, $696e
 ld hl, $c7d7
 xor c
 rlca
 ld d, e
 ld a, 65
 db 7, 214, 194
 add b
 db 194, 37, 82
 ld a, 58
 inc a
 db 27, 177, 180
L15518:
 push bc
 db 255, 61, 40
 push bc
 ld d, e
 ld hl, $b4db
 add b
L15525:
 db 151, 55, 10
 and a
 xor c
; 15529
L15530:
 ld hl, $d925
; 15532
 dec b
 swap a
 bit 2, [hl]
L15536:
 ld a, [hl+]
 ld a, 85
 ld hl, $4f71
 ld hl, $8f08
 bit 6, [hl]
 nop
 pop bc
 cp e
 swap a
 ld hl, $a53f
 rlca
 ld a, 6
 inc hl
 xor c
 sbc d
 pop bc
 push bc
 ld a, [hl+]
 ld a, 141
 cp e
 ld hl, $8bdf
 inc a
 nop
 xor c
; 15561
 ld hl, $a2ea
 ld a, 145
 call L6280
 sbc d
 push bc
 inc a
 ld d, e
 inc a
 ld hl, $637e
 pop bc
 pop bc
 call L5000
; 15574
 inc hl
 bit 4, [hl]
 ld a, [hl+]
 sbc d
 pop bc
 db 122, 237, 68
 inc a
 sbc d
 add b
 call L7453
 ld d, e
 ld hl, $8689
 pop bc
 db 212, 138, 158
 cp e
 call L5173
 xor c
 and a
 bit 7, [hl]
 inc hl
 ld hl, $a53a
 cp e
 db 112, 69, 49
 call L6741
 dec b
 db 118, 66, 178
 db 89, 240, 233
; 15602
 ld hl, $5b58
 db 85, 216, 229
 push bc
 pop bc
 ld a, 182
 db 235, 144, 238
 ld d, e
 push bc
 inc a
 ld a, 177
 inc hl
 call L11717
 rlca
 ld a, 161
 db 201, 47, 125
 ld hl, $f4
 rlca
 and a
 swap a
 swap a
 dec b
 cp e
 inc hl
 call L11680
 db 175, 179, 62
 sbc d
 pop bc
 ld d, e
 sbc d
 ld a, 5
 nop
 ld a, 230
 cp e
 nop
 ld d, e
 ld hl, $10cc
 ld d, e
 and a
 ld a, 158
 and a
 xor c
 ld a, 219
 rlca
 pop bc
 add b
 ld a, 174
 ld a, 24
 ld hl, $58ac
 ld d, e
 ld hl, $1801
 rlca
 db 158, 13, 123
 cp e
 add b
 pop bc
 inc a
 ld hl, $6e00
 ld d, e
 dec b
 sbc d
 swap a
 ld d, e
 xor c
 inc a
 swap a
 bit 4, [hl]
; 15669
L15670:
 pop bc
 ld hl, $eba4
; 15673
 add b
 ld a, [hl+]
 bit 3, [hl]
 ld a, 148
 dec b
L15679:
 swap a
L15681:
 swap a
 dec b
 swap a
 ld a, [hl+]
 db 219, 194, 152
 ld hl, $183b
 swap a
 xor c
 pop bc
 ld a, 77
 db 178, 220, 207
 push bc
 and a
 db 233, 182, 13
 rlca
 inc hl
 ld a, 173
 ld a, [hl+]
 ld a, 180
 inc a
 call L9219
 ld hl, $16c4
 swap a
 rlca
; 15706
 ld a, 240
 inc a
 inc hl
 db 108, 231, 12
 call L16526
 and a
 ld d, e
 call L15496
 ld d, e
 nop
L15717:
; 15718
 ld d, e
 ld d, e
 pop bc
 ld a, 153
 ld hl, $940e
; 15724
 inc a
 ld d, e
 and a
 nop
 call L4384
 call L4832
 db 194, 9, 35
 inc a
 db 210, 136, 189
 inc hl
 inc hl
 db 91, 79, 145
 call L18618
 dec b
 call L13647
 cp e
 ld a, 145
 nop
 ld a, 217
 sbc d
 add b
 inc a
L15747:
 rlca
 ld hl, $fb91
 sbc d
 db 92, 186, 6
 rlca
 xor c
 ld a, 29
 swap a
 and a
 inc a
 call L138
 cp e
 ld a, 245
 and a
 rlca
 inc a
 nop
 ld hl, $dcf8
 swap a
 xor c
 call L934
L15769:
 ld d, e
 rlca
 nop
 rlca
 dec b
 ld a, 100
 inc hl
 ld a, [hl+]
 and a
 call L7716
L15780:
 ld a, [hl+]
 db 35, 210, 123
 add b
 ld d, e
; 15785
 db 103, 68, 166
 inc hl
 xor c
 inc hl
L15790:
 bit 7, [hl]
 ld a, 158
 swap a
 sbc d
 db 70, 65, 62
 and a
 ld a, [hl+]
 and a
 nop
 call L18518
 db 45, 251, 70
 cp e
 call L15843
; 15804
 and a
 nop
 bit 7, [hl]
 dec b
 xor c
 sbc d
 xor c
; 15812
 inc a
 bit 3, [hl]
 swap a
 push bc
 pop bc
 ld a, 205
 bit 3, [hl]
 nop
 inc a
 ld a, 160
 xor c
 inc hl
 ld a, 159
 ld hl, $d19c
 and a
 inc hl
 db 1, 167, 228
 xor c
 ld a, 44
 xor c
 sbc d
 sbc d
 ld hl, $5950
 ld d, e
 ld a, 58
L15838:
 ld a, 67
 nop
 cp e
 call L18631
L15843:
 ld hl, $7dfa
 inc hl
 ld a, 16
 and a
 nop
 and a
L15850:
 bit 3, [hl]
 ld a, [hl+]
 ld d, e
 inc a
 ld a, 37
 db 43, 79, 225
 sbc d
 pop bc
 ld d, e
 ld hl, $9be4
 and a
; 15862
 and a
 push bc
 dec b
 add b
 nop
 and a
 ld a, 152
 ld d, e
 db 225, 53, 163
 ld a, 95
 call L14186
 db 215, 207, 206
 bit 0, [hl]
 ld a, 130
 swap a
 db 176, 98, 204
 ld a, 220
 dec b
 dec b
 ld d, e
 nop
 and a
 inc a
 call L11404
 rlca
 ld d, e
 and a
 ld hl, $ac03
 ld a, 55
 ld a, 90
 ld hl, $d824
 call L6797
 ld a, 63
 ld a, 103
 ld d, e
 swap a
 rlca
 pop bc
 ld a, 209
 inc hl
 push bc
 ld a, 155
 ld a, 243
 ld hl, $bae2
 cp e
 call L6590
 add b
 ld hl, $aadc
 ld a, 173
; 15912
 ld d, e
 db 198, 71, 214
 ld a, [hl+]
 sbc d
; 15917
 db 151, 84, 13
L15919:
 call L9168
 sbc d
 call L5307
 inc a
 xor c
 ld a, 91
 rlca
 add b
 ld a, 90
 ld a, [hl+]
 dec b
 ld hl, $caa4
 add b
 inc hl
 ld a, 120
 db 102, 151, 107
 nop
 call L246
 ld a, 94
 inc hl
 ld hl, $3b1c
 ld a, [hl+]
 ld a, 53
 call L4332
 cp e
 inc hl
 pop bc
 rlca
 dec b
 inc hl
 db 128, 76, 182
 inc a
 call L1840
 inc a
 add b
 ld a, 56
 rlca
 push bc
 inc hl
 bit 6, [hl]
 swap a
 call L1832
 ld a, [hl+]
 inc a
 sbc d
 pop bc
 bit 5, [hl]
 call L19303
 inc a
 cp e
 ld a, 8
 db 221, 177, 97
 cp e
 ld a, 48
 bit 7, [hl]
 sbc d
 inc hl
 nop
 ld d, e
L15979:
 ld a, 232
 swap a
 ld a, 36
 dec b
 ld hl, $f870
 ld a, 254
 rlca
 ld hl, $431c
 add b
 ld d, e
; 15990
 inc hl
 rlca
 sbc d
 ld a, 168
 ld hl, $878e
 add b
 ld a, 183
 ld a, 121
 push bc
 dec b
 pop bc
 ld a, [hl+]
L16003:
 push bc
 db 125, 144, 244
L16006:
 ld d, e
 push bc
 db 114, 60, 251
 pop bc
 ld hl, $4a41
 inc hl
 call L11514
 db 7, 227, 65
 ld d, e
 call L6293
 ld a, 231
 rlca
 ld a, 65
 ld a, 176
 dec b
 rlca
 pop bc
 swap a
 sbc d
 inc hl
 rlca
 db 183, 224, 255
 db 155, 183, 57
 inc a
 nop
 db 212, 163, 238
L16033:
 ld hl, $c9f
 pop bc
 pop bc
 db 39, 106, 178
 ld a, [hl+]
 and a
 sbc d
; 16041
 cp e
 push bc
 dec b
 db 125, 171, 111
 xor c
 rlca
 sbc d
 ld a, 54
 ld hl, $73c3
 call L9219
 swap a
L16053:
L16054:
; 16055
 add b
 inc a
 pop bc
 and a
 add b
 ld a, 235
 ld hl, $11f4
 swap a
 and a
 ld a, 154
 ld d, e
 ld a, 117
 inc hl
 xor c
 swap a
 db 215, 206, 207
 nop
L16073:
 ld a, 78
 ld a, 54
 pop bc
 ld hl, $750f
 bit 7, [hl]
 ld a, 165
 inc a
 ld a, [hl+]
 inc a
 and a
L16084:
 ld hl, $d63
 db 211, 70, 5
 db 109, 212, 13
 push bc
 sbc d
 inc hl
 db 161, 64, 142
L16092:
 ld a, 157
 add b
; 16095
 ld a, 144
 sbc d
 ld hl, $d0a4
 ld a, 238
 xor c
 ld a, [hl+]
 nop
 ld a, 195
 inc hl
 push bc
 cp e
 ld hl, $f34b
 ld a, 91
 ld a, 70
 dec b
 and a
 ld a, 42
 call L8872
 nop
 xor c
 ld hl, $d5d2
 bit 0, [hl]
 bit 4, [hl]
 db 189, 59, 205
 push bc
 xor c
 xor c
 db 222, 88, 162
 ld hl, $7230
 inc a
 db 101, 103, 57
 ld a, 68
 sbc d
 ld a, 234
 nop
 sbc d
 rlca
 ld hl, $8a18
 call L14454
 sbc d
 pop bc
 and a
 rlca
 ld a, 245
 pop bc
 ld d, e
 cp e
 ld d, e
 pop bc
 add b
 push bc
 ld hl, $2f95
 push bc
L16149:
 db 29, 146, 90
 cp e
 db 84, 135, 120
 dec b
 ld a, [hl+]
 nop
 inc a
 xor c
 ld a, 33
 rlca
 pop bc
 ld a, [hl+]
 bit 0, [hl]
 db 152, 202, 235
 ld a, 51
 ld hl, $ef19
 ld a, 255
 ld a, 220
 dec b
 inc hl
 nop
 ld hl, $cd3
 call L8932
L16173:
 pop bc
 db 115, 13, 102
 ld a, 87
 bit 1, [hl]
 inc hl
 ld a, 68
 pop bc
 pop bc
 nop
 ld a, 8
 ld a, 60
 inc a
; 16186
 ld hl, $833d
 xor c
 and a
 xor c
 ld a, 12
 add b
 add b
 inc a
 push bc
 ld a, 50
 dec b
 ld a, 215
 ld hl, $a41e
 xor c
 bit 7, [hl]
 ld hl, $e81f
 cp e
 ld a, [hl+]
 inc hl
 ld d, e
 pop bc
L16208:
 bit 7, [hl]
 inc a
 bit 4, [hl]
 sbc d
 ld hl, $54c5
 add b
 push bc
 xor c
 pop bc
 swap a
 ld d, e
 ld a, 49
 bit 4, [hl]
 add b
 pop bc
 push bc
 ld a, 138
 sbc d
 ld hl, $9fba
 inc a
 ld hl, $9a
 swap a
 db 19, 178, 143
 add b
 ld hl, $c3ba
 db 48, 244, 26
 push bc
L16236:
 ld hl, $dcbc
 sbc d
 sbc d
 add b
 pop bc
 push bc
 db 43, 189, 61
 add b
 ld d, e
 dec b
 dec b
 nop
 ld a, 204
 ld hl, $b60a
 ld hl, $e9ad
 ld a, [hl+]
 sbc d
 add b
 ld hl, $cdbf
 ld d, e
 ld hl, $62c
 call L19586
 call L9462
 ld d, e
 ld a, 38
 call L4081
L16263:
 push bc
; 16265
 ld d, e
 cp e
 cp e
 ld a, [hl+]
 cp e
 ld a, [hl+]
 nop
 db 242, 173, 224
 ld a, 208
 db 106, 36, 47
 rlca
 ld a, [hl+]
 call L7552
 inc a
 ld a, 160
 ld a, 251
 ld a, 112
 ld hl, $2888
 rlca
 inc a
 cp e
 push bc
 ld d, e
 nop
 add b
 and a
 inc hl
 inc a
 add b
 inc hl
 db 125, 11, 143
 xor c
 ld a, 77
 rlca
 dec b
 call L9149
 ld a, 146
 ld a, [hl+]
 add b
 ld d, e
 ld hl, $7ae5
 ld d, e
 rlca
 nop
 ld hl, $3a
 ld a, 201
 pop bc
 inc a
 dec b
 inc a
; 16316
 ld a, 174
L16318:
 push bc
 ld d, e
 ld d, e
 ld hl, $256c
 inc a
 ld a, [hl+]
 ld a, 189
 cp e
; 16327
 cp e
 inc hl
 inc hl
 db 85, 237, 243
; 16332
 db 165, 43, 91
 nop
 pop bc
 dec b
 add b
 ld a, 211
 push bc
 ld a, 190
 swap a
 push bc
 bit 2, [hl]
 dec b
 ld a, 186
 inc hl
 swap a
 and a
 sbc d
 ld hl, $4e3d
 inc a
 ld a, 141
 cp e
 push bc
 push bc
 nop
 cp e
 swap a
 dec b
 cp e
 call L17519
 db 145, 227, 87
 ld hl, $19a
 ld a, 141
 ld hl, $4a1a
 bit 5, [hl]
 ld d, e
 ld a, 13
L16369:
 dec b
 inc a
 inc a
 inc a
L16374:
 inc a
 ld a, 215
 xor c
 bit 0, [hl]
 ld hl, $ecbe
 pop bc
 rlca
 inc a
 nop
 ld a, [hl+]
 inc hl
 db 76, 249, 67
 db 140, 216, 10
 sbc d
 pop bc
; 16390
 db 130, 76, 1
 and a
 ld a, [hl+]
 ld a, [hl+]
 ld hl, $cfe8
 and a
 nop
 ld a, [hl+]
 nop
 ld a, 49
 and a
L16402:
 ld a, 125
 ld a, [hl+]
 push bc
 and a
 db 60, 157, 184
 bit 3, [hl]
 pop bc
 ld a, 78
 inc hl
 cp e
 and a
 push bc
 ld a, [hl+]
 pop bc
 sbc d
 rlca
 dec b
 ld d, e
 nop
; 16422
 sbc d
 ld a, 9
 cp e
 ld a, 210
 rlca
 db 245, 165, 37
 and a
 ld a, [hl+]
 ld hl, $6ed2
 ld hl, $685
 add b
 db 66, 8, 160
 and a
 call L13844
 db 16, 237, 168
 call L19384
 cp e
 rlca
 call L13309
 ld a, 169
 ld a, [hl+]
L16444:
 push bc
 dec b
 rlca
 inc a
; 16449
 ld a, [hl+]
 rlca
 inc a
 ld a, [hl+]
 push bc
 rlca
 bit 7, [hl]
 sbc d
 cp e
 ld a, 2
 xor c
 ld hl, $3eb5
 call L12699
 db 186, 162, 221
; 16464
 ld hl, $4891
 ld a, [hl+]
 swap a
 ld a, 90
 dec b
 and a
 push bc
 db 98, 169, 195
 sbc d
 inc a
 ld a, 192
 add b
 add b
 sbc d
 dec b
 rlca
 ld d, e
 swap a
 ld hl, $5565
L16484:
 ld d, e
 push bc
 inc a
 xor c
 bit 2, [hl]
 bit 4, [hl]
 ld hl, $927d
 rlca
 and a
 db 241, 238, 245
 ld a, 79
 ld hl, $f934
 xor c
 ld hl, $9fd3
 pop bc
SECTION "Part 12", ROMX
 cp e
 ld d, e
 inc hl
 ld a, 38
 push bc
 ld hl, $541b
 ld hl, $2191
 ld hl, $b86d
 nop
 ld d, e
 ld a, [hl+]
L16511:
 xor c
 dec b
 and a
 db 25, 147, 164
L16516:
 sbc d
 db 236, 203, 205
 dec b
 swap a
 inc a
 db 50, 85, 111
 rlca
 push bc
 ld a, 245
L16526:
 pop bc
L16528:
 db 226, 148, 18
 dec b
 dec b
 ld hl, $1e0a
 inc a
 inc a
 inc hl
 ld a, [hl+]
 ld a, 102
 ld hl, $92f5
 inc a
 ld d, e
 db 196, 53, 80
 rlca
 call L11013
 dec b
 ld d, e
 xor c
 swap a
 ld hl, $c781
 dec b
 inc hl
 rlca
 dec b
L16553:
 rlca
 ld a, 184
 ld hl, $5f2c
 and a
 push bc
 ld a, [hl+]
 swap a
 sbc d
 bit 5, [hl]
 add b
 rlca
 ld hl, $111a
 push bc
 swap a
 inc a
 xor c
 rlca
 ld d, e
 call L17332
 and a
 and a
 ld hl, $477f
 ld a, 170
 ld hl, $70a0
 dec b
 ld a, 30
 nop
 xor c
 add b
 ld a, 45
 inc hl
 inc hl
 push bc
L16587:
 dec b
 db 122, 186, 4
 db 164, 78, 110
 swap a
L16592:
 xor c
 ld a, 135
 db 135, 7, 35
 ld a, [hl+]
 ld a, [hl+]
 bit 2, [hl]
 rlca
 cp e
 push bc
 ld a, 153
 ld hl, $b25e
 ld a, 219
 call L6998
 inc hl
 ld hl, $5cc3
 inc a
 db 207, 116, 203
 rlca
 xor c
 ld d, e
 push bc
 cp e
L16615:
 add b
 push bc
 ld a, [hl+]
 push bc
 db 109, 245, 196
 nop
 sbc d
 pop bc
 push bc
 ld hl, $56ba
 call L7453
 cp e
 and a
 ld a, 51
 sbc d
 call L11514
 cp e
 add b
 push bc
 db 74, 77, 74
 cp e
; 16637
 db 135, 130, 235
 rlca
 ld a, 192
; 16641
 cp e
 sbc d
 ld hl, $ea42
 db 187, 192, 123
 ld a, 88
 ld d, e
 dec b
 call L1171
 db 215, 183, 100
 ld a, 175
 dec b
 nop
 and a
 ld a, [hl+]
 ld a, 67
 ld a, 162
 push bc
 ld a, 165
 xor c
 xor c
 db 21, 216, 55
 xor c
; 16664
 ld a, 212
 call L19237
 push bc
 ld a, [hl+]
 call L1106
 nop
 dec b
 inc hl
L16673:
 db 164, 237, 140
 cp e
 pop bc
 db 39, 184, 237
; 16678
; 16679
 ld a, [hl+]
 nop
 ld a, 147
 push bc
 pop bc
 cp e
 rlca
 add b
 nop
 ld a, 87
 inc a
 swap a
 inc hl
 add b
L16694:
 sbc d
L16696:
 cp e
 pop bc
 push bc
 ld a, 76
 ld a, 35
 db 207, 172, 63
 add b
 nop
 rlca
 ld a, 200
 and a
 db 10, 220, 113
 pop bc
 dec b
 db 16, 199, 215
 call L13400
 call L16853
 db 48, 114, 109
 ld a, 241
 db 63, 189, 169
 ld a, 55
 bit 1, [hl]
 ld hl, $f644
 bit 0, [hl]
 dec b
 and a
 rlca
 sbc d
 xor c
 pop bc
 ld a, [hl+]
 db 49, 246, 128
 db 46, 23, 11
 ld a, 91
 call L16751
 ld a, 214
 ld d, e
 dec b
 nop
 add b
 swap a
 ld a, [hl+]
 ld d, e
L16740:
 xor c
 and a
 pop bc
 sbc d
 dec b
L16746:
 xor c
 db 81, 47, 220
 pop bc
 dec b
L16751:
 ld hl, $a58b
 pop bc
 ld a, 119
 dec b
 ld a, 132
 ld d, e
 ld d, e
 pop bc
 add b
 dec b
 bit 1, [hl]
 ld a, [hl+]
 ld a, [hl+]
 db 55, 102, 137
 ld a, 161
 db 158, 15, 223
; 16768
 add b
 ld a, 38
 push bc
; 16772
 ld a, 213
 ld a, 195
 call L5389
 ld a, 224
 dec b
L16778:
 sbc d
 and a
 xor c
 db 198, 157, 240
 ld a, [hl+]
 xor c
 xor c
 and a
 inc hl
 ld a, 242
 ld a, 21
 and a
 ld d, e
 add b
 rlca
 ld a, 76
 bit 5, [hl]
 ld hl, $1f0d
 ld hl, $fd62
 ld a, 70
 rlca
 ld a, 218
 db 221, 92, 55
 ld a, 157
 db 173, 154, 68
 swap a
 xor c
 nop
 dec b
 inc hl
 ld a, 189
 ld a, 53
 ld hl, $a8e8
 add b
 inc hl
 db 131, 19, 72
 db 37, 131, 76
 push bc
 add b
 cp e
 ld hl, $b2d1
 inc hl
 rlca
 ld a, 46
 inc hl
 sbc d
; 16825
 ld a, 138
 add b
 ld a, [hl+]
 inc hl
 db 236, 82, 229
 ld hl, $a03f
 rlca
 nop
 call L13803
 call L19802
 db 87, 114, 203
 db 40, 159, 25
 xor c
 inc hl
 and a
 ld a, 220
 db 21, 42, 39
 dec b
 inc hl
 and a
 ld hl, $d97b
 and a
 cp e
 ld a, 138
 ld a, 235
 bit 0, [hl]
 db 1, 138, 141
L16853:
 inc a
 ld a, 12
 rlca
 ld d, e
 rlca
 pop bc
 ld hl, $cacf
 db 47, 188, 38
 ld a, 161
 ld hl, $eea3
L16864:
 inc hl
 cp e
 db 32, 163, 209
 ld d, e
 dec b
 ld a, 105
 ld a, 144
 and a
 ld hl, $c5b0
 nop
 db 253, 171, 176
 inc a
 dec b
 db 134, 17, 20
; 16879
 ld hl, $2b62
 inc a
 and a
 add b
 and a
 pop bc
 sbc d
 db 59, 200, 219
 ld d, e
 sbc d
 ld a, [hl+]
L16891:
 push bc
 cp e
 pop bc
 ld a, 94
L16896:
 db 9, 118, 112
 ld a, 149
 pop bc
 call L17038
 db 242, 182, 63
 db 224, 5, 21
 db 38, 127, 49
 ld hl, $f8b6
 xor c
 inc hl
 inc a
 db 75, 178, 175
 ld hl, $5f6c
 ld hl, $e2eb
 db 25, 244, 103
; 16912
 and a
 swap a
 call L16740
 ld a, 97
 xor c
 swap a
 push bc
 sbc d
 dec b
 ld a, 251
 ld d, e
; 16924
L16925:
 db 178, 202, 27
 pop bc
 xor c
 pop bc
 ld a, 240
 ld a, 232
 pop bc
 add b
 db 200, 101, 252
 ld a, [hl+]
 push bc
 db 231, 154, 4
 nop
 push bc
 ld hl, $fe67
; 16941
 and a
 xor c
 push bc
 cp e
 cp e
L16947:
 swap a
 add b
 ld d, e
 nop
 add b
 ld a, 38
 db 193, 164, 199
 ld hl, $aab7
 db 223, 55, 65
 swap a
 swap a
 add b
 db 175, 42, 38
 ld a, 80
 ld a, [hl+]
 rlca
 nop
 ld d, e
 ld a, [hl+]
 ld a, [hl+]
 call L19310
 ld a, 122
; 16970
 ld a, 139
 and a
 and a
 inc hl
 dec b
 ld hl, $6b9e
 pop bc
 xor c
 db 193, 118, 211
 push bc
 pop bc
L16982:
 push bc
 db 89, 34, 75
 cp e
 and a
 ld d, e
 ld hl, $307a
 ld a, 127
 ld hl, $3b07
 bit 4, [hl]
 call L14294
 nop
; 16994
 nop
 call L15131
 call L9585
 ld a, 153
 ld hl, $4dc4
 dec b
 ld hl, $a3ef
 xor c
 inc hl
L17004:
 call L2207
 ld a, 63
 ld d, e
 xor c
 xor c
 nop
 ld hl, $bf3f
 ld a, 209
 nop
 call L17608
 ld d, e
 inc a
 inc hl
 db 238, 21, 253
 db 226, 22, 9
 inc a
 push bc
 ld d, e
 and a
 bit 0, [hl]
 ld a, 9
 db 229, 144, 244
 ld a, 193
 and a
 ld a, 250
 ld hl, $be9a
 ld d, e
 bit 7, [hl]
 db 156, 251, 50
 ld hl, $e155
 cp e
 ld d, e
 pop bc
L17038:
 swap a
 bit 3, [hl]
 call L3679
 ld a, 26
 inc hl
 push bc
 push bc
 push bc
 ld d, e
 db 99, 155, 248
 inc hl
 ld hl, $101b
 ld a, [hl+]
 ld a, 173
 add b
 push bc
 inc a
 ld d, e
 xor c
 inc a
 and a
 inc hl
 rlca
 ld hl, $383e
 bit 7, [hl]
 xor c
 ld a, 56
 sbc d
 and a
 push bc
 db 180, 244, 192
; 17070
 db 175, 166, 170
 nop
 nop
 ld hl, $e7a9
 bit 7, [hl]
 db 228, 174, 0
 nop
 push bc
 db 88, 76, 68
 db 228, 61, 25
 db 62, 228, 100
 add b
 pop bc
 db 4, 232, 15
 cp e
 inc hl
 and a
 cp e
 inc a
 cp e
 call L1680
 call L128
 db 88, 205, 31
 inc a
 ld a, 215
 ld a, [hl+]
 db 31, 124, 114
 add b
 inc a
 push bc
 ld a, 237
 cp e
 db 34, 247, 195
 ld a, 22
 db 27, 229, 241
 db 29, 102, 28
 cp e
 inc hl
L17109:
 pop bc
 inc a
 dec b
 dec b
 ld a, 215
 inc hl
 ld a, 162
 dec b
; 17118
 ld a, 235
 rlca
 inc hl
; 17122
 dec b
 db 226, 12, 20
 sbc d
 cp e
 ld hl, $9d03
 inc a
 swap a
 add b
 cp e
 inc a
 ld hl, $8e7f
 nop
 ld d, e
 ld hl, $1305
 cp e
 db 156, 44, 18
 xor c
 xor c
 ld hl, $925b
 ld hl, $74c2
 ld a, 16
 rlca
 cp e
 ld d, e
 pop bc
; 17148
 dec b
 and a
 xor c
 nop
 ld a, 16
 and a
 ld a, 228
 xor c
 sbc d
 ld hl, $891f
 dec b
 push bc
 db 140, 35, 190
 ld d, e
 nop
 bit 3, [hl]
 add b
 call L8842
 and a
 ld a, 245
 pop bc
L17170:
 ld a, [hl+]
 pop bc
 ld a, [hl+]
 ld a, 27
 sbc d
 cp e
 db 17, 130, 228
 pop bc
 db 252, 188, 121
 inc hl
L17181:
 nop
 bit 6, [hl]
 ld a, 207
 inc hl
 sbc d
 xor c
 inc a
 dec b
 cp e
 pop bc
 swap a
 and a
; 17194
 sbc d
 xor c
 bit 6, [hl]
 ld hl, $50a7
 and a
 add b
; 17201
 ld hl, $ad08
 nop
 nop
L17205:
 xor c
 rlca
 sbc d
 swap a
; 17210
 inc a
 ld a, 53
 ld a, 242
 ld hl, $97ad
 pop bc
 inc a
 push bc
 ld hl, $f4a2
 cp e
 ld a, [hl+]
 xor c
 ld a, [hl+]
 ld d, e
 push bc
L17225:
 ld a, 67
 inc a
 push bc
 inc hl
 sbc d
 db 6, 101, 134
 ld hl, $3e6e
 db 21, 45, 54
 ld hl, $8207
 call L2882
 db 80, 223, 97
 db 55, 216, 55
 and a
 xor c
 xor c
 db 69, 188, 152
 db 175, 167, 75
 pop bc
; 17244
 ld d, e
 cp e
 db 204, 64, 113
 dec b
 ld a, 57
 inc hl
 ld hl, $17f9
 pop bc
L17253:
 push bc
 ld hl, $8c20
 inc hl
; 17257
 pop bc
 ld a, 166
 pop bc
 ld hl, $d0ee
 db 139, 153, 224
 ld a, 238
L17264:
 ld hl, $60fe
 ld d, e
 ld d, e
 bit 5, [hl]
 ld a, 173
 ld hl, $bf42
 sbc d
 and a
 inc hl
 inc hl
 db 153, 2, 60
 and a
 ld hl, $46d5
 ld a, 231
 ld d, e
 ld a, 76
 swap a
 rlca
 inc hl
 ld d, e
 push bc
 and a
 call L7723
 rlca
 ld a, 114
 ld a, [hl+]
 ld d, e
; 17292
 ld d, e
 swap a
 sbc d
 sbc d
 rlca
 ld a, 43
 inc a
 bit 7, [hl]
 ld a, 247
 ld a, [hl+]
 ld d, e
 add b
 cp e
 ld a, 253
 ld hl, $54e6
 bit 6, [hl]
L17309:
 and a
 ld a, 176
 ld a, 130
; 17313
 ld hl, $c9d3
 ld a, 232
 nop
 rlca
 and a
 xor c
 inc a
 pop bc
 add b
 ld d, e
 pop bc
 ld a, 124
 ld hl, $5d1d
 dec b
L17328:
L17329:
 ld a, 124
 nop
L17332:
 xor c
 ld a, [hl+]
 rlca
 rlca
 cp e
 inc a
 rlca
 add b
 bit 1, [hl]
 xor c
 inc a
; 17344
 sbc d
 ld a, 132
 push bc
 db 12, 41, 167
 ld d, e
 dec b
 rlca
 ld hl, $c87
 call L5239
L17354:
 ld hl, $6f0
 and a
 ld a, [hl+]
 db 78, 152, 188
 db 210, 126, 14
 swap a
 ld d, e
 ld a, 93
 xor c
 ld a, 150
 and a
 swap a
 ld hl, $caa8
 db 34, 105, 66
 db 86, 139, 60
 ld d, e
 inc a
 dec b
 sbc d
 db 220, 221, 41
 ld hl, $80f
 ld hl, $6d20
 ld a, 213
 add b
 add b
 bit 4, [hl]
 cp e
 pop bc
 ld hl, $143e
 ld hl, $f2a0
 cp e
 ld a, 1
; 17387
 bit 7, [hl]
 ld hl, $a094
 ld a, 46
 ld hl, $9312
 ld hl, $3586
 pop bc
 ld d, e
 ld a, 148
 db 250, 45, 199
 pop bc
 cp e
 cp e
 db 235, 146, 104
 nop
 ld a, 193
 inc a
 ld hl, $c7b
 inc a
 pop bc
 dec b
 ld a, 132
 rlca
 inc hl
 add b
 nop
 ld a, 130
 db 68, 147, 85
 push bc
 swap a
 ld a, 38
 ld a, [hl+]
 push bc
 ld a, 86
 cp e
 ld hl, $df22
 ld hl, $f643
 db 150, 150, 191
 swap a
 ld a, [hl+]
 sbc d
 ld hl, $cf68
 call L8927
 xor c
 db 135, 137, 103
; 17432
 bit 1, [hl]
 bit 3, [hl]
L17435:
 sbc d
 ld a, 228
 ld a, 164
 bit 6, [hl]
 db 44, 219, 213
 nop
 ld a, 53
 nop
 push bc
 ld d, e
 ld hl, $983b
 pop bc
 db 229, 73, 242
 db 223, 32, 106
 db 229, 184, 150
; 17451
 and a
 ld d, e
 ld a, 120
 add b
 inc hl
 bit 3, [hl]
 pop bc
; 17459
 inc hl
 swap a
 rlca
 bit 0, [hl]
 ld hl, $72a9
 swap a
 ld a, 197
 ld d, e
 ld hl, $b98a
 db 107, 167, 234
 inc hl
L17471:
 cp e
 ld a, 167
 pop bc
 db 145, 153, 43
 cp e
 nop
 bit 1, [hl]
 ld a, 59
 and a
 ld a, 210
 swap a
 ld hl, $b807
 inc a
 call L19702
 ld a, 49
 pop bc
 ld a, 176
 ld a, [hl+]
 swap a
 nop
 sbc d
 and a
 ld hl, $6984
 and a
 ld a, 214
 ld d, e
 swap a
 add b
 dec b
 inc hl
 rlca
; 17503
 dec b
 db 165, 83, 245
 ld a, [hl+]
 inc a
 swap a
 sbc d
 inc hl
 nop
 dec b
 push bc
 call L10685
 ld hl, $df6c
 nop
 db 236, 186, 123
 and a
L17519:
 ld a, 106
; 17521
 cp e
 ld hl, $8de7
; 17524
 ld a, 7
 swap a
 db 151, 232, 75
 nop
 ld a, 126
 xor c
 ld a, 143
 ld a, 37
 add b
 ld a, 180
 add b
 push bc
 bit 4, [hl]
 call L6293
 xor c
 db 37, 101, 48
 dec b
 sbc d
; 17543
 rlca
 ld a, 18
 sbc d
 bit 4, [hl]
 inc hl
 db 17, 125, 113
 pop bc
 ld a, 48
 ld a, 249
 ld a, 74
 db 8, 27, 209
 ld hl, $4a0f
 ld d, e
; 17557
L17558:
 push bc
 sbc d
L17561:
 xor c
 rlca
 inc a
 db 176, 30, 137
 add b
 inc a
 sbc d
 ld a, 207
 ld hl, $ed9
 dec b
 cp e
 ld a, 212
 db 93, 40, 62
 swap a
 ld a, 116
 pop bc
 add b
 dec b
 db 220, 14, 166
 sbc d
L17582:
 bit 3, [hl]
 sbc d
 xor c
 pop bc
 rlca
 xor c
 inc hl
 sbc d
 dec b
 pop bc
 inc a
 call L2273
 rlca
 ld a, 59
 add b
 db 220, 208, 112
 swap a
 add b
 add b
 ld a, 104
 push bc
 db 129, 253, 248
 inc hl
 db 209, 202, 104
 ld a, 5
L17608:
 ld hl, $e9cf
 db 155, 188, 127
 inc hl
 ld a, [hl+]
 ld hl, $6e6c
 ld a, 34
 rlca
; 17616
 rlca
 push bc
 ld a, 162
 ld a, 104
 db 73, 1, 123
 sbc d
 swap a
 dec b
 sbc d
 ld a, 73
 bit 5, [hl]
 inc hl
 pop bc
 sbc d
 rlca
 call L3679
 ld hl, $1fd5
 sbc d
 ld hl, $7964
 ld a, 5
 sbc d
 ld a, 52
 nop
 ld hl, $4143
 pop bc
 ld a, 28
 add b
 ld hl, $65f0
 inc a
 db 199, 210, 180
 swap a
 inc a
 cp e
 and a
 db 124, 66, 245
L17652:
 ld a, 130
 add b
 db 190, 37, 45
 db 230, 37, 209
 inc a
 cp e
 cp e
 ld a, 112
 pop bc
 dec b
 sbc d
 push bc
; 17665
 ld a, 22
 push bc
 rlca
 inc hl
 pop bc
 inc hl
 ld a, 220
 dec b
 ld d, e
 rlca
 rlca
 ld a, 41
 db 76, 30, 169
 ld hl, $1b4d
; 17680
 ld hl, $63a4
 ld a, 175
 inc a
 nop
 ld a, 217
 inc hl
 inc hl
 swap a
 sbc d
 sbc d
 db 95, 91, 103
 ld a, [hl+]
 inc hl
 db 212, 96, 144
 ld a, 237
 cp e
 push bc
 xor c
 ld a, [hl+]
 dec b
 xor c
 rlca
 ld hl, $be0c
 ld a, 96
 ld a, 252
 ld a, 237
 dec b
 rlca
 push bc
 dec b
 nop
 and a
 db 35, 136, 74
 db 181, 43, 212
 and a
 ld a, 208
 ld a, 240
; 17718
 swap a
 dec b
 add b
 swap a
 ld a, [hl+]
 add b
 ld a, 194
 push bc
 and a
 dec b
L17729:
 ld hl, $7b74
 cp e
 and a
 rlca
 db 149, 158, 57
 dec b
 inc a
 ld a, 117
 db 180, 165, 78
 bit 4, [hl]
 db 134, 118, 111
 and a
 ld hl, $5ad0
 call L3334
 ld a, 169
 ld hl, $11d6
 and a
 swap a
 inc hl
 inc a
L17750:
 xor c
 ld a, 65
 sbc d
 ld a, 136
 sbc d
 and a
 dec b
 push bc
 ld a, 228
L17760:
 ld hl, $cad5
 sbc d
 ld hl, $2654
 call L13400
 and a
 ld a, 174
 ld a, 214
 bit 3, [hl]
 cp e
 inc a
 bit 0, [hl]
 add b
 ld a, 117
 rlca
 sbc d
 ld a, 123
 xor c
 nop
 and a
; 17780
 nop
 and a
 xor c
 add b
 cp e
 swap a
 inc a
 ld hl, $ae0c
 call L711
 ld hl, $60f6
 call L15530
 ld a, 124
 ld hl, $914b
 swap a
 ld a, 117
 dec b
 rlca
 inc hl
 swap a
 ld hl, $7ee
 ld hl, $f547
 inc a
 push bc
 add b
 push bc
 dec b
 db 205, 76, 123
 add b
L17809:
 push bc
 ld a, 177
 sbc d
 ld a, 191
 cp e
 db 128, 117, 176
 inc a
 xor c
 nop
 inc a
 and a
; 17821
 sbc d
 bit 6, [hl]
L17824:
 add b
 ld a, 127
 ld hl, $8a9c
 db 152, 254, 200
 rlca
 push bc
 call L268
 bit 6, [hl]
 rlca
 cp e
 add b
 ld a, [hl+]
 pop bc
 pop bc
 db 130, 60, 184
 ld a, 95
 and a
 cp e
 bit 5, [hl]
 ld hl, $662f
 db 126, 223, 43
 ld a, 170
L17847:
 bit 6, [hl]
; 17849
 and a
 add b
 cp e
 db 162, 178, 195
 swap a
 db 107, 224, 143
 ld a, 180
 push bc
 call L18037
 ld hl, $85ac
 dec b
 ld a, [hl+]
 ld hl, $1bf9
 inc hl
 cp e
 inc a
 ld d, e
 ld hl, $c9da
L17868:
 pop bc
 ld a, 30
 ld a, 230
 cp e
 and a
 pop bc
 swap a
 inc hl
 dec b
 swap a
 push bc
 push bc
 db 162, 112, 142
 ld a, 83
 ld hl, $58bd
 rlca
 and a
; 17886
 ld a, 201
 db 131, 125, 195
 bit 3, [hl]
 ld a, 34
 sbc d
 ld a, 102
 nop
 ld a, 222
 dec b
 inc hl
 xor c
 cp e
L17899:
 ld a, 174
 pop bc
 ld hl, $3d59
 and a
 swap a
 cp e
 ld a, [hl+]
 call L6433
 rlca
 swap a
 db 95, 234, 24
 cp e
; 17912
 bit 0, [hl]
 dec b
 add b
 inc a
 dec b
 ld a, 43
 ld a, 104
 ld a, 201
 push bc
 call L19241
 bit 2, [hl]
 sbc d
 add b
 ld a, 173
 nop
 ld hl, $db60
 inc hl
 push bc
 cp e
 and a
 db 122, 225, 3
 db 168, 173, 39
 dec b
 dec b
 and a
 rlca
 dec b
 ld a, 39
L17941:
 swap a
 call L205
 db 19, 109, 34
 inc a
 nop
 inc a
 ld hl, $7980
L17949:
 inc a
 cp e
 add b
 ld d, e
 rlca
 add b
 add b
 inc hl
 call L10654
 add b
 ld a, 246
 ld d, e
 bit 6, [hl]
; 17963
 pop bc
; 17965
 inc hl
 inc hl
 nop
 and a
 ld a, 252
 pop bc
 pop bc
 dec b
 ld a, [hl+]
 ld a, 33
 ld hl, $70a1
 ld hl, $49b4
 dec b
 swap a
 ld hl, $5e64
 inc a
 ld a, [hl+]
 bit 4, [hl]
 rlca
 rlca
L17986:
 xor c
 bit 2, [hl]
 call L8842
 inc hl
 bit 5, [hl]
 dec b
 ld hl, $8590
 ld a, 184
 rlca
 xor c
 db 96, 196, 229
 ld d, e
 ld d, e
SECTION "Part 13", ROMX
 ld d, e
 ld hl, $8dcc
 nop
 db 189, 228, 141
L18004:
 ld d, e
 sbc d
 and a
 ld d, e
 ld hl, $ce11
 ld hl, $1c9
 add b
 cp e
 and a
 db 93, 114, 108
 bit 0, [hl]
 ld a, 123
 ld a, [hl+]
 db 62, 213, 172
 db 251, 26, 22
 add b
 bit 5, [hl]
 swap a
 and a
 dec b
 cp e
 cp e
 ld a, 231
 ld a, 26
 and a
 inc a
 rlca
; 18032
 bit 5, [hl]
 call L1745
 ld hl, $2c1e
 nop
L18037:
 pop bc
 ld a, 68
 rlca
 nop
L18042:
 cp e
 rlca
 ld a, [hl+]
 dec b
 db 248, 55, 181
 inc hl
 pop bc
 ld hl, $d359
 inc a
 db 110, 156, 147
 db 250, 193, 169
 cp e
; 18055
 pop bc
 add b
 db 109, 70, 94
 and a
 dec b
 rlca
 cp e
 inc a
 db 122, 124, 56
 pop bc
 nop
 inc hl
 push bc
 dec b
 add b
 add b
 ld a, 137
 ld a, 192
 and a
 inc hl
; 18076
 rlca
 xor c
 nop
 inc a
 sbc d
 ld a, 172
 dec b
 sbc d
L18085:
; 18086
 swap a
 rlca
 xor c
 inc a
; 18091
 nop
 ld a, 37
 inc a
L18095:
 pop bc
 ld a, 48
 sbc d
 add b
 ld a, 242
 inc hl
L18102:
 push bc
 inc hl
; 18105
 ld d, e
 dec b
 push bc
 sbc d
 call L6804
 cp e
 db 69, 14, 35
 inc hl
 pop bc
 ld hl, $f23d
 dec b
 ld a, 136
 ld a, 227
 ld d, e
 ld hl, $82fb
 ld hl, $7650
 ld d, e
 add b
; 18124
 dec b
 pop bc
 ld d, e
 ld a, 154
 ld hl, $1a7d
 ld hl, $b1ad
 ld a, 196
 ld a, 196
 ld a, [hl+]
 xor c
L18135:
; 18136
 ld a, 230
 db 57, 84, 58
 pop bc
 swap a
 call L13713
 ld a, [hl+]
 ld a, 240
 add b
 ld a, 123
 nop
 pop bc
 bit 3, [hl]
 swap a
 ld hl, $c67a
 db 242, 71, 28
 dec b
 sbc d
 nop
 swap a
 xor c
 db 141, 158, 224
 ld a, 220
 inc a
 rlca
 inc a
 call L9115
 ld a, 137
 inc hl
 db 52, 251, 203
 dec b
 cp e
 bit 7, [hl]
 call L10280
 ld d, e
 inc hl
 ld a, 118
L18173:
 ld a, 177
 and a
 nop
 swap a
 ld a, [hl+]
 nop
 ld a, 124
; 18181
 ld a, 202
 xor c
 and a
 dec b
 and a
 call L6128
 ld a, 138
 ld a, 25
 pop bc
; 18191
 cp e
 ld a, 14
 and a
 bit 0, [hl]
 dec b
 ld hl, $f137
 ld a, 18
 ld hl, $9649
 ld a, 99
 inc a
 ld a, 178
 ld a, 23
 push bc
 ld hl, $47dc
 inc hl
 pop bc
 swap a
 sbc d
 call L1745
 sbc d
 swap a
 ld a, 114
 ld a, 245
 ld a, 86
 ld hl, $1b23
 xor c
 db 240, 14, 186
 xor c
 ld hl, $1a9c
 xor c
 inc a
 dec b
 xor c
 pop bc
 ld a, 193
 nop
L18228:
; 18229
 sbc d
 push bc
 inc a
 ld hl, $b7fc
L18234:
 db 108, 99, 234
 inc hl
L18237:
 call L9148
 cp e
 inc hl
 ld a, 119
 db 191, 4, 175
 xor c
 cp e
 db 60, 195, 143
 add b
 xor c
 nop
 inc hl
 and a
 nop
 inc hl
 db 122, 99, 240
L18254:
 call L205
 ld hl, $c7d0
 ld a, 126
 ld hl, $101e
 dec b
 cp e
 inc a
 ld a, 49
 swap a
 push bc
 call L14853
 and a
 db 249, 128, 241
 cp e
 sbc d
 ld a, [hl+]
 ld a, 140
 bit 3, [hl]
 pop bc
 db 131, 92, 121
 cp e
 bit 2, [hl]
 inc a
 add b
 rlca
 inc hl
 ld hl, $6002
 ld d, e
 ld a, 248
 db 151, 49, 76
 ld hl, $1121
 add b
 nop
 call L13572
 ld a, 239
 and a
L18291:
 ld hl, $3b3e
 pop bc
 dec b
 ld hl, $5d91
 ld a, 242
 ld d, e
 ld hl, $f755
 call L12747
 inc hl
 push bc
 bit 6, [hl]
 inc a
 sbc d
 db 94, 157, 149
 rlca
 nop
 inc hl
 ld hl, $6ff
 pop bc
 inc hl
 rlca
 ld hl, $92e2
 ld hl, $9bca
 and a
 sbc d
 nop
 db 110, 191, 126
 db 134, 16, 0
 ld hl, $8e1c
 call L453
 inc a
 db 69, 223, 237
 ld a, [hl+]
 add b
 push bc
 bit 0, [hl]
 ld a, 246
 push bc
 inc a
 xor c
 push bc
 inc hl
 add b
 ld a, 20
 cp e
 ld hl, $de74
 pop bc
 add b
 cp e
 cp e
 and a
 db 104, 95, 118
L18344:
L18345:
 push bc
 ld a, 23
L18348:
 pop bc
 ld hl, $3b4
 swap a
 ld hl, $2190
 swap a
 sbc d
 ld hl, $28a1
 db 124, 182, 89
 and a
 ld a, 62
 push bc
 dec b
 swap a
 cp e
 call L12874
 inc hl
L18365:
; 18366
 cp e
 inc a
 rlca
 inc a
 ld a, [hl+]
 and a
 ld a, [hl+]
 ld hl, $6f8f
 bit 0, [hl]
 inc hl
 bit 7, [hl]
 ld hl, $4a45
 db 229, 177, 130
 ld a, [hl+]
 call L7068
 ld a, 66
L18383:
 swap a
 sbc d
 ld a, 117
 push bc
 sbc d
 sbc d
 push bc
 inc hl
 ld a, [hl+]
; 18393
 inc hl
 ld a, 41
 dec b
 dec b
 push bc
 call L19791
 cp e
 inc hl
 inc hl
 bit 7, [hl]
 inc hl
 and a
 db 130, 124, 2
 ld hl, $6618
 pop bc
 ld hl, $788c
 ld hl, $cfcc
 call L7292
 add b
 dec b
 db 190, 14, 237
 ld a, 203
 and a
 bit 6, [hl]
 ld d, e
 swap a
 cp e
; 18421
 ld a, 199
 db 197, 198, 93
 push bc
 push bc
 call L15131
 sbc d
 ld d, e
 pop bc
 nop
 ld a, 61
 ld hl, $8d1f
 bit 7, [hl]
 ld hl, $4a5a
 ld hl, $b3d2
 nop
 inc a
 inc hl
 inc a
 ld hl, $6906
 inc hl
 ld a, 49
 ld hl, $60d0
 db 169, 208, 106
 push bc
 dec b
 pop bc
 xor c
 and a
; 18450
 rlca
 push bc
 add b
 db 98, 231, 95
 sbc d
 ld a, [hl+]
 bit 7, [hl]
 db 214, 114, 162
 db 205, 241, 238
 db 194, 146, 157
; 18461
 ld a, [hl+]
 swap a
 bit 0, [hl]
 and a
 add b
; 18467
 pop bc
 inc hl
 add b
 rlca
 rlca
 pop bc
 ld a, 93
 and a
 bit 2, [hl]
 ld a, 234
 xor c
; 18479
 and a
 pop bc
 ld a, [hl+]
 swap a
 inc hl
 and a
L18486:
 and a
 add b
 sbc d
L18490:
 ld d, e
 call L5904
L18493:
 swap a
 inc hl
 xor c
 db 144, 0, 169
 ld hl, $89b6
 ld a, 114
 cp e
 db 149, 216, 199
 cp e
 cp e
 ld hl, $8d99
 add b
 ld a, 226
 sbc d
 ld hl, $d36a
 and a
 ld a, 204
 bit 7, [hl]
 and a
 add b
 add b
 ld a, 169
 and a
 inc a
L18518:
 xor c
 ld a, 219
 and a
 call L2023
 pop bc
 ld a, [hl+]
 inc hl
 db 225, 168, 8
 cp e
 ld a, 198
 db 63, 20, 195
 ld a, [hl+]
 cp e
 bit 1, [hl]
 ld d, e
 ld d, e
 sbc d
 ld a, 118
 push bc
 ld a, 235
 db 183, 198, 10
 nop
 push bc
; 18542
 ld hl, $a19f
 ld hl, $1f70
 bit 6, [hl]
 swap a
 call L11264
 inc hl
 cp e
 ld a, 150
 ld hl, $3770
 add b
 pop bc
 ld hl, $6005
 cp e
 cp e
 push bc
 pop bc
 ld d, e
 push bc
 db 145, 85, 183
 ld a, 247
 call L6601
 inc hl
 ld a, [hl+]
 add b
 xor c
L18568:
 db 23, 166, 30
 db 21, 11, 251
L18571:
 ld d, e
 and a
 pop bc
 nop
 inc a
 add b
 call L14804
 push bc
 inc hl
 bit 6, [hl]
 sbc d
 add b
 cp e
 push bc
 ld d, e
 add b
 ld hl, $3ba2
 sbc d
 nop
L18591:
 swap a
 xor c
 add b
 ld hl, $d8e4
L18596:
 ld hl, $213c
 cp e
 sbc d
L18600:
 push bc
 ld a, 152
 ld a, 205
 nop
 ld a, 1
 inc hl
 swap a
 ld a, 127
 call L9148
 cp e
 ld a, 179
 ld hl, $eb3e
 add b
 ld a, [hl+]
 add b
 ld a, 184
 db 94, 124, 68
L18618:
 add b
 db 92, 199, 121
 ld a, 4
; 18622
 ld a, 65
 inc a
 inc hl
 sbc d
 call L8074
 ld hl, $4ff4
; 18629
 rlca
L18631:
 ld a, 176
 call L13460
 inc a
 sbc d
 db 246, 172, 102
 db 89, 253, 212
L18638:
 and a
 add b
 dec b
 ld a, 56
 ld hl, $aa1a
 rlca
 cp e
 inc a
 ld hl, $3321
 ld a, [hl+]
 dec b
L18650:
 xor c
 db 89, 156, 83
 xor c
 ld a, [hl+]
 bit 5, [hl]
 call L991
 push bc
 ld d, e
; 18659
 inc hl
 swap a
 xor c
 db 134, 24, 151
 inc hl
 and a
 ld a, [hl+]
 pop bc
 ld hl, $7a79
 call L18618
 nop
L18671:
 ld hl, $a2b
 ld hl, $e22
 inc hl
 and a
 ld a, [hl+]
 db 186, 177, 157
 sbc d
 ld a, 53
 bit 2, [hl]
 ld d, e
 ld hl, $8d5e
 and a
 ld a, 118
 pop bc
L18686:
L18687:
 pop bc
 cp e
 cp e
 pop bc
 inc a
 sbc d
L18694:
 inc a
 swap a
 ld a, 142
 ld a, [hl+]
 and a
 push bc
L18701:
 and a
 ld a, 235
 ld d, e
 sbc d
 bit 2, [hl]
 call L9939
 inc hl
 ld a, 41
 ld a, 240
 inc hl
 dec b
 and a
 ld a, 110
 dec b
 nop
 xor c
 ld hl, $e05
 and a
 db 215, 200, 27
 inc a
 pop bc
 rlca
 ld hl, $9f01
 push bc
 call L4035
 ld a, [hl+]
 inc hl
 inc a
 nop
 cp e
 rlca
 push bc
 ld a, 128
 ld a, [hl+]
 ld a, 143
 db 144, 27, 112
 pop bc
 swap a
 ld a, 137
 sbc d
 inc hl
 and a
 db 242, 100, 158
 push bc
 add b
 ld a, [hl+]
 ld hl, $f44a
 inc a
 and a
 ld a, 175
 ld a, 91
 pop bc
 ld a, 117
 ld hl, $abe5
 call L17760
 xor c
 db 1, 170, 217
 ld a, 216
 db 12, 192, 171
 ld a, 195
 rlca
 db 120, 185, 24
 pop bc
L18765:
 ld d, e
 ld a, 252
 sbc d
 pop bc
 call L16511
 ld a, 58
 cp e
 ld a, 143
 xor c
 bit 5, [hl]
 ld a, [hl+]
 nop
L18778:
 ld hl, $436f
 call L8802
 push bc
; 18782
 xor c
 and a
 sbc d
 xor c
 ld hl, $84a8
 and a
 and a
 swap a
 ld hl, $f41f
 pop bc
 push bc
 ld d, e
 pop bc
 inc hl
 pop bc
 rlca
; 18799
 cp e
 ld a, 133
 swap a
 pop bc
 push bc
 call L15002
 xor c
 ld a, [hl+]
 inc a
 db 34, 152, 125
 ld a, [hl+]
 inc a
 push bc
 ld hl, $d5a4
 pop bc
 and a
 push bc
 bit 5, [hl]
 db 159, 109, 40
 dec b
 bit 1, [hl]
 xor c
 ld d, e
 dec b
 db 54, 38, 195
 push bc
L18826:
 push bc
 rlca
 call L18571
 ld d, e
 add b
 db 210, 249, 176
 ld d, e
 ld d, e
 add b
 cp e
 dec b
 nop
 push bc
 cp e
 rlca
 ld a, [hl+]
 inc hl
 ld d, e
 push bc
 and a
; 18847
 xor c
 nop
 ld hl, $85e2
 swap a
 db 143, 234, 38
 and a
 ld a, [hl+]
 ld hl, $959e
 ld d, e
 ld d, e
 ld hl, $365
 pop bc
 ld hl, $fbb9
 db 185, 144, 14
 rlca
 add b
 rlca
 swap a
 ld a, 222
 and a
 rlca
 ld a, 65
 dec b
 db 107, 62, 237
 bit 1, [hl]
 pop bc
 pop bc
 pop bc
 inc hl
 ld hl, $b7cf
 db 100, 243, 59
 rlca
 pop bc
 cp e
 ld a, 173
 bit 4, [hl]
 sbc d
 pop bc
 ld a, 152
L18887:
 inc hl
 inc hl
 pop bc
 ld a, 53
 db 11, 225, 106
 inc a
 swap a
 xor c
 cp e
 ld d, e
 pop bc
 ld a, 21
 db 152, 96, 223
 db 236, 106, 254
 nop
 dec b
 sbc d
 ld a, [hl+]
 nop
 ld d, e
 and a
 sbc d
 swap a
 ld d, e
 ld hl, $826c
 nop
L18914:
; 18915
 ld a, 33
 pop bc
 ld hl, $7d5d
 ld a, [hl+]
 rlca
 push bc
 ld hl, $63ff
 inc hl
 ld hl, $cd0
 ld a, 151
 ld hl, $936d
 ld hl, $56ee
 ld a, [hl+]
L18929:
 ld a, [hl+]
 ld hl, $66f6
 inc a
 ld d, e
L18934:
 ld hl, $324a
 bit 0, [hl]
 inc a
 ld a, 95
 nop
 ld a, [hl+]
 ld a, 86
 ld a, 102
 xor c
 ld a, 152
 ld a, [hl+]
 ld a, 47
 add b
 ld hl, $bb9
 ld a, 102
 ld a, 210
 ld a, 130
 xor c
 dec b
 inc a
; 18955
 ld hl, $1339
 db 101, 238, 202
 cp e
 inc hl
 bit 7, [hl]
 inc a
 call L2986
 xor c
 inc hl
; 18965
 cp e
 xor c
 ld hl, $48bf
 ld a, 99
 pop bc
 bit 1, [hl]
 swap a
 nop
 ld a, [hl+]
 db 94, 121, 221
 sbc d
 cp e
 ld d, e
 pop bc
 ld hl, $2702
 xor c
; 18982
 ld a, 173
 ld a, 245
 xor c
 swap a
 bit 7, [hl]
 call L14502
 sbc d
 bit 4, [hl]
 nop
 call L1012
 dec b
 cp e
 and a
 db 150, 87, 38
 rlca
 ld hl, $1966
 ld d, e
 swap a
 and a
 ld a, [hl+]
 inc a
 push bc
 ld d, e
 and a
 and a
 cp e
 call L13131
 and a
 db 24, 194, 84
 ld a, 215
 inc hl
 cp e
L19015:
 push bc
 db 60, 234, 65
 push bc
 ld a, 191
; 19020
 swap a
 ld d, e
 xor c
 nop
 rlca
 cp e
 db 129, 199, 223
 add b
 nop
 cp e
 ld a, 217
 db 212, 183, 22
 ld a, 67
 sbc d
 pop bc
 inc a
 nop
 add b
 ld hl, $e3d7
 rlca
 ld hl, $d67a
 pop bc
 ld hl, $c771
 rlca
 bit 4, [hl]
 push bc
 db 128, 116, 27
 inc hl
; 19049
 db 89, 147, 222
 xor c
 inc a
 ld a, 1
 inc a
 db 113, 86, 238
 dec b
 ld hl, $52b7
 inc hl
 nop
 dec b
 inc hl
 ld a, 241
 ld hl, $5828
 nop
 cp e
 inc hl
 ld a, 153
L19068:
 cp e
 db 215, 152, 53
 rlca
 db 95, 170, 144
L19073:
 ld hl, $bc25
 xor c
 ld hl, $d497
 call L1867
 bit 0, [hl]
 call L5106
 dec b
 bit 4, [hl]
 xor c
 inc a
 ld a, 134
 ld a, 73
 pop bc
 dec b
 ld d, e
 add b
 ld hl, $3ba
 inc hl
 dec b
 and a
 rlca
 db 154, 159, 230
 db 7, 43, 39
 inc hl
L19098:
; 19099
 ld hl, $8202
 ld a, 87
 call L9423
 push bc
 ld a, [hl+]
L19105:
 push bc
 xor c
 ld a, 88
 sbc d
 swap a
 pop bc
L19112:
 dec b
 add b
 pop bc
 ld a, 139
 sbc d
 rlca
 ld a, [hl+]
 ld a, 193
 pop bc
 ld hl, $28a8
 ld d, e
 ld a, 38
 db 206, 136, 224
 call L5239
 dec b
 push bc
 ld hl, $d8a7
 rlca
 inc a
 ld a, 205
 add b
L19134:
 ld hl, $77ee
 inc a
 ld a, 106
 ld a, 174
 nop
 db 163, 101, 130
 rlca
 call L19586
 ld a, 220
 ld a, [hl+]
 ld a, 253
 nop
 dec b
 swap a
 inc a
 inc a
 ld hl, $12c2
 sbc d
 ld a, 247
 db 123, 100, 90
 call L10362
 nop
; 19157
 ld a, 110
 nop
 db 230, 130, 116
 dec b
 ld hl, $9dde
 push bc
 dec b
 ld d, e
 ld hl, $e095
 cp e
 add b
 ld a, 89
 nop
 ld hl, $d6e6
 dec b
 ld d, e
 inc a
 dec b
 and a
 nop
 ld a, 47
 ld a, 233
 sbc d
 cp e
 swap a
 ld hl, $7536
L19184:
 ld a, 214
 db 35, 92, 196
 inc hl
 push bc
; 19189
 ld hl, $7087
 ld a, 142
 rlca
L19193:
 ld a, 65
 push bc
 ld a, 79
 ld a, 230
 xor c
L19199:
 db 178, 153, 2
 call L19503
 db 214, 97, 86
 cp e
 ld a, 197
 rlca
; 19206
 xor c
 call L7847
 sbc d
 cp e
 ld d, e
 rlca
 ld a, 122
 dec b
 and a
 inc a
 cp e
 nop
 db 94, 92, 164
 ld hl, $d072
 ld d, e
 db 232, 116, 156
 rlca
 inc hl
 ld hl, $9529
L19226:
 ld hl, $b78d
 call L14956
 db 191, 63, 127
 inc a
 ld a, [hl+]
 db 71, 178, 23
 inc hl
 ld a, 115
 nop
 push bc
L19237:
 dec b
 inc hl
L19240:
L19241:
 ld a, 162
 and a
 ld hl, $b66a
 db 27, 152, 244
 ld a, 155
 sbc d
 ld a, 106
; 19249
 xor c
 db 255, 10, 58
 and a
 ld hl, $242e
 db 42, 37, 254
 db 238, 103, 174
 bit 0, [hl]
 inc hl
 push bc
L19259:
 sbc d
 ld hl, $d745
 pop bc
 rlca
 nop
 ld a, 183
 push bc
; 19267
 ld d, e
 cp e
 sbc d
 call L13572
 inc a
 nop
 swap a
 db 136, 17, 7
 xor c
 ld a, [hl+]
 ld a, 6
 ld hl, $dc29
 call L9910
 ld a, 138
 nop
 inc a
 ld a, [hl+]
 inc a
L19286:
 sbc d
 ld a, 186
 dec b
L19290:
 ld a, [hl+]
 ld a, 164
 nop
 ld a, 79
 ld hl, $c026
 inc hl
; 19297
 push bc
 ld hl, $1e88
 dec b
 push bc
 inc a
L19303:
 ld a, [hl+]
 ld hl, $dccd
 sbc d
 nop
 xor c
 pop bc
L19310:
 pop bc
 db 209, 87, 167
 ld a, 79
 ld a, [hl+]
 db 89, 144, 8
 dec b
 ld a, [hl+]
 cp e
 cp e
 call L4323
 ld a, 235
 dec b
 rlca
 pop bc
 pop bc
 inc hl
 dec b
 ld hl, $3656
 cp e
 ld a, 87
 db 178, 243, 74
; 19332
 ld a, [hl+]
 nop
 ld a, 168
 dec b
L19337:
 cp e
 cp e
 ld a, 213
 ld a, 15
 cp e
 xor c
 pop bc
; 19345
; 19346
 call L14594
 pop bc
 ld a, [hl+]
 ld a, 200
 dec b
 swap a
 bit 2, [hl]
 push bc
 inc hl
 dec b
 inc hl
 xor c
 ld a, 46
 cp e
 inc a
 db 2, 149, 50
 dec b
 pop bc
 pop bc
L19366:
 ld a, 129
 call L17181
 ld hl, $a367
 cp e
 bit 4, [hl]
 call L9568
 ld hl, $95b8
 push bc
 db 153, 204, 150
 ld a, 126
 ld a, 191
; 19378
 dec b
 ld hl, $72cc
 call L15257
 dec b
 cp e
L19384:
 call L13991
 ld a, 204
 inc hl
 and a
 sbc d
 call L2645
L19391:
 ld hl, $2283
 ld a, [hl+]
 ld hl, $e64
 sbc d
 add b
 ld a, [hl+]
 swap a
 ld d, e
 inc a
 ld hl, $c124
 inc a
 db 157, 188, 142
; 19404
 ld a, [hl+]
 and a
 pop bc
 cp e
 swap a
 add b
 ld a, 144
L19412:
 swap a
 swap a
 ld a, 199
 ld a, 102
 ld hl, $d1af
 ld hl, $28aa
 ld hl, $b2e3
 pop bc
 add b
 dec b
 dec b
 db 238, 70, 40
 ld a, 85
 dec b
 ld a, 52
 push bc
; 19429
 ld d, e
 and a
 db 72, 216, 139
 rlca
 pop bc
 inc a
 push bc
 ld a, 227
 db 86, 93, 185
 sbc d
 ld hl, $fd88
 sbc d
 ld a, 58
 push bc
; 19444
 ld hl, $99c1
 ld a, 149
 dec b
 inc hl
 add b
 ld a, 197
; 19451
 ld a, 84
 add b
 ld hl, $b74f
; 19455
 ld hl, $75e
 ld hl, $9799
 rlca
L19459:
 xor c
 sbc d
 swap a
 bit 0, [hl]
 swap a
 dec b
 ld a, [hl+]
 ld hl, $d34e
 ld a, 186
 and a
 rlca
 ld a, [hl+]
 ld hl, $581a
 ld d, e
 bit 3, [hl]
 ld d, e
 xor c
 inc hl
 and a
 pop bc
 call L4087
 swap a
 db 28, 111, 250
 ld a, 52
 ld a, 220
 swap a
 xor c
 bit 3, [hl]
 add b
 dec b
 call L19193
 ld hl, $f51f
 pop bc
 swap a
 xor c
 inc a
L19496:
 nop
 nop
 sbc d
SECTION "Part 14", ROMX
 cp e
 ld d, e
 dec b
L19503:
 inc hl
 db 62, 55, 91
 db 66, 59, 18
 nop
 db 204, 65, 3
 cp e
 inc hl
 swap a
 db 140, 170, 135
 push bc
 ld a, [hl+]
 cp e
 db 8, 174, 102
 ld a, 87
 ld a, 254
 ld a, 29
 ld hl, $1ff7
 inc a
 ld hl, $baf7
 dec b
 db 110, 8, 108
 dec b
 ld a, [hl+]
 cp e
 inc a
 add b
 dec b
 ld a, [hl+]
 cp e
 ld d, e
L19534:
 and a
 nop
 xor c
 call L523
 add b
 ld a, 90
 add b
 cp e
 ld a, 185
 sbc d
; 19545
 rlca
 inc a
 push bc
 ld hl, $b604
 nop
 and a
 rlca
 add b
 ld a, 249
 db 160, 224, 255
 add b
 db 200, 229, 1
 ld a, 231
 inc a
L19560:
 ld a, [hl+]
 push bc
; 19563
 rlca
 call L380
 sbc d
 rlca
 ld hl, $dd4c
 nop
 sbc d
 pop bc
 ld hl, $fc19
 call L3438
 rlca
 sbc d
 swap a
 ld hl, $a716
 and a
 swap a
 ld a, [hl+]
 push bc
 ld hl, $bfa8
 sbc d
 call L13252
 rlca
L19586:
 ld hl, $e2fa
 ld a, 152
 cp e
 add b
 ld d, e
 ld hl, $1743
 inc hl
 swap a
 rlca
 pop bc
 call L18618
 push bc
 call L1318
 dec b
 ld a, 141
 ld hl, $9ba2
 nop
 ld a, 176
 ld hl, $52d5
 swap a
 xor c
 ld hl, $b41
 db 57, 225, 199
 rlca
 rlca
 ld d, e
 ld hl, $4231
 ld hl, $7a34
 ld a, [hl+]
 swap a
 bit 7, [hl]
 db 107, 24, 176
 inc hl
 and a
 inc hl
 sbc d
 ld hl, $2f00
 xor c
 bit 0, [hl]
 nop
 ld hl, $fd57
 xor c
 pop bc
 dec b
 dec b
 ld hl, $f0fd
 add b
 rlca
 call L1943
 and a
 push bc
 push bc
 sbc d
 add b
 dec b
 add b
 bit 5, [hl]
 ld a, 86
; 19645
 swap a
 ld d, e
 add b
 and a
 db 6, 176, 45
 ld d, e
 nop
 ld hl, $e406
 bit 7, [hl]
 inc a
 add b
 ld a, 218
 ld a, 31
 ld hl, $8ca0
 and a
 rlca
 call L15497
 nop
 inc a
 sbc d
 ld a, [hl+]
 ld d, e
 ld hl, $1355
 ld a, 26
 inc hl
 ld a, 95
 dec b
 pop bc
 ld a, 244
 ld hl, $916f
 push bc
 ld a, 75
; 19678
 ld hl, $d740
 ld d, e
 inc hl
 ld hl, $3987
 db 108, 65, 151
 sbc d
 db 243, 22, 40
 ld a, 101
 push bc
 ld a, 240
 ld hl, $7142
 cp e
 cp e
 add b
 ld hl, $7c30
 db 253, 186, 126
 xor c
 db 181, 144, 63
 ld d, e
 sbc d
 add b
 pop bc
 pop bc
L19702:
 bit 4, [hl]
 ld hl, $7540
 inc hl
 nop
; 19707
 cp e
 ld a, 218
 nop
 call L9168
 ld a, 124
 push bc
 ld hl, $81d5
 ld hl, $47e0
 inc a
 db 165, 67, 87
 add b
 ld a, 46
 ld a, 57
 rlca
 swap a
 ld hl, $d532
L19724:
 ld a, [hl+]
L19726:
 ld a, [hl+]
 call L711
 rlca
 ld a, 143
 rlca
 add b
 ld a, 171
 ld a, 171
; 19735
 push bc
 db 159, 34, 183
 cp e
 ld d, e
 call L15491
 inc hl
 push bc
 ld hl, $d31b
 ld hl, $c8fe
 add b
 ld hl, $cb9d
 pop bc
 add b
L19749:
L19750:
 ld hl, $8866
 nop
 ld a, 215
 ld a, [hl+]
 sbc d
 rlca
 inc hl
 ld a, [hl+]
 call L10362
 push bc
 and a
 inc a
 inc hl
 ld hl, $4c49
 ld a, 79
 call L380
 ld a, 106
 add b
 ld hl, $c21d
 ld hl, $4252
 cp e
 bit 4, [hl]
 ld a, [hl+]
 xor c
 ld hl, $2c2c
 db 10, 199, 174
 ld d, e
 swap a
 db 158, 139, 39
 ld a, 210
 pop bc
 ld a, 251
 ld d, e
 inc a
 add b
 ld d, e
 sbc d
 rlca
 call L17109
 ld a, [hl+]
L19791:
 push bc
 dec b
 bit 0, [hl]
 sbc d
 rlca
 swap a
 inc hl
 ld a, 98
 inc a
 nop
L19802:
 ld hl, $fb3b
 inc a
; 19805
 ld hl, $ea27
 cp e
 ld a, 229
 pop bc
 db 228, 195, 47
 push bc
 ld a, 177
 nop
 push bc
L19815:
 inc a
 db 136, 25, 105
 ld a, 126
 inc a
 ld a, 104
 ld d, e
 nop
 ld a, 47
 inc hl
 ld hl, $ebd5
 rlca
 cp e
 push bc
 ld hl, $ef15
 ld a, 58
 nop
 push bc
 ld a, 62
L19834:
 swap a
 push bc
 sbc d
 db 69, 109, 64
 xor c
 pop bc
 pop bc
 ld a, [hl+]
 swap a
 sbc d
 push bc
 inc a
 call L16516
 nop
 add b
 bit 3, [hl]
 swap a
L19852:
 xor c
 sbc d
 push bc
; 19856
 inc hl
 db 76, 10, 103
 sbc d
 rlca
 sbc d
L19862:
 swap a
 dec b
L19865:
 db 255, 213, 244
 swap a
 and a
 pop bc
 add b
 ld d, e
 call L11774
 sbc d
 pop bc
 nop
 pop bc
 xor c
 cp e
 ld hl, $f549
 xor c
 ld d, e
 ld d, e
 ld a, 74
 ld a, 57
 push bc
 bit 1, [hl]
 nop
 ld a, 112
 nop
; 19890
 db 133, 89, 4
 db 89, 237, 92
; 19893
 ld hl, $981e
 xor c
 xor c
 swap a
 and a
 call L4817
 add b
 swap a
 swap a
 call L4139
 and a
 swap a
 nop
 xor c
 ld d, e
 call L13400
 and a
L19911:
 ld hl, $8bcd
 db 71, 134, 30
 ld hl, $419e
 sbc d
 ld a, 251
 db 196, 140, 118
 rlca
 ld a, 40
 inc hl
 ld a, 158
 ld hl, $85f1
 cp e
 db 25, 249, 10
 swap a
 ld a, 58
 ld d, e
 rlca
 ld d, e
 add b
 inc a
 call L8338
; 19933
 db 64, 146, 175
 push bc
 swap a
 rlca
 ld hl, $b5b9
 bit 5, [hl]
 ld a, [hl+]
 add b
 xor c
 nop
 pop bc
 inc a
 xor c
 ld hl, $44c8
 ld a, 156
 xor c
 ld a, 102
 inc a
 ld a, 211
L19953:
 call L15436
L19955:
L19956:
 inc hl
 ld hl, $516e
 bit 7, [hl]
 ld a, 181
 ld hl, $c668
 dec b
 call L2756
 bit 2, [hl]
 add b
L19966:
 bit 4, [hl]
 add b
; 19969
 and a
L19971:
 db 8, 62, 201
; 19973
 ld hl, $999a
 push bc
 call L6635
 ld d, e
 swap a
 db 154, 216, 75
