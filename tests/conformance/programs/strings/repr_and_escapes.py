# repr() picks the quotes and escapes what does not print.
for s in ("plain", "it's", 'say "hi"', 'both \' and "', "tab\tnewline\n", "back\\slash", "\x00\x7f", "é 世界 🙂"):
    print(s, repr(s), len(s))
print(r"raw\n", "joined " "together", "\u00e9\x41\101")
