# Exceptions are printed with their qualified name.
class Api:
    class Error(Exception):
        class Fatal(Exception):
            pass

def local():
    class Hidden(Api.Error.Fatal):
        pass
    return Hidden

raise local()("who am I")
