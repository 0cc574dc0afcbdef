using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>One call that was let in: who, where, from which address, with which client, asking what.</summary>
/// <param name="World">The account.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="Region">The region that was called; us-east-1 for global services.</param>
/// <param name="SourceIp">The address it came from.</param>
/// <param name="UserAgent">The client as it calls itself.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Op">The operation.</param>
public sealed record Call(
    World World, Principal Caller, Region Region, string SourceIp, string UserAgent, string RequestId, Operation Op)
{
    /// <summary>The account's moment.</summary>
    public DateTimeOffset Now => World.Clock.Now;

    /// <summary>Whose deed this is: what the ledger writes beside everything that the call makes.</summary>
    public Side Side { get; init; }

    /// <summary>The policy that the call hangs on somebody or takes off: conditions may ask about it as <c>iam:PolicyARN</c>.</summary>
    internal string? PolicyArn { get; init; }

    /// <summary>The account's number, for ARNs.</summary>
    public AccountId Account => World.Account;

    /// <summary>The ARN of a thing of this account, in the region that is called.</summary>
    public string Arn(string service, string rest) => $"arn:aws:{service}:{Region}:{Account}:{rest}";

    /// <summary>Tells the ledger that the call made something.</summary>
    public void Made(string kind, string id) => Made(kind, id, Region);

    /// <summary>Tells the ledger that the call made something in another place than its own.</summary>
    public void Made(string kind, string id, Region region) => World.Ledger.Note(new Made(id, kind, region, Side, Now));
}
