"""Reads every calendar of a folder as a calendar program would, and prints what is in it as JSON."""
import json
import pathlib
import sys

from icalendar import Calendar

seen = {}
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
    calendar = Calendar.from_ical(file.read_bytes())
    assert calendar.errors == [] and calendar["version"] == "2.0", calendar.errors
    events = []
    for event in calendar.walk("vevent"):
        assert event.errors == [], event.errors
        events.append({
            "uid": str(event["uid"]),
            "start": int(event.decoded("dtstart").timestamp()),
            "summary": str(event["summary"]),
            "description": str(event["description"]),
            "alarms": len(event.walk("valarm")),
        })
        assert event.decoded("dtstart").tzinfo is not None
        assert event.decoded("dtstamp") is not None
    seen[file.name] = events
json.dump(seen, sys.stdout)
