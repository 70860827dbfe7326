#!/usr/bin/env python3
"""Do the rooms include only what the table in docs/architecture.md lets them?

    layering_test.py [--root FOLDER]

The table is the one whose head is `room | may include | outside libraries`. A row for a folder inside a room (such as
render/graphviz, `as render`) gives that folder libraries of its own; for the rest it is the room. Checked are:

* every #include of our own headers in core/, render/ and cli/ against the second column,
* every #include of an outside library against the third, and that each library there is included,
* the `coroscope_room(… USES …)` lines of CMakeLists.txt: they must say the same as the second column,
* that the table has no circle, so that "downwards only" is true.

Each finding is one line, `file:line: core/trace may not include core/vm`.
"""

import argparse
import pathlib
import re
import sys
from typing import NamedTuple

TABLE_FILE = 'docs/architecture.md'
ROOTS = ('core', 'render', 'cli')
SOURCE_ENDINGS = {'.h', '.cpp', '.def', '.inc'}

# How the headers of the outside libraries begin. A header with a / that none of these matches is reported, so that
# a new library gets its row in the table.
LIBRARIES = {
    'boost/asio': 'Asio', 'boost/system': 'Asio',
    'boost/multiprecision': 'Multiprecision',
    'graphviz/': 'Graphviz', 'gvc.h': 'Graphviz', 'cgraph.h': 'Graphviz',
    'CLI/': 'CLI11',
    'toml++/': 'toml++',
    'nlohmann/': 'nlohmann-json',
    'utf8proc.h': 'utf8proc',
    'sqlite3.h': 'SQLite',
    'fmt/': 'fmt',
}
SYSTEM_FOLDERS = ('sys/', 'linux/', 'netinet/', 'arpa/')
EVERYWHERE = {'fmt'}


class Room(NamedTuple):
    path: str               # core/text
    uses: frozenset         # of room names: the last part of the path
    libraries: frozenset

    whole: str              # the path of the room this is a folder of, or its own path

    @property
    def name(self):
        return self.whole.rsplit('/', 1)[-1]


def read_table(root):
    """The rooms of the table in docs/architecture.md, by path."""
    rooms, inside = {}, False
    for line in (root / TABLE_FILE).read_text(encoding='utf-8').splitlines():
        cells = [cell.strip().replace('`', '') for cell in line.strip().strip('|').split('|')]
        if cells[:3] == ['room', 'may include', 'outside libraries']:
            inside = True
        elif not line.startswith('|'):
            inside = False
        elif inside and not set(cells[0]) <= set('-: '):
            words = [frozenset(re.findall(r'[\w+/-]*\w[\w+/-]*', cell)) for cell in cells[1:3]]
            rooms[cells[0]] = Room(cells[0], *words, whole=cells[0])
    for path, room in rooms.items():
        if parent := room_of(path, rooms):
            rooms[path] = room._replace(uses=parent.uses, whole=parent.whole)
    return rooms


def room_of(path, rooms):
    """The room a file lies in: the longest matching path of the table."""
    matching = [room for room in rooms.values() if path.startswith(room.path + '/')]
    return max(matching, key=lambda room: len(room.path), default=None)


def includes(file):
    """(line number, header, whether in quotes) of every #include."""
    for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), start=1):
        if match := re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line):
            yield number, match[2], match[1] == '"'


def library_of(header):
    """The outside library of a header, None for the standard library and the system, '?' if unknown."""
    for beginning, library in LIBRARIES.items():
        if header.startswith(beginning):
            return library
    return '?' if '/' in header and not header.startswith(SYSTEM_FOLDERS) else None


