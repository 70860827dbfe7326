# logging.config.dictConfig and handlers that keep records.
import logging
import logging.config
import logging.handlers
import sys

logging.config.dictConfig({
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {'short': {'format': '%(levelname)s|%(name)s|%(message)s'}, 'curly': {'format': '{message}!', 'style': '{'}},
    'filters': {'only_a': {'name': 'a'}},
    'handlers': {
        'out': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': 'ext://sys.stdout', 'level': 'INFO'},
        'loud': {'class': 'logging.StreamHandler', 'formatter': 'curly', 'stream': 'ext://sys.stdout', 'filters': ['only_a']},
    },
    'loggers': {'a': {'level': 'DEBUG', 'handlers': ['loud']}, 'quiet': {'handlers': ['out'], 'propagate': False, 'level': 'ERROR'}},
    'root': {'level': 'WARNING', 'handlers': ['out']},
})
logging.getLogger('a').debug('debug a')
logging.getLogger('a').info('info a')
logging.getLogger('b').warning('warn b')
logging.getLogger('quiet').warning('no')
logging.getLogger('quiet').error('yes')
target = logging.StreamHandler(sys.stdout)
memory = logging.handlers.MemoryHandler(3, target=target)
log = logging.getLogger('m')
log.propagate = False
log.setLevel(1)
log.addHandler(memory)
log.info('one')
log.info('two')
print('nothing yet', len(memory.buffer))
log.error('flushes')
log.info('left')
memory.close()
for wrong in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'logging.Nothing'}}}, {'version': 1, 'root': {'handlers': ['x']}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as e:
        print(e)
