using System.Globalization;

namespace Firebreak.Sandbox;

/// <summary>How a question to the policies ends.</summary>
internal enum Decision
{
    /// <summary>Nothing allows it.</summary>
    Silence,

    /// <summary>It is allowed, and nothing denies it.</summary>
    Allow,

    /// <summary>Something denies it: that wins.</summary>
    Deny,
}

/// <summary>What is asked of the policies.</summary>
internal sealed record PolicyQuestion(string Action, string Resource, IReadOnlyDictionary<string, string> Context);

/// <summary>What conditions may ask about.</summary>
internal static class PolicyContext
{
    internal static Dictionary<string, string> Of(Call call)
    {
        var context = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:RequestedRegion"] = call.Region.ToString(),
            ["aws:SourceIp"] = call.SourceIp,
            ["aws:UserAgent"] = call.UserAgent,
            ["aws:PrincipalArn"] = call.Caller.IssuerArn,
            ["aws:PrincipalAccount"] = call.Account.ToString(),
            ["aws:CurrentTime"] = TrailJson.Instant(call.Now),
            ["aws:username"] = call.Caller.Name,
            ["aws:userid"] = call.Caller.Id,
        };
        if (call.Caller.TokenIssued is { } issued)
        {
            context["aws:TokenIssueTime"] = TrailJson.Instant(issued);
            context["aws:MultiFactorAuthPresent"] = call.Caller.Mfa ? "true" : "false";
        }

        if (call.PolicyArn is { } policy)
        {
            context["iam:PolicyARN"] = policy;
        }

        return context;
    }
}

/// <summary>Evaluates policies: an explicit deny wins, nothing said means no.</summary>
/// <remarks>Source: AWS IAM User Guide, "Policy evaluation logic" and "IAM JSON policy elements: Condition operators".</remarks>
internal static class PolicyEngine
{
    internal static Decision Decide(PolicySet policies, PolicyQuestion question)
    {
        var identity = Decide(policies.Identity.SelectMany(policy => policy.Statements), question);
        if (policies.Boundary is null || identity == Decision.Deny)
        {
            return identity;
        }

        var boundary = Decide(policies.Boundary.Statements, question);
        return boundary == Decision.Allow ? identity : boundary;
    }

    internal static Decision Decide(IEnumerable<PolicyStatement> statements, PolicyQuestion question)
    {
        var decision = Decision.Silence;
        foreach (var statement in statements.Where(statement => Applies(statement, question)))
        {
            if (!statement.Allows)
            {
                return Decision.Deny;
            }

            decision = Decision.Allow;
        }

        return decision;
    }

    internal static bool Applies(PolicyStatement statement, PolicyQuestion question) =>
        Covers(statement.Actions, statement.NotActions, question.Action, ignoreCase: true)
        && Covers(statement.Resources ?? (statement.NotResources is null ? ["*"] : null), statement.NotResources, question.Resource, ignoreCase: false)
        && statement.Conditions.All(condition => Holds(condition, question.Context, statement.Allows));

    private static bool Covers(IReadOnlyList<string>? these, IReadOnlyList<string>? notThese, string text, bool ignoreCase) =>
        these is not null
            ? these.Any(pattern => Pattern.Matches(pattern, text, ignoreCase))
            : !notThese!.Any(pattern => Pattern.Matches(pattern, text, ignoreCase));

    private static bool Holds(PolicyCondition condition, IReadOnlyDictionary<string, string> context, bool allows)
    {
        var name = condition.Operator;
        var orMissing = name.EndsWith("IfExists", StringComparison.Ordinal);
        if (orMissing)
        {
            name = name[..^"IfExists".Length];
        }

        var present = context.TryGetValue(condition.Key, out var value);
        if (name == "Null")
        {
            return condition.Values.Any(wanted => string.Equals(wanted, present ? "false" : "true", StringComparison.OrdinalIgnoreCase));
        }

        if (!present)
        {
            return orMissing || IsNegative(name);
        }

        // An operator that we do not know must not open a door, nor leave one open.
        return Compare(name, value!, condition.Values) ?? !allows;
    }

    private static bool IsNegative(string name) =>
        name.Contains("NotEquals", StringComparison.Ordinal) || name.Contains("NotLike", StringComparison.Ordinal)
        || name == "NotIpAddress";

    private static bool? Compare(string name, string value, IReadOnlyList<string> wanted) => name switch
    {
        "StringEquals" => wanted.Contains(value, StringComparer.Ordinal),
        "StringNotEquals" => !wanted.Contains(value, StringComparer.Ordinal),
        "StringEqualsIgnoreCase" => wanted.Contains(value, StringComparer.OrdinalIgnoreCase),
        "StringNotEqualsIgnoreCase" => !wanted.Contains(value, StringComparer.OrdinalIgnoreCase),
        "StringLike" or "ArnLike" or "ArnEquals" => wanted.Any(pattern => Pattern.Matches(pattern, value, ignoreCase: false)),
        "StringNotLike" or "ArnNotLike" or "ArnNotEquals" => !wanted.Any(pattern => Pattern.Matches(pattern, value, ignoreCase: false)),
        "Bool" => wanted.Contains(value, StringComparer.OrdinalIgnoreCase),
        _ when name.StartsWith("Date", StringComparison.Ordinal) => CompareDates(name, value, wanted),
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) => CompareNumbers(name, value, wanted),
        "IpAddress" => wanted.Any(block => AddressBlock.Holds(block, value)),
        "NotIpAddress" => !wanted.Any(block => AddressBlock.Holds(block, value)),
        _ => null,
    };

    private static bool? CompareDates(string name, string value, IReadOnlyList<string> wanted)
    {
        if (!TryDate(value, out var left))
        {
            return false;
        }

        return Ordered(name["Date".Length..], wanted.Select(text => TryDate(text, out var right) ? left.CompareTo(right) : (int?)null));
    }

    private static bool? CompareNumbers(string name, string value, IReadOnlyList<string> wanted)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (!decimal.TryParse(value, invariant, out var left))
        {
            return false;
        }

        return Ordered(
            name["Numeric".Length..],
            wanted.Select(text => decimal.TryParse(text, invariant, out var right) ? left.CompareTo(right) : (int?)null));
    }

    private static bool? Ordered(string name, IEnumerable<int?> orders) => name switch
    {
        "Equals" => orders.Any(order => order == 0),
        "NotEquals" => orders.All(order => order != 0),
        "LessThan" => orders.Any(order => order < 0),
        "LessThanEquals" => orders.Any(order => order <= 0),
        "GreaterThan" => orders.Any(order => order > 0),
        "GreaterThanEquals" => orders.Any(order => order >= 0),
        _ => null,
    };

    private static bool TryDate(string text, out DateTimeOffset time)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds))
        {
            time = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253402300799));
            return true;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
