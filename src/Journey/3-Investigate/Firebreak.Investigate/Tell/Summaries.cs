using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Counts calls by caller and by address, every record once.</summary>
internal static class Summaries
{
    private const int Most = 100;

    /// <summary>The counts.</summary>
    public static CallSummary Of(IEnumerable<TrailEvent> events)
    {
        var (callers, addresses) = (new Dictionary<string, Tally>(StringComparer.Ordinal), new Dictionary<string, Tally>(StringComparer.Ordinal));
        foreach (var one in events)
        {
            var (caller, address) = (CallerOf(one.Caller), one.SourceIp.Length > 0 ? one.SourceIp : "unknown");
            Tally.In(callers, caller, one.Caller.Type).Add(one, address);
            Tally.In(addresses, address, "").Add(one, caller);
        }

        return new CallSummary(Sorted(callers), Sorted(addresses));
    }

    /// <summary>The caller as recorded; what has no ARN is told by what the record has instead.</summary>
    private static string CallerOf(Caller caller)
    {
        foreach (var name in (ReadOnlySpan<string?>)[caller.Arn, caller.UserName, caller.PrincipalId, caller.InvokedBy, caller.Type])
        {
            if (!string.IsNullOrEmpty(name))
            {
                return name;
            }
        }

        return "unknown";
    }

    private static List<CallCount> Sorted(Dictionary<string, Tally> tallies) => [.. tallies
        .Select(tally => tally.Value.Count(tally.Key))
        .OrderByDescending(count => count.Succeeded + count.Failed).ThenBy(count => count.Id, StringComparer.Ordinal)];

    private sealed class Tally(string type)
    {
        private readonly SortedDictionary<string, int> _errors = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _others = new(StringComparer.Ordinal);
        private int _succeeded;
        private int _failed;
        private DateTimeOffset _first = DateTimeOffset.MaxValue;
        private DateTimeOffset _last = DateTimeOffset.MinValue;

        public static Tally In(Dictionary<string, Tally> tallies, string id, string type)
        {
            if (!tallies.TryGetValue(id, out var tally))
            {
                tallies.Add(id, tally = new Tally(type));
            }

            return tally;
        }

        public void Add(TrailEvent one, string other)
        {
            var error = one.ErrorCode ?? (Record.Field.Text(one.Response, "ConsoleLogin") == "Failure" ? one.ErrorMessage ?? "Failure" : null);
            if (error is null)
            {
                _succeeded++;
            }
            else
            {
                _failed++;
                var code = error.Length > 120 ? error[..120] : error;
                _errors[code] = _errors.GetValueOrDefault(code) + 1;
            }

            (_first, _last) = (one.Time < _first ? one.Time : _first, one.Time > _last ? one.Time : _last);
            Keep(_others, other);
            Keep(_keys, one.Caller.AccessKeyId ?? "");
        }

        public CallCount Count(string id) => new(id, type)
        {
            Succeeded = _succeeded,
            Failed = _failed,
            FirstSeen = _first,
            LastSeen = _last,
            Errors = _errors,
            AccessKeys = [.. _keys],
            Others = [.. _others],
        };

        private static void Keep(SortedSet<string> kept, string text)
        {
            if (text.Length > 0 && kept.Count < Most)
            {
                _ = kept.Add(text);
            }
        }
    }
}
