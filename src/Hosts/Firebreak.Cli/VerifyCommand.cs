using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Verbs;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak verify PATH…</c>.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = new Words(
                "Folders, zip or tar with what CloudTrail delivered (digests and log files), or s3://BUCKET/PREFIX",
                "CloudTrail이 보낸 것(다이제스트와 로그 파일)이 든 폴더, zip, tar 또는 s3://버킷/접두사").In(bench.Speaks),
        };
        var live = bench.Option<bool>("--live", "Verify the account's own trails where they deliver to", "계정의 추적을 전달되는 곳에서 바로 검증합니다");
        var keys = bench.Option<string[]>(
            "--keys", "Public keys, as 'aws cloudtrail list-public-keys' says them (repeatable); with S3 AWS is asked", "공개 키: 'aws cloudtrail list-public-keys'의 출력 파일 (여러 번 가능). S3이면 AWS에 묻습니다");
        var from = bench.Option<string?>("--from", "From this moment on (UTC, 2023-08-01 or 2023-08-01T12:00:00Z); else from the first digest on", "이 시각부터 (UTC, 2023-08-01 또는 2023-08-01T12:00:00Z). 없으면 첫 다이제스트부터");
        var to = bench.Option<string?>("--to", "Before this moment; else as far as the digests go, and with S3 until now", "이 시각 전까지. 없으면 다이제스트가 있는 데까지, S3이면 지금까지");
        var copyOf = bench.Option<string?>("--copy-of", "The bucket in S3 is a copy of this one", "S3 버킷이 이 버킷의 사본일 때, 원래 버킷 이름");
        var command = bench.Command(
            "verify", "Whether CloudTrail's files are what AWS delivered, by its signed digests: valid, tampered, incomplete, unverifiable",
            "CloudTrail 파일이 AWS가 보낸 그대로인지 서명된 다이제스트로 확인합니다: 정상, 변조됨, 증거 부족, 검증 불가", paths, live, keys, from, to, copyOf);
        return bench.Answering(command, async (parsed, screen, cancel) =>
        {
            var (begins, ends) = Moments.Span(parsed.GetValue(from), parsed.GetValue(to));
            var question = new VerifyQuestion(parsed.GetValue(paths) ?? [], parsed.GetValue(keys) ?? [], begins, ends)
            {
                CopyOf = parsed.GetValue(copyOf),
                OwnTrails = parsed.GetValue(live),
            };
            Check(question);
            if (!question.Live)
            {
                return await VerifyVerb.FilesAsync(question, bench.Time.GetUtcNow(), bench.Speaks, cancel).ConfigureAwait(false);
            }

            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                return await VerifyVerb.LiveAsync(visit, question, bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false);
            }
        });
    }

    private static void Check(VerifyQuestion question)
    {
        if (question.Paths.Count == 0 && !question.OwnTrails)
        {
            throw Flags.Usage(new(
                "What is to be verified? Name a folder or s3://BUCKET/PREFIX, or --live for the account's own trails.",
                "무엇을 검증합니까? 폴더나 s3://버킷/접두사를 쓰거나, 계정의 추적이라면 --live를 쓰십시오."));
        }

        if (question.Live && !question.Paths.All(TrailPlace.IsOne))
        {
            throw Flags.Usage(new(
                "Files of this machine and S3 are verified one after the other, not together.", "이 컴퓨터의 파일과 S3은 함께가 아니라 따로 검증합니다."));
        }
    }
}
