using System.Globalization;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Writes deadlines as a calendar file that any calendar opens: times in UTC, reminders a day and two hours before.</summary>
/// <remarks>RFC 5545 (iCalendar): 3.1 folding at 75 octets, 3.3.11 escaping, 3.6.1 events, 3.6.6 alarms. An entry keeps its UID, so that a calendar updates it.</remarks>
public static class CaseCalendar
{
    private const int LineOctets = 75;

    /// <summary>The calendar.</summary>
    /// <param name="file">The case.</param>
    /// <param name="deadlines">Its deadlines.</param>
    /// <param name="now">The account's time.</param>
    /// <param name="zone">The owner's time zone, told in the description.</param>
    /// <param name="language">The language of the entries.</param>
    public static string Write(CaseFile file, IReadOnlyList<Deadline> deadlines, DateTimeOffset now, TimeZoneInfo zone, Language language)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(deadlines);
        var text = new StringBuilder();
        foreach (var line in (string[])
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Firebreak//Case//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + Escaped($"Firebreak {file.Account}")])
        {
            Fold(text, line);
        }

        foreach (var same in deadlines.GroupBy(one => one.Name, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var one in same)
            {
                Event(text, file, one, string.Create(CultureInfo.InvariantCulture, $"{Redaction.Line(file.Id, 60)}-{one.Name}-{++number}@firebreak.invalid"), (now, zone, language));
            }
        }

        Fold(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CaseFile file, Deadline one, string uid, (DateTimeOffset Now, TimeZoneInfo Zone, Language Language) said)
    {
        var what = Redaction.Clean(one.What.In(said.Language));
        var name = new Words($"AWS account {file.Account.LastFour}", $"AWS 계정 {file.Account.LastFour}").In(said.Language);
        List<string> lines =
        [
            "BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:" + Moment(said.Now), "DTSTART:" + Moment(one.Due), "SUMMARY:" + Escaped($"{name}: {what}"),
            "DESCRIPTION:" + Escaped($"{one.Says(said.Zone)}\n{what}\nfirebreak case deadlines"), "CATEGORIES:Firebreak," + one.Name, "TRANSP:TRANSPARENT",
        ];
        if (!one.Passed)
        {
            foreach (var before in (string[])(one.Opens ? ["PT0S"] : ["-P1D", "-PT2H"]))
            {
                lines.AddRange(["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:" + before, "DESCRIPTION:" + Escaped($"{name}: {what}"), "END:VALARM"]);
            }
        }

        lines.Add("END:VEVENT");
        lines.ForEach(line => Fold(text, line));
    }

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Writes a line, folded so that no part is longer than 75 octets and no letter is cut.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
