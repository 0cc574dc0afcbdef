using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's second part: how it happened, the owner's own mistake, and the timeline.</summary>
internal static class StatementStory
{
    public static void Write(Draft draft)
    {
        Cause(draft);
        Timeline(draft);
    }

    private static void Cause(Draft draft)
    {
        var (cause, owner) = (draft.Facts.Incident.RootCause, draft.Facts.File.Owner);
        draft.Head(StoryWords.Cause(draft.Company));

        // a cause that no event shows is no cause: it is not told
        var shown = cause.EventIds.Count > 0;
        draft.Say(shown ? Draft.Foreign(Retold.Cause(cause.Explanation).In(draft.Language), 600) : StoryWords.CauseUnproved.In(draft.Language));
        draft.Say(owner.OwnMistake is { Length: > 0 } own
            ? draft.Own(own)
            : (shown ? StoryWords.Admitted(cause.Kind) : null)?.In(draft.Language) ?? draft.Ask(StoryWords.AskMistake));
        draft.Say(StoryWords.Duty(draft.Company));
    }

    private static void Timeline(Draft draft)
    {
        var (incident, owner) = (draft.Facts.Incident, draft.Facts.File.Owner);
        draft.Head(StoryWords.Timeline);
        var lines = new List<(DateTimeOffset Time, int Order, string Says)>();
        var open = new List<string>();
        Moment(draft, lines, incident.FirstSeen, StoryWords.FirstEvent);
        Known(draft, lines, open, owner.Notices.Count == 0 ? null : owner.Notices.Min(), (StoryWords.FirstNotice, draft.Ask, StoryWords.AskNotice));
        Known(draft, lines, open, owner.FirstRead, (StoryWords.FirstRead, draft.Ask, StoryWords.AskRead));
        Known(draft, lines, open, FirstAction(draft.Facts), (StoryWords.FirstAction, what => "- " + what.In(draft.Language), StoryWords.NoAction));
        if (StatementSteps.Theirs(incident).Any())
        {
            Known(draft, lines, open, LastGone(draft.Facts), (StoryWords.LastGone, what => "- " + what.In(draft.Language), StoryWords.NotGone));
        }
        else
        {
            open.Add("- " + StoryWords.NoneMade.In(draft.Language));
        }

        var told = Telling(incident, draft.Room.Events).ToList();
        lines.AddRange(told.Select(entry => (entry.Time, 1, Deed(draft, entry))));
        foreach (var (time, _, says) in lines.OrderBy(line => line.Time).ThenBy(line => line.Order).ThenBy(line => line.Says, StringComparer.Ordinal))
        {
            draft.Say($"- {Draft.Minute(time)} {says}");
        }

        open.ForEach(draft.Say);
        if (incident.Timeline.Count > told.Count)
        {
            draft.LeftOut.Add(LeftOutWords.Events(incident.Timeline.Count - told.Count));
        }
    }

    private static string Deed(Draft draft, TimelineEntry entry)
    {
        var told = Draft.Foreign(Retold.Deed(entry.What).In(draft.Language), 140).TrimEnd('.');
        return entry.Region.Length == 0 || told.Contains(entry.Region, StringComparison.Ordinal) ? told : $"{told} ({Draft.Foreign(entry.Region, 24)})";
    }

    private static void Moment(Draft draft, List<(DateTimeOffset Time, int Order, string Says)> lines, DateTimeOffset time, Words says) =>
        lines.Add((time, 0, says.In(draft.Language)));

    private static void Known(
        Draft draft, List<(DateTimeOffset Time, int Order, string Says)> lines, List<string> open, DateTimeOffset? time, (Words Says, Func<Words, string> Mark, Words Ask) moment)
    {
        if (time is { } known)
        {
            Moment(draft, lines, known, moment.Says);
            return;
        }

        var mark = moment.Mark(moment.Ask);
        open.Add(mark.StartsWith("- ", StringComparison.Ordinal) ? mark : "- " + mark);
    }

    /// <summary>The first thing the owner did about it: what the trail shows of it, or the first proof.</summary>
    private static DateTimeOffset? FirstAction(StatementFacts facts)
    {
        var moments = facts.Proofs.Select(proof => proof.ProvedAt)
            .Concat(facts.Incident.Timeline.Where(entry => entry.Phase == "response").Select(entry => entry.Time)).ToList();
        return moments.Count == 0 ? null : moments.Min();
    }

    /// <summary>When the last of the intruder's things went; unknown while one of them has neither an end nor a proof.</summary>
    private static DateTimeOffset? LastGone(StatementFacts facts)
    {
        DateTimeOffset? last = null;
        foreach (var resource in StatementSteps.Theirs(facts.Incident))
        {
            var proof = facts.Proofs.Where(one => StatementSteps.ShowsGone(one, resource)).Select(one => (DateTimeOffset?)one.ProvedAt).Max();
            if ((resource.RemovedAt ?? proof) is not { } end)
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
