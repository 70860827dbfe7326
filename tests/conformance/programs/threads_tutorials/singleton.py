# Double-checked locking: one instance, made once.
import threading, time

class Config:
    _instance, _lock, made = None, threading.Lock(), 0

    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    time.sleep(0.05)
                    cls.made += 1
                    cls._instance = super().__new__(cls)
        return cls._instance

instances = []
threads = [threading.Thread(target=lambda: instances.append(Config())) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(instances), len(set(map(id, instances))), Config.made)
