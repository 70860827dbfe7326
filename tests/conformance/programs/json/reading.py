# loads and its errors.
import json

for text in ('1', '-0', '1.5e3', '"a\\u00e9\\n\\"\\/\\ud83d\\ude00"', '[]', '[1, [2], {}]', '{"a": {"b": null}}', ' true ', 'false', 'NaN', '-Infinity', '{"a": 1, "a": 2}', '0.1', '1E-2', '12345678901234567890', '"é"'):
    print(repr(json.loads(text)))
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b'[1]')), json.loads('"a\tb"', strict=False))
for text in ('', ' ', '{', '[', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '[1,]', '[1', '[1 2]', '{a: 1}', "{'a': 1}", '{"a" 1}', '"abc', '"a\\x"', '"\\u12"', '"a\nb"', 'nul', 'True', '1 2', '[1]]', '01', '1.', '.5', '-', '+1', '{"a":1 "b":2}', '\n\n  x', '"\\', '{"a":\n  [1,\n   oops]}', '\ufeff1', '{,}', '[,1]'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e, '|', e.msg, e.pos, e.lineno, e.colno)
try:
    json.loads('{bad}')
except ValueError as e:
    print(type(e), e.doc, isinstance(e, json.decoder.JSONDecodeError))
for wrong in (None, 3, [1]):
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
data = {'a': [1, 2.5, None, True, 'x'], 'b': {'c': {}}}
print(json.loads(json.dumps(data)) == data)
