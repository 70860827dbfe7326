# break and continue belong to the innermost loop.
for row in "abc":
    for column in range(4):
        if column == 1:
            continue
        if column == 3 or row == "b":
            break
        print(row, column)
    print("end of row", row)
