"""`coroscope predict` at a terminal: what is on the screen, and what is kept."""

import argparse
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from terminal import CTRL_C, CTRL_D, Terminal, has_terminals

COROSCOPE = ""
COURSE = pathlib.Path(__file__).resolve().parent.parent / "golden" / "predict" / "course"

RIGHT = ["1-start", "2-start", "2-end", "1-end"]
BLOCKING = ["1-start", "1-end", "2-start", "2-end"]


@unittest.skipUnless(has_terminals(), "there are no pseudo-terminals here")
class PredictTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.environment = {"PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8", "HOME": str(self.folder),
                            "XDG_DATA_HOME": str(self.folder / "data"), "TMPDIR": str(self.folder)}

    def start(self, *arguments, **variables):
        return Terminal([COROSCOPE, "predict", *arguments], self.environment | variables)

    def kept(self):
        """The attempts in the database, which must be whole."""
        path = self.folder / "data" / "coroscope" / "progress.db"
        if not path.exists():
            return []
        with sqlite3.connect(path) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute("SELECT * FROM attempts ORDER BY ask, try, outcome")]

    def outcomes(self):
        return [(row["scenario"], row["ask"], row["try"], row["outcome"]) for row in self.kept()]

    # ---- the whole way

    def test_a_wrong_a_half_right_and_a_right_try_on_q12(self):
        screen = self.start("Q12", "--ask", "1")
        screen.expect("54  asyncio.run(main())")
        screen.expect("  1> ")
        screen.type(*BLOCKING, "")
        screen.expect("not yet: the first line is right")
        feedback = screen.expect("A hint? [y/N] ")
        self.assertIn("line 2: you wrote `1-end`", feedback)
        self.assertNotIn("2-start", feedback, "the answer is not given away")
        self.assertEqual(self.outcomes(), [("two-sleeps", 1, 1, "wrong")])
        self.assertIn("SleepBlocksAll", str(self.kept()[0]))
        screen.type("y")
        screen.expect("hint 1 of 2: ")
        screen.type("n")
        screen.expect("Your second try:")
        screen.type(*RIGHT[:2], "1-end", "2-end", "")
        screen.expect("not yet: the first 2 lines are right")
        screen.expect("before the answer? [y/N] ")
        screen.type("")
        screen.expect("3  1-end        ≠  2-end")
        screen.expect("Why line 3 is `2-end`:")
        screen.expect("t=1 s")
        screen.expect("leave it out> ")
        screen.type("")
        screen.expect("coroscope predict")
        self.assertEqual(screen.wait(), 1)
        screen = self.start("Q12", "--ask", "1")
        screen.type(*RIGHT, "")
        screen.expect("right: all 4 lines, at the first try")
        screen.expect("The two waits overlap")
        screen.type("")
        self.assertEqual(screen.wait(), 0)
        self.assertEqual(self.outcomes(), [("two-sleeps", 1, 1, "right"), ("two-sleeps", 1, 1, "wrong"),
                                           ("two-sleeps", 1, 2, "wrong")])
        self.assertEqual([row["hints"] for row in self.kept()], [0, 0, 1])

    def test_the_same_misconception_twice_is_named_and_refuted(self):
        screen = self.start("Q12", "--ask", "1")
        screen.type(*BLOCKING, "", "n", *BLOCKING, "")
        screen.expect("Your answer is exactly what follows from one misconception.")
        screen.expect("You might think that `await asyncio.sleep(1)` stops the whole program")
        screen.expect("asyncio.sleep(2)` on line 43 until t=2 s")
        screen.expect("The rule: ")
        screen.type("n")
        screen.expect("leave it out> ")
        screen.type("")
        screen.expect("here, too, it matters whether sleep blocks everything")
        self.assertEqual(screen.wait(), 1)

    def test_the_other_question_of_q12(self):
        screen = self.start("Q12", "--ask", "elapsed")
        screen.type("3", "n", "2 s")
        screen.expect("not yet: the program takes another time")
        screen.expect("right")
        screen.type("")
        screen.expect("coroscope predict Q12 --ask 1")
        self.assertEqual(screen.wait(), 0)
        self.assertEqual(self.outcomes(), [("two-sleeps", 2, 1, "wrong"), ("two-sleeps", 2, 2, "right")])

    def test_every_kind_of_question(self):
        screen = self.start(str(COURSE / "2-every-kind.py"))
        screen.expect("3  ValueError: the soup is burnt")
        screen.type("2 1 3")
        screen.expect("right: all 3 lines, at the first try")
        screen.expect("b) `cook`, with an exception")
        screen.type("B")
        screen.expect("The exception leaves `cook`")
        screen.type("0.5 s")
        screen.expect("right, at the first try")
        screen.type("ValueError")
        screen.expect("right, at the first try")
        screen.expect("leave it out> ")
        screen.type("")
        self.assertEqual(screen.wait(), 0)
        self.assertEqual([row["kind"] for row in self.kept()], ["order", "choice", "elapsed", "error"])

    def test_chinese(self):
        screen = self.start("Q12", "--ask", "1", LANG="zh_CN.UTF-8")
        screen.expect("空行表示写完")
        screen.type(*BLOCKING, "", "不", *BLOCKING, "")
        screen.expect("你可能认为 `await asyncio.sleep(1)` 会让整个程序停一秒。")
        screen.expect("看答案之前，要先看提示吗？[y/N] ")
        screen.type("")
        screen.expect("你的答案")
        screen.type("")
        screen.expect("接下来可以：")
        self.assertEqual(screen.wait(), 1)

    # ---- what is on the screen

    def test_colour_only_where_it_is_wanted(self):
        screen = self.start("Q12", "--ask", "1")
        screen.type(":q")
        screen.wait()
        self.assertIn("\x1b[35masync\x1b[0m \x1b[35mdef\x1b[0m \x1b[1;34mtask1\x1b[0m", screen.screen)
        screen = self.start("Q12", "--ask", "1", NO_COLOR="1")
        screen.type(":q")
        screen.wait()
        self.assertNotIn("\x1b", screen.screen)

    # ---- leaving

    def test_ctrl_c_says_what_is_kept(self):
        screen = self.start("Q12")
        screen.type(*BLOCKING, "")
        screen.expect("A hint? [y/N] ")
        screen.type("n")
        screen.expect("  1> ")
        screen.type("1-start")
        screen.expect("  2> ")
        screen.press(CTRL_C)
        screen.expect("your try is kept")
        self.assertTrue(screen.has_echo())
        self.assertEqual(screen.wait(), 130)
        self.assertEqual(self.outcomes(), [("two-sleeps", 1, 1, "wrong")])

    def test_ctrl_c_with_nothing_kept(self):
        screen = self.start("Q12", "--no-progress")
        screen.expect("  1> ")
        screen.press(CTRL_C)
        screen.expect("nothing is kept")
        self.assertEqual(screen.wait(), 130)
        self.assertEqual(self.kept(), [])

    def test_ctrl_d_ends_an_answer_and_then_the_conversation(self):
        screen = self.start("Q12", "--ask", "1")
        screen.expect("  1> ")
        screen.type(*RIGHT)
        screen.expect("  5> ")
        screen.press(CTRL_D)
        screen.expect("right: all 4 lines")
        screen.expect("leave it out> ")
        screen.press(CTRL_D)
        screen.expect("your try is kept")
        self.assertEqual(screen.wait(), 0)

    def test_ctrl_d_before_an_answer_leaves(self):
        screen = self.start("Q12")
        screen.expect("  1> ")
        screen.press(CTRL_D)
        screen.expect("there was no try to keep")
        self.assertEqual(screen.wait(), 1)

    def test_kill_in_the_middle_keeps_what_was_finished(self):
        screen = self.start("Q12")
        screen.type(*BLOCKING, "")
        screen.expect("not yet")
        screen.kill()
        self.assertEqual(self.outcomes(), [("two-sleeps", 1, 1, "wrong")])

    def test_a_reader_that_goes_away_loses_nothing(self):
        program = subprocess.Popen([COROSCOPE, "predict", "Q12"], env=self.environment, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        program.stdin.write("\n".join([*BLOCKING, "", ""]).encode())
        program.stdin.flush()
        while b"not yet" not in program.stdout.readline():
            pass
        program.stdout.close()
        program.stdin.write("\n".join(["n", *RIGHT, "", ""]).encode())
        program.stdin.close()
        self.assertEqual(program.wait(20), 5)
        self.assertEqual(program.stderr.read(), b"")
        program.stderr.close()
        self.assertEqual(self.outcomes(), [("two-sleeps", 1, 1, "wrong")])

    def test_a_folder_that_cannot_be_written_is_said_once(self):
        (self.folder / "data").write_text("not a folder")
        screen = self.start("Q12", "--ask", "elapsed")
        screen.type("1", "n", "2")
        screen.expect("what you try is not kept")
        screen.expect("right")
        screen.type("")
        self.assertEqual(screen.wait(), 0)
        self.assertEqual(screen.plain().count("what you try is not kept"), 1)

    # ---- the editor

    def editor(self, script):
        path = self.folder / "editor with a space.py"
        path.write_text(f"#!/usr/bin/python3\nimport os, pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\n{script}\n")
        path.chmod(0o755)
        return f"'{path}' --wait"

    def left_over(self):
        return list(self.folder.glob("coroscope-*"))

    def test_an_answer_from_the_editor(self):
        seen = self.folder / "seen.txt"
        mode = self.folder / "mode.txt"
        editor = self.editor(f"text = file.read_text()\n"
                             f"pathlib.Path({str(seen)!r}).write_text(text)\n"
                             f"pathlib.Path({str(mode)!r}).write_text(oct(file.stat().st_mode & 0o777) + sys.argv[1])\n"
                             f"file.write_text('\\n'.join({RIGHT}) + '\\n' + text)")
        screen = self.start("Q12", "--ask", "1", EDITOR=editor)
        screen.expect("  1> ")
        screen.type(":e")
        screen.expect("4 lines; an empty line ends the answer")
        screen.type("")
        screen.expect("right: all 4 lines")
        screen.type("")
        self.assertEqual(screen.wait(), 0)
        self.assertIn("# 41  async def task1():", seen.read_text())
        self.assertEqual(mode.read_text(), "0o600--wait")
        self.assertEqual(self.left_over(), [])

    def test_an_editor_that_fails_loses_nothing(self):
        screen = self.start("Q12", "--ask", "1", VISUAL=self.editor("sys.exit(3)"))
        screen.expect("  1> ")
        screen.type(*RIGHT[:3], ":e")
        screen.expect("ended with exit code 3; what you have written so far is still there")
        screen.type(RIGHT[3], "")
        screen.expect("right: all 4 lines")
        screen.press(CTRL_C)
        self.assertEqual(screen.wait(), 130)
        self.assertEqual(self.left_over(), [])

    def test_an_editor_that_breaks_the_terminal(self):
        script = "import termios, signal\nstate = termios.tcgetattr(0)\nstate[3] &= ~(termios.ECHO | termios.ICANON)\n" \
                 "termios.tcsetattr(0, termios.TCSANOW, state)\nos.kill(os.getpid(), signal.SIGKILL)"
        screen = self.start("Q12", "--ask", "1", EDITOR=self.editor(script))
        screen.expect("  1> ")
        screen.type(":e")
        screen.expect("what you have written so far is still there")
        self.assertTrue(screen.has_echo())
        screen.type(":q")
        self.assertEqual(screen.wait(), 1)

    def test_a_file(self):
        answer = self.folder / "answer.txt"
        answer.write_text("\n".join(RIGHT))
        screen = self.start("Q12", "--ask", "1", "--from", str(answer))
        screen.expect("4  1-end")
        screen.expect("right: all 4 lines")
        screen.type("")
        self.assertEqual(screen.wait(), 0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--coroscope", required=True)
    known, rest = parser.parse_known_args()
    COROSCOPE = os.path.abspath(known.coroscope)
    unittest.main(argv=[sys.argv[0], *rest])
