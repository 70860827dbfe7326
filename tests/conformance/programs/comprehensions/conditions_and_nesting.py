# The clauses read from left to right, like nested statements.
print([x * y for x in range(1, 4) for y in range(1, 4) if x != y])
print([[row * col for col in range(3)] for row in range(3)])
print([x for x in range(20) if x % 2 if x % 3], [a + b for a, b in zip("ab", "cd")])
print([y for x in [[1, 2], [3]] for y in x], ["even" if n % 2 == 0 else "odd" for n in range(3)])
