using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's third part: every step with its proof, and what is not proved yet.</summary>
internal static class StatementSteps
{
    public static void Write(Draft draft)
    {
        var byStep = draft.Facts.Proofs.ToLookup(AwsSteps.Of);
        draft.Head(StepWords.Head);
        foreach (var step in Enum.GetValues<AwsStep>())
        {
            var some = byStep[step].ToList();
            if (some.Count == 0 && step == AwsStep.Further)
            {
                continue;
            }

            draft.Say(StepWords.Titles[(int)step - 1]);
            if (some.Count == 0)
            {
                draft.Say(StepWords.LeftOut);
            }

            ProofLines.Write(draft, some);
        }

        draft.Say(draft.Facts.Proofs.Count == 0 ? StepWords.NothingAtAll : StepWords.EveryOne);
        draft.NotYetProved.AddRange(Unproved(draft.Facts));
        TellOpen(draft);
        Prevention(draft);
    }

    /// <summary>The intruder's things that were really made.</summary>
    public static IEnumerable<JudgedResource> Theirs(Incident incident) =>
        incident.Resources.Where(resource => resource is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted });

    /// <summary>Whether a thing is shown to be gone: by the trail, or by a proof that it is no more. That it was stopped is not enough.</summary>
    public static bool IsGone(StatementFacts facts, JudgedResource resource) =>
        resource.RemovedAt is not null || facts.Proofs.Any(proof => ShowsGone(proof, resource));

    /// <summary>Whether a proof shows that a thing is no more.</summary>
    public static bool ShowsGone(Proof proof, JudgedResource resource) => ProofKind.Of(proof) is not { Weak: true } && AwsSteps.Names(proof, resource);

    /// <summary>What AWS wants to see, or was planned, and nothing proves.</summary>
    private static IEnumerable<Words> Unproved(StatementFacts facts)
    {
        foreach (var demand in AwsSteps.Demands.Where(demand => !demand.Shown(facts.Proofs).Any()))
        {
            yield return demand.Title;
        }

        foreach (var planned in facts.File.Steps)
        {
            if (!facts.Proofs.Any(proof => proof.Step == planned.Step && (planned.Target.Length == 0 || AwsSteps.Names(proof, planned.Target))))
            {
                yield return new(Draft.Foreign(planned.Says.En, 120), Draft.Foreign(planned.Says.Ko, 120));
            }
        }

        var nothingLeft = facts.Proofs.Any(proof => proof.Step.Contains("nothing", StringComparison.OrdinalIgnoreCase));
        var left = nothingLeft ? [] : Theirs(facts.Incident).Where(resource => !IsGone(facts, resource))
            .Select(resource => Draft.Foreign(resource.Id, 90)).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            yield return StepWords.Removal(left.Count, string.Join(", ", left.Take(3)) + (left.Count > 3 ? ", …" : ""));
        }
    }

    private static void TellOpen(Draft draft)
    {
        if (draft.NotYetProved.Count == 0)
        {
            return;
        }

        draft.Say(StepWords.NotYet(draft.Company));
        var limit = draft.Room.Ids + 6;
        foreach (var open in draft.NotYetProved.Take(limit))
        {
            draft.Say("   - " + open.In(draft.Language));
        }

        if (draft.NotYetProved.Count > limit)
        {
            draft.Say(StepWords.MoreOpen(draft.NotYetProved.Count - limit));
        }
    }

    private static void Prevention(Draft draft)
    {
        var proofs = draft.Facts.Proofs;
        var held = AwsSteps.Prevention
            .Select(words => words.FirstOrDefault(word => proofs.Any(proof => proof.Step == word)))
            .OfType<string>().Select(word => ProofKind.Known[word].Says).ToList();
        draft.Head(StepWords.Prevention);
        if (held.Count == 0)
        {
            draft.Say(StepWords.NoPrevention);
            return;
        }

        draft.Say(StepWords.InPlace);
        held.ForEach(says => draft.Say("   - " + says.In(draft.Language)));
        draft.Say(StepWords.Kept(draft.Company));
    }
}