def check_file(root, file, rooms):
    path = file.relative_to(root).as_posix()
    room = room_of(path, rooms)
    if room is None:
        yield f'{path}:1: is in no room of the table in {TABLE_FILE}'
        return
    for number, header, quoted in includes(file):
        where = f'{path}:{number}:'
        included = room_of(header, rooms)
        if included:
            if included.whole != room.whole and included.name not in room.uses:
                yield f'{where} {room.path} may not include {included.path} ({header})'
        elif header.startswith(tuple(folder + '/' for folder in ROOTS)):
            yield f'{where} {header} is in no room of the table in {TABLE_FILE}'
        elif quoted:
            # Made by the build, or beside the including file: written with its whole path, so that it can be checked.
            if not header.startswith('generated/') and (file.parent / header).exists():
                yield f'{where} write the whole path, from the top folder: "{header}"'
        else:
            library = library_of(header)
            if library == '?':
                yield (f'{where} {room.path} may not include <{header}>: '
                       f'add the library to {TABLE_FILE} and to layering_test.py')
            elif library and library not in room.libraries | EVERYWHERE:
                yield f'{where} {room.path} may not include {library} (<{header}>)'


def check_libraries(root, files, rooms):
    """Every library that a row lists is included by a file of the room."""
    included = {path: set() for path in rooms}
    for file in files:
        if room := room_of(file.relative_to(root).as_posix(), rooms):
            included[room.path] |= {library_of(header) for _, header, quoted in includes(file) if not quoted}
    for path, room in rooms.items():
        for library in sorted(room.libraries - included[path]):
            yield f'{TABLE_FILE}:1: {path} lists {library}, which none of its files includes'


def check_cmake(root, rooms):
    """The rooms of CMakeLists.txt and what they link."""
    text = (root / 'CMakeLists.txt').read_text(encoding='utf-8')
    built = set()
    for match in re.finditer(r'^\s*coroscope_room\(\s*(\S+?)(?:\s+USES\s+([^)]*))?\s*\)', text, re.MULTILINE):
        where = f'CMakeLists.txt:{text.count(chr(10), 0, match.start(1)) + 1}:'
        path, uses = match[1], frozenset((match[2] or '').split())
        built.add(path)
        if path not in rooms:
            yield f'{where} {path} is in no row of the table in {TABLE_FILE}'
            continue
        for name in sorted(uses - rooms[path].uses):
            yield f'{where} {path} may not include {name}: it links it, the table in {TABLE_FILE} does not list it'
        for name in sorted(rooms[path].uses - uses):
            yield f'{where} {path} does not link {name}, which the table in {TABLE_FILE} lists'
    for path, room in rooms.items():
        if room.whole not in built:
            yield f'CMakeLists.txt:1: has no coroscope_room({path}), which the table in {TABLE_FILE} lists'


def check_table(rooms):
    """Every name is a room, and there is an order from the lowest room to the highest."""
    names = {room.name: room for room in rooms.values()}
    for room in rooms.values():
        for name in sorted(room.uses - names.keys()):
            yield f'{TABLE_FILE}:1: {room.path} lists {name}, which is no room'
    placed, waiting = set(), list(rooms.values())
    while ready := [room for room in waiting if room.uses & names.keys() <= placed]:
        placed.update(room.name for room in ready)
        waiting = [room for room in waiting if room.name not in placed]
    if waiting:
        yield f'{TABLE_FILE}:1: these rooms include each other in a circle: ' + ', '.join(room.path for room in waiting)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--root', type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    root = parser.parse_args().root.resolve()

    rooms = read_table(root)
    if not rooms:
        print(f'{TABLE_FILE}:1: has no table with the head `room | may include | outside libraries`')
        return 1
    files = sorted(file for folder in ROOTS for file in (root / folder).rglob('*') if file.suffix in SOURCE_ENDINGS)
    findings = [*check_table(rooms), *check_cmake(root, rooms), *check_libraries(root, files, rooms)]
    for file in files:
        findings += check_file(root, file, rooms)
    print(*findings, sep='\n', end='\n' if findings else '')
    print(f'{len(rooms)} rooms, {len(files)} files, {len(findings)} findings')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
