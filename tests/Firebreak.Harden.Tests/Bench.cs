using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>The owner's side of an account: plans, carries out, does by hand what only he can.</summary>
internal sealed class Bench : IJournal, IEvidenceVault, IOwnerHands
{
    private readonly List<JournalEntry> _entries = [];

    public FakeAccount Account { get; } = new();

    public HardenOptions Wishes { get; set; } = new()
    {
        Mail = "owner@example.com",
        MonthlyLimitUsd = 20m,
        Card = new CardWord(Valid: true, new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero)),
        Contacts = [.. new[] { "SECURITY", "BILLING", "OPERATIONS" }.Select(type => new OwnContact(type, "Owner", "Owner", "owner@example.com", "+82-10-0000-0000"))],
    };

    public CallingIdentity Caller => new(AccountOf(), Account.CallerArn, "AKIAOWNER");

    public List<string> Kept { get; } = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public Blindness? Trouble => null;

    /// <summary>The story's account: one user who signs in without MFA, a root key, nothing that guards.</summary>
    public static Bench Story()
    {
        var bench = new Bench();
        bench.Account.Users["owner"] = new FakeUser { Password = true };
        bench.Account.Users["owner"].Keys.Add(new Iam.AccessKeyMetadata("owner", "AKIAOWNER", "Active", bench.Account.Now.AddDays(-400)));
        return bench;
    }

    /// <summary>The story's account after hardening, with every first effect arrived.</summary>
    public static async Task<Bench> HardenedAsync()
    {
        var bench = Story();
        await bench.ApplyAsync(await bench.PlanAsync());
        bench.EffectsArrive();
        return bench;
    }

    public Task<HardeningReport> VerifyAsync() => Hardening.VerifyAsync(Account, Caller, Wishes, TestContext.Current.CancellationToken);

    public async Task<Plan> PlanAsync() => HardenPlanner.Plan((await VerifyAsync()).States, Caller, Wishes, Account.Now);

    public Task<Run> ApplyAsync(Plan plan) => new Executor(Tools(), HardenCatalogue.Measures).ApplyAsync(plan, null, null, TestContext.Current.CancellationToken);

    public Task<Run> UndoAsync(Plan plan) => new Undoing(Tools(), HardenCatalogue.Measures)
        .UndoAsync(PlanFile.IdOf(plan, HardenCatalogue.Measures), AccountOf(), TestContext.Current.CancellationToken);

    /// <summary>An hour and a half later: files, digests and figures have arrived.</summary>
    public void EffectsArrive()
    {
        Account.Now = Account.Now.AddMinutes(90);
        foreach (var trail in Account.Trails)
        {
            Account.TrailStatus[trail.Name!] = Account.TrailStatus[trail.Name!] with { LatestDeliveryTime = Account.Now.AddMinutes(-4), LatestDigestDeliveryTime = Account.Now.AddMinutes(-30) };
        }
    }

    public void Write(params IReadOnlyList<JournalEntry> entries) => _entries.AddRange(entries);

    public Receipt Keep(Custody custody, ReadOnlySpan<byte> content)
    {
        Kept.Add(System.Text.Encoding.UTF8.GetString(content));
        return new Receipt("hash-of-" + custody.Name, Durable: true, null);
    }

    public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The owner does what he is asked.</summary>
    public Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
    {
        switch (step.Measure.Kind)
        {
            case "enable-root-mfa":
                Account.Summary["AccountMFAEnabled"] = 1;
                break;
            case "remove-root-keys":
                Account.Summary["AccountAccessKeysPresent"] = 0;
                break;
            case "receive-billing-alerts":
                Account.Figure = new CloudWatch.Datapoint(Account.Now, Maximum: (double)Account.Spent);
                break;
            case "confirm-mail":
                var topic = Account.Topics.Single();
                topic.Value.Subscriptions[0] = topic.Value.Subscriptions[0] with { SubscriptionArn = topic.Key + ":1b2c" };
                break;
            case "enrol-user-mfa":
                Account.Devices[$"arn:aws:iam::{FakeAccount.Number}:mfa/phone"] = ("ABCDEFGHIJKLMNOP", step.Measure.Target.Id);
                break;
            case "retire-key":
                var keys = Account.Users["owner"].Keys;
                keys[0] = keys[0] with { Status = "Inactive" };
                break;
            default:
                return Task.FromResult(false);
        }

        return Task.FromResult(true);
    }

    private Tools Tools() => new()
    {
        Reader = Account,
        Writer = Account,
        Journal = this,
        Vault = this,
        Hands = this,
        Time = TimeProvider.System,
        Pace = new Pace { Gap = TimeSpan.Zero, SweepGap = TimeSpan.Zero, Patience = TimeSpan.Zero },
    };

    private static AccountId AccountOf() => AccountId.TryParse(FakeAccount.Number, out var id) ? id : throw new InvalidOperationException();
}
