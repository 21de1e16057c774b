"""Measures the journal, the read models, start-up, memory and pages over HTTP, and prints Markdown."""

import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PASSWORD = "demonstration only"


def note(text):
    print(text, file=sys.stderr, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The program under test, serving a world; ended by its process id."""

    def __init__(self, binary, data):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "serve", "--demo", "--data", data, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait()
        self.startup = time.monotonic() - begun

    def wait(self):
        for _ in range(6000):
            try:
                urllib.request.urlopen(self.base + "/api/v1/healthz", timeout=5).read()
                return
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit("the server ended at once")
                time.sleep(0.02)
        raise SystemExit("the server did not start")

    def resident(self):
        """Resident memory in MiB."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0

    def sign_in(self, email):
        """The cookie of a session."""
        request = urllib.request.Request(
            self.base + "/api/v1/sign-in", json.dumps({"email": email, "password": PASSWORD}).encode(),
            {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return answer.headers["Set-Cookie"].split(";")[0]

    def get(self, path, cookie):
        request = urllib.request.Request(self.base + "/api/v1" + path, headers={"Cookie": cookie})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def load(self, path, cookie, seconds):
        """Requests a second, p50 and p99 in milliseconds, with 8 connections; and the answers that were no 2xx."""
        out = subprocess.run(
            ["wrk", "-t1", "-c8", f"-d{seconds}s", "--latency", "-H", f"Cookie: {cookie}", self.base + path],
            check=True, capture_output=True, text=True).stdout
        def milliseconds(label):
            number, unit = re.search(rf"{label}%\s+([\d.]+)(us|ms|s)", out).groups()
            return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
        bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
        return rate, milliseconds("50"), milliseconds("99"), int(bad.group(1)) if bad else 0

    def stop(self):
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        return time.monotonic() - begun


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    return f"{os.cpu_count()} cores of {model}"


def journal(binaries, folder):
    note("journal: durable appends")
    where = pathlib.Path(folder) / "journal-bench"
    where.mkdir()
    out = subprocess.run(
        [f"{binaries}/journal-probe", "bench", "--folder", str(where), "--seconds", "2", "--rounds", "3"],
        check=True, capture_output=True, text=True).stdout
    print("\n## Durable appends\n\n```\n" + out.strip() + "\n```")


def world(binaries, data, companies):
    if (pathlib.Path(data) / "journal.sqlite").exists():
        note(f"world: using the one in {data}")
        return
    note(f"world: making {companies} companies in {data}")
    begun = time.monotonic()
    subprocess.run(
        [f"{binaries}/greenlane", "generate", "--companies", str(companies), "--seed", "1", "--data", data], check=True,
        stdout=subprocess.DEVNULL)
    print(f"\nMaking a world of {companies} companies took {time.monotonic() - begun:.0f} s.")


def rebuild(binaries, data):
    note("read models: rebuild")
    out = subprocess.run(
        [f"{binaries}/greenlane", "read-models", "rebuild", "--json", "--data", data], check=True, capture_output=True,
        text=True).stdout
    result = json.loads(out)
    print("\n## Rebuilding the read models\n")
    print(f"{result['entries']:,} entries in {result['seconds']} s: {result['perSecond']:,} a second.")


def first(rows, test):
    return next(row for row in rows if test(row))


def pages(binaries, data, seconds):
    note("pages: starting the server twice")
    Server(f"{binaries}/greenlane", data).stop()
    server = Server(f"{binaries}/greenlane", data)
    print("\n## Start-up and memory\n")
    print(f"Ready {server.startup:.2f} s after the start with read models kept; {server.resident():.0f} MiB resident then.")
    specialist = server.sign_in("specialist@office.example")
    supervisor = server.sign_in("supervisor@office.example")
    officer, membership = certified(server)
    print("\n## Pages over HTTP, 8 clients\n")
    print("| page | requests a second | p50 ms | p99 ms |\n| --- | ---: | ---: | ---: |")
    for name, path, cookie in [
        ("company home", "/home", officer),
        ("criterion page", f"/memberships/{membership}/profile/6.1", officer),
        ("specialist's queue", "/queue", specialist),
        ("queue of the whole office", "/queue?who=all", supervisor),
        ("company list, filtered by type and state", "/companies?type=importer&status=certified", specialist),
        ("company list, searched by name", "/companies?q=kestrel", specialist),
    ]:
        note(f"pages: {name}")
        server.load(path, cookie, 1)
        rate, p50, p99, bad = server.load(path, cookie, seconds)
        print(f"| {name} | {rate:,.0f} | {p50:.1f} | {p99:.1f} |" + (f" **{bad} failed**" if bad else ""), flush=True)
    print(f"\nResident memory after this: {server.resident():.0f} MiB. Stopped in {server.stop():.1f} s.")


def certified(server):
    """The session of an officer of some certified company, and its membership."""
    for number in range(200):
        try:
            cookie = server.sign_in(f"officer@company{number}.example")
        except urllib.error.HTTPError:
            continue  # Not born yet where making the world was cut short.
        text = json.dumps(server.get("/home", cookie))
        found = re.search(r"/memberships/([0-9a-f-]{36})", text)
        if found and '"code": "certified' in text:
            return cookie, found.group(1)
    raise SystemExit("no certified company among the first two hundred")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binaries", required=True)
    parser.add_argument("--companies", type=int, default=15_000)
    parser.add_argument("--data")
    parser.add_argument("--seconds", type=int, default=8, help="how long each page is asked for")
    parser.add_argument("--only", choices=["journal", "world", "pages"])
    options = parser.parse_args()
    print(f"Measured on {machine()}, {time.strftime('%Y-%m-%d')}, release build.")
    folder = tempfile.mkdtemp(prefix="greenlane-bench-")
    try:
        data = options.data or folder + "/world"
        if options.only in (None, "journal"):
            journal(options.binaries, folder)
        if options.only != "journal":
            world(options.binaries, data, options.companies)
            if options.only != "pages":
                rebuild(options.binaries, data)
            pages(options.binaries, data, options.seconds)
    finally:
        shutil.rmtree(folder)


main()
