# The constants of the string module, and capwords.
import string

for name in ('ascii_lowercase', 'ascii_uppercase', 'ascii_letters', 'digits', 'hexdigits', 'octdigits', 'punctuation', 'whitespace', 'printable'):
    print(name, repr(getattr(string, name)))
print(string.capwords('the  quick\tbrown FOX '), string.capwords('a-b-c', '-'), string.capwords(''))
