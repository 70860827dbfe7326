# Formatters: the three styles, times, and what a record knows.
import io
import logging
import time

def show(fmt=None, datefmt=None, style='%', **kw):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter(fmt, datefmt, style, **kw))
    log = logging.Logger('demo')
    log.addHandler(handler)
    def function():
        log.warning('hello %s', 'you')
    function()
    print(stream.getvalue(), end='')

show()
show('%(asctime)s %(levelname)s %(name)s %(message)s')
show('%(levelname)-8s|%(name)10s|%(funcName)s|%(lineno)d|%(message)s|%(levelno)s|%(threadName)s')
show('{asctime} [{levelname:^9}] {name}: {message}', style='{')
show('$asctime ${levelname} $message', style='$')
show('%(asctime)s - %(message)s', '%H:%M:%S')
show('%(asctime)s %(msecs)03d %(message)s', '%d.%m.%y')
show('%(message)s %(user)s', defaults={'user': 'nobody'})
time.sleep(2)
show('%(asctime)s %(created)f %(message)s')
show('{levelname} {message!r}', style='{')
for fmt, style in (('nothing', '%'), ('{', '{'), ('no', '{'), ('no', '$'), ('x', '?'), ('%(message)', '%')):
    try:
        logging.Formatter(fmt, style=style)
    except ValueError as e:
        print(e)
