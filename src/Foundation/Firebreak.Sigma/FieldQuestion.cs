using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma;

/// <summary>One line of a rule: a field, and the values it is compared with.</summary>
/// <param name="Field">The field's name; empty for keywords.</param>
/// <param name="Modifiers">What follows the name behind bars, for example <c>contains</c>.</param>
/// <param name="Values">The values as the rule writes them, without their quotes.</param>
/// <param name="Denied">Whether the line stands below a "not".</param>
public sealed record FieldQuestion(string Field, IReadOnlyList<string> Modifiers, IReadOnlyList<string> Values, bool Denied)
{
    /// <summary>Every line below a test.</summary>
    internal static IEnumerable<FieldQuestion> Of(Test test, bool denied) => test switch
    {
        Not not => Of(not.Inner, !denied),
        FieldTest field => [new FieldQuestion(field.Field.Name, field.Key.Split('|')[1..], [.. field.Values.Select(value => Bare(value.Written))], denied)],
        KeywordTest words => [new FieldQuestion("", [], [.. words.Words.Select(value => Bare(value.Written))], denied)],
        _ => test.Parts.SelectMany(part => Of(part, denied)),
    };

    private static string Bare(string written) => written is ['\'', .., '\''] ? written[1..^1] : written;
}
