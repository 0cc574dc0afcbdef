using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Testing;

/// <summary>The policies in <c>docs/policies</c>, that an owner attaches to whoever works with Firebreak: each in as many documents as IAM's limit asks for.</summary>
public static class PolicyFiles
{
    // IAM: a managed policy has at most 6,144 characters, white space not counted.
    private const int Most = 6000;

    private static string Folder => Path.Combine(Places.Root, "docs", "policies");

    /// <summary>The actions that the documents of a name allow together.</summary>
    public static IReadOnlyList<string> Allowed(string name) =>
    [
        .. Directory.EnumerateFiles(Folder, name + "-*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["Statement"]![0]!["Action"]!.AsArray().Select(action => action!.GetValue<string>())),
    ];

    /// <summary>Holds the documents of a name against the actions that they are to allow. What differs is written beside the build and named.</summary>
    public static string? Difference(string name, IReadOnlyList<string> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var parts = Parts(actions).ToList();
        var wrong = new List<string>();
        for (var number = 1; number <= parts.Count; number++)
        {
            var (file, document) = ($"{name}-{number}.json", Document(parts[number - 1]));
            var kept = Path.Combine(Folder, file);
            if (!File.Exists(kept) || File.ReadAllText(kept) != document)
            {
                File.WriteAllText(Path.Combine(Places.Root, "artifacts", file), document);
                wrong.Add(file);
            }
        }

        wrong.AddRange(Directory.EnumerateFiles(Folder, name + "-*.json").Select(Path.GetFileName).OfType<string>()
            .Where(file => int.Parse(file[(name.Length + 1)..^5], System.Globalization.CultureInfo.InvariantCulture) > parts.Count));
        return wrong.Count == 0 ? null : $"docs/policies allows something else than artifacts: {string.Join(", ", wrong)}; if that is right, put it in its place.";
    }

    private static IEnumerable<List<string>> Parts(IEnumerable<string> actions)
    {
        var part = new List<string>();
        foreach (var action in actions)
        {
            if (part.Sum(one => one.Length + 3) + action.Length > Most)
            {
                yield return part;
                part = [];
            }

            part.Add(action);
        }

        yield return part;
    }

    private static string Document(IEnumerable<string> actions) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray([.. actions.Select(action => (JsonNode)action)]),
            ["Resource"] = "*",
        }),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
}
