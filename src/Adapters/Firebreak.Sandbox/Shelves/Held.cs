namespace Firebreak.Sandbox;

/// <summary>One thing that a service keeps: enough for its lists, its price, and whose it is.</summary>
internal sealed class Held
{
    /// <summary>The id by which <c>investigate</c> and the inventory know it.</summary>
    public required string Id { get; init; }

    /// <summary>The name by which calls name it.</summary>
    public required string Name { get; init; }

    /// <summary>The region.</summary>
    public string Region { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The state in the service's own word.</summary>
    public string State { get; set; } = "";

    /// <summary>How often its state was set about to change: an older plan to change it is void.</summary>
    public int Turn { get; set; }

    /// <summary>Whatever else it is, by AWS's member names: what the price goes by.</summary>
    public SortedDictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>A fact, or the empty text.</summary>
    public string this[string fact]
    {
        get => Facts.TryGetValue(fact, out var value) ? value : "";
        set => Facts[fact] = value;
    }

    /// <summary>A fact as a number.</summary>
    public int Number(string fact) => int.TryParse(this[fact], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Writes a number as a fact.</summary>
    public void Set(string fact, long? number)
    {
        if (number is { } known)
        {
            this[fact] = known.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Takes facts and tags over.</summary>
    public Held With(IEnumerable<KeyValuePair<string, string>>? tags, params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        foreach (var (key, value) in tags ?? [])
        {
            Tags[key] = value;
        }

        foreach (var (name, value) in facts)
        {
            if (value is not null)
            {
                this[name] = value;
            }
        }

        return this;
    }
}
