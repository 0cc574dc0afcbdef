using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>
/// What no single record tells: what was new about a call, for its caller and for the account, what a launch costs by the hour, and how strange its origin is.
/// Rules ask for it by the fields <c>firebreak.new</c>, <c>firebreak.newToAccount</c>, <c>firebreak.usdPerHour</c>, and by those of <see cref="Provenance"/>.
/// </summary>
/// <remarks>
/// New means: first seen less than a day ago, by a caller (or in an account) that had been seen for a week before. In a shorter record
/// nothing is new, because nothing is known. What AWS's services do for somebody says nothing of him and is left out.
/// </remarks>
internal sealed class Circumstances(IPriceBook? prices)
{
    private const int MostRemembered = 500_000;
    private const int MostAccounts = 1_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Acquainted = TimeSpan.FromDays(7);
    private readonly Dictionary<(string Who, string What, string Value), DateTimeOffset> _seen = [];
    private readonly Dictionary<string, Origins> _origins = new(StringComparer.Ordinal);

    /// <summary>The record as rules see it: as it is, or with the member <c>firebreak</c> added.</summary>
    public JsonElement Of(TrailEvent one)
    {
        if (one.Raw.ValueKind != JsonValueKind.Object || one.Caller.Type == "AWSService" || one.Caller.InvokedBy is not null
            || one.SourceIp.EndsWith(".amazonaws.com", StringComparison.Ordinal))
        {
            return one.Raw;
        }

        var facts = FactsOf(one);
        var forCaller = New("caller " + Callers.Of(one), one.Time, facts);
        var forAccount = New("account " + one.RecipientAccount, one.Time, facts);
        var price = Launches.UsdPerHour(one, prices);
        var provenance = OriginOf(one);
        if (forCaller.Count + forAccount.Count + provenance.Strangeness == 0 && price is null)
        {
            return one.Raw;
        }

        try
        {
            return With(one.Raw, forCaller, forAccount, price, provenance);
        }
        catch (InvalidOperationException)
        {
            return one.Raw; // a name in it is half a surrogate pair: no such record comes from AWS
        }
    }

    private static List<(string What, string Value)> FactsOf(TrailEvent one)
    {
        var facts = new List<(string, string)>(6) { ("client", Callers.Client(one.UserAgent)), ("service", one.Source) };
        if (Networks.Of(one.SourceIp) is { } network)
        {
            facts.Add(("network", network));
            facts.Add(("address", one.SourceIp));
        }

        if (one.Region.Length > 0)
        {
            facts.Add(("region", one.Region));
        }

        if (one.Succeeded && Launches.TypeOf(one) is { } type)
        {
            facts.Add(("instanceType", type));
        }

        return facts;
    }

    private Provenance OriginOf(TrailEvent one)
    {
        if (Networks.Of(one.SourceIp) is not { } network)
        {
            return default;
        }

        var account = one.RecipientAccount ?? "";
        if (!_origins.TryGetValue(account, out var origins))
        {
            if (_origins.Count >= MostAccounts)
            {
                return default;
            }

            _origins.Add(account, origins = new Origins());
        }

        var origin = origins.Of(one, network);
        var provenance = origin.Strangeness > 0 ? new Provenance(origin.Strangeness, [.. origin.Before], origins.Unheard(one)) : default;
        origins.Did(one, origin);
        return provenance;
    }

    private List<string> New(string who, DateTimeOffset now, List<(string What, string Value)> facts)
    {
        var known = First((who, "", ""), now);
        var news = new List<string>();
        foreach (var (what, value) in facts)
        {
            var first = First((who, what, value), now);
            if (now - first < Fresh && first - known >= Acquainted)
            {
                news.Add(what);
            }
        }

        return news;
    }

    /// <summary>When something was seen first. Beyond what can be remembered all is old: a rule may stay silent, never shout.</summary>
    private DateTimeOffset First((string Who, string What, string Value) key, DateTimeOffset now)
    {
        if (_seen.TryGetValue(key, out var first))
        {
            return first;
        }

        if (_seen.Count >= MostRemembered)
        {
            return DateTimeOffset.MinValue;
        }

        _seen.Add(key, now);
        return now;
    }

    private static JsonElement With(JsonElement raw, List<string> forCaller, List<string> forAccount, decimal? price, Provenance provenance)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var member in raw.EnumerateObject())
            {
                if (!member.NameEquals("firebreak"))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteStartObject("firebreak");
            Write(writer, "new", forCaller);
            Write(writer, "newToAccount", forAccount);
            if (price is { } dollars)
            {
                writer.WriteNumber("usdPerHour", dollars);
            }

            if (provenance.Strangeness > 0)
            {
                writer.WriteNumber("strangeness", provenance.Strangeness);
                Write(writer, "before", provenance.Before);
                Write(writer, "unheard", provenance.Unheard);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
