using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Contain.Families;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>
/// Every kind of thing, in one account: braked, given back as it was, and ended; by a caller who may do what the measures say they need and nothing else.
/// </summary>
public sealed class FamilyTests
{
    // Called for limits that nobody had set before.
    private static readonly string[] Elsewhere = ["sms-voice:DeleteTextMessageSpendLimitOverride", "sms-voice:DeleteVoiceMessageSpendLimitOverride"];

    // How much of it runs at the moment: work that was ended does not go on, and the measure says so.
    private static readonly string[] Passing = ["Runs", "WorkerCount"];

    [Fact]
    public void Every_kind_is_braked_given_back_as_it_was_and_ended_with_no_right_that_is_not_documented()
    {
        var stage = new FamilyStage("things.txt");
        var kinds = stage.Before.Resources.Select(thing => thing.Kind).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>(Family.Kinds.Where(kind => !kinds.Contains(kind) && kind != Kinds.ModelAgreement).Select(kind => "missing " + kind));
        wrong.AddRange(stage.Before.BlindSpots.Select(blind => "blind " + blind.Place + " " + blind.Reason));

        var brakes = stage.Planned(brakesOnly: true);
        wrong.AddRange(Open(stage.Apply(brakes)).Select(open => "braked " + open));
        wrong.AddRange(stage.Undo(brakes).Steps.Where(step => step.State != StepState.Undone).Select(step => $"undone {step.Id} {step.State} {step.Why.En}"));
        var (before, after) = (Told(stage.Before, brakes).ToList(), Told(stage.Look(), brakes).ToList());
        wrong.AddRange(before.Except(after, StringComparer.Ordinal).Select(line => "was " + line));
        wrong.AddRange(after.Except(before, StringComparer.Ordinal).Select(line => "is " + line));

        var whole = stage.Planned(brakesOnly: false);
        _ = stage.Apply(whole);
        stage.World.Advance(TimeSpan.FromMinutes(30)); // what AWS takes its time for is asked again
        wrong.AddRange(Open(stage.Apply(whole)).Select(open => "ended " + open));
        var steps = whole.Steps.Concat(brakes.Steps).ToList();
        wrong.AddRange(steps.SelectMany(step => step.Measure.Needs).Select(need => need.ToString()).Distinct(StringComparer.Ordinal)
            .Where(need => !stage.Calls.Contains(need, StringComparer.Ordinal) && !Elsewhere.Contains(need, StringComparer.Ordinal)).Select(need => "never called " + need));
        wrong.AddRange(Catalogued().Where(name => steps.All(step => step.Measure.Kind != name)).Select(name => "never planned " + name));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(brakes.Steps.Count > 40);
    }

    [Fact]
    public void Eight_kinds_that_start_machines_again_are_out_of_breath_within_five_rounds()
    {
        var stage = new FamilyStage(
            "respawners.txt", Kinds.Instance, Kinds.AutoScalingGroup, Kinds.Fleet, Kinds.SpotFleet, Kinds.SpotRequest, Kinds.EcsService, Kinds.Cluster, Kinds.Task, Kinds.LaunchTemplate);
        Assert.True(stage.World.Truth.Running(Side.Attacker).Count() >= 8);

        var plan = stage.Planned(brakesOnly: false);
        var run = stage.Apply(plan);
        stage.World.Advance(TimeSpan.FromHours(2));

        Assert.Equal([], stage.World.Truth.Running(Side.Attacker));
        Assert.True(run.Rounds <= 5, $"{run.Rounds} rounds");
        var again = stage.Apply(plan); // a cluster goes when its groups of machines are gone
        Assert.True(!Open(again).Any(), string.Join('\n', Open(again)));
        Assert.Equal("contained", Containment.Of(plan, again, stage.Prices).StatusWord);
    }

    /// <summary>The families' measures that this account has something for; a Bedrock agreement shows in no list.</summary>
    private static IEnumerable<string> Catalogued() => FamilyCatalogue.Countermeasures.Select(kind => kind.Name).Where(name => name != "end-model-agreement");

    private static IEnumerable<string> Open(Run run) => run.Steps.Where(step => !step.Holds).Select(step => $"{step.Id} {step.State} {step.Why.En}");

    /// <summary>How each thing that the plan brakes stands; a machine's role is fastened anew, under another number.</summary>
    private static IEnumerable<string> Told(Inventory inventory, Plan brakes)
    {
        var braked = brakes.Steps.Select(step => step.Measure.Target.Id).ToHashSet(StringComparer.Ordinal);
        return inventory.Resources.Where(thing => thing.Kind == Kinds.ProfileAssociation || braked.Contains(thing.Id))
            .Select(thing => $"{thing.Kind} {(thing.Kind == Kinds.ProfileAssociation ? "" : thing.Id)} {thing.State} {string.Join(';', thing.Facts.Where(fact => !Passing.Contains(fact.Key, StringComparer.Ordinal) && (fact.Key != "Name" || thing.Kind != Kinds.ProfileAssociation)).OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => fact.Key + "=" + fact.Value))}");
    }
}
