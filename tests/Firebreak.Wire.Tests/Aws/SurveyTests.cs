using Firebreak.Aws.Survey;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Aws;

/// <summary>What a survey says of what it could not see.</summary>
public sealed class SurveyTests
{
    [Fact]
    public async Task What_is_denied_throttled_or_hanging_is_a_blind_cell_and_the_rest_is_seen()
    {
        await using var aws = new FakeAws(asked => (asked.Service, asked.Region, asked.Operation) switch
        {
            ("iam", _, "ListUsers") => FakeAws.Fault("AccessDenied", status: 403),
            ("ec2", "eu-west-1", _) => new Says(403, "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors></Response>"),
            ("lambda", "us-east-1", _) => new Says(-1),
            ("autoscaling", "us-east-1", _) => FakeAws.Fault("Throttling"),
            _ => Usual(asked),
        });
        await using var account = aws.Open(access => access with { Retries = 1, AttemptLimit = TimeSpan.FromSeconds(2) });
        var inventory = await account.Inventory.SurveyAsync([], default);

        Assert.Equal(CellState.Denied, State(inventory, "iam:ListUsers", "global"));
        Assert.Equal(CellState.Denied, State(inventory, "ec2:DescribeInstances", "eu-west-1"));
        Assert.Equal(CellState.Seen, State(inventory, "ec2:DescribeInstances", "us-east-1"));
        Assert.Equal(CellState.Failed, State(inventory, "lambda:ListFunctions", "us-east-1"));
        Assert.Equal(CellState.Empty, State(inventory, "lambda:ListFunctions", "eu-west-1"));
        Assert.Equal(CellState.Failed, State(inventory, "autoscaling:DescribeAutoScalingGroups", "us-east-1"));
        Assert.Equal(CellState.NotOffered, State(inventory, "all services", "af-south-1"));
        Assert.DoesNotContain(aws.All, asked => asked.Region == "af-south-1");
        Assert.Contains(inventory.BlindSpots, blind => blind.Place == "iam:ListUsers" && blind.Reason.Contains("iam:ListUsers", StringComparison.Ordinal));
        Assert.Equal("i-1", inventory.Resources.Single(one => one.Kind == Kinds.Instance).Id);
        Assert.Equal("root-access-key", inventory.Resources.Single(one => one.Kind == Kinds.RootAccessKey).Id);
        Assert.All(inventory.Cells, cell => Assert.Equal(cell.Why is null, cell.State is CellState.Seen or CellState.Empty or CellState.NotOffered));
    }

    [Fact]
    public async Task Without_a_list_of_regions_the_usual_ones_are_looked_at_and_it_is_said()
    {
        await using var aws = new FakeAws(asked => asked.Operation is "POST /listRegions" or "DescribeRegions"
            ? new Says(403, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}")
            : Usual(asked));
        await using var account = aws.Open();
        var inventory = await account.Inventory.SurveyAsync([], default);
        Assert.Equal(17, inventory.Cells.Count(cell => cell.Listing == "ec2:DescribeInstances"));
        Assert.Contains(inventory.BlindSpots, blind => blind.Place == "regions beyond the default ones");
    }

    [Fact]
    public async Task Regions_can_be_named()
    {
        await using var aws = new FakeAws(Usual);
        await using var account = aws.Open(access => access with { Regions = [Region.Parse("eu-west-1")] });
        var inventory = await account.Inventory.SurveyAsync([], default);
        Assert.Equal(["eu-west-1", "global"], inventory.Cells.Select(cell => cell.Region.ToString()).Distinct());
        inventory = await account.Inventory.SurveyAsync([Region.UsEast1], default);
        Assert.Equal(["global", "us-east-1"], inventory.Cells.Select(cell => cell.Region.ToString()).Distinct());
    }

