"""What must be true in a trace for each kind of link that `why` tells: one function a kind.

Each gets the trace, the link as JSON, its cited events by role, and `check(condition, what is wrong)`.
"""

from trace_reader import FUTURE_ENDS, LIFE, QUESTIONS, TASK_ENDS


def printed(trace, link, e, check):
    check(e['event']['kind'] == 'output' and e['event']['actor'] == link['actor'], 'not printed by the actor')
    check(all(trace.events[seq]['kind'] == 'output' for seq in link.get('more', [])), 'more that is no output')


def uncaught(trace, link, e, check):
    check(e['event']['kind'] == 'exception_uncaught', 'no uncaught exception')
    check(trace.header['ending'] == 'exception', 'the program does not end so')


def task_raised(trace, link, e, check):
    check(e['event']['kind'] == 'task_raised' and e['event']['actor'] == link['actor'], 'the task did not raise')
    check(trace.life(link['actor'])[-1] == e['event'], 'the task went on')


def coroutine_raised(trace, link, e, check):
    check(e['event']['kind'] == 'coroutine_raised' and e['event']['actor'] == link['actor'], 'no exception of a coroutine')
    awaited_before(trace, e['event'], check)


def awaited_before(trace, event, check):
    starts = trace.between(-1, event['seq'], 'coroutine_started', subject=event['subject'])
    check(len(starts) == 1 and starts[0]['actor'] == event['actor'], 'the coroutine was not awaited by the actor')


def awaited(trace, link, e, check):
    event = e['event']
    check(event['kind'] == 'coroutine_started' and event['actor'] == link['actor'], 'no await')
    check(not trace.between(-1, event['seq'], 'coroutine_started', subject=event['subject']), 'it had begun before')
    if 'created' in e:
        check(e['created']['kind'] == 'coroutine_created' and e['created']['subject'] == event['subject'], 'made elsewhere')
    # It runs at once: what follows is done by the same actor, or by what it calls, without an event of the loop.
    after = trace.events[event['seq'] + 1]
    check(after['kind'] not in ('handle_run', 'iteration_started'), 'there was a switch')


def coroutine_returned(trace, link, e, check):
    check(e['event']['kind'] == 'coroutine_returned' and e['event']['actor'] == link['actor'], 'no return')
    awaited_before(trace, e['event'], check)


def generator_asked(trace, link, e, check):
    event = e['event']
    check(event['kind'] in QUESTIONS and event['actor'] == link['actor'], 'no question')
    yields = trace.between(-1, event['seq'], 'generator_yielded', subject=event['subject'])
    check(('suspended' in e) == bool(yields) and (not yields or yields[-1] == e['suspended']), 'stood elsewhere')
    if 'created' in e:
        check(e['created']['kind'] == 'generator_created' and e['created']['subject'] == event['subject'], 'made elsewhere')
        check(not trace.between(-1, event['seq'], *QUESTIONS, subject=event['subject']), 'it had begun before')


def generator_answered(trace, link, e, check):
    check(e['event']['kind'] in ('generator_yielded', 'generator_returned', 'generator_raised'), 'no answer')
    check(e['event']['actor'] == link['actor'], 'the answer goes to somebody else')


def generator_closed(trace, link, e, check):
    check(e['event']['kind'] == 'generator_closed' and e['event']['actor'] == link['actor'], 'not closed')


def generator_closing(trace, link, e, check):
    generator = e['event']['subject']
    check(e['event']['kind'] == 'generator_closed', 'not closed')
    inside = trace.between(-1, e['event']['seq'], *QUESTIONS, 'generator_yielded', subject=generator)
    check(inside and inside[-1]['kind'] == 'generator_yielded', 'it had not stopped at a yield')


def blocked(trace, link, e, check):
    event = e['event']
    check(event['kind'] == 'clock_advanced' and event['actor'] == link['actor'], 'no time.sleep')
    if trace.kind(link['actor']) != 'thread':
        check(trace.events[event['seq'] + 1]['t'] >= event['t'] + event['number'], 'somebody ran meanwhile')


def took_its_turn(trace, link, e, check):
    check(e['run']['kind'] == 'handle_run' and e['run']['seq'] == e['event']['cause'], 'another turn')
    check(e['scheduled']['seq'] == e['run']['cause'], 'another entry of the ready queue')


