"""Short representations, and representations of what contains itself."""

from _recursive_repr import recursive_repr

__all__ = ['Repr', 'recursive_repr', 'repr']

_builtin_repr = repr


class Repr:
    """Makes representations of limited length; the limits are attributes."""

    fillvalue = '...'

    def __init__(self):
        self.maxlevel = 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxstring = self.maxother = 30
        self.maxlong = 40

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + type(x).__name__.replace(' ', '_'), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _join(self, items, limit, level, left, right, trail=''):
        """`left` items `right`, at most `limit` of them; only the ellipsis at the deepest level."""
        count = len(items)
        if level <= 0 and count:
            text = self.fillvalue
        else:
            parts = [self.repr1(item, level - 1) for _, item in zip(range(limit), items)]
            if count > limit:
                parts.append(self.fillvalue)
            text = ', '.join(parts)
            if count == 1:
                right = trail + right
        return left + text + right

    def repr_tuple(self, x, level):
        return self._join(x, self.maxtuple, level, '(', ')', ',')

    def repr_list(self, x, level):
        return self._join(x, self.maxlist, level, '[', ']')

    def repr_set(self, x, level):
        return self._join(_in_order(x), self.maxset, level, '{', '}') if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._join(_in_order(x), self.maxfrozenset, level, 'frozenset({', '})') if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._join(x, self.maxdeque, level, 'deque([', '])')

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        parts = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}' for key in _in_order(x)[:self.maxdict]]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return '{' + ', '.join(parts) + '}'

    def _shorten(self, text, limit):
        """`text` with its middle left out if it is longer than `limit`."""
        if len(text) <= limit:
            return text
        left = max(0, (limit - 3) // 2)
        right = max(0, limit - 3 - left)
        return text[:left] + self.fillvalue + text[len(text) - right:]

    def repr_str(self, x, level):
        text = _builtin_repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        left = max(0, (self.maxstring - 3) // 2)
        right = max(0, self.maxstring - 3 - left)
        text = _builtin_repr(x[:left] + x[len(x) - right:])
        return text[:left] + self.fillvalue + text[len(text) - right:]

    def repr_int(self, x, level):
        return self._shorten(_builtin_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _builtin_repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._shorten(text, self.maxother)


def _in_order(items):
    """Sorted if they can be."""
    try:
        return sorted(items)
    except Exception:
        return list(items)


aRepr = Repr()
repr = aRepr.repr
