# Exceptions carry data; args are what the constructor got.
class ValidationError(Exception):
    def __init__(self, field, message="is invalid", **details):
        super().__init__(field, message)
        self.field, self.details = field, details

    def __str__(self):
        return f"{self.field} {self.args[1]}"

try:
    raise ValidationError("age", "is negative", value=-1)
except ValidationError as error:
    print(error, error.field, error.details, error.args, repr(error))
error = ValueError("a", 1)
error.extra = "set later"
error.args = ("changed",)
print(error, error.extra, vars(error), error.args)
print(StopIteration(5).value, KeyError("k").args, SystemExit(3).code, OSError(2, "No such file").errno, OSError(2, "x", "f").filename)
print(str(OSError(2, "No such file")), str(OSError(2, "No such", "name")), str(KeyError("quoted")), str(KeyError(1, 2)), repr(OSError("one")))
print(NameError("m", name="n").name, AttributeError("m", name="n", obj=5).obj, ImportError("m", name="n", path="p").path)
