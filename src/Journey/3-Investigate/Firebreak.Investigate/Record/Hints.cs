using System.Buffers;
using System.Text.Json;

namespace Firebreak.Investigate.Record;

/// <summary>The words in a service's own call that say on whose order it acts.</summary>
/// <remarks>Names are only believed under members that mean a group, a template, a request or a stack: <c>default</c> is everybody's name.</remarks>
internal static class Hints
{
    /// <summary>Facts of a live resource that name what it belongs to.</summary>
    public static IReadOnlyList<string> Telling { get; } =
        ["AutoScalingGroupName", "SpotInstanceRequestId", "LaunchTemplateId", "FleetId", "StackId", "ClusterArn", "ServiceArn", "Group"];

    private static readonly string[] Members =
        ["autoScalingGroupName", "spotInstanceRequestId", "launchTemplateId", "launchTemplateName", "fleetId", "stackId", "stackName", "serviceName", "spotFleetRequestId"];

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef-");

    /// <summary>Ids and names of what may have caused the call.</summary>
    public static HashSet<string> Of(Act act)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts(act))
        {
            found.UnionWith(Field.Texts(part).Where(LooksLikeId));
            found.UnionWith(Members.SelectMany(member => Field.All(part, member)));
            found.UnionWith(Tags(part, act));
        }

        if (Ordered(act) is { } order)
        {
            found.Add(order);
        }

        return found;
    }

    /// <summary>The group or stack that the call names, or the empty text.</summary>
    public static string Named(Act act) => Parts(act).SelectMany(part => Tags(part, act)).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? Parts(act).SelectMany(part => Field.All(part, "autoScalingGroupName")).FirstOrDefault() ?? "";

    /// <summary>
    /// AWS Batch and Amazon EKS write the name of the environment or node group into the group they make:
    /// <c>AWSBatch-NAME-asg-UUID</c>, <c>NAME-asg-UUID</c>, <c>eks-NAME-UUID</c>. Believed only of calls by the service's own role.
    /// </summary>
    private static string? Ordered(Act act)
    {
        const int Uuid = 37;
        var name = act.Name == "CreateAutoScalingGroup" ? Field.Text(act.Request, "autoScalingGroupName") : "";
        var (batch, eks) = (act.Principal.EndsWith("/AWSServiceRoleForBatch", StringComparison.Ordinal), act.Principal.EndsWith("/AWSServiceRoleForAmazonEKSNodegroup", StringComparison.Ordinal));
        if (!IsServiceRole(act) || name.Length <= Uuid || !(batch || eks))
        {
            return null;
        }

        var order = name[..^Uuid];
        order = batch && order.EndsWith("-asg", StringComparison.Ordinal) ? order[..^4] : order;
        var prefix = batch ? "AWSBatch-" : "eks-";
        return order.StartsWith(prefix, StringComparison.Ordinal) ? order[prefix.Length..] : order;
    }

    private static bool IsServiceRole(Act act) => act.ByService && !act.ByAddress;

    private static IEnumerable<JsonElement> Parts(Act act)
    {
        yield return act.Request;
        yield return act.Response;
        if (Field.Has(act.Event.Raw, "serviceEventDetails", out var more))
        {
            yield return more;
        }
    }

    /// <summary>What nobody can write but AWS: its own tags, and those of Elastic Beanstalk as far as its own role writes them.</summary>
    private static IEnumerable<string> Tags(JsonElement part, Act act) => Field.Holding(part, "key")
        .Where(tag => Field.Text(tag, "key") is var key && (key.StartsWith("aws:", StringComparison.Ordinal) || key == "elasticbeanstalk:environment-name" && IsServiceRole(act)))
        .Select(tag => Field.Text(tag, "value"))
        .Where(value => value.Length > 0);

    private static bool LooksLikeId(string text) => text.StartsWith("arn:", StringComparison.Ordinal)
        || text.IndexOf('-', StringComparison.Ordinal) is > 0 and < 6 and var dash && text.Length - dash > 8
            && !text.AsSpan(dash + 1).ContainsAnyExcept(Hex);
}
