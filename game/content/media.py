"""Looks at the pictures and sounds that a pack names: whether they are there, and are what they claim."""

import io
import struct
from dataclasses import dataclass, field

from game.content.box import Box, digest, strays
from game.content.problems import PackError

LARGEST_MEDIA = 30_000_000
"""Bytes."""
WIDEST = 10_000
MOST_PIXELS = 40_000_000
"""A picture as wide or as large as this would fill the memory once it is drawn."""
_SIGNS: dict[str, dict[str, tuple[bytes, ...]]] = {
    "image": {
        ".png": (b"\x89PNG\r\n\x1a\n",),
        ".jpg": (b"\xff\xd8\xff",),
        ".jpeg": (b"\xff\xd8\xff",),
        ".webp": (b"RIFF",),
    },
    "audio": {
        ".ogg": (b"OggS",),
        ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa", b"\xff\xe3", b"\xff\xe2"),
        ".wav": (b"RIFF",),
    },
}
_INSIDE = {".webp": b"WEBP", ".wav": b"WAVE"}
_ALLOWED = {"image": "a PNG, JPEG or WebP picture", "audio": "an OGG, MP3 or WAV sound"}


@dataclass(frozen=True)
class MediaFault:
    """Why a picture or sound cannot be used."""

    message: str
    hint: str
    code: str


@dataclass
class Media:
    """The pictures and sounds of one pack; each is looked at once."""

    box: Box
    seen: dict[tuple[str, str], MediaFault | None] = field(default_factory=dict)
    _first: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """The first file of a field with some content."""

    def look(self, name: str, kind: str) -> MediaFault | None:
        """Say what is wrong with a picture (`image`) or sound (`audio`), or None."""
        if (name, kind) not in self.seen:
            self.seen[name, kind] = _looked(self.box, name, kind)
        return self.seen[name, kind]

    def twin(self, table: str, name: str, field_: str) -> str:
        """Give another file of a field with the same content, which nobody could tell apart, or nothing."""
        data = self.box.read(name, LARGEST_MEDIA)
        first = self._first.setdefault((table, field_, digest([("", data)])), name)
        return "" if first == name else first

    @property
    def sizes(self) -> dict[str, int]:
        """Give every file that can be used, with its size in bytes."""
        good = sorted({name for (name, _), fault in self.seen.items() if fault is None})
        return {name: self.box.size(name) for name in good}


def _looked(box: Box, name: str, kind: str) -> MediaFault | None:
    if strays(name):
        return MediaFault(
            f"“{name}” leads out of the pack.", "Put the file beside the pack and name it from there.",
            "leaves-pack",
        )  # fmt: skip
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    signs = _SIGNS[kind].get(ending)
    if signs is None:
        return MediaFault(f"“{name}” is not {_ALLOWED[kind]}.", f"Use {_ALLOWED[kind]}.", "media")
    try:
        data = box.read(name, LARGEST_MEDIA)
    except PackError as error:
        return MediaFault(
            f"“{name}” cannot be used: {error.problems[0].message}", error.problems[0].hint, "media"
        )
    if len(data) > LARGEST_MEDIA:
        return MediaFault(f"“{name}” is larger than 30 MB.", "Make it smaller.", "media")
    if not data.startswith(signs) or (ending in _INSIDE and data[8:12] != _INSIDE[ending]):
        return MediaFault(
            f"“{name}” is not what its name says.", f"Save it again as {_ALLOWED[kind]}.", "media"
        )
    return _too_wide(name, data) if kind == "image" else None


def _too_wide(name: str, data: bytes) -> MediaFault | None:
    import imagesize  # noqa: PLC0415 - 48 ms that only packs with pictures need

    try:
        width, height = imagesize.get(io.BytesIO(data), exif_rotation=False)
    except (ValueError, OSError, struct.error, IndexError, KeyError, TypeError):
        width = height = -1
    if width < 1 or height < 1:
        return MediaFault(f"“{name}” is a damaged picture.", "Save it again.", "media")
    if max(width, height) > WIDEST or width * height > MOST_PIXELS:
        return MediaFault(
            f"“{name}” is {width} by {height} pixels.", "Make it smaller; 1600 by 900 is plenty.", "media"
        )
    return None
