"""Filling paragraphs, taking indentation away and adding it."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_BLANKS = '\t\n\x0b\x0c\r '


def _is_letter(char):
    return char == '_' or char.isalpha()


def _is_word(char):
    return char == '_' or char.isalnum()


class TextWrapper:
    """Breaks text into lines."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        """The text in pieces between which a line may end; blanks are pieces too."""
        pieces = []
        start = 0
        while start < len(text):
            end = start + 1
            if text[start] in _BLANKS:
                while end < len(text) and text[end] in _BLANKS:
                    end += 1
            elif self.break_on_hyphens and self._is_dash(text, start):
                while text[end] == '-':
                    end += 1
            else:
                while end < len(text) and text[end] not in _BLANKS:
                    if self.break_on_hyphens:
                        if text[end] == '-' and self._hyphen_breaks(text, end):
                            end += 1
                            break
                        if self._is_dash(text, end):
                            break
                    end += 1
            pieces.append(text[start:end])
            start = end
        return pieces

    @staticmethod
    def _is_dash(text, place):
        """Two or more '-' between words?"""
        if place == 0 or text[place:place + 2] != '--':
            return False
        if not (_is_word(text[place - 1]) or text[place - 1] in '!"\'&.,?'):
            return False
        while text[place:place + 1] == '-':
            place += 1
        return place < len(text) and _is_word(text[place])

    @staticmethod
    def _hyphen_breaks(text, place):
        """May a line end after the hyphen at `place`?"""
        before = text[max(0, place - 3):place]
        if not (len(before) >= 2 and _is_letter(before[-1]) and
                (_is_letter(before[-2]) or len(before) == 3 and before[-2] == '-' and _is_letter(before[0]))):
            return False
        after = text[place + 1:place + 4]
        return len(after) >= 2 and _is_letter(after[0]) and \
            (_is_letter(after[1]) or after[1] == '-' and len(after) == 3 and _is_letter(after[2]))

    def _prepared(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for char in _BLANKS:
                text = text.replace(char, ' ')
        pieces = self._split(text)
        if self.fix_sentence_endings:
            for place in range(len(pieces) - 1):
                word = pieces[place].rstrip('"\'')
                if pieces[place + 1] == ' ' and word[-1:] in ('.', '!', '?') and len(word) > 1 and \
                        word[-2] in 'abcdefghijklmnopqrstuvwxyz':
                    pieces[place + 1] = '  '
        return pieces

    def wrap(self, text):
        """The lines of a paragraph."""
        pieces = self._prepared(text)
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        pieces.reverse()                        # the next one is the last one
        while pieces:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and not pieces[-1].strip():
                pieces.pop()
            line = []
            length = 0
            while pieces and length + len(pieces[-1]) <= room:
                length += len(pieces[-1])
                line.append(pieces.pop())
            if pieces and len(pieces[-1]) > room:
                self._break_word(pieces, line, length, room)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            at_end = not pieces or self.drop_whitespace and len(pieces) == 1 and not pieces[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or at_end and length <= room:
                lines.append(indent + ''.join(line))
                continue
            while line:                         # the last line: make room for the placeholder
                if line[-1].strip() and length + len(self.placeholder) <= room:
                    lines.append(indent + ''.join(line) + self.placeholder)
                    break
                length -= len(line.pop())
            else:
                if lines:
                    last = lines[-1].rstrip()
                    if len(last) + len(self.placeholder) <= self.width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _break_word(self, pieces, line, length, room):
        """A piece is too long for any line."""
        left = 1 if room < 1 else room - length
        if self.break_long_words:
            word = pieces[-1]
            end = left
            if self.break_on_hyphens and len(word) > left:
                hyphen = word.rfind('-', 0, left)
                if hyphen > 0 and any(char != '-' for char in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            pieces[-1] = word[end:]
        elif not line:
            line.append(pieces.pop())

    def fill(self, text):
        """The paragraph as one string."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph broken into lines."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As much of the text as fits."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the blanks that all its lines begin with."""
    lines = text.split('\n')
    margin = None
    for place, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[place] = ''
            continue
        indent = line[:len(line) - len(content)]
        if margin is None:
            margin = indent
        else:
            common = 0
            for a, b in zip(margin, indent):
                if a != b:
                    break
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with `prefix` before every line that isn't empty."""
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
