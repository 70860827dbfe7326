# A decorator that lets one thread at a time into a method.
import functools, threading, time

def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        with self._lock:
            return method(self, *args)
    return wrapper

class Account:
    def __init__(self, balance):
        self.balance, self._lock = balance, threading.RLock()

    @synchronized
    def withdraw(self, amount):
        before = self.balance
        time.sleep(0.01)
        if before < amount:
            raise ValueError("not enough")
        self.balance = before - amount

    @synchronized
    def withdraw_twice(self, amount):
        self.withdraw(amount)
        self.withdraw(amount)

account = Account(100)
threads = [threading.Thread(target=account.withdraw_twice, args=(10,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account.balance)
