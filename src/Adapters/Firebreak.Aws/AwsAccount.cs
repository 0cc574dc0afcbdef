using Amazon.Runtime;
using Firebreak.Aws.Identity;
using Firebreak.Aws.Survey;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Aws;

/// <summary>One call to AWS that has ended.</summary>
public sealed class ApiCall(string operation, Region region, string outcome) : EventArgs
{
    /// <summary>What was called, for example <c>iam:ListUsers</c>.</summary>
    public string Operation => operation;

    /// <summary>Where.</summary>
    public Region Region => region;

    /// <summary><c>ok</c>, AWS's error code, or <c>failed</c>.</summary>
    public string Outcome => outcome;
}

/// <summary>An account, opened: its doors for looking, and, only when asked, for changing.</summary>
public sealed class AwsAccount : IAsyncDisposable
{
    private readonly AccountAccess _access;
    private readonly Calls _calls;
    private readonly Lazy<AWSCredentials> _credentials;
    private readonly Buckets _buckets;

    private AwsAccount(AccountAccess access, TimeProvider time)
    {
        _access = access;
        _credentials = new(() => new CredentialSearch(access, time).Find());
        _calls = new(access, time, () => _credentials.Value) { Ended = Tell };
        Reader = new AccountReader(_calls, () => Buckets);
        _buckets = new(access, () => _credentials.Value, _calls.Clock, (name, region, outcome) =>
            ApiCalled?.Invoke(this, new ApiCall(name, region, outcome)));
        Inventory = new ChosenRegions(new AccountSurvey(Reader, _buckets), access.Regions);
    }

    /// <summary>Tells of each call when it has ended; calls end side by side.</summary>
    public event EventHandler<ApiCall>? ApiCalled;

    /// <summary>The door for looking. Nothing that changes leaves through it.</summary>
    public IAccountReader Reader { get; }

    /// <summary>Looks through all regions side by side.</summary>
    public IInventorySource Inventory { get; }

    /// <summary>The buckets, for looking.</summary>
    public IBucketReader Buckets => _buckets;

    /// <summary>Opens an account. Credentials are looked for at the first call, or by <see cref="FindCredentials"/>.</summary>
    public static AwsAccount Open(AccountAccess access, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(time);
        return new AwsAccount(access, time);
    }

    /// <summary>Looks for credentials now. Throws <see cref="NoCredentialsException"/> with what was tried.</summary>
    public void FindCredentials() => _ = _credentials.Value;

    /// <summary>The access key that signs the calls; never the secret. Throws <see cref="NoCredentialsException"/> if there is none.</summary>
    public async Task<string> AccessKeyIdAsync() => (await _credentials.Value.GetCredentialsAsync().ConfigureAwait(false)).AccessKey;

    /// <summary>The door for changing; asked for only by what changes on the owner's word.</summary>
    public IAccountWriter Writer() => new AccountWriter(_calls, BucketWriter);

    /// <summary>The buckets, for changing.</summary>
    public IBucketWriter BucketWriter() => new BucketWriter(_buckets);

    /// <summary>Who is calling. Throws <see cref="NoCredentialsException"/> if there is nobody to be.</summary>
    public Task<Reading<Sts.CallerIdentity>> WhoAsync(CancellationToken cancel) =>
        Reader.ReadAsync(_access.Regions.Count > 0 ? _access.Regions[0] : Region.UsEast1, Sts.GetCallerIdentity, new None(), cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _calls.Dispose();
        _buckets.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Tell(Operation operation, Region region, string outcome) =>
        ApiCalled?.Invoke(this, new ApiCall(operation.ToString(), region, outcome));

    // Where nobody names regions, those of the flags count.
    private sealed class ChosenRegions(AccountSurvey survey, IReadOnlyList<Region> chosen) : IInventorySource
    {
        public Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel) =>
            survey.SurveyAsync(regions.Count > 0 ? regions : chosen, cancel);
    }
}
