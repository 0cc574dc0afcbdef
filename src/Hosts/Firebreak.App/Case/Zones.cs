using System.Globalization;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Case;

/// <summary>The owner's time zone.</summary>
public static class Zones
{
    /// <summary>The zone of a case: what the owner said, else the machine's; where the machine keeps UTC, Korea's for who speaks Korean.</summary>
    public static TimeZoneInfo Of(CaseFile? file, Language language) => file?.TimeZone is { } said && Find(said) is { } zone
        ? zone
        : TimeZoneInfo.Local is { BaseUtcOffset.Ticks: not 0 } here
        ? here
        : language == Language.Korean ? Deadlines.Korea : TimeZoneInfo.Utc;

    /// <summary>A zone by its IANA name (<c>Asia/Seoul</c>), or an offset (<c>+09:00</c>); <c>null</c> if it is neither.</summary>
    public static TimeZoneInfo? Find(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Length is 6 && said[0] is '+' or '-' && TimeSpan.TryParseExact(said[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14))
        {
            return TimeZoneInfo.CreateCustomTimeZone("UTC" + said, said[0] == '-' ? -offset : offset, said, said);
        }

        return said == "KST" ? Deadlines.Korea : TimeZoneInfo.TryFindSystemTimeZoneById(said, out var zone) ? zone : null;
    }
}
