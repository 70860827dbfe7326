#!/usr/bin/env python3
"""Every command that the documents show is run, and what is shown below it must be what comes.

    console_test.py --coroscope build/bin/coroscope [DOCUMENT …]       COROSCOPE_ACCEPT=1: writes what comes into the documents

A command stands behind `$ ` in a block of code; everything up to the next one is what it prints, on stdout or stderr.

  …            as a line of its own: any lines; at the end of a line: any rest of it
  $ echo $?    says how the command before it ended. Otherwise it must have ended with 0, or with 1 where that only says
               that an answer is not right (see ENDS_WITH_ONE)
  1> 1-start   what somebody types stands behind the prompts of an interactive command
  `tea.py`:    a block below a sentence that ends so is written to that file first

Each document has a folder of its own, which is empty at the beginning, and a learner who has tried nothing.

Commands that stand in the text, in backquotes or at the beginning of an indented line, have no output to compare. They
must have options that exist. Those that are complete, neither just a name nor with a NAME in capitals, are tried in
another such folder, and must not end as wrong; files that they name need not be there.
"""

import argparse
import functools
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

from documents import ROOT, Document, documents

# What may be shown but not run here, by how it begins.
NOT_RUN = {
    '.ci/test': 'builds everything and runs this test',
    '.ci/build': 'builds everything',
    '.ci/install': 'installs packages',
    '.ci/run': 'builds everything',
    'apt': 'installs packages',
    'apt-get': 'installs packages',
    'dpkg': 'installs packages',
    'sudo': 'needs to be root',
    'cmake': 'builds; tests/integrations and the tests of installing do that',
    'cpack': 'builds a package',
    'ctest': 'runs this test',
    'ninja': 'builds',
    'git': 'needs a network, or a repository with a history',
    'man': 'needs what is installed only',
    'mdbook': 'is no package of Debian 12',
    'mkdocs': 'tests/integrations run it',
    'sphinx-build': 'tests/integrations run it',
    'docker': 'needs a network',
    'python3 tests/': 'is run as a test of its own',
    'python3 scenarios/': 'needs the repository',
    'coroscope mdbook': 'mdBook calls it; mdbook_test.py does',
}
# What commands may consist of besides coroscope: nothing that reaches a network or goes on for long.
PROGRAMS = {'printf', 'cat', 'echo', 'ls', 'head', 'tail', 'grep', 'sed', 'mkdir', 'cp', 'mv', 'rm', 'wc', 'sort', 'python3', 'diff',
            'touch', 'export', 'xmllint'}
# Their exit code 1 says that an answer or a document is not right, which is also what they print.
ENDS_WITH_ONE = ('check', 'predict', 'docs', 'lint')
WITH_ACTIONS = ('docs', 'progress')
PLACEHOLDER = re.compile(r'\b[A-Z]{2,}\b|[\[\]…<>|&;]')
FINE, NOT_RIGHT, NO_FILE = 0, 1, 5      # exit codes of coroscope
PROMPT = re.compile(r'(?: *\d*> ?|.*\[y/N\] ?|(?:the letter|写字母).*?> ?)(?P<typed>.*)')
INTERACTIVE = re.compile(r'coroscope (predict|path --test-out|new)\b')
TRY = '.ci/try'     # shows commands itself: everything below it is what it prints
BUILT = 'build/release/bin/coroscope'


class Session:
    """One command with what is shown below it."""

    def __init__(self, command, line):
        self.command = command
        self.line = line        # of the document, from 1, of the first shown line
        self.shown = []

    def typed(self):
        found = (PROMPT.fullmatch(line) for line in self.shown)
        return ''.join(match['typed'] + '\n' for match in found if match)


def sessions_of(block):
    """The commands of a block. Lines before the first of them are none."""
    sessions = []
    for number, line in enumerate(block.lines, block.line):
        if line.startswith('$ ') and not (sessions and sessions[-1].command == TRY):
            sessions.append(Session(line[2:], number + 1))
        elif sessions and sessions[-1].command.endswith('\\') and not sessions[-1].shown and line.startswith(('> ', '  ')):
            sessions[-1].command = sessions[-1].command[:-1] + line[2:].lstrip()
            sessions[-1].line = number + 1
        elif sessions:
            sessions[-1].shown.append(line)
    return sessions


def is_console(block):
    return block.language in ('console', 'sh') or block.language is None and any(line.startswith('$ ') for line in block.lines)


def without_end(lines):
    """Spaces at the ends of lines and empty lines at the end do not count."""
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def line_matches(shown, printed):
    return printed.startswith(shown[:-1].rstrip()) if shown.endswith('…') else shown == printed


