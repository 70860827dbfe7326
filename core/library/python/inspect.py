"""Looking at live objects: kinds, members, signatures, source, frames."""

import _coroscope
import sys

__all__ = ['BoundArguments', 'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CO_ASYNC_GENERATOR',
           'CO_COROUTINE', 'CO_GENERATOR', 'CO_ITERABLE_COROUTINE', 'CO_NESTED', 'CO_NEWLOCALS', 'CO_NOFREE',
           'CO_OPTIMIZED', 'CO_VARARGS', 'CO_VARKEYWORDS', 'GEN_CLOSED', 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED',
           'Parameter', 'Signature', 'TPFLAGS_IS_ABSTRACT', 'classify_class_attrs', 'cleandoc', 'currentframe',
           'findsource', 'formatannotation', 'get_annotations', 'getabsfile', 'getargs', 'getargvalues',
           'getattr_static', 'getblock', 'getcallargs', 'getclasstree', 'getclosurevars', 'getcomments',
           'getcoroutinelocals', 'getcoroutinestate', 'getdoc', 'getfile', 'getframeinfo', 'getfullargspec',
           'getgeneratorlocals', 'getgeneratorstate', 'getinnerframes', 'getlineno', 'getmembers', 'getmembers_static',
           'getmodule', 'getmodulename', 'getmro', 'getouterframes', 'getsource', 'getsourcefile', 'getsourcelines',
           'indentsize', 'isabstract', 'isasyncgen', 'isasyncgenfunction', 'isawaitable', 'isbuiltin', 'isclass',
           'iscode', 'iscoroutine', 'iscoroutinefunction', 'isdatadescriptor', 'isframe', 'isfunction', 'isgenerator',
           'isgeneratorfunction', 'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod', 'ismethoddescriptor',
           'ismethodwrapper', 'ismodule', 'isroutine', 'istraceback', 'signature', 'stack', 'trace', 'unwrap',
           'walktree']

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'


class _Example:
    __slots__ = ('slot',)

    def method(self):
        yield


_Function = type(_Example.method)
_Method = type(_Example().method)
_Builtin = (type(len), type([].append))
_Code = type(_Example.method.__code__)
_Generator = type(_Example().method())
_Module = type(sys)
_MethodDescriptor = type(str.join)
_SlotWrapper = type(object.__init__)
_MethodWrapper = type(object().__str__)
_Member = type(_Example.slot)
_GetSet = type(_Function.__dict__['__code__'])
_ClassMethodDescriptor = type(dict.__dict__['fromkeys'])
_Proxy = type(type.__dict__)


def __getattr__(name):
    if name in _RECORDS:
        return _record(name)
    raise AttributeError(f"module 'inspect' has no attribute '{name}'")


_RECORDS = {'FullArgSpec': 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations',
            'Arguments': 'args varargs varkw', 'ArgInfo': 'args varargs keywords locals',
            'Attribute': 'name kind defining_class object', 'ClosureVars': 'nonlocals globals builtins unbound',
            'Traceback': 'filename lineno function code_context index',
            'FrameInfo': 'frame filename lineno function code_context index'}
_made_records = {}


def _record(name):
    """The named tuple with this name, made when it is first needed."""
    if name not in _made_records:
        from collections import namedtuple
        _made_records[name] = namedtuple(name, _RECORDS[name], module='inspect')
    return _made_records[name]


# ------------------------------------------------------------------------------------------------ what is it?

def ismodule(object):
    """Is it a module?"""
    return isinstance(object, _Module)


def isclass(object):
    """Is it a class?"""
    return isinstance(object, type)


def ismethod(object):
    """Is it a bound method?"""
    return isinstance(object, _Method)


def isfunction(object):
    """Is it a function written in Python?"""
    return isinstance(object, _Function)


def isbuiltin(object):
    """Is it a built-in function, or a bound method of one?"""
    return isinstance(object, _Builtin)


def ismethodwrapper(object):
    """Is it a bound special method of a built-in type?"""
    return isinstance(object, _MethodWrapper)


