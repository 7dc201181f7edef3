"""Names: who and what a report mentions, each by the fullest form it uses itself."""

from retold.annotation.names.blocks import name_blocks
from retold.annotation.names.find import find_names
from retold.annotation.names.same import same_name

__all__ = ["find_names", "name_blocks", "same_name"]
