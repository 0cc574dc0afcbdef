using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What the statement is written from.</summary>
/// <param name="File">The case, with what only the owner knows.</param>
/// <param name="Incident">The break-in.</param>
/// <param name="Split">The bill told apart.</param>
/// <param name="Proofs">Every step that was proved.</param>
/// <param name="Rate">The dated exchange rate for the owner's currency, if there is one.</param>
public sealed record StatementFacts(
    CaseFile File, Incident Incident, BillSplit Split, IReadOnlyList<Proof> Proofs, ExchangeRate? Rate);

/// <summary>A statement ready to paste.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Text">The text.</param>
/// <param name="Missing">What the owner still has to fill in; each is marked in the text with <c>[[please fill in: …]]</c>.</param>
/// <param name="NotYetProved">Steps that were left out because nothing proves them.</param>
public sealed record StatementText(
    string Subject, string Text, IReadOnlyList<Words> Missing, IReadOnlyList<Words> NotYetProved)
{
    /// <summary>How long the text is, as AWS counts at the most.</summary>
    public int Characters => Text.Length;

    /// <summary>Whether it is within the limit of a Support case.</summary>
    public bool Fits => Characters <= Statement.Limit;
}

/// <summary>Writes what AWS Support needs to decide: from evidence, in AWS's own order, and nothing that is not proved.</summary>
/// <remarks>What a good letter contains: the letters that led to relief. AWS promises no waiver, and neither does the statement.</remarks>
public static class Statement
{
    /// <summary>The longest text a Support case takes.</summary>
    /// <remarks>AWS Support API reference, CreateCase: communicationBody, 8,000 characters.</remarks>
    public const int Limit = 8000;

    /// <summary>Writes it in a language, as much of the tables and of the timeline as fits.</summary>
    public static StatementText Write(StatementFacts facts, Language language)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var text = new StatementText("", "", [], []);
        foreach (var room in Room.Sizes)
        {
            text = Attempt(facts, language, room);
            if (text.Fits)
            {
                return text;
            }
        }

        return text;
    }

    private static StatementText Attempt(StatementFacts facts, Language language, Room room)
    {
        var draft = new Draft(facts, language, room);
        StatementMoney.Write(draft);
        StatementStory.Write(draft);
        StatementSteps.Write(draft);
        StatementRequest.Write(draft);
        return new StatementText(
            Redaction.Line(Subject(facts, language), 250),
            Redaction.Clean(draft.Text),
            draft.Missing,
            draft.NotYetProved);
    }

    private static string Subject(StatementFacts facts, Language language)
    {
        var account = facts.File.Account;
        return language == Language.Korean
            ? $"[계정 {account}] 무단 사용 요금에 대한 일회성 조정 요청"
            : $"Account {account}: unauthorised use, request for a one-time billing adjustment";
    }
}

/// <summary>How much room the statement has.</summary>
/// <param name="Places">Places (service and region) in a table.</param>
/// <param name="Days">Days shown one by one in a place.</param>
/// <param name="Events">Events of the timeline beside the milestones.</param>
/// <param name="Ids">Machines named one by one in a region.</param>
/// <param name="Kinds">Kinds of steps shown one by one under a heading.</param>
/// <param name="OwnWords">Characters of the owner's own words.</param>
internal sealed record Room(int Places, int Days, int Events, int Ids, int Kinds, int OwnWords)
{
    public static IReadOnlyList<Room> Sizes { get; } =
    [
        new(40, 31, 20, 12, 40, 1500),
        new(40, 12, 16, 4, 40, 1500),
        new(30, 8, 12, 2, 20, 1500),
        new(24, 6, 12, 1, 16, 1200),
        new(16, 3, 10, 1, 12, 1000),
        new(10, 1, 8, 1, 10, 1000),
        new(6, 1, 6, 1, 8, 700),
        new(3, 1, 2, 1, 4, 400),
        new(1, 1, 0, 1, 2, 200),
    ];
}

/// <summary>A statement while it is being written.</summary>
internal sealed class Draft(StatementFacts facts, Language language, Room room)
{
    private readonly System.Text.StringBuilder _text = new();

    public StatementFacts Facts { get; } = facts;

    public Language Language { get; } = language;

    public Room Room { get; } = room;

    public List<Words> Missing { get; } = [];

    public List<Words> NotYetProved { get; } = [];

    public string Text => _text.ToString().TrimEnd('\n') + "\n";

    public bool Korean => Language == Language.Korean;

    public bool Company => Facts.File.Owner.Who == Register.Company;

    /// <summary>A line in the draft's language.</summary>
    public void Say(string english, string korean) => _text.Append(Korean ? korean : english).Append('\n');

    /// <summary>A heading with an empty line before it.</summary>
    public void Head(string english, string korean)
    {
        _text.Append('\n');
        Say(english, korean);
    }

    /// <summary>A mark for something only the owner knows; told once however often it is needed.</summary>
    public string Ask(Words what)
    {
        if (!Missing.Contains(what))
        {
            Missing.Add(what);
        }

        return Korean ? $"[[기입해 주세요: {what.Ko}]]" : $"[[please fill in: {what.En}]]";
    }

    /// <summary>A moment to the minute, UTC.</summary>
    public static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An amount with the same in the owner's currency behind it.</summary>
    public string Both(Money money)
    {
        if (Facts.Rate is not { } rate || rate.From != money.Currency || rate.To == money.Currency)
        {
            return money.ToString();
        }

        var restated = Amounts.Restate(money, rate);
        return Korean && restated.Currency == "KRW"
            ? $"{money}({restated.Amount.ToString("N0", CultureInfo.InvariantCulture)}원)"
            : $"{money} ({restated})";
    }
}
