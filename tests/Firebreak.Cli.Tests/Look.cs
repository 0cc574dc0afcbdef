namespace Firebreak.Cli.Tests;

/// <summary>How an output looks on a screen of 80 columns.</summary>
internal static class Look
{
    /// <summary>Columns a line takes: Hangul, Han and full-width forms take two (Unicode Annex 11, W and F).</summary>
    public static int Columns(string line) => line.EnumerateRunes().Sum(rune =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) ? 2 : 1);

    /// <summary>No line is wider than the screen; a command to be typed may be, because it is copied.</summary>
    public static void FitsIn80(string output)
    {
        var wide = output.Split('\n').Where(line => Columns(line) > 80 && !line.StartsWith("  $ ", StringComparison.Ordinal)).ToList();
        Assert.True(wide.Count == 0, string.Join("\n", wide.Select(line => $"{Columns(line)}: {line}")));
    }

    /// <summary>No escape of any kind, and nothing that turns the direction of writing round.</summary>
    public static void IsPlain(string output)
    {
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u0007', output);
        Assert.DoesNotContain('\u009b', output);
        Assert.DoesNotContain('\u202e', output);
        Assert.DoesNotContain('\u2066', output);
    }

    /// <summary>Nothing of the program's inside is shown.</summary>
    public static void HasNoStackTrace(Said said)
    {
        Assert.DoesNotContain("   at ", said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said.Errors, StringComparison.Ordinal);
    }
}
