using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

/// <summary>A hijacked account, a plan against it, and what it is carried out with.</summary>
internal sealed class Bench
{
    public const string Thief = "miner-admin";
    public const string ThiefKey = "AKIATHIEF00000000001";
    public const string LeakedKey = "AKIAOWNER00000000009";
    public const string OwnKey = "AKIAOWNER00000000001";
    public const string Machine = "i-0thief1";
    public const string ProtectedMachine = "i-0thief2";
    public const string OwnMachine = "i-0owner1";
    public const string Group = "miners";

    public Bench()
    {
        Account = new FakeAccount(Time);
        Account.Users[Thief] = new FakeUser { Keys = { [ThiefKey] = "Active" } };
        Account.Users["owner"] = new FakeUser { Created = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Keys = { [OwnKey] = "Active" } };
        Account.Users["ci"] = new FakeUser { Created = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), Keys = { [LeakedKey] = "Active" } };
        Account.Machines[Machine] = new FakeMachine { Region = FakeAccount.Far };
        Account.Machines[ProtectedMachine] = new FakeMachine { Region = FakeAccount.Far, StopProtected = true, EndProtected = true };
        Account.Machines[OwnMachine] = new FakeMachine { Region = FakeAccount.Home, Launched = new(2022, 5, 1, 0, 0, 0, TimeSpan.Zero) };
        Account.Groups[Group] = new FakeGroup();
        Account.Machines["i-0thief3"] = new FakeMachine { Region = FakeAccount.Far, Group = Group };
    }

    public JumpingTime Time { get; } = new();

    public FakeAccount Account { get; }

    public MemoryJournal Journal { get; set; } = new();

    public MemoryVault Vault { get; } = new();

    public IOwnerHands Hands { get; set; } = new NoHands();

    public List<string> Keep { get; } = [];

    public bool BrakesOnly { get; set; }

    public List<string> Targets { get; } = [];

    public CallingIdentity Caller => new(FakeAccount.Account, Account.CallerArn, OwnKey);

    public List<JudgedResource> Judged { get; } =
    [
        Theirs($"arn:aws:iam::{FakeAccount.Number}:user/{Thief}", Kinds.User, Region.Global),
        Theirs(ThiefKey, Kinds.AccessKey, Region.Global),
        Theirs(Machine, Kinds.Instance, FakeAccount.Far),
        Theirs(ProtectedMachine, Kinds.Instance, FakeAccount.Far),
        Theirs("i-0thief3", Kinds.Instance, FakeAccount.Far),
        Theirs(new FakeGroup().Arn(Group), Kinds.AutoScalingGroup, FakeAccount.Far),
        Theirs(OwnMachine, Kinds.Instance, FakeAccount.Home) with { Verdict = Verdict.Owner },
    ];

    public List<string> SuspectKeys { get; } = [ThiefKey, LeakedKey];

    public List<string> SuspectPrincipals { get; } = [];

    public string RootCauseKind { get; set; } = "leaked-access-key";

    public List<JudgedParty> Parties { get; } = [];

    public Provenance Graph { get; set; } = Provenance.Empty;

    public static JudgedResource Theirs(string id, string kind, Region region) => new()
    {
        Id = id,
        Kind = kind,
        Region = region,
        Verdict = Verdict.Attacker,
        Confidence = 1,
        Fate = Fate.Launched,
        Reasons = [new Words("The intruder made it.", "침입자가 만들었습니다.")],
    };

    public async Task<Planned> PlanAsync() => ContainPlanner.Plan(new ContainInput
    {
        Incidents = [Incident()],
        Inventory = await Account.SurveyAsync([], CancellationToken.None),
        Caller = Caller,
        Prices = new OneDollar(),
        Now = Account.Now,
        Keep = Keep,
        Targets = Targets,
        BrakesOnly = BrakesOnly,
    });

    public async Task<(Plan Plan, Run Run, Containment Result)> ContainAsync()
    {
        var plan = (await PlanAsync()).Plan!;
        var run = await ApplyAsync(plan);
        return (plan, run, Containment.Of(plan, run, new OneDollar()));
    }

    public Task<Run> ApplyAsync(Plan plan, IJournal? journal = null, CancellationToken cancel = default) => new Executor(Tools(journal), Catalogue.Countermeasures)
        .ApplyAsync(plan, new Sweeping(Account, [], new Aftermath(plan, new OneDollar()).StillToDo), new OwnWayIn(), cancel);

    public Tools Tools(IJournal? journal = null) => new()
    {
        Reader = Account,
        Writer = Account,
        Journal = journal ?? Journal,
        Vault = Vault,
        Time = Time,
        Hands = Hands,
        AccessKeyId = OwnKey,
    };

    private Incident Incident() => new()
    {
        Id = "fb-20230824-abcdef",
        Severity = Severity.Critical,
        Title = new Words("A hijack", "계정 탈취"),
        FirstSeen = new(2023, 8, 1, 0, 0, 0, TimeSpan.Zero),
        LastSeen = new(2023, 8, 28, 0, 0, 0, TimeSpan.Zero),
        RootCause = new RootCause(RootCauseKind, new Words("A key leaked.", "키가 유출되었습니다."), []),
        Suspects = new Suspects(SuspectPrincipals, SuspectKeys, [], []),
        Parties = Parties,
        Graph = Graph,
        Resources = Judged,
        Timeline = [],
        Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
    };
}

internal sealed class OneDollar : IPriceBook
{
    public string Provenance => "test";

    public Rate PerHour(Resource resource) => resource.Running ? new Rate.Listed(1m) : new Rate.Free();
}

internal sealed class MemoryJournal : IJournal
{
    public List<JournalEntry> Lines { get; } = [];

    public IReadOnlyList<JournalEntry> Entries => Lines;

    public Blindness? Trouble { get; set; }

    public Action<JournalEntry>? Written { get; set; }

    public void Write(params IReadOnlyList<JournalEntry> entries)
    {
        // through JSON, as on a disk
        Lines.AddRange(entries.Select(entry => JournalEntry.TryRead(entry.ToJson())!));
        foreach (var entry in entries)
        {
            Written?.Invoke(entry);
        }
    }
}

internal sealed class MemoryVault : IEvidenceVault
{
    public List<string> Names { get; } = [];

    public bool Full { get; set; }

    public Action<string>? Kept { get; set; }

    public Receipt Keep(Custody custody, ReadOnlySpan<byte> content)
    {
        Names.Add(custody.Name);
        Kept?.Invoke(custody.Name);
        return new Receipt(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), !Full,
            Full ? new Blindness("evidence", BlindCause.Failed, "No space left on device") : null);
    }
}
