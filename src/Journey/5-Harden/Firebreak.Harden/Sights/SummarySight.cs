namespace Firebreak.Harden.Sights;

/// <summary>What the account summary says of the root user.</summary>
internal static class SummarySight
{
    /// <summary>One figure; <c>null</c> if the answer has none, or was not seen.</summary>
    public static async Task<int?> ReadAsync(Glance glance, string member)
    {
        var summary = await glance.AskAsync(Region.UsEast1, Iam.GetAccountSummary, new None()).ConfigureAwait(false);
        return summary?.SummaryMap is { } map && map.TryGetValue(member, out var value) ? value : null;
    }

    /// <summary>The answer came without the figure.</summary>
    public static Reading<Observation> Lacks(string member) => new Reading<Observation>.NotSeen(
        new Blindness(Iam.GetAccountSummary.ToString(), BlindCause.Unreadable, $"The answer has no {member}."));
}
