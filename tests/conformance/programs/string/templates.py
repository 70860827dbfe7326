# string.Template fills in $names.
from string import Template

t = Template('$who likes ${what}s, costs $$5')
print(t.substitute(who='Tim', what='kiwi'), t.substitute({'who': 'A', 'what': 'b'}), t.substitute({'who': 'A'}, what=3))
print(t.safe_substitute(who='Tim'), t.template)
print(Template('$$$a $a_1 ${a}b $A').substitute(a=1, a_1=2, A=3), Template('').substitute(), Template('no').safe_substitute())
print(Template('$a ${b} $ $1').safe_substitute(a=1), Template('$a $b ${a}').get_identifiers(), Template('$').is_valid(), Template('$a').is_valid())

class Percent(Template):
    delimiter = '%'

print(Percent('%a $b %%').substitute(a=1))
for text in ('$who', 'one $', 'two\nlines $5', '${a b}', '${who', '$\u00e9'):
    try:
        print(Template(text).substitute(a=1))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
