# float() accepts many spellings and refuses the rest.
print(float("1.5"), float(" -2e3 "), float("1_0.5"), float(".5"), float("5."), float("Infinity"))
for text in ("", "1,5", "abc", "1e"):
    try:
        float(text)
    except ValueError as error:
        print(error)
print((0.5).is_integer(), (2.0).is_integer(), float(7), 1e3 == 1000)
