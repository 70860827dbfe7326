# In 3.11 no `self.` is suggested, only the name error.
class Account:
    balance = 5
    def show(self):
        return balance
Account().show()
