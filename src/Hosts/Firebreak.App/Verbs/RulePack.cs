using System.Text;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>The rule files of folders and archives, with the licences that lie beside them.</summary>
internal sealed class RulePack
{
    private const long LongestRule = 1 << 20;
    private const long LongestArchive = 256 << 20;
    private const int Steps = 8;
    private const string RuleLicense = "DRL-1.1";

    /// <summary>The first words of the licences that packs of rules come with.</summary>
    private static readonly (string Words, string License)[] Licenses =
    [
        ("Detection Rule License", RuleLicense), ("Apache License", "Apache-2.0"), ("Elastic License", "Elastic-2.0"), ("MIT License", "MIT"),
        ("GNU AFFERO GENERAL PUBLIC", "AGPL-3.0"), ("GNU GENERAL PUBLIC", "GPL"), ("BSD ", "BSD"),
    ];

    /// <summary>What stands between a folder and what is in it, also in archives.</summary>
    private static readonly char[] Borders = ['/', '\\', '!'];

    private readonly List<(string Path, string Text)> _texts = [];
    private readonly List<RuleRejected> _unreadable = [];
    private readonly Dictionary<string, string> _licenses = new(StringComparer.Ordinal);

    /// <summary>The rules.</summary>
    public IReadOnlyList<(string Path, string Text)> Texts => _texts;

    /// <summary>The files that could not be read.</summary>
    public IReadOnlyList<RuleRejected> Unreadable => _unreadable;

    /// <summary>The licence that lies nearest above a file, or <c>null</c>.</summary>
    public string? LicenseOf(string path)
    {
        for (var end = path.LastIndexOfAny(Borders); end > 0; end = path.LastIndexOfAny(Borders, end - 1))
        {
            if (_licenses.TryGetValue(path[..end], out var license))
            {
                return license;
            }
        }

        return _licenses.GetValueOrDefault("");
    }

    /// <summary>Adds a folder, a rule or an archive; <c>false</c> if there is no such thing.</summary>
    public bool Add(string place)
    {
        Above(place);
        if (Directory.Exists(place))
        {
            var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
            string[] files = [.. Directory.EnumerateFiles(place, "*", everything).Order(StringComparer.Ordinal)];
            var ahead = ReadAhead(files);
            for (var i = 0; i < files.Length; i++)
            {
                var (file, text) = (files[i], ahead[i]);
                Take(file, Path.GetDirectoryName(file) ?? "", () => text ?? Read(file), text?.Length ?? new FileInfo(file).Length);
            }

            return true;
        }

        if (!File.Exists(place))
        {
            return false;
        }

        if (IsArchive(place))
        {
            Unpack(place);
        }
        else if (Fits(place, new FileInfo(place).Length))
        {
            _texts.Add((place, Read(place)));
        }

        return true;
    }

    /// <summary>The texts of the rules among the files, read on all cores; what is no rule, is too long or cannot be read is left to the one who takes it.</summary>
    private static string?[] ReadAhead(string[] files)
    {
        var texts = new string?[files.Length];
        _ = Parallel.For(0, files.Length, i =>
        {
            try
            {
                texts[i] = IsRule(files[i]) && new FileInfo(files[i]).Length <= LongestRule ? Read(files[i]) : null;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                texts[i] = null; // it is read once more, and that is told
            }
        });
        return texts;
    }

    /// <summary>A text of UTF-8, or of what its first bytes say.</summary>
    private static string Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is not [>= 0xef or 0, ..])
        {
            return Encoding.UTF8.GetString(bytes); // no byte order mark, or none that a file of rules begins with
        }

        using var marked = new StreamReader(new MemoryStream(bytes));
        return marked.ReadToEnd();
    }

    /// <summary>A part of a pack is under the licence that lies at the pack's root. Above it only the licence of rules is meant for rules.</summary>
    private void Above(string place)
    {
        var folder = Directory.GetParent(Path.GetFullPath(place));
        for (var step = 0; step < Steps && folder is { Exists: true }; step++, folder = folder.Parent)
        {
            foreach (var file in folder.EnumerateFiles("LICEN*").Where(file => file.Length <= LongestRule))
            {
                if (Named(File.ReadAllText(file.FullName)) == RuleLicense)
                {
                    _ = _licenses.TryAdd("", RuleLicense);
                    return;
                }
            }
        }
    }

    private static bool IsArchive(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[512];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return PackedFiles.IsArchive(start[..length]);
    }

    private void Unpack(string archive)
    {
        if (new FileInfo(archive).Length > LongestArchive)
        {
            _unreadable.Add(new RuleRejected(archive, 1, "The archive is larger than 256 MiB."));
            return;
        }

        foreach (var packed in PackedFiles.Open(File.ReadAllBytes(archive)))
        {
            var inner = packed.Name.Length == 0 ? archive : archive + "!" + packed.Name;
            if (packed.Fault is { } fault)
            {
                _unreadable.Add(new RuleRejected(inner, 1, fault));
            }
            else
            {
                Take(inner, inner[..Math.Max(inner.LastIndexOf('/'), archive.Length)], () => Encoding.UTF8.GetString(packed.Bytes.Span).TrimStart('\uFEFF'), packed.Bytes.Length);
            }
        }
    }

    private void Take(string path, string folder, Func<string> text, long length)
    {
        if (IsRule(path))
        {
            if (Fits(path, length))
            {
                _texts.Add((path, text()));
            }
        }
        else if (IsLicense(path) && length <= LongestRule && Named(text()) is { } license)
        {
            _ = _licenses.TryAdd(folder.TrimEnd(Borders), license);
        }
    }

    private bool Fits(string path, long length)
    {
        if (length > LongestRule)
        {
            _unreadable.Add(new RuleRejected(path, 1, "The file is larger than 1 MiB."));
        }

        return length <= LongestRule;
    }

    private static bool IsRule(string path) => Path.GetExtension(path) is ".yml" or ".yaml";

    private static bool IsLicense(string path) =>
        path[(path.LastIndexOfAny(['/', '\\', '!']) + 1)..] is var name && (name.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) || name.Equals("COPYING", StringComparison.OrdinalIgnoreCase));

    private static string? Named(string text) => Array.Find(Licenses, one => text.Contains(one.Words, StringComparison.OrdinalIgnoreCase)).License;
}
