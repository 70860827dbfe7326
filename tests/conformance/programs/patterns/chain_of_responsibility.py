# Each handler does its part or asks the next one.
class Handler:
    def __init__(self, next=None):
        self.next = next

    def handle(self, request):
        if (answer := self.try_it(request)) is not None:
            return f"{type(self).__name__}: {answer}"
        if self.next:
            return self.next.handle(request)
        return f"nobody handles {request!r}"

class Cache(Handler):
    def try_it(self, request):
        return {"ping": "pong"}.get(request)

class Math(Handler):
    def try_it(self, request):
        a, _, b = str(request).partition("+")
        if a.isdigit() and b.isdigit():
            return int(a) + int(b)

class Echo(Handler):
    def try_it(self, request):
        if isinstance(request, str) and request.endswith("!"):
            return request * 2

chain = Cache(Math(Echo()))
for request in ("ping", "2+40", "hey!", "?", 5):
    print(chain.handle(request))
