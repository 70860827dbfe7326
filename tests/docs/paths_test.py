#!/usr/bin/env python3
"""Every file that the documents name is there, every link leads somewhere, and docs/README.md has all documents.

Looks at links, and at what stands in backquotes and is a path of the repository (`core/run/run.h`, `tests/*/golden`) or the
name of a source file (`events.def`). A name in angle brackets (`tests/unit/<room>/`) stands for any."""

import pathlib
import re
import sys

from documents import ROOT, documents

FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir()} - {'build'} | {'.ci'}
SOURCE = re.compile(r'[\w.-]+\.(def|h|cpp|cmake)')
PATH = re.compile(r'[\w.<>*/+-]+')


def anchor_of(heading):
    """As GitHub makes it."""
    text = re.sub(r'[`*]|\[|\]\([^)]*\)', '', heading).strip().lower()
    return re.sub(r'[^\w\- ]', '', text).replace(' ', '-')


def anchors_of(path):
    lines, anchors, in_code = path.read_text(encoding='utf-8').split('\n'), set(), False
    for line in lines:
        if re.match(r' *(```|~~~)', line):
            in_code = not in_code
        heading = re.match(r'#{1,6} +(.*)', line)
        if heading and not in_code:
            anchors.add(anchor_of(heading[1]))
    return anchors


def is_there(pattern):
    """A path from the root; `*` and `<…>` stand for anything."""
    pattern = re.sub(r'<[^>]*>', '*', pattern).rstrip('/')
    return any(True for _ in ROOT.glob(pattern)) if '*' in pattern else (ROOT / pattern).exists()


def paths_in(text):
    """The paths of the repository in what stands in backquotes, which may be a command."""
    for word in text.split():
        word = re.sub(r':\d+$', '', word.strip('(),;"\''))
        if PATH.fullmatch(word) and '/' in word and word.split('/')[0] in FOLDERS and '//' not in word:
            yield word


def link_problem(document, target):
    if re.match(r'[a-z]+:', target):
        return None
    name, _, anchor = target.partition('#')
    path = (document.path.parent / name).resolve() if name else document.path
    if not path.exists():
        return f'the link to `{target}` leads nowhere'
    if anchor and path.suffix == '.md' and anchor not in anchors_of(path):
        return f'`{name or document.path.name}` has no heading for `#{anchor}`'
    return None


def problems_of(document, sources):
    for line, target in document.links():
        problem = link_problem(document, target)
        if problem:
            yield line, problem
    for line, text in document.inline_code():
        for path in paths_in(text):
            if not is_there(path) and not (document.path.parent / path).exists():
                yield line, f'there is no `{path}`'
        if SOURCE.fullmatch(text) and text not in sources and not (document.path.parent / text).exists():
            yield line, f'no file is called `{text}`'


def main():
    everything = documents()
    sources = {path.name for folder in FOLDERS for path in (ROOT / folder).rglob('*') if SOURCE.fullmatch(path.name)}
    count, problems = 0, []
    for document in everything:
        count += len(document.links()) + sum(1 for _, text in document.inline_code() for _ in paths_in(text))
        problems += [f'{document.name}:{line}: {text}' for line, text in problems_of(document, sources)]
    index = next(document for document in everything if document.name == 'docs/README.md')
    listed = {target for _, target in index.links()}
    problems += [f'docs/README.md: `{path.name}` is not in it' for path in sorted((ROOT / 'docs').glob('*.md'))
                 if path.name not in listed | {'README.md'}]
    for problem in problems:
        print(problem)
    print(f'{count} links and paths, {len(problems)} problems')
    return 1 if problems or not count else 0


if __name__ == '__main__':
    sys.exit(main())
