using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

public sealed class FieldProfileTests
{
    private const string Record = """
        {"eventID":"e1","eventTime":"2026-08-24T00:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.7",
        "userIdentity":{"arn":"arn:aws:iam::111122223333:user/kim"},"requestParameters":{"userName":"x","tags":[{"k":"a"},{"k":["b",null]}],"n":5,"o":{"p":true}}}
        """;

    [Fact]
    public void A_column_is_the_findings_own_or_a_field_of_its_record()
    {
        var profile = FieldProfile.Parse("time,level,title,eventName,requestParameters.userName,requestParameters.tags.k,requestParameters.n,requestParameters.o,nothing.there,country", out _)!;
        Assert.Equal(["2026-08-24T00:00:00Z", "high", "T", "CreateUser", "x", "a b", "5", "{\"p\":true}", "", "KR"], profile.Cells(Finding()));
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("standard")]
    [InlineData("full")]
    [InlineData("# mine\ntime\n title \n")]
    public void Profiles_have_names_or_lie_in_files(string text)
    {
        var profile = FieldProfile.Parse(text, out var why);
        Assert.Null(why);
        Assert.Equal(profile!.Columns.Count, profile.Cells(Finding()).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",,")]
    [InlineData("a b")]
    [InlineData("a\u001bb")]
    public void What_is_no_profile_is_refused(string text)
    {
        Assert.Null(FieldProfile.Parse(text, out var why));
        Assert.NotNull(why);
    }

    [Fact]
    public void Findings_are_added_up_by_rule_principal_and_address()
    {
        var finding = Finding();
        var tally = FindingTally.Of([finding, finding with { Count = 5 }, finding with { Rule = finding.Rule with { Title = "U", Level = Severity.Critical } }]);
        Assert.Equal(["U critical 1 2", "T high 2 7"], tally.ByRule.Select(line => $"{line.Name} {line.Level} {line.Findings} {line.Events}"));
        Assert.Equal(["arn:aws:iam::111122223333:user/kim critical 3 9"], tally.ByPrincipal.Select(line => $"{line.Name} {line.Level} {line.Findings} {line.Events}"));
        Assert.Equal(["198.51.100.7"], tally.ByAddress.Select(line => line.Name));
    }

    private static Finding Finding()
    {
        Assert.True(TrailEventReader.TryRead(JsonElement.Parse(Record), out var one));
        return new Finding(new RuleName("r1", "T", Severity.High, ["attack.t1078"], null), one, 2, one.Time) { Place = new Whereabouts("KR", null, null, null) };
    }
}
