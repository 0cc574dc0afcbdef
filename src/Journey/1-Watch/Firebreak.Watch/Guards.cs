using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Compares the safeguards with what they were.</summary>
/// <remarks>A safeguard is a name and a state in a word: <c>trail arn</c> is <c>on</c> or <c>off</c>, a budget its limit, a contact the hash of what it says.</remarks>
public static class Guards
{
    /// <summary>The alarms, and what is to be compared with next time. What was worse stays compared with the better state until it is restored or acknowledged.</summary>
    /// <param name="before">The safeguards as they were; empty at the first look.</param>
    /// <param name="now">As they are.</param>
    /// <param name="unread">The sorts that could not be read: nothing is said of them.</param>
    /// <param name="accepted">Names whose change the owner has acknowledged.</param>
    /// <param name="at">The account's time.</param>
    public static (IReadOnlyList<Alarm> Alarms, SortedDictionary<string, string> Kept) Compare(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now, IReadOnlySet<string> unread, IReadOnlySet<string> accepted, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(unread);
        ArgumentNullException.ThrowIfNull(accepted);
        var alarms = new List<Alarm>();
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, state) in now.Where(one => !unread.Contains(SortOf(one.Key))))
        {
            kept[name] = state;
        }

        foreach (var (name, was) in before)
        {
            if (unread.Contains(SortOf(name)))
            {
                kept[name] = was;
                continue;
            }

            if (IsWorse(SortOf(name), was, now.GetValueOrDefault(name)) && !accepted.Contains(name))
            {
                kept[name] = was;
                alarms.Add(Of(name, at));
            }
        }

        return (alarms, kept);
    }

    /// <summary>The sort of a safeguard: the first word of its name.</summary>
    public static string SortOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split(' ', 2)[0];
    }

    private static bool IsWorse(string sort, string was, string? now) => sort switch
    {
        "trail" or "root-mfa" or "mfa" or "root-keys-absent" => was == "on" && now != "on",
        "alarm" => was.StartsWith("on", StringComparison.Ordinal) && now != was,
        _ => now != was,
    };

    private static Alarm Of(string name, DateTimeOffset at)
    {
        var what = name.Contains(' ', StringComparison.Ordinal) ? name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";
        return new Alarm
        {
            Kind = AlarmKind.Guard,
            Subject = name,
            Severity = Severity.High,
            Since = at,
            Says = SortOf(name) switch
            {
                "trail" => new Words($"The trail {what} does not record any more.", $"CloudTrail 추적 {what}이(가) 더는 기록하지 않습니다."),
                "root-mfa" => new Words("The root user has no MFA any more.", "루트 사용자의 MFA가 없어졌습니다."),
                "root-keys-absent" => new Words("The root user has an access key now.", "루트 사용자에게 액세스 키가 생겼습니다."),
                "mfa" => new Words($"The MFA device of {what} is gone.", $"{what}의 MFA 기기가 없어졌습니다."),
                "alarm" => new Words($"The alarm {what} was changed, switched off or deleted.", $"경보 {what}이(가) 바뀌거나 꺼지거나 삭제되었습니다."),
                "budget" => new Words($"The budget {what} was changed or deleted.", $"예산 {what}이(가) 바뀌거나 삭제되었습니다."),
                _ => new Words($"The account's contact ({what}) was changed: AWS's warnings may go to somebody else.", $"계정 연락처({what})가 바뀌었습니다. AWS의 경고가 다른 사람에게 갈 수 있습니다."),
            },
            Next = "firebreak harden plan",
        };
    }
}
