using System.Text;
using Firebreak.Aws.Survey;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Simulation.Tests;

/// <summary>One containment from plan to end, killed and troubled as the conditions have it, and judged.</summary>
internal sealed class Play
{
    private const string Home = "/home/owner/firebreak";
    private const int MostLives = 14;

    private readonly Conditions _conditions;
    private readonly Hijack _hijack;
    private readonly SimTime _time;
    private readonly SimDisk _disk = new();
    private readonly Referee _referee;
    private readonly Memory _memory;
    private readonly SeededRandom _chance;
    private readonly Foe _foe;
    private bool _keyed;

    public Play(Conditions conditions, IPriceBook prices)
    {
        _conditions = conditions;
        _hijack = Hijack.Stage(conditions.Seed, prices, conditions.Regions, conditions.Whole, (conditions.Small, conditions.Tiny));
        if (conditions.Narrow)
        {
            _hijack.Narrow();
        }

        (_time, _memory, _chance) = (new SimTime(_hijack.World), new Memory(conditions.Stale), new SeededRandom(conditions.Seed, 505));
        _referee = new Referee(_hijack, _disk);
        var own = new SeededRandom(conditions.Seed, 606);
        _foe = conditions.Fury ? new Foe(_hijack, conditions.Seed, TimeSpan.FromSeconds(0.3), 1, 400) : new Foe(_hijack, conditions.Seed, TimeSpan.FromSeconds(0.4 + (own.NextDouble() * 3)), 0.2 + (own.NextDouble() * 0.7), conditions.Foe ? 3 + own.Next(20) : 0);
    }

    public Hijack Hijack => _hijack;

    public SimDisk Disk => _disk;

    public Plan Plan { get; private set; } = null!;

    /// <summary>What was broken.</summary>
    public IReadOnlyList<string> Broken => _referee.Broken;

    /// <summary>How the last life ended.</summary>
    public Containment? Last { get; private set; }

    /// <summary>Spoils what the program works with: how it is shown that the referee sees it.</summary>
    public Func<Tools, Tools>? Sabotage { get; init; }

    /// <summary>How often the program was started.</summary>
    public int Lives { get; private set; }

    /// <summary>How often the intruder got through.</summary>
    public int FoeDone => _foe.Done;

    /// <summary>Plays it to the end.</summary>
    public Play Run()
    {
        Plan = Planned();
        var before = _conditions.BrakesOnly && !_conditions.Foe ? Restorable.Of(_hijack) : null;
        _foe.Wake();
        while (Lives < MostLives)
        {
            var life = Lives < _conditions.Lives.Count ? _conditions.Lives[Lives] : new Life();
            Lives++;
            _disk.Repair();
            if (_hijack.World.Clock.Now >= Plan.Expires)
            {
                Plan = Planned();
            }

            Last = Apply(life) ?? Last;
            _keyed |= Lives == 1 && _disk.Names.Any(file => file.EndsWith("/shelter-key", StringComparison.Ordinal));
            _referee.CheckOwner();
            if (Lives >= _conditions.Lives.Count && Last is { } ended && IsOver(ended))
            {
                break;
            }
        }

        Judge(before);
        return this;
    }

    /// <summary>A user that was made in the meantime is cut off and left for the owner to decide; that is as far as it goes by itself.</summary>
    private static bool IsShut(Containment ended) => ended.Status == ContainStatus.Contained
        || (ended.Status == ContainStatus.Partial && ended.Steps.All(step => step.Holds) && ended.Remaining.All(left => left.Kind is Kinds.User && !left.Running));

    private bool IsOver(Containment ended) => IsShut(ended)
        || (_conditions.BrakesOnly && ended.Steps.All(step => step.Holds) && ended.BlindSpots.Count == 0); // what has no brake is left, and said

    /// <summary>Holds the last word against the world as it is now.</summary>
    public void JudgeAgain() => _referee.CheckContained(_foe);

