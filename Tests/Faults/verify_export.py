#!/usr/bin/env python3
"""Checks an exported journal without Greenlane: every hash, every position, every version.

    verify_export.py EXPORT.ndjson [--against POSITION:HASH]

Written from docs/journal-format.md alone. Prints the head and exits 0, or names the first problem and exits 1.
"""
import hashlib
import json
import struct
import sys

TAG = b"greenlane-entry1"


def counted(data):
    return struct.pack(">I", len(data)) + data


def entry_hash(previous, entry):
    return hashlib.sha256(
        TAG
        + previous
        + struct.pack(">QQqQ", entry["position"], entry["version"], entry["at"], entry["schema"])
        + counted(entry["stream"].encode())
        + counted(entry["actor"].encode())
        + counted(entry["kind"].encode())
        + counted(entry["body"].encode())
    ).digest()


def problem_in(lines, kept):
    """The first problem, or None, and the head reached."""
    previous, position, at, versions = bytes(32), 0, None, {}
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            computed = entry_hash(previous, entry)
        except (ValueError, KeyError, TypeError, AttributeError, struct.error) as error:
            return f"line {number} is malformed: {error!r}", (position, previous)
        if entry["position"] != position + 1:
            return f"entry {position + 1} is missing", (position, previous)
        if computed.hex() != entry["hash"]:
            return f"entry {entry['position']} was altered", (position, previous)
        if at is not None and entry["at"] < at:
            return f"entry {entry['position']} is dated before the one that precedes it", (position, previous)
        if entry["version"] != versions.get(entry["stream"], 0) + 1:
            return f"entry {entry['position']} does not follow in {entry['stream']}", (position, previous)
        json.loads(entry["body"])
        previous, position, at = computed, entry["position"], entry["at"]
        versions[entry["stream"]] = entry["version"]
        if kept and kept[0] == position and kept[1] != computed.hex():
            return f"entry {position} is not the one whose hash was kept", (position, previous)
    if kept and kept[0] > position:
        return f"the journal ends at entry {position}; it is known to have reached {kept[0]}", (position, previous)
    return None, (position, previous)


def main(arguments):
    kept = None
    if "--against" in arguments:
        at = arguments.index("--against")
        position, digest = arguments[at + 1].split(":")
        kept = (int(position), digest)
        del arguments[at : at + 2]
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    with open(arguments[0], encoding="utf-8") as lines:
        problem, (position, digest) = problem_in(lines, kept)
    if problem:
        print(problem)
        return 1
    print(f"{position}:{digest.hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
