using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

public sealed class CircumstancesTests
{
    [Theory]
    [InlineData("firebreak.new: network", 1)]
    [InlineData("firebreak.new: client", 0)]
    [InlineData("firebreak.newToAccount: region", 1)]
    [InlineData("firebreak.newToAccount: address", 1)]
    [InlineData("firebreak.new|exists: true", 1)]
    public void What_is_new_after_a_week_of_acquaintance_is_told(string wanted, int told) =>
        Assert.Equal(told, Count(wanted, [.. Days(9), Call(9, "203.0.113.5", "sa-east-1")]));

    [Theory]
    [InlineData("firebreak.strangeness|gte: 2", 1)]
    [InlineData("firebreak.strangeness|gte: 4", 0)]
    [InlineData("firebreak.unheard: region", 1)]
    [InlineData("firebreak.unheard: caller", 0)]
    [InlineData("firebreak.before|exists: true", 0)]
    public void Somebody_with_another_machine_at_a_place_where_he_never_was_is_a_stranger(string wanted, int told) =>
        Assert.Equal(told, Count(wanted, [.. Days(9), Call(9, "203.0.113.5", "sa-east-1", agent: "Boto3/1.26")]));

    [Fact]
    public void A_stranger_stays_one_and_home_stays_home() =>
        Assert.Equal(2, Count("firebreak.strangeness|gte: 2", [.. Days(9), Call(9, "203.0.113.5", "us-east-1", agent: "Boto3/1.26"), Call(12, "203.0.113.5", "us-east-1", agent: "Boto3/1.26"), Call(13, "198.51.100.1", "us-east-1")]));

    [Fact]
    public void What_was_done_from_a_strange_place_before_is_told() =>
        Assert.Equal(1, Count("firebreak.before: identity", [.. Days(9), Call(9, "203.0.113.5", "us-east-1", "CreateUser", agent: "Boto3/1.26"), Call(10, "203.0.113.5", "us-east-1", "RunInstances", agent: "Boto3/1.26")]));

    [Fact]
    public void What_strangers_change_makes_nothing_familiar() =>
        Assert.Equal(2, Count("firebreak.unheard: region", [.. Days(9), Call(9, "203.0.113.5", "sa-east-1", "RunInstances", agent: "Boto3/1.26"), Call(12, "203.0.113.5", "sa-east-1", "RunInstances", agent: "Boto3/1.26")]));

    [Fact]
    public void In_a_short_record_nothing_is_new() => Assert.Equal(0, Count("firebreak.new|exists: true", [.. Days(6), Call(6, "203.0.113.5", "sa-east-1")]));

    [Fact]
    public void What_was_new_is_old_after_a_day() =>
        Assert.Equal(1, Count("firebreak.new: network", [.. Days(9), Call(9, "203.0.113.5", "us-east-1"), Call(10, "203.0.113.5", "us-east-1")]));

    [Fact]
    public void What_a_service_does_for_somebody_says_nothing_of_him() =>
        Assert.Equal(0, Count("firebreak.new|exists: true", [.. Days(9), Call(9, "autoscaling.amazonaws.com", "sa-east-1")]));

    [Theory]
    [InlineData("""{"instanceType":"p3.16xlarge","instancesSet":{"items":[{"minCount":1,"maxCount":2}]}}""", "48", 1)]
    [InlineData("""{"instanceType":"p3.16xlarge","instancesSet":{"items":[{"minCount":1,"maxCount":2}]}}""", "50", 0)]
    [InlineData("""{"instanceType":"p3.16xlarge","instancesSet":{"items":[{"minCount":1,"maxCount":"x"}]}}""", "24", 1)]
    [InlineData("""{"instanceType":["p3"],"instancesSet":7}""", "0", 0)]
    [InlineData("null", "0", 0)]
    public void A_launch_has_its_price_by_the_hour(string request, string dollars, int told) =>
        Assert.Equal(told, Count($"firebreak.usdPerHour|gte: {dollars}", [Call(0, "203.0.113.5", "us-east-1", "RunInstances", request)]));

    private static int Count(string wanted, IReadOnlyList<TrailEvent> events)
    {
        var rules = CloudTrailRules.Load([("r.yml", $"title: X\nlogsource:\n  product: aws\ndetection:\n  a:\n    {wanted}\n  condition: a\n")]);
        Assert.Empty(rules.Rejected);
        return Detection.Run(rules, events, new DetectionOptions { Every = true, Prices = PriceBook.Embedded() }).Findings.Count;
    }

    private static IEnumerable<TrailEvent> Days(int days) => Enumerable.Range(0, days).Select(day => Call(day, "198.51.100.1", "us-east-1"));

    private static TrailEvent Call(int day, string ip, string region, string name = "DescribeInstances", string request = "{}", string? agent = null)
    {
        var time = new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var text = $$"""{"eventID":"{{day}}{{ip}}{{name}}","eventTime":"{{time}}","eventSource":"ec2.amazonaws.com","eventName":"{{name}}","awsRegion":"{{region}}","sourceIPAddress":"{{ip}}","userAgent":"{{agent ?? $"aws-cli/2.{day}"}}","recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/u"},"requestParameters":{{request}}}""";
        return TrailEventReader.TryRead(TrailFilesTests.Parse(text), out var one) ? one : throw new InvalidDataException(text);
    }
}
