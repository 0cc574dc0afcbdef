namespace Firebreak.Sigma.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void Each_part_tells_whether_it_matched_and_what_was_there()
    {
        var rules = Rules.Of(Rules.Whole("sel:\n  n|startswith: [Run, Start]\n  x: null\nfilter: {u: [a, b]}\ncondition: sel and not filter"));
        var told = rules.Explain(Rules.Event("""{"n":"RunInstances","u":["b","c"]}"""), Assert.IsType<DetectionRule>(rules.Rules[0]));
        Assert.Equal(
            """
            - all of
              + sel
                + all of
                  + n|startswith: [Run, Start] <RunInstances>
                  + x: null
              - not
                + filter
                  + u: [a, b] <b, c>

            """,
            Shown(told, ""));
    }

    [Fact]
    public void A_line_that_is_denied_is_denied_once_and_words_are_told_that_were_found()
    {
        var rules = Rules.Of(Rules.Whole("sel:\n  n|contains|neq: Run\nwords: {'|all': [one, two]}\nother: {'|neq': three}\ncondition: sel and words and other"));
        var rule = Assert.IsType<DetectionRule>(rules.Rules[0]);
        var told = rules.Explain(Rules.Event("""{"n":"StopOne"}"""), rule);
        Assert.Equal(
            """
            - all of
              + sel
                + not
                  - n|contains: Run <StopOne>
              - words
                - |all|contains [one, two] <one>
              + other
                + not
                  - three

            """,
            Shown(told, ""));
        Assert.Equal(["n contains True", "  False", "  True"], rule.Questions.Select(one => $"{one.Field} {string.Join(',', one.Modifiers)} {one.Denied}"));
    }

    private static string Shown(Explanation part, string indent) =>
        $"{indent}{(part.Holds ? '+' : '-')} {part.Says}{(part.Found.Count == 0 ? "" : $" <{string.Join(", ", part.Found)}>")}\n"
        + string.Concat(part.Parts.Select(inner => Shown(inner, indent + "  ")));
}
