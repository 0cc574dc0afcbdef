using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>
/// What no single record tells: what was new about a call, for its caller and for the account, what a launch costs by the hour, and how strange its origin is.
/// Rules ask for it by the fields <c>firebreak.new</c>, <c>firebreak.newToAccount</c>, <c>firebreak.usdPerHour</c>, and by those of <see cref="Provenance"/>.
/// </summary>
/// <remarks>
/// All events have to be told (<see cref="Note"/>), in any order, before one is asked for (<see cref="Of(TrailEvent)"/>), in the order of time; in it the
/// traces of those that are not asked for have to be told, too (<see cref="Passed"/>). New means: first seen less than a day ago, by a caller
/// (or in an account) that had been seen for a week before. In a shorter record nothing is new, because nothing is known. What AWS's services
/// do for somebody says nothing of him and is left out.
/// </remarks>
internal sealed class Circumstances(IPriceBook? prices, long seed)
{
    /// <summary>The member that is added to a record.</summary>
    public const string Member = "firebreak";

    /// <summary>The part of it that tells what is new and what it costs; see <see cref="Tells"/>.</summary>
    public const int News = 1;

    /// <summary>The part of it that tells where a call comes from.</summary>
    public const int Whence = 2;

    private static readonly long Fresh = TimeSpan.FromDays(1).Ticks;
    private static readonly long Acquainted = TimeSpan.FromDays(7).Ticks;
    private readonly Provenances _provenances = new();
    private readonly Traces _traces = new(seed);
    private readonly System.Buffers.ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>What was seen, and when first.</summary>
    public FirstSeen Seen { get; } = new(seed);

    /// <summary>What of a field is told by circumstances and not by the record: <see cref="News"/>, <see cref="Whence"/>, both, or nothing.</summary>
    public static int Tells(string field)
    {
        if (field == Member)
        {
            return News | Whence;
        }

        var parts = field.Split('.');
        return parts[0] != Member ? 0 : parts[1] is "strangeness" or "before" or "unheard" ? Whence : News;
    }

    /// <summary>Whether a call comes from somewhere that rules can ask about.</summary>
    public static bool IsFromSomewhere(TrailEvent one) => SaysSomething(one) && Networks.Of(one.SourceIp) is not null;

    /// <summary>The trace of an event that is not asked for; <c>null</c> if it tells nothing. Traces and events come in order of time.</summary>
    public Trace? TraceOf(ReadOnlySpan<byte> written, DateTimeOffset time) => _traces.Read(written, time);

    /// <summary>An event passed that is not asked for, and left this trace.</summary>
    public void Passed(Trace trace) => _provenances.Note(trace);

    /// <summary>Notes what an event tells.</summary>
    public void Note(TrailEvent one)
    {
        foreach (var (thing, _) in Things(one))
        {
            Seen.Add(thing, one.Time.UtcTicks);
        }
    }

    /// <summary>The things that an event tells to have been seen, the first of each kind being the caller and the account themselves.</summary>
    public IEnumerable<(ulong Thing, string What)> Things(TrailEvent one)
    {
        if (!SaysSomething(one))
        {
            yield break;
        }

        var facts = FactsOf(one);
        foreach (var who in Whose(one))
        {
            yield return (who, "");
            foreach (var (what, value) in facts)
            {
                yield return (FirstSeen.Both(who, Seen.NumberOf(what + "\n" + value)), what);
            }
        }
    }

    /// <summary>
    /// What can be told of an event without those before it having been weighed; <c>null</c> if nothing is told of such events. Traces and events come
    /// in order of time.
    /// </summary>
    public Told? Tell(TrailEvent one)
    {
        if (one.Raw.ValueKind != JsonValueKind.Object || !SaysSomething(one))
        {
            return null;
        }

        var facts = FactsOf(one);
        var whose = Whose(one);
        return new Told(New(whose[0], one.Time.UtcTicks, facts), New(whose[1], one.Time.UtcTicks, facts), Launches.UsdPerHour(one, prices), _traces.Of(one));
    }

    /// <summary>The record as rules see it: as it is, or with the member <c>firebreak</c> added.</summary>
    public JsonElement Of(TrailEvent one) => Of(one, Tell(one));

    /// <summary>The same of an event that was told.</summary>
    public JsonElement Of(TrailEvent one, Told? told)
    {
        var raw = one.Raw;
        if (raw.ValueKind != JsonValueKind.Object)
        {
            return raw;
        }

        var provenance = told?.Trace is { } trace ? _provenances.Of(one, trace) : default;
        try
        {
            return (told is null || told.IsNothing) && provenance.Strangeness == 0 && !raw.TryGetProperty(Member, out _) ? raw : With(raw, told ?? Told.Nothing, provenance);
        }
        catch (InvalidOperationException)
        {
            return raw; // a name in it is half a surrogate pair: no such record comes from AWS
        }
    }

    /// <summary>Whether rules that ask for news could say yes to an event, as far as is known by now.</summary>
    public bool MayMatter(TrailEvent one) => SaysSomething(one)
        && (Launches.TypeOf(one) is not null || Things(one).Any(thing => thing.What.Length > 0 && one.Time.UtcTicks - Known(thing.Thing, one.Time.UtcTicks) < Fresh));

    private long Known(ulong thing, long now) => Seen.Of(thing) is var first && first == long.MinValue ? now : Math.Min(first, now);

    private static bool SaysSomething(TrailEvent one) =>
        one.Caller.Type != "AWSService" && one.Caller.InvokedBy is null && !one.SourceIp.EndsWith(".amazonaws.com", StringComparison.Ordinal);

    private ulong[] Whose(TrailEvent one) => [Seen.NumberOf("caller " + Callers.Of(one)), Seen.NumberOf("account " + one.RecipientAccount)];

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

    private List<string> New(ulong who, long now, List<(string What, string Value)> facts)
    {
        var known = Seen.Of(who);
        var news = new List<string>();
        foreach (var (what, value) in facts)
        {
            var first = Seen.Of(FirstSeen.Both(who, Seen.NumberOf(what + "\n" + value)));
            if (first != long.MinValue && known != long.MinValue && now - first < Fresh && first - known >= Acquainted)
            {
                news.Add(what);
            }
        }

        return news;
    }

    private JsonElement With(JsonElement raw, Told told, Provenance provenance)
    {
        var buffer = _buffer;
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var member in raw.EnumerateObject())
            {
                if (!member.NameEquals(Member))
                {
                    member.WriteTo(writer);
                }
            }

            if (!told.IsNothing || provenance.Strangeness > 0)
            {
                writer.WriteStartObject(Member);
                Write(writer, "new", told.ForCaller);
                Write(writer, "newToAccount", told.ForAccount);
                if (told.UsdPerHour is { } dollars)
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
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
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

/// <summary>What is told of an event besides what stands in it, up to where it comes from.</summary>
/// <param name="ForCaller">What is new for the caller.</param>
/// <param name="ForAccount">What is new for the account.</param>
/// <param name="UsdPerHour">What a launch costs; <c>null</c> if it is none, or one whose price is not known.</param>
/// <param name="Trace">The trace it leaves; <c>null</c> if it comes from nowhere.</param>
internal sealed record Told(IReadOnlyList<string> ForCaller, IReadOnlyList<string> ForAccount, decimal? UsdPerHour, Trace? Trace)
{
    /// <summary>Nothing is told.</summary>
    public static Told Nothing { get; } = new([], [], null, null);

    /// <summary>Whether nothing is told but where it comes from.</summary>
    public bool IsNothing => ForCaller.Count + ForAccount.Count == 0 && UsdPerHour is null;
}
