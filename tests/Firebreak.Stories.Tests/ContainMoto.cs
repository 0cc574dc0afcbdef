using System.Diagnostics;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Store;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>A hijack on somebody else's imitation of AWS is contained, and AWS's own command line looks.</summary>
public sealed class ContainMoto(ITestOutputHelper output)
{
    private static readonly Region East = Region.Parse("us-east-1");
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");

    [Fact]
    public async Task Protected_machines_a_group_and_users_go_and_the_owners_machine_runs_on()
    {
        var server = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "moto_server")).FirstOrDefault(File.Exists);
        if (server is null)
        {
            output.WriteLine("This machine has no moto_server: nothing was compared with it.");
            return;
        }

        var port = Places.FreePort();
        using var moto = Process.Start(new ProcessStartInfo(server, ["-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        moto.OutputDataReceived += (_, _) => { };
        moto.ErrorDataReceived += (_, _) => { };
        moto.BeginOutputReadLine();
        moto.BeginErrorReadLine();
        try
        {
            await ContainAsync(new Uri($"http://127.0.0.1:{port}"));
        }
        finally
        {
            moto.Kill(entireProcessTree: true);
        }
    }

    private static async Task ContainAsync(Uri endpoint)
    {
        await using var account = AwsAccount.Open(
            new AccountAccess { Endpoint = endpoint, Keys = ("AKIAOWNERTEST0000000", "secret", null), Regions = [East, Seoul] }, TimeProvider.System);
        await UpAsync(account);
        var theirs = await SeedAsync(account.Writer());
        var inventory = await account.Inventory.SurveyAsync([East, Seoul], CancellationToken.None);
        var caller = await CallingIdentity.AskAsync(account.Reader, "AKIAOWNERTEST0000000", CancellationToken.None);
        var own = theirs.Own;
        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [Known(inventory, own)],
            Inventory = inventory,
            Caller = caller.Match(seen => seen, why => throw new InvalidOperationException(why.Reason)),
            Prices = PriceBook.Embedded(),
            Now = account.Reader.Now,
            Keep = [own],
        });
        var plan = planned.Plan!;
        using var folder = AccountFolder.Open(Places.Fresh(), plan.Account, alone: true);
        var tools = new Tools
        {
            Reader = account.Reader,
            Writer = account.Writer(),
            Journal = folder.Journal,
            Vault = folder.Vault,
            Time = TimeProvider.System,
            AccessKeyId = "AKIAOWNERTEST0000000",
            Pace = new Pace { Gap = TimeSpan.FromSeconds(1), SweepGap = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(10) },
        };

        var run = await new Executor(tools, Catalogue.Countermeasures).ApplyAsync(
            plan, new Sweeping(account.Inventory, [East, Seoul], new Aftermath(plan, PriceBook.Embedded()).StillToDo), new OwnWayIn(), CancellationToken.None);

        Assert.Equal([own], await RunningAsync(endpoint, Seoul));
        Assert.True((await RunningAsync(endpoint, East)).Count == 0, string.Join('\n', run.Steps.Where(step => !step.Holds).Select(step => $"{step.Id} {step.State} {step.Why.En}")));
        var users = await AwsAsync(endpoint, East, "iam", "list-users", "--query", "Users[].UserName", "--output", "text");
        Assert.DoesNotContain("miner", users, StringComparison.Ordinal);
        Assert.All(run.Steps, step => Assert.True(step.Holds, $"{step.Id} {step.State} {step.Why.En}"));
    }

    private static async Task UpAsync(AwsAccount account)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var who = await account.WhoAsync(CancellationToken.None);
            if (who.Match(_ => true, _ => false))
            {
                return;
            }

            await Task.Delay(300);
        }

        throw new TimeoutException("moto_server did not answer.");
    }

    private static async Task<(string Own, int Made)> SeedAsync(IAccountWriter writer)
    {
        var own = (await DoAsync(writer, Seoul, Ec2.RunInstances, new(ImageId: "ami-12345678", InstanceType: "t3.micro", MinCount: 1, MaxCount: 1))).Instances![0].InstanceId!;
        await DoAsync(writer, East, Iam.CreateUser, new(UserName: "miner"));
        await DoAsync(writer, East, Iam.CreateAccessKey, new("miner"));
        await DoAsync(writer, East, Iam.CreateLoginProfile, new("miner", "Correct-Horse-1"));
        var made = await DoAsync(writer, East, Ec2.RunInstances, new(ImageId: "ami-12345678", InstanceType: "c5.4xlarge", MinCount: 4, MaxCount: 4));
        foreach (var machine in made.Instances!.Take(2))
        {
            await DoAsync(writer, East, Ec2.ModifyInstanceAttribute, new(InstanceId: machine.InstanceId, DisableApiTermination: new(true)));
        }

        await DoAsync(writer, East, AutoScaling.CreateLaunchConfiguration, new("miners", "ami-12345678", InstanceType: "c5.xlarge"));
        await DoAsync(writer, East, AutoScaling.CreateAutoScalingGroup, new(
            "miners", "miners", MinSize: 2, MaxSize: 2, DesiredCapacity: 2, AvailabilityZones: ["us-east-1a"]));
        return (own, 4);
    }

    private static async Task<TOut> DoAsync<TIn, TOut>(IAccountWriter writer, Region region, Op<TIn, TOut> op, TIn input) =>
        (await writer.WriteAsync(region, op, input, CancellationToken.None)).Match(
            done => done.Value,
            refused => throw new InvalidOperationException($"{op}: {refused.Code} {refused.Message}"),
            lost => throw new InvalidOperationException($"{op}: {lost.Why}"));

    private static async Task<List<string>> RunningAsync(Uri endpoint, Region region)
    {
        var ids = await AwsAsync(
            endpoint, region, "ec2", "describe-instances", "--filters", "Name=instance-state-name,Values=running,pending,stopped", "--query", "Reservations[].Instances[].InstanceId", "--output", "text");
        return [.. ids.Split((char[])['\t', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async Task<string> AwsAsync(Uri endpoint, Region region, params string[] arguments)
    {
        var said = await Command.RunAsync("aws", [.. arguments, "--endpoint-url", endpoint.ToString(), "--region", region.ToString()], new Dictionary<string, string?>
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIAOWNERTEST0000000",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_PAGER"] = "",
        });
        Assert.True(said.ExitCode == 0, said.Errors);
        return said.Output.Replace("None", "", StringComparison.Ordinal).Trim();
    }

    private static Incident Known(Inventory inventory, string own)
    {
        var reason = new Words("The intruder made it.", "침입자가 만들었습니다.");
        string[] kinds = [Kinds.Instance, Kinds.User, Kinds.AccessKey, Kinds.LoginProfile, Kinds.AutoScalingGroup];
        return new Incident
        {
            Id = "fb-moto",
            Severity = Severity.Critical,
            Title = reason,
            FirstSeen = inventory.TakenAt,
            LastSeen = inventory.TakenAt,
            RootCause = new RootCause("leaked-access-key", reason, []),
            Suspects = new Suspects([], [], [], []),
            Resources =
            [
                .. inventory.Resources.Where(resource => kinds.Contains(resource.Kind)).Select(resource => new JudgedResource
                {
                    Id = resource.Id, Kind = resource.Kind, Region = resource.Region, Confidence = 1, Fate = Fate.Launched, Reasons = [reason],
                    Verdict = resource.Id == own ? Verdict.Owner : Verdict.Attacker,
                }),
            ],
            Timeline = [],
            Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
        };
    }
}
