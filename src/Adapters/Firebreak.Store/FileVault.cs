using System.Security.Cryptography;
using System.Text;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>Evidence by its hash. <c>sha256sum -c manifest-sha256.txt</c> checks it without Firebreak.</summary>
public sealed class FileVault : IEvidenceVault
{
    /// <summary>The list of everything in it, in the form of <c>sha256sum</c>.</summary>
    public const string Manifest = "manifest-sha256.txt";

    private const string Names = "names.txt";

    private readonly AccountId _account;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _memory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private string _folder;
    private Blindness? _trouble;

    internal FileVault(string folder, AccountId account, Blindness? trouble)
    {
        (_folder, _account, _trouble) = (folder, account, trouble);
        var manifest = Path.Combine(folder, Manifest);
        if (File.Exists(manifest))
        {
            foreach (var line in File.ReadLines(manifest).Where(line => line.Length > 64))
            {
                _listed.Add(line[..64]);
            }
        }
    }

    /// <summary>The folder.</summary>
    public string Folder => _folder;

    /// <summary>Hash and name of everything in it, a line each, oldest first.</summary>
    public IReadOnlyList<string> Listed => Path.Combine(_folder, Names) is var names && File.Exists(names) ? File.ReadAllLines(names) : [];

    /// <inheritdoc/>
    public Receipt Keep(string name, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var bytes = content.ToArray();
        lock (_gate)
        {
            if (TryKeep(name, hash, bytes) is not { } wrong)
            {
                return new Receipt(hash, Durable: true, _trouble);
            }

            _trouble = AccountFolder.Trouble(_folder, wrong);
            if (AccountFolder.Emergency(_account) is { } other)
            {
                _folder = other;
                _listed.Clear();
                if (TryKeep(name, hash, bytes) is null)
                {
                    _trouble = _trouble with { Reason = _trouble.Reason + $" The evidence is in {other} instead." };
                    return new Receipt(hash, Durable: true, _trouble);
                }
            }

            _memory[hash] = bytes;
            return new Receipt(hash, Durable: false, _trouble with { Reason = _trouble.Reason + " The evidence is in memory only." });
        }
    }

    /// <summary>The bytes of a hash, or <c>null</c>.</summary>
    public byte[]? Find(string sha256)
    {
        lock (_gate)
        {
            if (_memory.TryGetValue(sha256, out var bytes))
            {
                return bytes;
            }

            var path = PathOf(sha256);
            return sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) && File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
    }

    /// <summary>Kept, or what the disk said.</summary>
    private Exception? TryKeep(string name, string hash, byte[] bytes)
    {
        try
        {
            var path = PathOf(hash);
            Disk.MakeFolder(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                Disk.Replace(path, bytes);
            }

            if (_listed.Add(hash))
            {
                Append(Manifest, $"{hash}  sha256/{hash[..2]}/{hash}\n");
                Append(Names, $"{hash}  {Clean(name)}\n");
            }

            return null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            _listed.Remove(hash);
            return wrong;
        }
    }

    private void Append(string file, string line)
    {
        using var stream = new FileStream(Path.Combine(_folder, file), Disk.Options(FileMode.Append));
        stream.Write(Encoding.UTF8.GetBytes(line));
        stream.Flush();
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
    }

    private string PathOf(string hash) => Path.Combine(_folder, "sha256", hash.Length > 2 ? hash[..2] : "", hash);

    private static string Clean(string name) => new([.. name.Take(200).Select(c => c is > ' ' and < '\u007f' ? c : '_')]);
}
