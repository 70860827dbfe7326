#!/usr/bin/env python3
"""`coroscope docs sync` and `docs check` on documents that are good, wrong, hostile and random.

    regions_test.py --coroscope build/bin/coroscope [--count N] [--seed N]
"""

import argparse
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

PROGRAM = 'print("one")\n'
HOSTILE = r'''
name = "<!-- /coroscope -->\n```\n````\n~~~\n</details>\n-->\n<!-- coroscope output x -->\x1b[2J\u202e\r\n<script>alert(1)</script>"
print(name)
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(1), name=name)
    await task
asyncio.run(main())
'''

settings = argparse.Namespace(coroscope='', count=300, seed=1)


class Documents(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.write('a.py', PROGRAM)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def read(self, name):
        return (self.folder / name).read_bytes()

    def docs(self, *arguments):
        done = subprocess.run([settings.coroscope, 'docs', *arguments], cwd=self.folder, capture_output=True, timeout=60,
                              env={**os.environ, 'LC_ALL': 'C.UTF-8'})
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def sync(self, *names):
        code, out, err = self.docs('sync', *names)
        self.assertEqual((code, err), (0, ''))
        return out

    def check(self, *names):
        return self.docs('check', *names)


class RoundTrip(Documents):
    def test_sync_fills_and_check_is_content_until_a_program_changes(self):
        self.write('page.md', 'text\n\n<!-- coroscope output a.py -->\nold\n<!-- /coroscope -->\nmore\n')
        self.assertEqual(self.check('page.md')[:2], (1, 'page.md:3: `output a.py` is not up to date\n'))
        self.assertEqual(self.sync('page.md'), 'page.md: 1 of 1 region changed\n')
        self.assertEqual(self.read('page.md'),
                         b'text\n\n<!-- coroscope output a.py -->\n```text\none\n```\n<!-- /coroscope -->\nmore\n')
        self.assertEqual(self.check('page.md')[0], 0)
        self.write('a.py', 'print("two")\n')
        code, out, err = self.check('page.md')
        self.assertEqual((code, out), (1, 'page.md:3: `output a.py` is not up to date\n'))
        self.assertEqual(err, '  `coroscope docs sync page.md` brings this up to date\n')
        self.sync('page.md')
        self.assertIn(b'two', self.read('page.md'))
        self.assertEqual(self.check('page.md')[0], 0)

    def test_sync_twice_gives_the_same_bytes_and_touches_nothing(self):
        self.write('page.md', '\n'.join(f'<!-- coroscope {kind} two-sleeps{more} -->\n<!-- /coroscope -->\n' for kind, more in [
            ('code', ''), ('code', ' --code-lines 41-45 --numbers'), ('output', ''), ('question', ' --lang zh'), ('words', ''),
            ('mermaid', ''), ('diagram', ' --file a.svg')]))
        self.sync('page.md')
        page = self.folder / 'page.md'
        os.utime(page, (1, 1))
        os.utime(self.folder / 'a.svg', (1, 1))
        before = self.read('page.md'), self.read('a.svg')
        self.assertEqual(self.sync('page.md'), '1 document, 7 regions: all up to date\n')
        self.assertEqual((self.read('page.md'), self.read('a.svg')), before)
        self.assertEqual((page.stat().st_mtime, (self.folder / 'a.svg').stat().st_mtime), (1, 1))

    def test_line_ends_a_byte_order_mark_and_a_missing_last_newline_stay(self):
        self.write('page.md', b'\xef\xbb\xbf<!-- coroscope output a.py -->\r\n<!-- /coroscope -->\r\nlast')
        self.sync('page.md')
        self.assertEqual(self.read('page.md'), b'\xef\xbb\xbf<!-- coroscope output a.py -->\r\n```text\r\none\r\n```\r\n'
                                               b'<!-- /coroscope -->\r\nlast')
        self.write('page.md', b'<!-- coroscope output a.py -->\n<!-- /coroscope -->')
        self.sync('page.md')
        self.assertTrue(self.read('page.md').endswith(b'```\n<!-- /coroscope -->'))

    def test_a_region_in_a_list_is_indented(self):
        self.write('page.md', '- x\n  <!-- coroscope output a.py -->\n  <!-- /coroscope -->\n')
        self.sync('page.md')
        self.assertEqual(self.read('page.md'), b'- x\n  <!-- coroscope output a.py -->\n  ```text\n  one\n  ```\n  <!-- /coroscope -->\n')

    def test_what_stands_in_code_is_no_region(self):
        text = '```md\n<!-- coroscope output a.py -->\n```\n~~~~\n~~~\n<!-- coroscope x -->\n~~~~\n    <!-- coroscope x -->\n'
        self.write('page.md', text)
        self.assertEqual(self.sync('page.md'), '1 document, 0 regions: all up to date\n')
        self.assertEqual(self.read('page.md').decode(), text)

    def test_a_folder_means_the_documents_in_it(self):
        for name in ('docs/b.md', 'docs/deep/a.md'):
            self.write(name, '<!-- coroscope output two-sleeps -->\n<!-- /coroscope -->\n')
        self.write('docs/no.txt', '<!-- coroscope output two-sleeps -->\n')
        self.assertEqual(self.sync('docs', 'docs/b.md'), 'docs/b.md: 1 of 1 region changed\ndocs/deep/a.md: 1 of 1 region changed\n')
        self.assertEqual(self.sync(str(self.folder.resolve() / 'docs')), '2 documents, 2 regions: all up to date\n')

    def test_links_that_lead_in_circles_are_followed_once(self):
        for name in 'd/x.md', 'd/inner.v1/y.md', 'elsewhere/z.md':
            self.write(name, 'text\n')
        (self.folder / 'd/again').symlink_to('.')
        (self.folder / 'd/inner.v1/up').symlink_to('..')
        (self.folder / 'd/a').symlink_to('../elsewhere')
        (self.folder / 'd/b').symlink_to('../elsewhere')
        self.assertEqual(self.check('d'), (0, '3 documents, 0 regions: all up to date\n', ''))
        self.write('v1.2/y.md', 'text\n')
        self.assertEqual(self.check('v1.2')[0], 0)

    def test_programs_are_looked_for_beside_the_document_and_the_text_does_not_tell_where_that_is(self):
        self.write('docs/boom.py', 'raise ValueError("x")\n')
        self.write('docs/page.md', '<!-- coroscope output boom.py -->\n<!-- /coroscope -->\n')
        self.sync('docs/page.md')
        self.assertIn(b'File "boom.py", line 1', self.read('docs/page.md'))

    def test_the_language_of_the_system_does_not_matter(self):
        self.write('page.md', '<!-- coroscope question two-sleeps -->\n<!-- /coroscope -->\n')
        self.sync('page.md')
        done = subprocess.run([settings.coroscope, 'docs', 'check', 'page.md'], cwd=self.folder, capture_output=True,
                              env={**os.environ, 'LC_ALL': 'zh_CN.UTF-8'})
        self.assertEqual(done.returncode, 0)
        self.assertEqual(self.docs('check', 'page.md', '--lang', 'zh')[0], 1)


class Pictures(Documents):
    def test_a_picture_is_written_beside_the_document_and_compared(self):
        self.write('docs/page.md', '<!-- coroscope diagram two-sleeps --file a.svg -->\n<!-- /coroscope -->\n')
        self.sync('docs')
        self.assertTrue(self.read('docs/a.svg').startswith(b'<svg'))
        self.assertIn(b'![Two tasks that sleep', self.read('docs/page.md'))
        self.assertIn(b'](a.svg)', self.read('docs/page.md'))
        self.write('docs/a.svg', '<svg/>')
        self.assertEqual(self.check('docs')[:2], (1, 'docs/page.md:1: the picture `docs/a.svg` is not up to date\n'))
        self.sync('docs')
        (self.folder / 'docs/a.svg').unlink()
        self.assertEqual(self.check('docs')[0], 1)

    def test_a_picture_stays_below_the_document_or_the_current_folder(self):
        for name in ('../../a.svg', '/tmp/a.svg', 'x/../../../a.svg', '..\\\\a.svg'):
            self.write('docs/page.md', f'<!-- coroscope diagram two-sleeps --file {name} -->\n<!-- /coroscope -->\n')
            code, _, err = self.docs('sync', 'docs/page.md')
            self.assertEqual(code, 3, name)
            self.assertIn('File "docs/page.md", line 1', err)
        self.write('docs/page.md', '<!-- coroscope diagram two-sleeps --file ../a.svg -->\n<!-- /coroscope -->\n')
        self.sync('docs/page.md')
        self.assertTrue((self.folder / 'a.svg').exists())

    def test_two_pictures_cannot_be_one_file(self):
        self.write('page.md', '<!-- coroscope diagram two-sleeps --file a.svg -->\n<!-- /coroscope -->\n'
                              '<!-- coroscope diagram two-sleeps --file a.svg --title x -->\n<!-- /coroscope -->\n')
        code, _, err = self.docs('sync', 'page.md')
        self.assertEqual(code, 3)
        self.assertIn('`a.svg` is another picture at page.md:1', err)
        self.assertFalse((self.folder / 'a.svg').exists())


class Mistakes(Documents):
    END = '\n<!-- /coroscope -->\n'

    def refused(self, text, line, marked, message):
        """Nothing is written, and the carets stand under `marked`."""
        self.write('page.md', text)
        self.write('other.md', '<!-- coroscope output a.py -->\n<!-- /coroscope -->\n')
        code, out, err = self.docs('sync', 'page.md')
        self.assertEqual((code, out), (3, ''), err)
        self.assertEqual(self.read('page.md').decode(), text)
        lines = err.splitlines()
        self.assertEqual(lines[0], f'  File "page.md", line {line}')
        begin = lines[2].index('^')
        self.assertEqual(lines[1][begin:begin + lines[2].count('^')], marked)
        self.assertEqual(lines[3], 'docs: ' + message)
        self.assertEqual(err.count('docs: '), 1, err)

    def test_each_is_told_once_with_its_place(self):
        good = '<!-- coroscope output a.py -->'
        self.refused(good + '\nx\n', 1, good, 'this region has no end')
        self.refused(f'{good}\n{good}{self.END}', 1, good, 'this region has no end')
        self.refused('\n<!-- /coroscope -->\n', 2, '<!-- /coroscope -->', 'this is the end of a region that does not begin')
        self.refused(good + ' x' + self.END, 1, 'x', 'something follows the comment in its line')
        self.refused('<!-- coroscope output a.py' + self.END, 1, '<!-- coroscope output a.py', 'this comment does not end in its line')
        self.refused(f'{good}\n<!-- /coroscope output -->\n', 2, ' output ', 'the end of a region takes no words')
        self.refused('<!-- coroscope -->' + self.END, 1, '<!-- coroscope -->', 'this does not say what is wanted')

    def test_what_is_asked_for_must_be_there(self):
        def region(words):
            return f'<!-- coroscope {words} -->{self.END}'
        self.refused(region('ouput a.py'), 1, 'ouput', 'there is no kind `ouput`')
        self.refused(region('output two-slips'), 1, 'two-slips', 'no scenario is called `two-slips`')
        self.refused(region('output b.py'), 1, 'b.py', 'no file is called `b.py`')
        self.refused(region('output -'), 1, '-', 'no scenario is called `-`')
        self.refused(region('output'), 1, 'output', '`SCENARIO` is missing')
        self.refused(region('output a.py --file x.svg'), 1, '--file', '`--file` is for `diagram` only')
        self.refused(region('diagram a.py'), 1, 'diagram a.py', 'a diagram in Markdown needs a file')
        self.refused(region('diagram a.py --file x.png'), 1, 'x.png', '`x.png` is no name of an SVG file')
        self.refused(region('mermaid a.py --fold "no way"'), 1, '"no way"', '`--fold` cannot be `no way`')
        self.refused(region('mermaid a.py --fodl auto'), 1, '--fodl', 'unknown option `--fodl`')
        self.refused(region('mermaid a.py --rows'), 1, '--rows', '`--rows` needs N after it')
        self.refused(region("mermaid a.py --title 'x"), 1, "'", 'this quote is not closed')
        self.refused(region('code a.py --code-lines 7-9'), 1, 'a.py', 'there is no code on these lines; the program ends on line 1')

    def test_options_that_say_nothing_about_a_kind_are_refused(self):
        def region(words):
            return f'<!-- coroscope {words} -->{self.END}'
        self.refused(region('code a.py --only line=6'), 1, '--only', '`--only` is for `diagram`, `mermaid`, `words` only')
        self.refused(region('output a.py --theme dark'), 1, '--theme', '`--theme` is for `diagram`, `mermaid`, `words` only')
        self.refused(region('code a.py --seed 1'), 1, '--seed', '`--seed` is for `output`, `diagram`, `mermaid`, `words`, `question` only')
        self.refused(region('words a.py --width 40'), 1, '--width', 'unknown option `--width`')

    def test_what_was_meant_as_a_region_is_told(self):
        quoted = '<!-- coroscope output two-sleeps -->'
        self.refused(f'x\n> {quoted}\n> <!-- /coroscope -->\n', 2, quoted, 'a region in a quote is not filled')
        self.refused('<!-- Coroscope output two-sleeps -->\n', 1, 'Coroscope', '`Coroscope` is written in small letters')

    def test_a_picture_of_nothing_is_a_mistake(self):
        self.write('page.md', f'<!-- coroscope diagram two-sleeps --only nobody --file a.svg -->{self.END}'
                              f'<!-- coroscope words two-sleeps --only line=1 -->{self.END}')
        for command in 'sync', 'check':
            code, out, err = self.docs(command, 'page.md')
            self.assertEqual((code, out), (1, ''), err)
            self.assertIn('  File "page.md", line 1\n', err)
            self.assertIn('docs: no lane is called `nobody`: there are event loop, main', err)
            self.assertIn('  File "page.md", line 3\n', err)
            self.assertIn('docs: nothing that happens is what --only asks for\n', err)
        self.assertFalse((self.folder / 'a.svg').exists())

    def test_what_is_left_out_of_a_picture_is_told_with_its_line(self):
        self.write('page.md', f'x\n<!-- coroscope mermaid two-sleeps --note 999:x --rows 3 -->{self.END}')
        for command in 'sync', 'check':
            code, _, err = self.docs(command, 'page.md')
            self.assertEqual(code, 0)
            self.assertIn('page.md:2: nothing is drawn for line 999: its note is left out\n', err)
            self.assertRegex(err, r'page.md:2: \d+ events are not shown; the diagram says where\n')

    def test_a_picture_that_cannot_be_written_is_told_with_its_line(self):
        self.write('page.md', f'x\n<!-- coroscope diagram two-sleeps --file images/a.svg -->{self.END}')
        self.write('other.md', f'<!-- coroscope output a.py -->{self.END}')
        code, _, err = self.docs('sync', 'page.md', 'other.md')
        self.assertEqual((code, err), (5, 'page.md:2: cannot write `images/a.svg`: No such file or directory\n'))
        self.assertIn(b'one', self.read('other.md'))

    def test_what_is_no_document_is_told_to_be_so(self):
        code, _, err = self.docs('check', 'a.py')
        self.assertEqual(code, 2)
        self.assertIn('`a.py` is a program, not a document\n', err)
        self.assertEqual(self.docs('check', 'b.py')[::2], (5, 'coroscope: cannot open `b.py`: No such file or directory\n'))
        self.assertEqual(self.docs('check', 'none')[::2], (5, 'coroscope: cannot open the folder `none`: No such file or directory\n'))

    def test_one_wrong_document_does_not_keep_others_from_being_written(self):
        self.write('wrong.md', '<!-- coroscope output nope -->\n<!-- /coroscope -->\n')
        self.write('good.md', '<!-- coroscope output a.py -->\n<!-- /coroscope -->\n')
        self.assertEqual(self.docs('sync', 'wrong.md', 'good.md')[0], 3)
        self.assertIn(b'one', self.read('good.md'))

    def test_a_file_that_is_not_there_is_named(self):
        code, _, err = self.docs('check', 'no.md')
        self.assertEqual((code, err), (5, 'coroscope: cannot open `no.md`: No such file or directory\n'))


class Hostile(Documents):
    def test_what_a_program_prints_stays_in_its_region(self):
        self.write('h.py', HOSTILE)
        kinds = ['code h.py', 'output h.py', 'mermaid h.py', 'words h.py', 'question h.py', 'diagram h.py --file h.svg']
        text = 'begin\n' + ''.join(f'<!-- coroscope {kind} -->\n<!-- /coroscope -->\n' for kind in kinds) + 'end\n'
        self.write('page.md', text)
        self.sync('page.md')
        once = self.read('page.md')
        self.assertEqual(self.sync('page.md'), '1 document, 6 regions: all up to date\n')
        self.assertEqual(self.read('page.md'), once)
        self.assertNotIn(b'\x1b', once)
        self.assertNotIn('\u202e'.encode(), once)
        self.assertEqual(bare(once.decode()), text)

    def test_any_bytes_are_a_document(self):
        generator = random.Random(settings.seed)
        pieces = [b'<!-- coroscope output a.py -->', b'<!-- /coroscope -->', b'<!-- coroscope', b'-->', b'```', b'````', b'~~~', b'\n',
                  b'\r\n', b' ', b'    ', b'- ', b'> ', b'\xef\xbb\xbf', b'\xff\x00', b'coroscope', b'"', b"'", b'\\', b'code a.py',
                  b'--numbers', b'--code-lines', b'text', '题目'.encode(), b'\t', b'<details>', b'\r']
        names = []
        for i in range(settings.count):
            good = b'\n<!-- coroscope output a.py -->\n' + b'<!-- /coroscope -->\n'
            parts = [generator.choice(pieces) for _ in range(generator.randrange(30))]
            names.append(f'{i}.md')
            self.write(names[-1], b''.join(parts) + (good if generator.random() < 0.5 else b''))
        before = {name: self.read(name) for name in names}
        code, _, err = self.docs('sync', *names)
        self.assertIn(code, (0, 3))
        self.assertNotIn('coroscope: ', err)
        changed = 0
        for name in names:
            after = self.read(name)
            if after != before[name]:
                changed += 1
                generated = [b'```text\none\n```\n', b'```text\r\none\r\n```\r\n', b'```python\nprint("one")\n```\n']
                self.assertTrue(any(piece in after for piece in generated), after)
                self.assertEqual(self.check(name)[0], 0, after)
        self.assertGreater(changed, settings.count // 10)


def bare(text):
    """The document without what stands in its regions. Read by fences alone, which is all that a reader of Markdown does."""
    kept, inside, fence = [], False, ''
    for line in text.splitlines(keepends=True):
        mark = line[:len(line) - len(line.lstrip('`'))]
        if fence:
            if len(mark) >= len(fence) and not line.strip().strip('`'):
                fence = ''
            continue
        if len(mark) >= 3:
            fence = mark
            continue
        if line.startswith('<!-- /coroscope'):
            inside = False
        if not inside:
            kept.append(line)
        if line.startswith('<!-- coroscope '):
            inside = True
    return ''.join(kept)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('--count', type=int, default=300)
    parser.add_argument('--seed', type=int, default=1)
    settings, rest = parser.parse_known_args()
    settings.coroscope = str(pathlib.Path(settings.coroscope).resolve())
    unittest.main(argv=['regions_test.py', *rest])
