using System.Text.Json.Nodes;
using Firebreak.App.Mfa;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Mfa;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Testing;

namespace Firebreak.Stories.Tests;

/// <summary>The owner closes the door over the real wire, with a browser for what only a browser can do.</summary>
public sealed class HardenStoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_break_in_the_door_is_closed_proved_and_a_second_run_changes_nothing()
    {
        await using var desk = await OwnersDesk.OpenAsync(new DateTimeOffset(2023, 7, 20, 3, 0, 0, TimeSpan.Zero));
        var before = await desk.VerifyAsync(Cancel);
        var plan = HardenPlanner.Plan(before.States, desk.Caller, desk.Wishes, desk.Aws.Reader.Now);

        var run = await desk.ApplyAsync(plan, Cancel);
        desk.World.Advance(TimeSpan.FromHours(14));
        var after = await desk.VerifyAsync(Cancel);
        var second = HardenPlanner.Plan(after.States, desk.Caller, desk.Wishes, desk.Aws.Reader.Now);

        Assert.Equal(0, before.Proved);
        Assert.Empty(before.BlindSpots);
        Assert.All(run.Steps.Where(step => step.Step.Measure.Kind != "retire-key"), step => Assert.True(step.Holds, $"{step.Id}: {step.State} {step.Why.En}"));
        Assert.Equal(
            ["console-keys broken", "mfa-devices unasked", "mfa-devices unasked"],
            after.States.Where(state => !state.Settled).Select(state => $"{state.Guard.Id} {state.Verdict}").Order(StringComparer.Ordinal));
        Assert.Equal((4, 4), (after.Asked, after.Proved));
        Assert.Equal(["retire-key"], second.Steps.Select(step => step.Measure.Kind));
        Assert.Equal(0, second.Changes);
    }

    [Fact]
    public async Task After_the_hijack_the_open_door_is_seen_and_nothing_is_blind()
    {
        await using var desk = await OwnersDesk.OpenAsync(at: null);

        var report = await desk.VerifyAsync(Cancel);

        Assert.Empty(report.BlindSpots);
        Assert.Equal("broken", report.States.Single(state => state.Guard.Id == "root-keys").Verdict);
        Assert.Equal("missing", report.States.Single(state => state.Guard.Id == "root-mfa").Verdict);
        Assert.Equal(0, report.Proved);
    }
}

/// <summary>The owner with his keys, his browser and his phone.</summary>
internal sealed class OwnersDesk : IAsyncDisposable, IJournal, IEvidenceVault, IOwnerHands
{
    private readonly List<JournalEntry> _entries = [];
    private readonly SandboxHost _host;
    private readonly string _user;

    private OwnersDesk(Stage stage, SandboxHost host, AwsAccount aws, CallingIdentity caller) =>
        (World, _user, _host, Aws, Caller) = (stage.World, stage.Facts.OwnerUser, host, aws, caller);

    public World World { get; }

    public AwsAccount Aws { get; }

    public CallingIdentity Caller { get; }

    public HardenOptions Wishes => new()
    {
        Mail = "owner@example.com",
        MonthlyLimitUsd = 30m,
        DailyLimitUsd = 10m,
        KeyAge = TimeSpan.FromDays(3650),
        Card = new CardWord(Valid: true, World.Clock.Now),
        MailboxSafeAt = World.Clock.Now,
        Phone = "+82-10-0000-0000",
        TestCode = "314159",
        Contacts = [.. new[] { "SECURITY", "BILLING", "OPERATIONS" }.Select(type => new OwnContact(type, "Owner", "Owner", "owner@example.com", "+82-10-0000-0000"))],
    };

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public Blindness? Trouble => null;

