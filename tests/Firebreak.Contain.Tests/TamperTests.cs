using System.Text;
using CsCheck;
using Firebreak.Change;
using Firebreak.Store;

namespace Firebreak.Contain.Tests;

/// <summary>Whatever is done to an account's folder by another hand is found.</summary>
public sealed class TamperTests(ITestOutputHelper output)
{
    private static readonly string[] Deeds = ["flip", "cut", "cut-line", "delete", "add", "rename", "swap", "swap-lines", "append", "double-line", "empty"];

    [Fact]
    public void Every_tampering_is_found()
    {
        var trials = int.TryParse(Environment.GetEnvironmentVariable("FIREBREAK_TAMPERINGS"), out var asked) ? asked : 300;
        var root = Places.Fresh();
        var head = Fill(root, pieces: 12);
        var sound = Snapshot(root);
        Assert.Empty(Inspection.Of(root, FakeAccount.Account, head));
        var (missed, done) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        Gen.Select(Gen.Int[0, Deeds.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Bool).Sample(
            (deed, first, second, withHead) =>
            {
                var what = Tamper(root, sound, Deeds[deed], first, second);
                if (what is not null)
                {
                    done[Deeds[deed]] = done.GetValueOrDefault(Deeds[deed]) + 1;
                    if (Inspection.Of(root, FakeAccount.Account, withHead ? head : null).Count == 0)
                    {
                        missed.Add(what);
                    }

                    Restore(root, sound);
                }
            },
            iter: trials,
            threads: 1);

        Assert.Empty(missed);
        Assert.Empty(Inspection.Of(root, FakeAccount.Account, head));
        output.WriteLine($"{done.Values.Sum()} tamperings, all found: {string.Join(", ", done.Select(one => $"{one.Key} {one.Value}"))}");
        if (Environment.GetEnvironmentVariable("FIREBREAK_TAMPER_SHEET") is { Length: > 0 } sheet)
        {
            File.WriteAllText(sheet, string.Concat(done.Select(one => $"| {one.Key} | {one.Value} | {one.Value} |\n")));
        }
    }

    [Fact]
    public void What_was_cut_off_together_with_the_last_hashes_is_found_by_the_head_that_was_printed()
    {
        var root = Places.Fresh();
        var early = Fill(root, pieces: 3);
        var before = Snapshot(root);
        var late = Fill(root, pieces: 2);
        Restore(root, before);

        Assert.Empty(Inspection.Of(root, FakeAccount.Account, early));
        Assert.Empty(Inspection.Of(root, FakeAccount.Account, null));
        Assert.NotEmpty(Inspection.Of(root, FakeAccount.Account, late));
        Assert.Throws<FormatException>(() => Inspection.Of(root, FakeAccount.Account, "journal 3"));
    }

    private static string Fill(string root, int pieces)
    {
        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        for (var piece = 0; piece < pieces; piece++)
        {
            var at = new DateTimeOffset(2023, 8, 28, 9, 0, piece, TimeSpan.Zero);
            var number = folder.Journal.Entries.Count;
            var receipt = folder.Vault.Keep(
                new Custody($"stop-instance/us-east-1/i-{number}.json", at, FakeAccount.Number, ["ec2:DescribeInstances"]), Encoding.UTF8.GetBytes($"evidence of machine {number}"));
            folder.Journal.Write(new JournalEntry(JournalAct.Intent, "plan-1", at) { StepId = $"step-{number}", Evidence = receipt.Sha256 });
        }

        return folder.Seal();
    }

    private static Dictionary<string, byte[]> Snapshot(string root) =>
        Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(IsKept).ToDictionary(file => file, File.ReadAllBytes);

    // who works at this moment, and the key by which a run finds its own temporary folder again, are no evidence
    private static bool IsKept(string file) => Path.GetFileName(file) is not ("lock" or "shelter-key");

    private static void Restore(string root, Dictionary<string, byte[]> sound)
    {
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(file => !sound.ContainsKey(file) && IsKept(file)))
        {
            File.Delete(file);
        }

        foreach (var (file, bytes) in sound.Where(one => !File.Exists(one.Key) || !File.ReadAllBytes(one.Key).AsSpan().SequenceEqual(one.Value)))
        {
            File.WriteAllBytes(file, bytes);
        }
    }

    /// <summary>Does it, and says what; <c>null</c> if it changed nothing.</summary>
    private static string? Tamper(string root, Dictionary<string, byte[]> sound, string deed, int first, int second)
    {
        var files = sound.Keys.Order(StringComparer.Ordinal).ToList();
        var (file, other) = (files[first % files.Count], files[second % files.Count]);
        var (bytes, name) = (sound[file], Path.GetRelativePath(root, file));
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        switch (deed)
        {
            case "flip":
                var flipped = bytes.ToArray();
                flipped[second % bytes.Length] ^= (byte)(1 << (first % 8));
                File.WriteAllBytes(file, flipped);
                break;
            case "cut":
                File.WriteAllBytes(file, bytes[..(second % bytes.Length)]);
                break;
            case "cut-line" when lines.Length > 1:
                File.WriteAllText(file, string.Concat(lines.Where((_, at) => at != second % lines.Length).Select(line => line + "\n")));
                break;
            case "delete":
                File.Delete(file);
                break;
            case "add":
                var added = Path.Combine(Path.GetDirectoryName(files.Find(one => one.Contains("sha256", StringComparison.Ordinal))!)!, $"{second:x64}");
                File.WriteAllText(added, "planted");
                break;
            case "rename":
                File.Move(file, file + "x");
                break;
            case "swap" when !sound[other].AsSpan().SequenceEqual(bytes):
                File.WriteAllBytes(file, sound[other]);
                File.WriteAllBytes(other, bytes);
                break;
            case "swap-lines" when lines.Length > 1 && second % (lines.Length - 1) is var at:
                (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
                File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
                break;
            case "append":
                File.AppendAllText(file, " ");
                break;
            case "double-line" when lines.Length > 1:
                File.WriteAllText(file, string.Concat(lines.Append(lines[second % lines.Length]).Select(line => line + "\n")));
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            default:
                return null;
        }

        return $"{deed} {name} {first} {second}";
    }
}
