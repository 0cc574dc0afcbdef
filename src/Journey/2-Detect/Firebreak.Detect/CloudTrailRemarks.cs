using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>What is odd about a rule once it is held against what CloudTrail really writes: it cannot fire, or fires on everything.</summary>
public static class CloudTrailRemarks
{
    private static readonly string[] Parts = ["requestParameters.", "responseElements.", "userIdentity.", "additionalEventData.", "serviceEventDetails."];

    /// <summary>Looks rules over: what <see cref="RuleCheck"/> says, and what CloudTrail's records say.</summary>
    internal static RuleCheck Check(IReadOnlyList<(string Path, string Text)> files, RuleSetOptions options)
    {
        var check = RuleCheck.Of(files, options);
        DetectionRule[] rules = [.. check.Rules.Rules.OfType<DetectionRule>()];
        var more = new IReadOnlyList<RuleRemark>[rules.Length];
        _ = Parallel.For(0, rules.Length, i => more[i] = Of(rules[i]));
        return check with { Remarks = [.. check.Remarks.Concat(more.SelectMany(one => one)).OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Line)] };
    }

    /// <summary>The remarks on one rule.</summary>
    public static IReadOnlyList<RuleRemark> Of(DetectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var questions = rule.Questions;
        var calls = questions.Where(one => one is { Field: "eventName", Denied: false }).SelectMany(one => one.Values).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fields = questions.Select(one => one.Field).ToHashSet(StringComparer.Ordinal);
        var remarks = questions.SelectMany(question => On(question, calls).Concat(Elsewhere(question, calls, fields))).Concat(Breadth(questions));
        return [.. remarks.Distinct().Select(pair => new RuleRemark(rule.Head.Path, rule.Head.Line, pair.Code, pair.Text))];
    }

    private static IEnumerable<(string Code, string Text)> On(FieldQuestion question, HashSet<string> calls)
    {
        var (field, values) = (question.Field, question.Values);
        var end = field.IndexOf('.', StringComparison.Ordinal);
        var first = end < 0 ? field : field[..end];
        if (first.Length > 0 && !RecordKnowledge.Members.Contains(first) && !AsksForNothing(question))
        {
            yield return ("no-such-field", $"CloudTrail's records have no '{first}'; {Therefore(question)}.");
        }

        foreach (var remark in Compared(question))
        {
            yield return remark;
        }

        foreach (var call in field == "eventName" && !question.Denied ? values : [])
        {
            if (RecordKnowledge.Permissions.TryGetValue(call, out var really))
            {
                yield return ("no-such-event", $"'{call}' is a permission of S3; the event is called {really}. {(values.Count == 1 ? "The rule cannot fire" : "This value never fits")}.");
            }
        }
    }

    /// <summary>A rule that asks for both forms of a record knows what it does.</summary>
    private static IEnumerable<(string Code, string Text)> Elsewhere(FieldQuestion question, HashSet<string> calls, HashSet<string> fields)
    {
        foreach (var call in calls)
        {
            if (RecordKnowledge.Absent.TryGetValue((call, question.Field), out var instead) && !fields.Contains(instead))
            {
                yield return ("no-such-field", $"The record of {call} has '{instead}' and not '{question.Field}'; {Therefore(question)}.");
            }
        }
    }

    private static IEnumerable<(string Code, string Text)> Compared(FieldQuestion question)
    {
        var (field, values) = (question.Field, question.Values);
        foreach (var value in values.Where(value => !question.Modifiers.Contains("fieldref", StringComparer.Ordinal) && LooksLikeField(value)))
        {
            yield return ("field-as-text", $"'{value}' is compared as text and not as the field it looks like ('fieldref' does that); {Therefore(question)}.");
        }

        if (question.Modifiers is ["fieldref"] && values.FirstOrDefault(value => RecordKnowledge.IsArn(field) != RecordKnowledge.IsArn(value) && (RecordKnowledge.IsName(field) || RecordKnowledge.IsName(value))) is { } other)
        {
            yield return ("arn-and-name", $"'{field}' and '{other}' are an ARN and a bare name, and never equal; {Therefore(question)}.");
        }
    }

    private static IEnumerable<(string Code, string Text)> Breadth(IReadOnlyList<FieldQuestion> questions)
    {
        var asked = questions.Where(one => !one.Denied).ToList();
        if (asked.Count > 0 && asked.TrueForAll(one => one.Field is "userIdentity.type" or "userIdentity.sessionContext.sessionIssuer.type" or "eventType" or "awsRegion")
            && !asked.Exists(one => one.Values.Contains("Root", StringComparer.OrdinalIgnoreCase)))
        {
            yield return ("fires-on-everything", "It asks only what kind of caller it is, and so fires on every call of such callers.");
        }
        else if (asked.Count > 0 && !asked.Exists(one => one.Field is "eventName" or "eventSource" or "errorCode" or "eventType" or ""))
        {
            yield return ("names-no-call", "It names no call and no service, and so looks at all of them.");
        }
    }

    /// <summary>A rule that asks for the absence of a field that never is there asks for nothing, and does no harm.</summary>
    private static bool AsksForNothing(FieldQuestion question) => question.Values is ["null"] || (question.Modifiers is ["exists"] && question.Values is ["false"]);

    private static bool LooksLikeField(string value) =>
        Array.Exists(Parts, part => value.StartsWith(part, StringComparison.Ordinal)) && !value.Contains(' ', StringComparison.Ordinal);

    private static string Therefore(FieldQuestion question) => question.Denied ? "what it is to leave out stays in" : "this line never holds";
}