    /// <summary>Opens it with the owner's key, or with that of somebody who may do what some of the shipped policies say.</summary>
    public static async Task<OwnersDesk> OpenAsync(DateTimeOffset? at, params IReadOnlyList<string> policies)
    {
        var cancel = TestContext.Current.CancellationToken;
        var stage = Scenarios.Find("story")!.Play(new ScenarioOptions(1, PriceBook.Embedded()) { At = at });
        var host = await SandboxHost.StartAsync(stage.World, 0, cancel);
        var key = policies.Count > 0 ? Clerk.Hire(stage.World, policies) : stage.Facts.Owner;
        var aws = AwsAccount.Open(new AccountAccess { Endpoint = host.Endpoint, Keys = (key.AccessKeyId, key.SecretAccessKey, null) }, TimeProvider.System);
        var caller = await CallingIdentity.AskAsync(aws.Reader, key.AccessKeyId, cancel);
        return new OwnersDesk(stage, host, aws, caller.Match(seen => seen, why => throw new InvalidOperationException(why.ToString())));
    }

    public Task<HardeningReport> VerifyAsync(CancellationToken cancel) => Hardening.VerifyAsync(Aws.Reader, Caller, Wishes, HardenPlace.Everywhere, cancel);

    public Task<Run> ApplyAsync(Plan plan, CancellationToken cancel) => new Executor(
        new Tools { Reader = Aws.Reader, Writer = Aws.Writer(), Journal = this, Vault = this, Hands = this, Time = new VirtualTime(World) },
        HardenCatalogue.Measures).ApplyAsync(plan, null, null, cancel);

    public void Write(params IReadOnlyList<JournalEntry> entries) => _entries.AddRange(entries);

    public Receipt Keep(Custody custody, ReadOnlySpan<byte> content) => new("hash-of-" + custody.Name, Durable: true, null);

    public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

    public async Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
    {
        switch (step.Measure.Kind)
        {
            case "enable-root-mfa":
                EnableRootMfa();
                return true;
            case "receive-billing-alerts":
                _ = World.Console.Do("receive-billing-alerts", World.Console.Owner, []);
                return true;
            case "confirm-mail":
                _ = World.Console.Do("confirm-sns", World.Console.Owner, []);
                return true;
            case "hear-test-message":
                return await TestWarning.HearAsync(Aws.Reader, Aws.Writer(), Caller.Account, Wishes.TestCode, cancel) is null;
            case "enrol-user-mfa" when step.Measure.Target.Id == _user:
                return await EnrolAsync(cancel);
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        await _host.DisposeAsync();
    }

    private void EnableRootMfa()
    {
        var device = World.Console.Do("root-enable-mfa", World.Console.Owner, []);
        var seed = device["base32Seed"]!.ToString();
        var first = Phone.Code(seed, World.Clock.Now);
        World.Advance(TimeSpan.FromSeconds(30));
        _ = World.Console.Do("root-enable-mfa", World.Console.Owner, new JsonObject
        {
            ["serialNumber"] = device["serialNumber"]!.ToString(),
            ["code1"] = first,
            ["code2"] = Phone.Code(seed, World.Clock.Now),
        });
    }

    /// <summary>Reads the secret off the screen, as a phone does, and types the codes as they appear.</summary>
    private async Task<bool> EnrolAsync(CancellationToken cancel)
    {
        var secret = "";
        void See(Block block) => secret = block is Quote quote ? string.Concat(quote.Text.Where(char.IsAsciiLetterOrDigit)) : secret;
        string Code()
        {
            World.Advance(TimeSpan.FromSeconds(30));
            _ = Aws.Reader.ReadAsync(Region.UsEast1, Wire.Services.Sts.GetCallerIdentity, new Wire.None(), cancel).GetAwaiter().GetResult();
            return Phone.Code(secret, World.Clock.Now);
        }

        var dialogue = new MfaDialogue(
            new MfaEnrolment(Aws.Reader, Aws.Writer(), Caller),
            new LinePrompt(new Typist([Code, Code]), See, Language.English),
            See,
            Language.English);
        return (await dialogue.EnrolAsync(_user, cancel)).Proof is not null;
    }
}
