# A bus that gives each subscriber its own queue and thread.
import queue, threading
from collections import defaultdict

class Bus:
    def __init__(self):
        self.subscribers, self.threads = defaultdict(list), []

    def subscribe(self, topic, handler):
        inbox = queue.SimpleQueue()
        def run():
            while (message := inbox.get()) is not None:
                handler(message)
        thread = threading.Thread(target=run)
        thread.start()
        self.subscribers[topic].append(inbox)
        self.threads.append((thread, inbox))

    def publish(self, topic, message):
        for inbox in self.subscribers[topic]:
            inbox.put(message)

    def close(self):
        for thread, inbox in self.threads:
            inbox.put(None)
            thread.join()

seen = defaultdict(list)
bus = Bus()
bus.subscribe("news", seen["reader"].append)
bus.subscribe("news", lambda text: seen["shouter"].append(text.upper()))
bus.subscribe("sport", seen["fan"].append)
for topic, text in (("news", "one"), ("sport", "goal"), ("news", "two"), ("weather", "rain")):
    bus.publish(topic, text)
bus.close()
print(dict(seen))
