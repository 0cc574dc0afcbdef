using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Writes a burn rate in the form that scripts rely on (<c>firebreak burn --json</c>).</summary>
public static class BurnJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter json, BurnRate burn)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(burn);
        json.WriteStartObject();
        json.WriteString("schema", "firebreak/1");
        json.WriteString("at", burn.At);
        json.WriteNumber("usdPerHour", Money(burn.UsdPerHour));
        json.WriteNumber("usdPerDay", Money(burn.UsdPerDay));
        if (burn.UsdPerHourAtMost is { } most)
        {
            json.WriteNumber("usdPerHourAtMost", Money(most));
        }

        json.WriteBoolean("estimate", true);
        Parts(json, "byRegion", "region", burn.ByRegion);
        Parts(json, "byKind", "kind", burn.ByKind);
        json.WriteStartObject("byVerdict");
        foreach (var (verdict, usd) in burn.ByVerdict.OrderByDescending(part => part.Key))
        {
            json.WriteNumber(Word(verdict), Money(usd));
        }

        json.WriteEndObject();
        json.WriteNumber("stoppedUsdPerHour", Money(burn.StoppedUsdPerHour));
        json.WriteStartObject("usdSoFar");
        foreach (var verdict in burn.ByVerdict.Keys.OrderDescending())
        {
            json.WriteNumber(Word(verdict), Money(burn.SoFar(verdict)));
        }

        json.WriteEndObject();
        Items(json, burn.Items);
        Texts(json, "unpriced", burn.Unpriced.Select(one => one.Id));
        Reasons(json, burn.Unpriced);
        Texts(json, "guessed", burn.Guessed);
        json.WriteString("prices", burn.Provenance);
        if (burn.PricesAge is { } age)
        {
            json.WriteNumber("pricesAgeDays", age);
        }

        json.WriteStartArray("blindSpots");
        foreach (var spot in burn.BlindSpots)
        {
            json.WriteStartObject();
            json.WriteString("place", spot.Place);
            json.WriteString("cause", JsonNamingPolicy.KebabCaseLower.ConvertName(spot.Cause.ToString()));
            json.WriteString("reason", spot.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string list, string name, IReadOnlyList<BurnPart> parts)
    {
        json.WriteStartArray(list);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString(name, part.Name);
            json.WriteNumber("usdPerHour", Money(part.UsdPerHour));
            json.WriteNumber("count", part.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Items(Utf8JsonWriter json, IReadOnlyList<Burning> items)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("kind", item.Kind);
            json.WriteString("region", item.Region.ToString());
            json.WriteString("verdict", Word(item.Verdict));
            json.WriteNumber("usdPerHour", Money(item.UsdPerHour));
            if (item is { Since: { } since, UsdSoFar: { } soFar })
            {
                json.WriteString("since", since);
                json.WriteString("sinceBy", item.OnRecord ? "cloudtrail" : "inventory");
                json.WriteNumber("usdSoFar", Money(soFar));
            }

            json.WriteBoolean("ofStopped", item.OfStopped);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Reasons(Utf8JsonWriter json, IReadOnlyList<Unpriced> unpriced)
    {
        json.WriteStartArray("unpricedWhy");
        foreach (var one in unpriced)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("kind", one.Kind);
            json.WriteString("region", one.Region.ToString());
            json.WriteString("verdict", Word(one.Verdict));
            json.WriteBoolean("byUse", one.ByUse);
            if (one.AtMostUsdPerHour is { } most)
            {
                json.WriteNumber("atMostUsdPerHour", Money(most));
            }

            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string list, IEnumerable<string> texts)
    {
        json.WriteStartArray(list);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Attacker => "attacker",
        Verdict.Owner => "owner",
        _ => "unclear",
    };

    private static decimal Money(decimal usd) => decimal.Round(usd, 4, MidpointRounding.AwayFromZero);
}
