using Firebreak.App.Contain;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Watch;
using Firebreak.Wire.Services;

namespace Firebreak.App.Watching;

/// <summary>What a trip does: a plan laid ready, or reversible acts of containment on what is proved to be the intruder's.</summary>
/// <remarks>
/// Judged from AWS's own Event history alone; targets from a listing made just now; two kinds of sign at least; so many acts an hour, then the owner is asked;
/// what the owner took back is not done again.
/// </remarks>
internal sealed class Brake(WatchAccount account, Watcher watcher, Func<Fuse> fuse, Action<Words> progress)
{
    private static readonly Pace Quick = new() { Gap = TimeSpan.FromSeconds(5), Rounds = 1, Patience = TimeSpan.FromSeconds(30) };

    /// <summary>After a look: acts if it may. Hands back the state after it.</summary>
    public async Task<WatchState> AfterAsync(WatchState state, CancellationToken cancel)
    {
        state = Rearmed(state);
        var set = fuse();
        if (set.Trip == TripAction.Tell || watcher.Investigation is not { } investigation || watcher.Inventory is not { } known)
        {
            return state;
        }

        var incidents = investigation.Incidents.Where(incident => incident.Severity >= Severity.High).ToList();
        if (ToDo(state, set, incidents, known, new OwnWayIn()).Count == 0)
        {
            return state;
        }

        if (set.Trip == TripAction.Plan)
        {
            return Laid(state, set, incidents, known);
        }

        // what hangs together with the watch's own way in is left out here, so that the account is not listed again and again for what is never done
        return ToDo(state, set, incidents, known, await WayInAsync(cancel).ConfigureAwait(false)).Count == 0
            ? state
            : await ActAsync(state, set, cancel).ConfigureAwait(false);
    }

    private WatchState Rearmed(WatchState state)
    {
        var over = state.Latch.Alert.Length > 0 && !state.Alerts.Any(alert => alert.Id == state.Latch.Alert && alert.IsOpen);
        return over && state.Latch.State == LatchState.Tripped ? state with { Latch = state.Latch.Rearmed(account.Reader.Now) } : state;
    }

    private async Task<WatchState> ActAsync(WatchState state, Fuse set, CancellationToken cancel)
    {
        var (inventory, incidents) = await FreshAsync(cancel).ConfigureAwait(false);
        var grounded = await GroundedAsync(incidents, inventory, cancel).ConfigureAwait(false);
        var todo = ToDo(state, set, grounded, inventory, await WayInAsync(cancel).ConfigureAwait(false));
        if (todo.Count == 0 || Alert(state, grounded) is not { } alert)
        {
            return state;
        }

        try
        {
            using var folder = Folders.Open(account.StateRoot, account.Caller.Account, alone: true);
            if (TakenBack(state, folder.Journal))
            {
                return state with { Latch = state.Latch.Cooling(account.Reader.Now, "undone") };
            }

            var room = state.Latch.Room(account.Reader.Now, set.ActionsPerHour);
            var steps = todo.Take(room).ToList();
            var latch = state.Latch with { Asked = todo.Count - steps.Count };
            if (steps.Count == 0)
            {
                return state with { Latch = latch };
            }

            progress(new Words($"braking: {steps.Count} step(s) against what is the intruder's", $"자동 차단: 침입자의 것에 {steps.Count}단계를 실행합니다"));
            var plan = Planned(set, grounded, inventory) with { Steps = [.. steps.OrderBy(step => step.Measure.Phase).ThenBy(step => step.Measure.Rank)] };
            _ = SavedPlans.Save(folder, plan, Catalogue.Countermeasures);
            var tools = new Tools
            {
                Reader = account.Reader,
                Writer = account.Writer(),
                Journal = folder.Journal,
                Vault = folder.Vault,
                Time = account.Time,
                AccessKeyId = account.Caller.AccessKeyId,
                Pace = Quick,
            };
            var run = await new Executor(tools, Catalogue.Countermeasures).ApplyAsync(plan, sweeping: null, new OwnWayIn(), cancel).ConfigureAwait(false);
            var acted = run.Steps.Where(step => step.State is StepState.Done or StepState.Uncertain or StepState.Refused).Select(step => step.Id).ToList();
            var done = run.Steps.Count(step => step.Holds);
            return state with { Latch = latch.Tripped(alert.Id, acted, account.Reader.Now) with { Done = latch.Done + done } };
        }
        catch (TroubleException busy)
        {
            progress(busy.What); // another Firebreak works on the account: it is looked at again in a minute
            return state;
        }
    }

    /// <summary>What the watch's own way in hangs on, looked at now. Each stands for one list of steps: what it lets pass counts as done for the next.</summary>
    private async Task<OwnWayIn> WayInAsync(CancellationToken cancel)
    {
        var wayIn = new OwnWayIn();
        await wayIn.LookAsync(account.Reader, account.Caller, cancel).ConfigureAwait(false);
        return wayIn;
    }

    /// <summary>Everything listed anew, and judged anew with it.</summary>
    private async Task<(Inventory Inventory, IReadOnlyList<Incident> Incidents)> FreshAsync(CancellationToken cancel)
    {
        var inventory = await watcher.SurveyAsync(cancel).ConfigureAwait(false);
        return (inventory, watcher.Proved(inventory).Incidents.Where(incident => incident.Severity >= Severity.High).ToList());
    }

