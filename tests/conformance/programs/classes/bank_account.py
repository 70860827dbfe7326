# The usual first class: state, methods, validation, a class-wide counter.
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.missing = amount - balance

class Account:
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.opened += 1
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __str__(self):
        return f"{self.owner}: {self.balance:.2f}"

account = Account("Ada").deposit(100).deposit(20.5).withdraw(50)
print(account, account.history, Account.opened)
for call in (lambda: account.withdraw(1000), lambda: account.deposit(-1)):
    try:
        call()
    except (InsufficientFunds, ValueError) as error:
        print(type(error).__name__, "|", error, "|", getattr(error, "missing", None))
