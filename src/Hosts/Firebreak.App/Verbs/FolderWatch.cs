using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak detect --watch DIR</c>: a folder that fills. New files are read when they have stopped growing, and new findings are told at once.</summary>
/// <param name="question">The rules, the level and the time; the paths are not used.</param>
/// <param name="folder">The folder.</param>
/// <param name="time">What waits.</param>
public sealed class FolderWatch(DetectQuestion question, string folder, TimeProvider time)
{
    /// <summary>Rules that count look back; older events than the last so many are let go.</summary>
    private const int MostEvents = 500_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, (long Length, DateTime Written)> _growing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Length, DateTime Written)> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Rule, string Event), (int Count, DateTimeOffset Last)> _told = [];
    private readonly HashSet<Blindness> _missed = [];
    private TrailReading? _reading;

    /// <summary>
    /// Watches until it is cancelled. A finding is told when it comes, and again with its new count when more events join it.
    /// </summary>
    /// <param name="found">Takes each finding.</param>
    /// <param name="unread">Takes what could not be seen: each file that could not be read whole, each rule that cannot be used.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(Action<Finding> found, Action<Unread> unread, Language language, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(unread);
        var rules = RuleFiles.Load(question.Rules);
        foreach (var rule in rules.Rejected)
        {
            unread(new Unread($"{rule.Path}:{rule.Line}", rule.Reason, Foreign: false));
        }

        var options = new DetectionOptions { Prices = PriceBook.Embedded(), Every = question.Every, Correlate = question.Correlate };
        while (true)
        {
            var ready = Ready(unread);
            if (ready.Count > 0)
            {
                await TakeAsync(ready, unread, cancel).ConfigureAwait(false);
                var result = Detection.Run(rules, _reading!.Events, options);
                Tell(result, found);
                foreach (var one in result.BlindSpots.Where(_missed.Add))
                {
                    unread(new Unread(one.Place, one.Reason, Foreign: false));
                }
            }

            await Task.Delay(Pause, time, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The files that are new or were written anew, and did not grow since the last look. What cannot be looked at is told once.</summary>
    private List<string> Ready(Action<Unread> unread)
    {
        var ready = new List<string>();
        var (paths, blind) = TrailFiles.Under(folder);
        foreach (var one in blind.Where(_missed.Add))
        {
            unread(new Unread(one.Place, one.Reason, Foreign: false));
        }

        foreach (var path in paths)
        {
            if (Look(path) is not { } now || (_read.TryGetValue(path, out var read) && read == now))
            {
                continue;
            }

            if (_growing.TryGetValue(path, out var before) && before == now)
            {
                _growing.Remove(path);
                _read[path] = now;
                ready.Add(path);
            }
            else
            {
                _growing[path] = now;
            }
        }

        return ready;
    }

    /// <summary>How a file is now, or where its link leads; <c>null</c> if it went away meanwhile.</summary>
    private static (long Length, DateTime Written)? Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            file = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return (file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task TakeAsync(List<string> files, Action<Unread> unread, CancellationToken cancel)
    {
        var fresh = await TrailFiles.ReadAsync(new TrailQuestion(files, question.From, question.To), cancel).ConfigureAwait(false);
        foreach (var one in fresh.BlindSpots)
        {
            unread(new Unread(one.Place, one.Reason, Foreign: false));
        }

        var whole = _reading is null ? fresh : _reading.With(fresh);
        _reading = whole.Events.Count <= MostEvents ? whole : whole with { Events = [.. whole.Events.Skip(whole.Events.Count - MostEvents)] };
    }

    private void Tell(DetectionResult result, Action<Finding> found)
    {
        foreach (var finding in result.AtLeast(question.Level).OrderBy(finding => finding.Last))
        {
            var name = (finding.Rule.Id, finding.Event.EventId);
            var state = (finding.Count, finding.Last);
            if (!_told.TryGetValue(name, out var told) || told != state)
            {
                _told[name] = state;
                found(finding);
            }
        }
    }
}
