using System.Globalization;

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

    /// <summary>What was stopped is removed.</summary>
    private protected const int Eradication = 8;

    private protected static Reading<Observation> Gone(Operation asked, string answer) => new Reading<Observation>.Seen(new Observation
    {
        Exists = false,
        Reached = true,
        Asked = asked.ToString(),
        Answer = answer,
    });

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
