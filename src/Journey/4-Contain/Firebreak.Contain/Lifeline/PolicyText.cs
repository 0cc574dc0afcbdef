using System.Text.Json;

namespace Firebreak.Contain.Lifeline;

/// <summary>How surely a policy lets somebody do something anywhere.</summary>
internal enum Grip
{
    /// <summary>It does not, or something forbids it.</summary>
    None,

    /// <summary>Under conditions, or for some things only: it may be what he works with.</summary>
    Loose,

    /// <summary>Without conditions, for everything.</summary>
    Firm,
}

/// <summary>An IAM policy, read with care: what is not understood is never taken for a permission.</summary>
/// <remarks>IAM User Guide, "Grammar of the IAM JSON policy language" and "Policy evaluation logic".</remarks>
internal sealed class PolicyText
{
    private readonly IReadOnlyList<Statement> _statements;

    private PolicyText(IReadOnlyList<Statement> statements) => _statements = statements;

    /// <summary>Reads a document; one that makes no sense permits nothing and forbids everything.</summary>
    public static PolicyText Of(string document)
    {
        try
        {
            var text = document.TrimStart().StartsWith('{') ? document : Uri.UnescapeDataString(document);
            using var read = JsonDocument.Parse(text);
            return new PolicyText([.. Many(read.RootElement.GetProperty("Statement")).Select(Read)]);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new PolicyText([new Statement(Allows: false, [], ["*"], [], Everywhere: true, Always: true)]);
        }
    }

    /// <summary>Who may take on a role with this trust: ARNs, account numbers, providers, services, <c>*</c>.</summary>
    public IReadOnlyList<string> Trusted => [.. _statements.Where(statement => statement.Allows).SelectMany(statement => statement.Principals).Distinct(StringComparer.Ordinal)];

    /// <summary>The statements that allow an action under conditions or for some things only.</summary>
    public IEnumerable<string> LooseAllows(string action) =>
        _statements.Where(statement => statement is { Allows: true, IsFirm: false } && statement.Covers(action)).Select(statement => statement.ToString());

    /// <summary>Whether it allows an action without conditions, for everything.</summary>
    public bool AllowsFirmly(string action) => _statements.Any(statement => statement is { Allows: true, IsFirm: true } && statement.Covers(action));

    /// <summary>How far it forbids an action: firmly always and everywhere, loosely under conditions or for some things.</summary>
    public Grip Denies(string action) => _statements.Where(statement => !statement.Allows && statement.Covers(action))
        .Select(statement => statement.IsFirm ? Grip.Firm : Grip.Loose).DefaultIfEmpty(Grip.None).Max();

    private static Statement Read(JsonElement element)
    {
        var not = element.TryGetProperty("NotAction", out var others);
        return new Statement(
            Allows: element.TryGetProperty("Effect", out var effect) && effect.ValueEquals("Allow"),
            not ? Texts(others) : [],
            not ? [] : element.TryGetProperty("Action", out var actions) ? Texts(actions) : [],
            element.TryGetProperty("Principal", out var who) ? Principals(who) : [],
            Everywhere: element.TryGetProperty("Resource", out var things) && Texts(things).Contains("*", StringComparer.Ordinal),
            Always: !element.TryGetProperty("Condition", out var condition) || condition is { ValueKind: JsonValueKind.Object } && !condition.EnumerateObject().Any())
        {
            Not = not,
        };
    }

    private static IReadOnlyList<string> Principals(JsonElement who) => who.ValueKind switch
    {
        JsonValueKind.String => [who.GetString()!],
        JsonValueKind.Object => [.. who.EnumerateObject().SelectMany(kind => Texts(kind.Value))],
        _ => [],
    };

    private static IReadOnlyList<string> Texts(JsonElement one) => [.. Many(one).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];

    private static IEnumerable<JsonElement> Many(JsonElement one) => one.ValueKind == JsonValueKind.Array ? [.. one.EnumerateArray()] : [one];

    private sealed record Statement(
        bool Allows, IReadOnlyList<string> NotActions, IReadOnlyList<string> Actions, IReadOnlyList<string> Principals, bool Everywhere, bool Always)
    {
        public bool Not { get; init; }

        public bool IsFirm => Everywhere && Always;

        public bool Covers(string action) => Not
            ? !NotActions.Any(pattern => Matches(pattern, action))
            : Actions.Any(pattern => Matches(pattern, action));

        public override string ToString() =>
            $"{Allows} {string.Join(',', Actions)} !{string.Join(',', NotActions)} {Everywhere} {Always}";

        /// <summary>IAM's wildcards: any text, and any one character.</summary>
        private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
        {
            var (p, t, star, mark) = (0, 0, -1, 0);
            while (t < text.Length)
            {
                if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])))
                {
                    (p, t) = (p + 1, t + 1);
                }
                else if (p < pattern.Length && pattern[p] == '*')
                {
                    (star, mark, p) = (p, t, p + 1);
                }
                else if (star >= 0)
                {
                    (p, mark) = (star + 1, mark + 1);
                    t = mark;
                }
                else
                {
                    return false;
                }
            }

            return pattern[p..].TrimStart('*').IsEmpty;
        }
    }
}
