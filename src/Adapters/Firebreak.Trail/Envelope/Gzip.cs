using System.Buffers.Binary;
using System.IO.Hashing;

namespace Firebreak.Trail;

/// <summary>A gzip file, opened.</summary>
/// <param name="Members">What its members hold, in order; of a damaged one what could be had.</param>
/// <param name="Faults">What is wrong with it, a sentence each; empty if it is one whole member and nothing else.</param>
/// <param name="Cut">Whether its end is missing.</param>
internal sealed record GzipFile(IReadOnlyList<ReadOnlyMemory<byte>> Members, IReadOnlyList<string> Faults, bool Cut);

/// <summary>Opens gzip files strictly: one member, whole, with the right checksum and length, and nothing after it.</summary>
/// <remarks>What is wrong is named, and what could be had in spite of it is handed over. Source of the format: RFC 1952.</remarks>
internal static class Gzip
{
    private const int TrailerLength = 8;
    private const int MaxMembers = 10_000;

    /// <summary>Whether the bytes begin like gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, ..];

    /// <summary>Where the compressed data of the first member begins; -1 if its header is cut off or odd.</summary>
    public static int Start(ReadOnlySpan<byte> head) => Header(head, 0, out var fault) is var start && fault is null ? start : -1;

    /// <summary>Opens the file. Never throws for what it holds.</summary>
    public static GzipFile Open(ReadOnlyMemory<byte> file, Allowance allowance)
    {
        var members = new List<ReadOnlyMemory<byte>>();
        var faults = new List<string>();
        var (at, cut) = Member(file, 0, members, faults, allowance);
        var further = 0;
        var after = at;
        while (faults.Count == 0 && at < file.Length && IsGzip(file.Span[at..]) && further < MaxMembers)
        {
            further++;
            (at, cut) = Member(file, at, members, faults, allowance);
        }

        if (further > 0)
        {
            faults.Insert(0, $"Something follows after the end of the gzip file: another member at byte {after} ({further} in all, which were read too). CloudTrail writes one.");
        }

        if (at >= 0 && at < file.Length)
        {
            faults.Add($"Something follows after the end of the gzip file at byte {at}: {file.Length - at} bytes of garbage.");
        }

        return new GzipFile(members, faults, cut);
    }

    /// <summary>Opens one member; the place after it, or -1 if that is not known.</summary>
    private static (int End, bool Cut) Member(
        ReadOnlyMemory<byte> file, int at, List<ReadOnlyMemory<byte>> members, List<string> faults, Allowance allowance)
    {
        var start = Header(file.Span, at, out var fault);
        if (start < 0)
        {
            faults.Add(fault ?? "The gzip file is cut off in its header.");
            return (-1, fault is null);
        }

        if (fault is not null)
        {
            faults.Add(fault);
        }

        var inflated = Deflate.Open(file, start, allowance);
        members.Add(inflated.Text);
        if (inflated.Fault is { } why)
        {
            faults.Add("The gzip file: " + why);
            return (-1, inflated.Cut);
        }

        var trailer = file.Span[inflated.End..];
        if (trailer.Length < TrailerLength)
        {
            faults.Add("The gzip file is cut off: its checksum or length is missing.");
            return (-1, true);
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != inflated.Crc)
        {
            faults.Add("The gzip file is damaged: its checksum does not fit what it holds.");
        }
        else if (BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != unchecked((uint)inflated.Text.Length))
        {
            faults.Add("The gzip file is damaged: its length does not fit what it holds.");
        }

        return (inflated.End + TrailerLength, false);
    }

    /// <summary>Where the compressed data begins; -1 with a reason, or -1 without one if the header is cut off.</summary>
    private static int Header(ReadOnlySpan<byte> file, int at, out string? fault)
    {
        fault = null;
        var member = file[at..];
        if (member.Length < 10)
        {
            return -1;
        }

        var flags = member[3];
        if (member[2] != 8 || (flags & 0xe0) != 0)
        {
            fault = "The gzip file is of an unknown kind.";
            return -1;
        }

        var end = 10;
        if ((flags & 4) != 0)
        {
            end += member.Length < 12 ? member.Length : 2 + BinaryPrimitives.ReadUInt16LittleEndian(member[10..]);
        }

        for (var names = ((flags >> 3) & 1) + ((flags >> 4) & 1); names > 0; names--)
        {
            var zero = end < member.Length ? member[end..].IndexOf((byte)0) : -1;
            end = zero < 0 ? member.Length + 1 : end + zero + 1;
        }

        if ((flags & 2) != 0)
        {
            end += 2;
            if (end <= member.Length && BinaryPrimitives.ReadUInt16LittleEndian(member[(end - 2)..]) != (Crc32.HashToUInt32(member[..(end - 2)]) & 0xffff))
            {
                fault = "The gzip file is damaged: its header's checksum does not fit.";
            }
        }

        return end < member.Length ? at + end : -1;
    }
}
