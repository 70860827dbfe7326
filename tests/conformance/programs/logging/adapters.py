# LoggerAdapter, extra values, levels and records of our own.
import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(levelname)s %(user)s: %(message)s'))
log = logging.getLogger('adapted')
log.setLevel(logging.DEBUG)
log.addHandler(handler)
log.info('direct', extra={'user': 'ann'})
adapter = logging.LoggerAdapter(log, {'user': 'bob'})
adapter.warning('through %s', 'adapter')
class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["id"]}] {msg}', {**kwargs, 'extra': {'user': '-'}}
Prefix(log, {'id': 7}).error('with prefix')
logging.addLevelName(15, 'VERBOSE')
log.log(15, 'own level', extra={'user': 'x'})
try:
    log.info('clash', extra={'message': 'x'})
except KeyError as e:
    print(e)
class MyLogger(logging.Logger):
    def trace(self, msg):
        self.log(5, msg)
logging.setLoggerClass(MyLogger)
print(type(logging.getLogger('new')).__name__, type(log).__name__, logging.getLoggerClass().__name__)
logging.setLoggerClass(logging.Logger)
r = logging.makeLogRecord({'msg': 'a %s', 'args': ('b',), 'levelname': 'X'})
print(r.getMessage(), r.levelname, repr(adapter), logging.lastResort, logging.getLevelNamesMapping()['VERBOSE'])
