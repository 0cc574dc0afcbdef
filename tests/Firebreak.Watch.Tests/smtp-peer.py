"""A real mail server (Debian's python3-aiosmtpd) for the tests: smtp-peer.py CERT KEY MAILDIR ANSWER. Prints its port, runs until it is ended.
ANSWER is ok, busy (451 after the data), no (554) or plain (offers no STARTTLS)."""
import asyncio
import email.message
import mailbox
import ssl
import sys

from aiosmtpd.smtp import SMTP

cert, key, maildir, answer = sys.argv[1:]


class Keep:
    def __init__(self):
        self.box = mailbox.Maildir(maildir, create=True)

    async def handle_DATA(self, server, session, envelope):
        if answer == "busy":
            return "451 4.3.0 try again later"
        if answer == "no":
            return "554 5.7.1 not wanted"
        message = email.message_from_bytes(envelope.content)
        message["X-Peer-Tls"] = "yes" if session.ssl else "no"
        message["X-Peer-To"] = ", ".join(envelope.rcpt_tos)
        self.box.add(message)
        return "250 OK"


async def main():
    context = None
    if answer != "plain":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert, key)
    keep = Keep()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(keep, hostname="localhost", tls_context=context, require_starttls=context is not None, enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
