using System.Text.RegularExpressions;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Testing;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>Every sentence that a guard can say about an account was said by one of the breakages, or by the account that has everything: each check can fail.</summary>
[Collection(Hardened.Name)]
public sealed class SentenceTests(HardenedAccount account)
{
    /// <summary>Looks at accounts that are neither broken nor like ours: what is said of them is no fault.</summary>
    private static readonly IReadOnlyList<(Action<Peephole> Twist, Func<HardenOptions, HardenOptions> Wishes, IInventorySource? Inventory)> Others =
    [
        (_ => { }, wishes => wishes with { Card = new CardWord(true, DateTimeOffset.UnixEpoch) { Blocked = true } }, null),
        (eyes => eyes.Items(Budgets.DescribeBudgetActionsForBudget, (Budgets.Action _) => null), wishes => wishes with { Brake = false }, null),
        (eyes =>
        {
            eyes.Items(Budgets.DescribeBudgetActionsForBudget, (Budgets.Action _) => null);
            eyes.Items(Iam.ListUsers, (Iam.User _) => null);
        }, wishes => wishes, null),
        (eyes => eyes.Invent(Organizations.DescribeOrganization, new(new("o-1", MasterAccountId: "999988887777"))), wishes => wishes, null),
        (eyes => Head(eyes, denying: true), wishes => wishes, null),
        (eyes => Head(eyes, denying: false), wishes => wishes, null),
        (eyes =>
        {
            eyes.Invent(GuardDuty.ListDetectors, new(["d-1"]));
            eyes.Invent(GuardDuty.GetDetector, new(Status: "ENABLED"));
        }, wishes => wishes, null),
        (PlaceBreakages.Enabled, wishes => wishes, new Shelf([new Resource("i-1", "ec2:instance", Region.Parse("ap-south-2"))])),
    ];

    [Fact]
    public async Task Each_check_fails_for_at_least_one_breakage()
    {
        var said = new List<string>();
        said.AddRange((await account.LookAsync(_ => { })).States.Select(state => state.Says.En));
        foreach (var breakage in Breakage.All)
        {
            said.AddRange((await account.LookAsync(breakage.Break, breakage.Wishes, breakage.Inventory)).States.Select(state => state.Says.En));
        }

        foreach (var other in Others)
        {
            said.AddRange((await account.LookAsync(other.Twist, other.Wishes, other.Inventory)).States.Select(state => state.Says.En));
        }

        var folder = Path.Combine(Places.Root, "src", "Journey", "5-Harden", "Firebreak.Harden");
        var written = new[] { "Guards", "Sights" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part), "*.cs")).SelectMany(Sentences).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(written.Count > 80, $"only {written.Count} sentences found");
        var never = written.Where(sentence => !said.Any(one => Parts(sentence).All(part => one.Contains(part, StringComparison.Ordinal)))).ToList();
        Assert.True(never.Count == 0, string.Join('\n', never));
    }

    private static void Head(Peephole eyes, bool denying)
    {
        var policy = new Organizations.PolicySummary("p-1", Name: "regions");
        eyes.Invent(Organizations.DescribeOrganization, new(new("o-1", MasterAccountId: "123456789012")));
        eyes.Invent(Organizations.ListRoots, new([new("r-1", PolicyTypes: [new("SERVICE_CONTROL_POLICY", "ENABLED")])]));
        eyes.Invent(Organizations.DescribePolicy, new(new(policy, """{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["us-east-1"]}}}]}""")));
        eyes.List<Organizations.PolicySummary>(Organizations.ListPoliciesForTarget, _ => denying ? [policy] : []);
        eyes.List<Organizations.PolicySummary>(Organizations.ListPolicies, _ => []);
    }

    /// <summary>The English half of each pair of sentences, without those of a guard's face.</summary>
    private static IEnumerable<string> Sentences(string file)
    {
        var source = Regex.Replace(File.ReadAllText(file), @"GuardFace (Face|Own) (\{ get; \}|)?.*?(\n    \};|Demand\.\w+\)(\n        \{.*?\n        \})?;)", "", RegexOptions.Singleline | RegexOptions.ExplicitCapture);
        return Regex.Matches(source, @"""(?<en>([^""\\]|\\.){12,})"",\s*\$?""([^""\\]|\\.)*[가-힣]", RegexOptions.ExplicitCapture).Select(match => match.Groups["en"].Value)
            .Where(sentence => sentence[0] is not (',' or '역') && !sentence.StartsWith("{string.Join(", StringComparison.Ordinal) && !sentence.StartsWith("Left as it is", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Parts(string sentence) => Regex.Split(sentence, @"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}").Select(part => part.Trim()).Where(part => part.Length > 3);
}
