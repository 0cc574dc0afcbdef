using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Everything that lies where delivered files are looked for.</summary>
internal abstract class Depot
{
    private readonly Dictionary<string, List<HeldFile>> _byName = new(StringComparer.Ordinal);
    private readonly List<HeldFile> _files = [];

    /// <summary>The files, in the order they were found.</summary>
    public IReadOnlyList<HeldFile> Files => _files;

    /// <summary>What could not be read.</summary>
    public List<Unread> Unread { get; } = [];

    /// <summary>What could not be seen.</summary>
    public List<Blindness> Blind { get; } = [];

    /// <summary>The public keys that came along.</summary>
    public List<PublicKey> Keys { get; } = [];

    /// <summary>The time that a bundle of evidence says was asked about.</summary>
    public (DateTimeOffset? From, DateTimeOffset? To) Asked { get; protected set; }

    /// <summary>Whether the files are a copy, so that what was never copied is missing too.</summary>
    public virtual bool IsCopy => true;

    /// <summary>The files that lie where an object with that key was delivered to.</summary>
    public virtual IReadOnlyList<HeldFile> At(string bucket, string key) =>
        [.. _byName.GetValueOrDefault(HeldFile.Plain(HeldFile.NameOf(key)), []).Where(file => file.IsAt(bucket, key))];

    /// <summary>Whether everything that lies under that key is known.</summary>
    public virtual bool Covers(string bucket, string key) => true;

    /// <summary>Looks in a further bucket that a signed digest names; says whether there was one to look into.</summary>
    public virtual Task<bool> ExpandAsync(string bucket, string key, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>Takes a file.</summary>
    protected void Add(HeldFile file)
    {
        _files.Add(file);
        var name = HeldFile.Plain(file.Name);
        if (!_byName.TryGetValue(name, out var same))
        {
            _byName[name] = same = [];
        }

        same.Add(file);
    }

    /// <summary>Notes what could not be seen.</summary>
    protected void NotRead(Blindness why)
    {
        Unread.Add(new Unread(why.Place, why.Reason, Foreign: false));
        Blind.Add(why);
    }
}
