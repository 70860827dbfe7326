#!/usr/bin/env python3
"""Programs that try to break their pictures, and pictures that must not break.

For texts of all kinds (hostile_texts.py), in all places of a program where a text can stand (hostile_programs.py), in
every format and with the options of `render` and `compare`: the exit code is that of `coroscope run`, stderr has nothing
from the libraries that draw, the picture is what its format demands (pictures.py), and is the same the second time.
`--random N --seed S` makes N more programs of random texts; ctest runs a few, by hand it may be thousands."""
import argparse
import concurrent.futures
import dataclasses
import itertools
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

import hostile_programs
import hostile_texts
import pictures

FORMATS = ["svg", "dot", "mermaid", "plantuml", "text", "words", "png", "pdf"]
TEXTUAL = FORMATS[:6]
FOREIGN = re.compile(r"Graphviz|^\(null\)|Pango|pango|fontconfig|Fontconfig|cairo|cannot draw|terminate called|Sanitizer|runtime error|CRITICAL",
                     re.MULTILINE)
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0"}
MODELS = ["AwaitStartsTask", "SleepBlocksAll"]


@dataclasses.dataclass
class Drawing:
    """One call: of which program, in which format, with which options."""

    path: pathlib.Path
    format: str
    options: list
    code: int  # that of `coroscope run`
    may_refuse: bool = False  # an option may be unreadable: usage error
    command: str = "render"


