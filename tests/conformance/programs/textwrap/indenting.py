# dedent and indent.
import textwrap

def f():
    return textwrap.dedent('''\
        first
          second

        third
    ''')
print(f())
print(repr(textwrap.dedent('  a\n   b\n  \n c')), repr(textwrap.dedent('\ta\n\tb\n')), repr(textwrap.dedent('a\n b')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.dedent('')))
print(textwrap.indent('one\n\ntwo\n', '  '), textwrap.indent('one\n\ntwo', '+ ', lambda line: True), repr(textwrap.indent('a\n  \nb', '> ')))
