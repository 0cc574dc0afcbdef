using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Trail.Scan;

/// <summary>One pass over many files, and a second over those few of which a part has to wait.</summary>
/// <remarks>
/// Of two copies the fuller one counts. So whatever holds less than the record (a table of Athena's, a list of the console's) is looked at
/// after everything that holds the record itself: a second pass over those files alone, which as a rule are none.
/// </remarks>
internal sealed class ScanRun(TrailQuestion question, MemberNames names, ScanOptions options, List<ScanSource> sources, FileNotes notes) : IDisposable
{
    private static readonly IReadOnlyList<Outcome> Sound = [];
    private readonly KnownIds _ids = new(options.MostIds, options.Away);
    private readonly IReadOnlyList<Outcome>?[] _outcomes = new IReadOnlyList<Outcome>?[sources.Count];
    private readonly HashSet<(Fidelity Fidelity, int Source)> _later = [];
    private int _done;
    private int _brief;

    /// <summary>Goes through all sources.</summary>
    public async Task<TrailTally> RunAsync(Func<TrailLane> lanes, CancellationToken cancel)
    {
        var turn = new Turn(_ids);
        var intakes = Enumerable.Range(0, Math.Max(1, Math.Min(options.Threads, sources.Count))).Select(_ => new Intake(question, lanes(), turn, options)).ToList();
        await PassAsync(Fidelity.Full, [.. Enumerable.Range(0, sources.Count)], intakes, turn, cancel).ConfigureAwait(false);
        foreach (var fidelity in (Fidelity[])[Fidelity.Recast, Fidelity.Brief])
        {
            var files = _later.Where(one => one.Fidelity == fidelity).Select(one => one.Source).Order().ToList();
            var before = turn.Read - turn.Copies;
            turn.DoubtsAll = true;
            await PassAsync(fidelity, files, intakes, turn, cancel).ConfigureAwait(false);
            _brief += fidelity == Fidelity.Brief ? turn.Read - turn.Copies - before : 0;
        }

        return Result(intakes, turn, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _ids.Dispose();

    private async Task PassAsync(Fidelity wanted, List<int> files, List<Intake> intakes, Turn turn, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            return;
        }

        turn.Restart();
        var next = -1;
        int Next() => Interlocked.Increment(ref next);
        if (intakes is [var only])
        {
            only.Wanted = wanted;
            Work(only, Next, files, cancel); // nobody works beside it: no other thread is needed
            only.Settle();
            return;
        }

        await Task.WhenAll(intakes.Select(intake => Task.Run(
            () =>
            {
                try
                {
                    intake.Wanted = wanted;
                    Work(intake, Next, files, cancel);
                }
                catch
                {
                    turn.Stop();
                    throw;
                }
            },
            cancel))).ConfigureAwait(false);
        intakes.ForEach(intake => intake.Settle());
    }

    private void Work(Intake intake, Func<int> next, List<int> files, CancellationToken cancel)
    {
        using var scan = new FileScan(names, intake, options.Sizes, cancel);
        for (var number = next(); number < files.Count; number = next())
        {
            cancel.ThrowIfCancellationRequested();
            intake.Begin(number);
            var source = files[number];
            var outcomes = Read(sources[source], intake, scan);
            intake.End();
            if (intake.Wanted == Fidelity.Full)
            {
                _outcomes[source] = outcomes;
                options.Progress?.Invoke(Interlocked.Increment(ref _done), files.Count);
            }
            else if (IsChanged(_outcomes[source]!, outcomes))
            {
                _outcomes[source] = [.. _outcomes[source]!, Changed(sources[source])];
            }

            if (intake.Others.Count > 0)
            {
                lock (_later)
                {
                    _later.UnionWith(intake.Others.Where(other => other < intake.Wanted).Select(other => (other, source)));
                }
            }
        }
    }

    /// <summary>Whether a file does not hold what it held when it was read before; of one that was sound it is not known how much that was.</summary>
    private static bool IsChanged(IReadOnlyList<Outcome> before, IReadOnlyList<Outcome> now)
    {
        static int Found(IReadOnlyList<Outcome> outcomes) => outcomes.Sum(outcome => outcome.Text?.Count ?? 0);
        return ReferenceEquals(before, Sound) ? Found(now) == 0 : Found(now) != Found(before);
    }

    private static Outcome Changed(ScanSource source) =>
        new(source.Place) { Faults = ["It was changed while it was read, so that records of it may be missing: read it again."], Cause = BlindCause.Truncated };

    /// <summary>The fast way if it goes, else the parser from where it did not go.</summary>
    private IReadOnlyList<Outcome> Read(ScanSource source, Intake intake, FileScan scan)
    {
        var taken = 0;
        if (!options.Careful && intake.Wanted == Fidelity.Full)
        {
            var found = new TrailText(intake.Take);
            try
            {
                if (scan.TryRead(source, found))
                {
                    return found is { Troubles.Count: 0, Remarks.Count: 0, Insights: 0 } ? Sound : [new Outcome(source.Place) { Text = found }];
                }
            }
            catch (Exception trouble) when (FoundFiles.IsFileTrouble(trouble))
            {
                // the parser meets it again, and tells
            }

            taken = found.Count;
        }

        return taken == 0 ? source.Parse(intake.Take) : Rest(source, intake, taken);
    }

    /// <summary>
    /// Has the parser read what was not taken yet. What is left out has to be what was taken: somebody may have written the file anew meanwhile.
    /// </summary>
    private static IReadOnlyList<Outcome> Rest(ScanSource source, Intake intake, int taken)
    {
        var (last, left) = (intake.LastId, (ulong?)null);
        var outcomes = source.Parse(record =>
        {
            if (taken-- <= 0)
            {
                intake.Take(record);
            }
            else if (intake.IsWanted(record))
            {
                left = intake.IdOf(record);
            }
        });
        return taken > 0 || (last is not null && left != last) ? [.. outcomes, Changed(source)] : outcomes;
    }

    private TrailTally Result(List<Intake> intakes, Turn turn, CancellationToken cancel)
    {
        var contradictions = turn.Suspects.Count == 0 ? [] : new SecondLook(question, intakes[0], turn.Suspects).Run(sources, cancel);
        foreach (var (source, outcomes) in sources.Zip(_outcomes))
        {
            foreach (var outcome in ReferenceEquals(outcomes, Sound) ? [new Outcome(source.Place) { Text = new TrailText { Recognised = true } }] : outcomes ?? [])
            {
                notes.Add(outcome);
            }
        }

        var tally = new CoverageTally();
        intakes.ForEach(intake => tally.Add(intake.Tally));
        var blind = new List<Blindness>([.. notes.Blind, .. Gathering.Told(contradictions, _brief)]);
        if (_ids.Forgot)
        {
            blind.Add(new Blindness(
                "copies", BlindCause.Truncated,
                $"There are more than {options.MostIds} events, and no more ids are kept: copies that lie far from each other were counted twice (--exact keeps all)."));
        }

        var coverage = tally.Result(_brief) with { FilesSkipped = notes.Skipped, Insights = notes.Insights, Remarks = notes.Remarks };
        return new TrailTally(notes.Read, notes.Unread, turn.Read, turn.Copies, coverage, blind);
    }
}
