using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>A saved answer of Cost Explorer (<c>aws ce get-cost-and-usage &gt; FILE</c>): amounts are text, the end date is not part of the time.</summary>
internal static class CostAnswer
{
    /// <summary>A larger file is no answer of one question.</summary>
    internal const long Longest = 64 << 20;

    private static readonly string[] Measures = ["UnblendedCost", "NetUnblendedCost", "BlendedCost", "AmortizedCost", "NetAmortizedCost"];

    /// <summary>Takes one answer, or a list of them.</summary>
    public static void Take(Stream stream, BillLedger ledger)
    {
        try
        {
            using var document = JsonDocument.Parse(Whole(stream), new JsonDocumentOptions { MaxDepth = 32 });
            var answers = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : (JsonElement[])[document.RootElement];
            foreach (var answer in answers)
            {
                Answer(answer, ledger);
            }
        }
        catch (JsonException broken)
        {
            throw new BillFormatException($"it is no JSON: line {broken.LineNumber + 1} cannot be read", truncated: true);
        }
        catch (Exception odd) when (odd is InvalidOperationException or KeyNotFoundException)
        {
            throw new BillFormatException("its JSON is not shaped as Cost Explorer answers");
        }
    }

    private static MemoryStream Whole(Stream stream)
    {
        var whole = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            whole.Write(part.AsSpan(0, read));
            if (whole.Length > Longest)
            {
                throw new BillFormatException($"it is JSON and longer than {Longest >> 20} MB");
            }
        }

        // a byte order mark is no JSON
        whole.Position = whole.Length >= 3 && whole.GetBuffer() is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return whole;
    }

    private static void Answer(JsonElement answer, BillLedger ledger)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("ResultsByTime", out var results))
        {
            throw new BillFormatException("it is JSON, but has no ResultsByTime as Cost Explorer's answers have");
        }

        var groups = answer.TryGetProperty("GroupDefinitions", out var definitions)
            ? definitions.EnumerateArray().Select(one => one.TryGetProperty("Key", out var key) ? key.GetString() ?? "" : "").ToArray()
            : [];
        foreach (var result in results.EnumerateArray())
        {
            var period = result.GetProperty("TimePeriod");
            var start = Parse.Day(Utf8(period, "Start"), "TimePeriod.Start");
            var days = Math.Clamp(Parse.Day(Utf8(period, "End"), "TimePeriod.End").DayNumber - start.DayNumber, 1, 400);
            var estimated = result.TryGetProperty("Estimated", out var still) && still.ValueKind == JsonValueKind.True;
            var cells = result.TryGetProperty("Groups", out var parts) ? parts.EnumerateArray().ToList() : [];
            foreach (var cell in cells)
            {
                var keys = cell.GetProperty("Keys").EnumerateArray().Select(key => key.GetString() ?? "").ToArray();
                Add(ledger, start, days, estimated, groups, keys, cell.GetProperty("Metrics"));
            }

            if (cells.Count == 0 && result.TryGetProperty("Total", out var total) && total.EnumerateObject().Any())
            {
                Add(ledger, start, days, estimated, [], [], total);
            }
        }
    }

    private static void Add(BillLedger ledger, DateOnly day, int days, bool estimated, string[] groups, string[] keys, JsonElement metrics)
    {
        var measure = Measures.FirstOrDefault(name => metrics.TryGetProperty(name, out _))
            ?? throw new BillFormatException($"the cell of {day:yyyy-MM-dd} has no cost");
        var metric = metrics.GetProperty(measure);
        var amount = Utf8(metric, "Amount");
        if (Parse.IsNothing(amount))
        {
            throw new BillFormatException($"the cell of {day:yyyy-MM-dd} has no amount");
        }

        if (measure != Measures[0])
        {
            ledger.Remark($"the answer has no UnblendedCost; {measure} was read");
        }

        string Key(string name, Func<string, bool> looks) => keys.Where((key, at) => at < groups.Length ? groups[at] == name : groups.Length == 0 && looks(key)).FirstOrDefault("");
        var service = Key("SERVICE", key => !IsPlace(key));
        var net = Parse.Amount(amount, "Amount");
        var kind = KindOf(Key("RECORD_TYPE", _ => false), service);
        ledger.Add(new Entry
        {
            Kind = kind,
            Amount = net,
            Day = day,
            Days = kind == LineKind.Tax ? 1 : days,
            Month = new DateOnly(day.Year, day.Month, 1),
            Currency = metric.TryGetProperty("Unit", out _) ? Utf8(metric, "Unit") : [],
            Service = Encoding.UTF8.GetBytes(service),
            UsageType = Encoding.UTF8.GetBytes(Key("USAGE_TYPE", _ => false)),
            Place = Encoding.UTF8.GetBytes(Key("REGION", IsPlace)),
            Resource = Parse.Text(Encoding.UTF8.GetBytes(Key("RESOURCE_ID", _ => false))),
            Account = Encoding.UTF8.GetBytes(Key("LINKED_ACCOUNT", _ => false)),
            Seller = Encoding.UTF8.GetBytes(Key("LEGAL_ENTITY_NAME", _ => false)),
            Estimated = estimated,
        });
    }

    private static bool IsPlace(string key) => key is "global" or "NoRegion" || (key.Count(c => c == '-') >= 2 && Region.TryParse(key, out _) && char.IsAsciiDigit(key[^1]));

    private static LineKind KindOf(string record, string service) => record switch
    {
        "Tax" => LineKind.Tax,
        "Credit" => LineKind.Credit,
        "Refund" => LineKind.Refund,
        "" => service == "Tax" ? LineKind.Tax : LineKind.Usage,
        _ when record.EndsWith("Fee", StringComparison.OrdinalIgnoreCase) || record == "Recurring reservation fee" => LineKind.Fee,
        _ => LineKind.Usage,
    };

    private static byte[] Utf8(JsonElement element, string name) => Encoding.UTF8.GetBytes(
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : throw new BillFormatException($"{name} is missing or no text"));
}
