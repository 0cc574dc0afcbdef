using System.Text.Json;

namespace Firebreak.Investigate.Record;

/// <summary>Accounts made under an organisation: the call is answered at once, the account's number is told by AWS a minute later.</summary>
/// <remarks>AWS Organizations User Guide, "Logging with CloudTrail": <c>CreateAccount</c>, then the service event <c>CreateAccountResult</c>.</remarks>
internal static class NewAccounts
{
    /// <summary>The kind of thing.</summary>
    public const string Kind = "organizations:account";

    /// <summary>The request's id, which stands for the account until AWS has told its number.</summary>
    public static IEnumerable<string> Asked(Act act) =>
        Field.Has(act.Response, "createAccountStatus", out var status) && Field.Text(status, "id") is { Length: > 0 } id ? [id] : [];

    /// <summary>What became of a request, if the event tells of one; the number is empty if there is no account.</summary>
    public static (string Request, string Number)? Result(Act act)
    {
        if (act.Name != "CreateAccountResult" || !Field.Has(act.Event.Raw, "serviceEventDetails", out var details)
            || !Field.Has(details, "createAccountStatus", out var status) || status.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return (Field.Text(status, "id"), Field.Text(status, "state") == "FAILED" ? "" : Field.Text(status, "accountId"));
    }
}
