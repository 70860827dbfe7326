# repr shows ... where a container contains itself.
l = [1]
l.append(l)
d = {"k": l}
d["self"] = d
t = ([],)
t[0].append(t)
print(l, d, t, str(l), f"{l}", [l, l])
from collections import deque, OrderedDict, defaultdict
q = deque([1])
q.append(q)
o = OrderedDict(a=1)
o["o"] = o
f = defaultdict(list)
f["f"] = f
print(q, o, sep="\n")
print(str(f).replace("<class 'list'>", "list"))
print(l == l, l[1] is l, l[1][1][0])
try:
    a, b = [], []
    a.append(b)
    b.append(a)
    a == b
except RecursionError as error:
    print(error)
