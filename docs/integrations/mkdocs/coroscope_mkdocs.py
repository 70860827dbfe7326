"""MkDocs: what coroscope knows of a program, in a page. In mkdocs.yml:

    hooks:
      - coroscope_mkdocs.py

Then a fenced block of a page, its words as in `coroscope docs print`, over several lines if there are many:

    ```coroscope diagram two-sleeps
    --title "Two tasks that sleep"
    ```

A path that ends in .py is looked for beside the page. What coroscope refuses is told with file and line, all of a page
at once, and ends the build. Nothing passes through a shell, and nothing but the code of programs through Markdown.
docs/integrations/README.md of coroscope lists the configuration.
"""

import hashlib
import os
import posixpath
import re
import shlex
import subprocess

from mkdocs.exceptions import PluginError

SECONDS = 60     # coroscope has limits of its own; this is for a command that is not coroscope
MARK = re.compile('(<p>)?(?P<mark>coroscope[0-9a-f]{64})(?(1)</p>)')
FENCE = re.compile(r'([ \t]*)(`{3,}|~{3,})[ \t]*(.*)')

made_html = {}   # by the mark that stands for it in the text of a page
pictures = {}    # by the empty element that stands for it in the HTML of a page: the search index is to have no pictures


class CoroscopeError(Exception):
    """What coroscope said instead of what was wanted."""


def ask_coroscope(command, folder, arguments):
    """What `coroscope ARGUMENTS` prints. Paths are seen from the folder."""
    try:
        done = subprocess.run([*command, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                              encoding='utf-8', errors='replace', timeout=SECONDS)
    except (OSError, ValueError) as error:
        raise CoroscopeError(f'cannot run `{command[0]}`: {error}\n  `extra: coroscope: command:` says where it is')
    except subprocess.TimeoutExpired:
        raise CoroscopeError(f'`{command[0]}` has not ended after {SECONDS} seconds')
    if done.returncode != 0:
        raise CoroscopeError(done.stderr.strip() or f'`{command[0]}` ended with status {done.returncode}')
    return done.stdout


def settings(config):
    """`extra: coroscope:` of mkdocs.yml: command, scenarios, language, theme."""
    return config['extra'].get('coroscope') or {}


def arguments_of(words, page, config):
    """What coroscope is to be told, for the words of a fence."""
    if len(words) < 2:
        raise CoroscopeError('a block of coroscope begins with what is wanted, and of which program\n'
                             '  write, for instance, ```coroscope diagram two-sleeps')
    kind, scenario, *options = words
    if scenario.endswith('.py'):
        scenario = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), scenario))
    given = {option.partition('=')[0] for option in options}
    if '--file' in given:
        raise CoroscopeError('`--file` is for `coroscope docs sync`; here the picture is drawn into the page')
    if scenario.startswith('-'):
        raise CoroscopeError(f'`{scenario}` is no scenario')
    own, language = settings(config), str(config['theme']['locale'] if 'locale' in config['theme'] else 'en')
    if '--lang' not in given:
        options.append('--lang=' + own.get('language', 'zh' if language.startswith('zh') else 'en'))
    if '--theme' not in given and kind == 'diagram':
        options.append('--theme=' + own.get('theme', 'auto'))
    if '--scenarios' not in given and own.get('scenarios'):
        options.append('--scenarios=' + scenarios_folder(config))
    return [kind, scenario, *options]


def scenarios_folder(config):
    return os.path.join(os.path.dirname(config['config_file_path']), settings(config)['scenarios'])


def markdown_of(words, page, config):
    """What stands in the page's text instead of a fence: the code of a program as a fence of its own, which the site
    colours as it colours all code; for the rest a mark."""
    kind, *rest = arguments_of(words, page, config)
    command = settings(config).get('command', 'coroscope')
    to = 'markdown' if kind == 'code' else 'html'
    text = ask_coroscope([command] if isinstance(command, str) else command, config['docs_dir'],
                         ['docs', 'print', kind, *rest, f'--to={to}'])
    if kind == 'code':
        return text
    digest = hashlib.sha256(f'{page.file.src_uri} {len(made_html)} {text}'.encode()).hexdigest()
    mark, element = f'coroscope{digest}', f'<figure data-coroscope="{digest}"></figure>'
    if kind == 'diagram':
        pictures[element] = text
    made_html[mark] = element if kind == 'diagram' else text
    return mark + '\n'


def blocks(lines):
    """Yields (first line, line after the last, indent, words) of each block of coroscope. What stands in the fence of
    another language is an example, not a block."""
    number = 0
    while number < len(lines):
        first, opening = number, FENCE.fullmatch(lines[number])
        number += 1
        if not opening or '`' in opening[3] and opening[2][0] == '`':
            continue
        indent, marks, info = opening.groups()
        while number < len(lines) and not re.fullmatch(rf'[ \t]*{marks[0]}{{{len(marks)},}}[ \t]*', lines[number]):
            number += 1
        number += 1
        if re.match(r'coroscope(\s|$)', info):
            yield first, number, indent, '\n'.join([info.removeprefix('coroscope'), *lines[first + 1:number - 1]])


def lines_before(page):
    """How many lines of the file come before its text: its metadata."""
    with open(page.file.abs_src_path, encoding='utf-8-sig', errors='strict') as file:
        source = file.read()
    return source.count('\n', 0, max(source.find(page.markdown), 0))


def on_page_markdown(markdown, page, config, files):
    lines = markdown.split('\n')
    problems = []
    for first, end, indent, text in reversed(list(blocks(lines))):
        try:
            made = markdown_of(shlex.split(text), page, config)
            lines[first:end] = ['', *(indent + line if line else '' for line in made.split('\n'))]
        except (CoroscopeError, ValueError) as error:
            place = f'{os.path.relpath(page.file.abs_src_path)}:{first + 1 + lines_before(page)}'
            problems.insert(0, f'{place}: {error}')
    if problems:
        raise PluginError('\n'.join(problems))
    return '\n'.join(lines)


def on_page_content(html, page, config, files):
    """Each mark is a paragraph of its own, or an item of a list."""
    return MARK.sub(lambda found: made_html.pop(found['mark'], found[0]), html)


def on_post_page(output, page, config):
    for element in [element for element in pictures if element in output]:
        output = output.replace(element, pictures.pop(element))
    return output


def on_serve(server, config, builder):
    if settings(config).get('scenarios'):
        server.watch(scenarios_folder(config))
    return server
