#!/usr/bin/env python3
"""Completion in real shells: completion_test.py --coroscope build/bin/coroscope [NAME OF A TEST …]

Shells that are not installed are skipped. What can be completed is tested in tests/unit/cli/completion_test.cpp."""

import argparse
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'predict'))
import terminal  # noqa: E402

BASH = r'''
eval "$(coroscope completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_coroscope
printf '%s\n' "${COMPREPLY[@]}"
'''
ZSH = 'PS1=; autoload -Uz compinit; compinit -u -D; eval "$(coroscope completion zsh)"; print ready\n'


class CompletionTest(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory(prefix='coroscope-completion-')
        self.folder = pathlib.Path(self.temporary.name)
        self.addCleanup(self.temporary.cleanup)
        for name in ('answer.txt', 'two words.txt'):
            (self.folder / name).write_text('')
        (self.folder / 'course').mkdir()
        folder = pathlib.Path(ARGUMENTS.coroscope).resolve().parent
        self.environment = {'PATH': f'{folder}:{os.environ["PATH"]}', 'HOME': str(self.folder), 'LANG': 'C.UTF-8', 'TERM': 'dumb'}

    def shell(self, *command):
        if not shutil.which(command[0]):
            self.skipTest(f'{command[0]} is not installed')
        done = subprocess.run(command, text=True, timeout=60, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, cwd=self.folder, env=self.environment)
        self.assertEqual(done.stderr, '')
        return done.stdout.splitlines()

    def bash(self, *words):
        return self.shell('bash', '--norc', '-c', BASH, 'bash', *words)

    def fish(self, line):
        return self.shell('fish', '--no-config', '-c', 'coroscope completion fish | source; complete -C $argv[1]', line)

    def test_bash_completes_commands_options_and_scenarios(self):
        self.assertEqual(self.bash('coroscope', 'rend'), ['render'])
        self.assertEqual(self.bash('coroscope', 'render', 'two-sleeps', '--them'), ['--theme'])
        self.assertEqual(self.bash('coroscope', 'render', 'two-sleeps', '--theme', ''), ['auto', 'light', 'dark'])
        self.assertEqual(self.bash('coroscope', 'predict', 'two-s'), ['two-sleeps'])
        self.assertEqual(self.bash('coroscope', 'compare', 'Q12', '--model', '=', 'SleepB'), ['SleepBlocksAll'])

    def test_bash_completes_files_and_folders(self):
        found = self.bash('coroscope', 'check', 'two-sleeps', '--from', '')
        self.assertEqual(sorted(found), ['answer.txt', 'course', 'two words.txt'])
        self.assertEqual(self.bash('coroscope', 'list', '--scenarios', ''), ['course'])

    def test_folders_are_read_as_the_shell_would(self):
        folder = self.folder / 'my course'
        folder.mkdir()
        (folder / 'tea.py').write_text('# /// scenario\n# format = 1\n# id = "zz-mine"\n# teaches = ["E3"]\n# [title]\n# en = "Tea"\n# zh = "茶"\n# ///\nprint(1)\n')
        for name, read in ((r'~/my\ course', folder), ('"$HOME/my course"', folder), ("'my course'", folder.name)):
            self.assertEqual(self.bash('coroscope', 'show', '--scenarios', name, 'zz'), ['zz-mine'])
            if shutil.which('fish'):
                self.assertEqual(self.fish(f'coroscope show --scenarios {name} zz'), ['zz-mine\tTea'])
            if shutil.which('zsh'):
                self.assertEqual(self.zsh(f'coroscope show --scenarios {name} zz'), f'coroscope show --scenarios {read} zz-mine ')

    def test_a_program_in_the_home_is_asked(self):
        (self.folder / 'bin').mkdir()
        (self.folder / 'bin' / 'coroscope').symlink_to(ARGUMENTS.coroscope)
        self.assertEqual(self.bash('~/bin/coroscope', 'rend'), ['render'])
        self.assertEqual(self.fish('~/bin/coroscope rend'), ['render\tdraws a sequence diagram of a run'])
        self.assertEqual(self.fish('~/nowhere/coroscope rend'), [])
        self.assertEqual(self.zsh('~/bin/coroscope rend'), f'{self.folder}/bin/coroscope render ')     # print has put in the home

    def test_paths_behind_an_equals_sign(self):
        self.assertEqual(self.fish('coroscope list --scenarios=co'), ['--scenarios=course/'])
        self.assertEqual(self.fish('coroscope trace two-sleeps --output=a'), ['--output=answer.txt'])
        self.assertEqual(self.zsh('coroscope list --scenarios=co'), 'coroscope list --scenarios=course/')
        self.assertEqual(self.zsh('coroscope trace two-sleeps --output=a'), 'coroscope trace two-sleeps --output=answer.txt ')

    def test_bash_asks_the_program_that_is_called(self):
        self.assertEqual(self.bash(ARGUMENTS.coroscope, 'rend'), ['render'])
        self.assertEqual(self.bash('/nowhere/coroscope', 'rend'), [''])

    def test_fish_completes_with_the_help_of_each_word(self):
        self.assertEqual(self.fish('coroscope rend'), ['render\tdraws a sequence diagram of a run'])
        self.assertEqual(self.fish('coroscope predict two-s'), ['two-sleeps\tTwo tasks that sleep'])
        self.assertEqual(self.fish('coroscope render two-sleeps --theme=d'), ['--theme=dark'])
        self.assertIn('answer.txt', self.fish('coroscope check two-sleeps --from a'))

    def zsh(self, written):
        """The command line after a tab: it is printed instead of executed."""
        if not shutil.which('zsh'):
            self.skipTest('zsh is not installed')
        if not terminal.has_terminals():
            self.skipTest('this machine has no pseudo-terminals')
        child, descriptor = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execvpe('zsh', ['zsh', '-f', '-i'], self.environment)
        shown = ''

        def read_until(text):
            """What is shown before the text."""
            nonlocal shown
            last_moment = time.monotonic() + 30
            while text not in shown:
                self.assertLess(time.monotonic(), last_moment, shown)
                if select.select([descriptor], [], [], 0.1)[0]:
                    shown += os.read(descriptor, 65536).decode()
            before, shown = shown.split(text, 1)
            return before

        try:
            os.write(descriptor, ZSH.encode())
            read_until('ready\r\n')
            # Ctrl-A goes to the beginning of the line.
            os.write(descriptor, f'{written}\tEND\x01print -r -- LINE: \n'.encode())
            read_until('\nLINE: ')
            return read_until('END')
        finally:
            os.close(descriptor)
            os.waitpid(child, 0)

    def test_zsh_completes_commands_values_and_scenarios(self):
        self.assertEqual(self.zsh('coroscope rend'), 'coroscope render ')
        self.assertEqual(self.zsh('coroscope render two-sleeps --theme d'), 'coroscope render two-sleeps --theme dark ')
        self.assertEqual(self.zsh('coroscope render two-sleeps --format=sv'), 'coroscope render two-sleeps --format=svg ')
        self.assertEqual(self.zsh('coroscope predict two-s'), 'coroscope predict two-sleeps ')
        self.assertEqual(self.zsh('coroscope list --scenarios cou'), 'coroscope list --scenarios course/')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--coroscope', required=True)
    ARGUMENTS, rest = parser.parse_known_args()
    ARGUMENTS.coroscope = str(pathlib.Path(ARGUMENTS.coroscope).resolve())
    unittest.main(argv=sys.argv[:1] + rest)
