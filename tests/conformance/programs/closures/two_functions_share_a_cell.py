# Sister functions see each other's changes.
def make_account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount

    def show():
        return f"balance {balance}"

    return deposit, show

deposit, show = make_account(10)
deposit(5)
print(show())
deposit(-20)
print(show())
