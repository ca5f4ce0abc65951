"""A provider of payments, for tests: localstripe, reached on this machine only.

    stripe.py FOLDER

It listens on a free port and writes `127.0.0.1:PORT` into FOLDER/address. Run by itself localstripe listens to every network and
keeps what it knows in one file for all runs; here it does neither.
"""

import asyncio
import signal
import sys
from pathlib import Path

from aiohttp import web
from localstripe import resources, server


async def main(folder):
    runner = web.AppRunner(server.app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    written = folder / "address.new"
    written.write_text(f"{host}:{port}\n")
    written.rename(folder / "address")
    asked = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked.set)
    await asked.wait()
    await runner.cleanup()


resources.Store.try_load_from_disk = lambda store: None
resources.Store.dump_to_disk = lambda store: None
asyncio.run(main(Path(sys.argv[1])))
