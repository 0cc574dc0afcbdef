using System.Text;

namespace Firebreak.Sigma.Matching;

/// <summary>The numbered fields of a rule set.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Field> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lateMembers = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _named.Count;

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Field> All => _named.Values;

    /// <summary>Which fields are told later than the event itself: see <see cref="RuleSetOptions.Late"/>.</summary>
    public Func<string, int> Late { get; init; } = _ => 0;

    /// <summary>The members of an event that such fields are in.</summary>
    public IReadOnlySet<string> LateMembers => _lateMembers;

    /// <summary>How often regular expressions of the rule set took too long.</summary>
    public GivenUp GivenUp { get; } = new();

    /// <summary>The field of a name, if a rule looks at it.</summary>
    public Field? Find(string name) => _named.GetValueOrDefault(name);

    /// <summary>The field of a name.</summary>
    public Field Named(string name)
    {
        if (!_named.TryGetValue(name, out var field))
        {
            field = new Field(name, _named.Count) { Late = Late(name) };
            _named.Add(name, field);
            if (field.IsLate)
            {
                _ = _lateMembers.Add(field.Segments[0]);
            }
        }

        return field;
    }
}

/// <summary>A field by its dotted name. Fields of one rule set are numbered, so that an event is looked through once.</summary>
internal sealed class Field
{
    private readonly string[] _rests;
    private readonly byte[][] _segmentBytes;
    private readonly byte[][] _restBytes;

    public Field(string name, int number)
    {
        (Name, Number, Segments) = (name, number, name.Split('.'));
        _rests = [.. Segments.Select((_, i) => string.Join('.', Segments[i..]))];
        _segmentBytes = [.. Segments.Select(Encoding.UTF8.GetBytes)];
        _restBytes = [.. _rests.Select(Encoding.UTF8.GetBytes)];
    }

    public string Name { get; }

    public int Number { get; }

    public string[] Segments { get; }

    /// <summary>Of what is told later than the event itself it is this; 0 if it stands in the event.</summary>
    public int Late { get; init; }

    /// <summary>Whether it is told later than the event itself.</summary>
    public bool IsLate => Late != 0;

    /// <summary>What remains of the name from a segment on.</summary>
    public string Rest(int segment) => _rests[segment];

    /// <summary>A part of the name, in UTF-8.</summary>
    public byte[] SegmentBytes(int segment) => _segmentBytes[segment];

    /// <summary>What remains of the name from a segment on, in UTF-8.</summary>
    public byte[] RestBytes(int segment) => _restBytes[segment];
}
