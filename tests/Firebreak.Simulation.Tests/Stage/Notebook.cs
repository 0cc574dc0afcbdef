using System.Security.Cryptography;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Simulation.Tests;

/// <summary>A journal and a vault that keep everything in memory, where the disk is not what is asked about.</summary>
internal sealed class Notebook : IJournal, IEvidenceVault
{
    private readonly List<JournalEntry> _entries = [];
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public Blindness? Trouble => null;

    /// <summary>The hashes of what was kept.</summary>
    public IReadOnlySet<string> Kept => _kept;

    public void Write(params IReadOnlyList<JournalEntry> entries) => _entries.AddRange(entries);

    public Receipt Keep(Custody custody, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        _ = _kept.Add(hash);
        return new Receipt(hash, Durable: true, Trouble: null);
    }
}
