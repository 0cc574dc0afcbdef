#!/usr/bin/env python3
"""Runs `firebreak investigate` over everyday events with forty hostile ones among them and prints a table of processor time and memory.

usage: noise.py BINARY GENERATOR THIEF_JSON COUNT...
Exit 1 if the figures are not those that are aimed at.
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

THIEF = "203.0.113.66"
MOST_MEGABYTES, MOST_SECONDS, MOST_GROWTH, MOST_INCIDENTS = 300, 6.0, 1.3, 5


def measure(binary, generator, thief, count):
    folder = tempfile.mkdtemp(prefix="firebreak-noise-")
    try:
        subprocess.run([sys.executable, generator, "--events", str(count), "--files", "500", "--out", folder, "--seed", "7", "--level", "1"],
                       check=True, stdout=subprocess.DEVNULL)
        shutil.copy(thief, os.path.join(folder, "thief.json"))
        began = time.monotonic()
        with open(os.path.join(folder, "..", os.path.basename(folder) + ".out"), "w+b") as out:
            child = subprocess.Popen([binary, "investigate", folder, "--json", "--state-dir", folder + ".state"], stdout=out, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            out.seek(0)
            told = json.load(out)
        os.unlink(out.name)
        first = told["incidents"][0]["suspects"]["sourceIps"] if told["incidents"] else []
        return {"events": told["events"]["unique"], "exit": os.waitstatus_to_exitcode(status), "cpu": usage.ru_utime + usage.ru_stime,
                "wall": time.monotonic() - began, "peak": usage.ru_maxrss / 1024, "incidents": len(told["incidents"]), "first": THIEF in first}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(folder + ".state", ignore_errors=True)


def main():
    binary, generator, thief, *counts = sys.argv[1:]
    rows = [measure(binary, generator, thief, int(count)) for count in counts]
    print("| events | processor s | wall s | peak MB | incidents | the thief's first |")
    print("|---:|---:|---:|---:|---:|---|")
    for row in rows:
        print("| {events:,} | {cpu:.1f} | {wall:.1f} | {peak:.0f} | {incidents} | {first} |".format(**row))
    print()
    print("%d processors, load %s." % (os.cpu_count(), open("/proc/loadavg").read().split()[0]))
    faults = []
    for row in rows:
        if not row["first"] or row["incidents"] > MOST_INCIDENTS:
            faults.append("%(events)d events: the thief is not the first of at most five" % row)
        if row["events"] <= 300_000 and (row["peak"] >= MOST_MEGABYTES or row["cpu"] >= MOST_SECONDS):
            faults.append("%(events)d events: more than %%d MB or %%.0f s of processor" % row % (MOST_MEGABYTES, MOST_SECONDS))
    for small, large in zip(rows, rows[1:]):
        if small["events"] > 200_000 and large["peak"] > MOST_GROWTH * small["peak"]:
            faults.append("memory grows by %.2f from %d to %d events" % (large["peak"] / small["peak"], small["events"], large["events"]))
    for fault in faults:
        print("\n**" + fault + "**")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
