using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What watches a region, and what blinds it.</summary>
internal static class WatchLists
{
    /// <summary>The lists of a region.</summary>
    public static Listing[] All =>
    [
        Listing.Each(
            CloudTrail.DescribeTrails, new(IncludeShadowTrails: false), page => page.TrailList, _ => null, (same, _) => same,
            async (one, at, cancel) =>
            {
                var seen = await at.AskAsync(CloudTrail.GetTrailStatus, new(one.TrailARN), one.Name, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.Trail, one.TrailARN, one.Name, seen?.IsLogging switch { true => "logging", false => "stopped", _ => "" }, facts: new FactBag().With("Bucket", one.S3BucketName)));
            }),
        Listing.Each(GuardDuty.ListDetectors, new(MaxResults: 50), page => page.DetectorIds, page => page.NextToken, (ask, token) => ask with { NextToken = token }, DetectorAsync),
        SingleListing.Recorder,
    ];

    private static async Task DetectorAsync(string id, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(GuardDuty.GetDetector, new(id), id, cancel).ConfigureAwait(false);
        at.Add(at.Thing(Kinds.Detector, at.Arn("guardduty", "detector/" + id), id, seen?.Status));
        var filters = await at.ListAsync(
            GuardDuty.ListFilters, new(DetectorId: id, MaxResults: 50), page => page.FilterNames, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
        foreach (var name in filters)
        {
            var filter = await at.AskAsync(GuardDuty.GetFilter, new(id, name), name, cancel).ConfigureAwait(false);
            at.Add(at.Thing(Kinds.FindingFilter, at.Arn("guardduty", $"detector/{id}/filter/{name}"), name, filter?.Action, facts: new FactBag().With("DetectorId", id)));
        }

        var sets = await at.ListAsync(
            GuardDuty.ListIPSets, new(DetectorId: id, MaxResults: 50), page => page.IpSetIds, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
        foreach (var set in sets)
        {
            var list = await at.AskAsync(GuardDuty.GetIPSet, new(id, set), set, cancel).ConfigureAwait(false);
            at.Add(at.Thing(Kinds.TrustedAddresses, at.Arn("guardduty", $"detector/{id}/ipset/{set}"), list?.Name, list?.Status, facts: new FactBag().With("DetectorId", id).With("IpSetId", set)));
        }
    }
}