def isroutine(object):
    """Is it any kind of function or method?"""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or \
        ismethodwrapper(object)


def ismethoddescriptor(object):
    """Has it __get__ but no __set__, and is nothing more usual?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def isdatadescriptor(object):
    """Has it __set__ or __delete__?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Is it a slot of a class?"""
    return isinstance(object, _Member)


def isgetsetdescriptor(object):
    """Is it an attribute of a built-in type?"""
    return isinstance(object, _GetSet)


def iscode(object):
    """Is it a code object?"""
    return isinstance(object, _Code)


def isframe(object):
    """Is it a frame?"""
    return type(object).__name__ == 'frame' and hasattr(object, 'f_code')


def istraceback(object):
    """Is it a traceback?"""
    return type(object).__name__ == 'traceback' and hasattr(object, 'tb_frame')


def isgenerator(object):
    """Is it a generator?"""
    return isinstance(object, _Generator)


def iscoroutine(object):
    """Is it a coroutine?"""
    return type(object).__name__ == 'coroutine' and hasattr(object, 'cr_frame')


def isasyncgen(object):
    """Is it an asynchronous generator?"""
    return type(object).__name__ == 'async_generator' and hasattr(object, 'ag_frame')


def isawaitable(object):
    """May it be awaited?"""
    if iscoroutine(object):
        return True
    if isgenerator(object):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), '__await__')


def _has_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    f = _unpartial(f)
    return (isfunction(f) or type(f).__name__ == 'function' and hasattr(f, '__code__')) and \
        bool(f.__code__.co_flags & flag)


def _is_partial(f):
    cls = type(f)
    return cls.__name__ == 'partial' and cls.__module__ == 'functools' or \
        any(base.__name__ == 'partial' and base.__module__ == 'functools' for base in cls.__mro__)


def _unpartial(f):
    while _is_partial(f):
        f = f.func
    return f


def isgeneratorfunction(obj):
    """Does calling it make a generator?"""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Was it written with `async def`?"""
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Does calling it make an asynchronous generator?"""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isabstract(object):
    """Is it a class with abstract methods?"""
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


# ------------------------------------------------------------------------------------------------ states

def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_CREATED


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


# ------------------------------------------------------------------------------------------------ members

def getmro(cls):
    """The classes in which attributes are looked up."""
    return cls.__mro__


def getmembers(object, predicate=None):
    """Pairs (name, value), sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running any descriptor."""
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    mro = (object,) + getmro(object) if isclass(object) else ()
    names = dir(object)
    for base in getattr(object, '__bases__', ()) if isclass(object) else ():
        for name, value in base.__dict__.items():
            if type(value).__name__ == 'DynamicClassAttribute':
                names.append(name)
    result = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
        seen.add(name)
    result.sort(key=lambda pair: pair[0])
    return result


_nothing = object()


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it is stored, without running any descriptor or __getattr__."""
    is_class = isinstance(obj, type)
    found = _nothing
    if not is_class:
        try:
            found = object.__getattribute__(obj, '__dict__').get(attr, _nothing)
        except AttributeError:
            pass
    cls = obj if is_class else type(obj)
    in_class = _nothing
    for base in cls.__mro__:
        if attr in base.__dict__:
            in_class = base.__dict__[attr]
            break
    if found is not _nothing and in_class is not _nothing:
        kind = type(in_class)
        if hasattr(kind, '__get__') and (hasattr(kind, '__set__') or hasattr(kind, '__delete__')):
            return in_class
    if found is not _nothing:
        return found
    if in_class is not _nothing:
        return in_class
    if is_class:
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _nothing:
        return default
    raise AttributeError(attr)


