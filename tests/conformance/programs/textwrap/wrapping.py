# wrap, fill and shorten.
import textwrap

text = 'The quick brown fox jumps over the lazy dog. It was a well-known, state-of-the-art   animal--so they said!\nNew line\tand tab.'
for width in (10, 20, 40):
    print(textwrap.fill(text, width))
    print(textwrap.wrap(text, width, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('averyveryverylongword and short', 8), textwrap.wrap('averyveryverylongword and short', 8, break_long_words=False))
print(textwrap.wrap(text, 15, break_on_hyphens=False), textwrap.wrap('', 5), textwrap.wrap('   ', 5), textwrap.fill('a-b c-d-e 1-2 --flag x--y', 4))
print(textwrap.shorten('Hello  world, how are you?', 12), textwrap.shorten('Hello world', 20), textwrap.shorten('Hello world again', width=10, placeholder='...'))
print(textwrap.wrap(text, 25, max_lines=2), textwrap.wrap('a b c d e f', 3, max_lines=2, placeholder='~'), textwrap.wrap('One. Two! Three', 30, fix_sentence_endings=True))
print(textwrap.wrap('x  y\n\nz', 10, replace_whitespace=False, drop_whitespace=False), textwrap.wrap('a\tb', expand_tabs=True, tabsize=4))
for wrong in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('abc def', 3)):
    try:
        print(wrong())
    except ValueError as e:
        print(e)
w = textwrap.TextWrapper(width=12)
w.initial_indent = '> '
print(w.wrap('some words in here'), w.fill('more words there'))
