# classmethod passes the class, staticmethod passes nothing.
class Date:
    def __init__(self, year, month, day):
        self.parts = year, month, day

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def __repr__(self):
        return f"{type(self).__name__}{self.parts}"

class HolyDate(Date):
    pass

print(Date.parse("2024-02-29"), HolyDate.parse("2023-12-25"), Date(1, 1, 1).parse("1-2-3"))
print([year for year in (1900, 2000, 2023, 2024) if Date.is_leap(year)], HolyDate(1, 1, 1).is_leap(4))
print(type(Date.__dict__["parse"]).__name__, type(Date.__dict__["is_leap"]).__name__, type(Date.is_leap).__name__)
print(Date.parse.__self__ is Date, HolyDate.parse.__self__ is HolyDate, Date.__dict__["is_leap"](2000))
