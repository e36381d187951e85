"""msgspec, on which the model stands, imported alone: the first import of a process that is to be quick.

It takes `typing_extensions` where that is installed and `typing` where it is not. The former brings the
interpreter's own parser and disassembler along: a tenth of a short command's time, and a megabyte.
"""

import sys

_SPARED = "typing_extensions"

if _SPARED not in sys.modules and "msgspec" not in sys.modules:
    sys.modules[_SPARED] = None  # type: ignore[assignment]  # how Python notes that a module cannot be had
    try:
        import msgspec as msgspec
    finally:
        del sys.modules[_SPARED]
