using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Firebreak.Fuzz;

/// <summary>
/// Runs a target again and again in this process, led by the branches that runs take. AFL++ starts each run from outside, a thousand times
/// slower than the smallest target is; this is the same search without that.
/// </summary>
/// <remarks>The input of the run is in a mapped file, so that it is there too when the process dies of it. What was done is written down every few seconds, and gone on with.</remarks>
internal sealed class InProcess
{
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(500);

    /// <summary>Ten seconds. They are counted, not measured: a process that was stopped for a while and goes on has not been running.</summary>
    private const int Patience = 20;
    private readonly string _work;
    private readonly string _queue;
    private readonly Edges _edges = new();
    private readonly List<(byte[] Bytes, TimeSpan Took)> _inputs = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly MemoryMappedViewAccessor _now;
    private long _began;
    private long _done;
    private int _crashes;

    public InProcess(string work)
    {
        (_work, _queue) = (work, Path.Combine(work, "queue"));
        Directory.CreateDirectory(_queue);
        _now = MemoryMappedFile.CreateFromFile(Path.Combine(work, "now"), FileMode.OpenOrCreate, null, Mutator.Longest + sizeof(int)).CreateViewAccessor();
    }

    /// <summary>Runs so often, from the inputs of a folder and those that were kept before. 1 if something broke.</summary>
    public int Run(Action<byte[]> target, long runs, string seeds)
    {
        var before = Before();
        var files = Directory.EnumerateFiles(seeds).Concat(Directory.EnumerateFiles(_queue)).OrderBy(file => new FileInfo(file).Length).ThenBy(file => file, StringComparer.Ordinal).ToList();

        // what is made once, like our own rules on several threads, would be taken for branches of the first input
        target(File.ReadAllBytes(files[0]));
        foreach (var file in files)
        {
            Try(target, File.ReadAllBytes(file), isKept: true);
        }

        var watching = new Thread(Watch) { IsBackground = true };
        watching.Start();
        var random = new Random(unchecked((int)before.Runs) ^ 20260824);
        random.Shuffle(CollectionsMarshal.AsSpan(_inputs)); // the last ones count as new, and must not be the slowest
        var mutator = new Mutator(random);
        var clock = Stopwatch.StartNew();
        var told = clock.Elapsed;
        for (_done = 0; before.Runs + _done < runs; _done++)
        {
            Try(target, mutator.Of(One(random), _inputs[random.Next(_inputs.Count)].Bytes), isKept: false);
            if (clock.Elapsed - told > TimeSpan.FromSeconds(5))
            {
                told = clock.Elapsed;
                Tell(before, told);
            }
        }

        Tell(before, clock.Elapsed);
        return before.Crashes + _crashes > 0 ? 1 : 0;
    }

    /// <summary>New inputs are tried more often, and so are quick ones: as AFL does, for else most of the time goes into a few that are slow.</summary>
    private byte[] One(Random random)
    {
        var among = CollectionsMarshal.AsSpan(_inputs);
        among = among[(random.Next(4) == 0 ? Math.Max(0, among.Length - 32) : 0)..];
        var (one, other) = (among[random.Next(among.Length)], among[random.Next(among.Length)]);
        return one.Took <= other.Took ? one.Bytes : other.Bytes;
    }

    /// <summary>What takes a new branch is kept; of what was kept before, shortest first, only what takes one that no shorter one took.</summary>
    private void Try(Action<byte[]> target, byte[] input, bool isKept)
    {
        _now.Write(0, input.Length);
        _now.WriteArray(sizeof(int), input, 0, Math.Min(input.Length, Mutator.Longest));
        Volatile.Write(ref _began, Stopwatch.GetTimestamp());
        _edges.Clear();
        try
        {
            target(input);
        }
#pragma warning disable CA1031 // whatever is thrown is what is looked for
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Broken(broken, input);
        }

        var took = Stopwatch.GetElapsedTime(_began);
        Volatile.Write(ref _began, 0);
        if (_edges.AreNew())
        {
            _inputs.Add((input, took));
            if (!isKept)
            {
                File.WriteAllBytes(Path.Combine(_queue, Convert.ToHexStringLower(SHA256.HashData(input))[..16]), input);
            }
        }
    }

    /// <summary>One of each place where it breaks is kept.</summary>
    private void Broken(Exception broken, byte[] input)
    {
        var where = broken.GetType().Name + " " + (broken.StackTrace ?? "").Split('\n')[0];
        if (_known.Add(where))
        {
            _crashes++;
            File.WriteAllBytes(Path.Combine(_work, $"crash-{_crashes}"), input);
            File.WriteAllText(Path.Combine(_work, $"crash-{_crashes}.txt"), broken.ToString());
        }
    }

    /// <summary>A run that takes too long ends the process, with its input in the file.</summary>
    private void Watch()
    {
        var (last, naps) = (0L, 0);
        while (true)
        {
            Thread.Sleep(Nap);
            var began = Volatile.Read(ref _began);
            (last, naps) = (began, began != 0 && began == last ? naps + 1 : 0);
            if (naps > Patience)
            {
                File.Copy(Path.Combine(_work, "now"), Path.Combine(_work, "hang"), overwrite: true);
                Environment.Exit(2);
            }
        }
    }

    private (long Runs, int Crashes, double Seconds) Before()
    {
        var file = Path.Combine(_work, "done");
        if (!File.Exists(file))
        {
            return default;
        }

        var said = File.ReadAllText(file).Split(' ');
        return (long.Parse(said[0], CultureInfo.InvariantCulture), int.Parse(said[1], CultureInfo.InvariantCulture), double.Parse(said[4], CultureInfo.InvariantCulture));
    }

    private void Tell((long Runs, int Crashes, double Seconds) before, TimeSpan now) => File.WriteAllText(
        Path.Combine(_work, "done"),
        string.Create(CultureInfo.InvariantCulture, $"{before.Runs + _done} {before.Crashes + _crashes} {_inputs.Count} {_edges.Count} {before.Seconds + now.TotalSeconds:f0}"));
}
