# Two-dimensional indexing and the @ operator.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, key):
        match key:
            case (int(r), int(c)):
                return self.rows[r][c]
            case (slice() as r, int(c)):
                return [row[c] for row in self.rows[r]]
            case _:
                return self.rows[key]

    def __setitem__(self, key, value):
        row, column = key
        self.rows[row][column] = value

    def __matmul__(self, other):
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows)

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __repr__(self):
        return "\n".join(" ".join(f"{x:3}" for x in row) for row in self.rows)

m = Matrix([[1, 2], [3, 4]])
m[0, 1] += 5
print(m, m[1, 0], m[:, 1], m[0], sep="\n")
m @= Matrix([[0, 1], [1, 0]])
print(m)
