using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Tells a break-in in order, in lines a person can read: what is one deed is one line.</summary>
internal static class Timelines
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LookingTogether = TimeSpan.FromHours(6);

    /// <summary>The lines, in no order; a change of hands may come once for every account.</summary>
    public static List<TimelineEntry> Of(Part part, IReadOnlyList<JudgedResource> theirs, Actors actors)
    {
        var (scene, hands, own) = (part.Scene, part.Hands, part.Own);
        var ids = theirs.Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        var acts = hands.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ThenBy(act => act.EventId, StringComparer.Ordinal);
        var lines = Groups(acts, actors).Select(group => Line(group.Phase, group.Acts)).ToList();
        lines.AddRange(actors.HandOvers().Select(HandOver));
        lines.AddRange(Notified(scene, own));
        lines.AddRange(ByServices(scene, ids));
        lines.AddRange(Answers(scene, own, ids));
        return lines;
    }

    private static List<(string Phase, List<Act> Acts)> Groups(IEnumerable<Act> acts, Actors actors)
    {
        var open = new Dictionary<(int, string, string, string, string), List<Act>>();
        var done = new List<(string Phase, List<Act> Acts)>();
        foreach (var act in acts)
        {
            var phase = Phases.Of(act);
            var looks = phase == "discovery";
            var key = (actors.Of(act.Address), phase, looks ? "" : act.Name + (act.Succeeded ? "" : "!"), looks ? "" : act.Region, looks ? "" : act.Principal);
            if (open.TryGetValue(key, out var group) && act.Time - group[^1].Time > (looks ? LookingTogether : Together))
            {
                open.Remove(key);
                group = null;
            }

            if (group is null)
            {
                open[key] = group = [];
                done.Add((phase, group));
            }

            group.Add(act);
        }

        return done;
    }

    private static TimelineEntry Line(string phase, List<Act> acts)
    {
        var first = acts[0];
        var says = phase == "discovery" ? Deeds.Looking(acts) : Deeds.Of(acts);
        return new TimelineEntry(first.Time, phase, says, first.EventId, first.Principal, first.Region);
    }

    private static TimelineEntry HandOver((Act First, int From, int To) change) => new(
        change.First.Time, "hand-over", new Words(
            $"The stolen access changed hands: from here on somebody else uses it, from {change.First.Address} with {Clients.Says(change.First.Client).En} (intruder {change.To + 1}, after intruder {change.From + 1}). It was probably sold.",
            $"탈취된 접근 권한이 다른 사람에게 넘어갔습니다. 이때부터 다른 사람이 {change.First.Address}에서 {Josa.By(Clients.Says(change.First.Client).Ko)} 사용합니다(침입자 {change.From + 1} 다음의 침입자 {change.To + 1}). 팔린 것으로 보입니다."),
        change.First.EventId, change.First.Principal, change.First.Region);

    private static IEnumerable<TimelineEntry> Notified(Scene scene, HashSet<Strand> own)
    {
        foreach (var act in scene.Acts.Where(act => Notices.IsQuarantine(act) && (act.Strand is null || !own.Contains(act.Strand))))
        {
            yield return Line("aws-notice", [act]);
        }
    }

    /// <summary>What AWS's services made on the intruder's order.</summary>
    private static IEnumerable<TimelineEntry> ByServices(Scene scene, HashSet<string> ids)
    {
        var runs = scene.Ledger.All.Where(thing => thing.By.Strand is null && ids.Contains(thing.Id))
            .GroupBy(thing => (scene.Causes.Root(thing), thing.Region, thing.Kind, thing.By.Day));
        foreach (var run in runs)
        {
            var (first, root, count) = (run.First().By, run.Key.Item1, run.Count());
            var name = root.Names.FirstOrDefault() ?? root.Id;
            var (what, whatKo) = run.Key.Kind == Kinds.Instance ? ("machine(s)", "가상 서버") : (run.Key.Kind, run.Key.Kind);
            yield return new TimelineEntry(first.Time, "impact", new Words(
                $"AWS started {count} {what} in {run.Key.Region} by itself, on the order of {name}, which the intruder had made.",
                $"침입자가 만들어 둔 {name}에 따라 AWS가 {run.Key.Region}에서 {whatKo} {count}개를 자동으로 실행했습니다."),
                first.EventId, root.By.Principal, run.Key.Region.ToString());
        }
    }

    /// <summary>What the owner took back.</summary>
    private static IEnumerable<TimelineEntry> Answers(Scene scene, HashSet<Strand> own, HashSet<string> ids) => scene.Ledger.All
        .Where(thing => ids.Contains(thing.Id) && thing.RemovedBy is { Strand: { } hand } && !own.Contains(hand))
        .GroupBy(thing => (thing.RemovedBy!.Name, thing.RemovedBy.Day, thing.Region))
        .Select(gone => new TimelineEntry(gone.First().RemovedBy!.Time, "response", new Words(
            $"{Who.Short(gone.First().RemovedBy!.Principal)} removed {gone.Count()} of the intruder's things in {gone.Key.Region} ({gone.Key.Name}).",
            $"{Josa.Subject(Who.Short(gone.First().RemovedBy!.Principal))} {gone.Key.Region}에서 침입자의 것 {gone.Count()}개를 제거했습니다({gone.Key.Name})."),
            gone.First().RemovedBy!.EventId, gone.First().RemovedBy!.Principal, gone.Key.Region.ToString()));
}
