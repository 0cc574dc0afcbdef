using Firebreak.Billing.Files;
using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>Reads bills from files, whatever their format: several files, months, sellers and currencies at once.</summary>
public static class BillFiles
{
    private const int MostFiles = 20_000;
    private const int MostTogether = 8;
    private const long Large = 1_000_000;

    private static readonly Words Says = new("Read from files.", "파일에서 읽었습니다.");

    /// <summary>Reads files and folders. A file counts whole or not at all.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="resources">Whether resources are told apart, as a split by incident needs; without, memory stays small whatever the bill.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task<BillReading> ReadAsync(IReadOnlyList<string> paths, bool resources, CancellationToken cancel) => ReadAsync(paths, resources, null, cancel);

    /// <summary>The same, where the path <c>-</c> stands for a stream.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="resources">Whether resources are told apart.</param>
    /// <param name="standardInput">What <c>-</c> stands for; <c>null</c> if it is a file's name.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task<BillReading> ReadAsync(IReadOnlyList<string> paths, bool resources, Stream? standardInput, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Task.Run(() => Read(paths, resources, standardInput, cancel), cancel);
    }

    private static BillReading Read(IReadOnlyList<string> paths, bool resources, Stream? standardInput, CancellationToken cancel)
    {
        var (whole, source, told) = Gathered(paths, resources, standardInput, cancel);
        if (whole.Rows > Large)
        {
            // what was kept for each file is needed no more; what a large bill is made into next has its room
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return told with { Bills = Bills(whole, source) };
    }

    private static (BillLedger Whole, string Source, BillReading Told) Gathered(IReadOnlyList<string> paths, bool resources, Stream? standardInput, CancellationToken cancel)
    {
        var notes = new List<Words>();
        var (files, hollow, blind) = Found(paths);
        var once = WithoutCopies(files, notes);
        var readings = new IReadOnlyList<Reading<FileReading>>[once.Count];
        var question = new FileQuestion(resources, Ahead: once.Count < Environment.ProcessorCount);
        Parallel.For(0, once.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(MostTogether, Environment.ProcessorCount), CancellationToken = cancel },
            at => readings[at] = (once[at] == "-" ? standardInput : hollow.Contains(once[at]) ? Stream.Null : null) is { } stream
                ? FileDoor.Read(once[at], stream, question, cancel)
                : FileDoor.Read(once[at], question, cancel));
        var seen = new List<FileReading>();
        foreach (var reading in readings.SelectMany(some => some))
        {
            _ = reading.Match(file => Taken(seen, file), why => Taken(blind, why));
        }

        var counted = Overlaps.Resolve(seen, notes, blind);
        foreach (var file in seen)
        {
            if (file.Contradiction is { } odd)
            {
                blind.Add(new Blindness(file.Name, BlindCause.Truncated, odd));
            }

            notes.AddRange(file.Ledger.Remarks.Select(remark => new Words($"{file.Name}: {remark}.", $"{file.Name}: {remark}.")));
            if (file.Ledger.Crowded)
            {
                notes.Add(new Words(
                    $"{file.Name} names more than {BillLedger.MostResources} resources; the rest is counted without names.",
                    $"{file.Name}의 리소스가 {BillLedger.MostResources}개를 넘어, 나머지는 이름 없이 합산했습니다."));
            }
        }

        var told = new BillReading(
            [], [.. seen.Select(file => new BillFile(file.Name, file.Format, file.Ledger.Rows, file.Ledger.Totals(_ => true), counted.Contains(file)))], blind, notes);

        // the parts of a report are one ledger: what they have in common is one line
        var whole = new BillLedger(resources: true);
        foreach (var file in counted)
        {
            whole.Add(file.Ledger);
        }

        return (whole, counted.Count == 1 ? Path.GetFileName(counted[0].Name) : $"{counted.Count} files", told);
    }

    private static bool Taken<T>(List<T> list, T one)
    {
        list.Add(one);
        return true;
    }

    /// <summary>
    /// The files, and which of them lie in a folder and have no length: they are empty, or no files. A pipe would be waited for, and a device has
    /// no end, and either may have come out of somebody's archive.
    /// </summary>
    private static (List<string> Files, HashSet<string> Hollow, List<Blindness> Blind) Found(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        var blind = new List<Blindness>();
        foreach (var path in paths)
        {
            try
            {
                if (Directory.Exists(path))
                {
                    // the manifests that stand beside a report's parts are no parts of it
                    files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(file => !file.EndsWith("anifest.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(MostFiles));
                }
                else
                {
                    files.Add(path);
                }
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                blind.Add(new Blindness(path, BlindCause.Failed, refused.Message));
            }
        }

        if (files.Count > MostFiles)
        {
            blind.Add(new Blindness(string.Join(", ", paths.Take(3)), BlindCause.Truncated, $"only the first {MostFiles} files are read"));
        }

        var hollow = files.Where(file => Length(file) == 0).Except(paths, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return ([.. files.Take(MostFiles)], hollow, blind);
    }

    private static List<string> WithoutCopies(List<string> files, List<Words> notes)
    {
        var bySize = files.Distinct(StringComparer.Ordinal).GroupBy(Length).ToList();
        var copies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in bySize.Where(group => group.Key > 0 && group.Skip(1).Any()))
        {
            var kept = new List<string>();
            foreach (var file in group)
            {
                if (kept.Find(other => FileDoor.Same(other, file)) is { } first)
                {
                    copies.Add(file);
                    notes.Add(new Words($"{file} is a copy of {first} and was counted once.", $"{file}은(는) {first}의 사본이므로 한 번만 합산했습니다."));
                }
                else
                {
                    kept.Add(file);
                }
            }
        }

        return [.. files.Distinct(StringComparer.Ordinal).Where(file => !copies.Contains(file))];
    }

    /// <summary>How long a file is that can be opened; of one that cannot (a link may lead nowhere) reading tells.</summary>
    private static long Length(string file)
    {
        try
        {
            return File.Exists(file) ? new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Length(target.FullName) : new FileInfo(file).Length : -1;
        }
        catch (IOException)
        {
            return -1;
        }
    }

    private static IReadOnlyList<Bill> Bills(BillLedger whole, string source) =>
    [
        .. whole.Lines().GroupBy(line => line.Net.Currency, StringComparer.Ordinal)
            .OrderByDescending(lines => lines.Count()).ThenBy(lines => lines.Key, StringComparer.Ordinal)
            .Select(lines => new Bill([.. lines.Order(BillOrder.Instance)], whole.Estimated, source, Says)),
    ];
}
