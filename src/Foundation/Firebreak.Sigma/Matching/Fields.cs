namespace Firebreak.Sigma.Matching;

/// <summary>The numbered fields of a rule set.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Field> _named = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _named.Count;

    /// <summary>How often regular expressions of the rule set took too long.</summary>
    public GivenUp GivenUp { get; } = new();

    /// <summary>The field of a name.</summary>
    public Field Named(string name)
    {
        if (!_named.TryGetValue(name, out var field))
        {
            field = new Field(name, _named.Count);
            _named.Add(name, field);
        }

        return field;
    }
}

/// <summary>A field by its dotted name. Fields of one rule set are numbered, so that an event is looked through once.</summary>
internal sealed class Field
{
    private readonly string[] _rests;

    public Field(string name, int number)
    {
        (Name, Number, Segments) = (name, number, name.Split('.'));
        _rests = [.. Segments.Select((_, i) => string.Join('.', Segments[i..]))];
    }

    public string Name { get; }

    public int Number { get; }

    public string[] Segments { get; }

    /// <summary>What remains of the name from a segment on.</summary>
    public string Rest(int segment) => _rests[segment];
}
