# KeyError shows the repr of the key.
settings = {"name": "x"}
key = ("a", 1)
print(settings["name"])
settings[key]
