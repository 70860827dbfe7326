# A dictionary whose keys are attributes.
class Record(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]

r = Record(a=1)
r.b = {"c": 2}
print(r.a, r["b"], r, len(r))
del r.a
print(r, hasattr(r, "a"), r.get("a"))
try:
    r.zzz
except AttributeError as error:
    print(error, error.__cause__, error.__suppress_context__)
