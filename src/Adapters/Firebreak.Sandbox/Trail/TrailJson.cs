using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>How CloudTrail writes a record.</summary>
internal static class TrailJson
{
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "Password", "NewPassword", "OldPassword", "SecretAccessKey", "SessionToken", "Base32StringSeed", "QRCodePNG",
        "AuthenticationCode1", "AuthenticationCode2", "TokenCode", "KeyMaterial", "UserData", "ZipFile", "Content",
    };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(World world, TrailEntry entry, string eventId, string requestId)
    {
        var account = world.Account.ToString();
        var record = new JsonObject
        {
            ["eventVersion"] = "1.08",
            ["userIdentity"] = Identity(entry.Caller, account),
            ["eventTime"] = Instant(world.Clock.Now),
            ["eventSource"] = entry.Source,
            ["eventName"] = entry.Name,
            ["awsRegion"] = entry.Region,
            ["sourceIPAddress"] = entry.SourceIp,
            ["userAgent"] = entry.UserAgent,
        };
        if (entry.Failure is { } fault)
        {
            record["errorCode"] = fault.TrailCode ?? fault.Code;
            record["errorMessage"] = fault.Message;
        }

        record["requestParameters"] = entry.Request is JsonObject { Count: 0 } ? null : entry.Request;
        record["responseElements"] = entry.Response;
        if (entry.Additional is not null)
        {
            record["additionalEventData"] = entry.Additional;
        }

        if (entry.Details is not null)
        {
            record["serviceEventDetails"] = entry.Details;
        }

        record["requestID"] = requestId;
        record["eventID"] = eventId;
        record["readOnly"] = entry.ReadOnly;
        record["eventType"] = entry.EventType;
        record["managementEvent"] = true;
        record["recipientAccountId"] = account;
        record["eventCategory"] = "Management";
        if (entry.Caller.Console && entry.EventType == "AwsApiCall")
        {
            record["sessionCredentialFromConsole"] = "true";
        }

        return Text(record);
    }

    /// <summary>The name that LookupEvents shows as <c>Username</c>.</summary>
    internal static string UserName(Principal caller) => caller.Kind switch
    {
        PrincipalKind.Root => "root",
        PrincipalKind.AssumedRole => caller.Arn[(caller.Arn.LastIndexOf('/') + 1)..],
        _ => caller.Name,
    };

    internal static string Source(AwsService service) => service.SigningName + ".amazonaws.com";

    internal static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", null);

    internal static DateTimeOffset ToSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The tree of a record with CloudTrail's names, and without what is secret.</summary>
    internal static JsonNode? Camel(JsonNode? node) => node switch
    {
        JsonObject thing => CamelObject(thing),
        JsonArray list => new JsonArray([.. list.Select(Camel)]),
        null => null,
        _ => node.DeepClone(),
    };

    internal static string Text(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonObject CamelObject(JsonObject thing)
    {
        var camel = new JsonObject();
        foreach (var (name, value) in thing)
        {
            if (!Secrets.Contains(name))
            {
                camel[char.ToLowerInvariant(name[0]) + name[1..]] = Camel(value);
            }
        }

        return camel;
    }

    private static JsonObject Identity(Principal caller, string account)
    {
        if (caller.Kind == PrincipalKind.AWSService)
        {
            return new JsonObject { ["type"] = "AWSService", ["invokedBy"] = caller.Name };
        }

        var identity = new JsonObject
        {
            ["type"] = caller.Kind.ToString(),
            ["principalId"] = caller.Id,
            ["arn"] = caller.Arn,
            ["accountId"] = account,
        };
        if (caller.AccessKeyId is not null)
        {
            identity["accessKeyId"] = caller.AccessKeyId;
        }

        if (caller.Kind == PrincipalKind.IAMUser)
        {
            identity["userName"] = caller.Name;
        }

        if (caller.TokenIssued is { } issued)
        {
            identity["sessionContext"] = Session(caller, account, issued);
        }

        if (caller.InvokedBy is not null)
        {
            identity["invokedBy"] = caller.InvokedBy;
        }

        return identity;
    }

    private static JsonObject Session(Principal caller, string account, DateTimeOffset issued)
    {
        var issuer = new JsonObject();
        if (caller.Kind == PrincipalKind.AssumedRole)
        {
            issuer["type"] = "Role";
            issuer["principalId"] = caller.Id.Split(':')[0];
            issuer["arn"] = caller.IssuerArn;
            issuer["accountId"] = account;
            issuer["userName"] = caller.Name;
        }
        else if (caller.Kind == PrincipalKind.FederatedUser)
        {
            issuer["type"] = "IAMUser";
            issuer["principalId"] = caller.Id.Split(':')[0];
            issuer["arn"] = caller.IssuerArn;
            issuer["accountId"] = account;
            issuer["userName"] = caller.Name;
        }

        return new JsonObject
        {
            ["sessionIssuer"] = issuer,
            ["webIdFederationData"] = new JsonObject(),
            ["attributes"] = new JsonObject
            {
                ["creationDate"] = Instant(issued),
                ["mfaAuthenticated"] = caller.Mfa ? "true" : "false",
            },
        };
    }
}
