using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Harden.Tests;

/// <summary>What regions hold, as a survey would tell it.</summary>
/// <param name="held">The resources.</param>
/// <param name="unread">A region that could not be looked through.</param>
internal sealed class Shelf(IReadOnlyList<Resource> held, string? unread = null) : IInventorySource
{
    public Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel)
    {
        _ = AccountId.TryParse("123456789012", out var account);
        return Task.FromResult(new Inventory(account, default, held, unread is null ? [] :
            [new Cell("ec2:DescribeInstances", Region.Parse(unread), CellState.Denied, new Blindness($"ec2:DescribeInstances in {unread}", BlindCause.Denied, "UnauthorizedOperation"))]));
    }
}
