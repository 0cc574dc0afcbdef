using System.Globalization;

namespace Firebreak.Harden;

/// <summary>Looks whether one thing that guards the account really does.</summary>
internal abstract class Guard
{
    /// <summary>What it is to the owner.</summary>
    public abstract GuardFace Face { get; }

    /// <summary>Looks; one state, or one for each subject.</summary>
    public abstract Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel);

    /// <summary>It stands.</summary>
    protected GuardState Green(Scene scene, string step, Words says, Operation asked, string answer) => new GuardState.Green(
        Face, new Proof(step, says, scene.Account.Now, scene.Caller.Arn, asked.ToString(), Bounded(answer), Evidence: null));

    /// <summary>It is not there.</summary>
    protected GuardState Missing(string en, string ko) => new GuardState.Missing(Face, new Words(en, ko));

    /// <summary>It does not guard.</summary>
    protected GuardState Broken(params IReadOnlyList<Words> faults) => new GuardState.Broken(Face, Joined(faults));

    /// <summary>It has only to have its first effect.</summary>
    protected GuardState Waiting(Words why) => new GuardState.Broken(Face, why, Awaited: true);

    /// <summary>It could not be seen.</summary>
    protected GuardState Unknown(Blindness why) => new GuardState.Unknown(Face, why);

    /// <summary>Several faults as one text.</summary>
    protected static Words Joined(IReadOnlyList<Words> faults) =>
        new(string.Join(" ", faults.Select(fault => fault.En)), string.Join(" ", faults.Select(fault => fault.Ko)));

    /// <summary>Facts by name.</summary>
    protected static IReadOnlyDictionary<string, string> Facts(params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            all[name] = value ?? "";
        }

        return all;
    }

    /// <summary>A moment as text.</summary>
    protected static string Moment(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "";

    private static string Bounded(string text) => text.Length <= 500 ? text : text[..500] + "…";
}

/// <summary>Where a guard looks, and what the owner said.</summary>
/// <param name="Account">The account.</param>
/// <param name="Caller">Who looks.</param>
/// <param name="Wishes">What the owner said.</param>
internal sealed record Scene(IAccountReader Account, CallingIdentity Caller, HardenOptions Wishes);
