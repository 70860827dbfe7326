# log.exception adds the traceback.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format='%(levelname)s %(message)s', level='DEBUG')
def here(text):
    return text
log = logging.getLogger(__name__)
class Short(logging.Formatter):
    def formatException(self, ei):
        return super().formatException(ei).replace(__file__, 'FILE')
logging.getLogger().handlers[0].setFormatter(Short('%(levelname)s %(message)s'))
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed with %s', 'x')
    log.warning('also', exc_info=True)
    logging.exception('root')
try:
    [][1]
except IndexError as e:
    log.error('given', exc_info=e)
log.error('none', exc_info=True)
log.error('no arguments %s')
log.info(ValueError('an object'))
log.info('percent % alone')
