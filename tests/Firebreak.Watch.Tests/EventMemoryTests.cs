using System.Globalization;
using System.Text.Json;
using Firebreak.App.Watching;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Trail;

namespace Firebreak.Watch.Tests;

/// <summary>What a watch remembers of the records is bounded, and is still enough to tell a stranger.</summary>
public sealed class EventMemoryTests
{
    private const int Days = 60;
    private static readonly DateTimeOffset Today = new(2025, 6, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Calls = ["AssumeRole", "Decrypt", "GetParameter", "DescribeTags", "UpdateInstanceInformation", "CreateLogStream", "StartQueryExecution", "DeleteNetworkInterface"];

    [Fact]
    public void However_much_the_programs_do_it_is_known_who_was_here_before_after_a_restart_too()
    {
        Assert.True(AccountId.TryParse("111122223333", out var account));
        using var folder = WatchFolder.Open(Places.Fresh("memory"), account);
        var shelf = folder.Events;
        var memory = EventMemory.Load(shelf, Today);
        memory.Take(Enumerable.Range(1, Days).Select(day => Event($"owner-{day}", Today.AddDays(-day), "user/owner", null, "203.0.113.9", "DescribeInstances")), Today);
        for (var batch = 0; batch < 40; batch++)
        {
            var at = Today.AddMinutes(5 * batch);
            memory.Take(Enumerable.Range(0, 600).Select(one => Event(
                $"noise-{batch}-{one}", at.AddSeconds(one / 2), $"assumed-role/worker/i-{one % 40}", "role/worker", $"198.18.0.{one % 40}", Calls[one % Calls.Length])), at.AddMinutes(5));
        }

        var stranger = Event("stranger", Today.AddHours(4), "user/owner", null, "198.51.100.7", "GetCallerIdentity");
        memory.Take([stranger], Today.AddHours(4));

        Holds(memory);
        Holds(EventMemory.Load(shelf, Today.AddHours(4)));
    }

    [Fact]
    public void A_stolen_key_that_comes_from_thousands_of_addresses_does_not_push_out_where_its_owner_was()
    {
        Assert.True(AccountId.TryParse("111122223333", out var account));
        using var folder = WatchFolder.Open(Places.Fresh("memory"), account);
        var shelf = folder.Events;
        var memory = EventMemory.Load(shelf, Today);
        memory.Take(Enumerable.Range(1, Days).Select(day => Event($"owner-{day}", Today.AddDays(-day), "user/owner", null, "203.0.113.9", "DescribeInstances")), Today);
        for (var batch = 0; batch < 20; batch++)
        {
            var at = Today.AddMinutes(5 * batch);
            memory.Take(Enumerable.Range(0, 500).Select(one => Event(
                $"flood-{batch}-{one}", at.AddSeconds(one / 2), "user/owner", null, $"198.{18 + batch}.{one / 250}.{one % 250}", Calls[one % Calls.Length])), at.AddMinutes(5));
        }

        memory.Take([Event("stranger", Today.AddHours(4), "user/other", null, "198.51.100.7", "GetCallerIdentity")], Today.AddHours(4));

        Holds(memory);
        Holds(EventMemory.Load(shelf, Today.AddHours(4)));
    }

    [Fact]
    public void An_owner_who_was_last_here_half_a_year_ago_is_still_known_and_an_intruder_of_that_time_is_not_taken_for_one()
    {
        Assert.True(AccountId.TryParse("111122223333", out var account));
        using var folder = WatchFolder.Open(Places.Fresh("memory"), account);
        var shelf = folder.Events;
        var memory = EventMemory.Load(shelf, Today);
        memory.Take(Enumerable.Range(1, Days).Select(day => Event($"owner-{day}", Today.AddDays(-day), "user/owner", null, "203.0.113.9", "DescribeInstances")), Today);
        memory.Take([Event("more", Today.AddDays(-9).AddHours(1), "user/owner", null, "203.0.113.9", "DescribeTags")], Today);
        memory.Take([Event("thief", Today.AddDays(-8), "user/owner", null, "198.51.100.7", "GetCallerIdentity")], Today);
        var intruders = new HashSet<string>(["198.51.100.7"], StringComparer.Ordinal);

        memory.Roll(Today, intruders);
        Assert.Contains(memory.Events, one => one.EventId == "thief"); // as long as AWS itself remembers, everything stays

        for (var day = 1; day <= 180; day++)
        {
            memory.Roll(Today.AddDays(day), intruders);
        }

        foreach (var known in (EventMemory[])[memory, EventMemory.Load(shelf, Today.AddDays(180))])
        {
            Assert.Equal(Days, known.Events.Count);
            Assert.All(known.Events, one => Assert.StartsWith("owner-", one.EventId, StringComparison.Ordinal));
        }

        memory.Roll(Today.AddDays(500), intruders);
        Assert.Empty(memory.Events);
        Assert.Empty(shelf.Days);
    }

    private static void Holds(EventMemory memory)
    {
        Assert.InRange(memory.Events.Count, 1_000, 4_000);
        Assert.Equal(Days, memory.Events.Count(one => one.EventId.StartsWith("owner-", StringComparison.Ordinal)));
        Assert.Contains(memory.Events, one => one.EventId == "stranger");
    }

    private static TrailEvent Event(string id, DateTimeOffset at, string caller, string? issuer, string address, string name)
    {
        var identity = issuer is null
            ? $$"""{"type":"IAMUser","arn":"arn:aws:iam::111122223333:{{caller}}","accountId":"111122223333"}"""
            : $$$"""{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:{{{caller}}}","accountId":"111122223333","sessionContext":{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::111122223333:{{{issuer}}}"} } }""";
        var looks = name.StartsWith("De", StringComparison.Ordinal) && name != "DeleteNetworkInterface" || name is "GetParameter" or "GetCallerIdentity" or "AssumeRole" ? "true" : "false";
        var json = $$"""{"eventVersion":"1.08","userIdentity":{{identity}},"eventTime":"{{at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}}","eventSource":"ec2.amazonaws.com","eventName":"{{name}}","awsRegion":"us-east-1","sourceIPAddress":"{{address}}","userAgent":"aws-cli/2","readOnly":{{looks}},"eventID":"{{id}}","recipientAccountId":"111122223333"}""";
        using var document = JsonDocument.Parse(json);
        return TrailEventReader.TryRead(document.RootElement.Clone(), out var read) ? read : throw new InvalidOperationException(json);
    }
}
