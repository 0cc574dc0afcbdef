using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>What could not be seen: always the first lines of a screen.</summary>
internal static class Blinds
{
    private const int Shown = 6;

    /// <summary>The blind spots, or nothing if everything was seen.</summary>
    public static IEnumerable<Block> Of(IReadOnlyList<Blindness> blind, Language language)
    {
        if (blind.Count == 0)
        {
            yield break;
        }

        yield return new Say(new Words(
            $"NOT SEEN: {blind.Count} {(blind.Count == 1 ? "place" : "places")} could not be read. What follows says nothing about them.",
            $"보지 못한 곳: {blind.Count}곳을 읽지 못했습니다. 아래 내용은 이곳에 대해서는 아무것도 말하지 않습니다.").In(language), Tone.Warn);
        foreach (var group in blind.GroupBy(one => (one.Cause, one.Reason)).Take(Shown))
        {
            var places = group.Select(one => one.Place).Distinct(StringComparer.Ordinal).ToList();
            var named = Named(places, language);
            yield return new Point("?", $"{named}: {Cause(group.Key.Cause).In(language)}. {group.First().Why().In(language)}", Tone.Warn);
        }

        var rest = blind.GroupBy(one => (one.Cause, one.Reason)).Count() - Shown;
        if (rest > 0)
        {
            yield return new Point("?", new Words($"and {rest} more; --json lists all", $"그 밖에 {rest}가지. --json으로 모두 볼 수 있습니다").In(language), Tone.Warn);
        }

        yield return new Gap();
    }

    /// <summary>What could not be written down where it belongs, or nothing if everything was.</summary>
    public static IEnumerable<Block> NotKept(IReadOnlyList<Blindness> unkept, Language language)
    {
        foreach (var trouble in unkept.Take(Shown))
        {
            yield return new Say(Unkept(trouble).In(language), Tone.Warn);
        }
    }

    /// <summary>One of them in a sentence.</summary>
    public static Words Unkept(Blindness trouble) => new(
        $"NOT KEPT as it should be: {trouble.Place}. {trouble.Reason}", $"제대로 보관하지 못한 것: {trouble.Place}. {trouble.Why().Ko}");

    /// <summary>One question asked in many regions is named once; of many questions the first three are named.</summary>
    private static string Named(List<string> places, Language language)
    {
        var questions = places.GroupBy(place => Split(place).Question, StringComparer.Ordinal).Select(asked => asked.Count() == 1
            ? asked.Single()
            : asked.Key + new Words(
                $" in {asked.Count()} regions ({string.Join(", ", asked.Take(2).Select(place => Split(place).Region))}, …)",
                $" (리전 {asked.Count()}곳: {string.Join(", ", asked.Take(2).Select(place => Split(place).Region))}, …)").In(language)).ToList();
        return string.Join(", ", questions.Take(3)) + (questions.Count > 3 ? $" (+{questions.Count - 3})" : "");
    }

    private static (string Question, string Region) Split(string place)
    {
        var at = Math.Max(place.LastIndexOf(" in ", StringComparison.Ordinal), place.LastIndexOf(" of ", StringComparison.Ordinal));
        return at > 0 && Region.TryParse(place[(at + 4)..], out _) ? (place[..at], place[(at + 4)..]) : (place, "");
    }

    private static Words Cause(BlindCause cause) => cause switch
    {
        BlindCause.Denied => new("this caller may not look", "이 호출자에게는 조회 권한이 없습니다"),
        BlindCause.Failed => new("the attempt failed", "시도가 실패했습니다"),
        BlindCause.Truncated => new("only a part was read", "일부만 읽었습니다"),
        BlindCause.NotRecorded => new("never recorded, or no longer kept", "기록되지 않았거나 이미 지워졌습니다"),
        BlindCause.NoSuchPlace => new("there is no such place", "그런 곳이 없습니다"),
        _ => new("it could not be made out", "내용을 해석할 수 없습니다"),
    };
}