def classify_class_attrs(cls):
    """Records (name, kind, defining class, object) of all attributes of a class."""
    Attribute = _record('Attribute')
    mro = getmro(cls)
    meta = tuple(m for m in getmro(type(cls)) if m not in (type, object))
    names = dir(cls)
    for base in mro:
        names.extend(name for name, value in base.__dict__.items()
                     if type(value).__name__ == 'DynamicClassAttribute' and value.fget is not None)
    result = []
    done = set()
    for name in names:
        if name in done:
            continue
        done.add(name)
        home = stored = None
        for base in mro + meta:
            if name in base.__dict__:
                home, stored = base, base.__dict__[name]
                break
        if home is None:
            continue
        value = getattr(cls, name, stored) if name != '__dict__' else stored
        if isinstance(stored, (staticmethod, _Builtin)):
            kind, value = 'static method', stored
        elif isinstance(stored, (classmethod, _ClassMethodDescriptor)):
            kind, value = 'class method', stored
        elif isinstance(stored, property):
            kind, value = 'property', stored
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, value))
    return result


def unwrap(func, *, stop=None):
    """What is left without the wrappers that have __wrapped__."""
    first = func
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen.add(id(func))
    return func


def getclasstree(classes, unique=False):
    """The classes as a tree of nested lists."""
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                below = children.setdefault(parent, [])
                if cls not in below:
                    below.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """A part of what getclasstree() returns."""
    result = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result


def getclosurevars(func):
    """The names from outside that a function uses, with their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        nonlocals[name] = cell.cell_contents
    import builtins
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built_in[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return _record('ClosureVars')(nonlocals, found, built_in, unbound)


# ------------------------------------------------------------------------------------------------ documents and source

def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split('\n')
    margin = None
    for line in lines[1:]:
        text = line.lstrip()
        if text:
            indent = len(line) - len(text)
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring of an object, or the one it inherits."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, '__name__', None)
    cls = None
    if ismethod(obj):
        owner = obj.__self__
        cls = owner if isclass(owner) else type(owner)
    elif isfunction(obj):
        cls = _owner_of(obj)
    elif isinstance(obj, property) and obj.fget is not None:
        name = obj.fget.__name__
        cls = _owner_of(obj.fget)
    if cls is None or name is None:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _owner_of(function):
    owner = sys.modules.get(function.__module__)
    for part in function.__qualname__.split('.')[:-1]:
        owner = getattr(owner, part, None)
    return owner if isclass(owner) else None


def getfile(object):
    """The file an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    return _code_of(object).co_filename


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def getsourcefile(object):
    """The file with the source."""
    return getfile(object)


def getabsfile(object, _filename=None):
    """The same."""
    return _filename or getfile(object)


def getmodulename(path):
    """The name of the module in a file."""
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    """The module an object was defined in."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        if object.__module__ == 'builtins':
            import builtins
            return builtins
        return sys.modules.get(object.__module__)
    try:
        filename = _filename or getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) == filename:
            return module
    main = sys.modules.get('__main__')
    name = getattr(object, '__name__', None)
    if main is not None and name is not None and getattr(main, name, None) is object:
        return main
    return None


def indentsize(line):
    """How many blanks a line begins with."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def findsource(object):
    """All lines of the file, and where in it the object begins."""
    filename = getfile(object)
    find = getattr(_coroscope, 'source_lines', None)
    lines = find(filename) if find else []
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_start(lines, object.__qualname__)
    return lines, _code_of(object).co_firstlineno - 1


def _class_start(lines, qualname):
    path = []                                   # (indentation, name) of the blocks around a line
    best = None
    for number, line in enumerate(lines):
        text = line.strip()
        words = text.replace('(', ' ').replace(':', ' ').split()
        if words[:1] == ['async']:
            words = words[1:]
        if not words or words[0] not in ('class', 'def') or len(words) < 2:
            continue
        indent = indentsize(line)
        while path and path[-1][0] >= indent:
            path.pop()
        path.append((indent, words[1] + ('.<locals>' if words[0] == 'def' else '')))
        if words[0] == 'class' and '.'.join(name for _, name in path) == qualname:
            start = number
            while start and lines[start - 1].strip().startswith('@') and indentsize(lines[start - 1]) == indent:
                start -= 1
            best = start
    if best is None:
        raise OSError('could not find class definition')
    return best


