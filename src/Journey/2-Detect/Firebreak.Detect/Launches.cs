using System.Globalization;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>What a launch of machines asks for.</summary>
/// <remarks>The members of RunInstances and RequestSpotInstances as CloudTrail records them.</remarks>
internal static class Launches
{
    private const int MostMachines = 100_000;

    /// <summary>The type of machine, or <c>null</c> if the call launches none.</summary>
    public static string? TypeOf(TrailEvent one) => (one.Source, one.Name) switch
    {
        ("ec2.amazonaws.com", "RunInstances") => Text(one.Request, "instanceType") ?? TypeStarted(one),
        ("ec2.amazonaws.com", "RequestSpotInstances") => Text(Members.Of(one.Request, "launchSpecification"), "instanceType"),
        _ => null,
    };

    /// <summary>The list price of all machines of a launch that worked; <c>null</c> if there is none or the price is not known.</summary>
    public static decimal? UsdPerHour(TrailEvent one, IPriceBook? prices)
    {
        if (prices is null || !one.Succeeded || TypeOf(one) is not { } type || !Region.TryParse(one.Region, out var region))
        {
            return null;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["InstanceType"] = type };
        var machine = new Resource("", Kinds.Instance, region) { State = "running", Running = true, Facts = facts };
        return prices.PerHour(machine) switch
        {
            Rate.Listed listed => listed.UsdPerHour * Count(one),
            Rate.Guessed guessed => guessed.UsdPerHour * Count(one),
            _ => null,
        };
    }

    private static int Count(TrailEvent one)
    {
        var started = Items(one.Response);
        var asked = one.Name == "RunInstances" ? Items(one.Request) is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() > 0 ? Members.Of(items[0], "maxCount") : default : Members.Of(one.Request, "instanceCount");
        return started.ValueKind == JsonValueKind.Array && started.GetArrayLength() > 0 ? started.GetArrayLength()
            : int.TryParse(asked.ValueKind is JsonValueKind.Number or JsonValueKind.String ? asked.ToString() : "", NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostMachines)
            : 1;
    }

    private static string? TypeStarted(TrailEvent one) =>
        Items(one.Response) is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() > 0 ? Text(items[0], "instanceType") : null;

    private static JsonElement Items(JsonElement launch) => Members.Of(Members.Of(launch, "instancesSet"), "items");

    private static string? Text(JsonElement of, string name) => Members.Text(of, name) is { Length: > 0 and <= 40 } said ? said : null;
}
