"""Runs the server as anybody would run it, and talks to it over HTTP alone."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "demonstration only"

OFFICER = "officer@copperkettle.example"  # whose application is a draft
OTHER_OFFICER = "officer@saltmarsh.example"  # of another company, sent back
CERTIFIED_OFFICER = "officer@quillfeather.example"
CONTRIBUTOR = "compliance@borealis.example"  # whose profile is being answered
SPECIALIST = "specialist@office.example"
SUPERVISOR = "supervisor@office.example"
DIRECTOR = "director@office.example"
OPERATOR = "operator@office.example"


def binary() -> Path:
    """The program under test: `GREENLANE_BINARY`, else the debug build."""
    path = Path(os.environ.get("GREENLANE_BINARY", ROOT / ".build/debug/greenlane")).resolve()
    assert path.exists(), f"{path} is missing: build it, or name it in GREENLANE_BINARY"
    return path


def run(*arguments, timeout=120, **options):
    """A command of the program that ends by itself; prefix and environment through `options`."""
    prefix = options.pop("prefix", [])
    return subprocess.run(
        [*prefix, str(binary()), *map(str, arguments)], capture_output=True, text=True, timeout=timeout, **options
    )


class Server:
    """One server with its own data directory, on a free loopback port, ended by its process id."""

    def __init__(self, data: Path, demo: bool = True):
        self.data = Path(data)
        self.demo = demo
        self.process = None
        self.url = None
        there = next(folder for folder in self.data.parents if folder.exists())
        self.log = there / f"{self.data.name}.log"

    def start(self, timeout: float = 120) -> "Server":
        arguments = [str(binary()), "serve", "--data", str(self.data), "--port", "0"]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                arguments + (["--demo"] if self.demo else []), stdout=log, stderr=subprocess.STDOUT
            )
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            found = re.search(r"Greenlane is at (http://\S+)", self.said)
            if found:
                self.url = found.group(1)
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.stop()
        raise AssertionError(f"the server did not start:\n{self.said}")

    @property
    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def stop(self, timeout: float = 20) -> int:
        """Asks it to end, and insists if it does not; the exit status."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.kill()
        return self.process.returncode

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def client(self, email: str | None = None, password: str = PASSWORD) -> "Client":
        client = Client(self.url)
        if email:
            client.sign_in(email, password)
        return client


class Client:
    """A program that talks JSON, or sends forms, as one person or as nobody."""

    def __init__(self, url: str):
        self.url = url
        self.api = url + "/api/v1"
        self.http = requests.Session()
        self.http.trust_env = False

    def sign_in(self, email: str, password: str = PASSWORD):
        answer = self.post("/sign-in", {"email": email, "password": password})
        assert answer.status_code == 200, answer.text

    @property
    def cookie(self) -> str:
        return self.http.cookies["greenlane"]

    def get(self, path: str, **options):
        return self.http.get(self.api + path, timeout=30, allow_redirects=False, **options)

    def post(self, path: str, body=None, **options):
        """A change as JSON; a button, which sends nothing, as an empty object."""
        return self.http.post(
            self.api + path, json={} if body is None else body, timeout=60, allow_redirects=False, **options
        )

    def read(self, path: str) -> dict:
        answer = self.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:300]}"
        return answer.json()

    def change(self, path: str, body=None) -> dict:
        answer = self.post(path, body)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:300]}"
        return answer.json()

    def page(self, path: str, **options):
        """The HTML that a person gets."""
        return self.http.get(self.url + path, timeout=30, allow_redirects=False, **options)

    def csrf(self, path: str) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.page(path).text)
        assert found, f"{path} has no form with a token"
        return found.group(1)

    def form(self, path: str, fields, **options):
        """A form as a browser sends it."""
        return self.http.post(self.url + path, data=fields, timeout=60, allow_redirects=False, **options)

    def takes_changes(self) -> bool:
        answer = self.get("/healthz")
        is_writable = answer.json()["status"]["code"] == "writable"
        assert answer.status_code == (200 if is_writable else 503), answer.text
        return is_writable

    def membership(self) -> str:
        """The first membership of this person's company."""
        return self.read("/home")["memberships"][0]["head"]["id"]


def copied(world: Path, place: Path) -> Path:
    """A world of one's own, which may be spoiled."""
    shutil.copytree(world, place)
    return place
