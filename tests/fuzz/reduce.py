"""Make a failing program small: leave out what is not needed for the failure.

`reduce_program(text, fails)` tries to remove pieces, largest first: runs of statements of one block, then single ones,
then the shell of compound statements (their body takes their place), then parts of expressions. It works on the tree
of the program, so each attempt is a program again (if it does not compile, `fails` says no).
"""

import ast
import copy

BODIES = ('body', 'orelse', 'finalbody', 'handlers', 'cases')


def reduce_program(text, fails):
    tree = ast.parse(text)
    if not fails(ast.unparse(tree)):
        return text         # the failure depends on how the text is laid out
    progress = True
    while progress:
        progress = False
        for attempts in (without_statements, without_shells, smaller_expressions):
            tree, better = try_all(tree, attempts, fails)
            progress |= better
    return ast.unparse(tree)


def try_all(tree, attempts, fails):
    """Take the first attempt that still fails, and go on from there until none does."""
    improved = False
    start = 0
    while True:
        for number, smaller in enumerate(attempts(tree)):
            if number >= start and (text := text_of(smaller)) is not None and fails(text):
                tree, improved, start = smaller, True, number
                break
        else:
            if not start:
                return tree, improved
            start = 0


def text_of(tree):
    """None for what has no text, such as an f-string with a part in the wrong place."""
    try:
        return ast.unparse(ast.fix_missing_locations(tree))
    except ValueError:
        return None


def blocks(tree):
    """Every list of statements: (number of the node in the walk, name of the field)."""
    for number, node in enumerate(ast.walk(tree)):
        for field in BODIES:
            if isinstance(getattr(node, field, None), list) and getattr(node, field):
                yield number, field


def changed(tree, number, change):
    """A copy of the tree in which `change` was done to one node."""
    tree = copy.deepcopy(tree)
    node = next(node for i, node in enumerate(ast.walk(tree)) if i == number)
    change(node)
    return tree


def without_statements(tree):
    """Leave out runs of statements, long ones first."""
    nodes = list(ast.walk(tree))
    for number, field in blocks(tree):
        length = len(getattr(nodes[number], field))
        size = length
        while size:
            for first in range(0, length, size):
                def cut(node):
                    rest = getattr(node, field)
                    del rest[first:first + size]
                    if not rest and field == 'body' and not isinstance(node, ast.Module):
                        rest.append(ast.Pass())
                if size != 1 or not isinstance(getattr(nodes[number], field)[first], ast.Pass):
                    yield changed(tree, number, cut)
            size //= 2


def without_shells(tree):
    """Put the body of an if, for, try … in its place."""
    nodes = list(ast.walk(tree))
    for number, field in blocks(tree):
        for index, statement in enumerate(getattr(nodes[number], field)):
            if isinstance(statement, (ast.If, ast.For, ast.While, ast.Try, ast.With)):
                def unwrap(node):
                    items = getattr(node, field)
                    items[index:index + 1] = items[index].body
                yield changed(tree, number, unwrap)


def smaller_expressions(tree):
    """Replace an expression by one of its parts, or drop an item of a list, a call or a display."""
    for number, node in enumerate(ast.walk(tree)):
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                for part in [part for part in ast.iter_child_nodes(value) if isinstance(part, ast.expr)]:
                    yield changed(tree, number, lambda node: setattr(node, field, part))
            elif isinstance(value, list) and value and isinstance(value[0], (ast.expr, ast.keyword)):
                for index, item in enumerate(value):
                    yield changed(tree, number, lambda node: getattr(node, field).pop(index))
                    for part in [part for part in ast.iter_child_nodes(item) if isinstance(part, ast.expr)]:
                        if isinstance(item, ast.expr):
                            yield changed(tree, number, lambda node: getattr(node, field).__setitem__(index, part))
