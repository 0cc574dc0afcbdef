using Firebreak.Aws;
using Firebreak.Aws.Survey;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.App;

/// <summary>An account with somebody who is known to AWS at its door: where every verb that reads an account begins.</summary>
public sealed class AccountVisit : IAsyncDisposable
{
    private readonly AccountAccess _access;

    private AccountVisit(AwsAccount aws, AccountAccess access, CallingIdentity caller, TimeProvider time, string? root)
    {
        (Aws, _access, Caller, Time, StateRoot) = (aws, access, caller, time, root);
    }

    /// <summary>The account's client.</summary>
    public AwsAccount Aws { get; }

    /// <summary>Who is calling.</summary>
    public CallingIdentity Caller { get; }

    /// <summary>Who took on the role that is calling, if we did that ourselves (<c>--role-arn</c>): his way in is ours, too.</summary>
    public CallingIdentity? Source { get; private set; }

    /// <summary>What waits.</summary>
    public TimeProvider Time { get; }

    /// <summary>Where the account's folder is, or <c>null</c> for the default.</summary>
    public string? StateRoot { get; }

    /// <summary>Where the journal's lines go when no disk takes them: the host's standard error.</summary>
    public Action<string>? LastResort { get; set; }

    /// <summary>List prices.</summary>
    public IPriceBook Prices { get; private set; } = PriceBook.Embedded();

    /// <summary>Exchange rates.</summary>
    public IRateTable Rates { get; } = RateTable.Embedded();

    /// <summary>Takes newer prices from a file.</summary>
    public void TakePrices(string path) => Prices = PriceBook.With(path).Match(
        book => book,
        why => throw new TroubleException(
            ExitCode.Usage,
            new Words($"--prices: {path} is not taken: {why.Reason}.", $"--prices: {path} 파일을 쓸 수 없습니다: {why.Why().Ko}."),
            "aws pricing get-products --region us-east-1 --service-code AmazonEC2 --filters Type=TERM_MATCH,Field=regionCode,Value=ap-northeast-2 > prices.json"));

    /// <summary>The account's time.</summary>
    public DateTimeOffset Now => Aws.Reader.Now;

    /// <summary>
    /// Opens the account and asks AWS who is calling. Trouble that the owner can put right is a <see cref="TroubleException"/>
    /// that says what to type next.
    /// </summary>
    /// <param name="access">Which account, and how.</param>
    /// <param name="time">What waits.</param>
    /// <param name="stateRoot">Where the accounts' folders are; <c>null</c> for the default.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="askBesides">Where to ask who is calling if us-east-1 does not answer; nowhere by default.</param>
    public static async Task<AccountVisit> OpenAsync(AccountAccess access, TimeProvider time, string? stateRoot, CancellationToken cancel, IReadOnlyList<Region>? askBesides = null)
    {
#pragma warning disable CA2000 // the visit takes the account over and disposes it
        var aws = AwsAccount.Open(access, time);
#pragma warning restore CA2000
        try
        {
            aws.FindCredentials();
            var reading = await CallingIdentity.AskAsync(aws.Reader, await aws.AccessKeyIdAsync().ConfigureAwait(false), cancel, askBesides).ConfigureAwait(false);
            var caller = reading.Match(seen => seen, why => throw NotKnown(why));
            return new AccountVisit(aws, access, caller, time, stateRoot) { Source = await SourceAsync(access, time, cancel).ConfigureAwait(false) };
        }
        catch
        {
            await aws.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<CallingIdentity?> SourceAsync(AccountAccess access, TimeProvider time, CancellationToken cancel)
    {
        if (access.RoleArn is not { Length: > 0 })
        {
            return null;
        }

        var source = AwsAccount.Open(access with { RoleArn = null, ExternalId = null }, time);
        await using (source.ConfigureAwait(false))
        {
            source.FindCredentials();
            var who = await CallingIdentity.AskAsync(source.Reader, await source.AccessKeyIdAsync().ConfigureAwait(false), cancel).ConfigureAwait(false);
            return who.Match<CallingIdentity?>(seen => seen, _ => null);
        }
    }

    /// <summary>The regions to look at: those the owner named, else all that are on; why not all are known is a blind spot.</summary>
    public async Task<(IReadOnlyList<Region> Regions, Blindness? Blind)> RegionsAsync(CancellationToken cancel)
    {
        if (_access.Regions.Count > 0)
        {
            return (_access.Regions, null);
        }

        var reading = await AccountSurvey.EnabledRegionsAsync(Aws.Reader, cancel).ConfigureAwait(false);
        return reading.Match<(IReadOnlyList<Region>, Blindness?)>(seen => (seen, null), why => (AccountSurvey.Defaults(), why));
    }

    /// <summary>The regions the owner named; none means all.</summary>
    public IReadOnlyList<Region> Named => _access.Regions;

    /// <summary>The rate to the owner's currency on a day; a missing one is told where it is shown.</summary>
    public ExchangeRate? RateTo(string currency, DateOnly day) => currency == "USD"
        ? null
        : Rates.On(day, "USD", currency).Match<ExchangeRate?>(rate => rate, _ => null);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Aws.DisposeAsync();

    private static TroubleException NotKnown(Blindness why) => why.Cause == BlindCause.Denied || IsUnknownKey(why.Reason)
        ? new TroubleException(
            ExitCode.AuthenticationNeeded,
            new Words($"AWS does not accept these credentials: {why.Reason}", $"AWS가 이 자격 증명을 받아들이지 않습니다: {why.Why().Ko}"),
            "firebreak doctor")
        : IsTurnedAway(why.Reason)
        ? new TroubleException(
            ExitCode.Blind,
            new Words(
                $"Nothing could be seen: AWS turns every call away, even {why.Place} ({why.Reason}). That is not the same as clean. Wait a minute and ask again.",
                $"아무것도 확인하지 못했습니다. AWS가 {why.Place}까지 모든 호출을 돌려보냅니다({why.Why().Ko}). 이상이 없다는 뜻은 아닙니다. 1분 뒤에 다시 실행하십시오."),
            "firebreak doctor")
        : new TroubleException(
            ExitCode.Failed,
            new Words($"AWS could not be reached: {why.Reason}", $"AWS에 연결할 수 없습니다: {why.Why().Ko}"),
            "firebreak doctor");

    private static bool IsTurnedAway(string reason) => new[] { "Throttl", "RequestLimitExceeded", "TooManyRequests", "SlowDown", "ServiceUnavailable" }
        .Any(code => reason.StartsWith(code, StringComparison.Ordinal));

    // Source: AWS "Common errors" of the Query API and STS.
    private static bool IsUnknownKey(string reason) => new[]
    {
        "InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken", "UnrecognizedClient", "AuthFailure", "InvalidAccessKeyId", "AccessDenied",
        "IncompleteSignature", "MissingAuthenticationToken",
    }.Any(code => reason.Contains(code, StringComparison.Ordinal));
}
