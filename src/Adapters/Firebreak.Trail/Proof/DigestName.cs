using System.Globalization;
using System.Text.RegularExpressions;

namespace Firebreak.Trail;

/// <summary>What the name of a digest file says.</summary>
/// <param name="Chain">Which digests it belongs to.</param>
/// <param name="End">The end of its hour.</param>
/// <param name="Backfill">Whether it was made later, for log files that came late.</param>
/// <remarks>
/// <c>…/{account}_CloudTrail-Digest_{region}_{trail}_{home}_{time}[_backfill].json.gz</c>.
/// Source: AWS CloudTrail User Guide, "CloudTrail digest file structure".
/// </remarks>
internal sealed partial record DigestName(ChainName Chain, DateTimeOffset End, bool Backfill)
{
    /// <summary>The beginning of its hour, if it is an hour.</summary>
    public DateTimeOffset Start => End - TimeSpan.FromHours(1);

    /// <summary>Reads the name, with or without folders; <c>null</c> if it is none.</summary>
    public static DigestName? Of(string path) =>
        Form().Match(path) is { Success: true } found && DateTimeOffset.TryParseExact(
            found.Groups["time"].Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var end) && ProofQuestion.IsOfCloudTrail(end)
            ? new DigestName(
                new ChainName(found.Groups["account"].Value, found.Groups["trail"].Value, found.Groups["home"].Value, found.Groups["region"].Value),
                end,
                found.Groups["backfill"].Success)
            : null;

    [GeneratedRegex(@"(^|[/\\!])(?<account>\d{12})_CloudTrail-Digest_(?<region>[a-z0-9-]{5,24})_(?<trail>[A-Za-z0-9._-]{1,128})_(?<home>[a-z0-9-]{5,24})_(?<time>\d{8}T\d{6}Z)(?<backfill>_backfill)?\.json(\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
