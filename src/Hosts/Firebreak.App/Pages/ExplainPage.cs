using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>Why something is judged as it is, and what would change it.</summary>
internal static class ExplainPage
{
    /// <summary>The explanation as a page and as JSON.</summary>
    public static Answer Of(Explanation told, IReadOnlyList<Blindness> blind, Language language)
    {
        var doc = new ExplanationDoc(
            Shapes.Name, told.Id, told.Kind, Incidents.Word(told.Verdict), Math.Round(told.Confidence, 3),
            [.. told.Reasons.Select(reason => reason.In(language))],
            [.. told.Events.Select(one => new ExplainedEventDoc(
                Instants.Text(one.Time), one.EventId, one.Name, one.Source, one.Region, one.SourceIp, Who(one), one.Caller.AccessKeyId, one.ErrorCode))],
            [.. told.Path.Select(Incidents.Of)],
            [.. told.WouldChange.Select(change => new WouldChangeDoc(Flag(change), Incidents.Word(change.Becomes), change.Others))],
            BlindDoc.Of(blind));
        return new Answer(
            new Page([.. Blinds.Of(blind, language), .. Blocks(told, language)]),
            JsonSerializer.Serialize(doc, Shapes.Default.ExplanationDoc),
            ExitCodes.MostUrgent(ExitCode.Calm, blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm));
    }

    private static IEnumerable<Block> Blocks(Explanation told, Language language)
    {
        yield return new Heading($"{told.Kind}  {told.Id}");
        yield return new Figure(
            Verdict(told.Verdict).In(language),
            new Words($"{told.Confidence * 100:0} % sure", $"확신도 {told.Confidence * 100:0}%").In(language),
            told.Verdict == Model.Verdict.Attacker ? Tone.Bad : told.Verdict == Model.Verdict.Owner ? Tone.Good : Tone.Warn);
        foreach (var reason in told.Reasons)
        {
            yield return new Point("-", reason.In(language));
        }

        if (told.Path.Count > 0)
        {
            yield return new Heading(new Words("How it hangs together", "어떻게 이어지는가").In(language));
            foreach (var edge in told.Path)
            {
                yield return new Point("<", $"{edge.To}  {Relation(edge.Relation).In(language)}  {edge.From}  ({Minute(edge.First)} UTC, {edge.EventId})");
            }
        }

        yield return new Heading(new Words("The events that say so (UTC)", "근거가 되는 이벤트 (UTC)").In(language));
        yield return new Grid(
            language == Language.Korean ? ["시각", "호출", "누가", "어디서", "결과", "이벤트"] : ["time", "call", "who", "from", "result", "event"],
            [.. told.Events.Select(one => (IReadOnlyList<string>)[Minute(one.Time), one.Name, Who(one), one.SourceIp, one.ErrorCode ?? "ok", one.EventId])]);
        yield return new Heading(new Words("What would change it", "무엇을 알려 주면 달라지는가").In(language));
        if (told.WouldChange.Count == 0)
        {
            yield return new Say(new Words("Nothing that you could say of a single id.", "ID 하나에 대해 알려 주는 것으로는 달라지지 않습니다.").In(language));
        }

        foreach (var change in told.WouldChange)
        {
            yield return new Point("$", new Words(
                $"firebreak investigate {Flag(change)}: it would be {Verdict(change.Becomes).En}, and {change.Others} other verdict(s) would change",
                $"firebreak investigate {Flag(change)}: {Verdict(change.Becomes).Ko}(으)로 바뀌고, 다른 판단 {change.Others}개도 달라집니다").In(language));
        }
    }

    private static string Flag(Counterfactual change) => (change.Mine ? "--mine " : "--not-mine ") + change.Id;

    private static string Who(TrailEvent one) => one.Caller.Arn ?? one.Caller.UserName ?? one.Caller.InvokedBy ?? one.Caller.Type;

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static Words Verdict(Verdict verdict) => verdict switch
    {
        Model.Verdict.Attacker => new("the intruder's", "침입자의 것"),
        Model.Verdict.Owner => new("yours", "내 것"),
        _ => new("unclear", "불분명"),
    };

    private static Words Relation(string relation) => relation switch
    {
        "created" => new("was made by", "만든 것:"),
        "caused" => new("was made by AWS on the order of", "AWS가 따른 지시:"),
        "assumed" => new("was handed out to", "발급받은 것:"),
        "acts-as" => new("acted with", "사용한 자격 증명:"),
        "used-from" => new("is the address that used", "이 주소에서 사용한 것:"),
        _ => new(relation, relation),
    };
}
