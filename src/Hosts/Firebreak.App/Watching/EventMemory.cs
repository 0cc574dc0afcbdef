using System.Text.Json;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Trail;

namespace Firebreak.App.Watching;

/// <summary>The recorded events that judgements are made from: on the disk by day, in memory as one bounded window.</summary>
/// <remarks>
/// A flood cannot push out what matters: of what is said again and again only a few a day are kept, and what starts or makes something goes last.
/// </remarks>
internal sealed class EventMemory
{
    private const int Most = 4_000;
    private const int ReadsADay = 6;
    private const int WritesADay = 60;
    private const int MadeADay = 600;
    private const int MostWords = 10_000;
    private const int AlikeKept = 4;
    private const int FewOfADay = 200;
    private const int AddressesADay = 12;
    private const int MostOfThePast = 400;

    // CloudTrail's own Event history reaches as far
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Past = TimeSpan.FromDays(400);

    private readonly Lock _turn = new();
    private readonly EventShelf _shelf;
    private readonly Dictionary<string, TrailEvent> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly SeenIds _dropped = new(20_000);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private List<TrailEvent>? _sorted;
    private DateOnly _rolled;

    private EventMemory(EventShelf shelf) => _shelf = shelf;

    /// <summary>Why nothing can be kept, if so.</summary>
    public Blindness? Trouble { get; private set; }

