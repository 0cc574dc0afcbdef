using System.Globalization;
using Firebreak.App.Contract;
using Firebreak.Harden;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Harden;

/// <summary>The posture as tables: CSV, and the export that tells more than a screen holds.</summary>
internal static class PostureTables
{
    private static readonly string[] Columns =
    [
        "guard", "subject", "title", "state", "passed", "severity", "says", "fix", "price", "cis", "asked_by_aws", "proved_at_utc", "asked_of_aws", "answer",
        "request_id", "caller",
    ];

    /// <summary>One line a guard.</summary>
    public static string Csv(IEnumerable<GuardStateDoc> guards) => "\uFEFF" + Render.Csv.Of(Columns, guards.Select(guard => (IReadOnlyList<string>)
    [
        guard.Id, guard.Subject, guard.Title, guard.State, guard.Passed switch { true => "yes", false => "no", _ => "" }, guard.Severity, guard.Says, guard.Fix,
        guard.Price, string.Join(' ', guard.Cis), guard.AskedByAws ?? "", guard.Proof?.ProvedAt ?? "", guard.Proof?.Asked ?? "", guard.Proof?.Answer ?? "",
        guard.Proof?.RequestId ?? "", guard.Proof?.Caller ?? "",
    ]));

    /// <summary>Every guard and every proof.</summary>
    public static IEnumerable<Block> Blocks(HardeningReport report, Language language)
    {
        var korean = language == Language.Korean;
        yield return new Heading(new Words("Every guard", "모든 장치").In(language));
        yield return new Say(new Words($"CIS numbers are those of the {GuardFace.Benchmark}.", $"CIS 번호는 {GuardFace.Benchmark}의 번호입니다.").In(language), Tone.Faint);
        yield return new Grid(
            korean ? ["중요도", "장치", "상태", "확인한 내용", "방법", "비용", "CIS"] : ["severity", "guard", "state", "what was seen", "fix", "price", "CIS"],
            [.. report.States.OrderBy(state => state.Settled).ThenByDescending(state => state.Guard.Severity).Select(state => (IReadOnlyList<string>)
            [
                HardenPage.Said(state.Guard.Severity).In(language), HardenVerb.Name(state, language), HardenPage.Said(state).In(language), state.Says.In(language),
                state.Guard.Fix.In(language), state.Guard.Price.In(language), string.Join(", ", state.Guard.Cis),
            ])]);
        yield return new Heading(new Words("Proofs", "증거").In(language));
        yield return Proofs(report.Proofs, language);
    }

    /// <summary>Proofs as a table: when, what, asked by whom, answered with which request id.</summary>
    public static Grid Proofs(IEnumerable<Proof> proofs, Language language) => new(
        language == Language.Korean ? ["시각 (UTC)", "확인한 내용", "호출", "응답", "요청 ID", "호출자"] : ["time (UTC)", "what holds", "asked", "answer", "request id", "caller"],
        [.. proofs.Select(proof => (IReadOnlyList<string>)
        [
            proof.ProvedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), proof.Says.In(language), proof.Asked, proof.Answer,
            proof.RequestId.Length > 0 ? proof.RequestId : "-", proof.Caller,
        ])]);
}
