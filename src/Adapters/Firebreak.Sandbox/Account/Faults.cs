using System.Text.Json.Nodes;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;

namespace Firebreak.Sandbox;

/// <summary>What goes wrong on purpose, for calls that come over the wire. Scenario actors are spared.</summary>
public sealed class Faults
{
    private SeededRandom _random = new(7, 11);

    /// <summary>IAM actions that are refused whoever calls, for example <c>iam:ListUsers</c>.</summary>
    public IReadOnlyList<string> Deny { get; set; } = [];

    /// <summary>Regions in which everything is refused.</summary>
    public IReadOnlyList<string> DenyRegions { get; set; } = [];

    /// <summary>IAM actions that AWS fails at, whoever calls and however often.</summary>
    public IReadOnlyList<string> Fail { get; set; } = [];

    /// <summary>IAM actions that are throttled for ever.</summary>
    public IReadOnlyList<string> TurnAway { get; set; } = [];

    /// <summary>IAM actions whose lists never end: every page says that there is another.</summary>
    public IReadOnlyList<string> Endless { get; set; } = [];

    /// <summary>The probability that a call is throttled.</summary>
    public double Throttle { get; set; }

    /// <summary>The probability that a call is carried out and its answer lost.</summary>
    public double TimeoutAfterSuccess { get; set; }

    /// <summary>How far the server's clock is ahead of the account's time, in seconds; requests signed with another time are refused.</summary>
    public int? ClockSkewSeconds { get; set; }

    /// <summary>How long every answer is on its way, in milliseconds.</summary>
    public int LatencyMilliseconds { get; set; }

    /// <summary>Whether AWS's documented request limits are kept; they say afterwards how many calls arrived and how many were turned away.</summary>
    internal RequestLimits? Limits { get; set; }

    /// <summary>Lets chance begin anew.</summary>
    public void Reseed(ulong seed) => _random = new SeededRandom(seed, 11);

    /// <summary>How many calls were turned away or lost their answer so far.</summary>
    public long Injected { get; private set; }

    internal bool Throttles() => Counted(Throttle > 0 && _random.Chance(Throttle));

    internal bool LosesAnswer() => Counted(TimeoutAfterSuccess > 0 && _random.Chance(TimeoutAfterSuccess));

    internal void Refuse(Call call, string action)
    {
        if (Throttles() || Counted(Has(TurnAway, action)) || Counted(Limits?.Passes(call.Op, call.Region, call.World.Clock.Now) == false))
        {
            throw Refusals.Throttled(call.Op.Service);
        }

        if (Counted(Has(Fail, action)))
        {
            throw new Fault("InternalFailure", "The request processing has failed because of an unknown error, exception or failure.", 500);
        }

        if (Counted(DenyRegions.Contains(call.Region.ToString(), StringComparer.Ordinal) || Has(Deny, action)))
        {
            throw Refusals.Denied(call.Op.Service, call.Caller.Arn, action, "with an explicit deny in a service control policy");
        }
    }

    /// <summary>An answer of a list that never ends names a next page; every other answer is what it was.</summary>
    internal object Continued(Operation op, string action, object answer)
    {
        if (!Counted(Has(Endless, action)) || op.Output == typeof(None) || AtRest.Tree(op.Service, answer, op.Output) is not JsonObject page)
        {
            return answer;
        }

        page["IsTruncated"] = true;
        foreach (var mark in (string[])["NextToken", "Marker", "NextMarker", "NextPageToken", "NextPageMarker"])
        {
            page[mark] = "the-same-page";
        }

        return AtRest.Read(op.Service, page.ToJsonString(), op.Output);
    }

    private static bool Has(IReadOnlyList<string> patterns, string action) => patterns.Any(pattern => Pattern.Matches(pattern, action));

    private bool Counted(bool hit)
    {
        Injected += hit ? 1 : 0;
        return hit;
    }
}

/// <summary>How each service words that it refuses.</summary>
internal static class Refusals
{
    internal static Fault Denied(AwsService service, string arn, string action, string why) => service.Dialect switch
    {
        Dialect.Ec2 => new Fault(
            "UnauthorizedOperation",
            $"You are not authorized to perform this operation. User: {arn} is not authorized to perform: {action} {why}",
            403)
        {
            TrailCode = "Client.UnauthorizedOperation",
        },
        Dialect.Query or Dialect.RestXml => new Fault(
            "AccessDenied", $"User: {arn} is not authorized to perform: {action} {why}", 403),
        _ => new Fault("AccessDeniedException", $"User: {arn} is not authorized to perform: {action} {why}", Status(service))
        {
            TrailCode = "AccessDenied",
        },
    };

    internal static Fault Throttled(AwsService service) => service.Dialect switch
    {
        Dialect.Ec2 => new Fault("RequestLimitExceeded", "Request limit exceeded.", 503)
        {
            TrailCode = "Client.RequestLimitExceeded",
        },
        Dialect.Query or Dialect.RestXml when service.SigningName == "s3" => new Fault("SlowDown", "Please reduce your request rate.", 503),
        Dialect.Query => new Fault("Throttling", "Rate exceeded"),
        Dialect.RestJson => new Fault("TooManyRequestsException", "Rate exceeded", 429),
        _ => new Fault("ThrottlingException", "Rate exceeded"),
    };

    private static int Status(AwsService service) => service.Dialect == Dialect.RestJson ? 403 : 400;
}
