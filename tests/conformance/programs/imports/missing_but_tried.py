from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nowhere_at_all import Missing

try:
    import module_that_nobody_has as numbers
except ImportError as error:
    numbers = None
    print(type(error).__name__, error)


def late():
    try:
        from module_that_nobody_has.inner import thing
    except ModuleNotFoundError as error:
        return str(error)
    return thing


print(numbers, late())
