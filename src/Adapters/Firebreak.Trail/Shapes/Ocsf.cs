using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Trail;

/// <summary>Turns an OCSF event that Security Lake made of a CloudTrail record back into a record.</summary>
/// <remarks>
/// Source: github.com/ocsf/examples, mappings of AWS CloudTrail to OCSF 1.0.0-rc.2 and 1.1.0 (API Activity, Account Change, Authentication).
/// In the first, <c>uid</c> is the principal and <c>uuid</c> the ARN; in the second <c>uid</c> is the ARN and <c>uid_alt</c> the principal.
/// </remarks>
internal static class Ocsf
{
    /// <summary>Reads the event; <c>false</c> if it is none, or not of CloudTrail.</summary>
    public static bool TryRead(JsonElement value, out TrailRecord record)
    {
        record = default;
        var metadata = TrailEventReader.Member(value, "metadata");
        var product = TrailEventReader.Member(metadata, "product");
        if (TrailEventReader.Member(value, "class_uid").ValueKind != JsonValueKind.Number
            || TrailEventReader.Word(product, "name")?.Contains("CloudTrail", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var made = Record(value, metadata, product);
        if (!TrailEventReader.TryRead(Recast.Element(made), out var read))
        {
            return false;
        }

        record = new TrailRecord(read, made.ContainsKey("requestParameters") ? Fidelity.Recast : Fidelity.Brief);
        return true;
    }

    private static JsonObject Record(JsonElement value, JsonElement metadata, JsonElement product)
    {
        var api = TrailEventReader.Member(value, "api");
        var request = TrailEventReader.Member(api, "request");
        var response = TrailEventReader.Member(api, "response");
        var source = TrailEventReader.Member(value, "src_endpoint");
        var cloud = TrailEventReader.Member(value, "cloud");
        var made = new JsonObject();
        Recast.Set(made, "eventVersion", TrailEventReader.Word(product, "version"));
        made["userIdentity"] = Identity(TrailEventReader.Member(value, "actor"));
        Recast.Set(made, "eventTime", Time(value));
        Recast.Set(made, "eventSource", Word(api, "service", "name"));
        Recast.Set(made, "eventName", TrailEventReader.Word(api, "operation"));
        Recast.Set(made, "awsRegion", TrailEventReader.Word(cloud, "region"));
        Recast.Set(made, "sourceIPAddress", TrailEventReader.Word(source, "ip") ?? TrailEventReader.Word(source, "domain"));
        Recast.Set(made, "userAgent", Word(value, "http_request", "user_agent"));
        Recast.Set(made, "errorCode", TrailEventReader.Word(response, "error"));
        Recast.Set(made, "errorMessage", TrailEventReader.Word(response, "message"));
        Recast.Set(made, "requestID", TrailEventReader.Word(request, "uid"));
        Recast.Set(made, "eventID", TrailEventReader.Word(metadata, "uid"));
        Recast.Set(made, "eventType", TrailEventReader.Word(metadata, "event_code"));
        Recast.Set(made, "eventCategory", Word(product, "feature", "name") is "Management" or "Data" or "NetworkActivity" ? Word(product, "feature", "name") : null);
        Recast.Set(made, "recipientAccountId", Word(cloud, "account", "uid"));
        Unmapped(made, TrailEventReader.Member(value, "unmapped"));
        Recast.SetJson(made, "requestParameters", TrailEventReader.Member(request, "data"));
        Recast.SetJson(made, "responseElements", TrailEventReader.Member(response, "data"));
        return made;
    }

    private static JsonObject Identity(JsonElement actor)
    {
        var user = TrailEventReader.Member(actor, "user");
        var session = TrailEventReader.Member(actor, "session");
        string?[] ids = [TrailEventReader.Word(user, "uid"), TrailEventReader.Word(user, "uid_alt"), TrailEventReader.Word(user, "uuid")];
        var made = new JsonObject();
        Recast.Set(made, "type", TrailEventReader.Word(user, "type"));
        Recast.Set(made, "principalId", Array.Find(ids, id => id is not null && !IsArn(id)));
        Recast.Set(made, "arn", Array.Find(ids, id => id is not null && IsArn(id)));
        Recast.Set(made, "accountId", Word(user, "account", "uid") ?? TrailEventReader.Word(user, "account_uid"));
        Recast.Set(made, "accessKeyId", TrailEventReader.Word(user, "credential_uid"));
        Recast.Set(made, "userName", TrailEventReader.Word(user, "name"));
        Recast.Set(made, "invokedBy", TrailEventReader.Word(actor, "invoked_by"));
        if (session.ValueKind != JsonValueKind.Object)
        {
            return made;
        }

        var attributes = new JsonObject();
        Recast.Set(attributes, "creationDate", TrailEventReader.Word(session, "created_time_dt") ?? Iso(TrailEventReader.Word(session, "created_time")));
        Recast.Set(attributes, "mfaAuthenticated", TrailEventReader.Word(session, "is_mfa") ?? TrailEventReader.Word(session, "mfa"));
        var context = new JsonObject { ["attributes"] = attributes };
        if (TrailEventReader.Word(session, "issuer") is { Length: > 0 } issuer)
        {
            context["sessionIssuer"] = new JsonObject { ["arn"] = issuer };
        }

        made["sessionContext"] = context;
        return made;
    }

    /// <summary>What has no place in OCSF keeps its name there, with points where it was nested.</summary>
    private static void Unmapped(JsonObject made, JsonElement unmapped)
    {
        if (unmapped.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in unmapped.EnumerateObject())
        {
            var at = made;
            var names = Recast.Name(member).Split('.');
            foreach (var name in names.Take(Math.Min(names.Length - 1, 16)))
            {
                if (at[name] is not JsonObject inner)
                {
                    at[name] = inner = [];
                }

                at = inner;
            }

            if (at[names[^1]] is null)
            {
                at[names[^1]] = Recast.Node(member.Value);
            }
        }
    }

    private static string? Time(JsonElement value) => Iso(TrailEventReader.Word(value, "time_dt") ?? TrailEventReader.Word(value, "time"));

    private static string? Iso(string? time) => Moment.TryRead(time, out var moment)
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;

    private static bool IsArn(string id) => id.StartsWith("arn:", StringComparison.Ordinal);

    private static string? Word(JsonElement value, string outer, string inner) => TrailEventReader.Word(TrailEventReader.Member(value, outer), inner);
}
