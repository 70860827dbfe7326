# find gives -1, index raises; `in` looks for a part of the text.
s = "banana"
print(s.find("an"), s.find("an", 2), s.rfind("an"), s.find("x"), s.index("n"), s.count("a"), s.count("ana"))
print("nan" in s, "nab" not in s, s.startswith("ba"), s.endswith(("x", "na")))
try:
    s.index("x")
except ValueError as error:
    print(error)
