using Firebreak.Wire.Services;

namespace Firebreak.Change;

/// <summary>Who is calling, as AWS says.</summary>
/// <param name="Account">The account the credentials belong to.</param>
/// <param name="Arn">The ARN of the user, the root user, or the assumed role's session.</param>
/// <param name="AccessKeyId">The access key that signs the calls, if it is known; never the secret.</param>
public sealed record CallingIdentity(AccountId Account, string Arn, string? AccessKeyId)
{
    private const int MostElsewhere = 2;

    // What is wrong with the key is wrong everywhere. Source: AWS "Common errors" of STS.
    private static readonly string[] OfTheKey = ["InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken", "UnrecognizedClient", "AuthFailure", "InvalidAccessKeyId", "RequestExpired"];

    /// <summary>Where a watch asks besides us-east-1, if its owner named no regions: far from it, and on in every account.</summary>
    public static IReadOnlyList<Region> Elsewhere { get; } = [Region.Parse("us-west-2"), Region.Parse("eu-west-1")];

    /// <summary>Whether it is the root user.</summary>
    public bool IsRoot => Arn.EndsWith(":root", StringComparison.Ordinal);

    /// <summary>The user's name, or <c>null</c>.</summary>
    public string? UserName => After(":user/");

    /// <summary>The name of the assumed role, or <c>null</c>.</summary>
    public string? RoleName => After(":assumed-role/", first: true);

    /// <summary>Whether both are the same principal; the name of a role's session may differ.</summary>
    public bool SamePrincipal(string arn) =>
        string.Equals(Arn, arn, StringComparison.Ordinal) || (RoleName is not null && string.Equals(RoleOf(Arn), RoleOf(arn), StringComparison.Ordinal));

    /// <summary>Asks AWS. The key is kept from what the host knows of its credentials.</summary>
    /// <param name="account">The account.</param>
    /// <param name="accessKeyId">The access key that signs the calls, if it is known.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="regions">Where to ask besides, if us-east-1 does not answer: for a watch one dark region is no dark account. Nowhere by default: whoever waits at a terminal hears of it soon.</param>
    public static async Task<Reading<CallingIdentity>> AskAsync(IAccountReader account, string? accessKeyId, CancellationToken cancel, IReadOnlyList<Region>? regions = null)
    {
        var reading = await account.ReadAsync(Region.UsEast1, Sts.GetCallerIdentity, new None(), cancel).ConfigureAwait(false);
        foreach (var other in (regions ?? []).Where(region => region != Region.UsEast1).Take(MostElsewhere))
        {
            if (reading.Match(_ => true, why => IsOfTheKey(why.Reason)))
            {
                break;
            }

            var again = await account.ReadAsync(other, Sts.GetCallerIdentity, new None(), cancel).ConfigureAwait(false);
            reading = again is Reading<Sts.CallerIdentity>.Seen ? again : reading;
        }

        return reading.Match<Reading<CallingIdentity>>(
            seen => AccountId.TryParse(seen.Account, out var id) && seen.Arn is { Length: > 0 } arn
                ? new Reading<CallingIdentity>.Seen(new CallingIdentity(id, arn, accessKeyId))
                : new Reading<CallingIdentity>.NotSeen(
                    new Blindness(Sts.GetCallerIdentity.ToString(), BlindCause.Unreadable, "The answer names no account.")),
            why => new Reading<CallingIdentity>.NotSeen(why));
    }

    private static bool IsOfTheKey(string reason) => Array.Exists(OfTheKey, code => reason.StartsWith(code, StringComparison.Ordinal));

    private static string RoleOf(string arn)
    {
        var cut = arn.LastIndexOf('/');
        return arn.Contains(":assumed-role/", StringComparison.Ordinal) && cut > 0 ? arn[..cut] : arn;
    }

    private string? After(string mark, bool first = false)
    {
        var at = Arn.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var parts = Arn[(at + mark.Length)..].Split('/');
        return first ? parts[0] : parts[^1];
    }
}
