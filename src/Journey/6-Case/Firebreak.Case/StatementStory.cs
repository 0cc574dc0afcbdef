using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's second part: how it happened, the owner's own mistake, and the timeline.</summary>
internal static class StatementStory
{
    private static readonly Words AskMistake = new(
        "what you did or left undone that let it happen", "사고의 원인이 된 본인의 부주의");

    public static void Write(Draft draft)
    {
        Cause(draft);
        Timeline(draft);
    }

    private static void Cause(Draft draft)
    {
        var (cause, owner) = (draft.Facts.Incident.RootCause, draft.Facts.File.Owner);
        draft.Head(
            draft.Company ? "D. HOW IT HAPPENED, AND OUR OWN MISTAKE" : "D. HOW IT HAPPENED, AND MY OWN MISTAKE",
            draft.Company ? "D. 원인과 당사의 잘못" : "D. 원인과 저의 잘못");
        var said = Redaction.Line(draft.Korean ? cause.Explanation.Ko : cause.Explanation.En, 600);
        draft.Say(said, said);
        var admitted = owner.OwnMistake is { Length: > 0 } own
            ? Redaction.Line(own, draft.Room.OwnWords)
            : Known(cause.Kind, draft.Korean) ?? draft.Ask(AskMistake);
        draft.Say(admitted, admitted);
        draft.Say(
            draft.Company
                ? "Under the shared responsibility model, protecting the account was our duty. We failed in it, and we regret it."
                : "Under the shared responsibility model, protecting the account was my duty. I failed in it, and I am sorry.",
            draft.Company
                ? "공동 책임 모델에 따라 계정을 보호할 책임은 당사에 있으며, 이를 다하지 못한 점을 깊이 반성하고 있습니다."
                : "공동 책임 모델에 따라 계정을 보호할 책임은 저에게 있으며, 이를 다하지 못한 점을 깊이 반성하고 있습니다.");
    }

    private static string? Known(string kind, bool korean) => kind switch
    {
        "root-console-no-mfa" => korean
            ? "루트 사용자에 MFA를 설정하지 않은 것은 명백한 잘못이었습니다."
            : "Not having switched on MFA for the root user was a clear mistake.",
        "console-no-mfa" => korean
            ? "콘솔에 로그인하는 사용자에 MFA를 설정하지 않은 것은 명백한 잘못이었습니다."
            : "Not having switched on MFA for the console user was a clear mistake.",
        "leaked-access-key" => korean
            ? "액세스 키를 안전하게 관리하지 못해 외부에 노출시킨 것은 명백한 잘못이었습니다."
            : "Not having kept the access key safe was a clear mistake.",
        _ => null,
    };

    private static void Timeline(Draft draft)
    {
        var (incident, owner) = (draft.Facts.Incident, draft.Facts.File.Owner);
        draft.Head("E. TIMELINE (UTC)", "E. 경과 (UTC)");
        var lines = new List<(DateTimeOffset Time, string Says)>
        {
            (incident.FirstSeen, draft.Korean ? "공격자의 첫 활동" : "First event of the intruder"),
        };
        Milestone(draft, lines, owner.Notices.Count == 0 ? null : owner.Notices.Min(),
            new("First notice from AWS", "AWS의 첫 통지"), new("when AWS's first notice came (UTC)", "AWS의 첫 통지를 받은 시각(UTC)"));
        Milestone(draft, lines, owner.FirstRead,
            new("Notice first read", "통지를 처음 확인"), new("when you first read a notice (UTC)", "통지를 처음 확인한 시각(UTC)"));
        if (draft.Facts.Proofs.Count > 0)
        {
            lines.Add((draft.Facts.Proofs.Min(proof => proof.ProvedAt), draft.Korean ? "첫 조치 확인" : "First step done and proved"));
        }

        if (LastGone(draft) is { } gone)
        {
            lines.Add((gone, draft.Korean ? "마지막 무단 리소스 제거 확인" : "Last unauthorised resource gone"));
        }

        foreach (var entry in Telling(incident, draft.Room.Events))
        {
            lines.Add((entry.Time, Redaction.Line(draft.Korean ? entry.What.Ko : entry.What.En, 140)
                + (entry.Region.Length > 0 ? $" ({Redaction.Line(entry.Region, 24)})" : "")));
        }

        foreach (var (time, says) in lines.OrderBy(line => line.Time).ThenBy(line => line.Says, StringComparer.Ordinal))
        {
            draft.Say($"- {Draft.Minute(time)} {says}", $"- {Draft.Minute(time)} {says}");
        }

        foreach (var mark in draft.Missing.Where(what => what.En.StartsWith("when ", StringComparison.Ordinal)).ToList())
        {
            draft.Say("- " + draft.Ask(mark), "- " + draft.Ask(mark));
        }
    }

    private static void Milestone(
        Draft draft, List<(DateTimeOffset Time, string Says)> lines, DateTimeOffset? time, Words says, Words ask)
    {
        if (time is { } known)
        {
            lines.Add((known, draft.Korean ? says.Ko : says.En));
        }
        else
        {
            draft.Ask(ask);
        }
    }

    /// <summary>When the last of the intruder's things went; unknown while one of them has neither an end nor a proof.</summary>
    private static DateTimeOffset? LastGone(Draft draft)
    {
        DateTimeOffset? last = null;
        foreach (var resource in StatementSteps.Theirs(draft.Facts.Incident))
        {
            var proof = draft.Facts.Proofs.Where(one => AwsSteps.Names(one, resource)).Select(one => (DateTimeOffset?)one.ProvedAt).Max();
            if ((proof ?? resource.RemovedAt) is not { } end)
            {
                return null;
            }

            last = last is { } so && so > end ? so : end;
        }

        return last;
    }

    /// <summary>The first event of each phase, then the others in order.</summary>
    private static IEnumerable<TimelineEntry> Telling(Incident incident, int limit)
    {
        var firsts = incident.Timeline.DistinctBy(entry => entry.Phase, StringComparer.Ordinal).ToList();
        return firsts.Concat(incident.Timeline.Except(firsts)).Take(limit);
    }
}
