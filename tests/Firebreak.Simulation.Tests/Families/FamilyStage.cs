using Firebreak.Aws.Survey;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Contain.Families;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>An account full of things, and a containment of all of them by a caller who may do what the measures say they need.</summary>
internal sealed class FamilyStage
{
    private static readonly Region[] Regions = [Things.Place];

    private readonly IPriceBook _prices = PriceBook.Embedded();
    private readonly Things _things;
    private readonly SimTime _time;
    private readonly Actor _eyes;
    private readonly SimDisk _disk = new();
    private readonly HashSet<string> _calls = new(StringComparer.Ordinal);
    private readonly Actor _hands;
    private readonly HashSet<string> _kinds;

    public FamilyStage(string things, params IEnumerable<string> more)
    {
        _things = new Things(_prices, things);
        _kinds = [.. Family.Kinds, .. more];
        _time = new SimTime(_things.World);
        _eyes = new Actor(_things.World, "eyes", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        _eyes.SignInAsRoot();
        _hands = _things.Owner(["sts:GetCallerIdentity", .. Draft(brakesOnly: false, Look()).Steps.SelectMany(step => step.Measure.Needs).Select(need => need.Action)]);
        Before = Look();
    }

    public Inventory Before { get; }

    public World World => _things.World;

    public IPriceBook Prices => _prices;

    public IReadOnlyCollection<string> Calls => _calls;

    public Inventory Look() => _time.Run(() => new AccountSurvey(Door(_eyes), null).SurveyAsync(Regions, CancellationToken.None));

    public Plan Planned(bool brakesOnly) => Draft(brakesOnly, Look());

    public Run Apply(Plan plan)
    {
        using var folder = Folder();
        return _time.Run(() => new Executor(Tools(folder), Catalogue.Countermeasures).ApplyAsync(
            plan, new Sweeping(new AccountSurvey(Door(_eyes), null), Regions, new Aftermath(plan, _prices).StillToDo), lifeline: null, CancellationToken.None));
    }

    public Run Undo(Plan plan)
    {
        using var folder = Folder();
        var run = _time.Run(() => new Undoing(Tools(folder), Catalogue.Countermeasures).UndoAsync(PlanFile.IdOf(plan, Catalogue.Countermeasures), plan.Account, CancellationToken.None));
        _things.World.Advance(TimeSpan.FromMinutes(30));
        return run;
    }

    private Plan Draft(bool brakesOnly, Inventory inventory)
    {
        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [Incident([.. inventory.Resources.Where(thing => _kinds.Contains(thing.Kind)).Select(Theirs)])],
            Inventory = inventory,
            Caller = new CallingIdentity(_things.World.Account, $"arn:aws:iam::{_things.World.Account}:user/owner", "AKIANONE"),
            Prices = _prices,
            Now = _things.World.Clock.Now,
            BrakesOnly = brakesOnly,
        });
        return PlanFile.Read(PlanFile.Write(planned.Plan!, Catalogue.Countermeasures), Catalogue.Countermeasures).Plan!;
    }

    private Tools Tools(AccountFolder folder)
    {
        var door = new Watched(Door(_hands), _calls);
        return new Tools { Reader = door, Writer = door, Journal = folder.Journal, Vault = folder.Vault, Time = _time };
    }

    private AccountFolder Folder() => AccountFolder.Open("/home/owner/firebreak", _things.World.Account, new Store.Opening(Alone: true) { Disk = _disk.For(new Life()), Time = _time });

    private SimDoor Door(Actor hand) => new(_things.World, hand, _time, new Life(), new SeededRandom(1, 1), new Memory(keeps: false));

    private static JudgedResource Theirs(Resource thing) => new()
    {
        Id = thing.Id,
        Kind = thing.Kind,
        Region = thing.Region,
        Verdict = Verdict.Attacker,
        Confidence = 1,
        Fate = Fate.Launched,
        Reasons = [new Words("The intruder made it.", "침입자가 만들었습니다.")],
    };

    private static Incident Incident(IReadOnlyList<JudgedResource> things) => new()
    {
        Id = "fb-20230801-abcdef",
        Severity = Severity.Critical,
        Title = new Words("A hijack", "계정 탈취"),
        FirstSeen = new(2023, 8, 1, 0, 0, 0, TimeSpan.Zero),
        LastSeen = new(2023, 8, 1, 1, 0, 0, TimeSpan.Zero),
        RootCause = new RootCause("leaked-access-key", new Words("A key leaked.", "키가 유출되었습니다."), []),
        Suspects = new Suspects([], [], [], []),
        Parties = [],
        Graph = Provenance.Empty,
        Resources = things,
        Timeline = [],
        Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
    };
}
