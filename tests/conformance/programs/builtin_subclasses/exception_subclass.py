# An exception class with its own arguments, attributes and text.
class HttpError(Exception):
    status = 500

    def __init__(self, path, *details):
        self.path = path
        super().__init__(path, *details)

    def __str__(self):
        return f"{self.status} {self.path}"

class NotFound(HttpError):
    status = 404

class Silent(Exception):
    def __init__(self, hidden):
        self.hidden = hidden

for make in (lambda: HttpError("/a", 1), lambda: NotFound("/b"), lambda: Silent("x"), lambda: Silent(hidden="y"), lambda: NotFound()):
    try:
        raise make()
    except HttpError as error:
        print(type(error).__name__, str(error), repr(error), error.args, error.path)
    except Silent as error:
        print(str(error) or "(empty)", repr(error), error.args, error.hidden)
    except TypeError as error:
        print(error)
