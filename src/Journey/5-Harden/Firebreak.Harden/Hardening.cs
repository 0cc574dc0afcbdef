using Firebreak.Harden.Guards;

namespace Firebreak.Harden;

/// <summary>Looks how the account is guarded. It asks AWS; nobody's word counts.</summary>
public static class Hardening
{
    private static readonly Guard[] Guards =
    [
        new CardGuard(),
        new RootGuard(keys: true),
        new RootGuard(keys: false),
        new UserMfaGuard(),
        new TrailGuard(),
        new AlertMailGuard(),
        new BillingFiguresGuard(),
        new BillingAlarmGuard(),
        new BudgetGuard("MONTHLY"),
        new BudgetGuard("DAILY"),
        new AnomalyGuard(),
        new PasswordPolicyGuard(),
        new ContactsGuard(),
        new OldKeysGuard(),
    ];

    /// <summary>Every guard, in the order in which they are shown.</summary>
    public static IReadOnlyList<GuardFace> Faces { get; } = [.. Guards.Select(guard => guard.Face)];

    /// <summary>Looks at every guard.</summary>
    /// <param name="account">The account.</param>
    /// <param name="caller">Who looks.</param>
    /// <param name="options">What the owner said.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<HardeningReport> VerifyAsync(
        IAccountReader account, CallingIdentity caller, HardenOptions options, CancellationToken cancel)
    {
        var scene = new Scene(account, caller, options);
        var looks = await Task.WhenAll(Guards.Select(guard => guard.LookAsync(scene, cancel))).ConfigureAwait(false);
        return new HardeningReport(account.Now, [.. looks.SelectMany(states => states)]);
    }
}

/// <summary>How the account is guarded, at one moment.</summary>
/// <param name="At">When, by AWS's clock.</param>
/// <param name="States">Every guard, and each of its subjects.</param>
public sealed record HardeningReport(DateTimeOffset At, IReadOnlyList<GuardState> States)
{
    /// <summary>The proofs, for the reply to AWS.</summary>
    public IReadOnlyList<Proof> Proofs => [.. States.OfType<GuardState.Green>().Select(state => state.Proof)];

    /// <summary>What could not be seen.</summary>
    public IReadOnlyList<Blindness> BlindSpots => [.. States.OfType<GuardState.Unknown>().Select(state => state.Why)];

    /// <summary>How many of the four things that AWS asked for there are: CloudTrail, CloudWatch, Budgets, MFA.</summary>
    public int Asked => Demands.Count(demand => States.Any(state => state.Guard.Ask == demand));

    /// <summary>How many of those four are proved: every guard that answers it is green.</summary>
    public int Proved => Demands.Count(IsProved);

    private static IEnumerable<Demand> Demands => Enum.GetValues<Demand>().Where(demand => demand != Demand.None);

    /// <summary>Whether everything that answers one of AWS's demands is green.</summary>
    public bool IsProved(Demand demand)
    {
        var own = States.Where(state => state.Guard.Ask == demand).ToList();
        return own.Count > 0 && own.All(state => state is GuardState.Green);
    }

    /// <summary>Whether every guard stands; the owner's word about the card is enough for the card.</summary>
    public bool AllGreen => States.All(state => state is GuardState.Green or GuardState.Told);
}
