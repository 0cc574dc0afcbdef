using Firebreak.Case.Wording;
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
/// <param name="Missing">What the owner still has to fill in; each is marked in the text, see <see cref="Statement.Marks"/>.</param>
/// <param name="NotYetProved">Steps that were left out because nothing proves them.</param>
public sealed record StatementText(
    string Subject, string Text, IReadOnlyList<Words> Missing, IReadOnlyList<Words> NotYetProved)
{
    /// <summary>What was left to the attachments so that the text fits; empty if nothing was.</summary>
    public IReadOnlyList<Words> LeftOut { get; init; } = [];

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

    /// <summary>What a mark begins and ends with: nothing that carries one is ready to be sent.</summary>
    public static (string Begin, string End) Marks => ("[[", "]]");

    /// <summary>The languages that AWS Support takes.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.Korean, Language.English, Language.Japanese, Language.Chinese];

    /// <summary>Writes it in a language, as much of the tables and of the timeline as fits; what does not fit is said to be in the attachments.</summary>
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
        AskedAnswers.Write(draft);
        StatementSteps.Write(draft);
        StatementRequest.Write(draft);
        return new StatementText(
            Redaction.Line(OpeningWords.Subject(facts.File.Account).In(language), 250),
            Redaction.Clean(draft.Text),
            draft.Missing,
            draft.NotYetProved)
        {
            LeftOut = [.. draft.LeftOut, .. draft.Cut],
        };
    }
}
