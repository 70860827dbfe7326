# Caesar, palindromes, anagrams, word counts, roman numerals, run lengths.
def caesar(text, shift):
    def move(c):
        if not c.isascii() or not c.isalpha():
            return c
        base = ord("A") if c.isupper() else ord("a")
        return chr((ord(c) - base + shift) % 26 + base)
    return "".join(map(move, text))

def roman(n):
    result = ""
    for value, sign in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, value)
        result += sign * count
    return result

def run_lengths(text):
    result, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        result.append(f"{j - i}{text[i]}")
        i = j
    return "".join(result)

secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3), *(roman(n) for n in (4, 9, 1994, 2024)), run_lengths("aaabccd"))
words = "the cat and the hat and the bat".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0])), {len(w): w for w in words})
groups = {}
for word in ("listen", "silent", "enlist", "google", "elgoog", "x"):
    groups.setdefault("".join(sorted(word)), []).append(word)
print([g for g in groups.values() if len(g) > 1], [w for w in ("level", "python", "noon") if w == w[::-1]])
print("title case here".title(), "snake_case_name".replace("_", " ").title().replace(" ", ""), "a-b_c".translate({45: "_", 95: None}))
