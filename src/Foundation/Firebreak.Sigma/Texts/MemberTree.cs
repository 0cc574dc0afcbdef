namespace Firebreak.Sigma.Texts;

/// <summary>The parts of one member's value, in the order of the text: gone through once for an event, however many fields are looked for in it.</summary>
internal sealed class MemberTree
{
    private const int MostKept = 16 << 10;
    private Node[] _nodes = new Node[64];
    private int _count;

    /// <summary>Whether it is of the event that is looked at now.</summary>
    public bool IsRead { get; private set; }

    /// <summary>A part by its number; the whole value is the first.</summary>
    public ref readonly Node this[int number] => ref _nodes[number];

    /// <summary>Another event comes.</summary>
    public void Turn()
    {
        IsRead = false;
        if (_nodes.Length > MostKept)
        {
            _nodes = new Node[64];
        }
    }

    /// <summary>Goes through the value that begins here, which is known to be valid.</summary>
    public void Read(ReadOnlySpan<byte> text, int at)
    {
        (_count, IsRead) = (0, true);
        _ = Value(text, at, 0, 0);
    }

    /// <summary>A value and all that is in it; the place after it.</summary>
    private int Value(ReadOnlySpan<byte> text, int at, int name, int nameEnd)
    {
        var number = _count++;
        if (number == _nodes.Length)
        {
            Array.Resize(ref _nodes, number * 2);
        }

        var end = text[at] switch
        {
            (byte)'{' => Members(text, at + 1),
            (byte)'[' => Items(text, at + 1),
            _ => JsonSteps.Over(text, at),
        };
        _nodes[number] = new Node(name, nameEnd, at, end, _count);
        return end;
    }

    private int Members(ReadOnlySpan<byte> text, int at)
    {
        while (text[at] != (byte)'}')
        {
            var end = JsonSteps.OverString(text, at);
            at = Value(text, end + 1, at + 1, end - 1);
            at += text[at] == (byte)',' ? 1 : 0;
        }

        return at + 1;
    }

    private int Items(ReadOnlySpan<byte> text, int at)
    {
        while (text[at] != (byte)']')
        {
            at = Value(text, at, 0, 0);
            at += text[at] == (byte)',' ? 1 : 0;
        }

        return at + 1;
    }

    /// <summary>A value.</summary>
    /// <param name="Name">Where its name begins, if it is a member.</param>
    /// <param name="NameEnd">Where that ends.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">The place after it.</param>
    /// <param name="Next">The number of the part after all that is in it.</param>
    internal readonly record struct Node(int Name, int NameEnd, int Start, int End, int Next);
}