    /// <summary>The events in order of time.</summary>
    public IReadOnlyList<TrailEvent> Events => _sorted ??= [.. _events.Values.OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal)];

    /// <summary>Reads what was kept; the newest days first, as far as there is room.</summary>
    public static EventMemory Load(EventShelf shelf, DateTimeOffset now)
    {
        var memory = new EventMemory(shelf);
        var oldest = DateOnly.FromDateTime((now - Past).UtcDateTime);
        foreach (var day in shelf.Days.Reverse())
        {
            if (day < oldest)
            {
                shelf.Drop(day);
                continue;
            }

            // of the days before there is room for what says who was here
            foreach (var line in memory._events.Count < Most ? shelf.Read(day) : shelf.Read(day).Take(FewOfADay))
            {
                if (Parse(line) is { } one && memory._events.TryAdd(one.EventId, memory.Slim(one)))
                {
                    _ = memory.Count(one);
                }
            }

            memory.Trim();
        }

        return memory;
    }

    /// <summary>Whether a record was read before, kept or not.</summary>
    public bool Knows(string id)
    {
        lock (_turn)
        {
            return _events.ContainsKey(id) || _dropped.Contains(id);
        }
    }

    /// <summary>Takes what was read. Hands back what is new and worth keeping; it is on the disk then.</summary>
    public IReadOnlyList<TrailEvent> Take(IEnumerable<TrailEvent> read, DateTimeOffset now)
    {
        lock (_turn)
        {
            var fresh = new List<TrailEvent>();
            foreach (var one in read.Where(one => !Knows(one.EventId) && one.Time >= now - Kept))
            {
                if (Count(one) > Limit(one))
                {
                    _dropped.Add(one.EventId);
                    continue;
                }

                var kept = Slim(one);
                if (_events.TryAdd(one.EventId, kept))
                {
                    fresh.Add(kept);
                }
            }

            if (fresh.Count > 0)
            {
                Keep(fresh);
                Trim();
                _sorted = null;
            }

            return fresh;
        }
    }

    /// <summary>
    /// Once a day: of what is older than AWS's own history stays who was here and from where, except an intruder. An account that nobody uses for months is the
    /// one that is stolen, and whoever has forgotten its owner takes nobody for a stranger.
    /// </summary>
    /// <param name="now">The account's time.</param>
    /// <param name="intruders">The addresses that an incident is laid to.</param>
    public void Roll(DateTimeOffset now, IReadOnlySet<string> intruders)
    {
        lock (_turn)
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            if (_rolled == today)
            {
                return;
            }

            _rolled = today;
            var old = _events.Values.Where(one => one.Time < now - Kept).ToList();
            var stays = old.Where(one => one.Time >= now - Past && !intruders.Contains(one.SourceIp))
                .GroupBy(one => (Who(one), one.SourceIp, one.Time.UtcDateTime.Date)).Select(day => day.MinBy(one => one.Time)!)
                .GroupBy(one => (Who(one), one.SourceIp)).SelectMany(place => place.OrderByDescending(one => one.Time).Select((one, index) => (one, index)))
                .OrderBy(pair => pair.index).ThenByDescending(pair => pair.one.Time).Take(MostOfThePast).ToDictionary(pair => pair.one.EventId, pair => pair.one, StringComparer.Ordinal);
            foreach (var one in old.Where(one => !stays.ContainsKey(one.EventId)))
            {
                _events.Remove(one.EventId);
                _sorted = null;
            }

            RollOnDisk(DateOnly.FromDateTime((now - Kept).UtcDateTime), stays.Values.ToLookup(one => DateOnly.FromDateTime(one.Time.UtcDateTime)));
        }
    }

    private void RollOnDisk(DateOnly oldest, ILookup<DateOnly, TrailEvent> stays)
    {
        try
        {
            foreach (var day in _shelf.Days.Where(day => day < oldest).ToList())
            {
                var lines = stays[day].OrderBy(one => one.Time).Select(Line).ToList();
                if (lines.Count == 0)
                {
                    _shelf.Drop(day);
                }
                else if (_shelf.Read(day).Count() != lines.Count)
                {
                    _shelf.Replace(day, lines);
                }
            }
        }
        catch (StoreException wrong)
        {
            Trouble = new Blindness("disk", BlindCause.Failed, wrong.Message);
        }
    }

    private static string Line(TrailEvent one) => one.Raw.GetRawText().ReplaceLineEndings(" ");

    // What the disk does not take stays in memory, and is read from AWS again after a restart.
    private void Keep(List<TrailEvent> fresh)
    {
        try
        {
            foreach (var day in fresh.GroupBy(one => DateOnly.FromDateTime(one.Time.UtcDateTime)))
            {
                _shelf.Add(day.Key, [.. day.Select(Line)]);
            }

            Trouble = null;
        }
        catch (StoreException wrong)
        {
            Trouble = new Blindness("disk", BlindCause.Failed, wrong.Message);
        }
    }

    private static TrailEvent? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return TrailEventReader.TryRead(document.RootElement.Clone(), out var read) ? read : null;
        }
        catch (JsonException)
        {
            return null; // the last line of a crash
        }
    }

    private static bool Makes(TrailEvent one) => one.ReadOnly != true && Array.Exists(Makers, maker => one.Name.StartsWith(maker, StringComparison.Ordinal))
        && one.Name is not ("CreateTags" or "CreateLogStream" or "CreateLogGroup" or "CreateNetworkInterface" or "CreateGrant");

    private static readonly string[] Makers = ["Run", "Create", "Request", "Start", "Attach", "Put", "Console", "Update", "Stop", "Terminate", "Delete", "Deactivate", "Add"];

    private static string? Who(TrailEvent one) => one.Caller.SessionIssuerArn ?? one.Caller.Arn;

    // A client's name is the intruder's to choose: it tells nothing apart here.
    private static string Habit(TrailEvent one) => string.Join('|',
        one.Time.UtcDateTime.DayOfYear, one.Caller.AccessKeyId ?? one.Caller.Arn ?? one.Caller.InvokedBy, one.Caller.Type, one.SourceIp, one.Region, one.Source, one.Name, one.ErrorCode);

    private static int Limit(TrailEvent one) => one.ReadOnly == true ? ReadsADay : Makes(one) && one.Succeeded ? MadeADay : WritesADay;

    private int Count(TrailEvent one)
    {
        var habit = Habit(one);
        if (_said.Count > 20_000)
        {
            _said.Clear();
        }

        return _said[habit] = _said.GetValueOrDefault(habit) + 1;
    }

    /// <summary>The event with the words that stand in thousands of them held once.</summary>
    private TrailEvent Slim(TrailEvent one) => one with
    {
        Source = Word(one.Source),
        Name = Word(one.Name),
        Region = Word(one.Region),
        SourceIp = Word(one.SourceIp),
        UserAgent = Word(one.UserAgent),
        ErrorCode = one.ErrorCode is null ? null : Word(one.ErrorCode),
        ErrorMessage = one.ErrorMessage is null ? null : Word(one.ErrorMessage),
        RecipientAccount = one.RecipientAccount is null ? null : Word(one.RecipientAccount),
        Caller = one.Caller with
        {
            Type = Word(one.Caller.Type),
            PrincipalId = Word(one.Caller.PrincipalId),
            Arn = one.Caller.Arn is null ? null : Word(one.Caller.Arn),
            Account = one.Caller.Account is null ? null : Word(one.Caller.Account),
            AccessKeyId = one.Caller.AccessKeyId is null ? null : Word(one.Caller.AccessKeyId),
            UserName = one.Caller.UserName is null ? null : Word(one.Caller.UserName),
            InvokedBy = one.Caller.InvokedBy is null ? null : Word(one.Caller.InvokedBy),
            SessionIssuerArn = one.Caller.SessionIssuerArn is null ? null : Word(one.Caller.SessionIssuerArn),
        },
    };

    private string Word(string word)
    {
        if (_words.Count > MostWords)
        {
            _words.Clear(); // what is held by events stays; new ones are held once from here on
        }

        ref var held = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
        return held ??= word;
    }

    /// <summary>
    /// Lets go in the order: old, said often, looked only; what makes something last. Of everybody at every address the first event of a day stays:
    /// whoever does not know who was here before takes nobody for a stranger. Sessions of one role are one, for programs make thousands of them; of the
    /// addresses of one caller a dozen a day count, for a stolen key may come from thousands.
    /// </summary>
    private void Trim()
    {
        if (_events.Count <= Most)
        {
            return;
        }

        var firsts = _events.Values.GroupBy(one => (Who(one), one.SourceIp, one.Time.UtcDateTime.Date)).Select(day => day.MinBy(one => one.Time)!)
            .GroupBy(one => (Who(one), one.Time.UtcDateTime.Date)).SelectMany(day => day.OrderBy(one => one.Time).Take(AddressesADay))
            .Select(one => one.EventId).ToHashSet(StringComparer.Ordinal);
        var weights = _events.Values.GroupBy(one => (Who(one), one.SourceIp, one.Source, one.Name, one.ErrorCode)).SelectMany(group =>
            group.OrderByDescending(one => one.Time).Select((one, index) => (one, Weight: firsts.Contains(one.EventId) ? 0 : (Makes(one) ? 0 : one.ReadOnly == true ? 2 : 1) + (index / AlikeKept))));
        foreach (var (one, _) in weights.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.one.Time).Take(_events.Count - Most + (Most / 20)).ToList())
        {
            _events.Remove(one.EventId);
            _dropped.Add(one.EventId);
        }
    }
}
