using Firebreak.Harden.Guards;

namespace Firebreak.Harden;

/// <summary>Plans what is missing, and nothing else: what guards already, or is stricter than asked, is left as it is.</summary>
public static class HardenPlanner
{
    /// <summary>The name of the trail that Firebreak makes.</summary>
    public const string TrailName = "firebreak-trail";

    /// <summary>Makes the plan. Guards that could not be seen become blind spots, not steps.</summary>
    /// <param name="states">How the guards stand.</param>
    /// <param name="caller">Who will carry it out.</param>
    /// <param name="options">What the owner said.</param>
    /// <param name="now">AWS's time.</param>
    public static Plan Plan(IReadOnlyList<GuardState> states, CallingIdentity caller, HardenOptions options, DateTimeOffset now)
    {
        var draft = new HardenDraft(caller, options, now, states.Select(HardenDraft.SpentIn).Append(options.SpentThisMonthUsd).Max() ?? 0m);
        foreach (var state in states)
        {
            draft.Take(state, GuardCatalogue.Of(state.Guard.Id));
        }

        return new Plan
        {
            Verb = "harden",
            Account = caller.Account,
            Caller = caller.Arn,
            MadeAt = now,
            Expires = now + Change.Plan.DefaultLife,
            Steps = [.. draft.Steps.DistinctBy(step => step.Id, StringComparer.Ordinal).OrderBy(step => step.Measure.Phase).ThenBy(step => step.Measure.Rank)],
            LeftAlone = draft.LeftAlone,
            BlindSpots = [.. states.OfType<GuardState.Unknown>().Select(state => state.Why)],
        };
    }
}
