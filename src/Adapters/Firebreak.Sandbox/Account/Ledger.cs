using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>Whose side somebody is on. Only the referee knows; the tool must find out.</summary>
public enum Side
{
    /// <summary>The owner of the account and his programs.</summary>
    Owner,

    /// <summary>The intruder.</summary>
    Attacker,

    /// <summary>AWS itself.</summary>
    Aws,
}

/// <summary>One line of the ledger: a thing, and whose it is.</summary>
/// <param name="Id">The id that <c>investigate</c> uses.</param>
/// <param name="Kind">What it is; see <see cref="Kinds"/>.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Side">Whose it is.</param>
/// <param name="At">Since when.</param>
public sealed record Made(string Id, string Kind, Region Region, Side Side, DateTimeOffset At);

/// <summary>Who caused what: the truth that the tool's verdicts are held against.</summary>
public sealed class Ledger
{
    private readonly Dictionary<string, Made> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Side> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<(Side Side, string Principal, string Key)> _used = [];

    /// <summary>Everything ever made, in the order of making.</summary>
    public IEnumerable<Made> Everything => _made.Values;

    /// <summary>Every source address seen, and whose it is.</summary>
    public IEnumerable<KeyValuePair<string, Side>> Addresses => _addresses;

    /// <summary>With whose name and with which key each side acted, whosever they are.</summary>
    public IEnumerable<(Side Side, string Principal, string Key)> Used => _used;

    /// <summary>Writes down whose a new thing is.</summary>
    public void Note(Made made)
    {
        ArgumentNullException.ThrowIfNull(made);
        _made[made.Id] = made;
    }

    /// <summary>Whose a thing is, or <c>null</c> if it was never made here.</summary>
    public Side? SideOf(string id) => _made.TryGetValue(id, out var made) ? made.Side : null;

    /// <summary>Writes down from where somebody called; the first who did keeps the address.</summary>
    internal void NoteAddress(string ip, Side side)
    {
        if (System.Net.IPAddress.TryParse(ip, out _))
        {
            _ = _addresses.TryAdd(ip, side);
        }
    }

    /// <summary>Writes down with whose name and with which key somebody acted.</summary>
    internal void NoteUse(Principal caller, Side side)
    {
        if (caller.Kind != PrincipalKind.AWSService && caller.InvokedBy is null)
        {
            _ = _used.Add((side, caller.IssuerArn, caller.AccessKeyId ?? ""));
        }
    }
}
