"""Addresses: id(x) and <object at 0x…>

Addresses count up from 0x7f0000000000 in the order in which they are first asked for, so they are the same in every
run. Two objects never have the same id, even if one was freed before the other was made; in CPython they may.

Write instead: compare objects with `is`.
"""
print(id(object()) == id(object()))
