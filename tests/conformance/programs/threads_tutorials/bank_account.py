# Transfers between accounts, both locks taken in a fixed order; the sum stays the same.
import random, threading, time

class Account:
    def __init__(self, number, balance):
        self.number, self.balance, self.lock = number, balance, threading.Lock()

def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        if source.balance >= amount:
            source.balance -= amount
            time.sleep(0.001)
            target.balance += amount

accounts = [Account(n, 100) for n in range(4)]
def work(seed):
    chance = random.Random(seed)
    for _ in range(10):
        source, target = chance.sample(accounts, 2)
        transfer(source, target, chance.randrange(50))

threads = [threading.Thread(target=work, args=(seed,)) for seed in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(account.balance for account in accounts), min(account.balance for account in accounts) >= 0)
