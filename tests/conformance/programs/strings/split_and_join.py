# split() without argument cuts at runs of white space; with one it cuts at every separator.
print("  a b\t c\n".split(), "a,,b".split(","), "a,b,c".split(",", 1), "".split(), "".split(","))
print("a-b-c".rsplit("-", 1), "one\ntwo\r\nthree".splitlines(), "k=v=w".partition("="), "kv".partition("="))
print(", ".join(["x", "y", "z"]), "".join(reversed("abc")), "-".join("abc"))
try:
    ",".join(["a", 1])
except TypeError as error:
    print(error)
