using System.Net;
using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>One event with the questions an investigator asks of it already answered.</summary>
internal sealed class Act
{
    /// <summary>Calls that hand out credentials; CloudTrail marks some of them as read-only.</summary>
    private static readonly HashSet<string> Issuing = new(StringComparer.Ordinal)
    {
        "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "AssumeRoot", "GetSessionToken", "GetFederationToken",
    };

    private static readonly string[] Looking =
        ["Describe", "List", "Get", "Head", "Lookup", "BatchGet", "Search", "Check", "Simulate", "Query", "Scan", "View", "Select"];

    public Act(TrailEvent recorded, string account)
    {
        Event = recorded;
        Account = account;
        ByAddress = IPAddress.TryParse(recorded.SourceIp, out _);
        Address = ByAddress ? recorded.SourceIp : "";
        Principal = PrincipalOf(recorded.Caller, account);
        Credential = recorded.Caller.AccessKeyId is { Length: > 0 } key ? key
            : recorded.Caller.Type == "AssumedRole" ? recorded.Caller.Arn ?? "" : "";
        Day = (int)(recorded.Time.UtcTicks / TimeSpan.TicksPerDay);
        var client = recorded.UserAgent.Length > 256 ? recorded.UserAgent[..256] : recorded.UserAgent;
        Visit = new Visit(Day, Address, ByAddress ? Networks.Of(Address) ?? "" : "", UserAgents.Family(client), UserAgents.Machine(client), recorded.Region);
    }

    public TrailEvent Event { get; }

    public string Account { get; }

    /// <summary>Whether a machine on the net called, and not a service of AWS.</summary>
    public bool ByAddress { get; }

    public string Address { get; }

    /// <summary>The user, role or root behind the call, by ARN; empty for AWS itself.</summary>
    public string Principal { get; }

    public string Credential { get; }

    public int Day { get; }

    /// <summary>The family of the client, for example <c>aws-cli</c> or <c>browser</c>.</summary>
    public string Client => Visit.Client;

    /// <summary>The call as far as habits go.</summary>
    public Visit Visit { get; }

    /// <summary>The client with its versions and its machine, as far as that stays the same from call to call.</summary>
    public string Agent => Visit.Agent;

    /// <summary>Which hand did it; set once the hands are sorted.</summary>
    public Strand? Strand { get; set; }

    public string Name => Event.Name;

    public DateTimeOffset Time => Event.Time;

    public bool Succeeded => Event.Succeeded && !FailedLogin;

    public bool IsRoot => Principal.EndsWith(":root", StringComparison.Ordinal);

    public bool Issues => Issuing.Contains(Name);

    /// <summary>A sign-in that failed says so in the answer, not in an error code.</summary>
    public bool FailedLogin => Name == "ConsoleLogin"
        && (Field.Text(Event.Response, "ConsoleLogin") == "Failure" || Event.ErrorMessage is not null);

    public bool Login => Name == "ConsoleLogin" && !FailedLogin && Event.Succeeded;

    /// <summary>Whether the sign-in used MFA, as the record says.</summary>
    public bool MfaUsed => Field.Text(Event.Raw, "additionalEventData", "MFAUsed") is { Length: > 0 } used ? used == "Yes" : Event.Caller.MfaAuthenticated == true;

    public bool ReadOnly => !Issues
        && (Event.ReadOnly ?? Looking.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal)));

    /// <summary>A role that belongs to a service of AWS: it acts for whoever set the service to work.</summary>
    public bool ByService => Event.Caller.Type == "AWSService"
        || Principal.Contains(":role/aws-service-role/", StringComparison.Ordinal)
        || Principal.Contains(":role/AWSServiceRoleFor", StringComparison.Ordinal)
        || Principal.Length == 0;

    private static string PrincipalOf(Caller caller, string account) => caller.Type switch
    {
        "Root" => $"arn:aws:iam::{(AccountId.TryParse(caller.Account, out var own) ? own.ToString() : account)}:root",
        "AWSService" => "",
        "AWSAccount" => "account:" + (caller.Account ?? "unknown"),
        "AssumedRole" => Sized(caller.SessionIssuerArn) ?? RoleOf(caller.Arn) ?? "",
        "IAMUser" => Sized(caller.Arn) ?? (caller.UserName is { Length: > 0 and < 128 } name && name != "HIDDEN_DUE_TO_SECURITY_REASONS"
            ? $"arn:aws:iam::{account}:user/{name}" : ""),
        "FederatedUser" => Sized(caller.SessionIssuerArn) ?? Sized(caller.Arn) ?? "",
        _ => Sized(caller.Arn) ?? Sized(caller.PrincipalId) ?? "",
    };

    private static string? Sized(string? text) => text is { Length: > 0 and <= 2_048 } ? text : null;

    private static string? RoleOf(string? session)
    {
        if (session is not { Length: <= 2_048 } || !session.Contains(":assumed-role/", StringComparison.Ordinal))
        {
            return Sized(session);
        }

        var parts = session.Split('/');
        return parts[0].Replace(":sts:", ":iam:", StringComparison.Ordinal).Replace(":assumed-role", ":role/", StringComparison.Ordinal) + parts[1];
    }
}
