import time

for text, form in (('2024-02-29', '%Y-%m-%d'), ('30 Nov 00', '%d %b %y'), ('12:30 pm', '%I:%M %p'), ('12 AM', '%I %p'),
                   ('2024 60', '%Y %j'), ('29 Feb', '%d %b'), ('31/02/2024', '%d/%m/%Y'), ('+0530', '%z'), ('UTC', '%Z'),
                   ('monday march', '%A %B'), ('01/02/24 03:04:05', '%x %X'), ('2024-W10-1', '%G-W%V-%u'), ('x', '%Y'),
                   ('2024x', '%Y'), ('2024', '%Q'), ('2024', '%'), ('123', '%H%M'), ('1 2', '%H%M'), ('61', '%S'),
                   ('2024 10 1', '%Y %U %w'), ('99', '%y'), ('5', '%Y'), ('', '')):
    try:
        print(repr(text), time.strptime(text, form))
    except ValueError as error:
        print(repr(text), error)
print(time.strptime('Mon Jan  1 00:00:00 2024'))
