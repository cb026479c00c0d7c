"""The written stock of the demo: what people typed, per theme.

How to read it. A scene starts with `= tags`; below it the text, then optional lines: `>` what was heard, `~`
own estimate, `&` the supplement of a colleague. `+3 tags` continues a scene three days later. `[a|b]` picks
one, and `{at}` and the like are filled in. The reader of this notation is `portal.demo.grammar`.
"""
