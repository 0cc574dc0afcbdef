using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>An answer about the regions that the owner named and no others: it says so first, or it would be taken for one about the account.</summary>
public static class Narrowed
{
    private const int Shown = 3;

    /// <summary>The same answer; if regions were named, with that in front of it, on whatever it is read.</summary>
    public static Answer Of(Answer answer, IReadOnlyList<Region> named, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(named);
        if (named.Count == 0)
        {
            return answer;
        }

        var names = string.Join(", ", named.Take(Shown)) + (named.Count > Shown ? $" (+{named.Count - Shown})" : "");
        var says = new Say(new Words(
            $"Only {names} {(named.Count == 1 ? "was" : "were")} looked at, because of --region. What runs in other regions, or was done there, is not in this.",
            $"--region에 따라 {names}만 보았습니다. 다른 리전에서 실행되는 것과 있었던 일은 여기에 없습니다.").In(language), Tone.Warn);
        var narrowed = answer with { Page = Before(says, answer.Page), Beside = [says, .. answer.Beside] };
        return answer switch
        {
            { LaterReport: { } later } => narrowed with { LaterReport = () => Before(says, later()) },
            { Report: { } report } => narrowed with { Report = Before(says, report) },
            _ => narrowed,
        };
    }

    private static Page Before(Say says, Page page) => page with { Blocks = [says, .. page.Blocks] };
}
