using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Makes an event of one CloudTrail record. What the record holds is believed in nothing but its shape.</summary>
/// <remarks>Source: AWS CloudTrail User Guide, "CloudTrail record contents".</remarks>
public static class TrailEventReader
{
    /// <summary>Reads a record; <c>false</c> if it is none: no time, no call or no service.</summary>
    public static bool TryRead(JsonElement record, [NotNullWhen(true)] out TrailEvent? read)
    {
        read = null;
        if (record.ValueKind != JsonValueKind.Object
            || Member(record, "eventName").ValueKind != JsonValueKind.String // no call has a name that is not text
            || Word(record, "eventName") is not { Length: > 0 } name
            || Word(record, "eventSource") is not { Length: > 0 } source
            || source.StartsWith("aws:", StringComparison.Ordinal) // a notification of S3, SNS or SQS has the same names
            || !Moment.TryRead(Word(record, "eventTime"), out var time))
        {
            return false;
        }

        read = new TrailEvent
        {
            EventId = Word(record, "eventID") is { Length: > 0 } id ? id : IdOf(record),
            Time = time,
            Source = source,
            Name = name,
            Region = Word(record, "awsRegion") ?? "",
            Caller = CallerOf(Member(record, "userIdentity")),
            SourceIp = Word(record, "sourceIPAddress") ?? "",
            UserAgent = Word(record, "userAgent") ?? "",
            ErrorCode = Word(record, "errorCode") is { Length: > 0 } code ? code : null,
            ErrorMessage = Word(record, "errorMessage"),
            ReadOnly = Truth(record, "readOnly"),
            RecipientAccount = Word(record, "recipientAccountId"),
            Raw = record,
        };
        return true;
    }

    /// <summary>Whether something at least means to be a CloudTrail record.</summary>
    internal static bool LooksLikeRecord(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && (Has(value, "eventSource") || Has(value, "eventVersion") || Has(value, "userIdentity"));

    /// <summary>A member, or an undefined element.</summary>
    internal static JsonElement Member(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            return default; // a member's name is half a surrogate pair: no such record comes from AWS
        }
    }

    /// <summary>A member as text; numbers and the like as they are written, nothing for null.</summary>
    internal static string? Word(JsonElement value, string name)
    {
        var member = Member(value, name);
        switch (member.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return Text(member);

            default:
                return member.GetRawText();
        }
    }

    /// <summary>A text, or as it stands in the log if it is no proper one.</summary>
    internal static string? Text(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText()[1..^1]; // half a surrogate pair
        }
    }

    private static bool Has(JsonElement value, string name) => Member(value, name).ValueKind != JsonValueKind.Undefined;

    private static bool? Truth(JsonElement value, string name) => Word(value, name) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    /// <summary>Records of the first format had no id: the same record still gets the same one.</summary>
    private static string IdOf(JsonElement record) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.GetRawText())))[..32];

    /// <summary>Who called, from the value of <c>userIdentity</c>.</summary>
    public static Caller CallerOf(JsonElement identity)
    {
        var session = Member(identity, "sessionContext");
        var issuer = Member(session, "sessionIssuer");
        return new Caller
        {
            Type = Word(identity, "type") ?? "",
            PrincipalId = Word(identity, "principalId") ?? "",
            Arn = Word(identity, "arn"),
            Account = Word(identity, "accountId"),
            AccessKeyId = Word(identity, "accessKeyId") is { Length: > 0 } key ? key : null,
            UserName = Word(identity, "userName") ?? Word(issuer, "userName"),
            InvokedBy = Word(identity, "invokedBy"),
            SessionIssuerArn = Word(issuer, "arn"),
            MfaAuthenticated = Truth(Member(session, "attributes"), "mfaAuthenticated"),
        };
    }
}
