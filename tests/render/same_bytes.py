#!/usr/bin/env python3
"""The bytes of SVG and DOT are the same wherever they are drawn: every program of the gallery and ten scenarios, in other
folders, locales and time zones, without any font and with another home, under a name of another length. `--sums` prints
the sha256 of each, to compare machines; `--against FILE` compares with what another machine has printed."""
import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve()
SOURCE = HERE.parents[2]
SCENARIOS = ["counter-closure", "Q5", "Q6", "Q12", "Q14", "ticket-machine", "busy-evening", "failed-backup", "loudspeaker", "two-uploads"]
# Fonts of no folder at all.
NO_FONTS = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig></fontconfig>\n'


def places(folder):
    """name -> (working folder, environment)"""
    base = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}
    deep = folder / "a folder" / "文件夹"
    deep.mkdir(parents=True)
    config = folder / "no-fonts.conf"
    config.write_text(NO_FONTS)
    german = {**base, "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LOCPATH": str(folder)}
    if shutil.which("localedef"):  # a decimal comma, if the system has the source of the locale
        subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"], capture_output=True, check=False)
    return {
        "as it is": (SOURCE, dict(os.environ, LC_ALL="C.UTF-8")),
        "German": (folder, german),
        "Chinese": (deep, {**base, "LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"}),
        "C": (deep, {**base, "LC_ALL": "C", "LANG": "C", "TZ": "America/New_York"}),
        "no fonts": (folder, {**base, "FONTCONFIG_FILE": str(config), "HOME": str(deep), "XDG_CACHE_HOME": str(deep)}),
        "nothing": (folder, {}),
    }


OPTIONS = ["--lang", "en", "--title", "Title 标题", "--links", "x.py", "-o", "-"]


def drawn(coroscope, program, format, folder, environment):
    done = subprocess.run([*coroscope, "render", program, "--format", format, *OPTIONS], cwd=folder, env=environment,
                          capture_output=True, timeout=120)
    if not done.stdout:
        sys.exit(f"{program}: no {format}: {done.stderr.decode()}")
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--coroscope", required=True, nargs="+", help="the program; may be `chroot FOLDER /coroscope`")
    parser.add_argument("--programs", type=pathlib.Path, default=SOURCE / "docs/gallery", help="where that program finds the gallery")
    parser.add_argument("--sums", action="store_true")
    parser.add_argument("--against", type=pathlib.Path)
    arguments = parser.parse_args()
    coroscope = arguments.coroscope
    coroscope[0] = str(pathlib.Path(shutil.which(coroscope[0]) or coroscope[0]).resolve())
    programs = sorted((SOURCE / "docs/gallery").glob("*.py"))
    if not programs:
        sys.exit("the gallery is empty")
    faults, sums = [], []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        everywhere = places(folder)
        for program in [*(str(arguments.programs / each.name) for each in programs), *SCENARIOS]:
            for format in ("svg", "dot"):
                found = {name: drawn(coroscope, program, format, *place) for name, place in everywhere.items()}
                first = found["as it is"]
                faults += [f"{program}: another {format} in the place `{name}`" for name, each in found.items() if each != first]
                sums.append(f"{hashlib.sha256(first).hexdigest()}  {pathlib.Path(program).name} {format}")
    if arguments.sums:
        print("\n".join(sums))
        return 0
    if arguments.against:
        theirs = arguments.against.read_text().splitlines()
        faults += [f"elsewhere it is not {line}" for line in sums if line not in theirs]
    print("\n".join(faults))
    print(f"{len(sums)} pictures in {len(everywhere)} places, {len(faults)} differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