def getblock(lines):
    """The block of code that begins with the first line."""
    depth = 0                                   # open brackets
    quote = None                                # the quotes of a string over several lines
    indent = None
    body = False                                # are we past the colon of the header?
    last = 1
    for number, line in enumerate(lines, 1):
        fresh = depth == 0 and quote is None
        text = line.strip()
        if fresh and text and not text.startswith('#'):
            here = indentsize(line)
            if indent is None:
                indent = here
            elif body and here <= indent:
                break
            elif not body and number > 1 and here < indent:
                break
        if fresh and text.startswith('#') and indent is not None and body and indentsize(line) <= indent:
            continue
        place = 0
        while place < len(text):
            if quote:
                end = text.find(quote, place)
                if end < 0:
                    break
                place, quote = end + len(quote), None
                continue
            char = text[place]
            if char == '#':
                break
            if text[place:place + 3] in ('"""', "'''"):
                quote = text[place:place + 3]
                place += 3
                continue
            if char in '"\'':
                place += 1
                while place < len(text) and text[place] != char:
                    place += 2 if text[place] == '\\' else 1
            elif char in '([{':
                depth += 1
            elif char in ')]}':
                depth -= 1
            place += 1
        if text:
            last = number
        if depth == 0 and quote is None and not body and text and not text.startswith(('@', '#')):
            words = text.split()
            if words[0] not in ('def', 'class', 'async') and not _is_header_end(lines, number):
                break                           # a lambda: one statement
            body = True
            code = text.split('#')[0].rstrip()
            if not code.endswith(':') and words[0] in ('def', 'class', 'async'):
                break                           # the body stands on the same line
    return lines[:last]


def _is_header_end(lines, number):
    """Does a statement that takes several lines and began with def, class or async end in this line?"""
    for line in lines[:number]:
        words = line.split()
        if words and not words[0].startswith(('@', '#')):
            if words[0] in ('def', 'class', 'async'):
                return True
            if line is lines[number - 1]:
                return False
    return False


def getsourcelines(object):
    """The lines of an object's source, and the number of the first."""
    object = unwrap(object)
    lines, start = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """The source of an object."""
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comments right above an object."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    indent = indentsize(lines[start])
    while start > 0 and lines[start - 1].lstrip()[:1] == '#' and indentsize(lines[start - 1]) == indent:
        start -= 1
        comments.insert(0, lines[start].expandtabs().lstrip())
    return ''.join(comments) or None


# ------------------------------------------------------------------------------------------------ frames

def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def getlineno(frame):
    """The line a frame is at."""
    return frame.f_lineno


def _context(filename, lineno, context):
    if context <= 0:
        return None, None
    find = getattr(_coroscope, 'source_lines', None)
    lines = find(filename) if find else []
    if not lines:
        return None, None
    start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
    return lines[start:start + context], lineno - 1 - start


def getframeinfo(frame, context=1):
    """A record of where a frame or traceback is."""
    lineno = frame.f_lineno
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    code = frame.f_code
    lines, index = _context(code.co_filename, lineno, context)
    return _record('Traceback')(code.co_filename, lineno, code.co_name, lines, index)


def _frame_info(frame, lineno, context):
    code = frame.f_code
    lines, index = _context(code.co_filename, lineno, context)
    return _record('FrameInfo')(frame, code.co_filename, lineno, code.co_name, lines, index)


def getouterframes(frame, context=1):
    """Records of a frame and of those it was called from."""
    result = []
    while frame:
        result.append(_frame_info(frame, frame.f_lineno, context))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Records of the frames of a traceback."""
    result = []
    while tb:
        result.append(_frame_info(tb.tb_frame, tb.tb_lineno, context))
        tb = tb.tb_next
    return result


def stack(context=1):
    """Records of the caller's stack."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the stack between here and where the exception being handled was raised."""
    return getinnerframes(sys.exc_info()[2], context)


