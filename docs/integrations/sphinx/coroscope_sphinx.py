"""Sphinx: what coroscope knows of a program, in a document.

    .. coroscope:: diagram two-sleeps            a picture; also: code, output, question, words, mermaid
    .. coroscope:: output programs/tea.py        of a program of your own, beside the document
       :lang: zh

`coroscope docs print` makes everything, while the document is read. Builders that cannot show an SVG get a PDF (LaTeX)
or sentences (all others). What coroscope refuses is an error with file and line, the build ends with status 1, and the
document is read again the next time. Nothing passes through a shell.
docs/integrations/README.md of coroscope lists the options and the configuration.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from xml.etree import ElementTree

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.directives.code import container_wrapper
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

logger = logging.getLogger(__name__)

# The options of a directive that coroscope knows: with a value, with several (one a line), without.
ONE_VALUE = ('title', 'lang', 'theme', 'fold', 'objects', 'rows', 'lanes', 'links', 'seed', 'code-lines')
VALUES = ('only', 'note')
FLAGS = ('scale-time', 'numbers')
SECONDS = 60     # coroscope has limits of its own; this is for a command that is not coroscope
SVG = '{http://www.w3.org/2000/svg}'


class CoroscopeError(Exception):
    """What coroscope said instead of what was wanted."""


class coroscope(nodes.General, nodes.Element):
    """In the place of what is not known before there is a builder. Has kind, html, alt, and scenario and arguments to make
    it in another form; or only failed: the build has, which another process may have to be told."""


def command_of(config):
    command = config.coroscope_command
    return [command] if isinstance(command, str) else list(command)


def ask_coroscope(app, *arguments, fine=(0,)):
    """What `coroscope ARGUMENTS` prints. Paths are seen from the folder of the sources."""
    command = command_of(app.config)
    try:
        done = subprocess.run([*command, *arguments], cwd=app.srcdir, stdin=subprocess.DEVNULL, capture_output=True,
                              encoding='utf-8', errors='replace', timeout=SECONDS)
    except (OSError, ValueError) as error:
        raise CoroscopeError(f'cannot run `{command[0]}`: {error}\n  `coroscope_command` in conf.py says where it is')
    except subprocess.TimeoutExpired:
        raise CoroscopeError(f'`{command[0]}` has not ended after {SECONDS} seconds')
    if done.returncode not in fine:
        raise CoroscopeError(done.stderr.strip() or f'`{command[0]}` ended with status {done.returncode}')
    return done.stdout


def picture_file(app, scenario, arguments, ending):
    """Where a drawn picture is kept: a name that says of what, and is another one for other options."""
    folder = pathlib.Path(app.doctreedir, 'coroscope')
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub('[^A-Za-z0-9]+', '-', pathlib.PurePath(scenario).stem).strip('-')
    options = hashlib.sha256('\n'.join([scenario, *arguments]).encode()).hexdigest()[:12]
    return folder / f'coroscope-{name}-{options}.{ending}'


def alternative_text(svg):
    """What the picture says of itself to those who do not see it."""
    picture = next(ElementTree.fromstring(svg).iter(SVG + 'svg'))
    return '. '.join(filter(None, (picture.findtext(SVG + name) for name in ('title', 'desc'))))


class NodesOfHtml(HTMLParser):
    """The few elements that coroscope writes, as nodes that every builder has."""
    KINDS = {'p': nodes.paragraph, 'summary': nodes.paragraph, 'pre': nodes.literal_block, 'ol': nodes.enumerated_list,
             'ul': nodes.bullet_list, 'li': nodes.list_item, 'strong': nodes.strong, 'em': nodes.emphasis,
             'code': nodes.literal}

    def __init__(self, html):
        super().__init__()
        self.root = nodes.container()
        self.open = [self.root]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in self.KINDS or isinstance(self.open[-1], nodes.literal_block):
            return
        node = self.KINDS[tag]()
        if isinstance(node, nodes.Inline):
            self.text_element()
        elif isinstance(self.open[-1], nodes.paragraph):
            self.open.pop()
        number = dict(attributes).get('value')
        if number and isinstance(self.open[-1], nodes.enumerated_list) and not self.open[-1].children:
            self.open[-1]['enumtype'], self.open[-1]['start'] = 'arabic', int(number)
        self.open[-1].append(node)
        self.open.append(node)

    def handle_endtag(self, tag):
        kind = self.KINDS.get(tag, nodes.document)
        if any(isinstance(node, kind) for node in self.open):
            while not isinstance(self.open.pop(), kind):
                pass

    def handle_data(self, text):
        if isinstance(self.open[-1], nodes.TextElement) or text.strip():
            self.text_element().append(nodes.Text(text))

    def text_element(self):
        if not isinstance(self.open[-1], nodes.TextElement):
            self.open.append(nodes.paragraph())
            self.open[-2].append(self.open[-1])
        return self.open[-1]


class CoroscopeDirective(SphinxDirective):
    required_arguments = 2
    final_argument_whitespace = True     # in a path
    option_spec = {**dict.fromkeys((*ONE_VALUE, *VALUES, 'alt', 'caption'), directives.unchanged_required),
                   **dict.fromkeys(FLAGS, directives.flag), 'name': directives.unchanged}

    def run(self):
        try:
            return [self.made(*self.arguments)]
        except CoroscopeError as error:
            self.env.note_reread()
            first, _, rest = str(error).partition('\n')
            more = [nodes.literal_block(rest, rest)] if rest else []
            return [self.state.document.reporter.error(first, *more, line=self.lineno), coroscope(failed=True)]

    def made(self, kind, scenario):
        scenario = self.scenario(scenario)
        self.note_dependencies()
        arguments = self.coroscope_arguments(kind)
        if kind in ('code', 'output'):
            return self.literal(kind, ask_coroscope(self.env.app, 'docs', 'print', kind, scenario, *arguments))
        html = ask_coroscope(self.env.app, 'docs', 'print', kind, scenario, '--to=html', *arguments)
        node = coroscope(kind=kind, html=html, scenario=scenario, arguments=arguments, alt=self.options.get('alt'))
        self.set_source_info(node)
        return self.figure(node) if {'caption', 'name'} & self.options.keys() else node

    def scenario(self, written):
        """What coroscope is to be told. A file is looked for beside the document; from now on the document depends on it."""
        if not written.endswith('.py'):
            if written.startswith('-'):
                raise CoroscopeError(f'`{written}` is no scenario')
            return written
        path, _ = self.env.relfn2path(written)
        self.env.note_dependency(path)
        return f'./{path}' if path.startswith('-') else path

    def note_dependencies(self):
        program = shutil.which(command_of(self.config)[0])
        scenarios = self.config.coroscope_scenarios
        for path in [program, *(pathlib.Path(self.env.app.confdir, scenarios).rglob('*.py') if scenarios else ())]:
            if path:
                self.env.note_dependency(str(path))

    def coroscope_arguments(self, kind):
        options, config = self.options, self.config
        arguments = [f'--{name}={options[name]}' for name in ONE_VALUE if name in options]
        arguments += [f'--{name}={value}' for name in VALUES for value in options.get(name, '').splitlines() if value]
        arguments += [f'--{name}' for name in FLAGS if name in options]
        if 'lang' not in options:
            arguments.append('--lang=zh' if (config.language or '').startswith('zh') else '--lang=en')
        if 'theme' not in options and kind == 'diagram':
            arguments.append(f'--theme={config.coroscope_theme}')
        if config.coroscope_scenarios:
            arguments.append(f'--scenarios={os.path.join(self.env.app.confdir, config.coroscope_scenarios)}')
        return arguments

    def literal(self, kind, fenced):
        text = '\n'.join(fenced.strip('\n').split('\n')[1:-1])
        node = nodes.literal_block(text, text, language='python' if kind == 'code' else 'none')
        if 'caption' in self.options:
            node = container_wrapper(self, node, self.options['caption'])
        self.add_name(node)
        return node

    def figure(self, node):
        figure = nodes.figure('', node)
        if 'caption' in self.options:
            text, messages = self.state.inline_text(self.options['caption'], self.lineno)
            figure += [nodes.caption(self.options['caption'], '', *text), *messages]
        self.add_name(figure)
        return figure


class CoroscopeTransform(SphinxPostTransform):
    """Gives each builder what it can show. Runs in the process that decides how the build ends."""
    default_priority = 5

    def run(self, **_):
        for node in list(self.document.findall(coroscope)):
            shown = []
            try:
                shown = [] if 'failed' in node else [self.shown(node)]
            except CoroscopeError as error:
                logger.error('%s', error, location=node)
            if not shown:
                self.app.statuscode = 1
            node.replace_self(shown)

    def shown(self, node):
        kind, html, format = node['kind'], node['html'], self.app.builder.format
        if format == 'html':
            is_file = kind == 'diagram' and not self.config.coroscope_inline
            return self.image(node, 'svg') if is_file else nodes.raw('', html, format='html')
        if kind == 'diagram' and format == 'latex':
            return self.image(node, 'pdf')
        if kind == 'diagram':
            arguments = [argument for argument in node['arguments'] if not argument.startswith('--theme=')]
            html = ask_coroscope(self.app, 'docs', 'print', 'words', node['scenario'], '--to=html', *arguments)
        return NodesOfHtml(html).root

    def image(self, node, ending):
        scenario, arguments, alt = node['scenario'], node['arguments'], node['alt'] or alternative_text(node['html'])
        path = str(picture_file(self.app, scenario, arguments, ending))
        # 1 and 4: the program ends with an exception, or not at all. That is drawn as well, as it is in HTML.
        ask_coroscope(self.app, 'render', scenario, f'--output={path}', *arguments, fine=(0, 1, 4))
        self.env.images.add_file(self.env.docname, path)
        return nodes.image(uri=path, alt=alt, candidates={'*': path})


def setup(app):
    app.add_node(coroscope)
    app.add_directive('coroscope', CoroscopeDirective)
    app.add_post_transform(CoroscopeTransform)
    app.add_config_value('coroscope_command', 'coroscope', 'env', (str, list, tuple))
    app.add_config_value('coroscope_scenarios', None, 'env', (str,))
    app.add_config_value('coroscope_theme', 'auto', 'env', (str,))
    app.add_config_value('coroscope_inline', True, 'html', (bool,))
    return {'version': '1', 'parallel_read_safe': True, 'parallel_write_safe': True}
