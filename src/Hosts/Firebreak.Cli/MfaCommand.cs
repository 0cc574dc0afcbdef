using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Mfa;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Cli;

/// <summary><c>firebreak harden mfa</c>.</summary>
internal static class MfaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var user = new Argument<string>("USER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "",
            Description = new Words("the IAM user; yourself if left out", "IAM 사용자. 비우면 본인").In(bench.Speaks),
        };
        var root = bench.Option<bool>("--root", "The root user: the console's steps, and the proof", "루트 사용자: 콘솔에서 할 일을 안내하고 확인합니다");
        var resync = bench.Option<string?>("--resync", "Set the clock of this device right at AWS: its serial number", "이 디바이스의 시각을 AWS와 맞춥니다: 일련번호");
        var picture = bench.Option<string?>("--qr", "The QR code as a picture too: FILE.svg or FILE.png, removed when the codes are right", "QR 코드를 그림으로도 씁니다: 파일.svg 또는 파일.png. 코드가 맞으면 삭제합니다");
        var command = bench.Command(
            "mfa", "Enrol an authenticator app: QR code, countdown, two codes, each mistake explained", "인증 앱을 등록합니다: QR 코드, 남은 시간, 코드 두 개, 틀리면 왜 틀렸는지 설명", user, root, resync, picture);
        command.SetAction(async (parsed, cancel) =>
        {
            var screen = new Screen(bench.Flags, parsed, bench.Variable);
            using var qr = parsed.GetValue(picture) is { } file ? QrFile.At(file) : null;
            if (Console.IsOutputRedirected)
            {
                throw new TroubleException(ExitCode.Usage, new Words(
                    "The secret is shown on the screen and nowhere else, and standard output is not a screen here. Run it at a terminal.",
                    "비밀 키는 화면에만 보여 드리는데, 표준 출력이 화면이 아닙니다. 터미널에서 실행해 주십시오."), "firebreak harden mfa");
            }

            Secrecy.ForbidDumps();
            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                var name = parsed.GetValue(user) is { Length: > 0 } named ? named : null;
                var verb = new MfaVerb(visit, LivePrompt.For(bench, screen), block => screen.Data.Show(block), bench.Speaks);
                var talk = parsed.GetValue(resync) is { } serial ? await verb.ResyncAsync(name, serial, cancel).ConfigureAwait(false)
                    : parsed.GetValue(root) || (name is null && visit.Caller.UserName is null) ? await verb.RootAsync(cancel).ConfigureAwait(false)
                    : await verb.EnrolAsync(name, qr, cancel).ConfigureAwait(false);
                return (int)(talk.Aborted ? ExitCode.Interrupted : talk.Trouble is null ? ExitCode.Calm : ExitCode.Failed);
            }
        });
        return command;
    }
}
