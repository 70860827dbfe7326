#!/usr/bin/env python3
"""Do the sentences say what happened? Each case is a program, sentences that must be there in this order, and words that
must not be there.

    words_test.py --coroscope build/dev/bin/coroscope
"""

import argparse
import subprocess
import sys
import textwrap
import unittest


def words_of(program, *options):
    done = subprocess.run([ARGUMENTS.coroscope, 'render', '-', '-o', '-', '--format', 'words', '--lang', 'en', *options],
                          input=textwrap.dedent(program), capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


class Words(unittest.TestCase):
    maxDiff = None

    def check(self, program, *sentences, never=()):
        text = words_of(program)
        at = 0
        for sentence in sentences:
            found = text.find(sentence, at)
            self.assertGreaterEqual(found, 0, f'no {sentence!r} behind {text[max(0, at - 80):at]!r} in\n{text}')
            at = found + len(sentence)
        for words in never:
            self.assertNotIn(words, text)


class Generators(Words):
    def test_close_is_done_by_whoever_calls_it(self):
        self.check('''\
            def g():
                try:
                    yield 1
                finally:
                    print("lights out")
            x = g()
            next(x)
            x.close()
            ''', 'main program closes g. (line 8)', 'g prints `lights out`', 'g has been closed', never=['Nobody uses'])

    def test_close_without_anything_to_do_is_one_sentence(self):
        self.check('''\
            def g():
                yield 1
            x = g()
            next(x)
            x.close()
            print("done")
            ''', 'main program closes g. (line 5)', never=['Nobody uses', 'has been closed'])

    def test_a_generator_that_nobody_refers_to_is_closed_by_nobody(self):
        self.check('''\
            def g():
                try:
                    yield 1
                finally:
                    print("lights out")
            x = g()
            next(x)
            del x
            ''', 'Nobody uses g any more', 'g prints `lights out`', 'g has been closed')

    def test_what_comes_in_goes_through_yield_from(self):
        self.check('''\
            def inner():
                got = yield 1
                print("got", got)
                try:
                    yield 2
                except ValueError:
                    print("caught")
                    yield 3
            def outer():
                yield from inner()
            o = outer()
            next(o)
            o.send("hi")
            o.throw(ValueError)
            ''', 'inner prints `got hi`', 'inner prints `caught`', never=['outer prints'])

    def test_what_an_async_generator_does_after_a_wait_is_its_own(self):
        self.check('''\
            import asyncio
            async def lines():
                try:
                    yield 1
                finally:
                    await asyncio.sleep(1)
                    print("closed")
            async def main():
                g = lines()
                await anext(g)
                await g.aclose()
            asyncio.run(main())
            ''', 'main closes lines. (line 11)', '`await sleep(1)`', 'lines prints `closed`', never=['main prints'])


class Tasks(Words):
    def test_a_task_that_is_cancelled_before_it_begins_does_not_begin(self):
        self.check('''\
            import asyncio
            async def early():
                print("never")
            async def main():
                task = asyncio.create_task(early())
                task.cancel()
                await asyncio.wait([task])
            asyncio.run(main())
            ''', 'early is cancelled before it has begun', never=['starts early', 'line 3'])

    def test_who_cancels_itself_gets_it_at_its_next_await(self):
        self.check('''\
            import asyncio
            async def main():
                asyncio.current_task().cancel()
                try:
                    await asyncio.sleep(0)
                except asyncio.CancelledError:
                    print("it came")
            asyncio.run(main())
            ''', 'resumes main; its await raises `CancelledError`', 'main prints `it came`')

    def test_the_timeout_of_wait_for_is_no_cancelled_error(self):
        self.check('''\
            import asyncio
            async def main():
                try:
                    await asyncio.wait_for(asyncio.sleep(9), 1)
                except TimeoutError:
                    print("too late")
            asyncio.run(main())
            ''', 'resumes main', 'main prints `too late`', never=['its await raises `CancelledError`. (line 4)'])

    def test_a_future_that_times_out_is_not_set(self):
        self.check('''\
            import asyncio
            async def main():
                future = asyncio.get_running_loop().create_future()
                try:
                    await asyncio.wait_for(future, 1)
                except TimeoutError:
                    print(future.cancelled())
            asyncio.run(main())
            ''', 'main prints `True`', never=['set_result'])

    def test_what_the_loop_reports_is_told(self):
        self.check('''\
            import asyncio
            async def main():
                asyncio.get_running_loop().call_soon(lambda: 1 / 0)
                await asyncio.sleep(1)
            asyncio.run(main())
            ''', 'Exception in callback', 'ZeroDivisionError')


class Objects(Words):
    def test_each_of_two_locks_has_its_own_name(self):
        self.check('''\
            import asyncio
            async def user(one, two):
                async with one:
                    await asyncio.sleep(1)
                    async with two:
                        print("both")
            async def main():
                first, second = asyncio.Lock(), asyncio.Lock()
                await asyncio.gather(user(first, second), user(first, second))
            asyncio.run(main())
            ''', 'user (Task-2) takes first', 'user (Task-2) takes second')

    def test_a_name_with_an_annotation_is_a_name(self):
        self.check('''\
            import asyncio
            async def main():
                letters: asyncio.Queue = asyncio.Queue()
                asyncio.get_running_loop().call_later(1, letters.put_nowait, "a")
                print(await letters.get())
            asyncio.run(main())
            ''', 'takes something out of letters')

    def test_what_a_barrier_is_made_of_is_not_shown(self):
        self.check('''\
            import asyncio
            async def runner(barrier):
                await barrier.wait()
                print("go")
            async def main():
                barrier = asyncio.Barrier(2)
                await asyncio.gather(runner(barrier), runner(barrier))
            asyncio.run(main())
            ''', '`go`', never=['takes barrier', 'gives barrier'])


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    ARGUMENTS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
