"""What a picture must be, whatever the program was: one function for each format, from bytes to a list of faults."""
import collections
import re
import unicodedata
import xml.parsers.expat
import zlib

SVG = "http://www.w3.org/2000/svg"
ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "path", "polygon", "polyline", "ellipse", "circle", "rect", "line", "text", "tspan"}
ATTRIBUTES = {
    "xmlns", "width", "height", "viewBox", "class", "role", "aria-labelledby", "aria-describedby", "aria-roledescription",
    "aria-hidden", "id", "href", "d", "x", "y", "rx", "ry", "cx", "cy", "fill", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "font-size", "text-anchor",
}  # fmt: skip
# What stands in them never comes from a program.
PLAIN = re.compile(r"[A-Za-z0-9 #.,:/()-]*")
HREF = re.compile(r"(https?://[A-Za-z0-9._:@,=?+~-]+(/[A-Za-z0-9._~/?=%+,@-]*)?|[A-Za-z0-9._~/?=%+,@-]*)#L[0-9]+")
STYLE_FORBIDDEN = re.compile(r"url\(|@import|expression|javascript|[<>\\]", re.IGNORECASE)
DIRECTION = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def hidden_faults(text, allowed="\n"):
    """Characters that do something to what stands beside them."""
    found = {c for c in text if c not in allowed and (unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in DIRECTION)}
    return [f"holds {sorted(map(ascii, found))[:5]}"] if found else []


def decoded(data):
    try:
        return data.decode("utf8"), []
    except UnicodeDecodeError as error:
        return "", [f"is not UTF-8: {error}"]


class SvgReader:
    """Reads strictly, and looks at every element. `same_ids_allowed`: a comparison has two pictures in one."""

    def __init__(self):
        self.faults, self.ids, self.open, self.style, self.first = [], collections.Counter(), [], "", None
        self.counts, self.references = collections.Counter(), []

    def read(self, data):
        parser = xml.parsers.expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = self.start
        parser.EndElementHandler = lambda name: self.open.pop()
        parser.CharacterDataHandler = self.characters
        for other in ("ProcessingInstruction", "Comment", "StartDoctypeDecl", "StartCdataSection", "EntityDecl"):
            setattr(parser, f"{other}Handler", lambda *_, what=other: self.fault(f"has a {what}"))
        try:
            parser.Parse(data, True)
        except xml.parsers.expat.ExpatError as error:
            self.fault(f"is not XML: {error}")
        for name, count in self.ids.items():
            if count > 1:
                self.fault(f"has the id {name} {count} times")
        self.faults += [f"refers to {name}, which is not there" for name in self.references if name not in self.ids]
        if STYLE_FORBIDDEN.search(self.style):
            self.fault("has something in its style")
        if not self.counts["text"]:
            self.fault("has no text")
        return self.faults

    def fault(self, what):
        if len(self.faults) < 10:
            self.faults.append(what)

    def start(self, name, attributes):
        space, _, element = name.rpartition(" ")
        if space != SVG or element not in ELEMENTS:
            self.fault(f"has the element {name!r}")
        if not self.open and element != "svg":
            self.fault("is no svg")
        if element == "svg" and self.open:
            self.fault("has a second svg")
        self.counts[element] += 1
        self.open.append(element)
        for key, value in attributes.items():
            self.attribute(element, key, value)

    def attribute(self, element, key, value):
        if key not in ATTRIBUTES:
            self.fault(f"has the attribute {key!r}")
        if key == "href":
            if element != "a" or not HREF.fullmatch(value):
                self.fault(f"links to {value[:60]!r}")
        elif not PLAIN.fullmatch(value):
            self.fault(f"has {key}={value[:60]!r}")
        if key == "id":
            self.ids[value] += 1
        if key.startswith("aria-") and key.endswith("by"):
            self.references.append(value)

    def characters(self, text):
        element = self.open[-1]
        if element == "style":
            self.style += text
        elif element in ("title", "desc", "text", "tspan"):
            self.faults += hidden_faults(text)[: 10 - len(self.faults)]
        elif text.strip():
            self.fault(f"has words in the element {element}")


def svg_faults(data):
    return SvgReader().read(data)


# ---- DOT, as Graphviz's own reader takes it apart

DOT_TOKEN = re.compile(r'\s*(?:"((?:\\[\s\S]|[^"\\])*)"|([A-Za-z_\x80-\U0010ffff][A-Za-z_0-9\x80-\U0010ffff]*|-?[0-9.]+)|(->|[\[\]{}=,;]))')
DOT_NAME = re.compile(r"sequence|comparison|anchor|a[0-9]+|i[0-9]+\.[0-9]+|graph|node|edge|digraph")
DOT_KEYS = {
    "_background", "bgcolor", "charset", "class", "fontname", "layout", "label", "margin", "notranslate", "outputorder", "pad", "splines",
    "shape", "fixedsize", "width", "height", "pos", "style", "fillcolor", "color", "penwidth", "fontsize", "fontcolor", "tooltip",
    "URL", "id", "lp", "arrowhead", "arrowsize", "labeltooltip", "key",
}  # fmt: skip


def dot_tokens(text):
    at, tokens = 0, []
    while text[at:].strip() if len(text) - at < 8 else True:
        match = DOT_TOKEN.match(text, at)
        if not match:
            raise ValueError(f"cannot be read at {text[at:at + 40]!r}")
        at = match.end()
        if match[1] is not None:
            tokens.append(("string", match[1].replace("\\\n", "").replace('\\"', '"')))
        else:
            tokens.append(("word", match[2]) if match[2] else ("sign", match[3]))
    return tokens


