"""A trace as `coroscope trace --format jsonl` writes it, with the look-ups that the test of `why` needs."""

import json

TASK_ENDS = {'task_returned', 'task_raised', 'task_cancelled'}
FUTURE_ENDS = {'future_resolved', 'future_failed', 'future_cancelled'}
LIFE = TASK_ENDS | {'task_started', 'task_suspended', 'task_resumed'}
QUESTIONS = {'generator_resumed', 'generator_sent', 'generator_thrown'}


class Trace:
    def __init__(self, text):
        records = [json.loads(line) for line in text.splitlines()]
        self.header = records[0]
        self.actors = [record for record in records[1:] if 'seq' not in record]
        self.events = [record for record in records[1:] if 'seq' in record]
        assert [event['seq'] for event in self.events] == list(range(len(self.events)))
        assert [actor['actor'] for actor in self.actors] == list(range(len(self.actors)))
        self.run_of = {event['cause']: event['seq'] for event in self.events if event['kind'] == 'handle_run'}
        self.ahead = self.simulate_queue()

    def simulate_queue(self):
        """For each handle_run: those that stood in the ready queue before it, as their own handle_runs."""
        ahead, queue = {}, []
        for event in self.events:
            if event['kind'] in ('handle_scheduled', 'timer_fired') and event['seq'] in self.run_of:
                ahead[self.run_of[event['seq']]] = [self.run_of[entry] for entry in queue]
                queue.append(event['seq'])
            elif event['kind'] == 'handle_run' and event['cause'] in queue:
                assert queue.pop(0) == event['cause'], 'the ready queue is first in, first out'
        return ahead

    def name(self, actor):
        return self.actors[actor].get('name', '')

    def kind(self, actor):
        return self.actors[actor]['kind']

    def between(self, begin, end, *kinds, **fields):
        """The events of these kinds with these fields, strictly between two numbers."""
        return [event for event in self.events[begin + 1:end]
                if (not kinds or event['kind'] in kinds) and all(event.get(key) == fields[key] for key in fields)]

    def life(self, actor, begin=-1, end=None):
        return [event for event in self.between(begin, len(self.events) if end is None else end, *LIFE)
                if event['actor'] == actor]

    def cause(self, event):
        return self.events[event['cause']]

    def is_set_by(self, timer, task, suspended):
        """By the task that waits for it, or in an async generator that it had asked for a value just before?"""
        if timer['actor'] == task:
            return True
        asked = self.cause(suspended)
        return self.kind(timer['actor']) == 'async_generator' and (asked['subject'], asked['actor']) == (timer['actor'], task)

    def causes(self, event):
        while 'cause' in event:
            event = self.cause(event)
            yield event

    def own_history(self, event):
        """What somebody did before an event: in earlier turns too, and before that what the maker of the task did."""
        while 'cause' in event:
            if event['kind'] == 'task_resumed':
                event = self.life(event['actor'], -1, event['seq'])[-1]
            elif event['kind'] == 'task_started':
                event = self.cause(self.cause(self.cause(event)))
            else:
                event = self.cause(event)
            yield event

    def step(self, event):
        """The event with which the step of an event began."""
        while event['kind'] not in ('task_started', 'task_resumed', 'handle_run', 'run_started'):
            event = self.cause(event)
        return event['seq']

    def output_lines(self):
        """(text, numbers of the events that wrote a part of it) of each line, as a learner counts them."""
        lines = [['', []]]
        for event in self.events:
            if event['kind'] != 'output':
                continue
            for piece in event['text'].splitlines(keepends=True):
                lines[-1][0] += piece.rstrip('\n')
                if not lines[-1][1] or lines[-1][1][-1] != event['seq']:
                    lines[-1][1].append(event['seq'])
                if piece.endswith('\n'):
                    lines.append(['', []])
        lines = [(text.rstrip(' \t\r'), prints) for text, prints in lines]
        while lines and not lines[-1][0]:
            lines.pop()
        if self.header['ending'] == 'exception':
            lines += [(event['text'].split('\n')[0], [event['seq']])
                      for event in self.events if event['kind'] == 'exception_uncaught'][:1]
        return lines
