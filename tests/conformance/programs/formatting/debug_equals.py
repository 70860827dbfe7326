# f"{x=}" shows the expression as written, then the repr of its value.
x, name = 3, "zoë"
print(f"{x=} {name=} {x + 1 = } {name.upper()=!s} {x=:04d}")
print(f"{name!r} {name = } {len(name)=}")
