using System.Globalization;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.App.Contain;

/// <summary>A step in sentences: what and where, why, and what it saves an hour.</summary>
internal static class StepLine
{
    private const decimal Cent = 0.01m;

    /// <summary>A planned step.</summary>
    public static string Of(PlannedStep step, Language language)
    {
        var saves = step.UsdPerHourStopped switch
        {
            null => new Words(" Saves ? USD/h.", " 시간당 ? USD가 멈춥니다."),
            >= Cent and var usd => new Words($" Saves {Usd(usd)} USD/h.", $" 시간당 {Usd(usd)} USD가 멈춥니다."),
            _ => new Words("", ""),
        };
        return Said(step.Measure, step.Why, language) + saves.In(language);
    }

    /// <summary>What a step does, and why it is done or was not: whole sentences, and nothing twice.</summary>
    public static string Said(Measure measure, Words reason, Language language)
    {
        var (says, why) = (measure.Says.In(language), Sentence(reason.In(language)));
        return why.Length == 0 || says.Contains(why, StringComparison.OrdinalIgnoreCase) ? says : $"{says} {why}";
    }

    /// <summary>What the lines do not say of savings, once for all of them; nothing if there is no need.</summary>
    public static IEnumerable<Words> Legend(Plan plan)
    {
        if (plan.Steps.Any(step => step.UsdPerHourStopped is null))
        {
            yield return new Words("? USD/h: its price is not known.", "? USD: 가격을 알 수 없습니다.");
        }

        if (plan.UsdPerHourStopped > 0)
        {
            yield return new Words(
                "A line without a figure saves less than 0.01 USD/h, or nothing beyond a line above it.",
                "금액이 없는 줄은 시간당 0.01 USD보다 적게 멈추거나, 위의 다른 줄에서 이미 멈춘 것입니다.");
        }
    }

    /// <summary>What some steps save an hour together, for a heading; nothing if it is not a cent.</summary>
    public static string Together(IEnumerable<PlannedStep> steps) =>
        steps.Sum(step => step.UsdPerHourStopped ?? 0) is >= Cent and var usd ? $" ({Usd(usd)} USD/h)" : "";

    /// <summary>An amount with two places.</summary>
    public static string Usd(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>A reason as a sentence of its own. A word is given its capital; a name (user/x, i-1) stays as it is.</summary>
    private static string Sentence(string reason)
    {
        var word = reason.Length - reason.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz").Length;
        var begun = word > 0 && (word == reason.Length || reason[word] is ' ' or ',') ? char.ToUpperInvariant(reason[0]) + reason[1..] : reason;
        return begun.Length == 0 || begun[^1] is '.' or '!' or '?' ? begun : begun + ".";
    }
}
