# A thread that keeps its exception and raises it in join.
import threading

class Careful(threading.Thread):
    error = None

    def run(self):
        try:
            super().run()
        except Exception as error:
            self.error = error

    def join(self, timeout=None):
        super().join(timeout)
        if self.error:
            raise self.error

thread = Careful(target=lambda: [][1])
thread.start()
try:
    thread.join()
except IndexError as error:
    print("caught", error)
