"""What an operator lives through: bad directories, damaged files, a full disk, a server that dies."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time
from contextlib import closing

import pytest
from harness import OFFICER, SPECIALIST, Client, Server, binary, copied, run

# Root without the right to write where the mode says no; it still reaches the program wherever that lies.
BOUND_BY_MODES = ["setpriv", "--bounding-set=-dac_override"]


@pytest.fixture
def data(world, tmp_path):
    """A demonstration world to spoil."""
    return copied(world, tmp_path / "data")


@pytest.fixture
def journal(data):
    """The journal as one file, as in a backup: nothing in the log beside it could mend what is spoiled."""
    path = data / "journal.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def refused(*arguments, **options) -> str:
    """What a server says that does not start."""
    finished = run("serve", "--port", "0", *arguments, timeout=60, **options)
    assert finished.returncode == 1, f"{finished.returncode}: {finished.stdout}{finished.stderr}"
    assert "Greenlane is at" not in finished.stdout
    assert "Fatal error" not in finished.stderr
    return finished.stderr


# Directories


def test_a_missing_data_directory_is_made(tmp_path):
    with Server(tmp_path / "not" / "yet", demo=False) as server:
        assert server.client().takes_changes()


def test_a_directory_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("I am no directory.")
    said = refused("--data", tmp_path / "file" / "data")
    assert str(tmp_path / "file" / "data") in said
    assert (tmp_path / "file").read_text() == "I am no directory."


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root can write everywhere")
def test_a_directory_that_cannot_be_written_to_is_named(tmp_path):
    place = tmp_path / "data"
    place.mkdir(mode=0o555)
    said = refused("--data", place, prefix=BOUND_BY_MODES if os.geteuid() == 0 else [])
    assert str(place) in said
    assert list(place.iterdir()) == []


def test_a_demonstration_and_a_real_installation_never_mix(data, journal, tmp_path):
    before = entries(journal)
    assert "--demo" in refused("--data", data)
    assert entries(journal) == before
    with Server(tmp_path / "real", demo=False) as real:
        assert real.client().takes_changes()
    assert "real installation" in refused("--data", tmp_path / "real", "--demo")


def test_a_server_that_is_refused_has_not_touched_the_journal(data, journal):
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in data.glob("journal*")}
    refused("--data", data)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in data.glob("journal*")} == before


def test_an_office_that_is_refused_leaves_nothing_behind(tmp_path):
    place = tmp_path / "data"
    found = ["office", "found", "--data", place, "--name", "Olga Example", "--email", "olga@example.org"]
    finished = run(*found, input="short\n")
    assert finished.returncode == 1 and "at least 15 characters" in finished.stderr
    assert not place.exists()
    finished = run(*found[:-1], "nobody", input="seven lanterns over the quiet harbour\n")
    assert finished.returncode == 1 and "email" in finished.stderr
    assert not place.exists()
    assert run(*found, input="seven lanterns over the quiet harbour\n").returncode == 0


def test_a_program_without_its_folders_says_so(tmp_path):
    link = tmp_path / "greenlane"
    link.symlink_to(binary())
    assert subprocess.run([link, "--version"], capture_output=True, timeout=60).returncode == 0
    lonely = tmp_path / "lonely"
    lonely.mkdir()
    shutil.copy(binary(), lonely / "greenlane")
    finished = subprocess.run([lonely / "greenlane", "serve"], capture_output=True, text=True, timeout=60)
    assert finished.returncode == 70, finished.stderr
    assert "greenlane_Pages.resources" in finished.stderr and str(lonely) in finished.stderr
    assert len(finished.stderr.splitlines()) == 1, finished.stderr


def entries(journal) -> list:
    with closing(sqlite3.connect(journal)) as database:
        return database.execute("SELECT * FROM entry ORDER BY position").fetchall()


def test_a_port_in_use_is_named(data):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finished = run("serve", "--demo", "--data", data, "--port", port, timeout=60)
    assert finished.returncode == 1, finished.stderr
    assert str(port) in finished.stderr and "in use" in finished.stderr


def test_two_servers_do_not_share_a_directory(data):
    with Server(data) as first:
        said = refused("--demo", "--data", data)
        assert str(data) in said or "in use" in said, said
        assert first.client().takes_changes()


# Damaged files


def test_read_models_that_are_damaged_are_built_again(data):
    with Server(data) as server:
        before = companies(server)
    for path in data.glob("read-models.sqlite*"):
        path.unlink() if path.suffix != ".sqlite" else path.write_bytes(b"\x07 is no database \xff" * 5000)
    with Server(data) as server:
        assert "Building read models" in server.said
        assert companies(server) == before


def companies(server) -> list:
    return server.client(SPECIALIST).read("/companies")["rows"]


def test_a_damaged_page_of_the_read_models_is_found(data):
    with Server(data) as server:
        before = companies(server)
    path = data / "read-models.sqlite"
    damage(path, path.stat().st_size // 2, 4096 * 4)
    with Server(data) as server:
        assert companies(server) == before


def damage(path, where: int, length: int):
    with open(path, "r+b") as file:
        file.seek(where)
        file.write(b"\xa5" * length)


@pytest.mark.parametrize("what", ["not a database", "its end torn off"])
def test_a_damaged_journal_is_refused_and_nothing_overwritten(data, journal, what):
    if what == "not a database":
        damage(journal, 0, 4096)
    else:
        os.truncate(journal, journal.stat().st_size // 2)
    spoiled = journal.read_bytes()
    said = refused("--demo", "--data", data)
    assert str(journal) in said, said
    assert journal.read_bytes() == spoiled


def test_a_journal_damaged_within_is_named_by_its_verification(data, journal):
    """A start reads only the end of a journal, which may have ten million entries."""
    damage(journal, journal.stat().st_size // 2 // 4096 * 4096, 4096 * 8)
    spoiled = journal.read_bytes()
    finished = run("journal", "verify", "--data", data)
    assert finished.returncode == 1
    assert re.search(r"after entry \d+", finished.stdout + finished.stderr)
    assert journal.read_bytes() == spoiled


def test_an_edited_entry_is_named_and_the_journal_left_alone(data, journal):
    """Through SQLite, as somebody would who wants another history."""
    with closing(sqlite3.connect(journal)) as database, database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        (body,) = database.execute("SELECT body FROM entry WHERE position = 100").fetchone()
        changed = re.sub(rb'":"(.)', rb'":"~', body, count=1)
        assert changed != body
        database.execute("UPDATE entry SET body = ? WHERE position = 100", (changed,))
    spoiled = journal.read_bytes()
    finished = run("journal", "verify", "--data", data)
    assert finished.returncode == 1, finished.stdout + finished.stderr
    assert re.search(r"\b100\b", finished.stdout + finished.stderr)
    assert journal.read_bytes() == spoiled


# Stopping and dying


def test_a_server_stops_at_once_when_told_to(data):
    server = Server(data).start()
    server.client(SPECIALIST).read("/queue")
    began = time.monotonic()
    assert server.stop() == 0, server.said
    assert time.monotonic() - began < 5


def test_a_server_stops_at_once_right_after_its_first_start(tmp_path):
    """While it gives the first day's reminders."""
    server = Server(tmp_path / "data").start()
    began = time.monotonic()
    assert server.stop() == 0, server.said
    assert time.monotonic() - began < 5


