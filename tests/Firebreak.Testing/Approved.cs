using System.Runtime.CompilerServices;

namespace Firebreak.Testing;

/// <summary>Holds a text against its approved copy beside the test.</summary>
public static class Approved
{
    /// <summary>Compares; on a difference writes <c>….received.txt</c> and throws.</summary>
    public static void Check(string said, string? variant = null, [CallerFilePath] string test = "", [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(said);
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Approved", Path.GetFileNameWithoutExtension(test));
        var stem = variant is null ? name : name + "." + variant;
        var approved = Path.Combine(folder, stem + ".approved.txt");
        var received = Path.Combine(folder, stem + ".received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : null;

        if (said.ReplaceLineEndings("\n") == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, said.ReplaceLineEndings("\n"));
        throw new NotApprovedException($"Read {received}; if it is right, rename it to {Path.GetFileName(approved)}.");
    }
}

/// <summary>A text differs from its approved copy.</summary>
public sealed class NotApprovedException(string message) : Exception(message);
