#!/usr/bin/env python3
"""Do PlantUML and mermaid accept what `coroscope render` writes for them?

Draws every scenario, the hostile programs of this folder and every n-th conformance program (all of them with
COROSCOPE_NOTATION_ALL=1) in one notation, and lets the tool itself judge: the program `plantuml`, or mermaid's parser
under node, in a folder with node_modules/mermaid and jsdom that COROSCOPE_NODE_MODULES names. Exit code 77: there is no tool."""
import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EVERY = 12
SKIPPED = 77
ENDS = {"mermaid": "mmd", "plantuml": "puml"}


def programs():
    everything = bool(os.environ.get("COROSCOPE_NOTATION_ALL"))
    conformance = sorted((ROOT / "tests/conformance/programs").rglob("*.py"))
    return (sorted((ROOT / "scenarios").rglob("*.py")) + sorted((HERE / "hostile").glob("*.py"))
            + (conformance if everything else conformance[::EVERY]))


def draw(coroscope, notation, number, program, folder):
    """The file that was written, or None: a program with a syntax error has no picture."""
    path = folder / f"{number:04}-{program.stem}.{ENDS[notation]}"
    language = "zh" if number % 2 else "en"
    done = subprocess.run([coroscope, "render", program, "--lang", language, "--rows", "1000", "--lanes", "200", "-o", path],
                          capture_output=True, text=True, errors="replace", timeout=120, stdin=subprocess.DEVNULL)
    if done.returncode < 0:
        sys.exit(f"{program}: coroscope ended by signal {-done.returncode}\n{done.stderr[-500:]}")
    return path if path.exists() else None


def draw_all(coroscope, notation, folder):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        drawn = list(pool.map(lambda each: (each[1], draw(coroscope, notation, *each, folder)), enumerate(programs())))
    missing = [program for program, path in drawn if not path]
    # Not vacuous: whatever belongs to us has a picture, and hardly anything else has none.
    ours = [program for program in missing if "conformance" not in program.parts]
    if ours or len(missing) * 5 > len(drawn):
        sys.exit(f"no picture of {', '.join(str(program) for program in (ours or missing)[:10])}")
    return [path for _, path in drawn if path]


def judge_plantuml(paths, folder):
    """PlantUML reads many files in one process; it says nothing about those it accepts."""
    listed = [str(path) for path in paths]
    done = subprocess.run(["plantuml", "-charset", "UTF-8", "-checkonly", *listed], capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout + done.stderr


def judge_mermaid(paths, folder):
    names = folder / "files"
    names.write_text("".join(f"{path}\n" for path in paths), encoding="utf8")
    done = subprocess.run(["node", HERE / "check_mermaid.mjs", os.environ["COROSCOPE_NODE_MODULES"], names],
                          capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout + done.stderr


def why_skipped(notation):
    if notation == "plantuml":
        return None if shutil.which("plantuml") else "there is no program plantuml"
    if not shutil.which("node"):
        return "there is no program node"
    where = os.environ.get("COROSCOPE_NODE_MODULES")
    if not where or not pathlib.Path(where, "node_modules/mermaid").exists():
        return "COROSCOPE_NODE_MODULES names no folder with node_modules/mermaid"
    return None


def spoiled(path, folder):
    """The same with a line that neither notation has: a judge that accepts it is none."""
    copy = folder / f"spoiled{path.suffix}"
    lines = path.read_text(encoding="utf8").splitlines(keepends=True)
    copy.write_text("".join(lines[:-1] + ["p0 ->-> ]( nonsense\n"] + lines[-1:]), encoding="utf8")
    return copy


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--coroscope", required=True)
    parser.add_argument("--notation", choices=sorted(ENDS), required=True)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the sources")
    arguments = parser.parse_args()
    reason = why_skipped(arguments.notation)
    if reason:
        print(f"skipped: {reason}")
        return SKIPPED
    judge = {"plantuml": judge_plantuml, "mermaid": judge_mermaid}[arguments.notation]
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        paths = draw_all(arguments.coroscope, arguments.notation, folder)
        if judge([spoiled(paths[0], pathlib.Path(temporary)), *paths[1:3]], pathlib.Path(temporary))[0] == 0:
            sys.exit(f"{arguments.notation} accepts nonsense: it judges nothing")
        code, said = judge(paths, pathlib.Path(temporary))
        print(said, end="")
        print(f"{arguments.notation}: {len(paths)} sources, {'not all' if code else 'all'} accepted")
        return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main())
