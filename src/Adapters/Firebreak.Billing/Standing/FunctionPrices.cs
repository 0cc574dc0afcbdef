using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>What a Lambda function costs an hour, by what it did in the last one.</summary>
/// <remarks>By the gigabyte-second and by the call, on x86, the same in nearly all regions: AWS Lambda's pricing page. An idle function costs nothing.</remarks>
internal static class FunctionPrices
{
    private const decimal GigabyteSecond = 0.0000166667m;
    private const decimal ReadyGigabyteSecond = 0.0000041667m;
    private const decimal Call = 0.0000002m;
    private const decimal SecondsOfAnHour = 3600m;
    private const decimal LeastMemory = 128m;
    private const decimal MostMemory = 10_240m;

    // AWS Lambda Developer Guide, quotas: so many runs at once in a region, unless AWS raised it, and ten times as many calls a second.
    private const decimal MostAtOnce = 1_000m;
    private const decimal CallsASecond = 10m;

    /// <summary>The price; unknown where nobody has measured whether it ran, and then bounded by how many of it may run at once.</summary>
    public static Rate PerHour(Resource function)
    {
        var memory = Desk.Number(function, "MemorySize") ?? LeastMemory;
        if (Desk.Number(function, "SecondsPerHour") is not { } seconds)
        {
            return function.Fact("ReservedConcurrentExecutions") == "0"
                ? new Rate.Free() // it may not run
                : Metered.By("Lambda bills the time that a function runs, which was not measured.") with { AtMostUsdPerHour = Most(function, memory) };
        }

        var cost = (seconds * memory / 1024m * GigabyteSecond) + ((Desk.Number(function, "CallsPerHour") ?? 0m) * Call);
        return cost == 0 ? new Rate.Free() : new Rate.Guessed(cost, "what it ran in the hour before, by CloudWatch");
    }

    /// <summary>What it costs if it runs as often at once as it may; of a function of unknown size, with as much memory as there is.</summary>
    private static decimal Most(Resource function, decimal memory) => (Desk.Number(function, "ReservedConcurrentExecutions") ?? MostAtOnce) * SecondsOfAnHour
        * (((function.Fact("MemorySize").Length > 0 ? memory : MostMemory) / 1024m * GigabyteSecond) + (CallsASecond * Call));

    /// <summary>The price of runs that are kept ready: by the gigabyte-second that they wait.</summary>
    public static Rate Ready(Resource runs, Desk desk) =>
        desk.Hourly(runs, (Desk.Number(runs, "ProvisionedConcurrentExecutions") ?? 1m) * (Desk.Number(runs, "MemorySize") ?? LeastMemory) / 1024m * ReadyGigabyteSecond * SecondsOfAnHour);
}
