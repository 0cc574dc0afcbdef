using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Trail;
using Firebreak.Wire.Services;

namespace Firebreak.App.Verbs;

/// <summary>What <c>verify</c> is asked.</summary>
/// <param name="Paths">Files and folders of this machine, or places in S3.</param>
/// <param name="KeyFiles">Files with answers of <c>aws cloudtrail list-public-keys</c>.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after.</param>
public sealed record VerifyQuestion(IReadOnlyList<string> Paths, IReadOnlyList<string> KeyFiles, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>The name the bucket had, where the places in S3 are a copy.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Whether the account's own trails are verified where they deliver to.</summary>
    public bool OwnTrails { get; init; }

    /// <summary>Whether AWS has to be asked.</summary>
    public bool Live => OwnTrails || Paths.Any(TrailPlace.IsOne);

    internal ProofQuestion At(DateTimeOffset now) => new(now, From, To) { KeyFiles = KeyFiles, CopyOf = CopyOf };
}

/// <summary><c>firebreak verify</c>: whether CloudTrail's files are what AWS delivered, and all of them.</summary>
public static class VerifyVerb
{
    /// <summary>Files of this machine alone.</summary>
    public static async Task<Answer> FilesAsync(VerifyQuestion question, DateTimeOffset now, Language language, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Paths.Concat(question.KeyFiles).FirstOrDefault(path => !Path.Exists(path)) is { } nowhere)
        {
            throw new TroubleException(ExitCode.Failed, new Words($"There is no such file or folder: {nowhere}", $"그런 파일이나 폴더가 없습니다: {nowhere}"));
        }

        var asked = question.At(now) with { Paths = question.Paths };
        var (reading, _) = await TrailVerifier.RunAsync(asked, cancel).ConfigureAwait(false);
        return Of(reading, asked, [], language);
    }

    /// <summary>Buckets, with the public keys from AWS; the account's own trails if they are asked for.</summary>
    public static async Task<Answer> LiveAsync(AccountVisit visit, VerifyQuestion question, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(progress);
        var asked = question.At(visit.Now) with
        {
            Account = visit.Aws.Reader,
            Places = [.. question.Paths.Select(TrailPlace.Parse).Select(place => (place.Bucket, place.Prefix))],
        };
        var blind = new List<Blindness>();
        if (question.OwnTrails)
        {
            asked = await OwnTrailsAsync(visit, asked, blind, cancel).ConfigureAwait(false);
        }

        foreach (var (bucket, prefix) in asked.Places)
        {
            progress(new Words($"reading s3://{bucket}/{prefix}", $"s3://{bucket}/{prefix}을(를) 읽습니다"));
        }

        var (reading, causes) = await TrailVerifier.RunAsync(asked, cancel).ConfigureAwait(false);
        var unasked = await CauseSearch.AskAsync(visit.Aws.Reader, reading, causes, cancel).ConfigureAwait(false);
        reading = causes.Explain(reading with { BlindSpots = [.. blind, .. reading.BlindSpots] });
        return Of(reading, asked, [.. unasked.Select(why => new Words(
            $"Who may have caused a gap could not be asked: {why.Place}: {why.Reason}", $"공백의 원인을 물어보지 못했습니다: {why.Place}: {why.Why().Ko}").In(language))], language);
    }

    private static Answer Of(ProofReading reading, ProofQuestion question, IReadOnlyList<string> remarks, Language language)
    {
        var verdict = reading.Verdict switch
        {
            ProofVerdict.Valid => ExitCode.Calm,
            ProofVerdict.Tampered => ExitCode.Findings,
            _ => ExitCode.Blind,
        };
        return new Answer(
            ProofPage.Of(reading, remarks, language),
            JsonSerializer.Serialize(Proofs.Of(reading, question, remarks, language), Shapes.Default.VerifyDoc),
            ExitCodes.MostUrgent(verdict, reading.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm))
        {
            Beside = [.. Blinds.Of(reading.BlindSpots, language)],
            Csv = Render.Csv.Of(
                ["account", "trail", "homeRegion", "region", "verdict", "start", "end", "why"],
                reading.Chains.SelectMany(chain => chain.Ranges.Select(range => (IReadOnlyList<string>)
                [
                    chain.Name.Account, chain.Name.Trail, chain.Name.Home, chain.Name.Region, Proofs.Word(range.Verdict),
                    Instants.Text(range.Start), Instants.Text(range.End), Proofs.Why(range, language),
                ]))),
        };
    }

    /// <summary>Where the account's trails deliver to, and what must be there.</summary>
    private static async Task<ProofQuestion> OwnTrailsAsync(AccountVisit visit, ProofQuestion asked, List<Blindness> blind, CancellationToken cancel)
    {
        var (regions, unknown) = await visit.RegionsAsync(cancel).ConfigureAwait(false);
        blind.AddRange(unknown is null ? [] : [unknown]);
        var answers = await Task.WhenAll(regions.Select(region =>
            visit.Aws.Reader.ReadAsync(region, CloudTrail.DescribeTrails, new CloudTrail.DescribeTrailsIn(IncludeShadowTrails: false), cancel))).ConfigureAwait(false);
        var trails = answers.SelectMany(answer => answer.Match<IEnumerable<CloudTrail.Trail>>(seen => seen.TrailList ?? [], why =>
        {
            blind.Add(why);
            return [];
        })).Where(trail => trail is { Name: not null, HomeRegion: not null, S3BucketName: not null }).DistinctBy(trail => trail.TrailARN, StringComparer.Ordinal).ToList();
        if (trails.Count == 0 && blind.Count == 0)
        {
            throw new TroubleException(ExitCode.Blind, new Words(
                "The account has no trail: there is nothing that could be verified. The Event history keeps 90 days, and nobody signs it.",
                "계정에 추적이 없어 검증할 것이 없습니다. 이벤트 기록은 90일치뿐이고 서명되지 않습니다."), "firebreak harden plan");
        }

        blind.AddRange(trails.Where(trail => trail.LogFileValidationEnabled != true).Select(trail => new Blindness(
            $"trail {trail.Name}", BlindCause.NotRecorded, "Log file validation is off: CloudTrail writes no digests for it, and nothing can be proved.")));
        return asked with
        {
            Places = [.. asked.Places, .. trails.Select(trail => (trail.S3BucketName!, (trail.S3KeyPrefix is { Length: > 0 } prefix ? prefix + "/" : "") + "AWSLogs/")).Distinct()],
            Expected = [.. trails.Where(trail => trail.LogFileValidationEnabled == true).Select(trail =>
                new ChainName(visit.Caller.Account.ToString(), trail.Name!, trail.HomeRegion!, trail.HomeRegion!))],
        };
    }
}
