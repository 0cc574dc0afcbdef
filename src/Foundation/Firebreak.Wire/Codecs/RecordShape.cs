using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>A record.</summary>
internal sealed class RecordShape(Type type, ShapeBook book) : Shape(type, ShapeKind.Record)
{
    private Known? _known;

    /// <summary>The members, in the record's order.</summary>
    public IReadOnlyList<Member> Members => Looked().Members;

    /// <summary>The member of a name: as it is written, or else written otherwise.</summary>
    public Member? Find(string name)
    {
        var known = Looked();
        return known.Places.TryGetValue(name, out var place)
            ? known.Members[place]
            : known.Members.LastOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    internal override object Read(ref Utf8JsonReader json, JsonPath path)
    {
        Want(ref json, JsonTokenType.StartObject);
        var known = Looked();
        var values = new object?[known.Members.Length];
        for (var at = 0; known.Parts.Defaults is { } defaults && at < values.Length; at++)
        {
            values[at] = defaults[at];
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            if (!known.Places.TryGetValue(name, out var place))
            {
                json.Skip();
                continue;
            }

            path.Enter(name);
            json.Read();
            values[place] = known.Members[place].Shape.ReadOrNull(ref json, path);
            path.Leave();
        }

        return known.Parts.Make(values);
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        var known = Looked();
        json.WriteStartObject();
        for (var at = 0; at < known.Members.Length; at++)
        {
            var one = known.Parts.Take(value, at);
            if (one is not null || book.Nulls)
            {
                json.WritePropertyName(known.Members[at].Name);
                known.Members[at].Shape.WriteOrNull(json, one);
            }
        }

        json.WriteEndObject();
    }

    // Two threads may look it up at once: what they find is the same.
    private Known Looked()
    {
        if (_known is { } known)
        {
            return known;
        }

        var parts = book.Source.Parts(Type, book) ?? throw new InvalidOperationException($"{Type} is no record of this service.");
        var members = parts.Members.Select(member => member with { Name = member.Said ?? (book.Camel ? JsonNamingPolicy.CamelCase.ConvertName(member.Property) : member.Property) }).ToArray();
        var places = new Dictionary<string, int>(book.AnyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var at = 0; at < members.Length; at++)
        {
            places.Add(members[at].Name, at);
        }

        return _known = new Known(parts, members, places);
    }

    private sealed record Known(RecordParts Parts, Member[] Members, Dictionary<string, int> Places);
}
