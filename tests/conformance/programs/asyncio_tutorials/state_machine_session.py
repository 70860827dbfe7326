# A session that logs in, works, and is thrown out when it is idle for too long.
import asyncio

class Session:
    def __init__(self, user, idle_limit):
        self.user, self.idle_limit = user, idle_limit
        self.state = "new"
        self.timer = None

    def change(self, state):
        print(f"{asyncio.get_running_loop().time():.1f} {self.user}: {self.state} -> {state}")
        self.state = state

    def touch(self):
        if self.timer:
            self.timer.cancel()
        self.timer = asyncio.get_running_loop().call_later(self.idle_limit, self.change, "expired")

    def login(self):
        self.change("active")
        self.touch()

    def request(self, what):
        if self.state != "active":
            raise PermissionError(f"{self.user} may not {what}: session is {self.state}")
        self.touch()
        return f"{what} done"

async def main():
    session = Session("ann", 2)
    session.login()
    for pause, what in ((1, "read"), (1.5, "write"), (1.9, "read"), (2.5, "delete")):
        await asyncio.sleep(pause)
        try:
            print(session.request(what), "until", session.timer.when())
        except PermissionError as error:
            print(error)

asyncio.run(main())
