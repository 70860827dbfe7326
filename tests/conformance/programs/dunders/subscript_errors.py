# Objects without the methods say which operation is missing.
class Nothing: pass
n = Nothing()
def set_item():
    n[0] = 1
def del_item():
    del n[0]
def set_text():
    "abc"[0] = "x"
def del_tuple():
    t = (1,)
    del t[0]
def augmented():
    n[0] += 1
for call in (lambda: n[0], set_item, del_item, set_text, del_tuple, augmented, lambda: 0 in n, lambda: n()):
    try:
        call()
    except TypeError as error:
        print(error)
