using System.Globalization;
using Firebreak.Harden.Mfa;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Mfa;

/// <summary>How a conversation about MFA ended.</summary>
/// <param name="Proof">The proof, if the device is tied to its user.</param>
/// <param name="Aborted">Whether the owner stopped it; nothing is left behind.</param>
/// <param name="Trouble">Why it failed, or what was left behind, or <c>null</c>.</param>
public sealed record MfaTalk(Proof? Proof, bool Aborted, Words? Trouble)
{
    /// <summary>The device that was tied, if one was.</summary>
    public string? SerialNumber { get; init; }
}

/// <summary>The conversation in which an owner enrols his phone: QR code, secret, two codes, each mistake explained.</summary>
/// <param name="enrolment">What talks to AWS.</param>
/// <param name="prompt">Where the owner types.</param>
/// <param name="show">Where blocks go. The secret passes through it and nowhere else.</param>
/// <param name="language">The owner's language.</param>
public sealed class MfaDialogue(MfaEnrolment enrolment, ICodePrompt prompt, Action<Block> show, Language language)
{
    // 64 letters in one line are 81 columns: a terminal of 80 breaks the last letter off, and it is not typed.
    private const int GroupsInALine = 4;

    private const int MostMistakes = 20;

    /// <summary>The QR code as a picture too, if he asked for one.</summary>
    public QrFile? Picture { get; init; }

