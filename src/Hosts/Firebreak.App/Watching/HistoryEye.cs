using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Trail;

namespace Firebreak.App.Watching;

/// <summary>Reads the Event history of all regions, what changed something before what only looked, and knows how far it has come.</summary>
internal sealed class HistoryEye(IAccountReader reader, CallingIdentity caller)
{
    private const string Writes = "false";
    private const string Reads = "true";
    private const int PagesAhead = 60;
    private const int PagesBack = 40;
    private const int MostGaps = 20;
    private const int MostEchoes = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan VeryLate = TimeSpan.FromHours(24);
    private static readonly TimeSpan First = TimeSpan.FromHours(24);
    private readonly SeenIds _echoes = new(MostEchoes);
    private Func<string, bool> _isKnown = _ => false;
    private Action<IReadOnlyList<TrailEvent>> _take = _ => { };

    /// <summary>Reads on in every region. What could not be read is told by region; the next look goes on from there.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="before">How far it was read.</param>
    /// <param name="deep">Whether a whole day is read again.</param>
    /// <param name="isKnown">Whose records are remembered already, by their ids: they are not taken apart once more.</param>
    /// <param name="take">Takes the records of each page that are not of our own looks; regions are read side by side.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<HistoryLook> LookAsync(
        IReadOnlyList<Region> regions, IReadOnlyDictionary<string, StreamState> before, bool deep, Func<string, bool> isKnown, Action<IReadOnlyList<TrailEvent>> take, CancellationToken cancel)
    {
        (_isKnown, _take) = (isKnown, take);
        var looks = await Task.WhenAll(regions.Select(region => RegionAsync(region, before, deep, cancel))).ConfigureAwait(false);
        var streams = new SortedDictionary<string, StreamState>(before.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (key, stream) in looks.SelectMany(look => look.Streams))
        {
            streams[key] = stream;
        }

        return new HistoryLook(streams, [.. looks.SelectMany(look => look.Blind)]);
    }

    /// <summary>Whether a record is of a look of our own: it says nothing of the account, but how late records are.</summary>
    public bool IsEcho(TrailEvent one) => one.ReadOnly == true && one.UserAgent.StartsWith("firebreak/", StringComparison.Ordinal)
        && ((caller.AccessKeyId is { } key && one.Caller.AccessKeyId == key) || (one.Caller.Arn is { } arn && caller.SamePrincipal(arn)));

    private static string Key(Region region, string kind) => $"{region}/{(kind == Writes ? "changes" : "looks")}";

    private async Task<HistoryLook> RegionAsync(Region region, IReadOnlyDictionary<string, StreamState> before, bool deep, CancellationToken cancel)
    {
        var streams = new SortedDictionary<string, StreamState>(StringComparer.Ordinal);
        var blind = new List<Blindness>();
        foreach (var kind in (string[])[Writes, Reads])
        {
            var key = Key(region, kind);
            var (stream, why) = await StreamAsync(region, kind, before.GetValueOrDefault(key), deep, cancel).ConfigureAwait(false);
            if (stream is not null)
            {
                streams[key] = stream;
            }

            if (why is not null)
            {
                blind.Add(why);
                break; // the other kind would fail alike, and would cost the time of a retry
            }
        }

        return new HistoryLook(streams, blind);
    }

    private async Task<(StreamState? Stream, Blindness? Why)> StreamAsync(
        Region region, string kind, StreamState? before, bool deep, CancellationToken cancel)
    {
        var now = reader.Now;
        var floor = now - Kept;
        var from = Later(floor, before is null ? now - First : before.Newest - (deep && kind == Writes ? VeryLate : Late));
        var (ahead, echo) = await ReadAsync(region, kind, new Window(from, now + TimeSpan.FromMinutes(1)), PagesAhead, cancel).ConfigureAwait(false);
        if (ahead.Why is not null)
        {
            return (before, ahead.Why);
        }

        var stream = (before ?? new StreamState { Newest = now, Oldest = ahead.Back }) with { Newest = now, Read = now, Echo = Later(before?.Echo, echo) };
        var gaps = stream.Gaps.ToList();
        if (before is not null && ahead.Back > before.Newest)
        {
            gaps.Add(new Stretch(before.Newest, ahead.Back));
        }

        var left = PagesBack;
        if (gaps.Count > 0)
        {
            var gap = gaps[^1];
            var (filled, _) = await ReadAsync(region, kind, new Window(gap.From, gap.To), left, cancel).ConfigureAwait(false);
            gaps.RemoveAt(gaps.Count - 1);
            if (filled.Back > gap.From)
            {
                gaps.Add(gap with { To = filled.Why is null ? filled.Back : gap.To });
            }

            left -= filled.Pages;
        }

        if (!stream.Whole && left > 0)
        {
            var (back, _) = await ReadAsync(region, kind, new Window(floor, Later(floor, stream.Oldest)), left, cancel).ConfigureAwait(false);
            stream = back.Why is null ? stream with { Oldest = back.Back, Whole = back.Back <= floor } : stream;
        }

        return (stream with { Gaps = [.. gaps.TakeLast(MostGaps)] }, Behind(region, kind, gaps, now));
    }

    private static Blindness? Behind(Region region, string kind, List<Stretch> gaps, DateTimeOffset now) => kind == Writes && gaps.Exists(gap => now - gap.To > TimeSpan.FromMinutes(5))
        ? new Blindness($"event history of {region}", BlindCause.Truncated, $"There are more records than can be read in time; those from {gaps[0].From:HH:mm} to {gaps[^1].To:HH:mm} UTC are not read yet.")
        : null;

    /// <summary>Reads a stretch, page by page; hands back the newest record of our own in it, too.</summary>
    private async Task<(HistoryReading Read, DateTimeOffset? Echo)> ReadAsync(Region region, string kind, Window window, int pages, CancellationToken cancel)
    {
        var echo = (DateTimeOffset?)null;
        var read = await HistoryPages.ReadAsync(reader, region, ("ReadOnly", kind), window, pages, cancel, id => _echoes.Contains(id) || _isKnown(id), page => echo = Later(echo, Heard(page)))
            .ConfigureAwait(false);
        return (read, echo);
    }

    private DateTimeOffset? Heard(IReadOnlyList<TrailEvent> page)
    {
        var ours = page.Where(IsEcho).ToList();
        ours.ForEach(echo => _echoes.Add(echo.EventId));
        _take(ours.Count == 0 ? page : [.. page.Where(one => !IsEcho(one))]);
        return ours.Select(one => (DateTimeOffset?)one.Time).Max();
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b : a;
}

/// <summary>What one look at the records brought.</summary>
/// <param name="Streams">How far everything was read now.</param>
/// <param name="Blind">What could not be read.</param>
internal sealed record HistoryLook(SortedDictionary<string, StreamState> Streams, IReadOnlyList<Blindness> Blind);
