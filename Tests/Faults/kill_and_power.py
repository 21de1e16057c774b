#!/usr/bin/env python3
"""Kills a writing process and cuts its power, again and again, and looks whether the journal kept its word.

    kill_and_power.py PROBE [--rounds 20] [--writers 16] [--seed 1] [--synchronous full|normal] [--only NAME ...]

PROBE is the built journal-probe. Every round starts it on the same journal, lets it append with many writers, ends it
at a random instant and then checks: every acknowledged append is there exactly once and whole, nothing stands there
that was never asked for, positions and versions have no gaps, and the chain of hashes holds.

  kill      SIGKILL.
  power     what was not synced is gone.
  torn      of what was not synced, some sectors reached the disk and some did not.
  full      the disk is full: read-only, nothing unacknowledged shown, whole again with more room.
  sync      the n-th sync fails once: read-only, nothing unacknowledged shown, whole after opening again.

With --synchronous normal the power rounds must fail: that shows that they can tell.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from verify_export import problem_in

HERE = pathlib.Path(__file__).parent
SECTOR = 512


class Broken(Exception):
    """The journal did not keep its word."""


class Run:
    """One life of the probe, with everything it said."""

    def __init__(self, probe, journal, *, streams, writers, synchronous, environment=None, seconds=3600):
        command = [probe, "load", "--journal", str(journal), "--writers", str(writers), "--streams", streams]
        command += ["--synchronous", synchronous, "--seconds", str(seconds)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **(environment or {})}
        )
        self.acknowledged, self.failed, self.other = [], [], []
        self.ready = threading.Event()
        self.reader = threading.Thread(target=self._listen)
        self.reader.start()

    def _listen(self):
        for line in self.process.stdout:
            if not line.endswith("\n"):
                break
            word, _, rest = line.rstrip("\n").partition(" ")
            if word == "ready":
                self.ready.set()
            elif word == "ack":
                stream, version, position = rest.split()
                self.acknowledged.append((stream, int(version), int(position)))
            elif word == "failed":
                stream, version, _ = rest.split(" ", 2)
                self.failed.append((stream, int(version)))
            else:
                self.other.append(line.rstrip("\n"))
        self.ready.set()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.finish()

    def finish(self, timeout=60):
        self.process.wait(timeout)
        self.reader.join()


def check(probe, journal, acknowledged, environment=None):
    """Opens the journal as a server would, and compares what it holds with what was acknowledged."""
    answer = subprocess.run(
        [probe, "check", "--journal", str(journal)], capture_output=True, text=True, timeout=300,
        env={**os.environ, **(environment or {})})
    lines = answer.stdout.splitlines()
    refused = [line for line in lines if line.startswith(("refused", "problem"))]
    if refused or answer.returncode:
        raise Broken(f"the journal is {refused or answer.stderr[-500:]}")
    exported = [line for line in lines if line.startswith("{")]
    problem, (position, _) = problem_in(exported, None)
    if problem:
        raise Broken(f"the export is wrong: {problem}")
    found = collections.Counter()
    for line in exported:
        entry = json.loads(line)
        body = json.loads(entry["body"])
        if body["answer"] != f"{entry['stream'].partition('/')[2]} {entry['version']}" or len(body["narrative"]) != 150:
            raise Broken(f"entry {entry['position']} is torn: {line}")
        found[(entry["stream"], entry["version"], entry["position"])] += 1
    lost = [ack for ack in acknowledged if found[ack] == 0]
    if lost:
        raise Broken(f"{len(lost)} of {len(acknowledged)} acknowledged appends are lost, the first is {lost[0]}")
    if any(count > 1 for count in found.values()):
        raise Broken("an append stands there twice")
    return position


def files_of(journal):
    return [journal, journal.with_name(journal.name + "-wal")]


def cut_power(journal, chance=None):
    """Puts every file back to what was synced; with a random generator, some newer sectors survive as well."""
    for file in files_of(journal):
        image = file.with_name(file.name + ".synced")
        if not image.exists():
            file.unlink(missing_ok=True)
            continue
        left = image.read_bytes()
        if chance is not None and file.exists():
            left = mix(left, file.read_bytes(), chance)
        file.write_bytes(left)
        image.write_bytes(left)
    journal.with_name(journal.name + "-shm").unlink(missing_ok=True)


def mix(synced, latest, chance):
    """A disk that wrote some sectors and lost others when the power went."""
    size = max(len(synced), len(latest)) if chance.random() < 0.5 else len(synced)
    old, new = synced.ljust(size, b"\0")[:size], latest.ljust(size, b"\0")[:size]
    share = chance.random()
    sectors = (new if chance.random() < share else old for _ in range(0, size, SECTOR))
    return b"".join(source[at : at + SECTOR] for at, source in zip(range(0, size, SECTOR), sectors))


def shim(folder):
    library = pathlib.Path(folder) / "powerloss.so"
    subprocess.run(
        ["gcc", "-O2", "-shared", "-fPIC", "-o", library, HERE / "powerloss.c", "-ldl", "-lpthread"], check=True)
    return str(library)


def rounds_of(name, options, folder, chance):
    """SIGKILL and power loss: many lives of one journal."""
    journal = pathlib.Path(folder) / name / "journal.sqlite"
    journal.parent.mkdir()
    environment = {} if name == "kill" else {"LD_PRELOAD": shim(folder)}
    acknowledged = []
    for number in range(options.rounds):
        run = Run(
            options.probe, journal, streams=f"r{number}", writers=options.writers,
            synchronous=options.synchronous, environment=environment)
        run.ready.wait(60)
        time.sleep(chance.uniform(0.02, 0.6))
        run.kill()
        if run.other:
            raise Broken(f"round {number}: {run.other}")
        acknowledged += run.acknowledged
        if name != "kill":
            cut_power(journal, chance if name == "torn" else None)
        try:
            entries = check(options.probe, journal, acknowledged, environment)
        except Broken as broken:
            raise Broken(f"round {number}: {broken}") from None
    return f"{options.rounds} rounds, {len(acknowledged)} appends acknowledged, all there; {entries} entries, chain whole"


def expect_read_only(run, journal, what):
    """After a storage failure: read-only, and nobody was shown more than was acknowledged."""
    if not any(line.startswith("readonly") for line in run.other):
        raise Broken(f"{what}: the journal did not become read-only: {run.other}")
    visible = [int(line.split()[1]) for line in run.other if line.startswith("visible")]
    last = max((position for _, _, position in run.acknowledged), default=0)
    if visible != [last]:
        raise Broken(f"{what}: acknowledged up to {last}, shown {visible}")


def disk_full(options, folder, chance):
    """A disk of random size fills up under load; then it gets more room."""
    mount = pathlib.Path(folder) / "full"
    mount.mkdir()
    total = 0
    for number in range(max(3, options.rounds // 4)):
        size = chance.randrange(300, 3000)
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", mount], capture_output=True)
        if made.returncode:
            return "skipped: mounting a small disk needs root"
        try:
            journal = mount / "journal.sqlite"
            run = Run(options.probe, journal, streams=f"r{number}", writers=options.writers, synchronous="full", seconds=60)
            run.finish(90)
            expect_read_only(run, journal, f"{size} KiB")
            subprocess.run(["mount", "-o", "remount,size=64m", mount], check=True)
            check(options.probe, journal, run.acknowledged)
            total += len(run.acknowledged)
        finally:
            subprocess.run(["umount", mount], check=True)
    return f"{number + 1} disks filled, {total} appends acknowledged, all there; read-only each time"


def failing_sync(options, folder, chance):
    """The 1st, 2nd, 3rd … sync fails, until so late that none does any more."""
    library = shim(folder)
    total = 0
    for number in range(1, max(12, options.rounds) + 1):
        at = number if number <= 10 else chance.randrange(11, 600)
        home = pathlib.Path(folder) / f"sync-{number}"
        home.mkdir()
        journal = home / "journal.sqlite"
        run = Run(
            options.probe, journal, streams="r0", writers=options.writers, synchronous="full", seconds=20,
            environment={"LD_PRELOAD": library, "FAIL_SYNC": str(at)})
        run.finish(60)
        if run.other and run.other[0].startswith("refused"):
            # The journal could not even be made. Nothing may be left that pretends to be one.
            if journal.exists():
                check(options.probe, journal, [])
            continue
        expect_read_only(run, journal, f"sync {at}")
        check(options.probe, journal, run.acknowledged)
        total += len(run.acknowledged)
        shutil.rmtree(home)
    return f"{number} failing syncs, {total} appends acknowledged, all there; read-only each time"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probe", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--writers", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synchronous", choices=["full", "normal"], default="full")
    parser.add_argument("--only", nargs="+", default=["kill", "power", "torn", "full", "sync"])
    options = parser.parse_args()
    broken = False
    with tempfile.TemporaryDirectory(prefix="journal-faults-") as folder:
        for name in options.only:
            chance = random.Random(f"{options.seed} {name}")
            start = time.monotonic()
            try:
                if name == "full":
                    outcome = disk_full(options, folder, chance)
                elif name == "sync":
                    outcome = failing_sync(options, folder, chance)
                else:
                    outcome = rounds_of(name, options, folder, chance)
                print(f"{name:6} {outcome} ({time.monotonic() - start:.0f} s)", flush=True)
            except Broken as error:
                broken = True
                print(f"{name:6} BROKEN, seed {options.seed}: {error}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
