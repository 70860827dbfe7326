# nan is not equal to anything, itself included.
nan = float("nan")
inf = float("inf")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan])
print(inf > 10 ** 400, -inf < 0, inf - inf, inf == inf)
print(max(1, 2.5, 2), min(3, 1.0, 1), sorted([2.5, -1, 2, 0.1]))
