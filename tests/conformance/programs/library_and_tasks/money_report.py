# A report with decimals, fractions, dates and templates.
from calendar import month_name
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import groupby
from statistics import mean, median
from string import Template

rows = [(date(2024, 1, 5) + timedelta(days=11 * i), Decimal(i * i * 7 + 3) / 4) for i in range(9)]
line = Template('${month}: $total (mean $mean)')
for month, group in groupby(rows, key=lambda row: row[0].month):
    amounts = [amount for _, amount in group]
    cents = Decimal('0.01')
    print(line.substitute(month=month_name[month], total=sum(amounts).quantize(cents), mean=mean(amounts).quantize(cents, ROUND_HALF_UP)))
shares = [Fraction(1, 3), Fraction(1, 4), Fraction(5, 12)]
total = sum(amount for _, amount in rows)
print(sum(shares), [str(round(float(total) * share, 2)) for share in map(float, shares)], median(amount for _, amount in rows), f'{total:,.2f}', f'{total:>12}|')
