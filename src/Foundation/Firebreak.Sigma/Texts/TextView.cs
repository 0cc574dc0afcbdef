using System.Text;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>
/// One event while rules look at it: as text, or parsed whole. What the text does not answer beyond doubt (an escape in a value that is
/// compared) makes it <see cref="Unsure"/>, and the event is then parsed.
/// </summary>
internal ref struct TextView
{
    private readonly EventText _text;

    /// <summary>An event as text.</summary>
    public TextView(EventText text, TextDesk desk)
    {
        _text = text;
        Desk = desk;
    }

    /// <summary>An event that was parsed.</summary>
    public TextView(EventView parsed, TextDesk desk) => (Parsed, Desk) = (parsed, desk);

    /// <summary>The event, if it was parsed.</summary>
    public EventView? Parsed { get; }

    /// <summary>Of what is told late, all that may still be: see <see cref="RuleSetOptions.Late"/>. The rest is not there and never will be.</summary>
    public int Pending { get; init; }

    /// <summary>What is kept from event to event.</summary>
    public TextDesk Desk { get; }

    /// <summary>Whether something could not be told from the text alone.</summary>
    public bool Unsure { get; private set; }

    /// <summary>The whole event.</summary>
    public readonly ReadOnlySpan<byte> Whole => _text.Utf8;

    /// <summary>The text that values have their places in.</summary>
    public readonly ReadOnlySpan<byte> Text => _text.Text;

    /// <summary>Whether the text, as it stands, is what its parts would be written as again.</summary>
    public readonly bool IsPlain => _text is { IsAscii: true, HasEscapes: false } && !_text.Utf8.Contains((byte)0x7f);

    /// <summary>Whether a string may hold other characters than ASCII's.</summary>
    public readonly bool IsAscii => _text.IsAscii;

    /// <summary>The member whose text is known by a number, and that number.</summary>
    public readonly (int Member, long Number) Known => _text.Known;

    /// <summary>The text of a member's value; empty if the event lacks it.</summary>
    public readonly ReadOnlySpan<byte> Member(int number) => _text.ValueOf(number);

    /// <summary>Says that the text alone is not enough.</summary>
    public Truth Doubt()
    {
        Unsure = true;
        return Truth.Unknown;
    }

    /// <summary>Forgets the doubts of the rule before, or takes up those there were.</summary>
    public void Begin(bool unsure = false) => Unsure = unsure;

    /// <summary>Finds the values of a field; whether the event has it.</summary>
    public bool Find(Field field, List<LeafPlace> found)
    {
        found.Clear();
        var (member, dotted) = Desk.PlaceOf(field);
        if (dotted >= 0 && _text.Members[dotted] is { End: > 0 } whole)
        {
            Add(whole.Start, found);
            return true;
        }

        var place = _text.Members[member];
        if (field.Segments.Length == 1 && place.End > 0 && _text.Text[place.Start] != (byte)'[')
        {
            found.Add(new LeafPlace(place.Start, place.End));
            return true;
        }

        return place.End > 0 && Collect(Desk.TreeOf(member, _text.Text, place.Start), 0, field, 1, found);
    }

    /// <summary>The text of a member that is a string of ASCII as it stands there; <c>false</c> if the event has none, or something else.</summary>
    public readonly bool TryPlain(Field field, out ReadOnlySpan<byte> bytes)
    {
        var (start, end) = _text.Members[Desk.PlaceOf(field).Member];
        if (end == 0 || _text.Text[start] != (byte)'"')
        {
            bytes = default;
            return false;
        }

        bytes = _text.Text[(start + 1)..(end - 1)];
        return !(_text.HasEscapes && bytes.Contains((byte)'\\')) && (_text.IsAscii || Ascii.IsValid(bytes));
    }

    /// <summary>The bytes of a value that is not null: of a string what stands between its quotes. False if they are not its text.</summary>
    public bool TryBytes(LeafPlace leaf, out ReadOnlySpan<byte> bytes)
    {
        var raw = _text.Text[leaf.Start..leaf.End];
        bytes = raw[0] == (byte)'"' ? raw[1..^1] : raw;
        var doubtful = (_text.HasEscapes && bytes.Contains((byte)'\\'))
            || (raw[0] == (byte)'{' && bytes.ContainsAnyExceptInRange((byte)' ', (byte)'~'));
        Unsure |= doubtful;
        return !doubtful;
    }

    /// <summary>The values as rules look at them in an event that was parsed; <c>null</c> if the text alone is not enough.</summary>
    public Leaves? Strings(bool present, List<LeafPlace> found)
    {
        var leaves = new List<Leaf>(found.Count);
        foreach (var leaf in found)
        {
            if (leaf.IsNull(_text.Text))
            {
                leaves.Add(new Leaf(null, IsNumber: false));
            }
            else if (TryBytes(leaf, out var bytes))
            {
                leaves.Add(new Leaf(Encoding.UTF8.GetString(bytes), _text.Text[leaf.Start] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')));
            }
            else
            {
                return null;
            }
        }

        return new Leaves(present, leaves);
    }

    private bool Collect(MemberTree tree, int at, Field field, int segment, List<LeafPlace> found)
    {
        if (segment == field.Segments.Length)
        {
            Add(tree, at, found);
            return true;
        }

        switch (_text.Text[tree[at].Start])
        {
            case (byte)'[':
                var any = false;
                for (var item = at + 1; item < tree[at].Next; item = tree[item].Next)
                {
                    any |= Collect(tree, item, field, segment, found);
                }

                return any;
            case (byte)'{':
                var (whole, part) = Members(tree, at, field, segment);
                if (whole > 0)
                {
                    Add(tree, whole, found);
                    return true;
                }

                return part > 0 && Collect(tree, part, field, segment + 1, found);
            default:
                return false;
        }
    }

    /// <summary>An object's members of two names: the rest of the field's name as one, and its next part. The last counts.</summary>
    private (int Whole, int Part) Members(MemberTree tree, int at, Field field, int segment)
    {
        var rest = segment + 1 < field.Segments.Length ? field.RestBytes(segment) : null;
        var next = field.SegmentBytes(segment);
        var (whole, part) = (0, 0);
        for (var member = at + 1; member < tree[at].Next; member = tree[member].Next)
        {
            var name = _text.Text[tree[member].Name..tree[member].NameEnd];
            Unsure |= _text.HasEscapes && name.Contains((byte)'\\');
            if (name.SequenceEqual(next))
            {
                part = member;
            }
            else if (rest is not null && name.SequenceEqual(rest))
            {
                whole = member;
            }
        }

        return (whole, part);
    }

    private readonly void Add(MemberTree tree, int at, List<LeafPlace> found)
    {
        if (_text.Text[tree[at].Start] != (byte)'[')
        {
            found.Add(new LeafPlace(tree[at].Start, tree[at].End));
            return;
        }

        for (var item = at + 1; item < tree[at].Next; item = tree[item].Next)
        {
            Add(tree, item, found);
        }
    }

    private readonly int Next(int at) => _text.Text[at] == (byte)',' ? at + 1 : at;

    private readonly void Add(int at, List<LeafPlace> found)
    {
        if (_text.Text[at] != (byte)'[')
        {
            found.Add(new LeafPlace(at, JsonSteps.Over(_text.Text, at)));
            return;
        }

        for (at++; _text.Text[at] != (byte)']'; at = Next(JsonSteps.Over(_text.Text, at)))
        {
            Add(at, found);
        }
    }
}

/// <summary>Where one value stands in the text.</summary>
internal readonly record struct LeafPlace(int Start, int End)
{
    /// <summary>Whether it is JSON's null.</summary>
    public bool IsNull(ReadOnlySpan<byte> text) => text[Start] == (byte)'n';
}
