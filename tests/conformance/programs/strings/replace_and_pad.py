# replace works from left to right; padding never cuts.
print("aaaa".replace("aa", "b"), "spam".replace("", "-"), "a.b.c".replace(".", "", 1))
print(repr("7".rjust(3)), "7".ljust(3, "."), "7".center(4, "*"), "7".center(5, "*"), "-42".zfill(6), "long".rjust(2))
