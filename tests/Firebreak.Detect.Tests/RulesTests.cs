using Firebreak.Detect;
using Firebreak.Sigma;

namespace Firebreak.Detect.Tests;

public sealed class RulesTests
{
    private static readonly string Folder = Path.Combine(Places.Root, "rules");

    [Fact]
    public void Every_rule_hits_its_hits_and_misses_its_misses() => Assert.Empty(RuleCases.Problems(Folder));

    [Theory]
    [InlineData("no-hit", "has no hit")]
    [InlineData("no-miss", "has no miss")]
    [InlineData("wrong-hit", "misses hit-wrong.json")]
    [InlineData("wrong-miss", "hits miss-wrong.json")]
    [InlineData("unknown-modifier", "is rejected")]
    [InlineData("no-korean", "does not say")]
    [InlineData("no-description", "lacks an id, a description")]
    public void The_check_of_the_rules_can_fail(string spoiled, string told)
    {
        var folder = Places.Fresh();
        var rule = Path.Combine(folder, "trail-stopped.yml");
        var cases = Path.Combine(folder, "trail-stopped.cases");
        Directory.CreateDirectory(cases);
        var source = Path.Combine(Folder, "evasion", "trail-stopped");
        File.Copy(source + ".yml", rule);
        foreach (var file in Directory.GetFiles(source + ".cases"))
        {
            File.Copy(file, Path.Combine(cases, Path.GetFileName(file)));
        }

        Assert.Empty(RuleCases.Problems(folder));
        Spoil(spoiled, rule, cases);
        Assert.Contains(RuleCases.Problems(folder), problem => problem.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_carries_the_rules_of_the_folder()
    {
        var inside = CloudTrailRules.BuiltIn();
        var outside = RuleCases.Rules(Folder).Select(path => ("rules/" + Path.GetRelativePath(Folder, path), File.ReadAllText(path)));
        Assert.Equal(outside, inside);
        var rules = CloudTrailRules.Load(inside);
        Assert.Empty(rules.Rejected);
        Assert.True(rules.Rules.Count(rule => !rule.OnlyFeeds) >= 24);
    }

    [Fact]
    public void The_field_is_covered_tactic_by_tactic()
    {
        var tags = CloudTrailRules.Load(CloudTrailRules.BuiltIn()).Rules.SelectMany(rule => rule.Head.Tags).ToHashSet();
        string[] tactics =
        [
            "attack.initial-access", "attack.execution", "attack.persistence", "attack.privilege-escalation", "attack.defense-evasion",
            "attack.credential-access", "attack.discovery", "attack.lateral-movement", "attack.exfiltration", "attack.impact",
        ];
        Assert.All(tactics, tactic => Assert.Contains(tactic, tags));
    }

    [Theory]
    [InlineData("product: windows", "logs of 'windows'")]
    [InlineData("product: aws\n  service: guardduty", "logs of 'guardduty'")]
    [InlineData("category: process_creation", "category 'process_creation'")]
    public void Rules_for_other_logs_are_rejected_by_name(string source, string told)
    {
        var rules = CloudTrailRules.Load([("x.yml", $"title: X\nlogsource:\n  {source}\ndetection:\n  a:\n    b: c\n  condition: a\n")]);
        Assert.Contains(told, Assert.Single(rules.Rejected).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sigmahq")]
    [InlineData("suzaku")]
    public void Public_rules_load_or_are_rejected_by_name(string pack)
    {
        var folder = Path.Combine(Places.Data(), "rules", pack);
        var files = Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path))).ToList();
        var rules = CloudTrailRules.Load(files);
        var told = string.Join('\n', rules.Rejected.Select(one => $"{one.Path}: {one.Reason}"));
        Approved.Check($"{files.Count} files, {rules.Rules.Count} rules\n{told}\n", pack);
    }

    [Fact]
    public void A_public_rule_with_placeholders_loads_once_they_have_values()
    {
        var path = Path.Combine(Places.Data(), "rules", "sigmahq", "rules-placeholder", "cloud", "aws", "cloudtrail", "aws_cloudtrail_console_login_success_from_susp_locations.yml");
        var options = new RuleSetOptions
        {
            Placeholders = new Dictionary<string, IReadOnlyList<string>> { ["Legitimate_Countries"] = ["KR"], ["Legitimate_IP_Ranges"] = ["203.0.113.7"] },
        };
        Assert.Empty(RuleSet.Load([(path, File.ReadAllText(path))], options).Rejected);
    }

    private static void Spoil(string how, string rule, string cases)
    {
        var text = File.ReadAllText(rule);
        var (hit, miss) = (Directory.GetFiles(cases, "hit-*")[0], Directory.GetFiles(cases, "miss-*")[0]);
        switch (how)
        {
            case "no-hit" or "no-miss":
                Array.ForEach(Directory.GetFiles(cases, how[3..] + "-*"), File.Delete);
                break;
            case "wrong-hit":
                File.Copy(miss, Path.Combine(cases, "hit-wrong.json"));
                break;
            case "wrong-miss":
                File.Copy(hit, Path.Combine(cases, "miss-wrong.json"));
                break;
            case "unknown-modifier":
                File.WriteAllText(rule, text.Replace("eventName:", "eventName|nonsense:", StringComparison.Ordinal));
                break;
            case "no-korean":
                File.WriteAllText(rule, text.Replace("  ko: ", "  xx: ", StringComparison.Ordinal));
                break;
            default:
                File.WriteAllText(rule, text.Replace("description:", "describes:", StringComparison.Ordinal));
                break;
        }
    }
}
