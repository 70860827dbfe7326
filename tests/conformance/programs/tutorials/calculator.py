# A recursive descent calculator: tokens, precedence, errors.
class Calculator:
    def __init__(self, text):
        self.tokens = self.tokenize(text)
        self.position = 0

    @staticmethod
    def tokenize(text):
        tokens, number = [], ""
        for c in text + " ":
            if c.isdigit() or c == ".":
                number += c
                continue
            if number:
                tokens.append(float(number) if "." in number else int(number))
                number = ""
            if c in "+-*/()^":
                tokens.append(c)
            elif not c.isspace():
                raise SyntaxError(f"what is {c!r}?")
        return tokens

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def take(self):
        self.position += 1
        return self.tokens[self.position - 1]

    def expression(self, level=0):
        if level == 3:
            return self.atom()
        value = self.expression(level + 1)
        while self.peek() in (("+", "-"), ("*", "/"), ("^",))[level]:
            operator = self.take()
            right = self.expression(level + (operator != "^"))
            value = {"+": lambda: value + right, "-": lambda: value - right, "*": lambda: value * right,
                     "/": lambda: value / right, "^": lambda: value ** right}[operator]()
        return value

    def atom(self):
        token = self.peek()
        if token == "(":
            self.take()
            value = self.expression()
            if self.peek() != ")":
                raise SyntaxError("missing )")
            self.take()
            return value
        if isinstance(token, (int, float)):
            return self.take()
        raise SyntaxError(f"unexpected {token!r}")

for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 / 4 - 1", "7 - 2 - 1", "1.5 * (2 + 2", "2 $ 3", "1 / 0", "* 2"):
    try:
        print(text, "=", Calculator(text).expression())
    except (SyntaxError, ZeroDivisionError) as error:
        print(text, "->", type(error).__name__, error)
