using System.Globalization;
using Firebreak.App;
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

        if (Console.IsInputRedirected)
        {
            throw new TroubleException(
                ExitCode.Usage,
                new Words("Nobody is at the keyboard to agree. Give --yes with the saved plan.", "동의할 사람이 없습니다. 저장한 계획과 함께 --yes를 주십시오."),
                $"firebreak {plan.Verb} apply --yes");
        }

        var word = string.Create(CultureInfo.InvariantCulture, $"{plan.Account.LastFour} {plan.Changes}");
        await Console.Error.WriteAsync(new Words(
            $"This makes {plan.Changes} changes to account {plan.Account}. To agree, type the last four digits of the account and the number of changes ({word}): ",
            $"계정 {plan.Account}에 변경 {plan.Changes}건을 합니다. 동의하시면 계정 번호 끝 네 자리와 변경 건수를 입력하십시오 ({word}): ").In(language).AsMemory(), cancel).ConfigureAwait(false);
        var said = await Console.In.ReadLineAsync(cancel).ConfigureAwait(false);
        if (said?.Trim() != word)
        {
            throw new TroubleException(ExitCode.Refused, new Words("Not agreed. Nothing was done.", "동의하지 않으셨으므로 아무것도 하지 않았습니다."));
        }
    }
}
