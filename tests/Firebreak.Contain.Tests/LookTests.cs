using Firebreak.Change;
using Firebreak.Contain.Countermeasures;
using Firebreak.Contain.Lifeline;
using Firebreak.Contain.Sights;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;
using Firebreak.Wire.Tests.Aws;

namespace Firebreak.Contain.Tests;

/// <summary>What a look at one thing makes of an answer that does not show it.</summary>
public sealed class LookTests
{
    private static Blindness Failed(string reason) => new("x", BlindCause.Failed, reason);

    [Theory]
    [InlineData("NoSuchEntity: The user with name x cannot be found.", true)]
    [InlineData("ValidationException: RecordNotFound", true)]
    [InlineData("Throttling: NoSuchEntity: said the intruder's name", false)]
    [InlineData("The connection was reset.", false)]
    public async Task Only_what_is_not_there_is_taken_for_absent(string reason, bool absent)
    {
        var account = new ToldAccount((_, _, _) => Failed(reason));

        var reading = await account.MaybeAsync(Look.Iam, Iam.GetUser, new Iam.GetUserIn("x"), default);

        Assert.Equal(absent, reading.Match(seen => seen is null, _ => false));
        Assert.Equal(!absent, reading.Match(_ => false, why => why.Reason == reason));
    }

    [Fact]
    public async Task What_belongs_to_a_thing_and_could_not_be_read_is_kept_as_unread()
    {
        var pieces = new List<EvidencePiece>();
        var account = new ToldAccount((_, _, _) => Failed("The connection was reset."));

        Assert.Null(await account.ListedAsync(Iam.ListUserPolicies, new Iam.ListUserPoliciesIn("x"), seen => seen.PolicyNames, pieces, default));

        Assert.Contains("The connection was reset.", Assert.Single(pieces).Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("more", true)]
    public async Task A_machine_and_a_rule_that_are_missing_in_a_part_of_a_list_are_not_seen(string? next, bool blind)
    {
        var account = new ToldAccount((op, _, _) => op == Ec2.DescribeInstances ? new Ec2.DescribeInstancesOut(Reservations: [], NextToken: next) : new EventBridge.ListRulesOut([], next));

        var machine = await Machine.ReadAsync(account, Region.UsEast1, "i-1", default);
        var rule = await RuleFacts.ReadAsync(account, Region.UsEast1, "beat", null, default);

        Assert.Equal(blind, machine.Match(_ => false, why => why.Cause == BlindCause.Truncated));
        Assert.Equal(blind, rule.Match(_ => false, why => why.Cause == BlindCause.Truncated));
    }

    [Fact]
    public async Task A_list_that_does_not_end_does_not_show_that_a_thing_is_gone()
    {
        var account = new ToldAccount((_, _, _) => new EventBridge.ListRulesOut([], "again"));

        var reading = await Sight.InListAsync(
            account,
            Region.UsEast1,
            EventBridge.ListRules,
            new Pages<EventBridge.ListRulesIn, EventBridge.ListRulesOut>(new EventBridge.ListRulesIn(), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
            page => page.Rules is [var rule, ..] ? rule : null,
            rule => [("Name", rule.Name)],
            default);

        Assert.Equal(BlindCause.Truncated, reading.Match(_ => default(BlindCause?), why => why.Cause));
        Assert.Equal(200, account.Asked(EventBridge.ListRules));
    }

    [Fact]
    public async Task What_a_way_in_hangs_on_and_could_not_be_read_is_not_taken_for_nothing()
    {
        var account = new ToldAccount((op, _, _) => op == Iam.GetUser ? new Iam.GetUserOut(new Iam.User("owner")) : Failed("The connection was reset."));

        var holder = await new HolderReading(account, default).UserAsync("owner", "arn:aws:iam::111122223333:user/owner");

        Assert.NotEmpty(holder.Unread);
        Assert.All(holder.Unread, why => Assert.Equal("The connection was reset.", why.Reason));
    }

    [Theory]
    [InlineData("{ no json")]
    [InlineData("[]")]
    [InlineData("{\"userIdentity\":{\"type\":1}}")]
    public async Task A_record_that_makes_no_sense_hides_no_other(string nonsense)
    {
        var since = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        CloudTrail.Event Told(string record) => new(EventName: "PasswordUpdated", EventTime: since.AddHours(1), CloudTrailEvent: record);
        async Task<bool> ChangedAsync(params IReadOnlyList<CloudTrail.Event> events) =>
            (await new ChangeRootPassword(since).ObserveAsync(new ToldAccount((_, _, _) => new CloudTrail.LookupEventsOut(events)), default)).Match(seen => seen.Reached, _ => false);

        Assert.False(await ChangedAsync(Told(nonsense)));
        Assert.True(await ChangedAsync(Told(nonsense), Told("""{"userIdentity":{"type":"Root"}}""")));
    }

    [Theory]
    [InlineData("{ no json")]
    [InlineData("{}")]
    [InlineData("{\"Statement\":1}")]
    public void A_policy_that_makes_no_sense_permits_nothing_and_forbids_everything(string document)
    {
        var policy = PolicyText.Of(document);

        Assert.False(policy.AllowsFirmly("iam:DeleteUser"));
        Assert.Empty(policy.LooseAllows("iam:DeleteUser"));
        Assert.NotEqual(PolicyText.Of("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""").Denies("iam:DeleteUser"), policy.Denies("iam:DeleteUser"));
    }

    [Theory]
    [InlineData("{\"a\": 1}", true)]
    [InlineData("{ no json", false)]
    [InlineData(null, false)]
    public void A_document_that_makes_no_sense_says_nothing_the_same(string? other, bool same) => Assert.Equal(same, InlinePolicy.Same(other, "{\"a\":1}"));
}