def test_a_server_stops_under_load(data):
    server = Server(data).start()
    with writers(server):
        time.sleep(1)
        began = time.monotonic()
        assert server.stop() == 0, server.said
        assert time.monotonic() - began < 10


class writers:
    """People who keep saving, and remember what was acknowledged."""

    def __init__(self, server: Server, count: int = 4):
        self.acknowledged: dict[str, int] = {}
        self.ending = threading.Event()
        client = server.client(OFFICER)
        self.threads = [
            threading.Thread(target=self.save, args=(server.url, client.cookie, name)) for name in range(count)
        ]

    def save(self, url: str, cookie: str, name: int):
        client = Client(url)
        client.http.cookies.set("greenlane", cookie)
        number = 0
        while not self.ending.is_set():
            site = {"name": f"Site {name}-{number}", "purpose": "office", "street": "1 Way", "city": "Town", "country": "US"}
            try:
                if client.post("/company/sites/new", site).status_code == 200:
                    self.acknowledged[site["name"]] = self.acknowledged.get(site["name"], 0) + 1
            except OSError:
                return
            number += 1

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        for thread in self.threads:
            thread.join(30)


def test_everything_acknowledged_survives_a_kill(data):
    for _ in range(3):
        server = Server(data).start()
        with writers(server) as people:
            time.sleep(1.5)
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
        assert people.acknowledged, "nothing was saved before the kill"
        verified = run("journal", "verify", "--data", data)
        assert verified.returncode == 0, verified.stdout + verified.stderr
        with Server(data) as again:
            sites = [site["name"] for site in again.client(OFFICER).read("/company/sites")["sites"]]
            assert sorted(set(sites)) == sorted(sites), "a site stands there twice"
            assert set(people.acknowledged) <= set(sites)
            client = again.client(OFFICER)
            for site in client.read("/company/sites")["sites"]:
                if site["name"].startswith("Site "):
                    client.change(site["href"] + "/closure")


# A full disk


@pytest.fixture
def small_disk(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_makes_the_server_read_only(world, small_disk):
    data = copied(world, small_disk / "data")
    server = Server(data)
    server.log = small_disk.parent / "server.log"
    with server:
        client = server.client(OFFICER)
        membership = client.membership()
        recorded = {site["name"] for site in client.read("/company/sites")["sites"]}
        fill(small_disk)
        for number in range(400):
            site = {"name": f"Depot {number}", "purpose": "office", "street": "1 Way", "city": "Town", "country": "US"}
            answer = client.post("/company/sites/new", site)
            if answer.status_code == 200 or answer.json()["type"] == "/problems/not-shown":
                recorded.add(site["name"])
            else:
                break
        refusal = client.post("/company/sites/new", site)
        for one in (answer, refusal):
            assert one.status_code == 503, one.text
        assert refusal.json()["type"] == "/problems/read-only"
        assert "cannot be written" in refusal.json()["detail"]
        assert {site["name"] for site in client.read("/company/sites")["sites"]} == recorded
        for path in ("/home", "/company", f"/memberships/{membership}", f"/memberships/{membership}/application", "/criteria"):
            page = client.page(path)
            assert page.status_code == 200, path
            assert "cannot be written to at the moment" in page.text, path
        assert not client.takes_changes()
        (small_disk / "ballast").unlink()
    with server:
        client = server.client(OFFICER)
        assert client.takes_changes()
        assert {site["name"] for site in client.read("/company/sites")["sites"]} == recorded


def fill(disk):
    with open(disk / "ballast", "wb", buffering=0) as ballast:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    ballast.write(b"\0" * size)
            except OSError:
                continue
