# Count words: one task per text, results merged as they complete.
import asyncio
from collections import Counter

TEXTS = {
    "one": "the cat sat on the mat",
    "two": "the dog sat on the log and the log broke",
    "three": "a cat and a dog",
}

async def map_text(name, text):
    words = text.split()
    await asyncio.sleep(len(words) / 10)
    return name, Counter(words)

async def map_reduce(texts):
    total = Counter()
    tasks = [asyncio.ensure_future(map_text(*item)) for item in texts.items()]
    for future in asyncio.as_completed(tasks):
        name, counts = await future
        print(f"merged {name} with {sum(counts.values())} words at {asyncio.get_running_loop().time()}")
        total += counts
    return total

total = asyncio.run(map_reduce(TEXTS))
for word, count in sorted(total.items(), key=lambda item: (-item[1], item[0]))[:5]:
    print(f"{word:5}{'*' * count}")
