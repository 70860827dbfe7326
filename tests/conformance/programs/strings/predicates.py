# The is… methods ask about every character, and say False for an empty string.
for s in ("abc", "ABC", "a1", "123", " \t", "", "Title Case", "4.5"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.islower(), s.isupper(), s.istitle())
