"""Two texts side by side, with what differs marked."""

import re
from difflib import SequenceMatcher

Pieces = list[tuple[str, bool]]  # text, and whether it differs


def marked(theirs: str, mine: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces, each with whether it is missing on the other side."""
    left, right = _split(theirs), _split(mine)
    # In a long text it starts from the rarer words alone; from all, a hostile one takes it a minute.
    steps = SequenceMatcher(a=left, b=right).get_opcodes()
    first = [("".join(left[a:b]), step != "equal") for step, a, b, _c, _d in steps if b > a]
    second = [("".join(right[c:d]), step != "equal") for step, _a, _b, c, d in steps if d > c]
    return first, second


def _split(value: str) -> list[str]:
    return re.findall(r"\s+|\w+|[^\w\s]+", value)
