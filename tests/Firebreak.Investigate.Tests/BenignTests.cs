using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>Ordinary life that looks a little like a hijack: none of it may be called one.</summary>
public sealed class BenignTests
{
    private const string Office = "203.0.113.24";

    [Fact]
    public void A_quiet_account_has_no_incident() => Assert.Empty(Some.Investigate(Some.OwnersLife()).Incidents);

    [Fact]
    public void An_empty_archive_has_no_incident() => Assert.Empty(Some.Investigate([]).Incidents);

    [Fact]
    public void An_owner_who_moves_to_a_new_region_from_his_usual_address_is_no_intruder()
    {
        var owner = Some.RootConsole(Office);
        string[] regions = ["us-west-2", "eu-west-1", "eu-central-1"];
        var events = Some.OwnersLife().Concat(regions.Select((region, i) =>
            Some.Launch(owner, $"2023-08-20T0{i}:00:00Z", region, "m5.16xlarge", [.. Enumerable.Range(0, 5).Select(n => $"i-0000000000000{i}{n:D4}")])));

        var found = Some.Investigate(events).Incidents;

        Assert.Empty(found);
    }

    [Fact]
    public void A_burst_of_a_build_machine_that_always_calls_from_elsewhere_is_no_intruder()
    {
        var events = Some.OwnersLife();
        for (var day = 0; day < 60; day++)
        {
            var runner = Some.User("ci", "AKIACIRUNNER00000001", $"20.1.{day}.7", "Terraform/1.5");
            events.Add(Some.Launch(runner, $"2023-0{6 + (day / 30)}-{1 + (day % 30):D2}T10:00:00Z", "ap-northeast-2", "c5.large", [$"i-00000000000ci{day:D4}"]));
        }

        var burst = Some.User("ci", "AKIACIRUNNER00000001", "20.9.9.9", "Terraform/1.5");
        events.Add(Some.Launch(burst, "2023-08-20T10:00:00Z", "ap-northeast-2", "c5.18xlarge", [.. Enumerable.Range(0, 30).Select(n => $"i-0000000000burst{n:D3}")]));

        Assert.DoesNotContain(Some.Investigate(events).Incidents, incident => incident.Severity >= Severity.High);
    }

    [Fact]
    public void An_administrator_who_travels_with_mfa_is_at_most_looked_at()
    {
        var hotel = Some.RootConsole("185.60.1.1", key: "ASIATRAVEL0000000001");
        var events = Some.OwnersLife();
        events.Add(Some.Login(hotel, "2023-08-20T01:00:00Z", mfa: true));
        events.Add(Some.NewUser(hotel, "2023-08-20T01:05:00Z", "intern"));
        events.Add(Some.NewKey(hotel, "2023-08-20T01:06:00Z", "AKIAINTERN0000000001", "intern"));
        events.Add(Some.Launch(hotel, "2023-08-20T01:10:00Z", "eu-west-1", "t3.medium", ["i-0000000000travel01"]));

        Assert.DoesNotContain(Some.Investigate(events).Incidents, incident => incident.Severity >= Severity.High);
    }

    [Fact]
    public void A_root_sign_in_from_a_new_address_alone_is_at_most_medium()
    {
        var elsewhere = Some.RootConsole("185.60.1.1", "Mozilla/5.0 (iPhone)", "ASIATRAVEL0000000001");
        var events = Some.OwnersLife().Append(Some.Login(elsewhere, "2023-08-20T01:00:00Z"))
            .Append(Some.Event(elsewhere, "2023-08-20T01:01:00Z", "ce:GetCostAndUsage"));

        Assert.DoesNotContain(Some.Investigate(events).Incidents, incident => incident.Severity >= Severity.High);
    }

    [Fact]
    public void The_same_sign_in_followed_by_a_thiefs_deeds_is_an_incident()
    {
        var thief = Some.RootConsole("185.60.1.1", "Mozilla/5.0 (iPhone)", "ASIATRAVEL0000000001");
        var events = Some.OwnersLife().Append(Some.Login(thief, "2023-08-20T01:00:00Z"))
            .Append(Some.NewKey(thief, "2023-08-20T01:01:00Z", "AKIAROOTKEY000000009"));

        Assert.Equal(Severity.Critical, Assert.Single(Some.Investigate(events).Incidents).Severity);
    }

    [Fact]
    public void Services_of_aws_are_never_suspects()
    {
        var events = Some.OwnersLife().Concat(Some.Hijack()).ToList();
        for (var hour = 0; hour < 400; hour++)
        {
            var aws = new Hand("AWSService", "", "", "cloudtrail.amazonaws.com", "cloudtrail.amazonaws.com") { InvokedBy = "cloudtrail.amazonaws.com" };
            events.Add(Some.Event(aws, Some.At("2023-08-20T00:00:00Z").AddHours(hour), "s3:PutObject"));
        }

        var told = Assert.Single(Some.Investigate(events).Incidents);

        Assert.DoesNotContain(told.Suspects.Principals, name => name.Contains("amazonaws", StringComparison.Ordinal) || name.Contains("AWSServiceRole", StringComparison.Ordinal));
        Assert.DoesNotContain(told.Suspects.SourceIps, ip => ip.Contains("amazonaws", StringComparison.Ordinal));
    }
}
