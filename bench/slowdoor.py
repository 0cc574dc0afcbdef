"""Sends the shipped program to the mine that SlowDoorTests opens, and tells in a table row what it took: bench/slowdoor.py PROGRAM BINARY [MINERS].

The door answers 150 ms late and keeps AWS's documented request limits; the program finds out from the record by itself what is the intruder's."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

program, binary, miners = sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "600"
home = pathlib.Path(tempfile.mkdtemp())
told = home / "door"
server = subprocess.Popen(
    [program, "-class", "*.SlowDoorTests", "-method", "*stands_open*", "-noColor"], env=os.environ | {"FIREBREAK_DOOR": str(told), "FIREBREAK_MINERS": miners}, stdout=subprocess.PIPE)


def ask(path, body=None):
    with urllib.request.urlopen(door["endpoint"] + "_sandbox/" + path, data=body, timeout=120) as answer:
        return json.load(answer)


def running(side):
    return ask("truth")[side]["running"]


def run(*arguments):
    """One run: exit code, output, real seconds, processor seconds, peak memory in MB."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "FIREBREAK_", "XDG_"))} | {
        "HOME": str(home), "AWS_ENDPOINT_URL": door["endpoint"], "AWS_ACCESS_KEY_ID": door["id"], "AWS_SECRET_ACCESS_KEY": door["secret"], "AWS_EC2_METADATA_DISABLED": "true"}
    began = time.monotonic()
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen([binary, *arguments, "--json"], env=environment, cwd=home, stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        out.seek(0)
        text = out.read()
    return os.waitstatus_to_exitcode(status), json.loads(text) if text.strip() else {}, time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


try:
    while not told.exists():
        if server.poll() is not None:
            sys.exit(server.stdout.read().decode())
        time.sleep(0.2)
    door = json.loads(told.read_text())
    before, own = running("attacker"), running("owner")
    planned, plan, plan_seconds, plan_cpu, plan_mb = run("contain", "plan")
    quiet = []

    def watch():
        while not quiet:
            if running("attacker") == 0:
                quiet.append(time.monotonic())
            time.sleep(1)

    began = time.monotonic()
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    applied, ended, seconds, cpu, mb = run("contain", "apply", "--yes")
    left, kept = running("attacker"), running("owner")
    ask("close", b"")
    server.wait(60)
    calls, refused = told.read_text().split()
    braked = f"{quiet[0] - began:.0f} s" if quiet else "never"
    print(f"| {door['regions']} | {door['mined']} | {before} | {len(plan['steps'])} | {plan_seconds:.1f} s | {plan_mb:.0f} MB | {braked} | {seconds:.1f} s | {mb:.0f} MB | {plan_cpu + cpu:.1f} s | {calls} | {refused} | {left} | {own - kept} | {ended.get('status')} |")
    print(f"plan ended with {planned}, blind spots {len(plan['blindSpots'])}; apply ended with {applied}, blind spots {len(ended.get('blindSpots', []))}, rounds {ended.get('rounds')}, sweeps {ended.get('sweeps')}", file=sys.stderr)
    if os.environ.get("FIREBREAK_KEEP_JSON"):
        pathlib.Path(os.environ["FIREBREAK_KEEP_JSON"]).write_text(json.dumps({"plan": plan, "apply": ended}))
    sys.exit(0 if left == 0 and own == kept else 1)
finally:
    if server.poll() is None:
        server.kill()
