# Forks are taken in the order of their numbers, so nobody starves.
import threading, time

class Philosopher(threading.Thread):
    def __init__(self, name, forks):
        super().__init__(name=name)
        self.forks, self.meals = sorted(forks, key=lambda fork: fork[0]), 0

    def run(self):
        for _ in range(3):
            with self.forks[0][1], self.forks[1][1]:
                time.sleep(0.01)
                self.meals += 1

forks = [(n, threading.Lock()) for n in range(5)]
names = ["Plato", "Kant", "Hume", "Marx", "Russell"]
philosophers = [Philosopher(name, (forks[i], forks[(i + 1) % 5])) for i, name in enumerate(names)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
    print(philosopher.name, philosopher.meals)
