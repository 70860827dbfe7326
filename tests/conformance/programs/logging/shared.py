# Several loggers write to one stream; repeated basicConfig does nothing.
import io
import logging

stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.DEBUG, format='%(name)s:%(levelname)s:%(funcName)s:%(lineno)d:%(message)s')
logging.basicConfig(level=logging.ERROR)
a = logging.getLogger('app')
b = logging.getLogger('app.worker')
def work(n):
    b.debug('working on %d', n)
    if n > 1:
        b.warning('%s is %s', 'n', 'large', stacklevel=2)
    return n
class Service:
    def run(self):
        a.info('start')
        for n in range(3):
            work(n)
        try:
            raise KeyError('k')
        except KeyError:
            a.error('oops', exc_info=False)
        a.info('end')
Service().run()
logging.root.setLevel(logging.WARNING)
a.info('hidden')
b.critical('last %(x)d', {'x': 5})
print(stream.getvalue(), end='')
print(len(logging.root.handlers), a.level, b.getEffectiveLevel(), a.isEnabledFor(logging.INFO), logging.root.level)
logging.basicConfig(force=True, stream=stream, format='{message}', style='{')
a.warning('forced')
print(stream.getvalue().splitlines()[-1])
