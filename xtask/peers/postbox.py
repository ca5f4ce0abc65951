"""A server for letters, for tests: it writes down what it takes, and does as the address of a letter says.

    postbox.py FOLDER

It listens on a free port of this machine and writes `127.0.0.1:PORT` into FOLDER/address. A letter for somebody@x.example
becomes FOLDER/somebody@x.example/0001.json, read and decoded by Python's own library.

later@..  is told 451 the first time, and taken after that
never@..  is told 550 5.1.1
gone@..   is told 550 without a status of its own, as old servers do
spam@..   is told the same, but only once it has heard the letter
sender@.. is told 553 5.7.1: whoever sends may not send in that name
slow@..   waits for three seconds before it is taken
Whoever signs in must be `plaza` with the password `s3cr@t/word`.
"""

import asyncio
import email
import email.policy
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

NAME, PASSWORD = b"plaza", b"s3cr@t/word"
SLOW_S = 3


class Postbox:
    def __init__(self, folder):
        self.folder = folder
        self.put_off = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        who = address.split("@")[0].lower()
        if who == "never":
            return "550 5.1.1 no such mailbox here"
        if who == "gone":
            return "550 unknown user"
        if who == "sender":
            return "553 5.7.1 sender address rejected: not owned by user"
        if who == "later" and address.lower() not in self.put_off:
            self.put_off.add(address.lower())
            return "451 4.7.1 come back in a while"
        if who == "slow":
            await asyncio.sleep(SLOW_S)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        if any(address.lower().startswith("spam@") for address in envelope.rcpt_tos):
            return "550 we do not like this"
        letter = read(envelope.content)
        letter["envelope_from"] = envelope.mail_from
        letter["signed_in"] = bool(session.authenticated)
        for address in envelope.rcpt_tos:
            self.keep(address.lower(), letter)
        return "250 2.0.0 taken"

    def keep(self, address, letter):
        folder = self.folder / "".join(c if c.isalnum() or c in "@.-_+" else "_" for c in address)
        folder.mkdir(exist_ok=True)
        file = folder / f"{len(list(folder.iterdir())) + 1:04}.json"
        unfinished = file.with_suffix(".part")
        unfinished.write_text(json.dumps(letter))
        unfinished.rename(file)


def read(content):
    message = email.message_from_bytes(content, policy=email.policy.default)
    part = lambda kind: next((p.get_content() for p in message.walk() if p.get_content_type() == kind), None)
    return {
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "names": [name.lower() for name, _ in message.items()],
        "kind": message.get_content_type(),
        "text": part("text/plain"),
        "html": part("text/html"),
        "defects": [str(defect) for part in message.walk() for defect in part.defects],
        "raw": content.decode("utf-8", "replace"),
    }


def sign_in(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (NAME, PASSWORD)
    return AuthResult(success=good, handled=False)


async def main(folder):
    def meet():
        return SMTP(
            Postbox.one,
            hostname="postbox.example",
            enable_SMTPUTF8=True,
            authenticator=sign_in,
            auth_require_tls=False,
        )

    Postbox.one = Postbox(folder)
    server = await asyncio.get_running_loop().create_server(meet, "127.0.0.1", 0)
    told = folder / "address.part"
    told.write_text("127.0.0.1:%d" % server.sockets[0].getsockname()[1])
    told.rename(folder / "address")
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await stop.wait()
    # Whoever started it may have ended without tidying up.
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


asyncio.run(main(Path(sys.argv[1])))
