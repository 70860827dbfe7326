"""Texts that would break a picture, or do something in one, if they were taken as they are. All of them can stand in a
str of Python; the random ones come from a seed."""
import random

CONTROLS = "".join(chr(c) for c in range(0x20)) + "\x7f" + "".join(chr(c) for c in range(0x80, 0xA0))
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u115f\u3164\U000e0041"
ZALGO = "Z" + "".join(chr(0x300 + i % 0x70) for i in range(300)) + "o"
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\U0001f3fd\ufe0f\U0001f1e8\U0001f1f3"

TEXTS = [
    # markup and what ends it
    "</svg><script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><svg onload=alert(1)>", "]]>",
    "<![CDATA[x]]>", "<!-- x -->", "-->", "<?xml version='1.1'?>", "<!DOCTYPE x [<!ENTITY y 'z'>]>", "<b>x</b>",
    "<<TABLE><TR><TD HREF='javascript:alert(1)'>x</TD></TR></TABLE>>", "<IMG SRC='/etc/passwd'/>",
    "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "\"", "'", "`", "\\\"", "\"\\", "a\\\"b\\\\\"c",
    # entities, read once too often
    "&#x3c;script&#x3e;", "&lt;b&gt;", "&amp;amp;", "&#0;", "&#xFFFF;", "&bogus;", "&", "&#", "#35;", "#lt;", "%3Cscript%3E",
    # what Graphviz, printf and shells make something of
    "\\N", "\\G", "\\E", "\\T", "\\H", "\\L", "\\n\\l\\r", "\\", "\\\\", "x\\", "\\\n", "%s%s%s%n", "{}{0}{1!r}", "$(id)", "a\\0b",
    "%d %% %", "label=\"x\"]; evil [shape=box", "};digraph{", "c 7 -#ff0000 F 14 3 -foo T 0 0 0 9 2 -hi",
    # URLs
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "url(http://example.org/x)",
    "@import 'http://example.org/x';", "[[javascript:alert(1) x]]", "</a><a href='//example.org'>",
    # the other notations
    "end", "end;", "a;b", "->>", "x: y", "%%{init: {}}%%", "@enduml", "!include /etc/passwd", "%getenv(\"HOME\")", "<&heart>",
    "participant p0", "note over p0: x", "== x ==", "'comment", "/' x '/", "**x**", "~", "$$x^2$$", "{{", "}}", "|x|y|",
    # what cannot be seen, and what moves the rest
    "a\nb", "a\tb", "a\rb", "\r\n", "\n", "\n\n\n", "", " ", "  two  spaces  ", "a\0b", "\0", CONTROLS, "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07", "\x1b]8;;http://example.org\x07x\x1b]8;;\x07", "\x9b31m", "\x08\x08\x08over", DIRECTIONS,
    "\u202eevil.py", "\u2067\u05d0\u05d1\u2069 x", INVISIBLE, "\u2028x\u2029y\x85z", "\ufffe\uffff\ufdd0\U0001fffe\U0010ffff",
    "\ue100\ue121\uf8ff", "\ufffd", "\ufb02\xb0lt\xb6\xdf", "\xa0x\xa0",
    # letters
    ZALGO, "\u0308", FAMILY * 5, "\U0001f1e8", "\u4e2d\u6587\uff1a\u4f60\u597d", "\u0634\u0643\u0631\u0627", "e\u0301\ufe0f\u20e3",
    "\ufdfd" * 20, "\U00012031" * 5, "\ud800", "\udc80\udcff", "x\udfff\ud800y", "Z\u0351" * 500,
    # much of it
    "x" * 10_000, "long word " * 1000, "\u0301" * 10_000, "\n" * 200, "\u4e2d" * 3000, "<" * 5000, "\\" * 4999, "&" * 3000, "\"" * 3000,
    "\x1b[2J" * 500, FAMILY * 300,
]  # fmt: skip

ALPHABETS = [
    "<>&\"'/=!?-[]", "\\\"NGETHLlrn", "&#x;0123456789abcdflgtamp", "%sdn{}$()", CONTROLS, DIRECTIONS + INVISIBLE + "ab",
    "\u0300\u0301\u0489Z", FAMILY, "\u4e2d\u6587\u3000\uff1a", ";:#->>+~|*_^@", " \t\n\r\v\f", "abc XYZ_019",
    "\ud800\udbff\udc00\udfff", "\ufffe\uffff\ufdd0\ue000",
]  # fmt: skip


def random_text(source: random.Random) -> str:
    """Pieces of the texts above, and of single alphabets, one behind the other."""
    if source.random() < 0.01:
        return source.choice(ALPHABETS[-3]) * source.randrange(10_000)
    pieces = []
    for _ in range(source.randrange(1, 5)):
        if source.random() < 0.4:
            piece = source.choice(TEXTS)
            begin = source.randrange(len(piece) + 1)
            pieces.append(piece[begin:begin + source.randrange(1, 40)])
        else:
            alphabet = source.choice(ALPHABETS)
            pieces.append("".join(source.choice(alphabet) for _ in range(source.randrange(1, 12))))
    return "".join(pieces)


def as_argument(text: str, source: random.Random) -> bytes:
    """What a shell can hand over: no NUL; now and then bytes that are not UTF-8."""
    argument = text[:2000].replace("\0", "").encode("utf8", "surrogatepass")
    if source.random() < 0.1:
        argument += bytes(source.randrange(0x80, 0x100) for _ in range(5))
    return argument
