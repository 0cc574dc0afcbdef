"""Puts a section of a result into its file: bench/section.py FILE TITLE, the text on standard input. The other sections stay as they are."""

import pathlib
import re
import sys

file, title = pathlib.Path(sys.argv[1]), sys.argv[2]
text = file.read_text() if file.exists() else ""
head, *rest = re.split(r"^## ", text, flags=re.MULTILINE)
sections = {part.split("\n", 1)[0]: part.split("\n", 1)[1].strip("\n") for part in rest}
sections[title] = sys.stdin.read().strip("\n")
file.write_text(head.rstrip("\n") + "\n\n" + "\n\n".join(f"## {name}\n\n{body}" for name, body in sections.items()) + "\n")
