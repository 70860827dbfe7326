# A format spec chooses digits, width, sign and grouping.
pi, n = 3.14159265, 1234567
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}| {pi:e} {pi:g} {pi:.0f} {0.256:.1%}")
print(f"{n:,} {n:_} {n:>10}| {n:<10}| {n:^11}| {n:+} {-n:,} {n:012d}")
print(f"{255:x} {255:X} {255:#x} {5:b} {5:08b} {8:o} {65:c} {n:.2e} {n:,.2f}")
