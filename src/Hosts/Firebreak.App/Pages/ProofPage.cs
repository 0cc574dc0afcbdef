using System.Globalization;
using Firebreak.App.Contract;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Trail;

namespace Firebreak.App.Pages;

/// <summary>What the digests prove, for people.</summary>
internal static class ProofPage
{
    private const int RowsShown = 40;
    private const int TroublesShown = 20;

    /// <summary>The page.</summary>
    public static Page Of(ProofReading reading, IReadOnlyList<string> remarks, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(reading.BlindSpots, language)) { Headline(reading, language), new Say(Counted(reading).In(language), Tone.Faint) };
        var ranges = reading.Chains.SelectMany(chain => chain.Ranges.Select(range => (chain, range))).ToList();
        var many = reading.Chains.DistinctBy(chain => chain.Name.Account, StringComparer.Ordinal).Skip(1).Any();
        if (ranges.Count > 0)
        {
            blocks.Add(new Gap());
            blocks.Add(new Grid(
                language == Language.Korean ? ["판정", "시작 (UTC)", "끝 (UTC)", "리전", "추적"] : ["verdict", "from (UTC)", "to (UTC)", "region", "trail"],
                [.. ranges.OrderByDescending(one => one.range.Verdict).ThenBy(one => one.range.Start).Take(RowsShown).Select(one => Row(one.chain, one.range, many, language))]));
            More(blocks, ranges.Count - RowsShown, language);
        }

        Reasons(blocks, ranges.Where(one => one.range.Verdict != ProofVerdict.Valid).OrderByDescending(one => one.range.Verdict).ThenBy(one => one.range.Start).Take(RowsShown).ToList(), language);
        Troubles(blocks, [.. reading.Chains.SelectMany(chain => chain.Troubles).OrderByDescending(trouble => trouble.Verdict)], language);
        foreach (var remark in reading.Chains.SelectMany(chain => chain.Remarks.Select(said => $"{chain.Name.Region}: {said.In(language)}")).Concat(remarks).Distinct(StringComparer.Ordinal))
        {
            blocks.Add(new Say(remark, Tone.Faint));
        }

        return new Page(blocks);
    }

    /// <summary>A verdict in words.</summary>
    public static Words Said(ProofVerdict verdict) => verdict switch
    {
        ProofVerdict.Valid => new("valid", "정상"),
        ProofVerdict.Tampered => new("TAMPERED", "변조됨"),
        ProofVerdict.Incomplete => new("incomplete", "증거 부족"),
        _ => new("unverifiable", "검증 불가"),
    };

    private static Say Headline(ProofReading reading, Language language) => reading.Verdict switch
    {
        ProofVerdict.Valid => new Say(new Words(
            "VALID: every hour is covered by a digest that AWS signed, and every log file is what it says.",
            "정상: 모든 시간이 AWS가 서명한 다이제스트로 덮여 있고, 모든 로그 파일이 그 내용과 같습니다.").In(language), Tone.Good),
        ProofVerdict.Tampered => new Say(new Words(
            "TAMPERED: something contradicts what AWS signed.", "변조됨: AWS가 서명한 것과 어긋나는 것이 있습니다.").In(language), Tone.Bad),
        ProofVerdict.Incomplete => new Say(new Words(
            "INCOMPLETE: nothing contradicts what AWS signed, but there are hours without proof.",
            "증거 부족: AWS가 서명한 것과 어긋나는 것은 없지만, 증명되지 않은 시간이 있습니다.").In(language), Tone.Warn),
        _ => new Say(new Words(
            "UNVERIFIABLE: nothing could be proved. That is not the same as clean.", "검증 불가: 아무것도 증명하지 못했습니다. 이상이 없다는 뜻은 아닙니다.").In(language), Tone.Warn),
    };

    private static Words Counted(ProofReading reading)
    {
        var (digests, proved) = (reading.Chains.Sum(chain => chain.Digests), reading.Chains.Sum(chain => chain.DigestsProved));
        var (logs, same) = (reading.Chains.Sum(chain => chain.Logs), reading.Chains.Sum(chain => chain.LogsProved));
        var unlisted = reading.Chains.Sum(chain => chain.Unlisted);
        return new Words(
            $"{proved} of {digests} digests are valid, {same} of {logs} listed log files; {unlisted} log files are in no digest.",
            $"다이제스트 {digests}개 중 {proved}개, 목록의 로그 파일 {logs}개 중 {same}개가 정상입니다. 다이제스트에 없는 로그 파일은 {unlisted}개입니다.");
    }

    private static IReadOnlyList<string> Row(ChainProof chain, ProofRange range, bool many, Language language) =>
    [
        Said(range.Verdict).In(language), Time(range.Start), Time(range.End), chain.Name.Region,
        (chain.Name.Trail.Length == 0 ? "-" : chain.Name.Trail) + (many ? " " + chain.Name.Account : ""),
    ];

    private static void Reasons(List<Block> blocks, List<(ChainProof Chain, ProofRange Range)> ranges, Language language)
    {
        if (ranges.Count > 0)
        {
            blocks.Add(new Gap());
        }

        foreach (var (chain, range) in ranges)
        {
            blocks.Add(new Point(
                range.Verdict == ProofVerdict.Tampered ? "!" : "?",
                $"{chain.Name.Region} {Time(range.Start)} - {Time(range.End)}: {Proofs.Why(range, language)}",
                range.Verdict == ProofVerdict.Tampered ? Tone.Bad : Tone.Warn));
            foreach (var cause in range.Causes)
            {
                blocks.Add(new Point("  ", new Words(
                    $"{Time(cause.Time)} {cause.Name} by {cause.Principal} from {cause.SourceIp} (event {cause.EventId})",
                    $"{Time(cause.Time)} {cause.Name}, {cause.Principal}, {cause.SourceIp} (이벤트 {cause.EventId})").In(language)));
            }
        }
    }

    private static void Troubles(List<Block> blocks, IReadOnlyList<FileTrouble> troubles, Language language)
    {
        if (troubles.Count == 0)
        {
            return;
        }

        blocks.Add(new Gap());
        blocks.Add(new Say(new Words("Files:", "파일:").In(language)));
        foreach (var trouble in troubles.Take(TroublesShown))
        {
            blocks.Add(new Point(trouble.Verdict == ProofVerdict.Tampered ? "!" : "?", $"{trouble.Place}: {trouble.Why.In(language)}", trouble.Verdict == ProofVerdict.Tampered ? Tone.Bad : Tone.Warn));
        }

        More(blocks, troubles.Count - TroublesShown, language);
    }

    private static void More(List<Block> blocks, int more, Language language)
    {
        if (more > 0)
        {
            blocks.Add(new Say(new Words($"{more} more: --json lists all", $"{more}개 더 있습니다: --json으로 모두 볼 수 있습니다").In(language), Tone.Faint));
        }
    }

    private static string Time(DateTimeOffset moment) => moment.ToString(moment.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
