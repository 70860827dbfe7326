# Which part of an assert is marked depends on its condition.
import traceback

a, b, items = 1, 2, [1]

def is_even(n):
    return n % 2 == 0

def compare(): assert a == b
def compare_with_text(): assert a > b, "text"
def chain(): assert a < b < 0
def call(): assert is_even(a)
def negated(): assert not a, f"a is {a}"
def negated_compare(): assert not a < b
def both(): assert a and a > b
def either(): assert b < a or b == a
def name(): assert [], "empty"
def generator(): assert any(x > 5 for x in items), "nothing large"
def conditional(): assert (a == b if a else b)
def arithmetic(): assert a - 1
def membership(): assert b in items

for function in (compare, compare_with_text, chain, call, negated, negated_compare, both, either, name, generator,
                 conditional, arithmetic, membership):
    try:
        function()
    except AssertionError:
        traceback.print_exc()
