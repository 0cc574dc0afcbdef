"""Types at `firebreak contain --panic` like a person at a pseudo-terminal, against a practice account, and tells what came of it.

Arguments: the program, the account's endpoint, key, secret, a home folder, and what is typed to the question ("agree" types what it asks for).
Prints one JSON object: how the program ended, the question, and what stood on the screen.
"""
import fcntl
import json
import os
import pty
import re
import signal
import select
import struct
import sys
import termios
import time

PROGRAM, ENDPOINT, KEY, SECRET, HOME, WORD = sys.argv[1:7]
ENVIRONMENT = {
    'PATH': os.environ['PATH'], 'HOME': HOME, 'TERM': 'xterm', 'LANG': 'C.UTF-8', 'AWS_ENDPOINT_URL': ENDPOINT, 'AWS_REGION': 'us-east-1', 'AWS_DEFAULT_REGION': 'us-east-1',
    'AWS_ACCESS_KEY_ID': KEY, 'AWS_SECRET_ACCESS_KEY': SECRET, 'AWS_EC2_METADATA_DISABLED': 'true', 'XDG_DATA_HOME': os.path.join(HOME, 'data'),
}
QUESTION = re.compile(r'\((\d{4} \d+)\): ')

process, screen = pty.fork()
if process == 0:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background ignores it, and so would everything it starts
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 60, 80, 0, 0))
    os.chdir(HOME)
    os.execve(PROGRAM, [PROGRAM, 'contain', '--panic'], ENVIRONMENT)

shown, asked, end = '', 0, time.monotonic() + 200
while time.monotonic() < end:
    if not select.select([screen], [], [], 1)[0]:
        continue
    try:
        more = os.read(screen, 65536)
    except OSError:
        break
    if not more:
        break
    shown += re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', more.decode('utf-8', 'replace'))
    found = QUESTION.findall(shown)
    if len(found) > asked:
        asked = len(found)
        os.write(screen, (found[-1] if WORD == 'agree' else WORD).encode() + b'\r')

_, status = os.waitpid(process, 0)
print(json.dumps({'exit': os.waitstatus_to_exitcode(status), 'questions': asked, 'screen': shown}))
