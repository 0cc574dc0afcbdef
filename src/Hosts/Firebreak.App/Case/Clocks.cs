using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>The clocks of a case on a page: all of them, or only those that end soon.</summary>
internal static class Clocks
{
    private const int Reminded = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);
    private static readonly TimeSpan JustPassed = TimeSpan.FromDays(3);

    /// <summary>All clocks, for programs.</summary>
    public static DeadlineDoc[] Docs(IEnumerable<Deadline> deadlines, TimeZoneInfo zone, Language language) =>
        [.. deadlines.Select(one => new DeadlineDoc(one.Name, Instants.Text(one.Due), one.Says(zone), one.Passed, one.Opens, one.What.In(language)))];

    /// <summary>A line of each.</summary>
    public static IEnumerable<Block> Points(IEnumerable<Deadline> deadlines, DateTimeOffset now, TimeZoneInfo zone, Language language) =>
        deadlines.Select(one => new Point(one.Passed && !one.Opens ? "x" : "-", $"{one.Says(zone)}  {Left(one, now, language)}{one.What.In(language)}", Weight(one, now)));

    /// <summary>What the owner is reminded of without asking: the next that end within two weeks, and an answer to AWS whose day has just gone by.</summary>
    public static IReadOnlyList<Deadline> Due(CaseFile file, Incident? incident, DateTimeOffset now, TimeZoneInfo zone) => file.Outcome is not null && file.AccountClosedAt is null
        ? []
        : [
            .. Deadlines.Of(file, incident, now, zone).Where(one => one.Passed
                    ? one.Name is "reply-by" or "abuse-notice" or "asked-by-aws" && now - one.Due <= JustPassed
                    : one.Due - now <= Soon).Take(Reminded),
        ];

    private static string Left(Deadline one, DateTimeOffset now, Language language) => one.Passed ? "" : $"({one.Left(now).In(language)}) ";

    private static Tone Weight(Deadline one, DateTimeOffset now) => one switch
    {
        { Passed: true } => Tone.Faint,
        { Opens: false } when one.Due - now <= TimeSpan.FromDays(2) => Tone.Bad,
        _ => Tone.Plain,
    };
}
