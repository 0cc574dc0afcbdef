using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden;

/// <summary>Looks whether one thing that guards the account really does, and knows what to plan if it does not.</summary>
internal abstract class Guard
{
    /// <summary>What it is to the owner.</summary>
    public abstract GuardFace Face { get; }

    /// <summary>Looks; one state, or one for each subject.</summary>
    public abstract Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel);

    /// <summary>Plans what is missing. Never asked of one that stands, waits, is unknown, or is only offered.</summary>
    public abstract void Answer(GuardState state, HardenDraft draft);

    /// <summary>It stands.</summary>
    protected GuardState Green(Scene scene, Words says, Operation asked, string answer, Glance glance) => new GuardState.Green(
        Face,
        new Proof(Face.Proves, says, scene.Account.Now, scene.Caller.Arn, asked.ToString(), Bounded(answer), Evidence: null) { RequestId = glance.RequestOf(asked) })
    {
        Pieces = glance.Pieces,
    };

    /// <summary>It is not there.</summary>
    protected GuardState Missing(string en, string ko) => new GuardState.Missing(Face, new Words(en, ko));

    /// <summary>It does not guard.</summary>
    protected GuardState Broken(params IReadOnlyList<Words> faults) => new GuardState.Broken(Face, Joined(faults));

    /// <summary>It has only to have its first effect.</summary>
    protected GuardState Waiting(Words why) => new GuardState.Broken(Face, why, Awaited: true);

    /// <summary>It could not be seen.</summary>
    protected GuardState Unknown(Blindness why) => new GuardState.Unknown(Face, why);

    /// <summary>No API tells, and the owner has not said.</summary>
    protected GuardState Unasked(string en, string ko) => new GuardState.Unasked(Face, new Words(en, ko));

    /// <summary>It is not for this account, or a choice that was not taken: neither a pass nor a fault.</summary>
    protected GuardState Aside(string verdict, Words why) => new GuardState.Aside(Face, verdict, why);

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

    /// <summary>A list that fits into a sentence.</summary>
    protected static string Listed(IReadOnlyCollection<string> names) =>
        names.Count <= 6 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(5))} +{names.Count - 5}";

    private static string Bounded(string text) => text.Length <= 500 ? text : text[..500] + "…";
}