def matches(shown, printed):
    """Whether the lines agree. `…` takes as many as it needs."""
    @functools.cache
    def rest_matches(i, j):
        if i == len(shown):
            return j == len(printed)
        if shown[i].strip() == '…' and any(rest_matches(i + 1, k) for k in range(j, len(printed) + 1)):
            return True
        return j < len(printed) and line_matches(shown[i], printed[j]) and rest_matches(i + 1, j + 1)
    sys.setrecursionlimit(10_000)
    return rest_matches(0, 0)


class Place:
    """A folder for the commands of one document."""

    def __init__(self, folder, coroscope):
        self.folder = folder / 'work'
        self.folder.mkdir()
        self.status = 0
        home, programs = folder / 'home', folder / 'bin'
        home.mkdir()
        programs.mkdir()
        (programs / 'coroscope').symlink_to(coroscope)
        self.coroscope = coroscope
        self.environment = {'PATH': f'{programs}:/usr/bin:/bin', 'HOME': str(home), 'LANG': 'C.UTF-8', 'COLUMNS': '80',
                            'PYTHONDONTWRITEBYTECODE': '1'}

    def write(self, name, lines):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(''.join(line + '\n' for line in lines), encoding='utf-8')

    def provide_repository(self):
        """As much of it as `.ci/try` needs: everything is built already."""
        (self.folder / '.ci').mkdir(exist_ok=True)
        for name in ('install', 'build'):
            (self.folder / '.ci' / name).write_text('#!/bin/sh\n')
            (self.folder / '.ci' / name).chmod(0o755)
        shutil.copy(ROOT / TRY, self.folder / TRY)

    def provide_built(self):
        path = self.folder / BUILT
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_symlink():
            path.symlink_to(self.coroscope)

    def try_command(self, command):
        """Its exit code and its last words. Nobody types anything."""
        done = subprocess.run(['bash', '-c', command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=120)
        return done.returncode, done.stderr.decode(errors='replace').strip()

    def run(self, session):
        if session.command == TRY:
            self.provide_repository()
        if session.command == TRY or BUILT in session.command:
            self.provide_built()
        done = subprocess.run(['bash', '-c', f'(exit {self.status})\n' + session.command], cwd=self.folder, env=self.environment,
                              input=session.typed().encode() if INTERACTIVE.search(session.command) else b'',
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        self.status = done.returncode
        if INTERACTIVE.search(session.command):
            time.sleep(1 - time.time() % 1)     # tries are dated in seconds: what is done next is done later
        return without_end(done.stdout.decode().split('\n'))


def reason_not_to_run(command):
    if '--watch' in command.split():
        return 'does not end'
    return next((reason for begin, reason in NOT_RUN.items() if command == begin or command.startswith((begin + ' ', begin + '/'))
                 or begin.endswith('/') and command.startswith(begin)), None)


def unknown_programs(command):
    """Programs of a command that are neither coroscope nor on the list."""
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    unknown, is_first = [], True
    for word in lexer:
        if set(word) <= set('|&;()'):
            is_first = True
        elif is_first and not re.fullmatch(r'\w+=.*', word):
            if word not in PROGRAMS | {'coroscope', BUILT, TRY}:
                unknown.append(word)
            is_first = False
    return unknown


def may_end_with_one(command):
    return any(f'coroscope {name}' in command for name in ENDS_WITH_ONE)


class Checker:
    def __init__(self, coroscope, accept):
        self.coroscope = coroscope
        self.accept = accept
        self.problems = []
        self.run = 0
        self.tried = 0
        self.helps = {}

    def problem(self, document, line, text):
        self.problems.append(f'{document.name}:{line}: {text}')

    def check(self, document):
        changes = []    # (first line from 1, how many, lines instead)
        with tempfile.TemporaryDirectory(prefix='coroscope-docs-') as folder, \
                tempfile.TemporaryDirectory(prefix='coroscope-docs-') as other:
            place = Place(pathlib.Path(folder), self.coroscope)
            self.elsewhere = Place(pathlib.Path(other), self.coroscope)
            for block in document.blocks:
                if is_console(block):
                    changes += self.check_block(document, block, place)
                elif block.file_name():
                    place.write(block.file_name(), block.lines)
                    self.elsewhere.write(block.file_name(), block.lines)
            self.check_mentioned(document)
        if changes:
            for first, count, lines in reversed(changes):
                document.lines[first - 1:first - 1 + count] = lines
            document.path.write_text('\n'.join(document.lines), encoding='utf-8')

    def check_block(self, document, block, place):
        sessions = sessions_of(block)
        if not sessions:
            self.problem(document, block.line, 'this block shows no command: begin one with `$ `, or call it `text`')
        changes = []
        for index, session in enumerate(sessions):
            if reason_not_to_run(session.command):
                continue
            unknown = unknown_programs(session.command)
            if unknown:
                self.problem(document, session.line - 1, f'`{unknown[0]}` is neither in PROGRAMS nor in NOT_RUN of the test')
                continue
            self.run += 1
            printed = place.run(session)
            if not matches(without_end(session.shown), printed):
                if self.accept:
                    gap = [''] if index + 1 < len(sessions) and session.shown and not session.shown[-1] else []
                    changes.append((session.line, len(session.shown), [' ' * block.indent + line if line else '' for line in printed + gap]))
                else:
                    self.problem(document, session.line, f'`{session.command}` prints something else:\n    ' + '\n    '.join(printed))
            asks_for_status = index + 1 < len(sessions) and sessions[index + 1].command == 'echo $?'
            if place.status and not asks_for_status and not (place.status == 1 and may_end_with_one(session.command)):
                self.problem(document, session.line - 1,
                             f'`{session.command}` ends with {place.status}, which only `$ echo $?` below it may show')
        return changes

    # ---- commands in the text

    def check_mentioned(self, document):
        for line, text in document.inline_code():
            self.check_options(document, line, text)
        for block in document.blocks:
            if block.language in (None, 'sh', 'console', 'text'):
                for number, line in enumerate(block.lines, block.line):
                    self.check_options(document, number, re.split(r'  |  #', line.removeprefix('$ ').strip())[0])

    def check_options(self, document, line, text):
        text = text.removeprefix('build/release/bin/')
        if not text.startswith('coroscope ') or text.startswith('coroscope COMMAND'):
            return
        words = [word.strip('[]"\'') for word in text.split('|')[0].split()[1:]]
        if not words or words[0] in ('…', '--help', '--version'):
            return
        usage = self.help_of(words[:2])
        if usage is None:
            self.problem(document, line, f'there is no command `coroscope {words[0]}`')
            return
        if words[0] in WITH_ACTIONS and re.fullmatch('[a-z]+', ''.join(words[1:2])) and not re.search(rf'\b{words[1]}\b', usage):
            self.problem(document, line, f'`{text}`: there is no `{words[1]}`')
        for word in words[1:]:
            option = word.split('=')[0]
            if re.fullmatch(r'--?[a-z][a-z-]*', option) and not re.search(rf'(?<![\w-]){re.escape(option)}(?![\w-])', usage):
                self.problem(document, line, f'`{text}`: its --help does not know `{option}`')
                return
        is_name = all(re.fullmatch('[a-z]+', word) for word in words) and len(words) <= (2 if words[0] in WITH_ACTIONS else 1)
        if not is_name and not PLACEHOLDER.search(text) and not reason_not_to_run(text):
            self.try_mentioned(document, line, text)

    def try_mentioned(self, document, line, text):
        """It must do something, even if that ends with an answer that is not right or a file that is not there."""
        self.tried += 1
        if re.match(r'coroscope render(?!.* (-o|--output|--format)\b)', text):
            text += ' --format text'    # what it does at a terminal, which is not here
        status, said = self.elsewhere.try_command(text)
        if status not in (FINE, NOT_RIGHT, NO_FILE):
            self.problem(document, line, f'`{text}` ends with {status}:\n    {said}')

    def help_of(self, words):
        """What --help says of a command, or of a command and its action if that has a page of its own; None if there is none."""
        for count in (2, 1):
            names = tuple(words[:count])
            if len(names) < count or names[-1].startswith('-') or not re.fullmatch(r'[a-z-]+', names[-1]):
                continue
            if names not in self.helps:
                done = subprocess.run([self.coroscope, *names, '--help', '--lang', 'en'], capture_output=True, text=True, timeout=60)
                if done.returncode != 0:
                    done = subprocess.run([self.coroscope, *names, '--help'], capture_output=True, text=True, timeout=60)
                self.helps[names] = done.stdout if done.returncode == 0 else None
            text = self.helps[names]
            if text and (count == 1 or text.startswith(f'usage: coroscope {" ".join(names)} ')):
                return text
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('documents', nargs='*', type=pathlib.Path)
    options = parser.parse_args()
    checker = Checker(pathlib.Path(options.coroscope).resolve(), os.environ.get('COROSCOPE_ACCEPT') == '1')
    chosen = [Document(path.resolve()) for path in options.documents] or documents()
    for document in chosen:
        checker.check(document)
    for problem in checker.problems:
        print(problem)
    print(f'{len(chosen)} documents, {checker.run} commands run and {checker.tried} more tried, {len(checker.problems)} problems')
    return 1 if checker.problems or not checker.run else 0


if __name__ == '__main__':
    sys.exit(main())
