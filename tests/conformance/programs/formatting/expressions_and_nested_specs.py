# Any expression may stand in the braces; a spec may contain braces itself.
width, digits, value = 10, 3, 2.718281828
data = {"key": [1, 2, 3]}
print(f"{value:{width}.{digits}f}|{'x':{'*'}^{width}}|{data['key'][1] + 1}|{max(data['key'])}")
print(f"{{literal}} {{{width}}} {width if width > 5 else 'small'} {(lambda x: x * 2)(4)}")
print(f"{[x * x for x in range(4)]} {'a' 'b'} {1 == 1}")
