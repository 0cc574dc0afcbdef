using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>A person or a program in a scenario: a name, a side, an address, a client, and the credentials in its hands.</summary>
/// <remarks>Its calls go the way of the wire, only without HTTP: authenticated, authorised, carried out, recorded.</remarks>
public sealed class Actor(World world, string name, Side side)
{
    private string? _accessKeyId;

    /// <summary>What the scenario calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Whose side it is on.</summary>
    public Side Side { get; } = side;

    /// <summary>The address it calls from.</summary>
    public required string SourceIp { get; set; }

    /// <summary>The client it calls with.</summary>
    public required string UserAgent { get; set; }

    /// <summary>Who it is by the credentials in its hands.</summary>
    internal Principal Caller => world.Iam.Authenticate(
        _accessKeyId ?? throw new InvalidOperationException($"{Name} has no credentials; Use or SignIn first."), Wire.Services.Sts.Service);

    /// <summary>Takes a key into its hands, long-term or temporary; from now on it signs with it.</summary>
    public void Use(string accessKeyId) => _accessKeyId = accessKeyId;

    /// <summary>Signs in to the console as root, and goes on with that session. Recorded as <c>ConsoleLogin</c>.</summary>
    public void SignInAsRoot(bool mfa = false) => Use(world.Console.SignIn(this, world.Iam.RootPrincipal, mfa));

    /// <summary>Signs in to the console as an IAM user, and goes on with that session. Recorded as <c>ConsoleLogin</c>.</summary>
    public void SignIn(string userName, bool mfa = false) =>
        Use(world.Console.SignIn(this, world.Iam.PrincipalOfUser(userName), mfa));

    /// <summary>One call; throws <see cref="Fault"/> if AWS refuses.</summary>
    public TOut Call<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn question)
    {
        ArgumentNullException.ThrowIfNull(op);
        var key = _accessKeyId ?? throw new InvalidOperationException($"{Name} has no credentials; Use or SignIn first.");
        var caller = world.Iam.Authenticate(key, op.Service);
        return As(caller, region, op, question);
    }

    /// <summary>One call that may be refused; says whether it succeeded.</summary>
    public bool TryCall<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn question)
    {
        try
        {
            _ = Call(region, op, question);
            return true;
        }
        catch (Fault)
        {
            return false;
        }
    }

    /// <summary>One call as somebody, without a key: an AWS service that acts by itself (<see cref="IamWorld.ServicePrincipal"/>).</summary>
    public TOut As<TIn, TOut>(Principal caller, Region region, Op<TIn, TOut> op, TIn question)
    {
        ArgumentNullException.ThrowIfNull(op);
        ArgumentNullException.ThrowIfNull(question);
        var call = world.Desk.Open(op, caller, region, (SourceIp, UserAgent), Side);
        return (TOut)world.Desk.Ask(world.Router.For(op), call, question, faults: false);
    }
}
