#!/usr/bin/env python3
"""The sample book through `coroscope mdbook`, as mdBook does it: asks `supports`, sends [context, book], takes the book.

    mdbook_test.py --coroscope build/bin/coroscope [--out FOLDER]      --out: writes the chapters there, to look at
"""

import argparse
import copy
import json
import os
import pathlib
import re
import subprocess
import tempfile
import tomllib
import unittest

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / 'docs/integrations/mdbook'
LINK = re.compile(r'\[(?P<name>[^\]]*)\]\((?P<path>[^)]*)\)')

settings = argparse.Namespace(coroscope='', out=None)


def chapter(name, path, source, number):
    content = (source / path).read_text() if path else ''
    return {'Chapter': {'name': name, 'content': content, 'number': number, 'sub_items': [], 'path': path or None,
                        'source_path': path or None, 'parent_names': []}}


def read_summary(source):
    """The items of SUMMARY.md in mdBook's shapes."""
    items, number = [], 0
    for line in (source / 'SUMMARY.md').read_text().splitlines():
        link = LINK.search(line)
        if line.startswith('---'):
            items.append('Separator')
        elif line.startswith('# ') and line != '# Summary':
            items.append({'PartTitle': line[2:]})
        elif link:
            is_numbered = line.lstrip().startswith('- ')
            number += is_numbered and not line.startswith(' ')
            item = chapter(link['name'], link['path'], source, [number] if is_numbered else None)
            (items[-1]['Chapter']['sub_items'] if line.startswith(' ') else items).append(item)
    return items


def book_of(root, chapters='sections', renderer='html', version='0.4.52', **options):
    config = tomllib.loads((root / 'book.toml').read_text())
    config['preprocessor']['coroscope'].update(options)
    book = {chapters: read_summary(root / 'src')}
    if chapters == 'sections':
        book['__non_exhaustive'] = None
    return [{'root': str(root), 'config': config, 'renderer': renderer, 'mdbook_version': version}, book]


