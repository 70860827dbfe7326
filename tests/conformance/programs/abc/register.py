# register makes a class count as a subclass without inheriting anything.
from abc import ABC, abstractmethod


class Drawable(ABC):
    @abstractmethod
    def draw(self):
        ...


@Drawable.register
class Sprite:
    pass


print(issubclass(Sprite, Drawable), isinstance(Sprite(), Drawable), Drawable in Sprite.__mro__)
print(isinstance(5, Drawable), Drawable.register(int), isinstance(5, Drawable), isinstance(True, Drawable))


class Better(Drawable):
    def draw(self):
        pass


print(issubclass(float, Drawable))
Better.register(float)
print(issubclass(float, Drawable), issubclass(float, Better), Drawable.register(Better) is Better)
for action in (lambda: Drawable.register(5), lambda: Better.register(Drawable), lambda: issubclass(5, Drawable)):
    try:
        action()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
