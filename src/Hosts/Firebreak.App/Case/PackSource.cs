using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary>What a pack is made from.</summary>
internal sealed record PackSource
{
    /// <summary>What full copies are called in the ledger of evidence.</summary>
    public const string SealedName = "case-full-copy.zip";

    /// <summary>The case.</summary>
    public required CaseFile File { get; init; }

    /// <summary>The break-in.</summary>
    public required Incident Incident { get; init; }

    /// <summary>The bill, or <c>null</c> where the amounts rest on list prices.</summary>
    public required Bill? Bill { get; init; }

    /// <summary>Whose every cent is.</summary>
    public required BillSplit Split { get; init; }

    /// <summary>Every step that was proved.</summary>
    public required IReadOnlyList<Proof> Proofs { get; init; }

    /// <summary>The rate to the owner's currency.</summary>
    public required ExchangeRate? Rate { get; init; }

    /// <summary>The list prices.</summary>
    public required IPriceBook Prices { get; init; }

    /// <summary>The statement.</summary>
    public required StatementText Statement { get; init; }

    /// <summary>Hash and name of every answer of AWS that the owner keeps.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>How long the journal of changes is, and its last hash.</summary>
    public required string Journal { get; init; }

    /// <summary>The language of the dossier.</summary>
    public required Language Language { get; init; }

    /// <summary>From a case that is open.</summary>
    public static PackSource Of(CaseDesk desk, StatementText statement, ExchangeRate? rate, Language language) => new()
    {
        File = desk.File,
        Incident = desk.Incident,
        Bill = desk.Bill.Match(seen => seen.Lines.Count > 0 ? seen : null, _ => null),
        Split = desk.Split,
        Proofs = desk.Proofs,
        Rate = rate,
        Prices = desk.Visit.Prices,
        Statement = statement,
        Kept = [.. desk.Folder.Vault.Listed.Where(line => !line.EndsWith("  " + SealedName, StringComparison.Ordinal))], // else every pack would differ from the one before
        Journal = $"{desk.Folder.Journal.Entries.Count} entries, chained by hash, head {desk.Folder.Journal.Head}",
        Language = language,
    };
}

/// <summary>A pack: the statement to paste, at most three files to attach, and the full copy that stays at home.</summary>
/// <param name="Files">The statement, then the files to attach.</param>
/// <param name="LeftOut">What was added up or cut so that AWS Support takes the files.</param>
/// <param name="Full">Everything, not redacted and not added up: for the owner alone.</param>
internal sealed record Pack(IReadOnlyList<ParcelFile> Files, IReadOnlyList<Words> LeftOut, ParcelFile Full);
