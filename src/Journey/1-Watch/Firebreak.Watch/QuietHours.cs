namespace Firebreak.Watch;

/// <summary>Hours in which the owner does not want to hear of what costs nothing.</summary>
/// <param name="From">When they begin, by his clock.</param>
/// <param name="To">When they end; may be past midnight.</param>
/// <param name="Offset">His clock against UTC.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, TimeSpan Offset)
{
    /// <summary>
    /// Until when a message waits, or <c>null</c> if it goes out at once. Money that leaves, a break-in, a watch that cannot see and an act of the brake never wait.
    /// </summary>
    public DateTimeOffset? Hold(Alert alert, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Alarm.UsdPerHour > 0 || alert.Alarm.Severity >= Model.Severity.High || alert.Alarm.Kind is AlarmKind.Blind or AlarmKind.Brake)
        {
            return null;
        }

        var local = now.ToOffset(Offset);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (!time.IsBetween(From, To))
        {
            return null;
        }

        var end = local.Date + To.ToTimeSpan();
        return new DateTimeOffset(end <= local.DateTime ? end.AddDays(1) : end, Offset).ToUniversalTime();
    }
}
