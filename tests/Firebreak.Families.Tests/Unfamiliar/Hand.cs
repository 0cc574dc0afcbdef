using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>Somebody at work in a chronicle: who he is by his credential, where he sits, what he calls with, and on whose side.</summary>
internal sealed record Hand(string Type, string Name, string Credential, string Address, string Agent, bool Hostile)
{
    /// <summary>The session's name, if he wears a role.</summary>
    public string Session { get; init; } = "";

    /// <summary>Whether he sits at the console.</summary>
    public bool Console { get; init; }

    /// <summary>Whether he came in with MFA.</summary>
    public bool Mfa { get; init; }

    /// <summary>The service that calls for him or by itself.</summary>
    public string? InvokedBy { get; init; }

    /// <summary>The account he comes from, if it is not the one he works in.</summary>
    public string? From { get; init; }

    /// <summary>The ARN of the user or role behind him.</summary>
    public string Principal(string account) => Type switch
    {
        "Root" => $"arn:aws:iam::{account}:root",
        "AssumedRole" => $"arn:aws:iam::{account}:role/{Name}",
        "IAMUser" => $"arn:aws:iam::{account}:user/{Name}",
        _ => "",
    };

    /// <summary><c>userIdentity</c> as CloudTrail writes it.</summary>
    public JsonObject Identity(string account, DateTimeOffset at)
    {
        var own = From ?? account;
        var identity = new JsonObject { ["type"] = Type };
        switch (Type)
        {
            case "AWSService":
                identity["invokedBy"] = InvokedBy;
                return identity;
            case "AWSAccount":
                (identity["principalId"], identity["accountId"]) = ("AROA" + own + ":" + Session, own);
                return identity;
            case "WebIdentityUser" or "SAMLUser":
                (identity["principalId"], identity["userName"], identity["identityProvider"]) = (Name, Name, "arn:aws:iam::" + account + ":provider");
                return identity;
            case "Root":
                (identity["principalId"], identity["arn"]) = (own, Principal(own));
                break;
            case "AssumedRole":
                (identity["principalId"], identity["arn"]) = ($"AROA{Unique(Name)}:{Session}", $"arn:aws:sts::{own}:assumed-role/{Name[(Name.LastIndexOf('/') + 1)..]}/{Session}");
                break;
            default:
                (identity["principalId"], identity["arn"], identity["userName"]) = ("AIDA" + Unique(Name), Principal(own), Name);
                break;
        }

        identity["accountId"] = own;
        identity["accessKeyId"] = Credential;
        if (Credential.StartsWith("ASIA", StringComparison.Ordinal))
        {
            identity["sessionContext"] = Context(own, at);
        }

        if (InvokedBy is not null)
        {
            identity["invokedBy"] = InvokedBy;
        }

        return identity;
    }

    private JsonObject Context(string account, DateTimeOffset at)
    {
        var context = new JsonObject
        {
            ["attributes"] = new JsonObject { ["creationDate"] = Chronicle.Text(at.AddMinutes(-30)), ["mfaAuthenticated"] = Mfa ? "true" : "false" },
        };
        if (Type == "AssumedRole")
        {
            context["sessionIssuer"] = new JsonObject
            {
                ["type"] = "Role",
                ["principalId"] = "AROA" + Unique(Name),
                ["arn"] = Principal(account),
                ["accountId"] = account,
                ["userName"] = Name[(Name.LastIndexOf('/') + 1)..],
            };
        }

        return context;
    }

    private static string Unique(string name)
    {
        var sum = name.Aggregate(17L, (so, c) => unchecked((so * 31) + c) & 0xFFFFFFFFFFFF);
        return sum.ToString("X16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
