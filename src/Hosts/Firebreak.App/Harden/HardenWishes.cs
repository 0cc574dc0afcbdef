using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.App.Contract;
using Firebreak.Harden;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Harden;

/// <summary>What the owner said of his account, kept in its folder with its dates, and what is known of it from elsewhere.</summary>
internal static class HardenWishes
{
    private const string Name = "harden-options";

    /// <summary>When the account was last investigated.</summary>
    public const string InvestigatedName = "investigated";

    /// <summary>What he said last, and what the folder knows of strangers in the account and of what they cost.</summary>
    public static HardenOptions Read(AccountFolder folder, DateTimeOffset now)
    {
        var said = folder.Documents.Read(Name) is { } text
            ? JsonSerializer.Deserialize(text, HardenShapes.Default.HardenOptions) ?? new HardenOptions()
            : new HardenOptions();
        var incidents = folder.Documents.Names.Where(name => name.StartsWith("incident-", StringComparison.Ordinal))
            .Select(name => JsonSerializer.Deserialize(folder.Documents.Read(name)!, Shapes.Default.IncidentDoc)!).ToList();
        return said with
        {
            SpentThisMonthUsd = Spent(incidents, now),
            Incidents = [.. incidents.Select(Time)],
            InvestigatedAt = folder.Documents.Read(InvestigatedName) is { } at ? Instants.Parsed(at.Trim()) : null,
        };
    }

    /// <summary>Keeps what he says now. What he said of the card before stays, oldest first.</summary>
    public static HardenOptions Keep(AccountFolder folder, HardenOptions before, HardenOptions said)
    {
        var kept = said with
        {
            CardBefore = before.Card is { } earlier && earlier != said.Card ? [.. before.CardBefore, earlier] : before.CardBefore,
            TestCode = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture),
        };

        // What the folder knows from elsewhere is not said by the owner, and the digits of a test message stand in its plan alone.
        var own = kept with { SpentThisMonthUsd = null, Incidents = [], InvestigatedAt = null, TestCode = new HardenOptions().TestCode };
        folder.Documents.Write(Name, JsonSerializer.Serialize(own, HardenShapes.Default.HardenOptions));
        return kept;
    }

    /// <summary>Vouches for MFA devices that the owner has just enrolled himself.</summary>
    public static void Vouch(AccountFolder folder, DateTimeOffset now, params IReadOnlyList<string> serials)
    {
        var said = Read(folder, now);
        var fresh = serials.Where(serial => serial.Length > 0).Except(said.OwnDevices, StringComparer.Ordinal).ToList();
        if (fresh.Count > 0)
        {
            Keep(folder, said, said with { OwnDevices = [.. said.OwnDevices, .. fresh] });
        }
    }

    /// <summary>
    /// What the incidents of this month have cost by list price: AWS's own figures are up to a day behind, and a guard that is set below what
    /// is already spent stays silent until next month.
    /// </summary>
    private static decimal? Spent(List<IncidentDoc> incidents, DateTimeOffset now)
    {
        var month = now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var spent = incidents
            .Select(incident => incident.Damage.ByDay.Where(day => day.Day.StartsWith(month, StringComparison.Ordinal)).Sum(day => day.Net))
            .DefaultIfEmpty(0m)
            .Max();
        return spent > 0 ? spent : null;
    }

    private static Window Time(IncidentDoc incident)
    {
        var (first, last) = (Instants.Parsed(incident.FirstSeen), Instants.Parsed(incident.LastSeen));
        return new Window(first, last < first ? first : last.AddSeconds(1));
    }
}

[JsonSourceGenerationOptions(Converters = [typeof(RegionText)])]
[JsonSerializable(typeof(HardenOptions))]
internal sealed partial class HardenShapes : JsonSerializerContext;

/// <summary>A region as its code.</summary>
internal sealed class RegionText : JsonConverter<Region>
{
    /// <inheritdoc/>
    public override Region Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Region.TryParse(reader.GetString(), out var region) ? region : throw new JsonException("No region code.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Region value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
