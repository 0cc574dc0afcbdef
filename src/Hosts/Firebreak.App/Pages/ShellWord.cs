namespace Firebreak.App.Pages;

/// <summary>A name as a shell reads it back: what is offered to be pasted has to work as it stands.</summary>
internal static class ShellWord
{
    private const string Harmless = "_./:@%+=,-";

    /// <summary>The name, in single quotes where a shell would take it for something else.</summary>
    public static string Of(string name) => name.Length > 0 && name[0] != '-' && name.All(one => char.IsLetterOrDigit(one) || Harmless.Contains(one, StringComparison.Ordinal))
        ? name
        : "'" + (name.StartsWith('-') ? "./" + name : name).Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
