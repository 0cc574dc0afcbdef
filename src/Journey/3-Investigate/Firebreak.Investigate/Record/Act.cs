using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>One event with the questions an investigator asks of it already answered. It is made when it is looked at, and two of them may be the same event.</summary>
/// <param name="all">The acts it is one of.</param>
/// <param name="at">Which of them.</param>
internal sealed class Act(Acts all, int at)
{
    private TrailEvent? _event;

    /// <summary>The event as it was recorded.</summary>
    public TrailEvent Event => _event ??= all.EventOf(at);

    public string EventId => _event?.EventId ?? all.IdOf(at);

    public string Account => all.Account;

    public string Name => all.CallOf(at).Name;

    public string Source => all.CallOf(at).Source;

    public string Region => all.CallOf(at).Region;

    public string? ErrorCode => all.CallOf(at).ErrorCode;

    public Caller Caller => all.CallerOf(at);

    public string SourceIp => all.PlaceOf(at).Text;

    public string UserAgent => all.AgentOf(at).Text;

    /// <summary>What was asked.</summary>
    public JsonElement Request => Event.Request;

    /// <summary>What was answered.</summary>
    public JsonElement Response => Event.Response;

    public DateTimeOffset Time => new(all.TicksOf(at), TimeSpan.Zero);

    public int Day => (int)(all.TicksOf(at) / TimeSpan.TicksPerDay);

    /// <summary>Whether a machine on the net called, and not a service of AWS.</summary>
    public bool ByAddress => all.PlaceOf(at).IsAddress;

    public string Address => all.PlaceOf(at).Address;

    /// <summary>The user, role or root behind the call, by ARN; empty for AWS itself.</summary>
    public string Principal => all.PrincipalOf(at);

    public string Credential => Caller.AccessKeyId is { Length: > 0 } key ? key : Caller.Type == "AssumedRole" ? Caller.Arn ?? "" : "";

    /// <summary>The family of the client, for example <c>aws-cli</c> or <c>browser</c>.</summary>
    public string Client => all.AgentOf(at).Family;

    /// <summary>The client with its versions and its machine, as far as that stays the same from call to call.</summary>
    public string Agent => all.AgentOf(at).Machine;

    /// <summary>The call as far as habits go.</summary>
    public Visit Visit => new(Day, Address, all.PlaceOf(at).Network, Client, Agent, Region);

    /// <summary>Which hand did it; set once the hands are sorted.</summary>
    public Strand? Strand
    {
        get => all.HandOf(at);
        set => all.Hand(at, value);
    }

    /// <summary>Which of the account's acts it is.</summary>
    public int At => at;

    /// <summary>The same act, to be kept: without what was read of it.</summary>
    public Act Bare() => _event is null ? this : new Act(all, at);

    public bool Succeeded => ErrorCode is null && !FailedLogin;

    public bool IsRoot => Principal.EndsWith(":root", StringComparison.Ordinal);

    public bool Issues => Evidence.Issues(Name);

    /// <summary>A sign-in that failed says so in the answer, not in an error code.</summary>
    public bool FailedLogin => Name == "ConsoleLogin"
        && (Field.Text(Response, "ConsoleLogin") == "Failure" || Event.ErrorMessage is not null);

    public bool Login => Name == "ConsoleLogin" && !FailedLogin && ErrorCode is null;

    /// <summary>Whether the sign-in used MFA, as the record says.</summary>
    public bool MfaUsed => Field.Text(Event.Raw, "additionalEventData", "MFAUsed") is { Length: > 0 } used ? used == "Yes" : Caller.MfaAuthenticated == true;

    public bool ReadOnly => all.IsReadOnly(at);

    /// <summary>A role that belongs to a service of AWS: it acts for whoever set the service to work.</summary>
    public bool ByService => Caller.Type == "AWSService"
        || Principal.Contains(":role/aws-service-role/", StringComparison.Ordinal)
        || Principal.Contains(":role/AWSServiceRoleFor", StringComparison.Ordinal)
        || Principal.Length == 0;
}
