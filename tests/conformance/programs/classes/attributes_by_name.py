# getattr, setattr, hasattr and delattr work with names that are only known at run time.
class Settings:
    theme = "light"

s = Settings()
for name, value in [("font", "mono"), ("size", 12)]:
    setattr(s, name, value)
print(s.font, s.size, vars(s))
print(getattr(s, "theme"), getattr(s, "missing", "default"), hasattr(s, "size"), hasattr(s, "nothing"))
delattr(s, "size")
print(hasattr(s, "size"))
for call in (lambda: getattr(s, "size"), lambda: delattr(s, "size"), lambda: s.theme.missing, lambda: Settings.missing):
    try:
        call()
    except AttributeError as error:
        print(error)
