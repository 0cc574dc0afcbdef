using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Who called what is billed by the call, in the place and time of a line.</summary>
internal sealed class PaidPlaces(Incident incident)
{
    private readonly ILookup<Region, PaidCalls> _byRegion = incident.PaidCalls.ToLookup(calls => calls.Region);

    /// <summary>The calls that a line may bill: the intruder's and everybody else's.</summary>
    public (int Theirs, int Others) Of(BillLine line)
    {
        if (!line.Service.Contains("Bedrock", StringComparison.OrdinalIgnoreCase) || IsByTheHour(line.UsageType))
        {
            return (0, 0);
        }

        var calls = _byRegion[line.Region].Where(calls => calls.Day >= line.Day && calls.Day < line.Day.AddDays(line.Days)).ToList();
        return (calls.Sum(one => one.Theirs), calls.Sum(one => one.Others));
    }

    // a model that is kept ready costs whether it is called or not
    private static bool IsByTheHour(string usageType) => usageType.Contains("provisioned", StringComparison.OrdinalIgnoreCase);
}
