using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Pages;

/// <summary>The head of a page.</summary>
internal sealed class PageHead
{
    internal const int Data = 0;
    internal const int Dictionary = 2;
    internal const int DataV2 = 3;

    /// <summary>Data, an index, a dictionary, or data in the second form.</summary>
    public int Type { get; private set; } = -1;

    /// <summary>How many bytes it has, plain.</summary>
    public int Plain { get; private set; }

    /// <summary>How many bytes it has in the file.</summary>
    public int Packed { get; private set; }

    /// <summary>The check sum of its bytes in the file; <c>null</c> if the file has none.</summary>
    public uint? Crc { get; private set; }

    /// <summary>How many values it has, the missing ones too.</summary>
    public int Values { get; private set; }

    /// <summary>How they are written.</summary>
    public int Encoding { get; private set; }

    /// <summary>How the levels are written; a page in the second form always has them as runs.</summary>
    public int LevelEncoding { get; private set; } = 3;

    /// <summary>In the second form: how many bytes the levels of repetition take.</summary>
    public int RepetitionBytes { get; private set; }

    /// <summary>In the second form: how many bytes the levels of definition take.</summary>
    public int DefinitionBytes { get; private set; }

    /// <summary>In the second form: whether the values are packed.</summary>
    public bool IsPacked { get; private set; } = true;

    /// <summary>How many bytes the head itself takes.</summary>
    public int Length { get; private set; }

    /// <summary>Reads one.</summary>
    public static PageHead Read(ReadOnlySpan<byte> bytes)
    {
        var from = new Thrift(bytes);
        var head = new PageHead();
        var id = 0;
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1: head.Type = from.Int(); break;
                case 2: head.Plain = from.Int(); break;
                case 3: head.Packed = from.Int(); break;
                case 4: head.Crc = unchecked((uint)from.Int()); break;
                case 5: head.First(ref from); break;
                case 7: head.First(ref from); break;
                case 8: head.Second(ref from); break;
                default: from.Skip(type); break;
            }
        }

        head.Length = from.Used;
        return head;
    }

    private void First(ref Thrift from)
    {
        var id = 0;
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1: Values = from.Int(); break;
                case 2: Encoding = from.Int(); break;
                case 3 when type == ThriftType.I32: LevelEncoding = from.Int(); break;
                default: from.Skip(type); break;
            }
        }
    }

    private void Second(ref Thrift from)
    {
        var id = 0;
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1: Values = from.Int(); break;
                case 4: Encoding = from.Int(); break;
                case 5: DefinitionBytes = from.Int(); break;
                case 6: RepetitionBytes = from.Int(); break;
                case 7: IsPacked = from.Truth(); break;
                default: from.Skip(type); break;
            }
        }
    }
}
