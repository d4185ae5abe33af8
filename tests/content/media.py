"""Pictures and sounds, good and bad, for packs to name."""

import os
import struct
import wave
import zlib
from pathlib import Path


def png(width: int = 3, height: int = 2) -> bytes:
    """Give a grey picture; the size in its head may be a lie."""
    rows = b"".join(b"\0" + b"\x80" * min(width, 9) for _ in range(min(height, 9)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def sound(file: Path, seconds: float = 0.2) -> None:
    """Write silence as a WAV file."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(b"\0\0" * round(8000 * seconds))


def lay_out(folder: Path) -> None:
    """Put good and bad files into a folder."""
    (folder / "flag.png").write_bytes(png())
    (folder / "bomb.png").write_bytes(png(60_000, 60_000))
    (folder / "damaged.png").write_bytes(png()[:12])
    (folder / "lie.png").write_bytes(b"<html>")
    (folder / "lie.mp3").write_bytes(b"<html>")
    (folder / "flag.gif").write_bytes(b"GIF89a")
    (folder / "song.ogg").write_bytes(b"OggS" + b"\0" * 60)
    (folder / "song.flac").write_bytes(b"fLaC")
    (folder / "link.png").symlink_to(folder / "flag.png")
    (folder / "folder.png").mkdir()
    os.mkfifo(folder / "pipe.png")
    sound(folder / "song.wav")