class Coroscope:
    def __init__(self, program, timeout):
        self.program, self.timeout = program, timeout

    def __call__(self, *arguments):
        done = subprocess.run([self.program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=self.timeout, env=ENVIRONMENT)
        return done.returncode, done.stdout, done.stderr

    def faults(self, drawing):
        arguments = [drawing.command, drawing.path, "--format", drawing.format, "-o", "-", *drawing.options]
        try:
            code, out, err = self(*arguments)
            faults = said_faults(err) + ([] if code == drawing.code else self.code_faults(drawing, code))
            without = code == 3 or (code == 2 and drawing.may_refuse) or (code == 4 and drawing.command == "compare")
            if code < 0 or without:
                return faults + ([f"writes {out[:40]!r} all the same"] if out else [])
            faults += pictures.FAULTS[drawing.format](out)
            if drawing.format != "png" or len(out) % 4 == 0:  # the slowest one
                faults += [] if self(*arguments)[1] == out else ["is not the same the second time"]
            return faults
        except subprocess.TimeoutExpired:
            return [f"takes more than {self.timeout} s"]

    @staticmethod
    def code_faults(drawing, code):
        if code == 2 and drawing.may_refuse:
            return []
        return [f"ends with {code}, not {drawing.code}"]


def said_faults(err):
    """What is wrong with stderr."""
    text, faults = pictures.decoded(err)
    said = FOREIGN.search(text)
    return faults + pictures.hidden_faults(text, "\n\t") + ([f"says {text[said.start():said.start() + 200]!r}"] if said else [])


def link_to(argument):
    """The option --links with a text in it that is no reason to refuse it: whatever stands behind a `?` is relative."""
    return b"--links=a?" + argument.replace(b"#", b"")


def hostile_options(text, source):
    """(options, whether they may be refused)"""
    argument = hostile_texts.as_argument(text, source)
    return source.choice([
        ([], False), ([b"--links=https://example.org/a.py"], False), ([b"--title=" + argument], not argument),
        ([b"--links=" + argument], True), ([link_to(argument)], not argument), ([b"--note=1:" + argument], True), ([b"--note=" + argument], True), ([b"--only=" + argument], True),
        ([b"--title=" + argument, b"--links=" + argument, b"--note=12:" + argument, b"--note=2:" + argument], True),
    ])  # fmt: skip


def plain_options(source):
    options = ["--lang", source.choice(["en", "zh"]), "--theme", source.choice(["auto", "light", "dark"])]
    for option in (["--fold", source.choice(["always", "never"])], ["--scale-time"], ["--objects", "all"], ["--lanes", "3"], ["--rows", "5"],
                   ["--ascii", "--width", "50"]):  # fmt: skip
        if source.random() < 0.2:
            options += option
    return options


class Test:
    def __init__(self, coroscope, folder, source):
        self.coroscope, self.folder, self.source = coroscope, folder, source
        self.programs = 0

    def write(self, name, data):
        path = self.folder / f"{name}.py"
        path.write_bytes(data)
        self.programs += 1
        return path

    def drawings_of(self, path, texts, formats):
        code, _, err = self.coroscope("run", path)
        if code < 0:
            yield Drawing(path, "words", [], 0)  # fails, and says so
            return
        for format in formats:
            options, may_refuse = hostile_options(self.source.choice(texts), self.source)
            yield Drawing(path, format, plain_options(self.source) + options, code, may_refuse)

    def listed(self):
        """Every text of the list in every kind of program and, over all, in every format."""
        source, texts = self.source, hostile_texts.TEXTS
        formats = itertools.cycle(TEXTUAL)
        for i, make in itertools.product(range(0, len(texts), 2), hostile_programs.PROGRAMS):
            chosen = [texts[i], texts[(i + 1) % len(texts)], source.choice(texts), source.choice(texts)]
            path = self.write(f"{make.__name__}-{i}", make(chosen).encode())
            yield from self.drawings_of(path, chosen, [next(formats), next(formats)] + ([source.choice(["png", "pdf"])] if i % 10 == 0 else []))

    def random(self, count):
        for i in range(count):
            texts = [hostile_texts.random_text(self.source) for _ in range(4)]
            make = self.source.choice(hostile_programs.PROGRAMS)
            path = self.write(f"random-{i}", make(texts).encode())
            formats = self.source.sample(TEXTUAL, 2) + (["png", "pdf"][i % 2:][:1] if i % 20 < 2 else [])
            yield from self.drawings_of(path, texts, formats)
            if i % 10 == 0:
                code = 4 if make is hostile_programs.stuck_program else 0
                yield Drawing(path, self.source.choice(["svg", "dot"]), ["--model", self.source.choice(MODELS)], code, True, "compare")

    def sources(self):
        for name, data in hostile_programs.SOURCES.items():
            path = self.write(name, data)
            yield from self.drawings_of(path, hostile_texts.TEXTS, FORMATS)
        for name, data in hostile_programs.REFUSED.items():
            path = self.write(name, data)
            yield from (Drawing(path, format, [], 3) for format in FORMATS)

    def titles(self):
        """Every text as a title and in a link: no program says these."""
        path = self.write("titles", b"print(1)\n")
        for text, format in itertools.product(hostile_texts.TEXTS, ["svg", "dot"]):
            argument = hostile_texts.as_argument(text, self.source)
            yield Drawing(path, format, [b"--title=" + argument, link_to(argument), b"--note=1:x" + argument], 0, not argument)

    def steps(self):
        """Faults of numbered pictures."""
        path = self.write("steps", hostile_programs.async_program(hostile_texts.TEXTS[:4]).encode())
        for format, check in (("svg", pictures.svg_faults), ("txt", pictures.plain_faults)):
            target = self.folder / f"step.{format}"
            code, _, err = self.coroscope("render", path, "--steps", "-o", target, "--rows", "30")
            found = sorted(self.folder.glob(f"step-*.{format}"))
            faults = said_faults(err) + ([] if code == 0 and len(found) > 10 else [f"ends with {code} and {len(found)} pictures"])
            for each in found:
                faults += check(each.read_bytes())
            if faults:
                yield f"--steps, {format}: {'; '.join(faults[:5])}"


def check_judges():
    """A judge that accepts everything is none."""
    good = b'<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'
    if pictures.svg_faults(good):
        sys.exit(f"the judge of SVG refuses a good one: {pictures.svg_faults(good)}")
    for old, new in ((b"<text>", b"<text onclick='x'>"), (b"a<", b"<script>x</script><"), (b"a<", b"\x1b<"), (b"<text>", b"<a href='javascript:x#L1'/><text>"),
                     (b"<text>", b"<style>a{b:url(x)}</style><text>"), (b"a<", b"&bogus;<"), (b"a<", "\u202e".encode() + b"<")):  # fmt: skip
        if not pictures.svg_faults(good.replace(old, new, 1)):
            sys.exit(f"the judge of SVG accepts {new}")
    for bad in (b'digraph sequence { graph [_background="T 1 1 1 1 9 -ab "]; }', b'digraph sequence { evil [label="x"]; }', b'digraph sequence { graph [label="x]; }'):
        if not pictures.dot_faults(bad):
            sys.exit(f"the judge of DOT accepts {bad}")
    if not pictures.mermaid_faults(b"sequenceDiagram\n  click p0 call x()\n") or not pictures.plain_faults(b"hello \x1b[31m world\n"):
        sys.exit("a judge of text accepts what it should not")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--coroscope", required=True)
    parser.add_argument("--random", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only-random", action="store_true")
    parser.add_argument("--timeout", type=float, default=60, help="seconds for one picture")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the programs")
    arguments = parser.parse_args()
    check_judges()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        test = Test(Coroscope(arguments.coroscope, arguments.timeout), folder, random.Random(arguments.seed))
        parts = [test.random(arguments.random)] + ([] if arguments.only_random else [test.listed(), test.sources(), test.titles()])
        drawings = list(itertools.chain(*parts))
        failures = [] if arguments.only_random else list(test.steps())
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for drawing, faults in zip(drawings, pool.map(test.coroscope.faults, drawings)):
                if faults:
                    failures.append(f"{drawing.command} {drawing.path} --format {drawing.format} {drawing.options}: {'; '.join(faults[:5])}")
        print("\n".join(failures[:200]))
        print(f"{test.programs} programs, {len(drawings)} pictures, {len(failures)} with faults, {time.monotonic() - began:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
