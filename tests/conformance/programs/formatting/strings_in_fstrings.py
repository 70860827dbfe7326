# Width, fill and alignment of text; a precision cuts.
s = "word"
print(f"[{s:8}] [{s:>8}] [{s:^8}] [{s:*^8}] [{s:.2}] [{s:-<6.3}]")
print(f"[{s!r:>8}] [{s!s}] [{'é'!a}] [{True:5}] [{True}] [{None}]")
