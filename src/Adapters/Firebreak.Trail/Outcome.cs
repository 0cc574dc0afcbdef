using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What became of one file, or of one in an archive.</summary>
/// <param name="Place">Its path, with what lies in an archive after an exclamation mark.</param>
internal sealed record Outcome(string Place)
{
    private const int MaxDepth = 5;
    private static readonly string[] TrailEndings = [".json", ".json.gz", ".jsonl", ".ndjson", ".gz"];

    /// <summary>What was read.</summary>
    public TrailText? Text { get; init; }

    /// <summary>What is wrong with the envelope, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The kind of trouble.</summary>
    public BlindCause Cause { get; init; } = BlindCause.Unreadable;

    /// <summary>Why it is plainly something else, or <c>null</c>.</summary>
    public string? Foreign { get; init; }

    /// <summary>Something that could not be opened at all.</summary>
    public static Outcome Unseen(Blindness why) => new(why.Place) { Faults = [why.Reason], Cause = why.Cause };

    /// <summary>Reads the bytes of a file or an object, and everything packed in it.</summary>
    public static IReadOnlyList<Outcome> Of(string place, ReadOnlyMemory<byte> bytes)
    {
        var outcomes = new List<Outcome>();
        Open(place, bytes, [], outcomes, new Allowance(bytes.Length), 0);
        return outcomes;
    }

    private static void Open(
        string place, ReadOnlyMemory<byte> bytes, IReadOnlyList<string> faults, List<Outcome> outcomes, Allowance allowance, int depth)
    {
        if (depth > MaxDepth)
        {
            outcomes.Add(new Outcome(place) { Faults = [$"It is packed more than {MaxDepth}-fold."] });
        }
        else if (Gzip.IsGzip(bytes.Span))
        {
            var gzip = Gzip.Open(bytes, allowance);
            Open(place, Joined(gzip.Members), [.. faults, .. gzip.Faults], outcomes, allowance, depth + 1);
        }
        else if (Zip.IsZip(bytes.Span))
        {
            Spread(place, Zip.Open(bytes, allowance), faults, outcomes, allowance, depth);
        }
        else if (Tar.IsTar(bytes.Span))
        {
            Spread(place, Tar.Open(bytes), faults, outcomes, allowance, depth);
        }
        else
        {
            outcomes.Add(Read(place, bytes, faults));
        }
    }

    private static void Spread(
        string place, IEnumerable<Packed> files, IReadOnlyList<string> faults, List<Outcome> outcomes, Allowance allowance, int depth)
    {
        if (faults.Count > 0)
        {
            outcomes.Add(new Outcome(place) { Faults = faults });
        }

        foreach (var file in files)
        {
            var inner = file.Name.Length == 0 ? place : place + "!" + file.Name;
            if (file.Fault is not null && file.Bytes.IsEmpty)
            {
                outcomes.Add(new Outcome(inner) { Faults = [file.Fault] });
            }
            else if (file.Name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            {
                outcomes.Add(new Outcome(inner) { Foreign = "It is what macOS notes about a file." });
            }
            else
            {
                Open(inner, file.Bytes, file.Fault is null ? [] : [file.Fault], outcomes, allowance, depth + 1);
            }
        }
    }

    private static ReadOnlyMemory<byte> Joined(IReadOnlyList<ReadOnlyMemory<byte>> members)
    {
        if (members.Count < 2)
        {
            return members.Count == 0 ? default : members[0];
        }

        var whole = new byte[(int)Math.Min(members.Sum(member => (long)member.Length), Array.MaxLength)];
        var at = 0;
        foreach (var member in members)
        {
            var count = Math.Min(member.Length, whole.Length - at);
            member.Span[..count].CopyTo(whole.AsSpan(at));
            at += count;
        }

        return whole;
    }

    private static Outcome Read(string place, ReadOnlyMemory<byte> bytes, IReadOnlyList<string> faults)
    {
        var text = TrailText.Read(bytes, out var what);
        if (text is not null)
        {
            return new Outcome(place) { Text = text, Faults = faults };
        }

        if (faults.Count > 0)
        {
            return new Outcome(place) { Faults = faults };
        }

        // Something with a trail's name or in a container that hides records may be a trail: that it was not read has to be told.
        var mayBeTrail = TrailEndings.Any(ending => place.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || what!.Contains("first", StringComparison.Ordinal);
        return mayBeTrail ? new Outcome(place) { Faults = [what!] } : new Outcome(place) { Foreign = what };
    }
}
