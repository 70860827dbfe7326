# csv: rows from text and back.
import csv
import io

text = 'name,age\r\nAnn,30\n"Bo, ""B""",x\n\n"two\nlines",\n last ,"q"r\n'
print(list(csv.reader(io.StringIO(text))))
print(list(csv.reader(['a;b', "'c;d';e"], delimiter=';', quotechar="'")), list(csv.reader(['a, b', 'c\\,d'], skipinitialspace=True, escapechar='\\')), list(csv.reader(['1,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
for row in csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n'), restkey='more', restval='-'):
    print(row)
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(['a', 1, 2.5, None, True, 'x,y', 'say "hi"', 'l\nm', '']), repr(out.getvalue()))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator='\n').writerows([[1, 'a'], ['', None]])
csv.writer(out, delimiter='\t', quoting=csv.QUOTE_NONNUMERIC, lineterminator='|').writerow([1, 'a b', 2.0])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar='\\').writerow(['a,b', 'c"d'])
csv.writer(out).writerow([''])
print(repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=['x', 'y'], restval=0)
d.writeheader()
d.writerow({'x': 1})
d.writerows([{'y': 2, 'x': 3}])
print(repr(out.getvalue()), csv.list_dialects(), csv.get_dialect('excel').delimiter)
for wrong in (lambda: d.writerow({'z': 1}), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: list(csv.reader([b'a'])), lambda: csv.reader([], delimiter='ab'), lambda: csv.reader([], 'nothing'), lambda: w.writerow(3)):
    try:
        wrong()
    except (ValueError, csv.Error, TypeError) as e:
        print(type(e).__name__, e)
