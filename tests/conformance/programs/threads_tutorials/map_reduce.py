# Words counted in threads, counts added at the end.
import threading
from collections import Counter

lines = ["the cat sat", "the dog sat", "a cat and a dog", "the end"]
counts = [None] * len(lines)
def count(i):
    counts[i] = Counter(lines[i].split())

threads = [threading.Thread(target=count, args=(i,)) for i in range(len(lines))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(counts, Counter()).most_common(3), sum(counts, Counter()).total())
