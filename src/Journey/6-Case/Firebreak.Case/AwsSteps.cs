using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The steps of AWS's letters after a break-in, by their numbers there; see the reference of the letters.</summary>
internal enum AwsStep
{
    /// <summary>Change the password, switch on MFA.</summary>
    Password = 1,

    /// <summary>Review CloudTrail; remove keys, identities and sessions.</summary>
    Review = 2,

    /// <summary>Remove unauthorised resources.</summary>
    Resources = 3,

    /// <summary>Trail, budget and alarm: asked before relief is talked of.</summary>
    Safeguards = 4,

    /// <summary>What else was done.</summary>
    Further = 5,
}

/// <summary>Something AWS wants to see before it reviews the charges, and the words of the proofs that show it. Nothing else does.</summary>
/// <param name="Title">What it is; claims nothing.</param>
/// <param name="Proofs">The words of the proofs that show it.</param>
internal sealed record Demand(Words Title, IReadOnlyList<string> Proofs)
{
    /// <summary>The proofs that show it.</summary>
    public IEnumerable<Proof> Shown(IEnumerable<Proof> proofs) => proofs.Where(proof => Proofs.Contains(proof.Step, StringComparer.Ordinal));
}

/// <summary>Tells proofs apart by AWS's steps.</summary>
internal static class AwsSteps
{
    // for proofs that have no name of their own: the first that fits decides, so the narrower words come first
    private static readonly (string Fragment, AwsStep Step)[] Fragments =
    [
        ("password-policy", AwsStep.Further), ("public-access", AwsStep.Further), ("mfa", AwsStep.Password), ("password", AwsStep.Password),
        ("login", AwsStep.Review), ("principal", AwsStep.Review), ("access-key", AwsStep.Review), ("user", AwsStep.Review), ("role", AwsStep.Review),
        ("session", AwsStep.Review), ("identit", AwsStep.Review), ("trail", AwsStep.Safeguards), ("budget", AwsStep.Safeguards),
        ("alarm", AwsStep.Safeguards), ("billing", AwsStep.Safeguards), ("anomaly", AwsStep.Safeguards), ("alert", AwsStep.Safeguards),
        ("-deleted", AwsStep.Resources), ("-ended", AwsStep.Resources), ("-stopped", AwsStep.Resources), ("-released", AwsStep.Resources),
        ("terminat", AwsStep.Resources), ("resource", AwsStep.Resources), ("nothing", AwsStep.Resources),
    ];

    /// <summary>What every claim needs a proof for; resources are asked for one by one.</summary>
    public static IReadOnlyList<Demand> Demands { get; } =
    [
        new(DemandWords.RootPassword, ["root-password-changed"]),
        new(DemandWords.RootMfa, ["root-mfa-on"]),
        new(DemandWords.Keys, ["root-access-key-deleted", "access-key-deleted"]),
        new(DemandWords.Trail, ["trail-on", "trail-records"]),
        new(DemandWords.Budget, ["budget-monthly-on", "budget-daily-on", "set-budget"]),
        new(DemandWords.Alarm, ["billing-alarm-on", "set-billing-alarm"]),
    ];

    /// <summary>The words of the proofs that prevent the next break-in, one group a safeguard; the first that is proved is named.</summary>
    public static IReadOnlyList<string[]> Prevention { get; } =
    [
        ["root-mfa-on"], ["trail-on", "trail-records"], ["budget-monthly-on", "budget-daily-on", "set-budget"], ["billing-alarm-on", "set-billing-alarm"],
        ["cost-anomaly-on", "watch-anomalies"], ["budget-action-armed"],
    ];

    /// <summary>Whether AWS asks for what a proof shows: such proofs are told first.</summary>
    public static bool IsAsked(Proof proof) => Demands.Any(demand => demand.Proofs.Contains(proof.Step, StringComparer.Ordinal));

    /// <summary>The step a proof stands under.</summary>
    public static AwsStep Of(Proof proof)
    {
        if (ProofKind.Of(proof) is { } kind)
        {
            return kind.Step;
        }

        foreach (var (fragment, step) in Fragments)
        {
            if (proof.Step.Contains(fragment, StringComparison.OrdinalIgnoreCase))
            {
                return step;
            }
        }

        return AwsStep.Further;
    }

    /// <summary>Whether a proof speaks of a resource by its id, and of no other region than the resource's.</summary>
    public static bool Names(Proof proof, JudgedResource resource)
    {
        var place = ProofLines.Place(proof);
        return (place.Length == 0 || Holds(place, resource.Region.ToString()) || Holds(resource.Id, place) || !resource.Region.ToString().Contains('-', StringComparison.Ordinal))
            && Names(proof, resource.Id);
    }

    /// <summary>Whether a proof speaks of a thing by its id.</summary>
    public static bool Names(Proof proof, string id) =>
        id.Length > 0 && (Holds(proof.Says.En, id) || Holds(proof.Says.Ko, id) || Holds(proof.Answer, id));

    private static bool Holds(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var after = at + id.Length;
            var open = at == 0 || !IsWord(text[at - 1]);
            if (open && (after == text.Length || !IsWord(text[after])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