def getargs(co):
    """The names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    count = co.co_argcount + co.co_kwonlyargcount
    names = co.co_varnames
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return _record('Arguments')(list(names[:co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getargvalues(frame):
    """The parameters of a frame and their values."""
    args, varargs, varkw = getargs(frame.f_code)
    return _record('ArgInfo')(args, varargs, varkw, frame.f_locals)


# ------------------------------------------------------------------------------------------------ annotations

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A copy of the annotations of a function, class or module."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__', None)
        own_globals = getattr(sys.modules.get(obj.__module__), '__dict__', None)
        own_locals = dict(vars(obj))
        inner = obj
    elif ismodule(obj):
        annotations = getattr(obj, '__annotations__', None)
        own_globals, own_locals, inner = obj.__dict__, None, None
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        own_globals, own_locals, inner = getattr(obj, '__globals__', None), None, obj
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(annotations)
    if inner is not None:
        while hasattr(inner, '__wrapped__') or _is_partial(inner):
            inner = inner.func if _is_partial(inner) else inner.__wrapped__
        own_globals = getattr(inner, '__globals__', own_globals)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}


def formatannotation(annotation, base_module=None):
    """An annotation as it is written in a signature."""
    if getattr(annotation, '__module__', None) == 'typing':
        head, *tails = repr(annotation).split('typing.')
        for tail in tails:                      # 'typing.' inside a longer name stays
            inside = head[-1:] == '_' or head[-1:] == '.' or head[-1:].isalnum()
            head += ('typing.' if inside else '') + tail
        return head
    if type(annotation) is type(list[int]):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


# ------------------------------------------------------------------------------------------------ signatures

class _void:
    pass


class _empty:
    """Stands for what is not given."""


class _ParameterKind(int):
    """How a parameter takes its argument."""

    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = self._name_ = name
        self.value = self._value_ = value
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {self.value}>'

    def __format__(self, spec):
        return format(self.name, spec)


_KINDS = (
    _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only'),
    _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword'),
    _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional'),
    _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only'),
    _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword'))
_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _KINDS


class Parameter:
    """One parameter of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in (0, 1, 2, 3, 4):
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        self._kind = _KINDS[kind]
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        from keyword import iskeyword
        if not name.isidentifier() or iskeyword(name) and self._kind is not _POSITIONAL_ONLY:
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """The same with other attributes."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f'{text}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind is _VAR_POSITIONAL:
            return '*' + text
        if self._kind is _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of one call, by parameter."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        """The positional arguments."""
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        """The keyword arguments."""
        result = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Put in the defaults of what was not given."""
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        text = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{type(self).__name__} ({text})>'


