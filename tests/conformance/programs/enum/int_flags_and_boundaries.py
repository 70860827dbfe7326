# IntFlag members are numbers; the boundary says what happens to unknown bits.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, show_flag_values


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.R | Perm.W == 6, Perm.R + Perm.W, repr(Perm.R | 8), repr(Perm(0)), repr(~Perm.R), Perm.RWX)
print(Perm.X in Perm.R | Perm.X, list(Perm.RWX), Perm(6), Perm.R & 4, 4 & Perm.R, type(Perm.R & 4), f'{Perm.R}', bool(Perm(0)), Perm(9))
print(repr(Perm(-1)), repr(Perm(16)), isinstance(Perm.R, int), list(Perm), Perm.R > Perm.W, show_flag_values(7))
for boundary in STRICT, CONFORM, EJECT, KEEP:
    class F(Flag, boundary=boundary):
        A = auto()
        B = auto()
        D = 8

    try:
        print(boundary, repr(F(17)), repr(F(-2)))
    except ValueError as error:
        print(boundary, error)
