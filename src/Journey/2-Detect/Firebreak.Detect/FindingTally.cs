using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>How often something stands among findings.</summary>
/// <param name="Name">A rule's title, a principal, an address.</param>
/// <param name="Level">The gravest finding among them.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Events">How many events they stand for.</param>
/// <param name="First">The time of the first.</param>
/// <param name="Last">The time of the last.</param>
public sealed record TallyLine(string Name, string Level, int Findings, int Events, DateTimeOffset First, DateTimeOffset Last)
{
    /// <summary>A rule's id; for others <c>null</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }
}

/// <summary>Findings added up by rule, by principal and by address: the gravest first, then the most frequent.</summary>
/// <param name="ByRule">By rule.</param>
/// <param name="ByPrincipal">By who called.</param>
/// <param name="ByAddress">By where from.</param>
public sealed record FindingTally(IReadOnlyList<TallyLine> ByRule, IReadOnlyList<TallyLine> ByPrincipal, IReadOnlyList<TallyLine> ByAddress)
{
    /// <summary>The name of the line for findings whose events do not have it in common.</summary>
    public const string Several = "(several)";

    /// <summary>Adds findings up.</summary>
    public static FindingTally Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new FindingTally(
            Lines(findings.GroupBy(finding => (finding.Rule.Title, finding.Rule.Id)), key => (key.Title, key.Id)),
            Lines(findings.GroupBy(finding => finding.HasInCommon("principal") ? Detection.PrincipalOf(finding.Event) : Several, StringComparer.Ordinal), key => (key, null)),
            Lines(findings.GroupBy(finding => finding.HasInCommon("sourceIp") ? finding.Event.SourceIp : Several, StringComparer.Ordinal), key => (key, null)));
    }

    private static List<TallyLine> Lines<TKey>(IEnumerable<IGrouping<TKey, Finding>> groups, Func<TKey, (string Name, string? Id)> named) =>
    [
        .. groups.Select(group => (Gravest: group.Max(one => one.Rule.Level), Named: named(group.Key), All: group))
            .Select(one => (one.Gravest, Line: new TallyLine(
                one.Named.Name, one.Gravest.ToString().ToLowerInvariant(), one.All.Count(), one.All.Sum(finding => finding.Count),
                one.All.Min(finding => finding.Event.Time), one.All.Max(finding => finding.Last)) { Id = one.Named.Id }))
            .OrderByDescending(one => one.Gravest).ThenByDescending(one => one.Line.Events).ThenBy(one => one.Line.Name, StringComparer.Ordinal)
            .Select(one => one.Line),
    ];
}