class Signature:
    """The parameters of a function and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        from collections import OrderedDict
        found = OrderedDict()
        top = _POSITIONAL_ONLY
        with_default = False
        for parameter in parameters or ():
            if __validate_parameters__:
                kind, name = parameter.kind, parameter.name
                if kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter before {kind.description} '
                                     'parameter')
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        with_default = True
                    elif with_default:
                        raise ValueError('non-default argument follows default argument')
                if name in found:
                    raise ValueError(f'duplicate parameter name: {name!r}')
            found[parameter.name] = parameter
        self._parameters = _Proxy(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of anything that may be called."""
        return _signature(obj, cls, follow_wrapped, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """The same with other attributes."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void
                          else return_annotation)

    def _key(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        named = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, named, self.return_annotation

    def __hash__(self):
        ordered, named, result = self._key()
        return hash((ordered, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def bind(self, /, *args, **kwargs):
        """The arguments by parameter; TypeError if they don't fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same, but some may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        kwargs = dict(kwargs)
        parameters = list(self.parameters.values())
        place = 0
        used = 0
        # 1. positional arguments, in order
        while used < len(args):
            if place == len(parameters) or parameters[place].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            parameter = parameters[place]
            place += 1
            if parameter.kind is _VAR_POSITIONAL:
                arguments[parameter.name] = tuple(args[used:])
                used = len(args)
                break
            if parameter.name in kwargs and parameter.kind is not _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {parameter.name!r}')
            arguments[parameter.name] = args[used]
            used += 1
        # 2. the others, by name
        rest = None
        for parameter in parameters[place:]:
            name = parameter.name
            if parameter.kind is _VAR_KEYWORD:
                rest = parameter
                continue
            if parameter.kind is _VAR_POSITIONAL:
                continue
            if parameter.kind is _POSITIONAL_ONLY:
                if name in kwargs:
                    raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
                if parameter.default is _empty and not partial:
                    raise TypeError(f'missing a required argument: {name!r}')
                continue
            if name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif not partial and parameter.default is _empty:
                raise TypeError(f'missing a required argument: {name!r}')
        if kwargs:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        parts = []
        slash = False
        star = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if kind is _VAR_POSITIONAL:
                star = False
            elif kind is _KEYWORD_ONLY and star:
                parts.append('*')
                star = False
            parts.append(str(parameter))
        if slash:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of anything that may be called."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


def _signature(obj, cls, follow, scope):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, _Method):
        return _without_first(_signature(obj.__func__, cls, follow, scope))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, _Method))
        if isinstance(obj, _Method):
            return _signature(obj, cls, follow, scope)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return given
    if isinstance(obj, _Function):
        return _of_function(obj, cls, scope)
    if _is_partial(obj):
        return _of_partial(obj, _signature(obj.func, cls, follow, scope))
    if isinstance(obj, (_Builtin, _MethodDescriptor, _SlotWrapper, _MethodWrapper, _ClassMethodDescriptor)):
        text = _text_signature(obj)
        if text is None:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _of_text(text, cls, isinstance(obj, (_Builtin, _MethodWrapper)))
    if obj is type:
        raise ValueError(f'no signature found for builtin {obj!r}')
    if isinstance(obj, type):
        return _of_class(obj, cls, follow, scope)
    call = _python_method(type(obj), '__call__')
    if call is not None:
        return _without_first(_signature(call, cls, follow, scope))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _python_method(cls, name):
    """The method of this name if it isn't a built-in one."""
    method = getattr(cls, name, None)
    if method is None or isinstance(method, (_Builtin, _SlotWrapper, _MethodWrapper, _ClassMethodDescriptor,
                                             _MethodDescriptor)):
        return None
    return method


def _of_class(obj, cls, follow, scope):
    call = _python_method(type(obj), '__call__')
    if call is not None:
        return _without_first(_signature(call, cls, follow, scope))
    new, init = _python_method(obj, '__new__'), _python_method(obj, '__init__')
    for base in obj.__mro__:
        if new is not None and '__new__' in base.__dict__:
            return _without_first(_signature(new, cls, follow, scope))
        if init is not None and '__init__' in base.__dict__:
            return _without_first(_signature(init, cls, follow, scope))
    for base in obj.__mro__[:-1]:
        text = _TEXTS.get(base.__name__) if base.__module__ == 'builtins' else None
        if text is not None:
            return _of_text(text, cls)
    if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls([])
    raise ValueError(f'no signature found for builtin type {obj!r}')


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters.pop(0)
    return sig.replace(parameters=parameters)


def _of_function(function, cls, scope):
    code = function.__code__
    names = code.co_varnames
    positional = code.co_argcount
    annotations = get_annotations(function, globals=scope[0], locals=scope[1], eval_str=scope[2])
    defaults = function.__defaults__ or ()
    named_defaults = function.__kwdefaults__ or {}
    without = positional - len(defaults)
    parameters = []
    for place, name in enumerate(names[:positional]):
        kind = _POSITIONAL_ONLY if place < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[place - without] if place >= without else _empty
        parameters.append(_plain_parameter(name, kind, default, annotations))
    end = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(_plain_parameter(names[end], _VAR_POSITIONAL, _empty, annotations))
    for name in names[positional:end]:
        parameters.append(_plain_parameter(name, _KEYWORD_ONLY, named_defaults.get(name, _empty), annotations))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[end + bool(code.co_flags & CO_VARARGS)]
        parameters.append(_plain_parameter(name, _VAR_KEYWORD, _empty, annotations))
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _plain_parameter(name, kind, default, annotations):
    """A parameter that needs no checks; '.0' of a comprehension becomes 'implicit0'."""
    if name[0] == '.':
        name, kind = 'implicit' + name[1:], _POSITIONAL_ONLY
    made = Parameter.__new__(Parameter)
    made._name, made._kind, made._default = name, kind, default
    made._annotation = annotations.get(name, _empty)
    return made


