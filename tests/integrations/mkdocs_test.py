#!/usr/bin/env python3
"""The MkDocs hook, with the real MkDocs: mkdocs_test.py --coroscope build/bin/coroscope [NAME OF A TEST …]

Ends with 77 where there is no MkDocs.
"""

import json
import os
import shutil
import subprocess
import sys

import pages
from pages import HOSTILE, INTEGRATIONS, IntegrationTest, Page

HOOK = INTEGRATIONS / 'mkdocs' / 'coroscope_mkdocs.py'
SAMPLE = INTEGRATIONS / 'mkdocs' / 'sample' / 'mkdocs.yml'
MKDOCS = shutil.which('mkdocs')


class MkDocsTest(IntegrationTest):
    def build(self, config, code=0):
        """The folder that MkDocs wrote to, and what it said."""
        done = subprocess.run([MKDOCS, 'build', '--strict', '-q', '-f', config, '-d', self.folder / 'site'],
                              cwd=self.folder, env={**os.environ, 'COROSCOPE': str(pages.COROSCOPE)}, text=True, timeout=300,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, code, done.stdout)
        return self.folder / 'site', done.stdout

    def project(self, settings=None, theme='mkdocs', **documents):
        settings = {'command': str(pages.COROSCOPE), **(settings or {})}
        for name, text in documents.items():
            self.write(f'docs/{name}.md', text)
        return self.write('mkdocs.yml', json.dumps({'site_name': 'Test', 'hooks': [str(HOOK)], 'theme': theme,
                                                    'use_directory_urls': False,
                                                    'extra': {'coroscope': settings}}))

    def page(self, config, name='index.html'):
        return Page(self.build(config)[0] / name)

    def test_the_sample_builds_without_a_warning_and_shows_every_kind(self):
        page = self.page(SAMPLE)
        self.assertEqual(len(page.pictures), 2)
        self.assert_fits_its_column(page.pictures[0])
        links = [link.attributes.get('href') for link in page.all('a') if any(p.tag == 'svg' for p in link.parents)]
        self.assertIn('https://example.org/two-sleeps.py#L43', links)
        texts = [element.text for element in page.all('pre')]
        self.assertTrue(any('async def task1():' in text for text in texts), texts)
        self.assertTrue(any(text.strip() == '1-start\n2-start\n2-end\n1-end' for text in texts), texts)
        self.assertTrue(any('sequenceDiagram' in element.text for element in page.all('pre', 'mermaid')), texts)
        self.assertTrue(page.all('details'))
        self.assertTrue([item for item in page.all('li', 'coroscope-words') if 'task1 prints' in item.text])
        self.assertIn('两个睡眠的任务', page.source)

    def test_a_block_in_an_example_stays_an_example(self):
        page = self.page(SAMPLE)
        self.assertTrue(any(element.text.startswith('```coroscope diagram two-sleeps') for element in page.all('code')))

    def test_a_block_in_a_list_is_part_of_the_list(self):
        page = self.page(SAMPLE, 'tea/index.html')
        picture, = page.pictures
        self.assertIn('li', [parent.tag for parent in picture.parents])
        self.assertEqual(page.source.count('Tea for two</title>'), 1)

    def test_pictures_are_no_part_of_the_search_index(self):
        output, _ = self.build(SAMPLE)
        index = (output / 'search' / 'search_index.json').read_text(encoding='utf-8')
        self.assertIn('2-start', index)
        self.assertNotIn('prefers-color-scheme', index)
        self.assertNotRegex(index, 'coroscope[0-9a-f]{64}')

    def test_nothing_is_left_of_what_stood_for_a_picture(self):
        output, _ = self.build(SAMPLE)
        for path in output.rglob('*.html'):
            text = Page(path).all('body')[0].text if Page(path).all('body') else ''
            self.assertNotRegex(path.read_text(encoding='utf-8'), '[0-9a-f]{64}')
            self.assertNotIn('">', text)

    def test_a_hostile_program_is_only_text(self):
        self.write('docs/hostile.py', HOSTILE)
        kinds = ('code', 'output', 'diagram', 'words', 'mermaid', 'question')
        text = '\n\n'.join(f'```coroscope {kind} hostile.py\n```' for kind in kinds)
        for theme in ('mkdocs', 'readthedocs'):
            harmless = self.page(self.project(theme=theme, index='# A\n\nNo programs.\n'))
            self.assert_inert(self.page(self.project(theme=theme, index='# A\n\n' + text)), harmless)

    def test_all_mistakes_of_a_page_are_told_with_file_and_line(self):
        _, said = self.build(self.project(index='---\ntitle: A\n---\n\n# A\n\n```coroscope diagram two-sleep\n```\n\n'
                                                '~~~ coroscope output two-sleeps\n--wrong\n~~~\n\n'
                                                '```coroscope\n```\n\n```coroscope output "two\n```\n\n'
                                                '```coroscope diagram two-sleeps --file x.svg\n```\n\n'
                                                '```coroscope output -\n```\n'), code=1)
        self.assertRegex(said, r'docs/index\.md:7: .*`two-sleep`')
        self.assertRegex(said, r'docs/index\.md:10: .*`--wrong`')
        self.assertRegex(said, r'docs/index\.md:14: a block of coroscope begins with')
        self.assertRegex(said, r'docs/index\.md:17: No closing quotation')
        self.assertRegex(said, r'docs/index\.md:20: `--file` is for')
        self.assertRegex(said, r'docs/index\.md:23: `-` is no scenario')

    def test_a_program_that_is_refused_is_shown_with_its_line(self):
        self.write('docs/programs/broken.py', 'print(1)\nx = = 1\n')
        _, said = self.build(self.project(index='```coroscope diagram programs/broken.py\n```\n'), code=1)
        self.assertRegex(said, r'docs/index\.md:1: ')
        self.assertIn('File "programs/broken.py", line 2', said)

    def test_a_command_that_is_not_there_is_named(self):
        config = self.project({'command': '/nowhere/coroscope'}, index='```coroscope output two-sleeps\n```\n')
        self.assertRegex(self.build(config, code=1)[1], r'docs/index\.md:1: cannot run `/nowhere/coroscope`')

    def test_a_changed_program_changes_its_page(self):
        self.write('docs/deep/one.py', 'print("before")\n')
        config = self.project(index='x')
        self.write('docs/deep/one.md', '```coroscope output one.py\n```\n')
        self.assertIn('before', self.page(config, 'deep/one.html').source)
        self.write('docs/deep/one.py', 'print("after")\n')
        self.assertIn('after', self.page(config, 'deep/one.html').source)

    def test_scenarios_of_a_folder_are_found(self):
        scenario = (pages.REPOSITORY / 'scenarios/5-async/E3-await/two-sleeps.py').read_text(encoding='utf-8')
        self.write('course/my.py', scenario.replace('"two-sleeps"', '"my-sleeps"').replace('# question = "Q12"\n', ''))
        page = self.page(self.project({'scenarios': 'course', 'language': 'zh'}, index='```coroscope diagram my-sleeps\n```\n'))
        self.assertIn('两个睡眠的任务', page.source)

    def test_line_ends_of_windows_and_an_open_fence(self):
        config = self.project(index='x')
        (self.folder / 'docs' / 'index.md').write_bytes(b'# A\r\n\r\n```coroscope output two-sleeps\r\n```\r\n\r\n```coroscope output two-sleeps\r\n')
        self.assertEqual(self.page(config).source.count('2-end'), 2)


if __name__ == '__main__':
    if MKDOCS is None:
        print('skipped: there is no mkdocs (Debian: mkdocs)')
        sys.exit(77)
    pages.main()
