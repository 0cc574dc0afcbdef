using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Puts the proofs of a heading into few lines: one for each kind, with count, regions, times and an example.</summary>
internal static partial class ProofLines
{
    /// <summary>The telling proofs: the newest of each thing done to each subject, each once.</summary>
    public static IReadOnlyList<Proof> Telling(IEnumerable<Proof> proofs) =>
    [
        .. proofs.GroupBy(proof => (ProofKind.Of(proof)?.Topic ?? proof.Step, Place(proof), Subject(proof)))
            .Select(same => same.OrderBy(proof => ProofKind.Of(proof) is { Weak: true } ? 0 : 1).ThenBy(proof => proof.ProvedAt).Last())
            .OrderBy(proof => proof.ProvedAt).ThenBy(proof => proof.Step, StringComparer.Ordinal).ThenBy(proof => proof.Says.En, StringComparer.Ordinal),
    ];

    /// <summary>Writes the lines of a heading, at most so many kinds one by one.</summary>
    public static void Write(Draft draft, IEnumerable<Proof> proofs)
    {
        var kinds = Telling(proofs)
            .GroupBy(proof => ProofKind.Of(proof)?.Says.En ?? (draft.Room.Kinds >= 8 ? proof.Step + "\n" + Subject(proof) : proof.Step), StringComparer.Ordinal)
            .Select(kind => kind.ToList()).OrderBy(kind => AwsSteps.IsAsked(kind[0]) ? 0 : 1).ToList();
        var limit = kinds.Count > 0 && AwsSteps.Of(kinds[0][0]) == AwsStep.Further ? (draft.Room.Kinds + 1) / 2 : draft.Room.Kinds;
        foreach (var kind in kinds.Take(limit))
        {
            draft.Say("   - " + Line(kind, draft));
        }

        var rest = kinds.Skip(limit).SelectMany(kind => kind).ToList();
        if (rest.Count > 0)
        {
            draft.Say(StepWords.MoreKinds(Times(rest), rest.Count));
            draft.StepsLeft += rest.Count;
        }
    }

    private static string Line(List<Proof> kind, Draft draft)
    {
        var last = kind[^1];
        var name = ProofKind.Of(last);
        var says = name is null ? Draft.Foreign(last.Says.In(draft.Language), 110) : name.Says.In(draft.Language);
        var example = name is null or { Single: true } ? "" : Draft.Foreign(Subject(last), 48);
        if (kind.Count == 1)
        {
            return $"{Draft.Minute(last.ProvedAt)} {says}{(example.Length > 0 ? ": " + example : "")} [{Shown(last, draft.Room)}]";
        }

        var regions = kind.Select(Place).Where(place => place.Length > 0).Distinct(StringComparer.Ordinal).Count();
        return $"{Times(kind)} {StepWords.Many(says, kind.Count, regions, example).In(draft.Language)} [{Draft.Foreign(last.Asked, 48)}]";
    }

    /// <summary>What was asked of AWS, and, where there is room, what it answered.</summary>
    private static string Shown(Proof proof, Room room)
    {
        var asked = Draft.Foreign(proof.Asked, 48);
        return room.Kinds >= Room.Sizes[0].Kinds && proof.Answer.Length is > 0 and <= 60 ? $"{asked}: {Draft.Foreign(proof.Answer, 60)}" : asked;
    }

    private static string Times(List<Proof> kind)
    {
        var (first, last) = (kind.Min(proof => proof.ProvedAt), kind.Max(proof => proof.ProvedAt));
        var (from, to) = (Draft.Minute(first), Draft.Minute(last));
        return (from == to, first.UtcDateTime.Date == last.UtcDateTime.Date) switch
        {
            (true, _) => from,
            (false, true) => $"{from}~{last.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}",
            _ => $"{from} ~ {to}",
        };
    }

    /// <summary>The region a proof speaks of; empty for none.</summary>
    public static string Place(Proof proof) => ProofKind.Of(proof) is { Single: true } ? "" : RegionName().Match(proof.Says.En).Value;

    /// <summary>What a proof is about: an id, or the name in AWS's answer; nothing where an account has only one.</summary>
    private static string Subject(Proof proof)
    {
        var kind = ProofKind.Of(proof);
        if (kind is null)
        {
            return proof.Says.En;
        }

        if (kind.Single)
        {
            return "";
        }

        if (Id().Match(proof.Says.En) is { Success: true } id)
        {
            return id.Value;
        }

        var answer = proof.Answer;
        var end = answer.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var sign ? sign : answer.Length;
        end = answer.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? Math.Min(colon, end) : end;
        var named = answer.StartsWith("no ", StringComparison.Ordinal) ? answer[(answer.LastIndexOf(' ') + 1)..] : answer[..end];
        return named[(named.LastIndexOfAny(['/', ':']) + 1)..];
    }

    [GeneratedRegex(@"\b[a-z]{2}(?:-[a-z]+){1,2}-\d+\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RegionName();

    [GeneratedRegex(@"\b(?:(?:i|vol|sg|lt|sir|snap|eipalloc|fleet|sfr)-[0-9a-f-]{8,}|A[KS]IA[A-Z0-9]{16})\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
