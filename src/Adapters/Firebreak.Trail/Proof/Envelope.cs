using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>A delivered file, opened: its text, and what is wrong with what it was packed in.</summary>
/// <param name="Text">The text of its first member, whole or up to the trouble.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record Envelope(ReadOnlyMemory<byte> Text, IReadOnlyList<Words> Faults)
{
    /// <summary>Opens it strictly. Only on this machine it may have been unpacked by somebody.</summary>
    public static Envelope Open(HeldFile file, ReadOnlyMemory<byte> bytes)
    {
        if (!Gzip.IsGzip(bytes.Span))
        {
            return new Envelope(bytes, file.IsUnpacked ? [] : [new Words("it is no gzip file", "gzip 파일이 아닙니다")]);
        }

        var opened = Gzip.Open(bytes, new Allowance(bytes.Length));
        return new Envelope(
            opened.Members.Count > 0 ? opened.Members[0] : default,
            [.. opened.Faults.Select(fault => new Words($"damaged or added to: {fault}", $"손상되었거나 덧붙여졌습니다: {fault}"))]);
    }
}
