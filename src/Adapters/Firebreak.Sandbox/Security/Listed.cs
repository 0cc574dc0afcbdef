using System.Text;

namespace Firebreak.Sandbox.Security;

/// <summary>One page of a listing, as IAM pages.</summary>
internal static class Listed
{
    private const int PageSize = 100;

    /// <summary>The items of the page, and the marker of the next one if there is one.</summary>
    internal static (IReadOnlyList<T> Items, bool Truncated, string? Marker) Page<T>(
        IEnumerable<T> all, string? marker, int? most)
    {
        var start = marker is null ? 0 : Start(marker);
        var size = Math.Clamp(most ?? PageSize, 1, 1000);
        var rest = all.Skip(start).Take(size + 1).ToList();
        var more = rest.Count > size;
        return (more ? rest[..size] : rest, more, more ? Convert.ToBase64String(Encoding.ASCII.GetBytes(FormattableString.Invariant($"from:{start + size}"))) : null);
    }

    private static int Start(string marker)
    {
        var bytes = new byte[marker.Length];
        if (Convert.TryFromBase64String(marker, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length).Split(':') is ["from", var number]
            && int.TryParse(number, null, out var start))
        {
            return start;
        }

        throw new Fault("ValidationError", "Invalid Marker.");
    }
}
