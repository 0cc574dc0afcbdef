using System.Globalization;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Which columns of a finding are shown, in which order: names of the finding's own, or fields of its record by their dotted names.</summary>
public sealed class FieldProfile
{
    private const int MostColumns = 60;
    private const int Longest = 2_000;

    private static readonly Dictionary<string, Func<Finding, string?>> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        ["time"] = finding => Moment(finding.Event.Time),
        ["last"] = finding => Moment(finding.Last),
        ["level"] = finding => finding.Rule.Level.ToString().ToLowerInvariant(),
        ["rule"] = finding => finding.Rule.Id,
        ["title"] = finding => finding.Rule.Title,
        ["says"] = finding => finding.Rule.Says?.En ?? finding.Rule.Title,
        ["tags"] = finding => string.Join(' ', finding.Rule.Tags),
        ["author"] = finding => finding.Rule.Author,
        ["license"] = finding => finding.Rule.License,
        ["count"] = finding => finding.Count.ToString(CultureInfo.InvariantCulture),
        ["inCommon"] = finding => finding.InCommon is { } common ? string.Join(' ', common) : null,
        ["region"] = finding => finding.Event.Region,
        ["sourceIp"] = finding => finding.Event.SourceIp,
        ["principal"] = finding => Detection.PrincipalOf(finding.Event),
        ["accessKeyId"] = finding => finding.Event.Caller.AccessKeyId,
        ["account"] = finding => finding.Event.RecipientAccount,
        ["eventId"] = finding => finding.Event.EventId,
        ["eventIds"] = finding => string.Join(' ', finding.EventIds),
        ["country"] = finding => finding.Place?.Country,
        ["city"] = finding => finding.Place?.City,
        ["asn"] = finding => finding.Place?.Network?.ToString(CultureInfo.InvariantCulture),
        ["network"] = finding => finding.Place?.Owner,
    };

    /// <summary>The profiles that have a name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["brief"] = "time,level,title,principal,sourceIp",
        ["standard"] = "time,level,rule,title,count,last,eventName,eventSource,region,sourceIp,principal,accessKeyId,errorCode,eventId,author,license",
        ["full"] = "time,last,level,rule,title,tags,count,inCommon,eventName,eventSource,region,account,sourceIp,country,city,asn,network,userAgent,principal,userIdentity.type,userIdentity.sessionContext.sessionIssuer.arn,accessKeyId,errorCode,errorMessage,requestParameters,responseElements,resources,eventId,eventIds,author,license",
    };

    private FieldProfile(IReadOnlyList<string> columns) => Columns = columns;

    /// <summary>What a run shows if nobody says otherwise.</summary>
    public static FieldProfile Standard { get; } = new(Named["standard"].Split(','));

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether a column is a field of the record.</summary>
    public bool AsksRecords => Columns.Any(column => !Own.ContainsKey(column));

    /// <summary>Reads a profile's name, or columns with commas or line ends between them; <c>null</c> and why if that is none.</summary>
    public static FieldProfile? Parse(string text, out string? why)
    {
        ArgumentNullException.ThrowIfNull(text);
        var columns = Named.GetValueOrDefault(text.Trim(), text).Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(column => column[0] != '#').ToList();
        var odd = columns.Find(column => column.Length > 200 || column.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)));
        why = columns.Count is 0 or > MostColumns ? $"between one and {MostColumns} columns" : odd is not null ? $"'{odd}' is no name of a field" : null;
        return why is null ? new FieldProfile(columns) : null;
    }

    /// <summary>What a finding has in each column; empty where it has nothing.</summary>
    public IReadOnlyList<string> Cells(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return [.. Columns.Select(column => (Own.TryGetValue(column, out var own) ? own(finding) : Field(finding.Event.Raw, column)) ?? "")];
    }

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A field of the record: lists by their members with blanks between, objects as JSON.</summary>
    private static string? Field(JsonElement record, string name)
    {
        IEnumerable<JsonElement> at = [record];
        foreach (var step in name.Split('.'))
        {
            at = at.SelectMany(Opened).Select(value => Member(value, step)).Where(value => value.ValueKind != JsonValueKind.Undefined).ToList();
        }

        var texts = at.SelectMany(Opened).Where(value => value.ValueKind != JsonValueKind.Null).Select(Text).ToList();
        var text = string.Join(' ', texts);
        return texts.Count == 0 ? null : text.Length <= Longest ? text : text[..Longest] + "…";
    }

    private static IEnumerable<JsonElement> Opened(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Opened) : [value];

    private static JsonElement Member(JsonElement value, string name)
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

    private static string Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText(); // half a surrogate pair
        }
    }
}
