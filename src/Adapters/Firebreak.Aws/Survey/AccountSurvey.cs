using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Looks through an account, all regions side by side. What could not be looked at is a cell of its own, never an empty list.</summary>
public sealed class AccountSurvey(IAccountReader account, IBucketReader? buckets) : IInventorySource
{
    // Source: AWS Account Management Reference, "Regions that are enabled by default".
    private static readonly string[] EnabledByDefault =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    /// <summary>Which lists are asked for; all of them unless a test narrows it.</summary>
    internal Func<Operation, bool> Asks { get; init; } = _ => true;

    /// <inheritdoc/>
    public async Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel)
    {
        var probe = new Probe(account, buckets);
        probe.Owner = await AccountAsync(probe, cancel).ConfigureAwait(false);
        var wanted = await RegionsAsync(probe, regions, cancel).ConfigureAwait(false);
        var work = new List<Task> { IamListing.RunAsync(probe, cancel), BucketListing.RunAsync(probe, cancel) };
        work.AddRange(GlobalLists.All.Where(list => Asks(list.Operation)).Select(list => list.RunAsync(probe, Region.Global, cancel)));
        foreach (var region in wanted)
        {
            work.Add(MachineListing.RunAsync(probe, region, cancel));
            work.Add(LaunchListing.RunAsync(probe, region, cancel));
            work.Add(StorageListing.RunAsync(probe, region, cancel));
            work.Add(ScalingListing.RunAsync(probe, region, cancel));
            work.Add(CodeListing.RunAsync(probe, region, cancel));
            work.Add(ContainerListing.RunAsync(probe, region, cancel));
            work.AddRange(Regional.Where(list => Asks(list.Operation)).Select(list => Offered(list, probe, region, cancel)));
        }

        await Task.WhenAll(work).ConfigureAwait(false);
        return new Inventory(
            probe.Owner,
            account.Now,
            [.. probe.Resources.OrderBy(r => r.Region).ThenBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)],
            [.. probe.Settled().OrderBy(c => c.Region).ThenBy(c => c.Listing, StringComparer.Ordinal)]);
    }

    /// <summary>The regions that are switched on for the account; why not all are known is a blind cell of the inventory.</summary>
    public static async Task<Reading<IReadOnlyList<Region>>> EnabledRegionsAsync(IAccountReader account, CancellationToken cancel)
    {
        var probe = new Probe(account, null);
        var regions = await AskRegionsAsync(probe, cancel).ConfigureAwait(false);
        return regions.Count > 0
            ? new Reading<IReadOnlyList<Region>>.Seen(regions)
            : new Reading<IReadOnlyList<Region>>.NotSeen(probe.Cells.Select(cell => cell.Why).FirstOrDefault(why => why is not null)
                ?? new Blindness("regions", BlindCause.Failed, "AWS named no region."));
    }

    /// <summary>The regions that every account has from the start: the fallback when AWS does not say.</summary>
    public static IReadOnlyList<Region> Defaults() => [.. EnabledByDefault.Select(Region.Parse)];

    /// <summary>Every list of a region that is no module of its own.</summary>
    internal static IReadOnlyList<Listing> Regional { get; } = [.. ComputeLists.All, .. WorkLists.All, .. DataLists.All, .. MoneyLists.All, .. AccessLists.All];

    private static Task Offered(Listing list, Probe probe, Region region, CancellationToken cancel)
    {
        if (ServiceRegions.Offers(list.Operation.Service, region.ToString()))
        {
            return list.RunAsync(probe, region, cancel);
        }

        probe.Note(list.Operation.ToString(), region, CellState.NotOffered);
        return Task.CompletedTask;
    }

    private static async Task<AccountId> AccountAsync(Probe probe, CancellationToken cancel)
    {
        var who = await probe.AskAsync(Region.UsEast1, Sts.GetCallerIdentity, new None(), "the caller", cancel).ConfigureAwait(false);
        return AccountId.TryParse(who?.Account, out var id) ? id : default;
    }

    private static async Task<IReadOnlyList<Region>> RegionsAsync(Probe probe, IReadOnlyList<Region> named, CancellationToken cancel)
    {
        if (named.Count > 0)
        {
            return named;
        }

        var asked = await AskRegionsAsync(probe, cancel).ConfigureAwait(false);
        return asked.Count > 0 ? asked : Defaults();
    }

    private static async Task<IReadOnlyList<Region>> AskRegionsAsync(Probe probe, CancellationToken cancel)
    {
        var reading = await probe.Account.ReadAllAsync(
            Region.UsEast1,
            Wire.Services.Account.ListRegions,
            new(MaxResults: 50),
            new Paging<Wire.Services.Account.ListRegionsIn, Wire.Services.Account.ListRegionsOut, Wire.Services.Account.Region>(
                page => page.Regions, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        return await reading.Match(
            seen =>
            {
                foreach (var off in seen.Where(region => !IsOn(region.RegionOptStatus)))
                {
                    if (Region.TryParse(off.RegionName, out var region))
                    {
                        NoteOff(probe, region, off.RegionOptStatus);
                    }
                }

                return Task.FromResult(Parsed(seen.Where(region => IsOn(region.RegionOptStatus)).Select(region => region.RegionName)));
            },
            why => DescribeAsync(probe, why, cancel)).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Region>> DescribeAsync(Probe probe, Blindness unlisted, CancellationToken cancel)
    {
        var answer = await probe.Account.ReadAsync(Region.UsEast1, Ec2.DescribeRegions, new(), cancel).ConfigureAwait(false);
        return answer.Match(seen => Parsed((seen.Regions ?? []).Select(region => region.RegionName)), why =>
        {
            probe.Blind("regions beyond the default ones", Region.Global, new Blindness(
                "regions", unlisted.Cause, $"Only the 17 regions every account has were looked at. {unlisted.Reason}; {why.Reason}"));
            return [];
        });
    }

    // A region that somebody is switching on at this moment lets nobody look, and may be where he goes next.
    private static void NoteOff(Probe probe, Region region, string? status)
    {
        if (status == "ENABLING")
        {
            probe.Blind("all services", region, new Blindness(
                region.ToString(), BlindCause.Failed, "The region is being switched on (ENABLING) and lets nobody look yet. Look again in some minutes."));
        }
        else
        {
            probe.Note("all services", region, CellState.NotOffered);
        }
    }

    // DISABLING regions still hold what runs in them: they are looked at.
    private static bool IsOn(string? status) => status is "ENABLED" or "ENABLED_BY_DEFAULT" or "DISABLING";

    private static IReadOnlyList<Region> Parsed(IEnumerable<string?> names)
    {
        var regions = new SortedSet<Region>();
        foreach (var name in names)
        {
            if (Region.TryParse(name, out var region))
            {
                regions.Add(region);
            }
        }

        return [.. regions];
    }
}
