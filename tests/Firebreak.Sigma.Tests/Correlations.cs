namespace Firebreak.Sigma.Tests;

/// <summary>Short ways to run correlations over events.</summary>
internal static class Correlations
{
    public static readonly DateTimeOffset Start = new(2026, 8, 24, 0, 0, 0, TimeSpan.Zero);

    public static readonly string Bases =
        Rules.Whole("s: {n: A}\ncondition: s", "title: A\nname: rule_a") + "---\n"
        + Rules.Whole("s: {n: B}\ncondition: s", "title: B\nname: rule_b\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a000b") + "---\n"
        + Rules.Whole("s: {n: C}\ncondition: s", "title: C\nname: rule_c") + "---\n";

    public static RuleSet Load(string correlation) =>
        Rules.Of(Bases + "title: Together\ncorrelation:\n" + Rules.Indent(correlation) + "\n");

    public static IReadOnlyList<(int At, int Count)> Run(string correlation, params string[] events)
    {
        var rules = Load(correlation);
        Assert.Empty(rules.Rejected);
        var parts = events.Select(one => one.Split(' '));
        return Observe(rules, [.. parts.Select(part =>
            (int.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture), $$"""{"n":"{{part[1]}}","u":"{{(part.Length > 2 ? part[2] : "")}}"}"""))]);
    }

    /// <summary>When each match was met, and how many events it came to stand for.</summary>
    public static List<(int At, int Count)> Observe(RuleSet rules, params (int At, string Json)[] events)
    {
        var correlator = new Correlator<int>(rules);
        var matches = new List<CorrelationMatch<int>>();
        foreach (var (at, json) in events)
        {
            var one = Rules.Event(json);
            matches.AddRange(correlator.Observe(Start.AddSeconds(at), one, rules.Evaluate(one), at));
        }

        matches.AddRange(correlator.Complete());

        return [.. matches.Select(match => (match.Events[^1], match.Count))];
    }
}
