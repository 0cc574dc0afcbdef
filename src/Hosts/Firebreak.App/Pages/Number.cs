using System.Globalization;

namespace Firebreak.App.Pages;

/// <summary>A number with its noun, as English counts.</summary>
public static class Number
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
