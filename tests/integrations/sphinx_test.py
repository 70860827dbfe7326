#!/usr/bin/env python3
"""The Sphinx extension, with the real Sphinx: sphinx_test.py --coroscope build/bin/coroscope [NAME OF A TEST …]

Ends with 77 where there is no Sphinx.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

import pages
from pages import HOSTILE, INTEGRATIONS, IntegrationTest, Page

SAMPLE = INTEGRATIONS / 'sphinx' / 'sample'
SPHINX = shutil.which('sphinx-build')
CONF = f'''import sys
sys.path.insert(0, {str(SAMPLE.parent)!r})
extensions = ['coroscope_sphinx']
'''
WARNING_IS_ERROR = ('-W', '--keep-going', '-n')


class SphinxTest(IntegrationTest):
    def build(self, source, builder='html', options=WARNING_IS_ERROR, code=0):
        """The folder that Sphinx wrote to, and what it said."""
        output = self.folder / 'out' / builder
        done = subprocess.run([SPHINX, '-q', '-b', builder, '-d', self.folder / 'doctrees', *options, source, output],
                              env={**os.environ, 'COROSCOPE': str(pages.COROSCOPE)}, text=True, timeout=300,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, code, done.stdout)
        return output, done.stdout

    def project(self, conf='', **documents):
        self.write('docs/conf.py', f'{CONF}coroscope_command = {str(pages.COROSCOPE)!r}\n{conf}')
        for name, text in documents.items():
            self.write(f'docs/{name}.rst', f'{name}\n{"=" * len(name)}\n\n{text}\n')
        return self.folder / 'docs'

    def page(self, source, name='index', **options):
        return Page(self.build(source, **options)[0] / f'{name}.html')

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
        self.assertIn('id="two-sleeps-diagram"', page.source)

    def test_a_hostile_program_is_only_text(self):
        self.write('docs/hostile.py', HOSTILE)
        kinds = ('code', 'output', 'diagram', 'words', 'mermaid', 'question')
        source = self.project(index='\n\n'.join(f'.. coroscope:: {kind} hostile.py' for kind in kinds),
                              harmless='x', conf='nitpicky = True')
        self.write('docs/harmless.rst', ':orphan:\n\nHarmless\n========\n\nNo programs.\n')
        output, _ = self.build(source)
        self.assert_inert(Page(output / 'index.html'), Page(output / 'harmless.html'))
        for builder in ('latex', 'text', 'man'):
            self.build(source, builder)

    def test_an_unknown_scenario_fails_every_build_with_file_and_line(self):
        source = self.project(index='Text.\n\n.. coroscope:: diagram two-sleep\n\n.. coroscope:: diagram two-sleeps\n   :fold: x')
        for _ in range(2):
            _, said = self.build(source, options=(), code=1)
            self.assertRegex(said, r'index\.rst:6: ERROR: .*`two-sleep`')
            self.assertRegex(said, r'index\.rst:8: ERROR: .*`--fold` cannot be `x`')
        self.project(index='Text.\n\n.. coroscope:: diagram two-sleeps')
        self.assertEqual(len(self.page(source).pictures), 1)

    def test_an_error_in_another_process_fails_the_build(self):
        documents = {f'page{i}': '.. coroscope:: output nobody' for i in range(8)}
        source = self.project(index='.. toctree::\n   :glob:\n\n   page*', **documents)
        _, said = self.build(source, options=('-j', '2'), code=1)
        self.assertEqual(said.count('ERROR'), 8, said)

    def test_pages_read_and_written_in_parallel_are_the_same(self):
        documents = {f'page{i}': f'.. coroscope:: diagram two-sleeps\n   :title: Number {i}' for i in range(8)}
        source = self.project(index='.. toctree::\n   :glob:\n\n   page*', **documents)
        alone = [Page(self.build(source)[0] / f'page{i}.html').source for i in range(8)]
        shutil.rmtree(self.folder / 'out')
        shutil.rmtree(self.folder / 'doctrees')
        output, _ = self.build(source, options=('-j', '2', *WARNING_IS_ERROR))
        self.assertEqual([Page(output / f'page{i}.html').source for i in range(8)], alone)

    def test_a_program_that_is_refused_is_shown_with_its_line(self):
        self.write('docs/programs/broken.py', 'print(1)\nx = = 1\n')
        _, said = self.build(self.project(index='.. coroscope:: diagram programs/broken.py'), options=(), code=1)
        self.assertRegex(said, r'index\.rst:4: ERROR: ')
        self.assertIn('File "programs/broken.py", line 2', said)

    def test_a_command_that_is_not_there_is_named(self):
        source = self.project(index='.. coroscope:: output two-sleeps', conf='coroscope_command = "/nowhere/coroscope"')
        _, said = self.build(source, options=(), code=1)
        self.assertRegex(said, r'index\.rst:4: ERROR: cannot run `/nowhere/coroscope`')

    def test_what_looks_like_an_option_is_no_scenario(self):
        _, said = self.build(self.project(index='.. coroscope:: output --help'), options=(), code=1)
        self.assertIn('`--help` is no scenario', said)

    def test_a_changed_program_changes_its_page_and_no_other(self):
        self.write('docs/programs/one.py', 'print("before")\n')
        source = self.project(index='.. toctree::\n\n   one\n   two', one='.. coroscope:: output programs/one.py',
                              two='.. coroscope:: output two-sleeps')
        self.assertIn('before', self.page(source, 'one').source)
        other = self.folder / 'out' / 'html' / 'two.html'
        built = other.stat().st_mtime_ns
        self.write('docs/programs/one.py', 'print("after")\n')
        later = time.time() + 5
        os.utime(self.folder / 'docs' / 'programs' / 'one.py', (later, later))
        self.assertIn('after', self.page(source, 'one').source)
        self.assertEqual(other.stat().st_mtime_ns, built)

    def test_scenarios_of_a_folder_are_found_and_followed(self):
        scenario = (pages.REPOSITORY / 'scenarios/5-async/E3-await/two-sleeps.py').read_text(encoding='utf-8')
        scenario = scenario.replace('"two-sleeps"', '"my-sleeps"').replace('# question = "Q12"\n', '')
        path = self.write('docs/course/my.py', scenario)
        source = self.project(index='.. coroscope:: output my-sleeps', conf='coroscope_scenarios = "course"')
        self.assertIn('1-start', self.page(source).source)
        path.write_text(scenario.replace('1-start', 'one begins'), encoding='utf-8')
        later = time.time() + 5
        os.utime(path, (later, later))
        self.assertIn('one begins', self.page(source).source)

    def test_pictures_can_be_files(self):
        source = self.project(index='.. coroscope:: diagram two-sleeps', conf='coroscope_inline = False')
        page = self.page(source)
        self.assertEqual(page.pictures, [])
        image, = page.all('img')
        self.assertIn('Two tasks that sleep', image.attributes['alt'])
        file = self.folder / 'out' / 'html' / image.attributes['src']
        self.assertTrue(file.read_text(encoding='utf-8').startswith('<svg '))

    def test_latex_gets_a_pdf(self):
        output, _ = self.build(SAMPLE, 'latex')
        tex, = output.glob('*.tex')
        text = tex.read_text(encoding='utf-8')
        pictures = sorted(output.glob('coroscope-*.pdf'))
        self.assertEqual(len(pictures), 3)
        for picture in pictures:
            self.assertTrue(picture.read_bytes().startswith(b'%PDF'))
            self.assertIn(f'\\sphinxincludegraphics{{{{{picture.stem}}}.pdf}}', text)
        self.assertIn('In which order is this printed?', text)

    def test_a_program_that_fails_is_drawn_for_every_builder(self):
        self.write('docs/fails.py', 'print("so far")\nraise ValueError("and no further")\n')
        source = self.project(index='.. coroscope:: diagram fails.py', conf='coroscope_inline = False')
        for builder, ending in (('html', 'svg'), ('latex', 'pdf'), ('text', 'txt')):
            output, _ = self.build(source, builder)
            self.assertEqual(len(list(output.rglob(f'*.{ending}'))), 1)

    def test_text_gets_sentences(self):
        for builder, ending in (('text', 'txt'), ('man', '1')):
            output, _ = self.build(SAMPLE, builder)
            text = ''.join(path.read_text(encoding='utf-8') for path in output.glob(f'*.{ending}'))
            text = text.replace('\\-', '-')
            self.assertIn('async def', text)
            self.assertIn('In which order is this printed?', text)
            self.assertRegex(text, r'(?m)^Tea for two$')
            self.assertRegex(text, r'\b1\.( 4)?\s+asyncio\.run\s+starts')
            self.assertRegex(text, r'\b12\.( 4)?\s+The\s+event\s+loop\s+resumes\s+task2')
            self.assertNotRegex(text, '</|<[ao]')

    def test_the_language_of_the_project_is_that_of_the_pictures(self):
        page = self.page(self.project(index='.. coroscope:: diagram two-sleeps', conf='language = "zh_CN"'))
        self.assertIn('两个睡眠的任务', page.source)


if __name__ == '__main__':
    if SPHINX is None:
        print('skipped: there is no sphinx-build (Debian: python3-sphinx)')
        sys.exit(77)
    pages.main()