def began(trace, link, e, check):
    took_its_turn(trace, link, e, check)
    actor = link['actor']
    check(e['event']['kind'] == 'task_started' and trace.life(actor)[0] == e['event'], 'not its beginning')
    check(e['created']['kind'] == 'task_created' and e['created']['subject'] == actor, 'made elsewhere')
    check(e['scheduled']['cause'] == e['created']['seq'] and e['scheduled']['subject'] == actor, 'not put into the queue so')
    check(not [one for one in trace.between(e['created']['seq'], e['event']['seq']) if one['actor'] == actor],
          'something of it had run')


def run_started(trace, link, e, check):
    began(trace, link, e, check)
    check(trace.kind(e['created']['actor']) == 'program', 'not made by the program')


def task_started(trace, link, e, check):
    began(trace, link, e, check)
    maker = e['created']['actor']
    check(trace.kind(maker) != 'program', 'made by the program')
    if trace.kind(maker) == 'task':
        pauses = trace.life(maker, e['created']['seq'], e['event']['seq'])
        check(('paused' in e) == bool(pauses) and (not pauses or pauses[0] == e['paused']), 'the maker paused elsewhere')
        check(bool(pauses), 'it began before its maker paused')


def went_on(trace, link, e, check):
    took_its_turn(trace, link, e, check)
    actor = link['actor']
    check(e['event']['kind'] == 'task_resumed' and e['event']['actor'] == actor, 'it did not go on')
    check(trace.life(actor, -1, e['event']['seq'])[-1] == e['suspended'], 'it had let go elsewhere')
    check(e['suspended']['kind'] == 'task_suspended', 'it had not let go')
    check(e['scheduled']['subject'] == actor, 'somebody else was scheduled')


def completed_in_time(trace, link, e, check):
    check(e['suspended']['seq'] < e['completed']['seq'] < e['scheduled']['seq'], 'completed at another time')


def fired(trace, e, check):
    """The moment when a timer put its callback into the queue."""
    run = trace.cause(e['completed'])
    check(run['kind'] == 'handle_run', 'not completed in a callback')
    entry = trace.cause(run)
    check(e['timer']['seq'] in (entry['seq'], entry['cause']), 'another timer')
    return entry if entry['kind'] == 'timer_fired' else run


def woken_by_timer(trace, link, e, check):
    went_on(trace, link, e, check)
    completed_in_time(trace, link, e, check)
    timer, due = e['timer'], e['timer']['number']
    check(timer['text'] == 'sleep' and timer['subject'] == e['suspended']['subject'] == e['completed']['subject'],
          'not the sleep that it waited for')
    check(trace.is_set_by(timer, link['actor'], e['suspended']) and timer['t'] <= due, 'not its own timer')
    at = fired(trace, e, check)
    check(at['t'] >= due, 'too early')
    if 'jumped' in e:
        check(e['jumped']['kind'] == 'clock_jumped' and e['jumped']['t'] == due, 'the clock moved elsewhere')
        check(not trace.between(e['jumped']['seq'], at['seq'], 'handle_run'), 'somebody was ready')
    if 'blocked' in e:
        sleep = e['blocked']
        check(sleep['kind'] == 'clock_advanced' and sleep['t'] <= due < sleep['t'] + sleep['number'], 'not held up by it')
        check(sleep['t'] + sleep['number'] <= at['t'], 'it fired all the same')
    else:
        check(at['t'] == due, 'late without a reason')
    if 'later_timer' in e:
        pending = [one for one in trace.between(-1, at['seq'], 'timer_set') if one['number'] > due and
                   not [end for end in trace.between(one['seq'], at['seq'], 'timer_fired', 'timer_cancelled', 'handle_run')
                        if end['cause'] == one['seq']]]
        check(min(pending, key=lambda one: (one['number'], one['seq'])) == e['later_timer'], 'another timer was next')


def woken_by_timeout(trace, link, e, check):
    went_on(trace, link, e, check)
    completed_in_time(trace, link, e, check)
    check(e['timer']['text'] == 'wait_for' and e['timer']['actor'] == link['actor'], 'no time limit')
    check(fired(trace, e, check)['t'] >= e['timer']['number'], 'too early')


def woken_by_task(trace, link, e, check):
    went_on(trace, link, e, check)
    check(e['completed']['kind'] in TASK_ENDS, 'no task ended')
    check(e['completed'] in trace.causes(e['event']), 'that did not wake it')
    if 'called' in e:     # a callback of that task completed what it waited for
        check(trace.cause(trace.cause(e['called']))['seq'] == e['completed']['seq'], 'another callback')
    else:
        check(e['suspended'].get('subject') == e['completed']['actor'], 'it waited for somebody else')


