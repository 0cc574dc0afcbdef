using System.Buffers.Binary;
using System.Text;

namespace Firebreak.Render.Pdf;

/// <summary>A TrueType font: which glyph a character has, how wide it is, and a smaller font of some glyphs for embedding.</summary>
/// <remarks>OpenType specification 1.9: table directory, head, hhea, hmtx, maxp, cmap formats 4 and 12, loca, glyf.</remarks>
internal sealed class TrueTypeFont
{
    private static readonly string[] Embedded = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly byte[] _file;
    private readonly Dictionary<string, (int At, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly int _wide;

    /// <summary>Reads a font that comes with the program.</summary>
    public TrueTypeFont(byte[] file)
    {
        _file = file;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + (i * 16);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }

        UnitsPerEm = U16(At("head") + 18);
        Box = [I16(At("head") + 36), I16(At("head") + 38), I16(At("head") + 40), I16(At("head") + 42)];
        (Ascent, Descent) = (I16(At("hhea") + 4), I16(At("hhea") + 6));
        _wide = U16(At("hhea") + 34);
        Glyphs = U16(At("maxp") + 4);
        ReadCharacters();
    }

    /// <summary>Font units in an em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>How many glyphs it has.</summary>
    public int Glyphs { get; }

    /// <summary>The box around all glyphs, in font units.</summary>
    public int[] Box { get; }

    /// <summary>How far letters rise, in font units.</summary>
    public int Ascent { get; }

    /// <summary>How far letters fall, in font units: negative.</summary>
    public int Descent { get; }

    /// <summary>The glyph of a character; 0 if the font has none.</summary>
    public ushort Glyph(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>The width of a glyph in thousandths of an em.</summary>
    public int Width(ushort glyph) => U16(At("hmtx") + (Math.Min(glyph, _wide - 1) * 4)) * 1000 / UnitsPerEm;

    /// <summary>The font with the outlines of some glyphs only; their numbers stay.</summary>
    public byte[] Subset(IEnumerable<ushort> used)
    {
        var keep = new SortedSet<ushort>(used) { 0 };
        var open = new Queue<ushort>(keep);
        while (open.TryDequeue(out var glyph))
        {
            foreach (var part in Parts(glyph).Where(keep.Add))
            {
                open.Enqueue(part);
            }
        }

        var outlines = new MemoryStream();
        var places = new byte[(Glyphs + 1) * 4];
        for (var glyph = 0; glyph <= Glyphs; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(glyph * 4), (int)outlines.Length);
            if (glyph < Glyphs && keep.Contains((ushort)glyph))
            {
                var (at, length) = Outline(glyph);
                outlines.Write(_file, at, length);
                outlines.Write(new byte[(4 - (length % 4)) % 4]);
            }
        }

        var head = Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // loca in 32 bits
        return Join(name => name switch
        {
            "glyf" => outlines.ToArray(),
            "loca" => places,
            "head" => head,
            _ => Table(name).ToArray(),
        });
    }

    private byte[] Join(Func<string, byte[]> content)
    {
        var names = Embedded.Where(_tables.ContainsKey).ToList();
        var file = new MemoryStream();
        var entries = new byte[12 + (names.Count * 16)];
        BinaryPrimitives.WriteUInt32BigEndian(entries, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(4), (ushort)names.Count);
        var power = int.Log2(names.Count);
        BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(10), (ushort)((names.Count * 16) - (16 << power)));
        file.Write(entries);
        for (var i = 0; i < names.Count; i++)
        {
            var table = content(names[i]);
            var entry = entries.AsSpan(12 + (i * 16), 16);
            Encoding.ASCII.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(table));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], (int)file.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            file.Write(table);
            file.Write(new byte[(4 - (table.Length % 4)) % 4]);
        }

        file.Position = 0;
        file.Write(entries);
        return file.ToArray();
    }

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var at = 0; at < table.Length; at += 4)
        {
            Span<byte> word = [0, 0, 0, 0];
            table[at..Math.Min(at + 4, table.Length)].CopyTo(word);
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(word));
        }

        return sum;
    }

    /// <summary>The glyphs that a composite glyph is made of.</summary>
    private IEnumerable<ushort> Parts(ushort glyph)
    {
        var (at, length) = Outline(glyph);
        if (length == 0 || I16(at) >= 0)
        {
            yield break;
        }

        at += 10;
        ushort flags;
        do
        {
            flags = U16(at);
            yield return U16(at + 2);
            at += 4 + ((flags & 0x1) != 0 ? 4 : 2);
            at += (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
        }
        while ((flags & 0x20) != 0);
    }

    private (int At, int Length) Outline(int glyph)
    {
        var isLong = I16(At("head") + 50) == 1;
        int Place(int index) => isLong ? I32(At("loca") + (index * 4)) : U16(At("loca") + (index * 2)) * 2;
        return (At("glyf") + Place(glyph), Place(glyph + 1) - Place(glyph));
    }

    private void ReadCharacters()
    {
        var cmap = At("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var entry = cmap + 4 + (i * 8);
            var table = cmap + I32(entry + 4);
            var unicode = (U16(entry), U16(entry + 2)) is (3, 1) or (3, 10) or (0, _);
            if (unicode && U16(table) == 4)
            {
                ReadSegments(table);
            }
            else if (unicode && U16(table) == 12)
            {
                ReadGroups(table);
            }
        }
    }

    private void ReadSegments(int table)
    {
        var bytes = U16(table + 6);
        for (var segment = 0; segment < bytes; segment += 2)
        {
            var last = U16(table + 14 + segment);
            var first = U16(table + 16 + bytes + segment);
            var delta = U16(table + 16 + (bytes * 2) + segment);
            var place = table + 16 + (bytes * 3) + segment;
            for (int character = first; character <= last && character < 0xFFFF; character++)
            {
                var glyph = U16(place) == 0 ? character : U16(place + U16(place) + ((character - first) * 2));
                if (glyph != 0)
                {
                    _glyphs.TryAdd(character, (ushort)((glyph + delta) & 0xFFFF)); // the delta is counted round 65,536
                }
            }
        }
    }

    private void ReadGroups(int table)
    {
        for (var group = 0; group < I32(table + 12); group++)
        {
            var at = table + 16 + (group * 12);
            for (var character = I32(at); character <= I32(at + 4); character++)
            {
                _glyphs.TryAdd(character, (ushort)(I32(at + 8) + character - I32(at)));
            }
        }
    }

    private ReadOnlySpan<byte> Table(string name) => _file.AsSpan(_tables[name].At, _tables[name].Length);

    private int At(string table) => _tables[table].At;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));
}
