# Splitting text and matching its words.
class Room:
    def __init__(self):
        self.things, self.place = ["lamp", "key"], "hall"

    def do(self, line):
        match line.lower().split():
            case ["go", ("north" | "south") as direction]:
                self.place = direction
                return f"you go {direction}"
            case ["go", direction]:
                return f"no way {direction}"
            case ["take", *names] if all(n in self.things for n in names) and names:
                for n in names:
                    self.things.remove(n)
                return "taken " + " and ".join(names)
            case ["take", *names]:
                return f"cannot take {names}"
            case ["quit" | "exit" | "q"]:
                return None
            case [word, *_]:
                return f"what is {word}?"
            case []:
                return "say something"

room = Room()
for line in ("go north", "go up", "take lamp key", "take lamp", "take", "dance now", "", "Q"):
    print(repr(line), room.do(line), room.things)
