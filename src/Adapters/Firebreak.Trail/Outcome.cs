using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What became of one file, or of one in an archive.</summary>
/// <param name="Place">Its path, with what lies in an archive after an exclamation mark.</param>
internal sealed record Outcome(string Place)
{
    private const int MaxDepth = 5;
    private const string OfMacOs = "It is what macOS notes about a file.";
    private const string OfficeContents = "[Content_Types].xml";
    private static readonly string[] TrailEndings = [".json", ".json.gz", ".jsonl", ".ndjson", ".gz"];

    /// <summary>What was read.</summary>
    public TrailText? Text { get; init; }

    /// <summary>What is wrong with the envelope, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The kind of trouble.</summary>
    public BlindCause Cause { get; init; } = BlindCause.Unreadable;

    /// <summary>Why it is plainly something else, or <c>null</c>.</summary>
    public string? Foreign { get; init; }

    /// <summary>Whether something is called as a trail may be, so that it is told if it cannot be read.</summary>
    public static bool IsCalledTrail(string place) => TrailEndings.Any(ending => place.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Something that could not be opened at all.</summary>
    public static Outcome Unseen(Blindness why) => new(why.Place) { Faults = [why.Reason], Cause = why.Cause };

    /// <summary>Reads the bytes of a file or an object, and everything packed in it.</summary>
    public static IReadOnlyList<Outcome> Of(string place, ReadOnlyMemory<byte> bytes) => Of(place, bytes, null);

    /// <summary>The same, with somebody who takes each record as it is found, so that they need not all be kept.</summary>
    public static IReadOnlyList<Outcome> Of(string place, ReadOnlyMemory<byte> bytes, Action<TrailRecord>? taker)
    {
        var opening = new Opening(taker, [], new Allowance(bytes.Length));
        Open(place, bytes, [], opening, 0);
        return opening.Outcomes;
    }

    private static void Open(
        string place, ReadOnlyMemory<byte> bytes, IReadOnlyList<string> faults, Opening opening, int depth)
    {
        if (depth > MaxDepth)
        {
            opening.Outcomes.Add(new Outcome(place) { Faults = [$"It is packed more than {MaxDepth}-fold."] });
        }
        else if (Gzip.IsGzip(bytes.Span))
        {
            var gzip = Gzip.Open(bytes, opening.Allowance);
            Open(place, Joined(gzip.Members), [.. faults, .. gzip.Faults], opening, depth + 1);
        }
        else if (Zip.IsZip(bytes.Span))
        {
            Spread(place, Zip.Open(bytes, opening.Allowance), faults, opening, depth);
        }
        else if (Tar.IsTar(bytes.Span))
        {
            Spread(place, Tar.Open(bytes), faults, opening, depth);
        }
        else if (Likeness.IsOfMacOs(bytes.Span) && faults.Count == 0)
        {
            opening.Outcomes.Add(new Outcome(place) { Foreign = OfMacOs });
        }
        else
        {
            opening.Outcomes.Add(Read(place, bytes, faults, opening.Taker));
        }
    }

    private static void Spread(
        string place, IEnumerable<Packed> files, IReadOnlyList<string> faults, Opening opening, int depth)
    {
        if (faults.Count > 0)
        {
            opening.Outcomes.Add(new Outcome(place) { Faults = faults });
        }

        foreach (var file in files)
        {
            var inner = file.Name.Length == 0 ? place : place + "!" + file.Name;
            if (file.Fault is not null && file.Bytes.IsEmpty)
            {
                opening.Outcomes.Add(new Outcome(inner) { Faults = [file.Fault] });
            }
            else if (file.Name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            {
                opening.Outcomes.Add(new Outcome(inner) { Foreign = OfMacOs });
            }
            else if (file.Name == OfficeContents)
            {
                var isWorkbook = file.Bytes.Span.IndexOf("spreadsheetml"u8) >= 0;
                opening.Outcomes.Add(isWorkbook ? new Outcome(place) { Faults = ["It is a workbook of a spreadsheet: save its sheets as CSV first."] } : new Outcome(place) { Foreign = "It is an office document." });
                return;
            }
            else
            {
                Open(inner, file.Bytes, file.Fault is null ? [] : [file.Fault], opening, depth + 1);
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

    private static Outcome Read(string place, ReadOnlyMemory<byte> bytes, IReadOnlyList<string> faults, Action<TrailRecord>? taker)
    {
        var text = TrailText.Read(bytes, taker, out var what);
        if (text is not null)
        {
            return new Outcome(place) { Text = text, Faults = faults };
        }

        if (faults.Count > 0)
        {
            return new Outcome(place) { Faults = faults };
        }

        // Something with a trail's name or in a container that hides records may be a trail: that it was not read has to be told.
        var mayBeTrail = IsCalledTrail(place) || what!.Contains("first", StringComparison.Ordinal);
        return mayBeTrail ? new Outcome(place) { Faults = [what!] } : new Outcome(place) { Foreign = what };
    }

    /// <summary>What opening a file takes along.</summary>
    private sealed record Opening(Action<TrailRecord>? Taker, List<Outcome> Outcomes, Allowance Allowance);
}
