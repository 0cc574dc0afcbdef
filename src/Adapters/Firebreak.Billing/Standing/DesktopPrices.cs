using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>Lightsail, desktops and small programs: sold by the bundle.</summary>
/// <remarks>us-east-1, from the pricing pages of Lightsail, WorkSpaces, AppStream, App Runner, MediaLive and managed Airflow. Lightsail charges its month in at most 744 hours.</remarks>
internal static class DesktopPrices
{
    private const decimal LongMonth = 744m;

    /// <summary>The rules by kind.</summary>
    public static IEnumerable<(string Kind, Func<Resource, Desk, Rate> Price)> Rules =>
    [
        ("lightsail:instance", Machine),
        ("lightsail:relational-database", Database),
        ("lightsail:container-service", Containers),
        ("lightsail:disk", (thing, desk) => Desk.Number(thing, "Size") is { } size ? desk.Hourly(thing, 0.10m * size / LongMonth) : new Rate.Unknown("The disk's size is not known.")),
        ("lightsail:static-ip", (thing, desk) => thing.State == "idle" ? desk.Hourly(thing, 0.005m) : new Rate.Free()),
        ("workspaces:workspace", Desktop),
        ("appstream:fleet", (thing, desk) => Stream(thing, desk, Math.Max(1m, Desk.Number(thing, "Desired") ?? 1m))),
        ("appstream:image-builder", (thing, desk) => Stream(thing, desk, 1m)),
        ("apprunner:service", (thing, desk) => desk.Hourly(thing, thing.Running ? 0.078m : 0.014m, "one processor and 2 GB")),
        ("medialive:channel", (thing, desk) => thing.Running ? Metered.By("A channel bills by its inputs and outputs.") : desk.Hourly(thing, 0.01m, "the fee of a channel that is idle")),
        ("airflow:environment", (thing, desk) => thing.Fact("EnvironmentClass") switch
        {
            "mw1.micro" => desk.Hourly(thing, 0.083m),
            "mw1.small" => desk.Hourly(thing, 0.49m),
            "mw1.medium" => desk.Hourly(thing, 0.74m),
            "mw1.large" => desk.Hourly(thing, 0.99m),
            _ => desk.Hourly(thing, 0.99m, "the large class: the class is not in the list"),
        }),
    ];

    private static Rate Machine(Resource thing, Desk desk)
    {
        var bundle = thing.Fact("BundleId");
        var windows = bundle.Contains("_win_", StringComparison.Ordinal);
        var month = (bundle.Split('_')[0], windows) switch
        {
            ("nano", false) => 5m,
            ("micro", false) => 7m,
            ("small", false) => 12m,
            ("medium", false) => 24m,
            ("large", false) => 44m,
            ("xlarge", false) => 84m,
            ("2xlarge", false) => 164m,
            ("4xlarge", false) => 384m,
            ("nano", true) => 9.5m,
            ("micro", true) => 14m,
            ("small", true) => 22m,
            ("medium", true) => 44m,
            ("large", true) => 74m,
            ("xlarge", true) => 124m,
            ("2xlarge", true) => 244m,
            ("4xlarge", true) => 574m,
            _ => 0m,
        };
        return month > 0 ? desk.Hourly(thing, month / LongMonth)
            : bundle.Length == 0 ? new Rate.Unknown("The machine's bundle is not known.")
            : desk.Hourly(thing, (windows ? 124m : 84m) / LongMonth, "the xlarge bundle: this one is not in the list");
    }

    private static Rate Database(Resource thing, Desk desk)
    {
        var bundle = thing.Fact("BundleId");
        var month = bundle.Split('_')[0] switch
        {
            "micro" => 15m,
            "small" => 30m,
            "medium" => 60m,
            "large" => 115m,
            _ => 0m,
        } * (bundle.Contains("_ha_", StringComparison.Ordinal) ? 2m : 1m);
        return month > 0 ? desk.Hourly(thing, month / LongMonth) : desk.Hourly(thing, 115m / LongMonth, "the large bundle: this one is not in the list");
    }

    private static Rate Containers(Resource thing, Desk desk)
    {
        var month = thing.Fact("Power") switch
        {
            "nano" => 7m,
            "micro" => 10m,
            "small" => 15m,
            "medium" => 40m,
            "large" => 80m,
            "xlarge" => 160m,
            _ => 0m,
        };
        var scale = Math.Max(1m, Desk.Number(thing, "Scale") ?? 1m);
        return month > 0 ? desk.Hourly(thing, month * scale / LongMonth) : desk.Hourly(thing, 160m * scale / LongMonth, "the xlarge power: this one is not in the list");
    }

    private static Rate Desktop(Resource thing, Desk desk)
    {
        var (always, hour) = thing.Fact("ComputeTypeName") switch
        {
            "VALUE" => (25m, 0.22m),
            "STANDARD" => (35m, 0.30m),
            "PERFORMANCE" => (60m, 0.57m),
            "POWER" => (80m, 0.68m),
            "POWERPRO" => (140m, 1.53m),
            "GRAPHICS_G4DN" => (562m, 1.75m),
            "GRAPHICSPRO_G4DN" => (999m, 4.20m),
            _ => (0m, 0m),
        };
        var about = always == 0 ? "the standard bundle: this one is not in the list" : null;
        (always, hour) = always == 0 ? (35m, 0.30m) : (always, hour);
        return thing.Fact("RunningMode") == "ALWAYS_ON" ? desk.Monthly(thing, always, about)
            : thing.Running ? desk.Hourly(thing, hour, about)
            : desk.Monthly(thing, 9.75m, about);
    }

    private static Rate Stream(Resource thing, Desk desk, decimal count)
    {
        if (!thing.Running)
        {
            return desk.Hourly(thing, 0.025m, "the fee of a machine that is stopped");
        }

        var type = thing.Fact("InstanceType");
        type = type.StartsWith("stream.", StringComparison.Ordinal) ? type[7..] : type;
        return type switch
        {
            "standard.small" => desk.Hourly(thing, 0.075m * count),
            "standard.medium" => desk.Hourly(thing, 0.10m * count),
            "standard.large" or "compute.large" or "memory.large" => desk.Hourly(thing, 0.20m * count),
            _ when type.StartsWith("graphics.", StringComparison.Ordinal) => desk.Like(thing, type[9..], 1.5m, count),
            _ => desk.Hourly(thing, 0.40m * count, "0.40 USD each: the type is not in the list"),
        };
    }
}
