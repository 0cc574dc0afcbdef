using Firebreak.App.Contain;
using Firebreak.App.Harden;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Mfa;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Mfa;

/// <summary><c>firebreak harden mfa</c>: an authenticator app for an IAM user, and the way to one for the root user.</summary>
/// <param name="visit">The account.</param>
/// <param name="prompt">Where the owner types.</param>
/// <param name="show">Where blocks go.</param>
/// <param name="language">The owner's language.</param>
public sealed class MfaVerb(AccountVisit visit, ICodePrompt prompt, Action<Block> show, Language language)
{
    private const int MostLooks = 30;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(4);

    private MfaEnrolment Enrolment => new(visit.Aws.Reader, visit.Aws.Writer(), visit.Caller);

    /// <summary>Enrols one more device for a user; the proof is kept and the device counts as the owner's.</summary>
    /// <param name="user">The user; the caller if <c>null</c>.</param>
    /// <param name="picture">The QR code as a picture too, or <c>null</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<MfaTalk> EnrolAsync(string? user, QrFile? picture, CancellationToken cancel)
    {
        var name = user ?? visit.Caller.UserName ?? throw new TroubleException(
            ExitCode.Usage, new Words("You are signed in as root; its MFA is switched on in the console.", "루트로 로그인되어 있습니다. 루트의 MFA는 콘솔에서 켭니다."), "firebreak harden mfa --root");
        var talk = await new MfaDialogue(Enrolment, prompt, show, language) { Picture = picture }.EnrolAsync(name, cancel).ConfigureAwait(false);
        if (talk is { Proof: { } proof, SerialNumber: { } serial })
        {
            using var folder = Folders.Open(visit, alone: false);
            ProofBox.Add(folder, [proof]);
            HardenWishes.Vouch(folder, visit.Now, serial);
        }

        return talk;
    }

    /// <summary>Sets a device's clock right at AWS.</summary>
    public Task<MfaTalk> ResyncAsync(string? user, string serialNumber, CancellationToken cancel) =>
        new MfaDialogue(Enrolment, prompt, show, language).ResyncAsync(user ?? visit.Caller.UserName ?? "root", serialNumber, cancel);

    /// <summary>Shows the console's steps for the root user, waits for the owner, and proves it.</summary>
    public async Task<MfaTalk> RootAsync(CancellationToken cancel)
    {
        var begun = visit.Now;
        var step = new EnableRootMfa();
        show(new Heading(step.Says.In(language)));
        show(new Quote(step.Guide!.Value.In(language)));
        var typed = await prompt.AskAsync(() => new Words("Enter when it is done, or 'later':", "마쳤으면 Enter, 나중에 하려면 'later':"), cancel).ConfigureAwait(false);
        if (typed is null || typed.Trim().Length > 0)
        {
            return new MfaTalk(null, Aborted: true, null);
        }

        for (var look = 0; look < MostLooks; look++)
        {
            var reading = await step.ObserveAsync(visit.Aws.Reader, cancel).ConfigureAwait(false);
            var seen = reading.Match(now => now, why => throw new TroubleException(ExitCode.Blind, MfaSay.Unread(why)));
            if (seen.Reached)
            {
                var proof = new Proof(step.ProofWord, step.Says, visit.Now, visit.Caller.Arn, seen.Asked, seen.Answer, Evidence: null) { RequestId = seen.RequestId };
                using var folder = Folders.Open(visit, alone: false);
                ProofBox.Add(folder, [proof]);
                HardenWishes.Vouch(folder, visit.Now, await OwnDevices.SinceAsync(visit.Aws.Reader, [""], begun, cancel).ConfigureAwait(false));
                show(new Say(new Words($"Done, and proved: {seen.Answer}", $"완료했고 AWS에서 확인했습니다: {seen.Answer}").In(language), Tone.Good));
                return new MfaTalk(proof, Aborted: false, null);
            }

            show(new Say(new Words($"Not seen yet ({seen.Answer}); looking again.", $"아직 보이지 않습니다({seen.Answer}). 다시 확인합니다.").In(language), Tone.Faint));
            await Task.Delay(BetweenLooks, visit.Time, cancel).ConfigureAwait(false);
        }

        var trouble = new Words("AWS does not show MFA on the root user. Look whether the console says so.", "AWS에 루트 사용자의 MFA가 보이지 않습니다. 콘솔에 등록되어 있는지 확인하십시오.");
        show(new Say(trouble.In(language), Tone.Bad));
        return new MfaTalk(null, Aborted: false, trouble);
    }
}
