# round() goes to the even neighbour on a tie, and gives an int without a second argument.
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5))
print(round(2.675, 2), round(1.005, 2), round(1234.5678, 1), round(1234.5678, -2), round(15, -1), round(25, -1))
print(round(3.0), round(3.0, 0), type(round(3.2)), abs(-2.5))
