"""What must be true in a trace for each kind of inversion that `why --before` tells: one function a kind.

Y (`first`) comes before X (`second`). Arguments as in link_claims.py.
"""

from trace_reader import QUESTIONS, TASK_ENDS


def paused_after(trace, found, e, check):
    """`paused` is where the running task lets go after Y."""
    if 'paused' in e:
        check(trace.life(found['running']['actor'], e['first']['seq'])[0] == e['paused'], 'it pauses elsewhere')


def ready(trace, e, check):
    """X's entry is in the ready queue when Y is printed, and X comes after its turn."""
    check(e['scheduled']['seq'] < e['first']['seq'] < trace.run_of[e['scheduled']['seq']] < e['second']['seq'],
          'it does not stand in the ready queue')


def no_switch_since(trace, begin, e, check):
    check(not trace.between(begin, e['first']['seq'], 'handle_run', 'task_suspended'), 'there is a switch in between')


def suspended_at_first(trace, found, e, check):
    """X's task waits when Y is printed."""
    life = trace.life(found['waiting']['actor'], -1, e['first']['seq'])
    check(life and life[-1] == e['suspended'] and e['suspended']['kind'] == 'task_suspended', 'it does not wait')


def same_print(trace, found, e, check):
    check(e['first'] == e['second'], 'there are two prints')


def program_order(trace, found, e, check):
    check(trace.step(e['first']) == trace.step(e['second']), 'there is a switch in between')
    check(e['first']['seq'] < e['second']['seq'], 'the other way round')


def later_in_task(trace, found, e, check):
    check(e['paused']['actor'] == found['running']['actor'] and e['paused']['kind'] == 'task_suspended', 'no pause')
    check(trace.step(e['paused']) == trace.step(e['first']), 'the pause of another turn')
    check(e['first']['seq'] < e['paused']['seq'] < e['second']['seq'], 'not in this order')
    check(e['paused'] in trace.own_history(e['second']), 'X does not come from a later turn')


def coroutine_not_started(trace, found, e, check):
    coroutine = e['decided']['subject']
    check(e['decided']['kind'] == 'coroutine_started' and e['created']['subject'] == coroutine, 'another coroutine')
    check(e['created']['seq'] < e['first']['seq'] < e['decided']['seq'] < e['second']['seq'], 'not in this order')
    check(e['decided'] in trace.own_history(e['second']), 'X does not come from it')


def generator_not_started(trace, found, e, check):
    generator = e['decided']['subject']
    check(e['decided']['kind'] in QUESTIONS and e['created']['subject'] == generator, 'another generator')
    check(not trace.between(-1, e['decided']['seq'], *QUESTIONS, subject=generator), 'it had begun before')
    check(e['created']['seq'] < e['first']['seq'] < e['decided']['seq'] < e['second']['seq'], 'not in this order')
    check(e['decided'] in trace.own_history(e['second']), 'X does not come from it')


def generator_paused(trace, found, e, check):
    generator = e['decided']['subject']
    between = trace.between(e['suspended']['seq'], e['decided']['seq'], *QUESTIONS, 'generator_yielded', subject=generator)
    check(e['suspended']['kind'] == 'generator_yielded' and e['suspended']['subject'] == generator, 'no yield')
    check(not between and e['suspended']['seq'] < e['first']['seq'] < e['decided']['seq'], 'it does not stand there')
    check(e['decided'] in trace.own_history(e['second']), 'X does not come from it')


def generator_runs_first(trace, found, e, check):
    check(e['first']['actor'] == e['decided']['subject'], 'Y is not printed inside')
    check(e['first']['seq'] < e['decided']['seq'] < e['second']['seq'], 'not in this order')
    check(e['decided'] in trace.own_history(e['second']), 'X does not come from the answer')


def caller_waits(trace, found, e, check):
    check(e['started']['kind'] == 'coroutine_started' and e['started']['subject'] == e['decided']['subject'],
          'another coroutine')
    check(e['decided']['kind'] in ('coroutine_returned', 'coroutine_raised'), 'no end')
    check(e['started']['seq'] < e['first']['seq'] < e['decided']['seq'] < e['second']['seq'], 'not in this order')
    check(e['started'] in trace.own_history(e['first']), 'Y is not printed inside')
    check(e['decided'] in trace.own_history(e['second']), 'X does not come after it')


def runs_inside(trace, found, e, check):
    ready(trace, e, check)
    check(e['decided']['kind'] == 'coroutine_started' and e['decided']['actor'] == found['running']['actor'], 'no await')
    check(trace.step(e['decided']) == trace.step(e['first']), 'another step')
    no_switch_since(trace, e['decided']['seq'], e, check)
    paused_after(trace, found, e, check)


def not_started(trace, found, e, check):
    ready(trace, e, check)
    check(e['created']['kind'] == 'task_created' and e['scheduled']['cause'] == e['created']['seq'], 'not just made')
    check(not trace.life(found['waiting']['actor'], -1, e['first']['seq']), 'it had begun')
    no_switch_since(trace, e['created']['seq'], e, check)
    paused_after(trace, found, e, check)


def not_created(trace, found, e, check):
    check(e['created']['kind'] == 'task_created' and e['first']['seq'] < e['created']['seq'] < e['second']['seq'],
          'it exists already')
    check(e['created'] in trace.own_history(e['second']), 'X does not come from it')


def not_scheduled(trace, found, e, check):
    check(e['decided']['kind'] in ('handle_scheduled', 'timer_set'), 'nothing was asked for')
    check(e['first']['seq'] < e['decided']['seq'] < e['second']['seq'], 'it was asked for before')
    check(e['decided'] in trace.causes(e['second']), 'X does not come from it')


