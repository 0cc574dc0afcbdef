using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

public sealed class SummaryTests
{
    private static readonly Hand Session = new("AssumedRole", "arn:aws:sts::111122223333:assumed-role/build/run-1", "ASIATEMPORARY0000001", Some.ThiefIp, Some.Boto);
    private static readonly Hand Nameless = new("AWSService", "", "", "autoscaling.amazonaws.com", "autoscaling.amazonaws.com") { InvokedBy = "autoscaling.amazonaws.com" };

    private static readonly List<TrailEvent> Events =
    [
        Some.Event(Session, "2023-08-01T00:00:00Z", "ec2:DescribeInstances"),
        Some.Event(Session, "2023-08-01T00:00:01Z", "ec2:RunInstances", error: "Client.VcpuLimitExceeded"),
        Some.Event(Session, "2023-08-01T00:00:02Z", "ec2:RunInstances", error: "Client.DryRunOperation"),
        Some.Event(Nameless, "2023-08-01T00:00:03Z", "ec2:RunInstances"),
        Some.Login(Some.RootConsole(Some.ThiefIp), "2023-08-01T00:00:04Z", works: false),
        Some.Login(Some.RootConsole(Some.ThiefIp), "2023-08-01T00:00:05Z"),
    ];

    private static readonly CallSummary Told = Some.Investigate([.. Events, .. Events]).Summary;

    [Fact]
    public void Any_error_is_a_failure_and_copies_count_once() =>
        Assert.Equal((1, 2), Of(Told.Principals, Session.Arn));

    [Fact]
    public void A_caller_without_an_arn_is_counted_under_what_the_record_has() => Assert.Equal((1, 0), Of(Told.Principals, "autoscaling.amazonaws.com"));

    [Fact]
    public void A_sign_in_that_failed_is_a_failure_without_an_error_code() => Assert.Equal((1, 1), Of(Told.Principals, Some.Root));

    [Fact]
    public void An_address_counts_everybody_who_called_from_it()
    {
        Assert.Equal((2, 3), Of(Told.Addresses, Some.ThiefIp));
        Assert.Equal(
            ["ASIATEMPORARY0000001"], Told.Addresses.Single(one => one.Id == Some.ThiefIp).AccessKeys);
    }

    [Fact]
    public void Nothing_is_lost()
    {
        foreach (var counts in (IReadOnlyList<CallCount>[])[Told.Principals, Told.Addresses])
        {
            Assert.Equal(Events.Count, counts.Sum(one => one.Succeeded + one.Failed));
        }
    }

    private static (int, int) Of(IEnumerable<CallCount> counts, string id)
    {
        var one = counts.Single(count => count.Id == id);
        return (one.Succeeded, one.Failed);
    }
}
