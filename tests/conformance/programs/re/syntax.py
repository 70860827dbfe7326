import re

for pattern, text in [('a.c', 'a\nc abc'), ('(?s)a.c', 'a\nc'), ('^b', 'a\nb'), ('(?m)^b$', 'a\nb\nc'), ('a{2,3}', 'aaaa'), ('a{2,3}?', 'aaaa'),
                      ('a{,2}b', 'aab'), ('a{x', 'a{x'), ('<.+?>', '<a><b>'), ('(?i)AbC', 'xabC'), ('[^a-c]+', 'abcxyz'), ('[]x-]+', 'a]-x'),
                      (r'\bfoo\b', 'a foo b'), (r'\Bo', 'foo'), ('(?=b)b', 'ab'), ('a(?!b)', 'abac'), ('(?<=a)b', 'cbab'), ('(?<!a)b', 'abcb'),
                      (r'(\w)\1', 'abccd'), ('(?P<q>[ab])x(?P=q)', 'axb bxb'), ('(a)?b(?(1)c|d)', 'bd abc'), ('(?:ab)+', 'ababa'), ('x*+x', 'xxx'),
                      ('(?>a+)b', 'aaab'), ('a++b', 'aab'), (r'\d+(?#digits)\s', 'a12 '), (r'[\d\s]+', 'a1 2b'), (r'\x41\u00e9\101', 'AéA'),
                      ('(a|ab)(c|bcd)(d*)', 'abcd'), ('(a*)*', 'aab'), ('(a*)+b', 'aab'), ('(?:a|b)*?c', 'abac'), ('(?i:a)b', 'Ab AB'), ('$', 'a\n'),
                      (r'a\Z', 'a\n'), ('(?a)\\w+', 'é a'), (r'\w+', 'héé_1!'), ('[à-ü]+', 'xéñz'), ('(?i)É', 'né'), ('()', 'a'), ('a|', 'b')]:
    found = re.search(pattern, text)
    print(pattern, found and (found.span(), found.group(), found.groups()))
verbose = re.compile(r'''
    (\d+)   # whole
    [.]     # point
    (\d*)   # fraction
''', re.VERBOSE)
print(verbose.match('3.14').groups(), verbose.flags)
