using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Firebreak.Contain.Sights;

namespace Firebreak.Contain;

/// <summary>A measure against an intruder.</summary>
public abstract record Countermeasure : Measure
{
    /// <summary>Identities are cut.</summary>
    private protected const int Identities = 2;

    /// <summary>What brings machines back is stopped.</summary>
    private protected const int Respawners = 3;

    /// <summary>Machines are stopped.</summary>
    private protected const int Machines = 4;

    /// <summary>Everything else that costs, sends or opens is stopped.</summary>
    private protected const int TheRest = 5;

    /// <summary>Money that soon cannot be had back any more.</summary>
    internal const int Deadlines = 6;

    /// <summary>What is copied before anything goes for good.</summary>
    private protected const int DeepEvidence = 7;

    /// <summary>What was stopped is removed.</summary>
    private protected const int Eradication = 8;

    private const int LongFact = 120;

    private protected static Reading<Observation> Gone(Operation asked, string answer) => new Reading<Observation>.Seen(new Observation
    {
        Exists = false,
        Reached = true,
        Asked = asked.ToString(),
        Answer = answer,
    });

    /// <summary>What was seen of the target, and whether the aim is reached; a target that is not there needs nothing any more.</summary>
    [SuppressMessage("Usage", "VSTHRD003", Justification = "A chain: the task is begun in the call.")]
    private protected async Task<Reading<Observation>> SeenAsync(Task<Reading<Sight?>> look, Func<Sight, bool> reached)
    {
        var reading = await look.ConfigureAwait(false);
        return reading.Then(sight => sight is null
            ? new Observation { Exists = false, Reached = true, Asked = Needs[0].ToString(), Answer = $"no {Target.Kind} {Target.Id}" }
            : new Observation
            {
                Exists = true,
                Reached = reached(sight),
                Asked = sight.Asked.ToString(),
                Answer = $"{Last(Target.Id)}: {string.Join("; ", sight.Facts.Where(fact => fact.Value.Length is > 0 and < LongFact).Select(fact => $"{fact.Key} = {fact.Value}"))}",
                Facts = sight.Facts,
                Pieces = sight.Pieces,
            });
    }

    /// <summary>Whether some facts are as they were.</summary>
    private protected static bool Same(Observation now, IReadOnlyDictionary<string, string> prior, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!now.Exists || Fact(now.Facts, name) != Fact(prior, name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One call that changes.</summary>
    private protected static async Task<Outcome> CallAsync<TIn, TOut>(
        IAccountWriter account, Region region, Op<TIn, TOut> op, TIn ask, CancellationToken cancel, params string[] fine) =>
        Outcome.Of(await account.WriteAsync(region, op, ask, cancel).ConfigureAwait(false), fine);

    /// <summary>The last part of an ARN or id: what people call it.</summary>
    private protected static string Last(string id) => id[(id.LastIndexOfAny(['/', ':']) + 1)..];

    /// <summary>The last part but one of an ARN, where the last is a number that nobody knows.</summary>
    private protected static string Middle(string arn) => arn.Split('/') is [_, .., var name, _] ? name : Last(arn);

    /// <summary>The name under which a last copy of a thing's data is kept.</summary>
    private protected static string Kept(string name) => "firebreak-" + name;

    private protected static IReadOnlyDictionary<string, string> Facts(params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            all[name] = value ?? "";
        }

        return all;
    }

    private protected static string Moment(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";

    private protected static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private protected static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private protected static string Fact(IReadOnlyDictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var value) ? value : "";
}
