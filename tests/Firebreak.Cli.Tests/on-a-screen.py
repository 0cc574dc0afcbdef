"""Runs the program on a pseudo-terminal of some width and prints what stood on the screen as one JSON object.

Arguments: the columns, the program, and what follows it.
"""
import fcntl
import json
import os
import pty
import re
import struct
import sys
import termios

process, screen = pty.fork()
if process == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 24, int(sys.argv[1]), 0, 0))
    os.execv(sys.argv[2], sys.argv[2:])
shown = b''
while True:
    try:
        more = os.read(screen, 65536)
    except OSError:
        break
    if not more:
        break
    shown += more
text = re.sub('\x1b\\[[0-9;?]*[A-Za-z]|\x1b[=>]', '', shown.decode('utf-8')).replace('\r', '')
print(json.dumps({'exit': os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), 'lines': [line.rstrip() for line in text.split('\n')]}))
