using System.Globalization;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Trail;

namespace Firebreak.App.Pages;

/// <summary>What was read, and of what it says nothing.</summary>
internal static class CoverageText
{
    private const int Shown = 3;

    /// <summary>Files, events, copies, days and regions.</summary>
    public static string Of(TrailTally reading, Language language)
    {
        var span = reading.Coverage is { First: { } first, Last: { } last }
            ? new Words(
                $", {Day(first)} to {Day(last)} UTC, {Number.Of(reading.Coverage.Regions.Count, "region")}",
                $", {Day(first)} ~ {Day(last)} UTC, 리전 {reading.Coverage.Regions.Count}곳")
            : new Words("", "");
        var files = reading.FilesRead == 0 ? new Words("", "") : new Words($"{Number.Of(reading.FilesRead, "file")}, ", $"파일 {reading.FilesRead}개, ");
        var copies = reading.Duplicates == 0 ? new Words("", "") : new Words($" ({(reading.Duplicates == 1 ? "1 copy" : $"{reading.Duplicates} copies")} left out)", $" (중복 {reading.Duplicates}건 제외)");
        var foreign = Foreign(reading);
        return new Words(
            $"Read: {files.En}{Number.Of(reading.EventsRead, "event")}{copies.En}{span.En}.{foreign.En}",
            $"읽은 것: {files.Ko}이벤트 {reading.EventsRead}건{copies.Ko}{span.Ko}.{foreign.Ko}").In(language);
    }

    /// <summary>Files that are plainly something else: nothing was missed if they are, and only who knows them can say so.</summary>
    private static Words Foreign(TrailTally reading)
    {
        var names = reading.Unread.Where(one => one.Foreign).Select(one => one.Path[(one.Path.AsSpan().LastIndexOfAny("/\\!") + 1)..]).ToList();
        var named = string.Join(", ", names.Take(Shown)) + (names.Count > Shown ? $", … (+{names.Count - Shown})" : "");
        return names.Count == 0
            ? new Words("", "")
            : new Words($" Left out for want of CloudTrail records: {named}.", $" CloudTrail 기록이 없어 제외한 파일: {named}.");
    }

    /// <summary>Of what the record says nothing: kinds of events, hours in which a trail was off, days and regions without an event.</summary>
    public static IEnumerable<Block> Silence(Coverage coverage, Language language)
    {
        if (coverage.Remarks.Count > 0)
        {
            var odd = string.Join("; ", coverage.Remarks.Take(Shown).Select(one => $"{one.Path}: {one.What} ({one.Count.ToString(CultureInfo.InvariantCulture)})"))
                + (coverage.Remarks.Count > Shown ? $"; … (+{coverage.Remarks.Count - Shown})" : "");
            yield return new Say(new Words($"Odd, and read all the same: {odd}.", $"이상하지만 읽은 것: {odd}.").In(language), Tone.Faint);
        }

        if (coverage.Insights > 0)
        {
            yield return new Say(new Words(
                $"CloudTrail Insights records {coverage.Insights}: they tell of rates and not of calls, so that no rule looks at them.",
                $"CloudTrail Insights 기록 {coverage.Insights}건: 호출이 아니라 빈도를 말하므로 어느 규칙도 보지 않습니다.").In(language), Tone.Faint);
        }

        if (coverage is not { First: { } first, Last: { } last })
        {
            yield break;
        }

        yield return new Say(Kinds(coverage).In(language), Tone.Faint);
        foreach (var gap in coverage.Gaps.Where(gap => gap.Kind == GapKind.Stopped))
        {
            var end = gap.End is { } ended ? new Words($"until {Day(ended)} UTC", $"{Day(ended)} UTC까지") : new Words("and not on again", "다시 켜지지 않음");
            yield return new Point("!", new Words(
                $"The trail {gap.Place} was switched off at {Day(gap.Start)} UTC, {end.En}: what happened then may not be in it (event {gap.EventId}).",
                $"추적 {gap.Place}이(가) {Day(gap.Start)} UTC에 꺼졌습니다({end.Ko}). 그동안의 일은 없을 수 있습니다 (이벤트 {gap.EventId}).").In(language), Tone.Warn);
        }

        var empty = Empty(coverage.Days, first, last);
        if (empty.Count > 0)
        {
            yield return new Say(new Words(
                $"Days without a single event: {Named(empty)}.", $"이벤트가 하나도 없는 날: {Named(empty)}.").In(language), Tone.Faint);
        }

        var quiet = coverage.Gaps.Where(gap => gap is { Kind: GapKind.Quiet, End: not null }).OrderByDescending(gap => gap.End - gap.Start).ToList();
        if (quiet.Count > 0)
        {
            var longest = string.Join("; ", quiet.Take(Shown).Select(gap => $"{gap.Place} {Day(gap.Start)} - {Day(gap.End!.Value)}"));
            yield return new Say(new Words(
                $"Hours without an event of a region that has some before and after: {Number.Of(quiet.Count, "time")}; it may have been quiet. The longest: {longest}.",
                $"앞뒤로는 이벤트가 있는데 한 시간 넘게 비어 있는 리전: {quiet.Count}번. 조용했을 수도 있습니다. 가장 긴 것: {longest}.").In(language), Tone.Faint);
        }
    }

