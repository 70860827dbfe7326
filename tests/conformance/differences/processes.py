"""Processes

There are no other processes: ProcessPoolExecutor can be imported, but making one raises NotImplementedError.

Write instead: ThreadPoolExecutor. Its threads run one at a time, each until it has to wait, and time passes for all of
them together while they wait.
"""
from concurrent.futures import ProcessPoolExecutor

try:
    with ProcessPoolExecutor(2):
        print("made")
except NotImplementedError as error:
    print(error)
