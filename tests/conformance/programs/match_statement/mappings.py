# Mapping patterns need the keys they name; **rest takes the others.
def handle(event):
    match event:
        case {"type": "click", "pos": (x, y)}:
            return f"click at {x},{y}"
        case {"type": "key", "key": str(key), **rest} if not rest:
            return f"plain key {key}"
        case {"type": "key", **rest}:
            return f"key with {rest}"
        case {"type": kind}:
            return f"some {kind}"
        case {}:
            return f"mapping of {len(event)}"
        case _:
            return "not a mapping"

for event in ({"type": "click", "pos": (1, 2), "extra": 0}, {"type": "key", "key": "q"}, {"type": "key", "key": "q", "shift": True},
              {"type": "key", "key": 5}, {"type": "quit"}, {}, {"a": 1}, [], {"type": "click", "pos": [1]}):
    print(handle(event))
