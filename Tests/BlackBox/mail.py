"""Hands messages to a real mail server (aiosmtpd) and reads them with Python's strict parser.

Run it as: python Tests/BlackBox/mail.py path/to/greenlane
It needs aiosmtpd 1.4.6 from PyPI and openssl. It listens on the loopback address only.
"""

import email
import email.header
import email.policy
import email.utils
import logging
import os
import socket
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

STRICT = email.policy.SMTP.clone(raise_on_defect=True)
SENDER = "noreply@office.example"

# Name, subject and text; what has to be read is what was given, with line breaks in a name or subject as spaces.
MESSAGES = [
    ("", "Plain", "Plain text."),
    ("Ana Ruiz", "Review due on 2027-03-02", "One\nTwo\n"),
    ('Ruiz, "Ana" \\ (Imports) <x@y.example>', "Commas, and \"quotes\"", "."),
    ("Änne Öztürk-Łuczak", "Überprüfung fällig: Straße der Einheit", "Grüße aus Köln = 100 %\n.leading stop\n..two\n"),
    ("王小明", "审查到期：北风贸易有限公司，请在截止日期之前完成年度安全概况审查，并提交所有证据", "请登录。" * 60),
    ("Ana\r\nBcc: everybody@example.com", "Due\nBcc: everybody@example.com", "\r\n\r\nBcc: x\r\n"),
    ("🚢 " * 29 + "🚢", "🚢" * 60, "trailing space \ttab\t\n" + "x" * 2000 + "\n=3D is not an equals sign"),
    ("=?utf-8?q?forged?=", "=?utf-8?q?forged?=", "From a line\nFrom here"),
]


class Sink:
    """Keeps what arrives."""

    def __init__(self):
        self.messages = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.messages.append((envelope, session.ssl is not None, session.authenticated))
        return "250 OK"


def send(greenlane, port, settings, *options, to="ana@example.com"):
    environment = {**os.environ, "GREENLANE_SMTP_PORT": str(port), "GREENLANE_SMTP_FROM": SENDER, **settings}
    return subprocess.run(
        [greenlane, "mail", "try", "--to", to, *options], env=environment, capture_output=True, text=True, timeout=60
    )


def display_name(content):
    """The name of the recipient. Before Python 3.13 the strict parser puts blanks between the parts of a long one."""
    encoded, _ = email.utils.parseaddr(email.message_from_bytes(content)["to"])
    return str(email.header.make_header(email.header.decode_header(encoded)))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def on_one_line(text):
    return " ".join("".join(" " if ord(c) < 32 else c for c in text).split())


def check_content(greenlane):
    sink = Sink()
    port = free_port()
    server = Controller(sink, hostname="127.0.0.1", port=port)
    server.start()
    try:
        for name, subject, text in MESSAGES:
            options = ["--name", name, "--subject", subject, "--text", text]
            result = send(greenlane, port, {"GREENLANE_SMTP_HOST": "127.0.0.1"}, *options)
            assert result.returncode == 0, result
            envelope = sink.messages[-1][0]
            assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, ["ana@example.com"])
            assert all(len(line) <= 78 for line in envelope.content.split(b"\r\n")), envelope.content
            assert b"\n" not in envelope.content.replace(b"\r\n", b"")
            message = email.message_from_bytes(envelope.content, policy=STRICT)
            assert not message.defects and not message["to"].defects, (message.defects, message["to"].defects)
            assert message["bcc"] is None and len(message.keys()) == 9, message.keys()
            recipient = message["to"].addresses[0]
            assert recipient.addr_spec == "ana@example.com" and len(message["to"].addresses) == 1
            assert display_name(envelope.content) == on_one_line(name), (envelope.content, name)
            assert message["subject"] == on_one_line(subject), (message["subject"], subject)
            expected = text.replace("\r\n", "\n") + "\n"
            assert message.get_content().replace("\r\n", "\n") == expected, (message.get_content(), expected)
        refused = send(greenlane, port, {"GREENLANE_SMTP_HOST": "127.0.0.1"}, to="gone@example.com")
        assert refused.returncode == 1 and "550" in refused.stderr, refused
        bare = send(greenlane, port, {"GREENLANE_SMTP_HOST": "127.0.0.1", "GREENLANE_SMTP_TLS": "required"})
        assert bare.returncode == 1 and "encryption" in bare.stderr, bare
    finally:
        server.stop()


def check_encryption(greenlane, folder):
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def authenticate(server, session, envelope, mechanism, data):
        known = mechanism == "PLAIN" and (data.login, data.password) == (b"green", b"lane")
        return AuthResult(success=known, handled=False)

    sink = Sink()
    port = free_port()
    server = Controller(
        sink, hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True, auth_required=True,
        authenticator=authenticate,
    )
    server.start()
    settings = {
        "GREENLANE_SMTP_HOST": "localhost", "GREENLANE_SMTP_TLS": "required", "GREENLANE_SMTP_USER": "green",
        "GREENLANE_SMTP_PASSWORD": "lane", "GREENLANE_SMTP_CA_FILE": str(certificate),
    }
    try:
        result = send(greenlane, port, settings)
        assert result.returncode == 0, result
        _, encrypted, authenticated = sink.messages[0]
        assert encrypted and authenticated
        wrong = send(greenlane, port, {**settings, "GREENLANE_SMTP_PASSWORD": "wrong"})
        assert wrong.returncode == 1 and "535" in wrong.stderr and "wrong" not in wrong.stderr, wrong
        stranger = send(greenlane, port, {**settings, "GREENLANE_SMTP_CA_FILE": ""})
        assert stranger.returncode == 1, stranger
        assert len(sink.messages) == 1
    finally:
        server.stop()


def main():
    # What the server says of a client that hangs up on purpose is no news.
    logging.disable(logging.CRITICAL)
    greenlane = sys.argv[1]
    check_content(greenlane)
    with tempfile.TemporaryDirectory() as folder:
        check_encryption(greenlane, Path(folder))
    print(f"{len(MESSAGES)} messages read back, encryption and sign-in hold.")


main()
