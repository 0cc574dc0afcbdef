using System.Text;

namespace Firebreak.Trail;

/// <summary>Opens tar archives, of POSIX and of GNU, without ever writing a file.</summary>
/// <remarks>Source of the format: POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".</remarks>
internal static class Tar
{
    private const int Block = 512;

    /// <summary>Whether the bytes begin with a tar header: its checksum says so.</summary>
    public static bool IsTar(ReadOnlySpan<byte> bytes) => bytes.Length >= Block && HasSum(bytes[..Block]);

    /// <summary>The files in it, one after the other.</summary>
    public static IEnumerable<Packed> Open(ReadOnlyMemory<byte> file)
    {
        string? longName = null;
        for (var at = 0; at < file.Length; at += Block)
        {
            var left = file.Length - at;
            if (left >= Block && !file.Span.Slice(at, Block).ContainsAnyExcept((byte)0))
            {
                if (file.Span[at..].ContainsAnyExcept((byte)0))
                {
                    yield return new Packed("", default, $"Something follows after the end of the tar archive at byte {at}.");
                }

                yield break;
            }

            if (left < Block || !HasSum(file.Span.Slice(at, Block)))
            {
                yield return new Packed("", default, $"The tar archive is cut off or damaged at byte {at}.");
                yield break;
            }

            var size = Size(file.Span.Slice(at + 124, 12));
            var kind = (char)file.Span[at + 156];
            var name = longName ?? Name(file.Span.Slice(at, Block));
            var has = (int)Math.Min(Math.Max(size, 0), left - Block);
            var body = file.Slice(at + Block, has);
            var fault = has == size ? null : "It is cut off in the tar archive.";
            longName = kind is 'L' or 'x' ? LongName(kind, body.Span) : null;
            if (kind is '0' or '\0' or '7' && !(name.EndsWith('/') && size == 0))
            {
                yield return new Packed(name, body, fault);
            }
            else if (fault is not null)
            {
                // what names or describes the next file is cut: that file is lost with it
                yield return new Packed("", default, $"The tar archive is cut off at byte {file.Length}.");
            }

            if (fault is not null)
            {
                yield break;
            }

            at += (has + Block - 1) / Block * Block;
        }

        yield return new Packed("", default, "The tar archive is cut off: its end is missing.");
    }

    private static bool HasSum(ReadOnlySpan<byte> header)
    {
        var sum = 8 * ' ';
        for (var i = 0; i < Block; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : header[i];
        }

        return header[0] != 0 && Octal(header.Slice(148, 8)) == sum;
    }

    private static long Size(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) == 0)
        {
            return Octal(field);
        }

        var size = 0L;
        foreach (var b in field[4..])
        {
            size = (size << 8) | b;
        }

        return size < 0 ? long.MaxValue : size;
    }

    private static long Octal(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7')
            {
                return -1;
            }

            value = (value * 8) + (b - '0');
        }

        return value;
    }

    private static string Name(ReadOnlySpan<byte> header)
    {
        var name = Text(header[..100]);
        var prefix = header.Slice(257, 6).SequenceEqual("ustar\0"u8) ? Text(header.Slice(345, 155)) : "";
        return prefix.Length == 0 ? name : prefix + "/" + name;
    }

    private static string? LongName(char kind, ReadOnlySpan<byte> body)
    {
        if (kind == 'L')
        {
            return Text(body);
        }

        // pax: "LENGTH path=NAME\n"
        foreach (var line in Encoding.UTF8.GetString(body).Split('\n'))
        {
            var at = line.IndexOf(" path=", StringComparison.Ordinal);
            if (at > 0)
            {
                return line[(at + 6)..];
            }
        }

        return null;
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }
}
