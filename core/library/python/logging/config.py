"""Loggers, handlers and formatters set up from a dict."""

import logging
import sys

__all__ = ['dictConfig']


def _resolve(name):
    """The object with a dotted name."""
    parts = name.split('.')
    path = parts[0]
    found = sys.modules.get(path) or __import__(path)
    for part in parts[1:]:
        path += '.' + part
        if not hasattr(found, part):
            __import__(path)
        found = getattr(found, part)
    return found


def _value(value):
    if isinstance(value, str) and value.startswith('ext://'):
        return _resolve(value[6:])
    return value


def _made(options, default):
    """The object that a '()' or 'class' entry describes, with the other entries as arguments."""
    options = dict(options)
    factory = options.pop('()', None) or options.pop('class', default)
    attributes = options.pop('.', {})
    if isinstance(factory, str):
        factory = _resolve(factory[6:] if factory.startswith('ext://') else factory)
    made = factory(**{name: _value(value) for name, value in options.items()})
    for name, value in attributes.items():
        setattr(made, name, _value(value))
    return made


def _formatter(options):
    if '()' in options:
        return _made(options, None)
    factory = options.get('class', logging.Formatter)
    if isinstance(factory, str):
        factory = _resolve(factory)
    extra = {'defaults': options['defaults']} if 'defaults' in options else {}
    return factory(options.get('format'), options.get('datefmt'), options.get('style', '%'),
                   options.get('validate', True), **extra)


def _set_up(logger, options, handlers, filters, incremental):
    if 'level' in options:
        logger.setLevel(options['level'])
    if incremental:
        return
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in options.get('handlers', ()):
        try:
            logger.addHandler(handlers[name])
        except KeyError as e:
            raise ValueError('Unable to add handler %r' % name) from e
    for name in options.get('filters', ()):
        logger.addFilter(filters[name])
    if 'propagate' in options:
        logger.propagate = options['propagate']


def dictConfig(config):
    """Set everything up."""
    if 'version' not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config['version'] != 1:
        raise ValueError('Unsupported version: %s' % config['version'])
    incremental = config.get('incremental', False)
    formatters, filters, handlers = {}, {}, {}
    if not incremental:
        logging._handlers.clear()
        del logging._handler_list[:]
        for name, options in config.get('formatters', {}).items():
            try:
                formatters[name] = _formatter(options)
            except Exception as e:
                raise ValueError('Unable to configure formatter %r' % name) from e
        for name, options in config.get('filters', {}).items():
            filters[name] = _made(options, logging.Filter)
        for name, options in sorted(config.get('handlers', {}).items()):
            try:
                handlers[name] = _handler(name, options, formatters, filters, handlers)
            except Exception as e:
                raise ValueError('Unable to configure handler %r' % name) from e
        known = set(config.get('loggers', {}))
        for name, logger in logging.root.manager.loggerDict.items():
            if isinstance(logger, logging.Logger):
                below = any(name.startswith(other + '.') for other in known)
                if name not in known and not below:
                    logger.disabled = config.get('disable_existing_loggers', True)
                elif name not in known:
                    logger.level, logger.handlers, logger.propagate = logging.NOTSET, [], True
                else:
                    logger.disabled = False
    for name, options in config.get('loggers', {}).items():
        try:
            _set_up(logging.getLogger(name), options, handlers, filters, incremental)
        except Exception as e:
            raise ValueError('Unable to configure logger %r' % name) from e
    root = config.get('root')
    if root:
        try:
            _set_up(logging.getLogger(), root, handlers, filters, incremental)
        except Exception as e:
            raise ValueError('Unable to configure root logger') from e


def _handler(name, options, formatters, filters, handlers):
    options = dict(options)
    formatter = options.pop('formatter', None)
    level = options.pop('level', None)
    chosen = options.pop('filters', ())
    if 'target' in options and isinstance(options['target'], str):
        options['target'] = handlers[options['target']]
    made = _made(options, None)
    if formatter:
        made.setFormatter(formatters[formatter])
    if level is not None:
        made.setLevel(level)
    for one in chosen:
        made.addFilter(filters[one])
    made.name = name
    return made
