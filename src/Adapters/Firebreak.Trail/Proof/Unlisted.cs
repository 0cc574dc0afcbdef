using System.Globalization;
using System.Text.RegularExpressions;

namespace Firebreak.Trail;

/// <summary>A log file that no digest lists.</summary>
/// <param name="File">The file.</param>
/// <param name="Account">The account by its name or folder.</param>
/// <param name="Region">The region by its name or folder.</param>
/// <param name="Start">The first moment that its name leaves for its delivery.</param>
/// <param name="End">The first moment after.</param>
internal sealed partial record Unlisted(HeldFile File, string Account, string Region, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>A file may be delivered some minutes after the time in its name, and is then listed an hour later.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(15);

    /// <summary>What the name or, of a strange name, the folder says; <c>null</c> if it is no log file of CloudTrail's.</summary>
    public static Unlisted? Of(HeldFile file)
    {
        if (TrailName.Of(file.Key) is { } name && ProofQuestion.IsOfCloudTrail(name.Delivered))
        {
            return new Unlisted(file, name.Account, name.Region, name.Delivered, name.Delivered + TimeSpan.FromMinutes(1));
        }

        return Folder().Match(file.Key) is { Success: true } found && DateTimeOffset.TryParseExact(
            found.Groups["day"].Value, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) && ProofQuestion.IsOfCloudTrail(day)
            ? new Unlisted(file, found.Groups["account"].Value, found.Groups["region"].Value, day, day.AddDays(1))
            : null;
    }

    /// <summary>The proved stretch in which it lies although no digest of then lists it; <c>null</c> if there is none, or the next digest may list it.</summary>
    /// <param name="proved">The proved stretches, in order of their starts.</param>
    public Claim? Contradicts(IReadOnlyList<Claim> proved)
    {
        var at = After(proved, End);
        for (var i = at - 1; i >= 0 && proved[i].End > Start - Slack; i--)
        {
            var claim = proved[i];
            var settled = After(proved, claim.End + TimeSpan.FromTicks(1)) is var next && next > 0 && proved[next - 1].Start == claim.End ? claim.End : claim.End - Slack;
            if (Start < settled && End > claim.Start && (Start >= claim.Start || End - Start > TimeSpan.FromHours(1)))
            {
                return claim;
            }
        }

        return null;
    }

    /// <summary>How many stretches begin before a moment.</summary>
    private static int After(IReadOnlyList<Claim> proved, DateTimeOffset moment)
    {
        var (low, high) = (0, proved.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = proved[middle].Start < moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    [GeneratedRegex(@"(^|[/!])AWSLogs/(o-[a-z0-9]+/)?(?<account>\d{12})/CloudTrail/(?<region>[a-z0-9-]{5,24})/(?<day>\d{4}/\d{2}/\d{2})/[^/]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folder();
}