    [Fact]
    public async Task A_region_that_is_being_switched_on_is_not_seen()
    {
        await using var aws = new FakeAws(asked => asked.Service == "account"
            ? new Says(200, """{"Regions":[{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"},{"RegionName":"me-south-1","RegionOptStatus":"ENABLING"}]}""")
            : Usual(asked));
        await using var account = aws.Open();

        var inventory = await account.Inventory.SurveyAsync([], default);

        Assert.Equal(CellState.Failed, State(inventory, "all services", "me-south-1"));
        Assert.Contains(inventory.BlindSpots, blind => blind.Place.Contains("me-south-1", StringComparison.Ordinal) && blind.Reason.Contains("ENABLING", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public async Task Functions_beyond_those_that_are_measured_are_not_passed_over_in_silence(int functions, int blind)
    {
        var told = new ToldAccount((_, _, _) => new CloudWatch.GetMetricStatisticsOut(Datapoints: [new CloudWatch.Datapoint(Sum: 1000)]));
        var probe = new Probe(told, null);

        var uses = await FunctionUse.ReadAsync(probe, Region.UsEast1, [.. Enumerable.Range(0, functions).Select(at => $"f{at}")], default);

        Assert.Equal(200, uses.Count);
        Assert.Equal(blind, probe.Cells.Count(cell => cell.State == CellState.Truncated));
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_once_more_when_the_rush_is_over_and_a_refusal_is_not()
    {
        var lost = new Blindness("a", BlindCause.Failed, "The connection was reset.");
        var told = new ToldAccount((op, _, asked) => op == Iam.GetAccountSummary ? asked == 0 ? lost : new Iam.GetAccountSummaryOut()
            : op == Ec2.DescribeVolumes ? asked == 0 ? lost : new Ec2.DescribeVolumesOut(Volumes: [new Ec2.Volume(VolumeId: "vol-1")])
            : new Blindness("c", BlindCause.Denied, "no"));
        var probe = new Probe(told, null);
        var paging = new Paging<Ec2.DescribeVolumesIn, Ec2.DescribeVolumesOut, Ec2.Volume>(page => page.Volumes, page => page.NextToken, (question, token) => question with { NextToken = token });

        Assert.NotNull(await probe.AskAsync(Region.Global, Iam.GetAccountSummary, new None(), "the account", default));
        Assert.Equal("vol-1", Assert.Single((await probe.ListAsync(Region.UsEast1, Ec2.DescribeVolumes, new(), paging, default))!).VolumeId);
        Assert.Null(await probe.AskAsync(Region.Global, Sts.GetCallerIdentity, new None(), "the caller", default));

        Assert.Equal((2, 2, 1), (told.Asked(Iam.GetAccountSummary), told.Asked(Ec2.DescribeVolumes), told.Asked(Sts.GetCallerIdentity)));
    }

    [Theory]
    [InlineData(true, CellState.NotOffered)]
    [InlineData(false, CellState.Failed)]
    public void An_address_that_is_not_there_is_a_service_not_offered_only_where_the_region_answered_otherwise(bool answered, CellState state)
    {
        var probe = new Probe(new ToldAccount((_, _, _) => null), null);
        probe.Blind("lightsail:GetInstances", Region.UsEast1, new Blindness("lightsail", BlindCause.NoSuchPlace, "Name or service not known"));
        if (answered)
        {
            probe.Note("ec2:DescribeInstances", Region.UsEast1, CellState.Empty);
        }
        else
        {
            probe.Note("ec2:DescribeInstances", Region.Parse("eu-west-1"), CellState.Empty);
        }

        Assert.Equal(state, probe.Settled().Single(cell => cell.Listing == "lightsail:GetInstances").State);
    }

    private static CellState State(Inventory inventory, string listing, string region) =>
        inventory.Cells.Single(cell => cell.Listing == listing && cell.Region.ToString() == region).State;

    private static Says Usual(Asked asked) => (asked.Service, asked.Operation) switch
    {
        ("account", _) => new Says(200, """
            {"Regions":[{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"},{"RegionName":"eu-west-1","RegionOptStatus":"ENABLED_BY_DEFAULT"},{"RegionName":"af-south-1","RegionOptStatus":"DISABLED"}]}
            """),
        ("sts", _) => FakeAws.Result("GetCallerIdentity", "<Account>123456789012</Account>"),
        ("s3", _) => new Says(200, "<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>"),
        ("iam", "GetAccountSummary") => FakeAws.Result(
            "GetAccountSummary", "<SummaryMap><entry><key>AccountAccessKeysPresent</key><value>1</value></entry></SummaryMap>"),
        ("ec2", "DescribeInstances") when asked.Region == "us-east-1" => new Says(200, """
            <DescribeInstancesResponse><reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>running</name></instanceState></item></instancesSet></item></reservationSet></DescribeInstancesResponse>
            """),
        ("ec2", _) => new Says(200, $"<{asked.Operation}Response/>"),
        ("iam" or "autoscaling", _) => FakeAws.Result(asked.Operation, ""),
        _ => new Says(200, "{}"),
    };
}
