using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Change;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

/// <summary>
/// What a caller must be allowed to contain, as policies that can be attached: exactly what the countermeasures say they need. That they call nothing else, and
/// all of it, is shown on the practice account.
/// </summary>
public sealed class RightsTests
{
    // IAM: a managed policy has at most 6,144 characters, white space not counted.
    private const int Most = 6000;

    [Fact]
    public void The_policies_that_can_be_attached_allow_what_the_countermeasures_declare_and_nothing_else()
    {
        var declared = Catalogue.Countermeasures.Kinds
            .SelectMany(kind => Of(kind.Shape.Type)).SelectMany(measure => measure.Needs)
            .Select(need => need.Action).Append("sts:GetCallerIdentity").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.DoesNotContain(declared, action => action.Contains('*', StringComparison.Ordinal));

        var parts = Parts(declared).ToList();
        Assert.Equal(declared, parts.SelectMany(part => part));
        for (var number = 0; number < parts.Count; number++)
        {
            Same($"contain-{number + 1}.json", Document(parts[number]));
        }

        Assert.False(File.Exists(Path.Combine(Places.Root, "docs", "policies", $"contain-{parts.Count + 1}.json")));
    }

    /// <summary>A measure of a type, for whoever what it needs hangs on.</summary>
    private static IEnumerable<Measure> Of(Type type)
    {
        Principal[] people = [Principal.Of($"arn:aws:iam::{FakeAccount.Number}:user/x")!, Principal.Of($"arn:aws:iam::{FakeAccount.Number}:role/x")!];
        return type.Name switch
        {
            nameof(DenyPrincipal) => people.Select(who => new DenyPrincipal(who)),
            nameof(RevokeSessions) => people.Select(who => new RevokeSessions(who, default)),
            nameof(DeleteUser) => [new DeleteUser(people[0])],
            nameof(DeleteRole) => [new DeleteRole(people[1])],
            _ => [(Measure)RuntimeHelpers.GetUninitializedObject(type)],
        };
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

    private static void Same(string name, string document)
    {
        var kept = Path.Combine(Places.Root, "docs", "policies", name);
        if (!File.Exists(kept) || File.ReadAllText(kept) != document)
        {
            File.WriteAllText(Path.Combine(Places.Root, "artifacts", name), document);
            Assert.Fail($"docs/policies/{name} allows something else than artifacts/{name}; if that is right, put it in its place.");
        }
    }
}
