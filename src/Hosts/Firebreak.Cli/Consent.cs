using System.Globalization;
using Firebreak.App;
using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>The owner's word before an account is changed: what he types carries information, never a bare yes.</summary>
internal static class Consent
{
    /// <summary>Asks for the last four digits of the account and the number of changes; <c>--yes</c> goes only with a saved plan.</summary>
    public static async Task AskAsync(Plan plan, bool yes, Language language, CancellationToken cancel)
    {
        if (yes || plan.Changes == 0)
        {
            return;
        }

        await AskAsync(
            plan.Account,
            plan.Changes,
            new Words($"This makes {Number.Of(plan.Changes, "change")} to account {plan.Account}.", $"계정 {plan.Account}에 변경 {plan.Changes}건을 합니다."),
            $"firebreak {plan.Verb} apply --yes",
            language,
            cancel).ConfigureAwait(false);
    }

    /// <summary>The same before a plan is taken back: keys of the intruder may work again then.</summary>
    public static Task AskUndoAsync(AccountId account, string planId, int steps, bool yes, Language language, CancellationToken cancel) => yes || steps == 0
        ? Task.CompletedTask
        : AskAsync(
            account,
            steps,
            new Words(
                $"This takes back {Number.Of(steps, "step")} of {planId} in account {account}: what was cut off works again, the intruder's keys too.",
                $"계정 {account}에서 {planId}의 {steps}단계를 되돌립니다. 끊었던 것이 다시 동작하며, 침입자의 키도 마찬가지입니다."),
            "firebreak contain undo --yes",
            language,
            cancel);

    /// <summary>The same before a letter with files goes to AWS Support.</summary>
    public static Task AskSendAsync(AccountId account, int files, Words where, bool yes, Language language, CancellationToken cancel) => yes
        ? Task.CompletedTask
        : AskAsync(
            account,
            files,
            new Words(
                $"This sends the statement and {Number.Of(files, "file")} to AWS Support, {where.En}.", $"소명서와 파일 {files}개를 AWS Support {where.Ko} 보냅니다."),
            "firebreak case send --yes",
            language,
            cancel);

    private static async Task AskAsync(AccountId account, int count, Words what, string script, Language language, CancellationToken cancel)
    {
        if (Console.IsInputRedirected)
        {
            throw new TroubleException(
                ExitCode.Usage,
                new Words("Nobody is at the keyboard to agree. Give --yes with the saved plan.", "동의할 사람이 없습니다. 저장한 계획과 함께 --yes를 주십시오."),
                script);
        }

        var word = string.Create(CultureInfo.InvariantCulture, $"{account.LastFour} {count}");
        var said = await Keyboard.AskAsync(what.In(language) + " " + new Words(
            $"To agree, type the last four digits of the account and the number ({word}): ",
            $"동의하시면 계정 번호 끝 네 자리와 건수를 입력하십시오 ({word}): ").In(language), cancel).ConfigureAwait(false);
        if (said?.Trim() != word)
        {
            throw new TroubleException(ExitCode.Refused, new Words(
                $"Not agreed, nothing was done. To agree, run it again and type exactly: {word}", $"동의하지 않으셨으므로 아무것도 하지 않았습니다. 동의하시려면 다시 실행하여 다음을 그대로 입력하십시오: {word}"));
        }
    }
}
