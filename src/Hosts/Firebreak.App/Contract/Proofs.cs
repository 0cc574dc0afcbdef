using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.App.Contract;

/// <summary><c>verify --json</c>.</summary>
internal sealed record VerifyDoc(
    string Schema, string Verdict, string? From, string? To, ChainDoc[] Trails, ProofFiles Files, string[] Remarks, BlindDoc[] BlindSpots);

/// <summary>One trail's digests of one account and region.</summary>
internal sealed record ChainDoc(
    string Account, string Trail, string HomeRegion, string Region, string Verdict, RangeDoc[] Ranges, ProofCount Digests, ProofCount Logs,
    int Unlisted, TroubleDoc[] Troubles, string[] Remarks);

internal sealed record RangeDoc(string Verdict, string Start, string End, string Why, CauseDoc[] Causes);

internal sealed record CauseDoc(string Time, string EventId, string Name, string Principal, string SourceIp);

internal sealed record TroubleDoc(string Path, string Verdict, string Why);

internal sealed record ProofCount(int Read, int Valid);

internal sealed record ProofFiles(ProofCount Digests, ProofCount Logs, int Unlisted, UnreadFile[] Unread);

/// <summary>The model's proofs as JSON shows them.</summary>
internal static class Proofs
{
    /// <summary>The document.</summary>
    public static VerifyDoc Of(ProofReading reading, ProofQuestion question, IReadOnlyList<string> remarks, Language language) => new(
        Shapes.Name,
        Word(reading.Verdict),
        Instants.Text(question.From),
        Instants.Text(question.To),
        [.. reading.Chains.Select(chain => Of(chain, language))],
        new ProofFiles(
            new ProofCount(reading.Chains.Sum(chain => chain.Digests), reading.Chains.Sum(chain => chain.DigestsProved)),
            new ProofCount(reading.Chains.Sum(chain => chain.Logs), reading.Chains.Sum(chain => chain.LogsProved)),
            reading.Chains.Sum(chain => chain.Unlisted),
            [.. reading.Unread.Select(one => new UnreadFile(one.Path, one.Why))]),
        [.. remarks],
        BlindDoc.Of(reading.BlindSpots));

    /// <summary>A verdict's word: valid, tampered, incomplete, unverifiable.</summary>
    public static string Word(ProofVerdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>Reasons in one text.</summary>
    public static string Why(ProofRange range, Language language) => string.Join("; ", range.Why.Select(why => why.In(language)));

    private static ChainDoc Of(ChainProof chain, Language language) => new(
        chain.Name.Account, chain.Name.Trail, chain.Name.Home, chain.Name.Region, Word(chain.Verdict),
        [.. chain.Ranges.Select(range => new RangeDoc(
            Word(range.Verdict), Instants.Text(range.Start), Instants.Text(range.End), Why(range, language),
            [.. range.Causes.Select(cause => new CauseDoc(Instants.Text(cause.Time), cause.EventId, cause.Name, cause.Principal, cause.SourceIp))]))],
        new ProofCount(chain.Digests, chain.DigestsProved),
        new ProofCount(chain.Logs, chain.LogsProved),
        chain.Unlisted,
        [.. chain.Troubles.Select(trouble => new TroubleDoc(trouble.Place, Word(trouble.Verdict), trouble.Why.In(language)))],
        [.. chain.Remarks.Select(remark => remark.In(language))]);
}
