# default=, a subclass of JSONEncoder, object hooks.
import json
from datetime import date

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {'x': o.x, 'y': o.y}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)

print(json.dumps([Point(1, 2), {3, 1}], cls=Encoder), json.dumps(date(2024, 1, 2), default=str), json.dumps(Point(3, 4), default=vars))
print(Encoder(indent=1).encode({'p': Point(0, 0)}), list(json.JSONEncoder().iterencode({'a': [1]})) != [])
try:
    json.dumps(object, cls=Encoder)
except TypeError as e:
    print(e)
text = '{"x": 1, "y": {"z": 2.50}, "l": [1e3, 7]}'
print(json.loads(text, object_hook=lambda d: sorted(d)), json.loads(text, object_pairs_hook=list))
from decimal import Decimal
print(json.loads(text, parse_float=Decimal), json.loads(text, parse_int=str), json.loads('[NaN, -Infinity]', parse_constant=lambda c: c))
class Decoder(json.JSONDecoder):
    def decode(self, s):
        return ['decoded', super().decode(s)]
print(json.loads('[1]', cls=Decoder), json.JSONDecoder().raw_decode('[1, 2] rest'), json.JSONDecoder().decode(' {} '))
import io
f = io.StringIO()
json.dump({'k': [1, 2]}, f, indent=1)
print(f.getvalue(), json.load(io.StringIO(f.getvalue())))
