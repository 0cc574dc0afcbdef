using System.Runtime.CompilerServices;

namespace Firebreak.Sigma.Yaml;

/// <summary>One part of a YAML document, with the line it begins on.</summary>
internal abstract record Node(int Line)
{
    /// <summary>How many parts it has, itself among them.</summary>
    public int Size => 1 + this switch
    {
        Sequence list => list.Items.Sum(item => item.Size),
        Mapping map => map.Entries.Sum(entry => entry.Value.Size),
        _ => 0,
    };

    /// <summary>Whether another part says the same, wherever it stands.</summary>
    public bool Says(Node other) => (this, other) switch
    {
        (Scalar left, Scalar right) => left.Text == right.Text && left.Plain == right.Plain,
        (Sequence left, Sequence right) => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(pair => pair.First.Says(pair.Second)),
        (Mapping left, Mapping right) => left.Entries.Count == right.Entries.Count
            && left.Entries.All(entry => right.Find(entry.Key) is { } value && entry.Value.Says(value)),
        _ => false,
    };
}

/// <summary>A single value as it was written; <paramref name="Plain"/> if it stood without quotes.</summary>
internal sealed record Scalar(int Line, string Text, bool Plain) : Node(Line)
{
    /// <summary>YAML's core schema: nothing, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => Plain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>YAML's core schema: <c>true</c> or <c>false</c>, unquoted. <c>yes</c> and <c>no</c> are words.</summary>
    public bool? Truth => !Plain ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };
}

/// <summary>A list.</summary>
internal sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line);

/// <summary>A map in the order it was written; keys are unique.</summary>
internal sealed record Mapping(int Line, IReadOnlyList<Entry> Entries) : Node(Line)
{
    private const int Few = 16;
    private Dictionary<string, Node>? _byKey;

    /// <summary>What two maps say is compared by <see cref="Node.Says"/>.</summary>
    public bool Equals(Mapping? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The value of a key, or <c>null</c> if the map does not have it.</summary>
    public Node? Find(string key)
    {
        if (Entries.Count > Few)
        {
            return (_byKey ??= Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)).GetValueOrDefault(key);
        }

        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>The text of a key, or <c>null</c> if it is missing or null. Throws <see cref="RuleFault"/> if it is no single value.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        Scalar { IsNull: true } => null,
        Scalar scalar => scalar.Text,
        var other => throw new RuleFault(other.Line, $"'{key}' must be a single value."),
    };

    /// <summary>The texts of a key that holds one value or a list of them.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        Scalar { IsNull: true } => [],
        Scalar scalar => [scalar.Text],
        Sequence list => [.. list.Items.Select(item => item is Scalar text
            ? text.Text
            : throw new RuleFault(item.Line, $"'{key}' must hold single values."))],
        var other => throw new RuleFault(other.Line, $"'{key}' must be a value or a list."),
    };
}

/// <summary>One key of a map.</summary>
internal sealed record Entry(string Key, int Line, Node Value);
