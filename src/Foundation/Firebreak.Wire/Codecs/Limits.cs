using System.Globalization;

namespace Firebreak.Wire.Codecs;

/// <summary>How much is read at most: everything on the wire is somebody else's text.</summary>
internal static class Limits
{
    /// <summary>The longest body.</summary>
    public const int Bytes = 64 * 1024 * 1024;

    /// <summary>The deepest nesting.</summary>
    public const int Depth = 128;

    /// <summary>The most elements of an XML document, and the most pairs of a form.</summary>
    public const int Elements = 2_000_000;

    /// <summary>The longest error text that is kept.</summary>
    public const int Message = 2_000;

    /// <summary>Throws if the body is longer than <see cref="Bytes"/>.</summary>
    public static void Check(ReadOnlyMemory<byte> body, string of)
    {
        if (body.Length > Bytes)
        {
            throw new WireFormatException(string.Create(
                CultureInfo.InvariantCulture, $"{of}: {body.Length} bytes are more than the {Bytes} that are read."));
        }
    }

    /// <summary>The text, or its beginning.</summary>
    public static string Bound(string text) => text.Length <= Message ? text : text[..Message] + "…";
}
