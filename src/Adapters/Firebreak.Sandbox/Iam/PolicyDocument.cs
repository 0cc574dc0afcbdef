using System.Collections.Concurrent;
using System.Text.Json;

namespace Firebreak.Sandbox;

/// <summary>A parsed IAM policy.</summary>
/// <remarks>Source: AWS IAM User Guide, "Grammar of the IAM JSON policy language".</remarks>
internal sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    private static readonly ConcurrentDictionary<string, PolicyDocument> Known = new(StringComparer.Ordinal);

    /// <summary>The document behind a text that was checked when it was stored.</summary>
    internal static PolicyDocument Of(string json) => Known.GetOrAdd(json, static text => Parse(text));

    /// <summary>Reads a document; throws <see cref="Fault"/> <c>MalformedPolicyDocument</c>.</summary>
    internal static PolicyDocument Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("Statement", out var statements))
            {
                throw Malformed("Syntax errors in policy.");
            }

            return new PolicyDocument([.. Many(statements).Select(PolicyStatement.Read)]);
        }
        catch (JsonException broken)
        {
            throw Malformed("This policy contains invalid Json: " + broken.Message);
        }
    }

    internal static IEnumerable<JsonElement> Many(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToList() : [element];

    internal static Fault Malformed(string why) => new("MalformedPolicyDocument", why);
}

/// <summary>One statement of a policy.</summary>
internal sealed record PolicyStatement
{
    internal required bool Allows { get; init; }

    internal IReadOnlyList<string>? Actions { get; init; }

    internal IReadOnlyList<string>? NotActions { get; init; }

    internal IReadOnlyList<string>? Resources { get; init; }

    internal IReadOnlyList<string>? NotResources { get; init; }

    /// <summary>Principals of a trust or bucket policy: <c>*</c>, ARNs, account numbers, services.</summary>
    internal IReadOnlyList<string> Principals { get; init; } = [];

    internal IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    internal static PolicyStatement Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("Effect", out var effect))
        {
            throw PolicyDocument.Malformed("Missing required field Effect.");
        }

        var statement = new PolicyStatement
        {
            Allows = effect.GetString() switch
            {
                "Allow" => true,
                "Deny" => false,
                _ => throw PolicyDocument.Malformed("Invalid effect."),
            },
            Actions = Texts(element, "Action"),
            NotActions = Texts(element, "NotAction"),
            Resources = Texts(element, "Resource"),
            NotResources = Texts(element, "NotResource"),
            Principals = ReadPrincipals(element),
            Conditions = ReadConditions(element),
        };
        return statement.Actions is null && statement.NotActions is null
            ? throw PolicyDocument.Malformed("Policy statement must contain actions.")
            : statement;
    }

    private static List<string>? Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? [.. PolicyDocument.Many(value).Select(Text)] : null;

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => element.GetRawText(),
        _ => throw PolicyDocument.Malformed("Syntax errors in policy."),
    };

    private static List<string> ReadPrincipals(JsonElement element)
    {
        if (!element.TryGetProperty("Principal", out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject().SelectMany(entry => PolicyDocument.Many(entry.Value)).Select(Text)]
            : [Text(value)];
    }

    private static List<PolicyCondition> ReadConditions(JsonElement element) =>
        !element.TryGetProperty("Condition", out var value)
            ? []
            : [.. value.EnumerateObject().SelectMany(op => op.Value.EnumerateObject().Select(key =>
                new PolicyCondition(op.Name, key.Name, [.. PolicyDocument.Many(key.Value).Select(Text)])))];
}

/// <summary>One condition: an operator, a key and the values, any of which will do.</summary>
internal sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values);