def _of_partial(obj, sig):
    """The signature that is left after functools.partial."""
    keywords = obj.keywords or {}
    try:
        bound = sig.bind_partial(*obj.args, **keywords)
    except TypeError as e:
        raise ValueError(f'partial object {obj!r} has incorrect arguments') from e
    result = []
    by_name = False
    for name, parameter in sig.parameters.items():
        kind = parameter.kind
        if name in bound.arguments and kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            value = bound.arguments[name]
            if kind is _POSITIONAL_ONLY:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                by_name = True
                result.append(parameter.replace(kind=_KEYWORD_ONLY, default=value))
                continue
            result.append(parameter.replace(default=value))
            continue
        if by_name:
            if kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif kind is _VAR_POSITIONAL:
                continue
        result.append(parameter)
    return sig.replace(parameters=result)


# What built-in functions tell about themselves.
_TEXTS = {
    'abs': 'x, /', 'aiter': 'async_iterable, /', 'all': 'iterable, /', 'any': 'iterable, /', 'ascii': 'obj, /',
    'bin': 'number, /', 'callable': 'obj, /', 'chr': 'i, /', 'delattr': 'obj, name, /', 'divmod': 'x, y, /',
    'format': "value, format_spec='', /", 'globals': '', 'hasattr': 'obj, name, /', 'hash': 'obj, /',
    'hex': 'number, /', 'id': 'obj, /', 'input': "prompt='', /", 'isinstance': 'obj, class_or_tuple, /',
    'issubclass': 'cls, class_or_tuple, /', 'len': 'obj, /', 'locals': '', 'oct': 'number, /', 'ord': 'c, /',
    'pow': 'base, exp, mod=None', 'print': "*args, sep=' ', end='\\n', file=None, flush=False", 'repr': 'obj, /',
    'round': 'number, ndigits=None', 'setattr': 'obj, name, value, /',
    'sorted': 'iterable, /, *, key=None, reverse=False', 'sum': 'iterable, /, start=0',
    'eval': 'source, globals=None, locals=None, /', 'exec': 'source, globals=None, locals=None, /, *, closure=None',
    'bool': None, 'property': 'fget=None, fset=None, fdel=None, doc=None', 'list': 'iterable=(), /',
    'tuple': 'iterable=(), /', 'float': 'x=0, /', 'complex': 'real=0, imag=0', 'reversed': 'sequence, /',
    'enumerate': 'iterable, start=0', 'memoryview': 'object', 'object': '',
    'staticmethod': 'function, /', 'classmethod': 'function, /',
    'list.append': 'self, object, /', 'list.extend': 'self, iterable, /', 'list.pop': 'self, index=-1, /',
    'list.insert': 'self, index, object, /', 'list.remove': 'self, value, /', 'list.clear': 'self, /',
    'list.copy': 'self, /', 'list.count': 'self, value, /', 'list.reverse': 'self, /',
    'list.sort': 'self, /, *, key=None, reverse=False',
    'list.index': 'self, value, start=0, stop=9223372036854775807, /',
    'str.split': 'self, /, sep=None, maxsplit=-1', 'str.upper': 'self, /', 'str.lower': 'self, /',
    'str.strip': 'self, chars=None, /', 'str.join': 'self, iterable, /',
    'str.replace': 'self, old, new, count=-1, /', 'dict.copy': None, 'dict.get': 'self, key, default=None, /',
    'dict.setdefault': 'self, key, default=None, /', 'math.sqrt': 'x, /', 'math.sin': 'x, /', 'math.cos': 'x, /',
    'math.floor': 'x, /', 'math.ceil': 'x, /', 'math.factorial': 'n, /', 'math.pow': 'x, y, /'}