    private void Judge(string? before)
    {
        if (Last is null || !IsOver(Last))
        {
            _referee.Broken.Add("I7 it does not converge: " + Told());
            return;
        }

        if (IsShut(Last))
        {
            _referee.CheckContained(_foe);
        }

        _referee.CheckEffects();
        var changes = _referee.Changes;
        if (_foe.Moved == 0 || !_conditions.Foe)
        {
            Last = Apply(new Life());
            if (_referee.Changes != changes)
            {
                _referee.Broken.Add($"I7 a second run makes {_referee.Changes - changes} changes");
            }
        }

        // Where the home took nothing from the first write on, the journal of that run is in a temporary folder that nothing ties to this home: it was told.
        if (before is not null && _keyed)
        {
            Undo(before);
        }

        _referee.CheckPapers(PlanFile.Write(Plan, Catalogue.Countermeasures));
    }

    private void Undo(string before)
    {
        for (var time = 0; time < 2; time++)
        {
            var changes = _referee.Changes;
            var life = new Life();
            using var folder = Folder(life);
            foreach (var plan in folder.Journal.Entries.Where(entry => entry.Act == JournalAct.Begin).Select(entry => entry.PlanId).Distinct(StringComparer.Ordinal).Reverse().ToList())
            {
                _ = _time.Run(() => new Undoing(Tools(life, folder), Catalogue.Countermeasures).UndoAsync(plan, Plan.Account, CancellationToken.None));
            }

            if (Restorable.Difference(_hijack, before, _referee.Unknown) is { Length: > 0 } difference)
            {
                _referee.Broken.Add($"I8 undo left a difference:\n{difference}");
            }

            if (time == 1 && _referee.Changes != changes)
            {
                _referee.Broken.Add("I8 a second undo changes something");
            }
        }
    }

    private string Told() => Last is null ? "it never ended" : string.Join('\n',
    [
        Last.StatusWord + " " + Last.Says.En,
        .. Last.Steps.Where(step => !step.Holds).Select(step => $"{step.Id} {step.State} {step.Why.En}"),
        .. Last.Remaining.Select(left => $"left {left.Id} {left.Kind} {left.Region} {left.Running} {left.Why.En}"),
        .. Last.LeftAlone.Select(left => $"alone {left.Id} {left.Why.En}"),
        .. Last.BlindSpots.Select(blind => $"blind {blind.Place} {blind.Reason}"),
    ]);

    private Plan Planned()
    {
        var life = new Life();
        var door = Door(life);
        var inventory = _time.Run(() => Survey(door).SurveyAsync(_hijack.Regions, CancellationToken.None));
        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [_hijack.Known(inventory)],
            Inventory = inventory,
            Caller = new CallingIdentity(_hijack.Account, _hijack.OwnerArn, _hijack.OwnerKey),
            Prices = _hijack.Prices,
            Now = _hijack.World.Clock.Now,
            BrakesOnly = _conditions.BrakesOnly,
            Copies = _conditions.Copies ? ["all"] : [],
        });
        return PlanFile.Read(PlanFile.Write(planned.Plan!, Catalogue.Countermeasures), Catalogue.Countermeasures).Plan!;
    }

    /// <summary>One life of the program; nothing if it was killed.</summary>
    private Containment? Apply(Life life)
    {
        try
        {
            using var folder = Folder(life);
            var run = _time.Run(() => new Executor(Tools(life, folder), Catalogue.Countermeasures).ApplyAsync(
                Plan, new Sweeping(Survey(Door(life)), _hijack.Regions, new Aftermath(Plan, _hijack.Prices).StillToDo), new OwnWayIn(), CancellationToken.None));
            return Containment.Of(Plan, run, _hijack.Prices);
        }
        catch (KilledException)
        {
            return null;
        }
    }

    /// <summary>A small account is asked only about what it offers: of the rest it would say nothing.</summary>
    private AccountSurvey Survey(SimDoor door) => new(door, null) { Asks = _conditions.Small ? _hijack.World.Router.Offers : _ => true };

    private AccountFolder Folder(Life life) => AccountFolder.Open(Home, _hijack.Account, new Store.Opening(Alone: true) { Disk = _disk.For(life), Time = _time });

    private Tools Tools(Life life, AccountFolder folder)
    {
        var door = Door(life);
        var tools = new Tools
        {
            Reader = door,
            Writer = door,
            Journal = folder.Journal,
            Vault = folder.Vault,
            Time = _time,
            AccessKeyId = _hijack.OwnerKey,
        };
        return Sabotage?.Invoke(tools) ?? tools;
    }

    private SimDoor Door(Life life) => new(_hijack.World, _hijack.Owner, _time, life, _chance, _memory) { Changing = _referee.Changing };
}
