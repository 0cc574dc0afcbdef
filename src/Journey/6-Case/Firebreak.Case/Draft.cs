using System.Globalization;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>How much room the statement has.</summary>
/// <param name="Places">Places (service, region, usage type) in a table.</param>
/// <param name="Days">Days shown one by one in a place.</param>
/// <param name="Events">Events of the timeline beside the milestones.</param>
/// <param name="Ids">Things named one by one in a place.</param>
/// <param name="Kinds">Kinds of steps shown one by one under a heading.</param>
/// <param name="OwnWords">Characters of the owner's own words.</param>
internal sealed record Room(int Places, int Days, int Events, int Ids, int Kinds, int OwnWords)
{
    public static IReadOnlyList<Room> Sizes { get; } =
    [
        // the days and places of the money go last: they are what AWS decides by
        new(40, 31, 20, 12, 40, 1500),
        new(40, 31, 16, 4, 39, 1500),
        new(40, 31, 12, 4, 14, 1500),
        new(40, 31, 10, 3, 10, 1500),
        new(40, 31, 8, 2, 8, 1500),
        new(40, 31, 8, 1, 6, 1500),
        new(24, 12, 8, 1, 5, 1200),
        new(18, 8, 8, 1, 5, 1200),
        new(14, 6, 6, 1, 5, 1000),
        new(12, 3, 6, 1, 4, 1000),
        new(8, 1, 6, 1, 4, 700),
        new(4, 1, 4, 1, 4, 500),
        new(3, 1, 2, 1, 4, 400),
        new(1, 1, 0, 1, 2, 200),
    ];
}

/// <summary>A statement while it is being written.</summary>
internal sealed class Draft(StatementFacts facts, Language language, Room room)
{
    private readonly StringBuilder _text = new();

    public StatementFacts Facts { get; } = facts;

    public Language Language { get; } = language;

    public Room Room { get; } = room;

    public List<Words> Missing { get; } = [];

    public List<Words> NotYetProved { get; } = [];

    /// <summary>What is in the attachments only.</summary>
    public List<Words> LeftOut { get; } = [];

    /// <summary>How many steps are in the attachments only.</summary>
    public int StepsLeft { get; set; }

    /// <summary>What is nowhere, because the owner's own words were too long.</summary>
    public List<Words> Cut { get; } = [];

    public string Text => _text.ToString().TrimEnd('\n') + "\n";

    public bool Company => Facts.File.Owner.Who == Register.Company;

    /// <summary>A line in the draft's language.</summary>
    public void Say(Words line) => _text.Append(line.In(Language)).Append('\n');

    /// <summary>A line as it is.</summary>
    public void Say(string line) => _text.Append(line).Append('\n');

    /// <summary>A heading with an empty line before it.</summary>
    public void Head(Words heading)
    {
        _text.Append('\n');
        Say(heading);
    }

    /// <summary>A mark for something only the owner knows; told once however often it is needed.</summary>
    public string Ask(Words what)
    {
        if (!Missing.Contains(what))
        {
            Missing.Add(what);
        }

        return Mark(what, Language);
    }

    /// <summary>How a gap is marked.</summary>
    public static string Mark(Words what, Language language) => language switch
    {
        Language.Korean => $"[[기입해 주세요: {what.Ko}]]",
        Language.Japanese => $"[[ご記入ください: {what.In(language)}]]",
        Language.Chinese => $"[[请填写：{what.In(language)}]]",
        _ => $"[[please fill in: {what.En}]]",
    };

    /// <summary>Foreign text on one line, bounded, without secrets, and without anything that looks like a mark of ours: a name must not ask the owner for anything.</summary>
    public static string Foreign(string text, int limit) => Redaction.Line(text, limit).Replace('[', '(').Replace(']', ')');

    /// <summary>The owner's own words, as many as fit; what does not is told.</summary>
    public string Own(string words)
    {
        if (words.Length > Room.OwnWords)
        {
            Cut.Add(Wording.LeftOutWords.OwnWords(words.Length, Room.OwnWords));
        }

        return Redaction.Line(words, Room.OwnWords);
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
        var number = restated.Amount.ToString("N0", CultureInfo.InvariantCulture);
        return (Language, restated.Currency) switch
        {
            (Language.Korean, "KRW") => $"{money}({number}원)",
            (Language.Japanese, "JPY") => $"{money}({number} 円)",
            (Language.Korean or Language.Japanese or Language.Chinese, _) => $"{money}({restated})",
            _ => $"{money} ({restated})",
        };
    }
}
