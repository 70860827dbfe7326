# A bad format inside an f-string.
price = "12"
print(f"{price!r:>6}", f"{len(price):03d}")
print(f"price {price:>6} is {price:.2f} euros")
