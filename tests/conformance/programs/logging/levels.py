# What the root logger lets through, and where the text goes.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO)
logging.debug('not seen')
logging.info('seen %d', 1)
logging.warning('a %s and %s', 'x', [1])
logging.error('named %(who)s', {'who': 'Ann'})
logging.critical('done')
logging.log(25, 'odd level')
logging.log(logging.DEBUG, 'no')
log = logging.getLogger('app.db')
log.info('from a child')
log.setLevel('ERROR')
log.warning('dropped')
log.error('kept')
print(log, log.getEffectiveLevel(), log.isEnabledFor(30), logging.getLogger(), logging.getLogger('app.db') is log, log.parent, log.name, log.level)
print(logging.getLevelName(30), logging.getLevelName('INFO'), logging.getLevelName(33), logging.getLevelName('x'))
logging.disable(logging.ERROR)
logging.error('off')
logging.critical('on')
logging.disable(logging.NOTSET)
for wrong in (lambda: log.setLevel('LOUD'), lambda: log.setLevel(1.5), lambda: logging.log('INFO', 'x'), lambda: logging.basicConfig(nothing=1, force=True),
              lambda: logging.getLogger(3)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
