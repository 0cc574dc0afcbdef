using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Firebreak.App.Mfa;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Measures;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.App.Drill;

/// <summary>The owner at his browser, in the drill: he does in the practice account's console what only he can do.</summary>
internal sealed partial class DrillHands(World world, AccountVisit visit, Phone phone, Action<Words> tell) : IOwnerHands
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
    {
        if (_changed.Contains(step.Id))
        {
            return true; // he did it; CloudTrail shows it later
        }

        await Task.Delay(TimeSpan.FromMinutes(3), visit.Time, cancel).ConfigureAwait(false);
        var done = await DoAsync(step, cancel).ConfigureAwait(false);
        if (done)
        {
            _changed.Add(step.Id);
            tell(new Words($"the owner, in the console: {step.Measure.Says.En}", $"주인이 콘솔에서 직접: {step.Measure.Says.Ko}"));
        }

        return done;
    }

    private async Task<bool> DoAsync(PlannedStep step, CancellationToken cancel)
    {
        switch (step.Measure.Kind)
        {
            case "delete-root-access-key" or "remove-root-keys":
                return Console("root-delete-key");
            case "change-root-password":
                return Console("change-root-password");
            case "receive-billing-alerts":
                return Console("receive-billing-alerts");
            case "confirm-mail":
                return Console("confirm-sns");
            case HearTestMessage.KindWord:
                return await HearAsync(cancel).ConfigureAwait(false);
            case "enable-root-mfa":
                return await RootMfaAsync(cancel).ConfigureAwait(false);
            case "enrol-user-mfa":
                return await UserMfaAsync(step.Measure.Target.Id, cancel).ConfigureAwait(false);
            default:
                return false;
        }
    }

    private bool Console(string action, JsonObject? arguments = null)
    {
        _ = world.Console.Do(action, world.Console.Owner, arguments ?? []);
        return true;
    }

    private async Task<bool> RootMfaAsync(CancellationToken cancel)
    {
        var made = world.Console.Do("root-enable-mfa", world.Console.Owner, []);
        phone.Enter(made["base32Seed"]!.ToString());
        return Console("root-enable-mfa", new JsonObject
        {
            ["serialNumber"] = made["serialNumber"]!.ToString(),
            ["code1"] = await phone.CodeAsync(cancel).ConfigureAwait(false),
            ["code2"] = await phone.CodeAsync(cancel).ConfigureAwait(false),
        });
    }

    private async Task<bool> UserMfaAsync(string target, CancellationToken cancel)
    {
        var verb = new MfaVerb(visit, new LinePrompt(phone, phone.Sees, Language.English), phone.Sees, Language.English);
        var talk = await verb.EnrolAsync(target[(target.LastIndexOf('/') + 1)..], picture: null, cancel).ConfigureAwait(false);
        return talk.Proof is not null;
    }

    /// <summary>He opens the newest test warning in his mailbox and types its digits.</summary>
    private async Task<bool> HearAsync(CancellationToken cancel)
    {
        var mail = world.Console.Do("inbox", world.Console.Owner, [])["notices"]!.AsArray()
            .LastOrDefault(notice => notice!["subject"]!.ToString().StartsWith("Firebreak:", StringComparison.Ordinal));
        return mail is not null && Digits().Match(mail["text"]!.ToString()) is { Success: true } digits
            && await TestWarning.HearAsync(visit.Aws.Reader, visit.Aws.Writer(), visit.Caller.Account, digits.Value, cancel).ConfigureAwait(false) is null;
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{6}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
