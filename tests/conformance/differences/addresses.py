"""Addresses: id(x) and <object at 0x…>

Addresses count up from 0x7f0000000000 in the order in which they are first asked for, so they are the same in every
run. CPython's are where the objects lie, which is elsewhere in every run.

Write instead: compare objects with `is`.
"""
print(hex(id(object())))
