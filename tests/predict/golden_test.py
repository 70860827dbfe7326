"""Transcripts of `coroscope predict` through a pipe, in both languages.

tests/golden/predict/NAME.input: the arguments in its first line, what is typed in the others. NAME.en.expected and
NAME.zh.expected: everything that is written, and the exit code. COROSCOPE_ACCEPT=1 writes them.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "golden" / "predict"


def transcript(coroscope, case, language):
    arguments, _, typed = case.read_text(encoding="utf-8").partition("\n")
    with tempfile.TemporaryDirectory() as data:
        environment = {"PATH": "/usr/bin:/bin", "XDG_DATA_HOME": data}
        done = subprocess.run([coroscope, *arguments.split(), "--lang", language, "--scenarios", "course"], cwd=FOLDER,
                              input=typed.encode(), capture_output=True, timeout=60, env=environment)
    text = done.stdout.decode()
    if done.stderr:
        text += "stderr:\n" + done.stderr.decode()
    return f"{text}exit code {done.returncode}\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--coroscope", required=True)
    options = parser.parse_args()
    accept = os.environ.get("COROSCOPE_ACCEPT") == "1"
    bad = []
    cases = sorted(FOLDER.glob("*.input"))
    for case in cases:
        for language in ("en", "zh"):
            expected = case.with_suffix(f".{language}.expected")
            actual = transcript(os.path.abspath(options.coroscope), case, language)
            if accept:
                expected.write_text(actual, encoding="utf-8")
            elif not expected.exists() or expected.read_text(encoding="utf-8") != actual:
                bad.append(expected.name)
                print(f"--- {expected.name}: this came instead\n{actual}")
    print(f"{2 * len(cases) - len(bad)} of {2 * len(cases)} transcripts are as expected")
    return 1 if bad or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
