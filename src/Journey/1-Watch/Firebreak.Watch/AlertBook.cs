using System.Security.Cryptography;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Follows alarms from look to look: what is new, what got worse, what nobody has answered, what is over.</summary>
public static class AlertBook
{
    private const int MostMarks = 400;
    private const int MostKept = 300;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How long money must have stopped before it is told as new when it leaves again.</summary>
    private static readonly TimeSpan Calmed = TimeSpan.FromHours(1);

    /// <summary>The pause before another dark place is told.</summary>
    private static readonly TimeSpan DarkAgain = TimeSpan.FromMinutes(2);

    /// <summary>How long a place may come and go without being told anew.</summary>
    private static readonly TimeSpan Flicker = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The alerts after a look, and those that a message is due about. The same thing is one alert however often it is seen, also when the incident that it is
    /// told as goes by another id because older records have gone.
    /// </summary>
    /// <param name="alerts">The alerts so far.</param>
    /// <param name="alarms">What the look found.</param>
    /// <param name="now">The account's time.</param>
    /// <param name="unseen">Kinds of alarm that this look could not judge: their alerts are neither over nor repeated.</param>
    public static (IReadOnlyList<Alert> Alerts, IReadOnlyList<Alert> Due) Follow(
        IReadOnlyList<Alert> alerts, IReadOnlyList<Alarm> alarms, DateTimeOffset now, IReadOnlySet<AlarmKind> unseen)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(unseen);
        var book = alerts.ToList();
        var (seen, due) = (new HashSet<string>(StringComparer.Ordinal), new List<Alert>());
        foreach (var alarm in alarms)
        {
            var at = book.FindIndex(alert => alert.IsOpen && !seen.Contains(alert.Id) && IsSame(alert, alarm));
            var (alert, tell) = at < 0 ? (New(alarm, now, book), true) : Seen(book[at], alarm, now);
            if (at < 0)
            {
                book.Add(alert);
            }
            else
            {
                book[at] = alert;
            }

            seen.Add(alert.Id);
            if (tell)
            {
                due.Add(alert);
            }
        }

        for (var i = 0; i < book.Count; i++)
        {
            if (book[i].IsOpen && !seen.Contains(book[i].Id) && !unseen.Contains(book[i].Alarm.Kind) && now - book[i].LastSeen >= Patience(book[i]))
            {
                book[i] = Told(book[i] with { ResolvedAt = now, Alarm = book[i].Alarm with { UsdPerHour = 0 } }, NoticeStage.Resolved, now);
                due.Add(book[i]);
            }
        }

        return ([.. book.Where(alert => alert.IsOpen || now - alert.ResolvedAt < Kept).TakeLast(MostKept)], due);
    }

    /// <summary>A person has read it: it is not repeated any more, unless it gets worse.</summary>
    public static Alert Acknowledge(Alert alert, DateTimeOffset now, string by)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.AcknowledgedAt is null ? alert with { AcknowledgedAt = now, AcknowledgedBy = by } : alert;
    }

    private static bool IsSame(Alert alert, Alarm alarm) => alert.Alarm.Kind == alarm.Kind
        && (alert.Alarm.Subject == alarm.Subject || (alarm.Kind == AlarmKind.Incident && alarm.Marks.Any(mark => alert.Marks.Contains(mark, StringComparer.Ordinal))));

    private static Alert New(Alarm alarm, DateTimeOffset now, List<Alert> book)
    {
        var id = "";
        for (var turn = 0; id.Length == 0 || book.Exists(alert => alert.Id == id); turn++)
        {
            id = "a-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{alarm.Kind}/{alarm.Subject}/{now.UtcTicks}/{turn}")))[..8];
        }

        return Told(
            new Alert
            {
                Id = id,
                Alarm = alarm,
                RaisedAt = now,
                LastSeen = now,
                ToldAt = now,
                Marks = [.. alarm.Marks.Take(MostMarks)],
            },
            NoticeStage.Raised, now);
    }

    private static (Alert Alert, bool Tell) Seen(Alert before, Alarm alarm, DateTimeOffset now)
    {
        var alert = before with
        {
            Alarm = alarm with { Since = alarm.Since < before.Alarm.Since ? alarm.Since : before.Alarm.Since },
            LastSeen = now,
            Marks = MarksOf(before, alarm, now),
            ToldUsdPerHour = Eased(before, alarm, now),
        };
        if (IsWorse(before, alarm, alert.ToldUsdPerHour, now))
        {
            return (Told(alert with { AcknowledgedAt = null, AcknowledgedBy = "" }, NoticeStage.Worse, now), true);
        }

        return alert.AcknowledgedAt is null && now - alert.ToldAt >= Repeats.After(alert)
            ? (Told(alert, NoticeStage.Repeated, now), true)
            : (alert, false);
    }

    /// <summary>Twice the money and half a dollar more, or graver, or dark in another place, than in the last message.</summary>
    private static bool IsWorse(Alert before, Alarm alarm, decimal told, DateTimeOffset now) => alarm.Severity > before.Alarm.Severity
        || (alarm.UsdPerHour >= 2 * told && alarm.UsdPerHour >= told + 0.5m)
        || (told == 0 && alarm.UsdPerHour > 0.05m)
        || (IsDarker(before, alarm) && now - before.ToldAt >= DarkAgain);

    private static bool IsDarker(Alert before, Alarm alarm) => alarm.Kind == AlarmKind.Blind && alarm.Marks.Any(place => !before.Marks.Contains(place, StringComparer.Ordinal));

    // Money that stopped for an hour and begins to leave again is news, however much it was before.
    private static decimal Eased(Alert before, Alarm alarm, DateTimeOffset now) =>
        alarm.UsdPerHour * 4 <= before.ToldUsdPerHour && now - before.ToldAt >= Calmed ? alarm.UsdPerHour : before.ToldUsdPerHour;

    // An intruder is known again by everything he was ever known by; of what is not seen the places count that were told.
    private static IReadOnlyList<string> MarksOf(Alert before, Alarm alarm, DateTimeOffset now) => alarm.Kind switch
    {
        not AlarmKind.Blind => [.. alarm.Marks.Concat(before.Marks).Distinct(StringComparer.Ordinal).Take(MostMarks)],
        _ when IsDarker(before, alarm) && now - before.ToldAt >= DarkAgain => [.. alarm.Marks.Take(MostMarks)],
        _ when now - before.ToldAt >= Flicker => [.. before.Marks.Intersect(alarm.Marks, StringComparer.Ordinal)],
        _ => before.Marks,
    };

    private static Alert Told(Alert alert, NoticeStage stage, DateTimeOffset now) => alert with
    {
        ToldAt = now,
        ToldUsdPerHour = Math.Max(alert.Alarm.UsdPerHour, stage == NoticeStage.Worse ? 0 : alert.ToldUsdPerHour),
        Messages = alert.Messages + 1,
        Stage = stage,
    };

    // What comes and goes with single looks is given a few of them.
    private static TimeSpan Patience(Alert alert) => alert.Alarm.Kind is AlarmKind.Fuse or AlarmKind.Stranger ? TimeSpan.FromMinutes(12) : TimeSpan.Zero;
}
