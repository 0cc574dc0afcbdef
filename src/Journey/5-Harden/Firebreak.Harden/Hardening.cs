using Firebreak.Harden.Guards;

namespace Firebreak.Harden;

/// <summary>Looks how the account is guarded. It asks AWS; nobody's word counts.</summary>
public static class Hardening
{
    /// <summary>Every guard, in the order in which they are shown.</summary>
    public static IReadOnlyList<GuardFace> Faces { get; } = [.. GuardCatalogue.All.Select(guard => guard.Face)];

    /// <summary>Looks at every guard.</summary>
    /// <param name="account">The account.</param>
    /// <param name="caller">Who looks.</param>
    /// <param name="options">What the owner said.</param>
    /// <param name="place">Where to look.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<HardeningReport> VerifyAsync(
        IAccountReader account, CallingIdentity caller, HardenOptions options, HardenPlace place, CancellationToken cancel)
    {
        var scene = new Scene(account, caller, options, place);
        var looks = await Task.WhenAll(GuardCatalogue.All.Where(guard => guard is not CardGuard).Select(guard => guard.LookAsync(scene, cancel))).ConfigureAwait(false);
        IReadOnlyList<GuardState> states = [.. looks.SelectMany(states => states)];
        return new HardeningReport(account.Now, [CardGuard.Judge(options, new HardeningReport(account.Now, states)), .. states]);
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

    /// <summary>Whether nothing is left to do; the owner's word is enough where no API tells, and what is not for this account does not count.</summary>
    public bool AllGreen => States.All(state => state.Settled);
}
