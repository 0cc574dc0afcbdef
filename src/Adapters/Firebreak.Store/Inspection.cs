using System.Security.Cryptography;
using System.Text;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>Something in an account's folder that is not as it was kept.</summary>
/// <param name="Place">The file.</param>
/// <param name="Says">What is wrong with it.</param>
public sealed record Discrepancy(string Place, Words Says);

/// <summary>Looks through an account's folder: whether journal, ledger, manifest and evidence are whole and agree with each other and with a head written down elsewhere.</summary>
public static class Inspection
{
    private const string Evidence = "evidence";

    /// <summary>Everything that is not as it was kept; nothing is touched.</summary>
    /// <param name="root">The folder above all accounts; <c>null</c> for the default place.</param>
    /// <param name="account">The account.</param>
    /// <param name="head">The line that an earlier command printed, or <c>null</c>.</param>
    /// <exception cref="FormatException">The head is not such a line.</exception>
    public static IReadOnlyList<Discrepancy> Of(string? root, AccountId account, string? head)
    {
        var given = head is null ? null : Heads.TryParse(head) ?? throw new FormatException($"'{head}' is no head: it reads 'journal N HASH evidence N HASH'.");
        var folder = AccountFolder.Place(root, account);
        var wrong = new List<Discrepancy>();
        var (journal, entries) = Read(Path.Combine(folder, "journal.jsonl"), new Chain($"firebreak journal {account}"), JournalEntry.TryRead, wrong);
        var (ledger, kept) = Read(Path.Combine(folder, Evidence, FileVault.Ledger), FileVault.New(account), LedgerEntry.TryRead, wrong);
        CheckHeads(folder, (journal, ledger), given, wrong);
        CheckManifest(folder, kept, wrong);
        CheckFiles(folder, kept, wrong);
        var known = kept.Select(entry => entry.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in entries.Select(entry => entry.Evidence).OfType<string>().Where(hash => !known.Contains(hash)).Distinct(StringComparer.Ordinal))
        {
            wrong.Add(new Discrepancy(hash, new Words("The journal names this evidence, and the ledger does not.", "일지에 적힌 증거인데 대장에 없습니다.")));
        }

        return wrong;
    }

    private static (Chain Chain, List<T> Entries) Read<T>(string file, Chain chain, Func<string, T?> read, List<Discrepancy> wrong)
        where T : class
    {
        var entries = new List<T>();
        var bytes = File.Exists(file) ? RealDisk.Here.Read(file, FileVault.MostBytes) : [];
        var good = chain.Take(bytes, text =>
        {
            if (read(text) is not { } entry)
            {
                return false;
            }

            entries.Add(entry);
            return true;
        });
        if (good < bytes.Length)
        {
            wrong.Add(new Discrepancy(file, new Words(
                $"It does not follow from line {entries.Count + 1} on.", $"{entries.Count + 1}번째 줄부터 앞줄과 이어지지 않습니다.")));
        }

        return (chain, entries);
    }

    private static void CheckHeads(string folder, (Chain Journal, Chain Ledger) chains, Heads? given, List<Discrepancy> wrong)
    {
        var file = Path.Combine(folder, "documents", Heads.Name + ".json");
        if (chains.Journal.Count + chains.Ledger.Count > 0 || File.Exists(file))
        {
            var text = File.Exists(file) ? Encoding.UTF8.GetString(RealDisk.Here.Read(file, FileVault.MostBytes)) : "";
            var sealedHeads = Heads.TryRead(text);
            if (sealedHeads?.ToJson() != text)
            {
                wrong.Add(new Discrepancy(file, new Words("The last hashes are not there, or not readable.", "마지막 해시가 없거나 읽을 수 없습니다.")));
            }

            Compare(sealedHeads, file);
        }

        Compare(given, "--head");

        void Compare(Heads? heads, string place)
        {
            if (heads is not null && !Holds(chains.Journal, heads.Journal, heads.JournalHead))
            {
                wrong.Add(new Discrepancy(place, new Words("The journal is shorter than it was, or another one.", "일지가 전보다 짧거나 다른 일지입니다.")));
            }

            if (heads is not null && !Holds(chains.Ledger, heads.Evidence, heads.EvidenceHead))
            {
                wrong.Add(new Discrepancy(place, new Words("The ledger of evidence is shorter than it was, or another one.", "증거 대장이 전보다 짧거나 다른 대장입니다.")));
            }
        }
    }

    private static bool Holds(Chain chain, int lines, string head) => lines >= 0 && lines <= chain.Count && chain.HeadAt(lines) == head;

    private static void CheckManifest(string folder, List<LedgerEntry> kept, List<Discrepancy> wrong)
    {
        var file = Path.Combine(folder, Evidence, FileVault.Manifest);
        var says = File.Exists(file) ? RealDisk.Here.Read(file, FileVault.MostBytes) : [];
        var should = string.Concat(kept.Select(entry => entry.Sha256).Distinct(StringComparer.Ordinal).Select(FileVault.LineOf));
        if (!says.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(should)))
        {
            wrong.Add(new Discrepancy(file, new Words("The manifest is not the one that follows from the ledger.", "목록이 대장과 맞지 않습니다.")));
        }
    }

    private static void CheckFiles(string folder, List<LedgerEntry> kept, List<Discrepancy> wrong)
    {
        var place = Path.Combine(folder, Evidence);
        var should = kept.Select(entry => entry.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in should)
        {
            var file = Path.Combine(place, "sha256", hash[..2], hash);
            if (!File.Exists(file))
            {
                wrong.Add(new Discrepancy(file, new Words("It was kept, and is gone.", "보관했는데 사라졌습니다.")));
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(RealDisk.Here.Read(file, FileVault.MostBytes))) != hash)
            {
                wrong.Add(new Discrepancy(file, new Words("It is not what was kept.", "보관한 내용과 다릅니다.")));
            }
        }

        foreach (var file in RealDisk.Here.Files(place))
        {
            var name = Path.GetRelativePath(place, file).Replace('\\', '/');
            var listed = name is FileVault.Manifest or FileVault.Ledger
                || (name.Length == 74 && name == $"sha256/{name[^64..^62]}/{name[^64..]}" && should.Contains(name[^64..]));
            if (!listed && !name.StartsWith(FileVault.Ledger + ".damaged-", StringComparison.Ordinal))
            {
                wrong.Add(new Discrepancy(file, new Words(
                    "It is not in the ledger: left by an interruption, or put there by another hand. It is no evidence.",
                    "대장에 없습니다. 중단된 실행이 남겼거나 다른 사람이 넣은 것으로, 증거가 아닙니다.")));
            }
        }
    }
}
