using System.Text.Json;

namespace Firebreak.Detect;

/// <summary>Looks into records that may be anything.</summary>
internal static class Members
{
    private const int LongestText = 2_048;

    /// <summary>The member, or an undefined element.</summary>
    public static JsonElement Of(JsonElement of, string name)
    {
        try
        {
            return of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default; // half a surrogate pair: no such record comes from AWS
        }
    }

    /// <summary>The text at the end of a path; empty if there is none.</summary>
    public static string Text(JsonElement of, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            of = Of(of, name);
        }

        try
        {
            return of.ValueKind == JsonValueKind.String && of.GetString() is { Length: <= LongestText } said ? said : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
