"""Built HTML pages, read as a browser reads them: which elements there are, where, and with which attributes."""

import html.parser
import pathlib
import re
import tempfile
import unittest

COROSCOPE = None          # the program under test; set by main
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
INTEGRATIONS = REPOSITORY / 'docs' / 'integrations'
VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'}

# Prints and names that would become part of the page if they were not escaped everywhere.
HOSTILE = r'''import asyncio

TEXTS = ["</svg><script>alert(1)</script>", "--><img src=x onerror=alert(2)>", "\" onload=\"alert(3)", "' onload='alert(4)",
         "```", "~~~~", "</pre></details></div><script>alert(5)</script>", "]]><b onclick=alert(6)>", "{{ 7 * 7 }} {% raw %}",
         "a\x1b[31mb\x00c\u202ed", "<!-- ", "&lt;script&gt; &#60;script&#62;", "</style><script>alert(7)</script>", "x" * 10000,
         ".. raw:: html\n\n   <script>alert(8)</script>"]


async def say(text):
    print(text)
    await asyncio.sleep(0)


async def main():
    for text in TEXTS:
        await asyncio.create_task(say(text), name=text)


# </code></pre><script>alert(9)</script>
#````
#<script>alert(10)</script>
asyncio.run(main())
'''


class Element:
    def __init__(self, tag, attributes, parents):
        self.tag, self.attributes, self.parents, self.text = tag, attributes, parents, ''

    def is_in(self, css_class):
        return any(css_class in (element.attributes.get('class') or '').split() for element in (self, *self.parents))


class Page(html.parser.HTMLParser):
    """`elements` in their order; the text of an element holds that of the elements in it."""

    def __init__(self, path):
        super().__init__()
        self.source = pathlib.Path(path).read_text(encoding='utf-8')
        self.elements, self.stack = [], []
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag, attributes):
        element = Element(tag, dict(attributes), tuple(self.stack))
        self.elements.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag, attributes):
        self.elements.append(Element(tag, dict(attributes), tuple(self.stack)))

    def handle_endtag(self, tag):
        if any(element.tag == tag for element in self.stack):
            while self.stack.pop().tag != tag:
                pass

    def handle_data(self, text):
        for element in self.stack:
            element.text += text

    def all(self, tag, css_class=None):
        return [element for element in self.elements
                if element.tag == tag and (css_class is None or element.is_in(css_class))]

    @property
    def pictures(self):
        return [element for element in self.all('svg') if 'coroscope' in (element.attributes.get('class') or '').split()]

    def scripts(self):
        """What runs: where scripts come from, or what they say."""
        return [element.attributes.get('src') or element.text.strip() for element in self.all('script')]

    def handlers(self):
        return [(element.tag, name) for element in self.elements for name in element.attributes if name.startswith('on')]


class IntegrationTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='coroscope-integration-')
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
        return path

    def assert_fits_its_column(self, picture):
        """It shrinks with the column, but not so far that nobody can read it; then it can be moved."""
        self.assertIn('overflow-x:auto', picture.parents[-1].attributes['style'])
        self.assertIn('max-width:100%', picture.attributes['style'])
        smallest = int(re.search(r'min-width:(\d+)px', picture.attributes['style'])[1])
        self.assertAlmostEqual(smallest, 0.6 * float(picture.attributes['width']), delta=1)

    def assert_inert(self, page, harmless):
        """Nothing in the page runs but what runs in a page without programs."""
        self.assertTrue(page.pictures)
        self.assertEqual(sorted(page.scripts()), sorted(harmless.scripts()))
        self.assertEqual(page.handlers(), harmless.handlers())
        self.assertIsNone(re.search(r'(href|src)="\s*(javascript|data|vbscript):', page.source))
        inside = {element.tag for element in page.elements if any(parent.tag == 'svg' for parent in element.parents)}
        self.assertLessEqual(inside, {'svg', 'title', 'desc', 'style', 'g', 'a', 'rect', 'path', 'text', 'tspan', 'circle',
                                      'line', 'polygon', 'polyline', 'ellipse', 'defs', 'clippath', 'marker', 'use'})


def main():
    import argparse
    import sys
    global COROSCOPE
    parser = argparse.ArgumentParser()
    parser.add_argument('--coroscope', required=True, type=pathlib.Path)
    arguments, rest = parser.parse_known_args()
    COROSCOPE = arguments.coroscope.resolve()
    unittest.main(module='__main__', argv=[sys.argv[0], *rest])