    /// <summary>Enrols one more device for a user. An empty line, the end of the input or a cancellation stops it and cleans up.</summary>
    public async Task<MfaTalk> EnrolAsync(string userName, CancellationToken cancel)
    {
        var begun = await enrolment.BeginAsync(userName, cancel).ConfigureAwait(false);
        if (begun.Draft is not { } draft)
        {
            return Told(new MfaTalk(null, Aborted: false, begun.Trouble));
        }

        MfaTalk? talk = null;
        try
        {
            Explain(draft);
            talk = await CodesAsync(draft, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            talk = new MfaTalk(null, Aborted: true, null);
        }
        finally
        {
            Picture?.Remove();
            if (talk?.Proof is null)
            {
                talk = (talk ?? new MfaTalk(null, Aborted: true, null)) with { Trouble = await enrolment.AbandonAsync(draft).ConfigureAwait(false) ?? talk?.Trouble };
            }
        }

        return Told(talk);
    }

    /// <summary>Sets a device's clock right at AWS with two codes in a row: AWS alone can check them, for the secret is not known here any more.</summary>
    public async Task<MfaTalk> ResyncAsync(string userName, string serialNumber, CancellationToken cancel)
    {
        Say(new Words(
            "Type the code that the app shows now, wait until it changes, and type the next one. An empty line stops.",
            "지금 앱에 보이는 코드를 넣고, 바뀌면 다음 코드를 넣으십시오. 빈 줄을 입력하면 그만둡니다."));
        string? first = null;
        while (true)
        {
            var typed = await prompt.AskAsync(() => first is null ? new Words("Code 1:", "코드 1:") : new Words("Code 2, the one after it:", "코드 2, 바로 다음 코드:"), cancel).ConfigureAwait(false);
            if (string.IsNullOrWhiteSpace(typed))
            {
                return Told(new MfaTalk(null, Aborted: true, null));
            }

            if (MfaSession.Digits(typed) is not { } code || code == first)
            {
                Say(MfaSay.Of(new MfaAnswer(first is null || MfaSession.Digits(typed) is null ? MfaVerdict.NotACode : MfaVerdict.SameTwice, 0, MfaSession.NextIn(enrolment.Now))), Tone.Warn);
                continue;
            }

            if (first is null)
            {
                first = code;
                continue;
            }

            var ending = await enrolment.ResyncAsync(userName, serialNumber, first, code, cancel).ConfigureAwait(false);
            if (ending.Trouble is null)
            {
                Say(new Words("AWS knows your phone's clock now.", "AWS가 휴대폰 시계에 맞췄습니다."), Tone.Good);
                return new MfaTalk(null, Aborted: false, null);
            }

            if (!ending.CodesRefused)
            {
                return Told(new MfaTalk(null, Aborted: false, ending.Trouble));
            }

            first = null;
            Say(ending.Trouble.Value, Tone.Warn);
        }
    }

    private async Task<MfaTalk> CodesAsync(MfaDraft draft, CancellationToken cancel)
    {
        for (var mistakes = 0; mistakes < MostMistakes;)
        {
            var typed = await prompt.AskAsync(() => Asks(draft.Session), cancel).ConfigureAwait(false);
            if (string.IsNullOrWhiteSpace(typed))
            {
                return new MfaTalk(null, Aborted: true, null);
            }

            var answer = draft.Session.Enter(typed, enrolment.Now);
            Say(MfaSay.Of(answer), answer.Verdict is MfaVerdict.First or MfaVerdict.Ready ? Tone.Good : Tone.Warn);
            if (answer.Verdict != MfaVerdict.Ready)
            {
                mistakes += answer.Verdict == MfaVerdict.First ? 0 : 1;
                continue;
            }

            Picture?.Remove(); // the phone has the secret: from now on nothing else may
            var ending = await enrolment.EnableAsync(draft, cancel).ConfigureAwait(false);
            if (ending.Proof is { } proof)
            {
                return new MfaTalk(proof, Aborted: false, null) { SerialNumber = draft.SerialNumber };
            }

            if (!ending.CodesRefused)
            {
                return new MfaTalk(null, Aborted: false, ending.Trouble);
            }

            mistakes++;
            Say(ending.Trouble!.Value, Tone.Warn);
        }

        return new MfaTalk(null, Aborted: false, new Words("Too many codes that do not fit. Begin again.", "맞지 않는 코드가 너무 많습니다. 처음부터 다시 하십시오."));
    }

    private void Explain(MfaDraft draft)
    {
        show(new Heading(new Words($"MFA for {draft.UserName}", $"{draft.UserName} 사용자의 MFA").In(language)));
        Say(new Words(
            "1. Open an authenticator app on your phone and scan this. An empty line stops at any time.",
            "1. 휴대폰의 인증 앱으로 아래 코드를 찍으십시오. 빈 줄을 입력하면 언제든 그만둘 수 있습니다."));
        var code = QrCode.Of(draft.Seed.ForCamera(draft.Label));
        show(new Picture(code));
        if (Picture is { } file)
        {
            Say(file.Write(code));
        }

        Say(new Words("No camera? Type this secret into the app; it is shown once and kept nowhere:", "카메라를 쓸 수 없으면 이 비밀 키를 앱에 직접 입력하십시오. 한 번만 보이며 어디에도 저장하지 않습니다:"));
        show(new Quote(string.Join('\n', draft.Seed.ForManualEntry().Split(' ').Chunk(GroupsInALine).Select(line => string.Join(' ', line)))));
        Say(new Words(
            "2. The app now shows six digits that change every 30 seconds. AWS wants two in a row: type the ones you see, wait until they change, type the new ones.",
            "2. 이제 앱에 30초마다 바뀌는 숫자 여섯 자리가 보입니다. AWS에는 연달아 나온 코드 두 개가 필요합니다. 지금 보이는 숫자를 넣고, 바뀌면 새 숫자를 넣으십시오."));
    }

    private Words Asks(MfaSession session)
    {
        var left = session.AwaitedIn(enrolment.Now);
        var wait = ((int)Math.Ceiling(left.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return (session.Awaits, left > TimeSpan.Zero) switch
        {
            (1, _) => new Words($"Code 1 (it changes in {wait} s):", $"코드 1 ({wait}초 뒤 바뀜):"),
            (_, true) => new Words($"Code 2 (it appears in {wait} s):", $"코드 2 ({wait}초 뒤 나타남):"),
            _ => new Words("Code 2 (the app shows it now):", "코드 2 (지금 앱에 보임):"),
        };
    }

    private MfaTalk Told(MfaTalk talk)
    {
        switch (talk)
        {
            case { Proof: { } proof }:
                Say(new Words($"Done, and proved: {proof.Answer}", $"완료했고 AWS에서 확인했습니다: {proof.Answer}"), Tone.Good);
                break;
            case { Aborted: true, Trouble: null }:
                Say(new Words("Stopped. Nothing is left behind: delete the entry in the app too.", "그만두었습니다. AWS에 남은 것은 없습니다. 앱에 추가한 항목도 지우십시오."));
                break;
            case { Trouble: { } trouble }:
                Say(trouble, Tone.Bad);
                break;
        }

        return talk;
    }

    private void Say(Words words, Tone tone = Tone.Plain) => show(new Say(words.In(language), tone));
}
