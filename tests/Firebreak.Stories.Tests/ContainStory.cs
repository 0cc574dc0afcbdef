using System.Text.Json.Nodes;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Store;

namespace Firebreak.Stories.Tests;

/// <summary>The story's hijack is contained over the wire, and the referee looks.</summary>
public sealed class ContainStory
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Contained_over_the_wire_nothing_of_the_intruder_runs_and_everything_of_the_owner_does(int seed)
    {
        var stage = Scenarios.Find("story")!.Play(new ScenarioOptions((ulong)seed, PriceBook.Embedded()));
        var world = stage.World;
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        var owner = stage.Facts.Owner;
        await using var account = AwsAccount.Open(
            new AccountAccess { Endpoint = host.Endpoint, Keys = (owner.AccessKeyId, owner.SecretAccessKey, owner.SessionToken) }, TimeProvider.System);
        var ownersBefore = world.Truth.Running(Side.Owner).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(world.Truth.Running(Side.Attacker));
        var inventory = await account.Inventory.SurveyAsync([], CancellationToken.None);
        Assert.Empty(inventory.BlindSpots);
        var caller = await CallingIdentity.AskAsync(account.Reader, owner.AccessKeyId, CancellationToken.None);

        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [Known(world, inventory)],
            Inventory = inventory,
            Caller = caller.Match(seen => seen, why => throw new InvalidOperationException(why.Reason)),
            Prices = PriceBook.Embedded(),
            Now = account.Reader.Now,
        });
        var plan = PlanFile.Read(PlanFile.Write(planned.Plan!, Catalogue.Countermeasures), Catalogue.Countermeasures).Plan!;
        using var folder = AccountFolder.Open(Places.Fresh(), plan.Account, alone: true);
        var tools = new Tools
        {
            Reader = account.Reader,
            Writer = account.Writer(),
            Journal = folder.Journal,
            Vault = folder.Vault,
            Time = new WorldTime(world),
            Hands = new Browser(world),
            AccessKeyId = owner.AccessKeyId,
        };
        var run = await new Executor(tools, Catalogue.Countermeasures).ApplyAsync(
            plan, new Sweeping(account.Inventory, [], new Aftermath(plan, PriceBook.Embedded()).StillToDo), new OwnWayIn(), CancellationToken.None);
        var result = Containment.Of(plan, run, PriceBook.Embedded());

        Assert.True(result.Status == ContainStatus.Contained, Told(result));
        Assert.Empty(world.Truth.Running(Side.Attacker));
        Assert.Equal(ownersBefore, world.Truth.Running(Side.Owner).Order(StringComparer.Ordinal));
        Assert.True(run.Rounds > 1, "the intruder came back and was beaten");
        Assert.Contains(result.Proofs, proof => proof.Step == "root-access-key-deleted");
        Assert.True(plan.UsdPerHourStopped > 10m);
        Assert.Null(folder.Journal.Trouble);
        var checkedBySha = await Command.RunAsync("sha256sum", ["--quiet", "-c", FileVault.Manifest], folder: folder.Vault.Folder);
        Assert.Equal(0, checkedBySha.ExitCode);
    }

    private static string Told(Containment result) => string.Join('\n',
    [
        result.StatusWord,
        result.Says.En,
        .. result.Steps.Where(step => !step.Holds).Select(step => $"{step.Id} {step.State} {step.Why.En}"),
        .. result.Remaining.Select(left => $"left {left.Id} {left.Kind} {left.Region} {left.Why.En}"),
        .. result.LeftAlone.Select(left => $"alone {left.Id} {left.Why.En}"),
        .. result.BlindSpots.Select(blind => $"blind {blind.Place} {blind.Reason}"),
    ]);

    /// <summary>An incident as an all-knowing investigation would find it: the referee's ledger over what exists.</summary>
    private static Incident Known(World world, Inventory inventory)
    {
        var truth = world.Truth.ToJson()["attacker"]!;
        var theirs = Texts(truth["resources"]).Concat(Texts(truth["accessKeys"])).Concat(Texts(truth["principals"])).ToHashSet(StringComparer.Ordinal);
        var reason = new Words("The intruder made it.", "침입자가 만들었습니다.");
        JudgedResource Judged(string id, string kind, Region region, Verdict verdict) => new()
        {
            Id = id,
            Kind = kind,
            Region = region,
            Verdict = verdict,
            Confidence = 1,
            Fate = Fate.Launched,
            Reasons = [reason],
        };

        var rootKey = Texts(truth["accessKeys"]).FirstOrDefault(key => inventory.Resources.All(resource => resource.Id != key));
        return new Incident
        {
            Id = "fb-20230801-story0",
            Severity = Severity.Critical,
            Title = new Words("The story's hijack", "이야기의 계정 탈취"),
            FirstSeen = new(2023, 8, 1, 0, 0, 0, TimeSpan.Zero),
            LastSeen = world.Clock.Now,
            RootCause = new RootCause("root-console-no-mfa", reason, []),
            Suspects = new Suspects([$"arn:aws:iam::{world.Account}:root"], Texts(truth["accessKeys"]), [], Texts(truth["sourceIps"])),
            Resources =
            [
                .. inventory.Resources.Where(resource => resource.Kind != Kinds.RootAccessKey)
                    .Select(resource => Judged(resource.Id, resource.Kind, resource.Region, theirs.Contains(resource.Id) ? Verdict.Attacker : Verdict.Owner)),
                .. rootKey is null ? (JudgedResource[])[] : [Judged(rootKey, Kinds.RootAccessKey, Region.Global, Verdict.Attacker)],
            ],
            Timeline = [],
            Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
        };
    }

    private static List<string> Texts(JsonNode? array) => [.. array!.AsArray().Select(one => one!.GetValue<string>())];

    /// <summary>Waiting is the account's own time going by.</summary>
    private sealed class WorldTime(World world) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => world.Clock.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero)
            {
                world.Advance(dueTime);
            }

            callback(state);
            return new Spent();
        }

        private sealed class Spent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    /// <summary>The owner at his browser: it takes him three minutes a thing.</summary>
    private sealed class Browser(World world) : IOwnerHands
    {
        public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

        public Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
        {
            world.Advance(TimeSpan.FromMinutes(3));
            if (step.Measure.Kind == "delete-root-access-key")
            {
                world.Console.Do("root-delete-key", world.Console.Owner, new JsonObject { ["accessKeyId"] = step.Measure.Target.Id });
            }
            else
            {
                world.Console.Do("change-root-password", world.Console.Owner, new JsonObject { ["password"] = "a new one, used nowhere else" });
            }

            return Task.FromResult(true);
        }
    }
}
