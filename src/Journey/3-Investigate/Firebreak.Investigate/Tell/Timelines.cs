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
    /// <param name="part">One account's part of the break-in.</param>
    /// <param name="theirs">What is the intruder's in it.</param>
    /// <param name="actors">Who is who.</param>
    /// <param name="anywhere">Whether the same done in many regions, one after the other, is one line.</param>
    public static List<TimelineEntry> Of(Part part, IReadOnlyList<JudgedResource> theirs, Actors actors, bool anywhere)
    {
        var (scene, hands, own) = (part.Scene, part.Hands, part.Own);
        var ids = theirs.Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        var acts = hands.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ThenBy(act => act.EventId, StringComparer.Ordinal);
        var lines = Groups(acts, actors, anywhere).Select(group => Line(group.Phase, group.Acts)).ToList();
        lines.AddRange(actors.HandOvers().Select(HandOver));
        lines.AddRange(Notified(scene, own));
        lines.AddRange(ByServices(scene, ids, anywhere));
        lines.AddRange(Answers(scene, own, ids, anywhere));
        return lines;
    }

    private static List<(string Phase, List<Act> Acts)> Groups(IEnumerable<Act> acts, Actors actors, bool anywhere)
    {
        var open = new Dictionary<(int, string, string, string, string), List<Act>>();
        var done = new List<(string Phase, List<Act> Acts)>();
        foreach (var act in acts)
        {
            var phase = Phases.Of(act);
            var looks = phase == "discovery";
            var key = (actors.Of(act.Address), phase, looks ? "" : act.Name + (act.Succeeded ? "" : "!"), looks || anywhere ? "" : act.Region, looks ? "" : act.Principal);
            if (open.TryGetValue(key, out var group) && act.Time - group[^1].Time > (looks || anywhere ? LookingTogether : Together))
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
    private static IEnumerable<TimelineEntry> ByServices(Scene scene, HashSet<string> ids, bool anywhere)
    {
        var runs = scene.Ledger.All.Where(thing => thing.By.Strand is null && ids.Contains(thing.Id))
            .GroupBy(thing => (Root: scene.Causes.Root(thing), thing.Region, thing.Kind, thing.By.Day))
            .GroupBy(run => (Name: run.Key.Root.Names.FirstOrDefault() ?? run.Key.Root.Id, run.Key.Root.By.Principal, run.Key.Kind, run.Key.Day, Region: anywhere ? default : run.Key.Region, Root: anywhere ? null : run.Key.Root));
        foreach (var run in runs)
        {
            var (first, root, count) = (run.First().First().By, run.First().Key.Root, run.Sum(part => part.Count()));
            var (name, where) = (run.Key.Name, Regions.Of(run.Select(part => part.Key.Region.ToString())));
            var (what, whatKo) = run.Key.Kind == Kinds.Instance ? ("machine(s)", $"가상 서버 {count}대") : (run.Key.Kind, $"{run.Key.Kind} {count}개");
            yield return new TimelineEntry(first.Time, "impact", new Words(
                $"AWS started {count} {what} in {where.En} by itself, on the order of {name}, which the intruder had made.",
                $"침입자가 만들어 둔 {name}에 따라 AWS가 {where.Ko}에서 {whatKo}를 자동으로 실행했습니다."),
                first.EventId, root.By.Principal, run.First().Key.Region.ToString());
        }
    }

    /// <summary>What the owner took back.</summary>
    private static IEnumerable<TimelineEntry> Answers(Scene scene, HashSet<Strand> own, HashSet<string> ids, bool anywhere) => scene.Ledger.All
        .Where(thing => ids.Contains(thing.Id) && thing.RemovedBy is { Strand: { } hand } && !own.Contains(hand))
        .GroupBy(thing => (thing.RemovedBy!.Name, thing.RemovedBy.Day, Region: anywhere ? default : thing.Region))
        .Select(gone => (Gone: gone, First: gone.First(), Where: Regions.Of(gone.Select(thing => thing.Region.ToString()))))
        .Select(line => new TimelineEntry(line.First.RemovedBy!.Time, "response", new Words(
            $"{Who.Short(line.First.RemovedBy!.Principal)} removed {line.Gone.Count()} of the intruder's things in {line.Where.En} ({line.Gone.Key.Name}).",
            $"{Josa.Subject(Who.Short(line.First.RemovedBy!.Principal))} {line.Where.Ko}에서 침입자의 것 {line.Gone.Count()}개를 제거했습니다({line.Gone.Key.Name})."),
            line.First.RemovedBy!.EventId, line.First.RemovedBy!.Principal, line.First.Region.ToString()));
}
