using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Mfa;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Testing;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>The owner's side of a practice account, over the wire: plans, carries out, does by hand what only he can.</summary>
internal sealed class Bench : IAsyncDisposable, IJournal, IEvidenceVault, IOwnerHands
{
    /// <summary>Who signs in to the console; his old key lies forgotten.</summary>
    public const string Owner = "haneul";

    /// <summary>Whose key signs our calls.</summary>
    public const string Program = "haneul-cli";

    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private static readonly DateTimeOffset Opened = new(2023, 5, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = new(2023, 8, 28, 12, 0, 7, TimeSpan.Zero);

    private readonly List<JournalEntry> _entries = [];
    private readonly SandboxHost _host;
    private readonly AwsAccount _aws;

    private Bench(World world, SandboxHost host, AwsAccount aws, CallingIdentity caller)
    {
        (World, _host, _aws, Caller) = (world, host, aws, caller);
        Eyes = new Peephole(aws.Reader, () => world.Clock.Now);
        Hand = new Hand(aws.Writer());
    }

    public World World { get; }

    public Peephole Eyes { get; }

    public Hand Hand { get; }

    public CallingIdentity Caller { get; }

    /// <summary>Whether the owner does what he is asked.</summary>
    public bool OwnerHelps { get; set; } = true;

    public HardenPlace Place { get; set; } = new([Region.UsEast1, Seoul], null);

    public HardenOptions Wishes { get; set; } = new()
    {
        Mail = "owner@example.com",
        MonthlyLimitUsd = 20m,
        Card = new CardWord(Valid: true, new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero)),
        MailboxSafeAt = new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero),
        Phone = "+82-10-1234-5678",
        TestCode = "271828",
        Contacts = [.. new[] { "SECURITY", "BILLING", "OPERATIONS" }.Select(type => new OwnContact(type, "Owner", "Owner", "owner@example.com", "+82-10-0000-0000"))],
    };

    public DateTimeOffset Now => World.Clock.Now;

    public List<string> Kept { get; } = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public Blindness? Trouble => null;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The story's account: a root key, a user who signs in without MFA, an old key, one small machine, nothing that guards.</summary>
    public static async Task<Bench> StoryAsync()
    {
        _ = AccountId.TryParse("123456789012", out var id);
        var world = new World(id, VirtualClock.Still(Opened), 7);
        AccountServices.AddTo(world, PriceBook.Embedded());
        var root = Root(world);
        foreach (var name in (string[])[Owner, Program])
        {
            root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: name));
            root.Call(Region.UsEast1, Iam.AttachUserPolicy, new(name, "arn:aws:iam::aws:policy/AdministratorAccess"));
        }

        root.Call(Region.UsEast1, Iam.CreateLoginProfile, new(Owner, "Correct-Horse-7", false));
        root.Call(Region.UsEast1, Iam.CreateAccessKey, new(Owner));
        root.Call(Region.UsEast1, Iam.CreateAccessKey, new());
        root.Call(Seoul, Ec2.RunInstances, new(ImageId: "ami-0123456789abcdef0", InstanceType: "t3.micro", MinCount: 1, MaxCount: 1));
        world.AdvanceTo(Today.AddDays(-3));
        root = Root(world);
        new Actor(world, "owner's browser", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser }.SignIn(Owner);
        var key = root.Call(Region.UsEast1, Iam.CreateAccessKey, new(Program)).AccessKey!;
        world.AdvanceTo(Today);
        world.Iam.SettleChanges();
        var host = await SandboxHost.StartAsync(world, 0, Cancel);
        var aws = AwsAccount.Open(new AccountAccess { Endpoint = host.Endpoint, Keys = (key.AccessKeyId!, key.SecretAccessKey!, null) }, TimeProvider.System);
        var caller = await CallingIdentity.AskAsync(aws.Reader, key.AccessKeyId!, Cancel);
        return new Bench(world, host, aws, caller.Match(seen => seen, why => throw new InvalidOperationException(why.ToString())));
    }

    /// <summary>The story's account after hardening, with every first effect arrived.</summary>
    public static async Task<Bench> HardenedAsync()
    {
        var bench = await StoryAsync();
        await bench.ApplyAsync(await bench.PlanAsync());
        bench.World.Advance(TimeSpan.FromHours(14));
        return bench;
    }

    /// <summary>Somebody who may do everything and signs in with the root user's password.</summary>
    public Actor Root() => Root(World);

    /// <summary>Eyes that do not ask twice, for an account that nobody changes any more.</summary>
    public Peephole Remembering() => new(_aws.Reader, () => World.Clock.Now) { Remembers = true };

    public Task<HardeningReport> VerifyAsync(IAccountReader? through = null) => Hardening.VerifyAsync(through ?? Eyes, Caller, Wishes, Place, Cancel);

    public async Task<Plan> PlanAsync() => HardenPlanner.Plan((await VerifyAsync()).States, Caller, Wishes, Now);

    public Task<Run> ApplyAsync(Plan plan) => new Executor(Tools(), HardenCatalogue.Measures).ApplyAsync(plan, null, null, Cancel);

    public Task<Run> UndoAsync(Plan plan) => new Undoing(Tools(), HardenCatalogue.Measures).UndoAsync(PlanFile.IdOf(plan, HardenCatalogue.Measures), Caller.Account, Cancel);

    /// <summary>Every virtual device of the account.</summary>
    public async Task<IReadOnlyList<Iam.VirtualMFADevice>> DevicesAsync()
    {
        var reading = await _aws.Reader.ReadAsync(Region.UsEast1, Iam.ListVirtualMFADevices, new Iam.ListVirtualMFADevicesIn(), Cancel);
        return reading.Match(seen => seen.VirtualMFADevices ?? [], why => throw new InvalidOperationException(why.ToString()));
    }

    public void Write(params IReadOnlyList<JournalEntry> entries) => _entries.AddRange(entries);

    public Receipt Keep(Custody custody, ReadOnlySpan<byte> content)
    {
        Kept.Add(System.Text.Encoding.UTF8.GetString(content));
        return new Receipt("hash-of-" + custody.Name, Durable: true, null);
    }

    public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The owner does what he is asked.</summary>
    public async Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
    {
        switch (step.Measure)
        {
            case var _ when !OwnerHelps:
                return false;
            case RemoveRootKeys:
                return Console("root-delete-key");
            case ReceiveBillingAlerts:
                return Console("receive-billing-alerts");
            case ConfirmMail:
                return Console("confirm-sns");
            case EnableRootMfa:
                return SwitchRootMfaOn();
            case EnrolUserMfa enrol:
                return await EnrolAsync(enrol.UserName);
            case RetireKey key:
                Root().Call(Region.UsEast1, Iam.UpdateAccessKey, new(UserName: key.UserName, AccessKeyId: key.AccessKeyId, Status: "Inactive"));
                return true;
            case HearTestMessage:
                return await HearAsync();
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        await _host.DisposeAsync();
    }

    private static Actor Root(World world)
    {
        var root = new Actor(world, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        root.SignInAsRoot();
        return root;
    }

    private Tools Tools() => new()
    {
        Reader = Eyes,
        Writer = Hand,
        Journal = this,
        Vault = this,
        Hands = this,
        Time = new VirtualTime(World),
        Pace = new Pace { Gap = TimeSpan.Zero, SweepGap = TimeSpan.Zero, Window = TimeSpan.Zero },
    };

    private bool Console(string action, JsonObject? arguments = null)
    {
        _ = World.Console.Do(action, World.Console.Owner, arguments ?? []);
        return true;
    }

    private bool SwitchRootMfaOn()
    {
        var made = World.Console.Do("root-enable-mfa", World.Console.Owner, []);
        var seed = made["base32Seed"]!.ToString();
        var first = Phone.Code(seed, Now);
        World.Advance(TimeSpan.FromSeconds(30));
        return Console("root-enable-mfa", new JsonObject { ["serialNumber"] = made["serialNumber"]!.ToString(), ["code1"] = first, ["code2"] = Phone.Code(seed, Now) });
    }

    private async Task<bool> EnrolAsync(string user)
    {
        var enrolment = new MfaEnrolment(Eyes, _aws.Writer(), Caller);
        var draft = (await enrolment.BeginAsync(user, Cancel)).Draft!;
        var seed = draft.Seed.ForManualEntry().Replace(" ", "", StringComparison.Ordinal);
        _ = draft.Session.Enter(Phone.Code(seed, Now), Now);
        World.Advance(TimeSpan.FromSeconds(30));
        _ = draft.Session.Enter(Phone.Code(seed, Now), Now);
        return (await enrolment.EnableAsync(draft, Cancel)).Proof is not null;
    }

    private async Task<bool> HearAsync()
    {
        var mail = World.Console.Do("inbox", World.Console.Owner, [])["notices"]!.AsArray()
            .LastOrDefault(notice => notice!["subject"]!.ToString().StartsWith("Firebreak:", StringComparison.Ordinal));
        var digits = Regex.Match(mail?["text"]?.ToString() ?? "", @"(?<![0-9])[0-9]{6}(?![0-9])");
        return digits.Success && await TestWarning.HearAsync(Eyes, _aws.Writer(), Caller.Account, digits.Value, Cancel) is null;
    }
}
