using Firebreak.Aws.Survey;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.App.Watching;

/// <summary>What exists: everything now and then, the machines of all regions in every look.</summary>
internal sealed class InventoryEye(IAccountReader reader, IBucketReader? buckets)
{
    private static readonly Paging<Ec2.DescribeInstancesIn, Ec2.DescribeInstancesOut, Ec2.Reservation> Pages = new(
        page => page.Reservations, page => page.NextToken, (question, token) => question with { NextToken = token });

    /// <summary>What is known to exist; <c>null</c> before the first look that saw anything.</summary>
    public Inventory? Known { get; private set; }

    /// <summary>Lists everything in the regions; what other regions held stays known.</summary>
    public async Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, bool all, CancellationToken cancel)
    {
        var fresh = await new AccountSurvey(reader, buckets).SurveyAsync(regions, cancel).ConfigureAwait(false);
        var seen = regions.Append(Region.Global).ToHashSet();
        Known = all || Known is null ? Kept(fresh) : new Inventory(
            fresh.Account,
            fresh.TakenAt,
            [.. Known.Resources.Where(one => !seen.Contains(one.Region)).Concat(Kept(fresh).Resources).OrderBy(one => one.Region).ThenBy(one => one.Kind, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)],
            [.. Known.Cells.Where(cell => !seen.Contains(cell.Region)), .. fresh.Cells]);
        return fresh;
    }

    /// <summary>
    /// Lists the machines of all regions, one question a region. Hands back the regions in which something is there that was not, or runs that did not, and what could not be listed.
    /// </summary>
    public async Task<(IReadOnlyList<Region> Changed, IReadOnlyList<Blindness> Blind)> MachinesAsync(IReadOnlyList<Region> regions, CancellationToken cancel)
    {
        var answers = await Task.WhenAll(regions.Select(region =>
            reader.ReadAllAsync(region, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn(MaxResults: 1000), Pages, cancel))).ConfigureAwait(false);
        var known = (Known?.Resources ?? []).Where(one => one.Kind == Kinds.Instance).ToLookup(one => one.Region);
        var (changed, blind) = (new List<Region>(), new List<Blindness>());
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            _ = answers[i].Match(
                seen =>
                {
                    if (IsOther(known[region], seen))
                    {
                        changed.Add(region);
                    }

                    return true;
                },
                why =>
                {
                    blind.Add(why with { Place = $"machines in {region}" });
                    return false;
                });
        }

        return (changed, blind);
    }

    private static bool IsOther(IEnumerable<Resource> known, IReadOnlyList<Ec2.Reservation> seen)
    {
        var before = known.Where(one => one.State is not ("terminated" or "shutting-down")).Select(one => $"{one.Id} {Settled(one.State)}").ToHashSet(StringComparer.Ordinal);
        var now = seen.SelectMany(reservation => reservation.Instances ?? []).Where(one => one.State?.Name is not ("terminated" or "shutting-down"))
            .Select(one => $"{one.InstanceId} {Settled(one.State?.Name ?? "")}").ToHashSet(StringComparer.Ordinal);
        return !before.SetEquals(now);
    }

    private static string Settled(string state) => state switch
    {
        "pending" => "running",
        "stopping" => "stopped",
        _ => state,
    };

    // A region that could not be listed keeps what it held: not seen is not empty.
    private Inventory Kept(Inventory fresh)
    {
        if (Known is null)
        {
            return fresh;
        }

        var dark = fresh.Cells.Where(cell => cell.Why is not null && cell.Listing == Ec2.DescribeInstances.ToString()).Select(cell => cell.Region).ToHashSet();
        return dark.Count == 0 ? fresh : fresh with
        {
            Resources = [.. fresh.Resources.Where(one => !(dark.Contains(one.Region) && one.Kind == Kinds.Instance)), .. Known.Resources.Where(one => one.Kind == Kinds.Instance && dark.Contains(one.Region))],
        };
    }
}
