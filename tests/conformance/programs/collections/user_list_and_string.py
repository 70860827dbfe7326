# UserList and UserString keep the built-in object in `data`.
from collections import UserList, UserString


class Stack(UserList):
    def push(self, item):
        self.append(item)

    def __getitem__(self, i):
        print('getting', i)
        return super().__getitem__(i)


s = Stack([1, 2])
s.push(3)
print(s, s[0], s[1:], type(s[1:]).__name__, len(s), 2 in s, s + [4], [0] + s, s * 2, s == [1, 2, 3], s.data)
s += (4, 5)
s.insert(0, 'first')
s.sort(key=str)
print(s, s.pop(), s.index(1), s.count(2), list(reversed(Stack([1, 2]))), Stack('ab') < Stack('b'))
s.reverse()
s.extend(Stack([9]))
del s[0]
print(s, s.copy(), isinstance(s, list))


class Text(UserString):
    def shout(self):
        return self.upper() + '!'


t = Text('hello')
print(t, repr(t), t.shout(), type(t.shout()).__name__, t + ' world', 'oh ' + t, t * 2, t[1:3], len(t), 'ell' in t, t == 'hello')
print(t.split('l'), t.replace('l', 'L'), t.find('o'), t.title().center(9, '*'), hash(t) == hash('hello'), isinstance(t, str))
print(Text('%s-%d') % ('a', 1), Text('42').isdigit(), int(Text('42')), t.data, sorted(Text('cab')), ','.join(['x', 'y']), t.join(['a', 'b']))
