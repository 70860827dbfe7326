# Saving state, copying objects, sharing equal ones.
import copy

class Game:
    def __init__(self):
        self.level, self.items = 1, ["lamp"]

    def save(self):
        return copy.deepcopy(vars(self))

    def restore(self, state):
        vars(self).update(copy.deepcopy(state))

game = Game()
saved = game.save()
game.level = 9
game.items.append("sword")
print(vars(game))
game.restore(saved)
print(vars(game), game.items is saved["items"])
twin = copy.copy(game)
twin.items.append("shared")
deep = copy.deepcopy(game)
deep.items.append("own")
print(game.items, deep.items, twin.items is game.items)

class Color:
    _cache = {}

    def __new__(cls, name):
        if name not in cls._cache:
            cls._cache[name] = super().__new__(cls)
            cls._cache[name].name = name
        return cls._cache[name]

print(Color("red") is Color("red"), Color("red") is Color("blue"), sorted(Color._cache))
