# What a module of several that belong together is called, and which package it is in.
import collections.abc
import concurrent.futures
import json

for module in (collections, collections.abc, concurrent, concurrent.futures, json):
    print(module.__name__, repr(module.__package__))
