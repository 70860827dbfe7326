# Inside a container every item is shown with repr().
print("text", ["text"], ("text",), {"key": "text"}, [1.0, None, True, 'it\'s'])
print(str([1, "a"]) + "!", repr("q"), str("q"), [(), [], {}, set()], ((1, 2), [3, (4,)]))