def preprocess(pair, cwd=None):
    text = pair if isinstance(pair, bytes) else json.dumps(pair).encode()
    done = subprocess.run([settings.coroscope, 'mdbook'], input=text, capture_output=True, timeout=60, cwd=cwd,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    return done.returncode, done.stdout, done.stderr.decode()


def filled(pair, cwd=None):
    code, out, err = preprocess(pair, cwd)
    assert (code, err) == (0, ''), (code, err)
    return json.loads(out)


def contents(items):
    """The text of each chapter, by its path."""
    found = {}
    for item in items:
        if isinstance(item, dict) and 'Chapter' in item:
            found[item['Chapter']['path']] = item['Chapter']['content']
            found |= contents(item['Chapter']['sub_items'])
    return found


def one_chapter(text, path='a.md', **options):
    pair = book_of(SAMPLE, **options)
    pair[1]['sections'] = [{'Chapter': {'name': 'a', 'content': text, 'number': None, 'sub_items': [], 'path': path,
                                        'source_path': path, 'parent_names': []}}]
    return pair


class Book(unittest.TestCase):
    def test_supports_answers_by_its_exit_code(self):
        for renderer, code in (('html', 0), ('epub', 0), ('not-supported', 1)):
            done = subprocess.run([settings.coroscope, 'mdbook', 'supports', renderer], stdin=subprocess.DEVNULL, capture_output=True)
            self.assertEqual((done.returncode, done.stdout), (code, b''), renderer)

    def test_the_sample_is_filled(self):
        pages = contents(filled(book_of(SAMPLE))['sections'])
        tasks, question, chinese = pages['tasks.md'], pages['more/question.md'], pages['chinese.md']
        self.assertIn('```python\nimport asyncio\n', tasks)
        self.assertIn('\n```text\n1-start\n2-start\n2-end\n1-end\n```\n', tasks)
        self.assertEqual(tasks.count('<svg '), 1)
        self.assertIn('  ```python\n   1  import asyncio\n', tasks)
        self.assertEqual(tasks.count('0: ding\n'), 2)
        self.assertIn('````md\n```coroscope output two-sleeps\n```\n````\n', tasks)
        self.assertNotIn('<!-- coroscope', tasks)
        self.assertIn('<details><summary>Answer</summary>', question)
        self.assertIn('<details><summary>答案</summary>', chinese)
        if settings.out:
            for path, text in pages.items():
                if path:
                    (settings.out / path).parent.mkdir(parents=True, exist_ok=True)
                    (settings.out / path).write_text(text)

    def test_a_picture_in_a_chapter_has_no_empty_line_which_would_end_it(self):
        tasks = contents(filled(book_of(SAMPLE))['sections'])['tasks.md']
        picture = tasks[tasks.index('<figure'):tasks.index('</figure>')]
        self.assertNotIn('\n\n', picture)
        self.assertEqual(tasks[tasks.index('<figure') - 2:tasks.index('<figure')], '\n\n')

    def test_the_rest_of_the_book_stays_as_it_is(self):
        for chapters, version in (('sections', '0.4.52'), ('items', '0.5.2')):
            pair = book_of(SAMPLE, chapters, version=version)
            pair[1]['new'] = {'unknown': [1, 2.5, None, 'é']}
            pair[1][chapters][0]['Chapter']['new'] = True
            pair[1][chapters].append({'Unknown': {'content': '```coroscope output two-sleeps\n```\n'}})
            before = copy.deepcopy(pair[1])
            after = filled(pair)
            for book in (before, after):
                def forget(items):
                    for item in items:
                        if isinstance(item, dict) and 'Chapter' in item:
                            item['Chapter']['content'] = ''
                            forget(item['Chapter']['sub_items'])
                forget(book[chapters])
            self.assertEqual(after, before)

    def test_both_shapes_give_the_same_chapters(self):
        self.assertEqual(contents(filled(book_of(SAMPLE))['sections']), contents(filled(book_of(SAMPLE, 'items'))['items']))

    def test_the_folder_it_is_started_in_does_not_matter(self):
        pair = book_of(SAMPLE)
        pair[0]['root'] = os.path.relpath(SAMPLE, SAMPLE.parent)
        wanted = filled(book_of(SAMPLE))
        self.assertEqual(filled(pair, cwd=SAMPLE.parent), wanted)      # mdBook 0.4
        self.assertEqual(filled(pair, cwd=SAMPLE), wanted)             # mdBook 0.5

    def test_other_renderers_get_words_or_what_the_book_says(self):
        text = '```coroscope diagram two-sleeps\n```\n'
        for options, found, not_found in (({'renderer': 'epub'}, '', '<svg'), ({'renderer': 'markdown', 'diagram': 'mermaid'}, '```mermaid\n', '<svg'),
                                          ({'diagram': 'words'}, '', '<svg'), ({'renderer': 'epub', 'diagram': 'svg'}, '<svg', '```')):
            page = contents(filled(one_chapter(text, **options))['sections'])['a.md']
            self.assertIn(found, page)
            self.assertNotIn(not_found, page)

    def test_the_language_is_that_of_the_book_or_of_its_table(self):
        text = '```coroscope question two-sleeps\n```\n'
        self.assertIn('答案', contents(filled(one_chapter(text, lang='zh'))['sections'])['a.md'])
        pair = one_chapter(text)
        pair[0]['config']['book']['language'] = 'zh-CN'
        self.assertIn('答案', contents(filled(pair)['sections'])['a.md'])

    def test_the_book_can_have_scenarios_of_its_own(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / 'mine').mkdir()
            (root / 'book.toml').write_text('')
            (root / 'mine/own.py').write_text('# /// scenario\n# format = 1\n# id = "own"\n# teaches = ["E3"]\n# [title]\n# en = "Own"\n'
                                              '# zh = "自己的"\n#\n# [[ask]]\n# kind = "output"\n# en = "?"\n# zh = "？"\n# ///\nprint("mine")\n')
            pair = one_chapter('```coroscope output own\n```\n', scenarios='mine')
            pair[0]['root'] = folder
            self.assertIn('mine', contents(filled(pair)['sections'])['a.md'])


class Mistakes(unittest.TestCase):
    def test_a_wrong_chapter_ends_the_build_with_its_file_and_line(self):
        code, out, err = preprocess(one_chapter('text\n\n```coroscope output nope\n```\n', path='part/a.md'))
        self.assertEqual((code, out), (3, b''))
        self.assertIn(f'File "{SAMPLE}/src/part/a.md", line 3\n    ```coroscope output nope\n', err)
        self.assertIn('docs: no scenario is called `nope`', err)

    def test_a_fence_in_a_quote_is_told(self):
        code, out, err = preprocess(one_chapter('text\n\n> ```coroscope output two-sleeps\n> ```\n'))
        self.assertEqual((code, out), (3, b''))
        self.assertIn(f'File "{SAMPLE}/src/a.md", line 3\n', err)
        self.assertIn('docs: a fence in a quote is not filled', err)

    def test_wrong_settings_end_it_too_and_unknown_ones_are_told(self):
        self.assertEqual(preprocess(one_chapter('', lang='fr'))[0], 3)
        self.assertEqual(preprocess(one_chapter('', diagram='gif'))[0], 3)
        code, _, err = preprocess(one_chapter('', digram='svg', renderers=['html'], after=['links']))
        self.assertEqual((code, err), (0, 'coroscope mdbook: warning: `digram` in [preprocessor.coroscope] is not understood\n'))

    def test_what_is_no_book_is_refused(self):
        deep = b'[' * 100_000
        nested = {'sub_items': []}
        for _ in range(300):
            nested = {'sub_items': [{'Chapter': nested}]}
        for text in (b'', b'{', b'[]', b'[{}, {}]', b'[{}, {"sections": 1}]', b'\xff', deep, deep + b']' * 100_000,
                     json.dumps([{}, {'sections': [{'Chapter': nested}]}]).encode(), b'[{"root": 1}, {"sections": [1, null, {"Chapter": 2}]}, 3]'):
            code, out, err = preprocess(text)
            self.assertEqual((code, out), (3, b''), text[:50])
            self.assertTrue(err.startswith('coroscope mdbook: '), err)

    def test_strange_values_are_passed_on(self):
        strange = [{'root': 1, 'config': [], 'renderer': None}, {'sections': [1, None, {'Chapter': 2}, {'Chapter': {'content': 3}},
                                                                              {'Chapter': {'content': 'x', 'path': 7, 'sub_items': 'y'}}]}]
        self.assertEqual(filled(strange), strange[1])


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('--out', type=pathlib.Path)
    settings, rest = parser.parse_known_args()
    settings.coroscope = str(pathlib.Path(settings.coroscope).resolve())
    unittest.main(argv=['mdbook_test.py', *rest])
