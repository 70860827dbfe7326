# Strings compare character by character, by code point.
print("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "10" < "9", "é" > "z")
print(sorted(["banana", "Apple", "cherry", "apple"]), max("hello"), min("hello"))
print(sorted(["bb", "a", "ccc"], key=len, reverse=True), ord("a"), chr(8364))
print("ab" * 3, "=" * 5, "x" * 0 == "", "a" + "b")
