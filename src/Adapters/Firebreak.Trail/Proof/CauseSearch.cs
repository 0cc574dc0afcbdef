using System.Text;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Trail;

/// <summary>Asks the account's Event history who switched a trail off: it records that even when no trail does.</summary>
public static class CauseSearch
{
    /// <summary>What the Event history records in the trail's home region. Deleted objects are data events, and not in it.</summary>
    private static readonly string[] Asked =
        ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors", "DeleteBucket", "PutBucketPolicy", "PutBucketLifecycle"];

    private static readonly Paging<CloudTrail.LookupEventsIn, CloudTrail.LookupEventsOut, CloudTrail.Event> Pages = new(
        page => page.Events, page => page.NextToken, (question, token) => question with { NextToken = token });

    /// <summary>Hands the calls of the time around each range without proof over; what could not be asked is handed back.</summary>
    public static async Task<IReadOnlyList<Blindness>> AskAsync(IAccountReader account, ProofReading reading, GapCauses causes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(causes);
        var ranges = reading.Chains.SelectMany(chain => chain.Ranges).Where(range => range.Verdict != ProofVerdict.Valid).ToList();
        var homes = reading.Chains.Select(chain => chain.Name.Home).Distinct(StringComparer.Ordinal).Where(home => Region.TryParse(home, out _)).Order(StringComparer.Ordinal);
        var blind = new List<Blindness>();
        if (ranges.Count == 0)
        {
            return blind;
        }

        var window = (Start: ranges.Min(range => range.Start) - TimeSpan.FromHours(2), End: ranges.Max(range => range.End));
        foreach (var home in homes)
        {
            foreach (var name in Asked)
            {
                var question = new CloudTrail.LookupEventsIn([new CloudTrail.LookupAttribute("EventName", name)], window.Start, window.End);
                var answer = await account.ReadAllAsync(Region.Parse(home), CloudTrail.LookupEvents, question, Pages, cancel).ConfigureAwait(false);
                causes.Take(answer.Match(
                    seen => seen.SelectMany(one => TrailText.Read(Encoding.UTF8.GetBytes(one.CloudTrailEvent ?? ""), out _)?.Records ?? []).Select(record => record.Event),
                    why =>
                    {
                        blind.Add(why);
                        return [];
                    }));
            }
        }

        return [.. blind.DistinctBy(why => (why.Place, why.Cause))];
    }
}
