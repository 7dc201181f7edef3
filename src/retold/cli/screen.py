"""What a command shows its words on."""

from __future__ import annotations

import os
import sys
from typing import Any, Final

from retold.cli.outputs import STDOUT

# Columns, as wide as prose reads well.
_WIDEST: Final = 100


def screen_of(output: str = STDOUT) -> dict[str, Any]:
    """Width and colour of what is shown on stdout, or written to a file."""
    import shutil

    is_terminal = output == STDOUT and sys.stdout.isatty()
    return {
        "width": min(_WIDEST, shutil.get_terminal_size((80, 24)).columns),
        "colour": is_terminal and not os.environ.get("NO_COLOR"),
    }