def callback_waits(trace, found, e, check):
    ready(trace, e, check)
    no_switch_since(trace, e['scheduled']['seq'], e, check)
    paused_after(trace, found, e, check)


def cancel_waits(trace, found, e, check):
    ready(trace, e, check)
    check(e['decided']['kind'] == 'task_cancel_requested' and e['decided']['subject'] == found['waiting']['actor'],
          'not cancelled')
    no_switch_since(trace, e['decided']['seq'], e, check)
    paused_after(trace, found, e, check)


def no_pause(trace, found, e, check):
    ready(trace, e, check)
    check(not [one for one in trace.between(trace.step(e['first']), e['first']['seq'], 'task_suspended')], 'it pauses')
    paused_after(trace, found, e, check)


def blocked(trace, found, e, check):
    sleep = e['decided']
    check(sleep['kind'] == 'clock_advanced' and sleep['seq'] < e['first']['seq'], 'no time.sleep before Y')
    check(trace.events[sleep['seq'] + 1]['t'] >= sleep['t'] + sleep['number'], 'somebody ran meanwhile')
    if 'timer' in e:
        check(sleep['t'] <= e['timer']['number'] < sleep['t'] + sleep['number'], 'its time is another')
        check(e['timer']['seq'] < e['first']['seq'], 'its timer was not set')
    else:
        ready(trace, e, check)


def queue_order(trace, found, e, check):
    ready(trace, e, check)
    first_run = trace.run_of.get(e['scheduled_first']['seq'])
    check(e['scheduled_first']['seq'] < e['scheduled']['seq'], 'not first in the queue')
    if first_run is not None:
        check(first_run <= trace.step(e['first']) < e['first']['seq'], 'Y is not of its step')
        check(first_run in trace.ahead[trace.run_of[e['scheduled']['seq']]] or first_run < e['scheduled']['seq'],
              'not before it in the queue')


def creation_order(trace, found, e, check):
    queue_order(trace, found, e, check)
    check(e['created_first']['kind'] == e['created']['kind'] == 'task_created', 'not made')
    check(e['created_first']['subject'] == found['running']['actor'], 'somebody else was made')
    check(e['created_first']['seq'] < e['created']['seq'] < e['first']['seq'], 'not made in this order')


def by_timers(trace, found, e, check):
    queue_order(trace, found, e, check)
    for timer, output in (('timer_first', 'first'), ('timer', 'second')):
        check(e[timer]['kind'] == 'timer_set', 'no timer')
        ends = [one for one in trace.between(e[timer]['seq'], e[output]['seq'], 'timer_fired', 'handle_run')
                if one['cause'] == e[timer]['seq']]
        check(len(ends) == 1, 'the timer did not fire')


def deadline_order(trace, found, e, check):
    by_timers(trace, found, e, check)
    check(e['timer_first']['number'] < e['timer']['number'] <= e['first']['t'], 'not the earlier deadline')


def timer_order(trace, found, e, check):
    by_timers(trace, found, e, check)
    check(e['timer_first']['number'] == e['timer']['number'], 'not the same deadline')
    check(e['timer_first']['seq'] < e['timer']['seq'], 'not set first')


def wake_times(trace, found, e, check):
    suspended_at_first(trace, found, e, check)
    check(e['timer_first']['number'] < e['timer']['number'], 'not the earlier time')
    check(trace.is_set_by(e['timer'], found['waiting']['actor'], e['suspended']), "not X's timer")
    waited = trace.between(e['timer_first']['seq'], len(trace.events), 'task_suspended', actor=found['running']['actor'])
    check(trace.is_set_by(e['timer_first'], found['running']['actor'], waited[0]), "not Y's timer")
    check(e['first']['t'] < e['timer']['number'], 'its time was over')


def still_sleeping(trace, found, e, check):
    if 'suspended' in e:
        suspended_at_first(trace, found, e, check)
    check(e['timer']['kind'] == 'timer_set' and e['timer']['seq'] < e['first']['seq'], 'no timer was set')
    check(e['first']['t'] < e['timer']['number'], 'its time was over')


def timers_come_last(trace, found, e, check):
    check(e['timer']['kind'] == 'timer_set' and e['timer']['seq'] < e['first']['seq'], 'no timer was set')
    check(e['first']['t'] == e['timer']['number'], 'another time')
    check(not [one for one in trace.between(e['timer']['seq'], e['first']['seq'], 'timer_fired')
               if one['cause'] == e['timer']['seq']], 'the timer had been looked at')


def waits_for_task(trace, found, e, check):
    suspended_at_first(trace, found, e, check)
    check(e['completed']['kind'] in TASK_ENDS, 'no task ends')
    check(e['first']['seq'] < e['completed']['seq'] < e['second']['seq'], 'it had ended')


def waits(trace, found, e, check):
    suspended_at_first(trace, found, e, check)
    check(e['first']['seq'] < e['completed']['seq'] < e['second']['seq'], 'it was complete')


def loop_runs(trace, found, e, check):
    check(trace.kind(found['waiting']['actor']) == 'program', 'not the program')
    check(e['first']['seq'] < e['decided']['seq'] < e['second']['seq'], 'the loop had ended')
    check(e['decided'] in trace.causes(e['second']), 'X does not come after it')


INVERSIONS = {name: function for name, function in list(globals().items())
              if callable(function) and name not in ('paused_after', 'ready', 'no_switch_since', 'suspended_at_first',
                                                     'by_timers')}
