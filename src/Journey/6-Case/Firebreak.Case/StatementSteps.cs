using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's third part: every step with its proof, and what is not proved yet.</summary>
internal static class StatementSteps
{
    public static void Write(Draft draft)
    {
        var byStep = draft.Facts.Proofs.ToLookup(AwsSteps.Of);
        draft.Head(
            "F. STEPS DONE, in the order AWS asks for them, each read back from AWS (UTC)",
            "F. 조치 내용: AWS 안내 순서에 따라 정리했으며, 각 항목은 AWS에서 다시 조회하여 확인했습니다 (UTC)");
        var number = 0;
        for (var step = 0; step < AwsSteps.Titles.Count; step++)
        {
            if (!byStep[step].Any())
            {
                continue;
            }

            number++;
            draft.Say($"{number}. {AwsSteps.Titles[step].En}", $"{number}. {AwsSteps.Titles[step].Ko}");
            ProofLines.Write(draft, byStep[step]);
        }

        if (draft.Facts.Proofs.Count > 20)
        {
            draft.Say("(Every single one is in the attached itemised list.)", "(개별 내역은 모두 첨부한 항목별 내역에 있습니다.)");
        }

        if (number == 0)
        {
            draft.Say("- No step has been proved yet.", "- 아직 확인된 조치가 없습니다.");
        }

        Unproved(draft, byStep);
        Prevention(draft, byStep);
    }

    /// <summary>The intruder's things that were really made.</summary>
    public static IEnumerable<JudgedResource> Theirs(Incident incident) =>
        incident.Resources.Where(resource => resource is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted });

    private static void Unproved(Draft draft, ILookup<int, Proof> byStep)
    {
        foreach (var step in AwsSteps.Needed.Where(step => !byStep[step].Any()))
        {
            draft.NotYetProved.Add(AwsSteps.Titles[step]);
        }

        var proofs = draft.Facts.Proofs;
        foreach (var planned in draft.Facts.File.Steps)
        {
            if (!proofs.Any(proof => proof.Step == planned.Step && (planned.Target.Length == 0 || AwsSteps.Names(proof, planned.Target))))
            {
                draft.NotYetProved.Add(new(Redaction.Line(planned.Says.En, 120), Redaction.Line(planned.Says.Ko, 120)));
            }
        }

        var nothingLeft = proofs.Any(proof => proof.Step.Contains("nothing", StringComparison.OrdinalIgnoreCase));
        var left = nothingLeft ? [] : Theirs(draft.Facts.Incident)
            .Where(resource => resource.RemovedAt is null && !proofs.Any(proof => AwsSteps.Names(proof, resource)))
            .Select(resource => Redaction.Line(resource.Id, 90)).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            var ids = string.Join(", ", left.Take(3)) + (left.Count > 3 ? ", …" : "");
            draft.NotYetProved.Add(new($"Removal of {left.Count} unauthorised {(left.Count == 1 ? "resource" : "resources")} ({ids})", $"무단 리소스 {left.Count}개의 제거({ids})"));
        }

        if (draft.NotYetProved.Count == 0)
        {
            return;
        }

        draft.Say(
            "Not yet proved; I will report these as soon as they are:".Replace("I will", draft.Company ? "we will" : "I will", StringComparison.Ordinal),
            "아직 확인되지 않은 항목입니다. 확인되는 대로 알려 드리겠습니다:");
        foreach (var open in draft.NotYetProved.Take(draft.Room.Ids + 4))
        {
            draft.Say("   - " + open.En, "   - " + open.Ko);
        }

        if (draft.NotYetProved.Count > draft.Room.Ids + 4)
        {
            var more = draft.NotYetProved.Count - draft.Room.Ids - 4;
            draft.Say($"   - and {more} more", $"   - 그 밖의 {more}건");
        }
    }

    private static void Prevention(Draft draft, ILookup<int, Proof> byStep)
    {
        var held = AwsSteps.Prevention.Where(step => byStep[step].Any()).ToList();
        draft.Head("G. PREVENTION NOW IN PLACE", "G. 재발 방지");
        if (held.Count == 0)
        {
            draft.Say("None is proved yet (see F).", "아직 확인된 항목이 없습니다(F 참조).");
            return;
        }

        var english = string.Join(", ", held.Select(step => AwsSteps.Titles[step].En));
        var korean = string.Join(", ", held.Select(step => AwsSteps.Titles[step].Ko));
        draft.Say(
            $"In place and proved above: {english}. {(draft.Company ? "We" : "I")} will keep these on and read AWS's notices the day they come.",
            $"위에서 확인한 바와 같이 {Josa.Object(korean)} 설정하였으며, 앞으로도 계속 유지하겠습니다. AWS의 통지는 받은 당일에 확인하겠습니다.");
    }
}
