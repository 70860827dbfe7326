# Flags combine with | & ^ ~; a combination is a member too.
from enum import Flag, auto


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE


R, W, X = Permission.READ, Permission.WRITE, Permission.EXECUTE
print(R | W, repr(R | W), (R | W).name, (R | W).value, R & W, repr(R & W), R ^ W ^ R, ~R, repr(~Permission.ALL), Permission.ALL)
print(R in R | W, X in R | W, bool(R & W), bool(R), len(R | X), list(R | X), list(Permission), Permission(5), Permission(0), (R & W).name)
print(R | W | X is Permission.ALL, Permission(7) is Permission.ALL, Permission['WRITE'], R | W == W | R, (R | W) is Permission(3))
access = R
access |= W
access &= ~R
print(access, access == W, Permission(0) == (R & W), not (R & W), Permission.__members__)
for wrong in (lambda: Permission('x'), lambda: R | 1, lambda: 1 in R, lambda: R < W, lambda: Permission.READ + 1):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(Permission, type(R), hash(R) == hash('READ'), f'{R | X}', str(Permission(0)), [str(p) for p in Permission.ALL])
match R | W:
    case Permission.READ:
        print('only read')
    case Permission() as p if R in p:
        print('read and more', p)
