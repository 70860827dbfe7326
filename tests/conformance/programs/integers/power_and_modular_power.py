# ** binds tighter than a sign on its left; pow() takes a modulus.
print(2 ** 10, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1)
print(pow(3, 200, 13), pow(2, 5), pow(7, -1, 26))
print(0 ** 0, 5 ** 0, 0 ** 5)
