using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Counts calls by caller and by address, every record once.</summary>
internal static class Summaries
{
    private const int Most = 100;

    /// <summary>The counts.</summary>
    public static CallSummary Of(TrailBook book)
    {
        var (callers, addresses) = (new Dictionary<string, Tally>(StringComparer.Ordinal), new Dictionary<string, Tally>(StringComparer.Ordinal));
        for (var at = 0; at < book.Count; at++)
        {
            var row = book.Row(at);
            var who = book.Callers[row.Caller];
            var (caller, address) = (CallerOf(who), book.Texts[row.Address] is { Length: > 0 } text ? text : "unknown");
            var one = (row.Ticks, ErrorOf(book, at), who.AccessKeyId ?? "");
            Tally.In(callers, caller, who.Type).Add(one, address);
            Tally.In(addresses, address, "").Add(one, caller);
        }

        return new CallSummary(Sorted(callers), Sorted(addresses));
    }

    /// <summary>How the call failed; <c>null</c> if it did not. A sign-in says so in the answer.</summary>
    private static string? ErrorOf(TrailBook book, int at)
    {
        var call = book.Calls[book.Row(at).Call];
        return call is { ErrorCode: null, Name: "ConsoleLogin" } && book[at] is var login && Record.Field.Text(login.Response, "ConsoleLogin") == "Failure"
            ? login.ErrorMessage ?? "Failure"
            : call.ErrorCode;
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
        private static readonly SortedDictionary<string, int> None = [];

        // nearly all of very many have one key, one place and no error
        private SortedDictionary<string, int>? _errors;
        private Few _keys;
        private Few _others;
        private int _succeeded;
        private int _failed;
        private long _first = long.MaxValue;
        private long _last = long.MinValue;

        public static Tally In(Dictionary<string, Tally> tallies, string id, string type)
        {
            if (!tallies.TryGetValue(id, out var tally))
            {
                tallies.Add(id, tally = new Tally(type));
            }

            return tally;
        }

        public void Add((long Ticks, string? Error, string Key) one, string other)
        {
            if (one.Error is not { } error)
            {
                _succeeded++;
            }
            else
            {
                _failed++;
                var code = error.Length > 120 ? error[..120] : error;
                _errors ??= new SortedDictionary<string, int>(StringComparer.Ordinal);
                _errors[code] = _errors.GetValueOrDefault(code) + 1;
            }

            (_first, _last) = (Math.Min(one.Ticks, _first), Math.Max(one.Ticks, _last));
            _others.Keep(other);
            _keys.Keep(one.Key);
        }

        public CallCount Count(string id) => new(id, type)
        {
            Succeeded = _succeeded,
            Failed = _failed,
            FirstSeen = new DateTimeOffset(_first, TimeSpan.Zero),
            LastSeen = new DateTimeOffset(_last, TimeSpan.Zero),
            Errors = _errors ?? None,
            AccessKeys = _keys.All,
            Others = _others.All,
        };

    }

    /// <summary>Different texts in order, at most a hundred; one of them takes no list.</summary>
    private struct Few
    {
        private string? _only;
        private List<string>? _more;

        public readonly IReadOnlyList<string> All => _more is not null ? _more : _only is null ? [] : [_only];

        public void Keep(string text)
        {
            if (text.Length == 0 || text == _only)
            {
                return;
            }

            if (_more is null)
            {
                if (_only is null)
                {
                    _only = text;
                    return;
                }

                (_more, _only) = ([_only], null);
            }

            if (_more.Count < Most && _more.BinarySearch(text, StringComparer.Ordinal) is < 0 and var place)
            {
                _more.Insert(~place, text);
            }
        }
    }
}
