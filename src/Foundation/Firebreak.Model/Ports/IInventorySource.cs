namespace Firebreak.Model.Ports.Reading;

/// <summary>Looks through the account, all regions side by side.</summary>
public interface IInventorySource
{
    /// <summary>Lists everything in the regions (all enabled ones if none are named). Never throws for what AWS refuses: see the cells.</summary>
    Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel);
}