    /// <summary>The same for programs.</summary>
    public static CoverageCounted Counted(Coverage coverage) => new(
        coverage.Regions, [.. coverage.Days.Select(Day)], coverage.First, coverage.Last,
        coverage.ManagementEvents, coverage.DataEvents, coverage.UnsaidEvents, coverage.BriefEvents, coverage.FilesSkipped,
        [.. coverage.Gaps.Select(gap => new GapCounted(gap.Kind == GapKind.Stopped ? "stopped" : "quiet", gap.Place, gap.Start, gap.End, gap.EventId))],
        [.. coverage.Remarks.Select(one => new RemarkCounted(one.Path, one.What, one.Count))]);

    private static Words Kinds(Coverage coverage)
    {
        var unsaid = coverage.UnsaidEvents == 0 ? new Words("", "") : new Words($", {coverage.UnsaidEvents} that do not say", $", 구분 없음 {coverage.UnsaidEvents}건");
        var none = coverage.DataEvents > 0 || coverage.UnsaidEvents > 0 ? new Words("", "")
            : new Words(" What was read or written in buckets and functions is not recorded.", " 버킷과 함수 안에서 무엇을 읽고 썼는지는 기록되지 않았습니다.");
        var skipped = coverage.FilesSkipped == 0 ? new Words("", "")
            : new Words($" {Number.Of(coverage.FilesSkipped, "file")} not opened: outside of the time asked for, by name.", $" 이름으로 보아 요청한 시간 밖인 파일 {coverage.FilesSkipped}개는 열지 않았습니다.");
        return new Words(
            $"Management events {coverage.ManagementEvents}, data events {coverage.DataEvents}{unsaid.En}.{none.En}{skipped.En}",
            $"관리 이벤트 {coverage.ManagementEvents}건, 데이터 이벤트 {coverage.DataEvents}건{unsaid.Ko}.{none.Ko}{skipped.Ko}");
    }

    private static List<DateOnly> Empty(IReadOnlyList<DateOnly> days, DateTimeOffset first, DateTimeOffset last)
    {
        var empty = new List<DateOnly>();
        var with = days.ToHashSet();
        var end = DateOnly.FromDateTime(last.UtcDateTime);
        for (var day = DateOnly.FromDateTime(first.UtcDateTime); day < end && empty.Count < 10_000; day = day.AddDays(1))
        {
            if (!with.Contains(day))
            {
                empty.Add(day);
            }
        }

        return empty;
    }

    /// <summary>Days in stretches: the first few, and how many more there are.</summary>
    private static string Named(List<DateOnly> days)
    {
        var stretches = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days)
        {
            if (stretches.Count > 0 && stretches[^1].Last.AddDays(1) == day)
            {
                stretches[^1] = (stretches[^1].First, day);
            }
            else
            {
                stretches.Add((day, day));
            }
        }

        return string.Join(", ", stretches.Take(2 * Shown).Select(one => one.First == one.Last ? Day(one.First) : $"{Day(one.First)} ~ {Day(one.Last)}"))
            + (stretches.Count > 2 * Shown ? $", … (+{stretches.Count - (2 * Shown)})" : "");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
