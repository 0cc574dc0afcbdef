"""Opens a case like a person at a pseudo-terminal, against a practice account, and tells what came of it.

Arguments: the program, the account's endpoint, key, secret, and a home folder. Prints one JSON object.
"""
import fcntl
import json
import os
import pty
import signal
import select
import struct
import subprocess
import sys
import termios
import time

PROGRAM, ENDPOINT, KEY, SECRET, HOME = sys.argv[1:6]
ENVIRONMENT = {
    'PATH': os.environ['PATH'], 'HOME': HOME, 'TERM': 'xterm', 'LANG': 'C.UTF-8', 'TZ': 'Asia/Seoul', 'AWS_ENDPOINT_URL': ENDPOINT, 'AWS_REGION': 'us-east-1',
    'AWS_DEFAULT_REGION': 'us-east-1', 'AWS_ACCESS_KEY_ID': KEY, 'AWS_SECRET_ACCESS_KEY': SECRET, 'AWS_EC2_METADATA_DISABLED': 'true', 'FIREBREAK_LANG': 'ko',
    'EDITOR': 'sed -i s/대학생입니다/컴퓨터공학과_학생입니다/',
}
for name in ('DOTNET_ROOT', 'XDG_STATE_HOME'):
    if name in os.environ:
        ENVIRONMENT[name] = os.environ[name]

# what is asked, and what the owner types; the first answer to "who" does not fit, and two questions he leaves out
ANSWERS = [
    ('학생, 개인, 회사', '몰라요'), ('맞지 않습니다', None), ('학생, 개인, 회사', '학생'), ('서명할 이름', '김하늘'), ('AWS가 처음', '2023-08-26 16:23'),
    ('= 2023-08-26T07:23Z', None), ('처음 읽은 때', '2023-08-28 15:40'), ('답변 기한', '2023-09-01 00:00'), ('어뷰즈', ''), ('평소 한 달', '13000 KRW'),
    ('케이스 번호', '13482756901'), ('어느 언어', ''), ('본인의 실수', ''), ('본인의 사정', '저는 대학생입니다. 이 금액은 한 학기 등록금보다 많습니다.'), ('첨부할 수 있는', '재학증명서.pdf; 신고확인서.pdf'),
]


class Terminal:
    """One run of the program on a screen of its own."""

    def __init__(self, *arguments):
        self.shown = ''
        self.process, self.screen = pty.fork()
        if self.process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background ignores it, and so would everything it starts
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 60, 200, 0, 0))
            os.chdir(HOME)
            os.execve(PROGRAM, [PROGRAM, 'case', *arguments], ENVIRONMENT)

    def see(self, words, limit=120):
        """Waits until the screen shows something, and forgets what stood before it."""
        until = time.monotonic() + limit
        while words not in self.shown:
            if time.monotonic() > until:
                raise TimeoutError('%s is not on the screen: %s' % (words, self.shown[-1500:]))
            ready, _, _ = select.select([self.screen], [], [], 1)
            if ready:
                try:
                    self.shown += os.read(self.screen, 65536).decode('utf-8', 'replace')
                except OSError:
                    raise EOFError('%s is not on the screen: %s' % (words, self.shown[-1500:]))
        self.shown = self.shown[self.shown.index(words) + len(words):]

    def type(self, line):
        os.write(self.screen, (line + '\n').encode())

    def end(self):
        """Reads to the end and gives the exit code."""
        while True:
            try:
                read = os.read(self.screen, 65536)
            except OSError:
                break
            if not read:
                break
            self.shown += read.decode('utf-8', 'replace')
        _, status = os.waitpid(self.process, 0)
        return os.waitstatus_to_exitcode(status)


def script(*arguments):
    """The same program without a terminal."""
    done = subprocess.run([PROGRAM, 'case', *arguments], env=ENVIRONMENT, cwd=HOME, capture_output=True, text=True, timeout=240)
    return done.returncode, done.stdout


began = time.monotonic()
opening = Terminal('open')
for words, answer in ANSWERS:
    opening.see(words)
    if answer is not None:
        opening.type(answer)
opened = opening.end()
code, said = script('statement', '--json')
seconds = time.monotonic() - began
statement = json.loads(said)
facts = json.loads(script('facts', '--json')[1])['facts']
editing = Terminal('statement', '--edit')
edited = editing.end()
after = json.loads(script('statement', '--json')[1])
again = json.loads(script('facts', '--usual', '20', '--forget', 'deadline', '--json')[1])['facts']
print(json.dumps({
    'opened': opened, 'statement': code, 'seconds': seconds, 'facts': facts, 'missing': statement['statement']['missing'], 'marks': statement['statement']['marks'],
    'characters': statement['statement']['characters'], 'text': statement['text'], 'edited': edited, 'kept': after['statement']['editsKept'], 'after': after['text'], 'again': again,
}))
