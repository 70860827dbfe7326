# Messages as JSON between a producer and a consumer.
import asyncio
import json
from dataclasses import asdict, dataclass, field

@dataclass
class Message:
    id: int
    kind: str
    tags: list[str] = field(default_factory=list)

async def producer(queue):
    for i, kind in enumerate(['start', 'data', 'stop']):
        await queue.put(json.dumps(asdict(Message(i, kind, [kind[:1]] * i)), sort_keys=True))
        await asyncio.sleep(0.1)
    await queue.put('{broken')

async def consumer(queue):
    while True:
        text = await queue.get()
        try:
            message = Message(**json.loads(text))
        except json.JSONDecodeError as e:
            print('bad message:', e)
            return
        print(text, '->', message)

async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