def _text_signature(obj):
    own = getattr(obj, '__text_signature__', None)
    if isinstance(own, str):
        return own[1:-1].replace('$', '')
    name = getattr(obj, '__qualname__', None)
    return _TEXTS.get('math.' + name if getattr(obj, '__module__', None) == 'math' else name)


def _of_text(text, cls, bound=False):
    function = _coroscope.exec_function(f'def f({text}): pass', {}, 'f', '<signature>')
    sig = _of_function(function, cls, (None, None, False))
    if bound and next(iter(sig.parameters), None) in ('self', 'module', 'type'):
        return _without_first(sig)
    return sig


def getfullargspec(func):
    """The parameters of a function, in the old form."""
    try:
        sig = _signature(func.__func__ if isinstance(func, _Method) else func, Signature, False, (None, None, False))
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    if isinstance(func, type):
        first = getattr(func, '__init__', None)
        if isfunction(first) and first.__code__.co_argcount:
            name = first.__code__.co_varnames[0]
            sig = sig.replace(parameters=[Parameter(name, _POSITIONAL_OR_KEYWORD), *sig.parameters.values()])
    args, posonly, kwonly = [], [], []
    varargs = varkw = None
    defaults = ()
    kwdefaults, annotations = {}, {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for parameter in sig.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind is _POSITIONAL_ONLY or kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return _record('FullArgSpec')(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """What every parameter of a function would get in a call."""
    spec = getfullargspec(func)
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = spec
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    result = {}
    count, expected = len(positional), len(args)
    default_count = len(defaults) if defaults else 0
    for parameter, value in zip(args, positional):
        result[parameter] = value
    if varargs:
        result[varargs] = tuple(positional[expected:])
    possible = set(args + kwonly)
    if varkw:
        result[varkw] = {}
    for key, value in named.items():
        if key not in possible:
            if not varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            result[varkw][key] = value
            continue
        if key in result:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        result[key] = value
    if count > expected and not varargs:
        _too_many(name, args, kwonly, varargs, default_count, count, result)
    if count < expected:
        missing = [parameter for parameter in args[:expected - default_count] if parameter not in result]
        if missing:
            _missing_arguments(name, missing, True)
        for place, parameter in enumerate(args[expected - default_count:]):
            if parameter not in result:
                result[parameter] = defaults[place]
    missing = []
    for parameter in kwonly:
        if parameter not in result:
            if kwdefaults and parameter in kwdefaults:
                result[parameter] = kwdefaults[parameter]
            else:
                missing.append(parameter)
    if missing:
        _missing_arguments(name, missing, False)
    return result


def _missing_arguments(function, names, positional):
    names = [repr(name) for name in names]
    if len(names) == 1:
        text = names[0]
    elif len(names) == 2:
        text = '{} and {}'.format(*names)
    else:
        text = ', '.join(names[:-1]) + ' and ' + names[-1]
    raise TypeError('%s() missing %i required %s argument%s: %s' % (
        function, len(names), 'positional' if positional else 'keyword-only', '' if len(names) == 1 else 's', text))


def _too_many(function, args, kwonly, varargs, default_count, given, values):
    at_least = len(args) - default_count
    named = len([name for name in kwonly if name in values])
    if varargs:
        plural, text = at_least != 1, 'at least %d' % (at_least,)
    elif default_count:
        plural, text = True, 'from %d to %d' % (at_least, len(args))
    else:
        plural, text = len(args) != 1, str(len(args))
    more = ''
    if named:
        more = ' positional argument%s (and %d keyword-only argument%s)' % (
            's' if given != 1 else '', named, 's' if named != 1 else '')
    raise TypeError('%s() takes %s positional argument%s but %d%s %s given' % (
        function, text, 's' if plural else '', given, more, 'was' if given == 1 and not named else 'were'))
