"""The Markdown documents of the project, taken apart as far as the tests of them need it."""

import dataclasses
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = re.compile(r'(?P<indent> *)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$')
CODE = re.compile(r'(?<!`)(?P<ticks>`+)(?!`)(?P<text>.+?)(?<!`)(?P=ticks)(?!`)', re.DOTALL)
LINK = re.compile(r'!?\[(?:[^\[\]]|\[[^\]]*\])*\]\((?P<target>[^()\s]+)(?:\s+"[^"]*")?\)')
COMMENT = re.compile(r'<!--.*?-->', re.DOTALL)
FILE_NAME_BEFORE = re.compile(r'`(?P<name>[\w./-]+\.\w+)`(?: holds)?[:：]$')


@dataclasses.dataclass
class Block:
    """Lines of code: between fences, or indented by four spaces (then `language` is None)."""
    language: str | None
    line: int           # of the document, from 1, on which the first of `lines` stands
    indent: int         # spaces before each line, which `lines` are without
    lines: list[str]
    before: str         # the last line of text before it, stripped

    def file_name(self):
        """The file that this block shows, if the sentence before it ends in its name: "In `tea.py`:"."""
        found = FILE_NAME_BEFORE.search(self.before)
        return found['name'] if found and self.language is not None else None


class Document:
    def __init__(self, path):
        self.path = path
        self.name = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
        self.lines = path.read_text(encoding='utf-8').split('\n')
        self.blocks = []
        self.prose = []         # (line number, text): paragraphs without the blocks
        self._read()

    def _read(self):
        before, number, paragraph = '', 0, []
        while number < len(self.lines):
            line = self.lines[number]
            fence = FENCE.match(line)
            is_code = line.startswith('    ') and line.strip() and not paragraph
            if fence or is_code:
                self._end_paragraph(paragraph)
                block = self._fenced(number, fence, before) if fence else self._indented(number, before)
                self.blocks.append(block)
                number = block.line - 1 + len(block.lines) + (1 if fence else 0)
                continue
            if line.strip():
                before = line.strip()
                paragraph.append((number + 1, line))
            else:
                self._end_paragraph(paragraph)
            number += 1
        self._end_paragraph(paragraph)

    def _fenced(self, number, fence, before):
        indent, lines = len(fence['indent']), []
        for line in self.lines[number + 1:]:
            if re.fullmatch(rf" *{re.escape(fence['mark'][0])}{{{len(fence['mark'])},}} *", line):
                break
            lines.append(line[indent:] if not line[:indent].strip() else line.lstrip())
        words = fence['info'].split()
        return Block(words[0] if words else '', number + 2, indent, lines, before)

    def _indented(self, number, before):
        end = number
        while end < len(self.lines) and (self.lines[end].startswith('    ') or not self.lines[end].strip()):
            end += 1
        while not self.lines[end - 1].strip():
            end -= 1
        return Block(None, number + 1, 4, [line[4:] for line in self.lines[number:end]], before)

    def _end_paragraph(self, paragraph):
        if paragraph:
            self.prose.append((paragraph[0][0], '\n'.join(text for _, text in paragraph)))
            paragraph.clear()

    def _found(self, pattern, group):
        """(line number, text) of everything in the prose that a pattern finds."""
        for first, text in self.prose:
            text = COMMENT.sub(lambda comment: re.sub(r'[^\n]', ' ', comment[0]), text)
            for found in pattern.finditer(text):
                yield first + text[:found.start()].count('\n'), ' '.join(found[group].split())

    def inline_code(self):
        return list(self._found(CODE, 'text'))

    def links(self):
        return list(self._found(LINK, 'target'))


def documents():
    """README.md and everything in docs."""
    return [Document(path) for path in [ROOT / 'README.md', *sorted((ROOT / 'docs').rglob('*.md'))]]
