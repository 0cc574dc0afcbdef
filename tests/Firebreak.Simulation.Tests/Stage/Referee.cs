using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests;

/// <summary>Watches a run from outside and holds it against the ten invariants. What it knows it has from the world and from the disk, never from the program.</summary>
internal sealed class Referee
{
    private readonly Hijack _hijack;
    private readonly SimDisk _disk;
    private readonly Dictionary<string, (JournalEntry Entry, Measure Measure, string[] Names)> _intents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _effects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly string _owners;

    public Referee(Hijack hijack, SimDisk disk)
    {
        (_hijack, _disk) = (hijack, disk);
        _owners = OwnersState();
        disk.Stands = Stands;
    }

    /// <summary>What was broken, by the invariant's name.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Machines whose protections AWS did not let us see: what they were cannot be restored, and the journal says so.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>How many calls changed something.</summary>
    public int Changes { get; private set; }

    /// <summary>Before a call that changes something: it was shown, it stands in the journal, and what it destroys is kept (I1, I3, I5).</summary>
    public void Changing(Operation op, Region region, object input)
    {
        Changes++;
        var asked = input is None ? "{}" : AtRest.Tree(op.Service, input, input.GetType())!.ToJsonString();
        var behind = _intents.Values.Where(one => one.Measure.Needs.Contains(op) && one.Names.Any(name => asked.Contains(name, StringComparison.Ordinal))).ToList();
        if (behind.Count == 0)
        {
            Broken.Add($"I1/I3 {op} in {region} without an intent on the disk: {asked}");
            return;
        }

        if (behind.TrueForAll(one => one.Measure.Tier == Tier.Final && !IsKept(one.Entry.Evidence)))
        {
            Broken.Add($"I5 {op} in {region} without evidence on the disk: {asked}");
        }

        foreach (var (entry, measure, _) in behind.Where(one => !one.Measure.Repeatable))
        {
            _effects[entry.StepId] = _effects.GetValueOrDefault(entry.StepId);
        }
    }

    /// <summary>After a call whose doing it twice has two effects (I4).</summary>
    public void CheckEffects()
    {
        foreach (var step in _effects.Keys)
        {
            var volume = step[(step.LastIndexOf('/') + 1)..];
            var made = _hijack.World.Module<Ec2World>().Regions.SelectMany(region => region.Snapshots.Values)
                .Count(snapshot => snapshot.VolumeId == volume && _hijack.World.Ledger.SideOf(snapshot.Id) == Side.Owner);
            if (made > 1)
            {
                Broken.Add($"I4 {step} was done {made} times");
            }
        }
    }

    /// <summary>Nothing of the owner's was touched, and his way in works (I2).</summary>
    public void CheckOwner()
    {
        var now = OwnersState();
        if (now != _owners)
        {
            Broken.Add($"I2 the owner's things changed:\n{_owners}\n-- now --\n{now}");
        }

        if (!_hijack.Owner.TryCall(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn()))
        {
            Broken.Add("I2 the owner is locked out");
        }
    }

    /// <summary>"Contained" was said: nothing of the intruder's runs and no credential of his opens anything (I6).</summary>
    public void CheckContained(Foe foe)
    {
        for (var look = 0; look < 2; look++)
        {
            if (_hijack.World.Truth.Running(Side.Attacker).ToList() is { Count: > 0 } running)
            {
                Broken.Add($"I6 contained, and {string.Join(' ', running.Take(3))} runs (look {look})");
            }

            foreach (var key in foe.LiveKeys())
            {
                Broken.Add($"I6 contained, and {key} opens the account (look {look})");
            }

            if (_hijack.World.Iam.Roles.TryGetValue("node-sync", out var role) && !role.Inline.ContainsKey(Firebreak.Contain.Countermeasures.DenyPrincipal.PolicyName))
            {
                Broken.Add($"I6 contained, and an outside role opens the account (look {look})");
            }

            _hijack.World.Advance(TimeSpan.FromMinutes(6));
        }
    }

