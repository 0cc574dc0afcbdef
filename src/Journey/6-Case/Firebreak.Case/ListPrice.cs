using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What a thing of an incident costs an hour while it runs.</summary>
public static class ListPrice
{
    /// <summary>Dollars an hour; <c>null</c> if no price is known, which is not the same as nothing.</summary>
    public static decimal? Of(JudgedResource resource, IPriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(prices);
        var running = new Resource(resource.Id, resource.Kind, resource.Region) { State = "running", Running = true, Facts = resource.Facts };
        return prices.PerHour(running) switch
        {
            Rate.Listed listed => listed.UsdPerHour,
            Rate.Guessed guessed => guessed.UsdPerHour,
            Rate.Free => 0m,
            _ => null,
        };
    }
}
