using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Sandbox.Host;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>AWS's own command line against every service that spends or counts money: each value that the account says, it must read.</summary>
public sealed class SpendingCliTests(ITestOutputHelper output)
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private static readonly IReadOnlyList<CliRow> Rows = [.. MachineRows.All, .. ServiceRows.All, .. MoneyRows.All];

    [Fact]
    public void Every_operation_that_is_offered_has_its_row()
    {
        var core = Accounts.New().Router.Operations.Select(op => op.ToString()).ToHashSet(StringComparer.Ordinal);
        var rows = Rows.Select(row => row.Op).ToHashSet(StringComparer.Ordinal);
        var offered = Stories.Empty().World.Router.Operations.Where(op => rows.Contains(op.ToString()) || !CallLines.Ask(op))
            .Select(op => op.ToString()).Where(op => !core.Contains(op)).Order(StringComparer.Ordinal);

        Assert.Equal(offered, Rows.Select(row => row.Op).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_command_line_reads_every_value_that_the_account_says()
    {
        var (world, facts, secret) = Stage();
        using var aws = AwsCommandLine.Start();
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        var answers = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        world.Desk.Answered = (call, route, answer) => answers[call.UserAgent] = route.Tree(answer, call.Op.Output);
        var troubles = new List<string>();
        await Parallel.ForEachAsync(Rows, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (row, _) =>
        {
            var found = await TryAsync(row);
            lock (troubles)
            {
                troubles.AddRange(found);
            }
        });

        output.WriteLine($"{Rows.Count} operations");
        Assert.True(troubles.Count == 0, string.Join('\n', troubles));

        async Task<List<string>> TryAsync(CliRow row)
        {
            var found = new List<string>();
            if (row.Ask.Length > 0)
            {
                var said = await RunAsync(row, row.Ask);
                if (row.MayBeUnknown && (said.ExitCode == 0 || said.Errors.Contains("Invalid choice", StringComparison.Ordinal)))
                {
                    return [];
                }

                if (said.ExitCode != 0)
                {
                    return [$"{row.Op}: {said.ExitCode} {said.Errors.Trim()}"];
                }

                lock (world.Gate)
                {
                    var ours = answers.Single(pair => pair.Key.Contains($"exec-env/{Mark(row)}", StringComparison.Ordinal)).Value;
                    found.AddRange(Unread(row, ours, said.Output));
                }
            }

            if (row.Wrong.Length > 0)
            {
                var said = await RunAsync(row, row.Wrong);
                if (said.ExitCode == 0 || !said.Errors.Contains($"({row.Code})", StringComparison.Ordinal))
                {
                    found.Add($"{row.Op} asked badly: {said.ExitCode} {said.Errors.Trim()}; expected {row.Code}");
                }
            }

            return found;
        }

        Task<Said> RunAsync(CliRow row, string command) => aws.RunAsync(
            [.. command.Split('|').Select(word => facts.Aggregate(word, (text, fact) => text.Replace("{" + fact.Key + "}", fact.Value, StringComparison.Ordinal))),
                "--endpoint-url", host.Endpoint.ToString().TrimEnd('/'), "--output", "json"],
            new Dictionary<string, string?>
            {
                ["AWS_ACCESS_KEY_ID"] = facts["key"],
                ["AWS_SECRET_ACCESS_KEY"] = secret,
                ["AWS_SESSION_TOKEN"] = null,
                ["AWS_DEFAULT_REGION"] = "ap-northeast-2",
                ["AWS_REGION"] = "ap-northeast-2",
                ["AWS_PAGER"] = "",
                ["AWS_MAX_ATTEMPTS"] = "1",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["AWS_CONFIG_FILE"] = "/dev/null",
                ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
                ["AWS_EXECUTION_ENV"] = Mark(row),
            });
    }

    private static string Mark(CliRow row) => row.Op.Replace(':', '-') + "-";

    private static IEnumerable<string> Unread(CliRow row, JsonNode? ours, string theirs) =>
        Unread(row.Op, ours, theirs.Trim().StartsWith('{') ? JsonNode.Parse(theirs) : null);

    internal static IEnumerable<string> Unread(string op, JsonNode? ours, JsonNode? theirs)
    {
        var read = Leaves(theirs).ToList();
        var missing = Leaves(ours).Where(leaf => leaf.Length > 0 && !read.Any(seen => Same(leaf, seen))).Distinct(StringComparer.Ordinal).Take(4).ToList();
        return missing.Count == 0 ? [] : [$"{op}: said, and not read: {string.Join(" ; ", missing)}"];
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        null => [],
        JsonObject thing => thing.Where(pair => pair.Key is not ("return" or "NextToken" or "nextToken" or "NextMarker")).SelectMany(pair => Leaves(pair.Value)),
        JsonArray list => list.SelectMany(Leaves),
        _ when Document(node.ToString()) is { } document => Leaves(document), // the client reads some documents as such
        _ => [node.ToString()],
    };

    private static JsonNode? Document(string text)
    {
        try
        {
            return text.StartsWith('{') ? JsonNode.Parse(text) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static bool Same(string ours, string theirs) =>
        string.Equals(ours, theirs, StringComparison.OrdinalIgnoreCase)
        || (decimal.TryParse(ours, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(theirs, CultureInfo.InvariantCulture, out var b) && a == b)
        || (Moment(ours) is { } said && Moment(theirs) is { } seen && (said - seen).Duration() < TimeSpan.FromSeconds(1));

    private static DateTimeOffset? Moment(string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 1_000_000_000 and < 253402300799
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static (World World, Dictionary<string, string> Facts, string Secret) Stage()
    {
        var (world, root) = Stories.Empty();
        var key = world.Iam.NewKey(null);
        world.Iam.SettleChanges();
        var image = MachineImages.Linux("ap-northeast-2");
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = key.Id, ["image"] = image, ["zip"] = Zip() };
        Machines(world, root, facts);
        Services(world, root, facts);
        Money(world, root, facts);
        world.AdvanceTo(new DateTimeOffset(2023, 9, 4, 0, 0, 0, TimeSpan.Zero));
        facts["member"] = world.Module<Ec2World>().Machines.Single(machine => machine is { GroupName: "kept", Alive: true }).Id;
        var tasks = world.Module<ContainerWorld>().Clusters[("ap-northeast-2", "kept")].Tasks.Keys.ToList();
        (facts["task"], facts["task-gone"]) = (tasks[0], tasks[1]);
        return (world, facts, key.Secret);
    }

    private static string Zip()
    {
        var path = Path.Combine(Places.Fresh(), "a.zip");
        File.WriteAllBytes(path, Convert.FromBase64String("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="));
        return path;
    }

    private static void Machines(World world, Actor root, Dictionary<string, string> facts)
    {
        string Run(bool guarded = false, bool keepDisk = false) => root.Call(Seoul, Ec2.RunInstances, new Ec2.RunInstancesIn(
            ImageId: facts["image"], InstanceType: "t3.micro", MinCount: 1, MaxCount: 1, DisableApiTermination: guarded,
            BlockDeviceMappings: keepDisk ? [new(new Ec2.EbsBlockDeviceIn(DeleteOnTermination: false, VolumeSize: 8, VolumeType: "gp3"), "/dev/xvda")] : null))
            .Instances![0].InstanceId!;
        string Disk(string machine) => world.Module<Ec2World>().Find(machine)!.Volumes.Values.Single().VolumeId;
        foreach (var name in (string[])["kept", "stop", "stopped", "end"])
        {
            facts[name] = Run();
        }

        facts["guarded"] = Run(guarded: true);
        facts["volume"] = Disk(facts["kept"]);
        var freed = Run(keepDisk: true);
        facts["volume-free"] = Disk(freed);
        world.Advance(TimeSpan.FromMinutes(1));
        _ = root.Call(Seoul, Ec2.StopInstances, new Ec2.StopInstancesIn([facts["stopped"]]));
        _ = root.Call(Seoul, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([freed]));
        facts["snapshot"] = root.Call(Seoul, Ec2.CreateSnapshot, new Ec2.CreateSnapshotIn("s", facts["volume"])).SnapshotId!;
        facts["spot"] = root.Call(Seoul, Ec2.RequestSpotInstances, new Ec2.RequestSpotInstancesIn(
            new Ec2.RequestSpotLaunchSpecification(ImageId: facts["image"], InstanceType: "c5.large"), Type: "persistent")).SpotInstanceRequests![0].SpotInstanceRequestId!;
        foreach (var name in (string[])["kept", "gone"])
        {
            _ = root.Call(Seoul, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
                LaunchTemplateName: name, LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: facts["image"], InstanceType: "t3.micro")));
            _ = root.Call(Seoul, Ec2.CreateKeyPair, new Ec2.CreateKeyPairIn(name));
        }

        facts["address"] = root.Call(Seoul, Ec2.AllocateAddress, new Ec2.AllocateAddressIn()).AllocationId!;
        facts["group"] = root.Call(Seoul, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("x", "kept")).GroupId!;
        facts["group-gone"] = root.Call(Seoul, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("x", "gone")).GroupId!;
        string Fleet() => root.Call(Seoul, Ec2.CreateFleet, new Ec2.CreateFleetIn(
            Type: "maintain", TargetCapacitySpecification: new(1), LaunchTemplateConfigs: [new(new Ec2.FleetLaunchTemplateSpecificationRequest(LaunchTemplateName: "kept"))])).FleetId!;
        (facts["fleet"], facts["fleet-gone"]) = (Fleet(), Fleet());
    }

    private static void Services(World world, Actor root, Dictionary<string, string> facts)
    {
        foreach (var name in (string[])["kept", "gone"])
        {
            _ = root.Call(Seoul, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
                name, LaunchTemplate: new(null, "kept", "1"), MinSize: 0, MaxSize: 2, DesiredCapacity: name == "kept" ? 1 : 0, AvailabilityZones: ["ap-northeast-2a"]));
        }

        _ = root.Call(Seoul, AutoScaling.CreateLaunchConfiguration, new AutoScaling.CreateLaunchConfigurationIn("gone", facts["image"], InstanceType: "t3.micro"));
        _ = root.Call(Seoul, AutoScaling.PutScheduledUpdateGroupAction, new AutoScaling.PutScheduledUpdateGroupActionIn("kept", "gone", Recurrence: "0 9 * * *", DesiredCapacity: 1));
        _ = root.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
            RoleName: "run", AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        facts["role"] = $"arn:aws:iam::{world.Account}:role/run";
        foreach (var name in (string[])["kept", "gone", "limited"])
        {
            _ = root.Call(Seoul, Lambda.CreateFunction, new Lambda.CreateFunctionIn(name, "python3.9", facts["role"], "a.b"));
        }

        foreach (var name in (string[])["kept", "off", "gone", "emptied"])
        {
            _ = root.Call(Seoul, EventBridge.PutRule, new EventBridge.PutRuleIn(name, "rate(1 day)"));
        }

        foreach (var name in (string[])["kept", "emptied"])
        {
            _ = root.Call(Seoul, EventBridge.PutTargets, new EventBridge.PutTargetsIn(name, Targets: [new("1", $"arn:aws:lambda:ap-northeast-2:{world.Account}:function:kept")]));
        }

        foreach (var name in (string[])["kept", "gone"])
        {
            _ = root.Call(Seoul, Ecs.CreateCluster, new Ecs.CreateClusterIn(name));
        }

        foreach (var family in (string[])["miner", "old"])
        {
            _ = root.Call(Seoul, Ecs.RegisterTaskDefinition, new Ecs.RegisterTaskDefinitionIn(family, Cpu: "256", Memory: "512", ContainerDefinitions: [new("a", "b")]));
        }

        foreach (var name in (string[])["web", "old"])
        {
            _ = root.Call(Seoul, Ecs.CreateService, new Ecs.CreateServiceIn("kept", name, "miner", 1));
        }
    }

    private static void Money(World world, Actor root, Dictionary<string, string> facts)
    {
        foreach (var name in (string[])["kept", "gone"])
        {
            _ = root.Call(Region.UsEast1, CloudWatch.PutMetricAlarm, new CloudWatch.PutMetricAlarmIn(
                AlarmName: name, Namespace: "AWS/Billing", MetricName: "EstimatedCharges", Dimensions: [new("Currency", "USD")], Statistic: "Maximum",
                Period: 21600, EvaluationPeriods: 1, Threshold: 1000, ComparisonOperator: "GreaterThanThreshold"));
        }

        _ = world.Console.Do("receive-billing-alerts", world.Console.Owner, []);
        facts["topic"] = root.Call(Region.UsEast1, Sns.CreateTopic, new Sns.CreateTopicIn("kept")).TopicArn!;
        facts["topic-gone"] = root.Call(Region.UsEast1, Sns.CreateTopic, new Sns.CreateTopicIn("gone")).TopicArn!;
        string Subscribe(string who) => root.Call(
            Region.UsEast1, Sns.Subscribe, new Sns.SubscribeIn(facts["topic"], "email", who, ReturnSubscriptionArn: true)).SubscriptionArn!;
        (facts["subscription"], facts["subscription-gone"]) = (Subscribe("a@example.com"), Subscribe("b@example.com"));
        _ = Subscribe("c@example.com");
        facts["token"] = world.Module<Inbox>().Notices[^1].Text.Split(' ')[^1];
        var account = world.Account.ToString();
        foreach (var name in (string[])["kept", "changed", "gone"])
        {
            _ = root.Call(Region.UsEast1, Budgets.CreateBudget, new Budgets.CreateBudgetIn(
                account, new Budgets.Budget(name, new Budgets.Spend("50", "USD"), TimeUnit: "MONTHLY", BudgetType: "COST"),
                [new(new Budgets.Notification("ACTUAL", "GREATER_THAN", 80m, "PERCENTAGE"), [new Budgets.Subscriber("EMAIL", "a@example.com")])]));
        }

        Actions(root, account, facts);
        string Monitor(string name, string? dimension) => root.Call(Region.UsEast1, CostExplorer.CreateAnomalyMonitor, new CostExplorer.CreateAnomalyMonitorIn(
            new CostExplorer.AnomalyMonitor(MonitorName: name, MonitorType: dimension is null ? "CUSTOM" : "DIMENSIONAL", MonitorDimension: dimension))).MonitorArn!;
        (facts["monitor"], facts["monitor-gone"]) = (Monitor("kept", "SERVICE"), Monitor("gone", null));
        string Told(string name) => root.Call(Region.UsEast1, CostExplorer.CreateAnomalySubscription, new CostExplorer.CreateAnomalySubscriptionIn(
            new CostExplorer.AnomalySubscription(
                SubscriptionName: name, MonitorArnList: [facts["monitor"]], Subscribers: [new("a@example.com", "EMAIL")], Frequency: "DAILY", Threshold: 10m))).SubscriptionArn!;
        (facts["subscribed-gone"], facts["subscribed-kept"]) = (Told("gone"), Told("kept"));
    }

    /// <summary>Actions that wait, and two that a budget of a hundredth of a cent has carried out by the time that the rows are asked.</summary>
    private static void Actions(Actor root, string account, Dictionary<string, string> facts)
    {
        _ = root.Call(Region.UsEast1, Iam.CreateGroup, new Iam.CreateGroupIn(GroupName: "nobody"));
        _ = root.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
            RoleName: "brake", AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"budgets.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        _ = root.Call(Region.UsEast1, Iam.AttachRolePolicy, new Iam.AttachRolePolicyIn("brake", "arn:aws:iam::aws:policy/AdministratorAccess"));
        _ = root.Call(Region.UsEast1, Budgets.CreateBudget, new Budgets.CreateBudgetIn(
            account, new Budgets.Budget("gone-later", new Budgets.Spend("0.0001", "USD"), TimeUnit: "MONTHLY", BudgetType: "COST")));
        string Make(string budget, string model, Budgets.IamActionDefinition what) => root.Call(Region.UsEast1, Budgets.CreateBudgetAction, new Budgets.CreateBudgetActionIn(
            account, budget, "ACTUAL", "APPLY_IAM_POLICY", new(100m, "PERCENTAGE"), new(what), $"arn:aws:iam::{account}:role/brake", model, [new("EMAIL", "a@example.com")])).ActionId!;
        const string Deny = "arn:aws:iam::aws:policy/AWSDenyAll";
        (facts["action"], facts["action-changed"]) = (Make("kept", "MANUAL", new(Deny, Users: ["bob"])), Make("kept", "MANUAL", new(Deny, Users: ["bob"])));
        (facts["action-done"], facts["action-reversed"]) = (Make("gone-later", "AUTOMATIC", new(Deny, Users: ["bob"])), Make("gone-later", "AUTOMATIC", new(Deny, Groups: ["nobody"])));
    }
}
