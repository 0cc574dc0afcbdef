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

    /// <summary>The price; unknown where nobody could tell whether it ran.</summary>
    public static Rate PerHour(Resource function)
    {
        if (Desk.Number(function, "SecondsPerHour") is not { } seconds)
        {
            return function.Fact("Unmeasured") == "true" ? new Rate.Unknown("Whether the function ran could not be read.") : new Rate.Free();
        }

        var memory = Desk.Number(function, "MemorySize") ?? 128m;
        var cost = (seconds * memory / 1024m * GigabyteSecond) + ((Desk.Number(function, "CallsPerHour") ?? 0m) * Call);
        return cost == 0 ? new Rate.Free() : new Rate.Guessed(cost, "what it ran in the hour before, by CloudWatch");
    }

    /// <summary>The price of runs that are kept ready: by the gigabyte-second that they wait.</summary>
    public static Rate Ready(Resource runs, Desk desk) =>
        desk.Hourly(runs, (Desk.Number(runs, "ProvisionedConcurrentExecutions") ?? 1m) * (Desk.Number(runs, "MemorySize") ?? 128m) / 1024m * ReadyGigabyteSecond * SecondsOfAnHour);
}