    /// <summary>The journal parses to its end, whatever happened to it (I9), and no secret is in anything that was written (I10).</summary>
    public void CheckPapers(string planText)
    {
        var secrets = _hijack.World.Iam.Keys.Keys.Select(key => _hijack.World.Iam.SecretOf(key)?.Secret).OfType<string>().Append("N0de!Farm-88").Select(Encoding.UTF8.GetBytes).ToList();
        foreach (var (file, bytes) in _disk.Files.Append(new("plan", Encoding.UTF8.GetBytes(planText))))
        {
            if (secrets.Exists(secret => bytes.AsSpan().IndexOf(secret) >= 0))
            {
                Broken.Add($"I10 a secret is in {file}");
            }

            if (file.EndsWith("journal.jsonl", StringComparison.Ordinal))
            {
                var lines = Encoding.UTF8.GetString(bytes).Split('\n');
                if (lines[..^1].Any(line => line.IndexOf('{', StringComparison.Ordinal) is var at && (at < 0 || JournalEntry.TryRead(line[at..]) is null)))
                {
                    Broken.Add($"I9 {file} does not parse");
                }
            }
        }
    }

    private void Stands(string file, byte[] bytes)
    {
        if (!file.EndsWith("journal.jsonl", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (JournalEntry.TryRead(line[line.IndexOf('{', StringComparison.Ordinal)..]) is { Act: JournalAct.Intent or JournalAct.UndoIntent } entry)
            {
                var measure = entry is { Kind: { } kind, Parameters: { } given } ? Catalogue.Countermeasures.Read(kind, given) : null;
                if (entry.Prior is { } prior && prior.TryGetValue("DisableApiStop", out var stop) && stop.Length == 0)
                {
                    Unknown.Add(measure!.Target.Id);
                }

                if (measure is not null)
                {
                    _intents[entry.StepId] = (entry, measure, [.. Names(entry.Parameters!.Value)]);
                }
            }
        }
    }

    private static IEnumerable<string> Names(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.String when given.GetString() is { Length: > 1 } name => [name],
        JsonValueKind.Object => given.EnumerateObject().SelectMany(one => Names(one.Value)),
        JsonValueKind.Array => given.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    /// <summary>Whether the evidence is on the disk, whole: by its bytes, once.</summary>
    private bool IsKept(string? hash) => hash is not null && (_kept.Contains(hash) || (_disk.Ending("/" + hash).Any(file => Convert.ToHexStringLower(SHA256.HashData(file)) == hash) && _kept.Add(hash)));

    private string OwnersState()
    {
        var text = new StringBuilder();
        foreach (var machine in _hijack.World.Module<Ec2World>().Machines.Where(machine => _hijack.World.Ledger.SideOf(machine.Id) == Side.Owner).OrderBy(machine => machine.Id, StringComparer.Ordinal))
        {
            text.Append(machine.Id).Append(' ').Append(machine.Phase).Append(' ').AppendLine(string.Join(',', machine.Volumes.Keys));
        }

        foreach (var id in _hijack.World.Truth.Existing(Side.Owner).Where(id => !id.StartsWith("snap-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            text.AppendLine(id);
        }

        var owner = _hijack.World.Iam.Users["owner"];
        text.AppendLine(string.Join(',', owner.Attached.Order(StringComparer.Ordinal))).AppendLine(string.Join(',', owner.Inline.Keys)).AppendLine(string.Join(',', owner.Groups));
        var ci = _hijack.World.Iam.Users["ci"];
        text.AppendLine(string.Join(',', ci.Attached.Order(StringComparer.Ordinal))).AppendLine(string.Join(',', ci.Groups));
        text.Append(_hijack.World.Iam.Keys[_hijack.OwnerKey].Active).AppendLine();
        return text.ToString();
    }
}
