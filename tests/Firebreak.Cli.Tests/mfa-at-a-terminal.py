"""Types at `firebreak harden mfa` like a person at a pseudo-terminal, against a practice account, and tells what came of it.

Arguments: the program, the account's endpoint, key, secret, and a home folder. Prints one JSON object by case.
"""
import base64
import fcntl
import hashlib
import hmac
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import urllib.request

BEGAN = time.time()
PROGRAM, ENDPOINT, KEY, SECRET, HOME = sys.argv[1:6]
SEED = re.compile(r'((?:[A-Z2-7]{4}\s+){15}[A-Z2-7]{4})')
ENVIRONMENT = {
    'PATH': os.environ['PATH'], 'HOME': HOME, 'TERM': 'xterm', 'LANG': 'C.UTF-8', 'AWS_ENDPOINT_URL': ENDPOINT, 'AWS_REGION': 'us-east-1', 'AWS_DEFAULT_REGION': 'us-east-1',
    'AWS_ACCESS_KEY_ID': KEY, 'AWS_SECRET_ACCESS_KEY': SECRET, 'AWS_EC2_METADATA_DISABLED': 'true',
}
for name in ('DOTNET_ROOT', 'XDG_STATE_HOME'):
    if name in os.environ:
        ENVIRONMENT[name] = os.environ[name]


def account_time():
    """The account's own time; the phone keeps it."""
    asked = urllib.request.Request(ENDPOINT + '/_sandbox/clock', data=b'{}', method='POST')
    now = json.load(urllib.request.urlopen(asked))['now']
    return time.mktime(time.strptime(now, '%Y-%m-%dT%H:%M:%SZ')) - time.timezone


def code(seed, away=0):
    """What the phone shows, or would show some steps of thirty seconds away."""
    key = base64.b32decode(seed + '=' * (-len(seed) % 8))
    digest = hmac.new(key, struct.pack('>Q', int(account_time()) // 30 + away), hashlib.sha1).digest()
    at = digest[-1] & 15
    return '%06d' % ((struct.unpack('>I', digest[at:at + 4])[0] & 0x7fffffff) % 1000000)


class Terminal:
    """One run of the program on a screen of its own."""

    def __init__(self, *arguments):
        self.shown = ''
        self.process, self.screen = pty.fork()
        if self.process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background ignores it, and so would everything it starts
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 60, 200, 0, 0))
            os.chdir(HOME)
            os.execve(PROGRAM, [PROGRAM, 'harden', 'mfa', *arguments], ENVIRONMENT)

    def see(self, pattern, limit=60):
        """Waits until the screen shows something, and forgets what stood before it."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            found = re.search(pattern, self.shown)
            if found:
                self.shown = self.shown[found.end():]
                return found
            if not select.select([self.screen], [], [], 1)[0]:
                continue
            try:
                more = os.read(self.screen, 65536).decode('utf-8', 'replace')
            except OSError:
                break
            self.shown += re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', more)
        raise SystemExit('not seen: %s in %r' % (pattern, self.shown[-2000:]))

    def type(self, text):
        for key in text:
            os.write(self.screen, key.encode())
            time.sleep(0.01)
        os.write(self.screen, b'\r')

    def begin(self):
        """Waits for the secret and keeps it as a phone does."""
        seed = self.see(SEED).group(1)
        seed = ''.join(seed.split())
        self.see('Code 1')
        return seed

    def end(self):
        """Reads to the end; the exit code."""
        while True:
            try:
                more = os.read(self.screen, 65536).decode('utf-8', 'replace')
            except OSError:
                break
            if not more:
                break
            self.shown += more
        status = os.waitpid(self.process, 0)[1]
        os.close(self.screen)
        return os.waitstatus_to_exitcode(status)


def devices():
    """Every virtual device of the account, by AWS's own command line: tied to somebody or not."""
    said = subprocess.run(
        ['aws', 'iam', 'list-virtual-mfa-devices', '--output', 'json'], env={**ENVIRONMENT, 'AWS_PAGER': ''}, capture_output=True, check=True, text=True)
    all_of_them = json.loads(said.stdout)['VirtualMFADevices']
    return sorted(one['SerialNumber'].split('/')[-1] + (' tied' if 'User' in one else ' loose') for one in all_of_them)


def traces(seed, process):
    """Where the secret can be found: files under the home, arguments and environment of the program, temporary files."""
    spellings = [seed.encode(), ' '.join(seed[i:i + 4] for i in range(0, len(seed), 4)).encode(), seed.lower().encode()]
    places = []
    for folder in (HOME, os.environ.get('TMPDIR', '/tmp')):
        for root, _, files in os.walk(folder):
            if folder != HOME and not os.path.basename(root).startswith(('firebreak', 'clr-debug', 'dotnet')) and root != folder:
                continue
            places += [os.path.join(root, file) for file in files]
    if process:
        places += ['/proc/%d/cmdline' % process, '/proc/%d/environ' % process]
    found = []
    for place in places:
        try:
            # what was not touched since the beginning holds no secret that is younger; /proc has the time of the look
            if os.path.isfile(place) and os.path.getmtime(place) > BEGAN - 2:
                with open(place, 'rb') as file:
                    content = file.read(8 << 20)
                found += [place for spelling in spellings if spelling in content]
        except OSError:
            pass
    return sorted(set(found))


told = {}


def case(name, terminal, seed, running=()):
    told[name] = {'exit': terminal.end(), 'devices': devices(), 'traces': traces(seed, None) + list(running)}


def right():
    terminal = Terminal()
    seed = terminal.begin()
    running = traces(seed, terminal.process)
    terminal.type(code(seed, -1))
    terminal.see('Code 2')
    terminal.type(code(seed))
    terminal.see('Done, and proved')
    case('right', terminal, seed, running)
    planted = os.path.join(HOME, 'planted')
    with open(planted, 'w') as file:
        file.write('x' * 100000 + seed)
    told['the search finds a planted one'] = {'exit': 0, 'devices': devices(), 'traces': [os.path.basename(place) for place in traces(seed, None)]}
    os.remove(planted)


def every_mistake():
    terminal = Terminal()
    seed = terminal.begin()
    terminal.type(code(seed, 3))
    terminal.see('90 seconds fast')
    terminal.type(code(seed, -1))
    terminal.see('Right\\.')
    terminal.type(code(seed, -1))
    terminal.see('the same code again')
    terminal.type(code(seed, -2))
    terminal.see('order is reversed|One code was missed|was right')
    terminal.type('12 34')
    terminal.see('six digits')
    terminal.type(code(seed))
    terminal.see('Done, and proved')
    case('every mistake', terminal, seed)


def interrupted():
    terminal = Terminal()
    seed = terminal.begin()
    terminal.type(code(seed, -1))
    terminal.see('Code 2')
    os.write(terminal.screen, b'\x03')
    case('interrupted', terminal, seed)


def empty_line(name='empty line'):
    terminal = Terminal()
    seed = terminal.begin()
    terminal.type('')
    terminal.see('Nothing is left behind')
    case(name, terminal, seed)


def killed():
    terminal = Terminal()
    seed = terminal.begin()
    os.kill(terminal.process, signal.SIGKILL)
    case('killed', terminal, seed)


right()
every_mistake()
interrupted()
empty_line()
killed()
empty_line('after the kill')
print(json.dumps(told))