def woken_by_gather(trace, link, e, check):
    went_on(trace, link, e, check)
    completed_in_time(trace, link, e, check)
    gather = e['completed']['subject']
    check(e['completed']['kind'] in FUTURE_ENDS and trace.name(gather) == 'gather', 'no gather')
    check(e['suspended']['subject'] == gather, 'it waited for something else')
    told = [trace.cause(one) for one in trace.between(-1, e['completed']['seq'], 'handle_scheduled', subject=gather)]
    check(e['ended'] in told and e['ended']['kind'] in TASK_ENDS, 'not one of its tasks')
    if e['completed']['kind'] == 'future_resolved':
        check(told[-1] == e['ended'], 'not the last of its tasks')


def woken_by_primitive(trace, link, e, check):
    went_on(trace, link, e, check)
    completed_in_time(trace, link, e, check)
    thing = e['completed']['subject']
    check(trace.kind(thing) == 'primitive' and e['suspended']['subject'] == thing, 'it waited for something else')
    if 'given' in e:
        check(e['given']['kind'] in ('primitive_given', 'primitive_taken') and e['given']['subject'] == thing, 'not given')
        check(e['given']['actor'] == e['completed']['actor'] and e['given']['t'] == e['completed']['t'], 'by somebody else')
        check(not trace.between(e['given']['seq'], e['completed']['seq'], 'handle_run', 'task_suspended'), 'long before')


def woken_by_future(trace, link, e, check):
    went_on(trace, link, e, check)
    completed_in_time(trace, link, e, check)
    check(e['completed']['kind'] in FUTURE_ENDS and e['completed']['subject'] == e['suspended']['subject'], 'another future')


def woken_by_callback(trace, link, e, check):
    woken_by_future(trace, link, e, check)
    check(e['called']['kind'] == 'handle_run' and e['completed']['cause'] == e['called']['seq'], 'not in a callback')


def woken_by_cancel(trace, link, e, check):
    went_on(trace, link, e, check)
    check(e['requested']['kind'] == 'task_cancel_requested' and e['requested']['subject'] == link['actor'], 'not cancelled')
    check(e['suspended']['seq'] < e['requested']['seq'] < e['event']['seq'], 'cancelled at another time')
    if 'completed' in e:
        check(e['completed']['kind'] == 'future_cancelled' and e['completed']['actor'] == e['requested']['actor'],
              'woken by something else')


def took_turns(trace, link, e, check):
    went_on(trace, link, e, check)
    check('subject' not in e['suspended'] and e['scheduled']['cause'] == e['suspended']['seq'], 'it waited for something')
    check(not trace.between(e['suspended']['seq'], e['event']['seq'], 'task_cancel_requested', subject=link['actor']),
          'it was cancelled')


def resumed(trace, link, e, check):
    took_its_turn(trace, link, e, check)
    check(e['event']['kind'] == 'task_resumed' and e['event']['actor'] == link['actor'], 'it did not go on')
    if 'suspended' in e:
        went_on(trace, link, e, check)
    else:
        check(trace.life(link['actor'], -1, e['event']['seq'])[-1]['kind'] != 'task_suspended', 'it had let go')


def callback_ran(trace, link, e, check):
    check(e['event']['kind'] == 'handle_run' and e['event']['cause'] == e['scheduled']['seq'], 'another callback')
    check(e['scheduled']['kind'] == 'handle_scheduled', 'not put into the queue')


def timer_callback_ran(trace, link, e, check):
    check(e['event']['kind'] == 'handle_run' and e['timer'] in trace.causes(e['event']), 'another callback')
    check(e['event']['t'] >= e['timer']['number'], 'too early')


def loop_ended(trace, link, e, check):
    check(trace.kind(link['actor']) == 'program' and e['event']['kind'] == 'handle_run', 'no end of the loop')
    after = trace.between(e['event']['seq'], len(trace.events))
    check([one for one in after if one['actor'] == link['actor']], 'the program does not go on')
    if 'ended' in e:
        check(e['ended']['kind'] in TASK_ENDS and e['ended'] in trace.causes(e['event']), 'not ended by that task')


def thread_started(trace, link, e, check):
    check(trace.kind(link['actor']) == 'thread', 'no thread')


def program_started(trace, link, e, check):
    check(e['event']['seq'] == 0 and e['event']['kind'] == 'run_started', 'not the beginning')


LINKS = {name: function for name, function in list(globals().items())
         if callable(function) and name not in ('began', 'went_on', 'fired', 'awaited_before', 'took_its_turn',
                                                'completed_in_time')}
