# Several handlers, filters, propagation, a handler of one's own.
import io
import logging

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
    def emit(self, record):
        self.lines.append(self.format(record))

root, child = ListHandler(), ListHandler()
child.setLevel(logging.ERROR)
root.setFormatter(logging.Formatter('root %(name)s %(message)s'))
logging.getLogger().addHandler(root)
log = logging.getLogger('a.b')
log.addHandler(child)
log.addHandler(child)
log.warning('one')
log.error('two')
log.propagate = False
log.error('three')
print(root.lines, child.lines, log.hasHandlers(), log.handlers == [child], child)
log.propagate = True

class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = record.msg.replace('secret', '***')
        return 'drop' not in record.msg
log.addFilter(NoSecrets())
log.error('a secret')
log.error('drop it')
root.addFilter(lambda record: record.levelno < 50)
log.critical('too high for root')
print(root.lines[2:], child.lines[2:])
log.removeHandler(child)
print(logging.Filter('a').filter(logging.makeLogRecord({'name': 'a.b'})), logging.Filter('a.c').filter(logging.makeLogRecord({'name': 'a.b'})))
x = logging.getLogger('x.y.z')
print(x.parent.name, logging.getLogger('x').parent.name, x.parent.name, logging.getLogger('x').getChild('y') is logging.getLogger('x.y'), x.parent.name)
stream = io.StringIO()
h = logging.StreamHandler(stream)
h.terminator = '!\n'
quiet = logging.getLogger('quiet')
quiet.addHandler(h)
quiet.addHandler(logging.NullHandler())
quiet.warning('hi')
print(repr(stream.getvalue()), logging.NullHandler(), root.filter(logging.makeLogRecord({'levelno': 50})))