    private async Task<List<Incident>> GroundedAsync(IReadOnlyList<Incident> incidents, Inventory inventory, CancellationToken cancel)
    {
        var grounded = new List<Incident>();
        foreach (var incident in incidents)
        {
            var burn = Watch.Burn.Of(inventory, account.Prices, Watch.Burn.Verdicts(new Investigation([incident], [])));
            var locked = await QuarantinedAsync(incident, cancel).ConfigureAwait(false);
            if (BrakeGrounds.Of(incident, burn, inventory, locked).Count >= BrakeGrounds.Needed)
            {
                grounded.Add(incident);
            }
        }

        return grounded;
    }

    private async Task<HashSet<string>> QuarantinedAsync(Incident incident, CancellationToken cancel)
    {
        var locked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var arn in incident.Suspects.Principals.Where(arn => arn.Contains(":user/", StringComparison.Ordinal)).Take(20))
        {
            var reading = await account.Reader.ReadAsync(
                Region.Global, Iam.ListAttachedUserPolicies, new Iam.ListAttachedUserPoliciesIn(arn[(arn.LastIndexOf('/') + 1)..]), cancel).ConfigureAwait(false);
            if (reading.Match(seen => (seen.AttachedPolicies ?? []).Any(policy => policy.PolicyName?.StartsWith("AWSCompromisedKeyQuarantine", StringComparison.Ordinal) == true), _ => false))
            {
                locked.Add(arn);
            }
        }

        return locked;
    }

    private Plan Planned(Fuse set, IReadOnlyList<Incident> incidents, Inventory inventory)
    {
        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = incidents,
            Inventory = inventory,
            Caller = account.Caller,
            Prices = account.Prices,
            Now = account.Reader.Now,
            Keep = set.Keep,
            BrakesOnly = true,
        });
        return planned.Plan ?? throw new TroubleException(ExitCode.Refused, planned.Refusal!.Says, "firebreak watch fuse --help");
    }

    /// <summary>The brakes that are still to be put on, the dearest first.</summary>
    private List<PlannedStep> ToDo(WatchState state, Fuse set, List<Incident> incidents, Inventory inventory, OwnWayIn wayIn)
    {
        if (incidents.Count == 0)
        {
            return [];
        }

        var live = inventory.Resources.DistinctBy(one => one.Id, StringComparer.Ordinal).ToDictionary(one => one.Id, StringComparer.Ordinal);
        return
        [
            .. Planned(set, incidents, inventory).Steps.Concat(Spot(incidents, inventory))
                .Where(step => step.Measure.Tier == Tier.Brake && step.Measure.Reversal.Possible && wayIn.Forbids(step.Measure, account.Caller) is null)
                .Where(step => step.Measure is StopInstance machine
                    ? live.TryGetValue(machine.InstanceId, out var thing) && thing.Running && state.Latch.May(step.Id)
                    : !state.Latch.Steps.ContainsKey(step.Id) && !(step.Measure is DeactivateAccessKey key && live.TryGetValue(key.AccessKeyId, out var held) && held.State == "Inactive"))
                .DistinctBy(step => step.Id, StringComparer.Ordinal)
                .OrderByDescending(step => step.Measure is not StopInstance).ThenByDescending(step => step.UsdPerHourStopped ?? 0).ThenBy(step => step.Id, StringComparer.Ordinal),
        ];
    }

    // A machine of a persistent spot request can be stopped, and then its request starts no other (EC2 User Guide, "Stop a Spot Instance").
    private static IEnumerable<PlannedStep> Spot(List<Incident> incidents, Inventory inventory)
    {
        var theirs = incidents.SelectMany(incident => incident.Resources).Where(one => one.Verdict == Verdict.Attacker).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var lasting = inventory.Resources.Where(one => one.Kind == Kinds.SpotRequest && one.Fact("Type") == "persistent").Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return inventory.Resources.Where(one => one.Kind == Kinds.Instance && one.Running && theirs.Contains(one.Id) && lasting.Contains(one.Fact("SpotInstanceRequestId")))
            .Select(one => new PlannedStep(
                new StopInstance(one.Id, one.Region, one.Fact("InstanceType")), new Words("It is the intruder's.", "침입자의 것입니다."), null, new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    private WatchState Laid(WatchState state, Fuse set, IReadOnlyList<Incident> incidents, Inventory known)
    {
        if (Alert(state, incidents) is not { } alert || (state.Latch.Alert == alert.Id && state.Latch.Since is { } at && account.Reader.Now - at < TimeSpan.FromMinutes(30)))
        {
            return state;
        }

        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = incidents,
            Inventory = known,
            Caller = account.Caller,
            Prices = account.Prices,
            Now = account.Reader.Now,
            Keep = set.Keep,
        });
        if (planned.Plan is not { } plan)
        {
            return state;
        }

        using var folder = Folders.Open(account.StateRoot, account.Caller.Account, alone: false);
        _ = SavedPlans.Save(folder, plan, Catalogue.Countermeasures);
        return state with { Latch = state.Latch with { State = LatchState.Tripped, Alert = alert.Id, Since = account.Reader.Now, Asked = plan.Changes } };
    }

    private static Alert? Alert(WatchState state, IReadOnlyList<Incident> incidents) => state.Alerts.FirstOrDefault(alert => alert is { IsOpen: true, Alarm.Kind: AlarmKind.Incident }
        && incidents.Any(incident => incident.Id == alert.Alarm.Subject || incident.Suspects.AccessKeys.Concat(incident.Suspects.SourceIps).Any(mark => alert.Marks.Contains(mark, StringComparer.Ordinal))));

    private static bool TakenBack(WatchState state, FileJournal journal) => state.Latch.State == LatchState.Tripped
        && journal.Entries.Any(entry => entry is { Act: JournalAct.UndoOutcome, Result: "restored" } && entry.At > state.Latch.Since && state.Latch.Steps.ContainsKey(entry.StepId));
}
