using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests.Identities;

/// <summary>
/// One account of identities, contained by the real planner, executor and lifeline; afterwards the account is asked whether its owner can still do what he
/// could. What the lifeline refused is done in a second account of the same seed, without it: if nothing was lost, it was refused for nothing.
/// </summary>
internal sealed class Trial(ulong seed, IPriceBook prices)
{
    private static readonly Pace Brisk = new()
    {
        Gap = TimeSpan.FromSeconds(1),
        SweepGap = TimeSpan.FromSeconds(1),
        Patience = TimeSpan.FromSeconds(1),
        Settling = TimeSpan.FromSeconds(1),
        Rounds = 1,
    };

    /// <summary>Steps that were done and took nothing from the owner.</summary>
    public int Safe { get; private set; }

    /// <summary>Steps that would have taken nothing from him and were refused.</summary>
    public int RefusedForNothing { get; private set; }

    /// <summary>Steps that would have taken something from him and were refused.</summary>
    public int Spared { get; private set; }

    /// <summary>What he lost; nothing is what is promised.</summary>
    public string Lost { get; private set; } = "";

    /// <summary>What was refused for nothing.</summary>
    public List<string> InVain { get; } = [];

    /// <summary>Plays it, with the lifeline or with what stands in its place to show that the trial can fail.</summary>
    /// <param name="instead">What stands in the lifeline's place.</param>
    /// <param name="weighs">Whether what was refused is weighed, which takes three times as long.</param>
    public Trial Run(ILifeline? instead = null, bool weighs = true)
    {
        var graph = new Graph(seed);
        var could = graph.Abilities();
        var time = new SimTime(graph.World);
        var wayIn = new OwnWayIn(graph.Source);
        time.Run(async () =>
        {
            await wayIn.LookAsync(Door(graph, graph.Hands, time), graph.Caller, CancellationToken.None);
            return true;
        });
        var plan = Plan(graph, instead is null ? wayIn : new OwnWayIn());
        var all = Plan(graph, null);
        var run = Apply(graph, graph.Hands, plan, instead ?? new OwnWayIn(graph.Source), time);
        Lost = Losses(graph, could);
        if (Lost.Length > 0)
        {
            Lost += $" ({graph.Told()}): {string.Join("; ", run.Steps.Where(step => step.Holds).Select(step => step.Id))}";
        }

        var done = run.Steps.Where(step => step.Holds).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        Safe = weighs ? done.Count : 0;
        if (instead is null && weighs)
        {
            var planned = plan.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
            var spared = run.Steps.Where(step => step.State == StepState.Skipped && step.Why.En.StartsWith("Left alone:", StringComparison.Ordinal)).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
            var refused = all.Steps.Where(step => !planned.Contains(step.Id) || spared.Contains(step.Id));
            foreach (var step in refused)
            {
                Weigh(all, done, step, could);
            }
        }

        return this;
    }

    /// <summary>Does a refused step in another account of the same seed, with everything that was done; what he may not do at all is neither safe nor dangerous.</summary>
    private void Weigh(Plan all, HashSet<string> done, PlannedStep refused, HashSet<string> could)
    {
        var graph = new Graph(seed);
        _ = graph.Abilities();
        var plan = all with { Caller = graph.Caller.Arn, Steps = [.. all.Steps.Where(step => step.Id == refused.Id || done.Contains(step.Id))] };
        var run = Apply(graph, graph.Hands, plan, lifeline: null, new SimTime(graph.World));
        if (Losses(graph, could).Length > 0)
        {
            Spared++;
        }
        else if (run.Steps.Any(step => step.Id == refused.Id && step.Holds))
        {
            RefusedForNothing++;
            InVain.Add($"seed {seed}: {refused.Id} for {graph.Caller.Arn} with {graph.Caller.AccessKeyId}");
        }
    }

    private static string Losses(Graph graph, HashSet<string> could)
    {
        var lost = could.Except(graph.Abilities(), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return lost.Count > 0 ? $"{graph.Caller.Arn} can no longer {string.Join(", ", lost.Take(4))}" : graph.GetsBack() ? "" : $"{graph.Caller.Arn} does not get in again";
    }

    /// <summary>What is planned; without a way in, everything that could be done to what was drawn.</summary>
    private Plan Plan(Graph graph, OwnWayIn? wayIn)
    {
        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [graph.Incident()],
            Inventory = graph.Inventory,
            Caller = wayIn is null ? new CallingIdentity(graph.Account, $"arn:aws:iam::{Hijack.Number}:root", "ASIANOBODY") : graph.Caller,
            WayIn = wayIn ?? new OwnWayIn(),
            Prices = prices,
            Now = graph.World.Clock.Now,
        });
        return planned.Plan!;
    }

    private static Run Apply(Graph graph, Actor hands, Plan plan, ILifeline? lifeline, SimTime time)
    {
        var door = Door(graph, hands, time);
        var notebook = new Notebook();
        var tools = new Tools
        {
            Reader = door,
            Writer = door,
            Journal = notebook,
            Vault = notebook,
            Time = time,
            Pace = Brisk,
            AccessKeyId = hands == graph.Hands ? graph.Caller.AccessKeyId : null,
        };
        var run = time.Run(() => new Executor(tools, Catalogue.Countermeasures).ApplyAsync(plan, sweeping: null, lifeline, CancellationToken.None));
        graph.World.Advance(TimeSpan.FromSeconds(10));
        return run;
    }

    private static SimDoor Door(Graph graph, Actor hands, SimTime time) => new(graph.World, hands, time, new Life(), new SeededRandom(1, 1), new Memory(keeps: false));
}
