using System.Collections.Concurrent;
using Amazon.Runtime;
using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Aws.Transport;

/// <summary>Every call to AWS goes through here: the client for it, its place in the lane, and word of how it ended.</summary>
internal sealed class Calls(AccountAccess access, TimeProvider time, Func<AWSCredentials> credentials) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<WireClient>> _clients = new(StringComparer.Ordinal);
    private readonly Lanes _lanes = new(time);
    private readonly Patience _patience = new();

    /// <summary>The account's time.</summary>
    public AwsClock Clock { get; } = new(time);

    /// <summary>Tells of each call when it has ended: the operation, where, and <c>ok</c> or the error's code.</summary>
    public Action<Operation, Region, string>? Ended { get; set; }

    /// <summary>Where an operation is called and signed for.</summary>
    public static string Where(AwsService service, Region region) =>
        service.Home ?? (region == Region.Global || region == default ? Region.UsEast1 : region).ToString();

    /// <summary>Asks. Throws what the SDK throws; <paramref name="question"/> knows afterwards whether there is doubt.</summary>
    public async Task<Answer> AskAsync(Region region, Question question, bool mayChange, CancellationToken cancel)
    {
        var where = Where(question.Operation.Service, region);
        var client = Client(question.Operation.Service, where, mayChange);
        using var place = await _lanes.EnterAsync(question.Operation, where, client.IsLocal, cancel).ConfigureAwait(false);
        var outcome = "failed";
        try
        {
            var answer = await client.AskAsync(question, Clock, cancel).ConfigureAwait(false);
            outcome = "ok";
            _patience.Renew();
            return answer;
        }
        catch (AmazonServiceException refused)
        {
            _patience.Wear(refused);
            outcome = refused.ErrorCode is { Length: > 0 } code ? code : "failed";
            throw;
        }
        finally
        {
            Ended?.Invoke(question.Operation, region, outcome);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }

        _lanes.Dispose();
    }

    private WireClient Client(AwsService service, string where, bool mayChange) => _clients.GetOrAdd(
        $"{service.Id}/{where}/{mayChange}",
        _ => new Lazy<WireClient>(() => new WireClient(credentials(), new WireConfig(service, where, access, mayChange, _patience)))).Value;
}