def dot_faults(data):
    text, faults = decoded(data)
    if faults:
        return faults
    faults = hidden_faults(text, "\n\t")
    try:
        tokens = dot_tokens(text)
    except ValueError as error:
        return [str(error)]
    inside = False
    for i, (kind, value) in enumerate(tokens):
        if (kind, value) in (("sign", "["), ("sign", "]")):
            inside = value == "["
        elif kind != "sign" and not inside and not DOT_NAME.fullmatch(value):
            faults.append(f"has the name {value[:60]!r}")
        elif kind != "sign" and inside and tokens[i + 1] == ("sign", "="):
            faults += [] if value in DOT_KEYS else [f"has the attribute {value[:60]!r}"]
            if value == "_background":
                faults += xdot_faults(tokens[i + 2][1].encode())
    return faults[:10]


# How many numbers follow an operation of xdot, or -1: their number is the first; and whether a string follows.
XDOT = {b"P": (-1, 0), b"L": (-1, 0), b"B": (-1, 0), b"E": (4, 0), b"S": (0, 1), b"C": (0, 1), b"c": (0, 1), b"F": (1, 1),
        b"T": (4, 1), b"t": (1, 0)}  # fmt: skip


def xdot_faults(data):
    """Strings in xdot say how many bytes they have: one byte too many, and the rest means something else."""
    at = 0

    def word():
        nonlocal at
        end = data.index(b" ", at)
        piece, at = data[at:end], end + 1
        return piece

    try:
        while at < len(data):
            numbers, string = XDOT[word()]
            for _ in range(2 * int(word()) if numbers < 0 else numbers):
                float(word())
            if string:
                size = int(word())
                if data[at:at + 1] != b"-" or data[at + 1 + size:at + 2 + size] != b" ":
                    return [f"has a string in its background that is not as long as it says: {data[at:at + 60]!r}"]
                data[at + 1:at + 1 + size].decode("utf8")
                at += size + 2
    except (KeyError, ValueError) as error:
        return [f"has a background that cannot be read: {error}"]
    return []


# ---- the rest


def png_faults(data):
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or not data.endswith(b"IEND\xaeB`\x82"):
        return ["is no PNG"]
    width, height = (int.from_bytes(data[i:i + 4], "big") for i in (16, 20))
    pixels, at = b"", 8
    while at < len(data):
        size, kind = int.from_bytes(data[at:at + 4], "big"), data[at + 4:at + 8]
        pixels += data[at + 8:at + 8 + size] if kind == b"IDAT" and len(pixels) < 200_000 else b""
        at += 12 + size
    seen = zlib.decompressobj().decompress(pixels, 2_000_000)
    return [] if width > 100 and height > 50 and len(set(seen)) > 4 else [f"is an empty PNG of {width} x {height}"]


def pdf_faults(data):
    if not data.startswith(b"%PDF-1.") or not data.rstrip().endswith(b"%%EOF"):
        return ["is no PDF"]
    outside = re.sub(rb"\bstream\r?\n.*?endstream", b"", data, flags=re.DOTALL)
    if re.search(rb"/JavaScript|/JS\b|/Launch|/OpenAction", outside):
        return ["is a PDF that does something"]
    return [] if len(data) > 3000 and b"/Type /Page" in data else ["is an empty PDF"]


def plain_faults(data):
    text, faults = decoded(data)
    return faults or hidden_faults(text) + ([] if text.endswith("\n") and len(text) > 10 else ["is empty"])


MERMAID_LINE = re.compile(
    r"sequenceDiagram|title: .*|accTitle: .*|participant (p\d+|out) as .+|(de)?activate p\d+|(create participant|destroy) .*"
    r"|(p\d+|out)(->>|-->>|-\)|--\)|-x|--x|->|-->)[+-]?(p\d+|out): ?.*|[Nn]ote (over|right of|left of) (p\d+|out)(,(p\d+|out))?: .*"
)
PLANTUML_LINE = re.compile(
    r"hide footbox|skinparam .*|  \w+Color #\w+|\}|title .*|(control|participant|entity|boundary|collections|actor) \".*\" as (p\d+|out) #\w+"
    r"|(activate|deactivate|create|destroy) (p\d+|out)( #\w+)?|== .* ==|(p\d+|out) \S+ (p\d+|out)( : .*)?"
    r"|[hr]?note (over|across|right of|left of)[ p0-9,out]*( #\w+)? ?: .*|'.*PLANTUML_LIMIT_SIZE.*|\.\.\. ?.* ?\.\.\.|\|\|\||@startuml|@enduml"
)


def notation_faults(data, allowed, first, last):
    text, faults = decoded(data)
    faults = faults or plain_faults(data)
    lines = text.splitlines()
    begins = [line.strip() for line in lines if line.strip()]
    faults += [f"has the line {line[:80]!r}" for line in lines if line.strip() and not allowed.fullmatch(line) and not allowed.fullmatch(line.strip())]
    if begins[:1] != [first] or (last and begins[-1:] != [last]) or begins.count(first) != 1 or (last and begins.count(last) != 1):
        faults.append(f"is not one source from {first} on")
    return faults[:10]


def mermaid_faults(data):
    return notation_faults(data, MERMAID_LINE, "sequenceDiagram", None)


def plantuml_faults(data):
    return notation_faults(data, PLANTUML_LINE, "@startuml", "@enduml")


FAULTS = {"svg": svg_faults, "dot": dot_faults, "png": png_faults, "pdf": pdf_faults, "text": plain_faults, "words": plain_faults,
          "mermaid": mermaid_faults, "plantuml": plantuml_faults}  # fmt: skip
