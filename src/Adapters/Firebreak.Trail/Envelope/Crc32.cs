namespace Firebreak.Trail;

/// <summary>The checksum at the end of a gzip file, eight bytes a step. Source: RFC 1952, section 8.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Build();

    /// <summary>The checksum of everything so far and these bytes; begins with 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var c = ~crc;
        while (bytes.Length >= 8)
        {
            c ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16)) | ((uint)bytes[3] << 24);
            c = Table[1792 + (c & 0xff)] ^ Table[1536 + ((c >> 8) & 0xff)] ^ Table[1280 + ((c >> 16) & 0xff)] ^ Table[1024 + (c >> 24)]
                ^ Table[768 + bytes[4]] ^ Table[512 + bytes[5]] ^ Table[256 + bytes[6]] ^ Table[bytes[7]];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
        {
            c = Table[(c ^ b) & 0xff] ^ (c >> 8);
        }

        return ~c;
    }

    private static uint[] Build()
    {
        var table = new uint[8 * 256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? 0xedb88320u ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }

        for (var n = 256; n < table.Length; n++)
        {
            table[n] = table[table[n - 256] & 0xff] ^ (table[n - 256] >> 8);
        }

        return table;
    }
}
