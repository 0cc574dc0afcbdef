using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>What <c>rules explain</c> is asked.</summary>
/// <param name="Path">A file or folder with the events; <c>-</c> is the standard input.</param>
/// <param name="Rule">A rule's file, or the id, name or title of one that is loaded.</param>
/// <param name="Choice">The rules to look it up in.</param>
/// <param name="EventId">The one event to look at, or <c>null</c>.</param>
public sealed record RuleExplainQuestion(string Path, string Rule, RuleChoice Choice, string? EventId)
{
    /// <summary>What the path <c>-</c> stands for.</summary>
    public Stream? StandardInput { get; init; }
}

/// <summary><c>firebreak rules explain EVENT RULE</c>: which part of a rule an event fits, and which not.</summary>
public static class RuleExplainVerb
{
    private const int MostFound = 200;

    /// <summary>Reads the events and holds them against the rule, part by part.</summary>
    public static async Task<Answer> RunAsync(RuleExplainQuestion question, Language language, CancellationToken cancel)
    {
        var (rules, rule) = Chosen(question);
        var reading = await TrailFiles.ReadAsync(new TrailQuestion([question.Path]) { StandardInput = question.StandardInput }, cancel).ConfigureAwait(false);
        var events = Detection.AsRulesSee(reading.Events, new DetectionOptions { Prices = PriceBook.Embedded() })
            .Where(pair => question.EventId is null || pair.Event.EventId == question.EventId).ToList();
        if (events.Count == 0)
        {
            throw new TroubleException(ExitCode.Failed, question.EventId is null
                ? new Words($"There is no CloudTrail event in {question.Path}.{Why(reading)}", $"{question.Path}에 CloudTrail 이벤트가 없습니다.{Why(reading)}")
                : new Words($"There is no event {question.EventId} in {question.Path}.", $"{question.Path}에 이벤트 {question.EventId}이(가) 없습니다."));
        }

        var explained = BaseRules(rule).Select(one => Best(rules, one, events)).ToList();
        var met = rule is CorrelationRule correlation ? Met(rules, correlation, events) : [];
        var matched = rule is DetectionRule detection ? events.Count(pair => rules.Explain(pair.Record, detection).Holds) : met.Count;
        var exit = ExitCodes.MostUrgent(matched > 0 ? ExitCode.Findings : ExitCode.Calm, reading.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        return new Answer(Page(rule, explained, met, (events.Count, matched), reading.BlindSpots, language), Json(rule, explained, met, (events.Count, matched), reading), exit);
    }

    private static string Why(TrailReading reading) => reading.Unread.Count > 0 ? " " + reading.Unread[0].Why : "";

    private static (RuleSet Rules, Rule Rule) Chosen(RuleExplainQuestion question)
    {
        if (File.Exists(question.Rule))
        {
            var own = RuleFiles.Load(question.Choice with { Places = [question.Rule] });
            var last = own.Rules.LastOrDefault(rule => !rule.OnlyFeeds) ?? (own.Rules.Count > 0 ? own.Rules[^1] : null);
            var why = own.Rejected.Count > 0 ? own.Rejected[0].ToString() : question.Rule;
            return last is not null ? (own, last) : throw Trouble(new Words($"The rule cannot be used: {why}", $"규칙을 쓸 수 없습니다: {why}"));
        }

        var rules = RuleFiles.Load(question.Choice);
        var found = rules.Rules.Where(rule => Is(rule, question.Rule)).ToList();
        return found.Count switch
        {
            1 => (rules, found[0]),
            0 when rules.Rejected.FirstOrDefault(one => one.Path.EndsWith(question.Rule, StringComparison.Ordinal)) is { } rejected =>
                throw Trouble(new Words($"The rule cannot be used: {rejected}", $"규칙을 쓸 수 없습니다: {rejected}")),
            0 => throw Trouble(new Words($"There is no rule '{question.Rule}': name its file, id, name or title.", $"'{question.Rule}' 규칙이 없습니다. 파일, id, 이름이나 제목을 쓰십시오.")),
            _ => throw Trouble(new Words($"{found.Count} rules are called '{question.Rule}': name one by its id.", $"'{question.Rule}'(이)라는 규칙이 {found.Count}개입니다. id로 하나를 고르십시오.")),
        };
    }

    private static TroubleException Trouble(Words what) => new(ExitCode.Usage, what, "firebreak rules list");

    private static bool Is(Rule rule, string word) =>
        new[] { rule.Id, rule.Name, rule.Title, Path.GetFileNameWithoutExtension(rule.Head.Path) }.Any(name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<DetectionRule> BaseRules(Rule rule) => rule switch
    {
        CorrelationRule correlation => correlation.BaseRules.SelectMany(BaseRules).Distinct(),
        DetectionRule detection => [detection],
        _ => [],
    };

    /// <summary>The first event that the rule matches, or the one that comes nearest to it.</summary>
    private static Explained Best(RuleSet rules, DetectionRule rule, IReadOnlyList<(TrailEvent Event, JsonElement Record)> events)
    {
        Explained? best = null;
        foreach (var (one, record) in events)
        {
            var now = new Explained(rule, one, rules.Explain(record, rule));
            if (best is null || now.Nearness > best.Nearness)
            {
                best = now;
            }

            if (best.Why.Holds)
            {
                break;
            }
        }

        return best!;
    }

    private static List<CorrelationMatch<TrailEvent>> Met(RuleSet rules, CorrelationRule rule, IReadOnlyList<(TrailEvent Event, JsonElement Record)> events)
    {
        var correlator = new Correlator<TrailEvent>(rules);
        var met = new List<CorrelationMatch<TrailEvent>>();
        foreach (var (one, record) in events)
        {
            met.AddRange(correlator.Observe(one.Time, record, rules.Evaluate(record), one));
        }

        met.AddRange(correlator.Complete());
        met.RemoveAll(match => match.Rule != rule);
        return met;
    }

    private static Page Page(
        Rule rule, List<Explained> explained, List<CorrelationMatch<TrailEvent>> met, (int Read, int Matched) events, IReadOnlyList<Blindness> blind, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(blind, language)) { new Heading($"{rule.Title} ({rule.Level.ToString().ToLowerInvariant()})") };
        if (rule.Head.Author is { } author)
        {
            blocks.Add(new Say(new Words($"by {author}", $"작성: {author}").In(language) + (rule.Head.License is { } license ? $" ({license})" : ""), Tone.Faint));
        }

        blocks.Add(new Say(rule is CorrelationRule
            ? new Words($"{events.Read} events; the correlation is met {events.Matched} times.", $"이벤트 {events.Read}건. 상관관계가 {events.Matched}번 성립합니다.").In(language)
            : new Words($"{events.Matched} of {events.Read} events match.", $"이벤트 {events.Read}건 중 {events.Matched}건이 일치합니다.").In(language)));
        foreach (var one in explained)
        {
            blocks.Add(new Heading(Head(one, rule, language)));
            Parts(one.Why, 0, blocks, language);
        }

        blocks.AddRange(met.Take(20).Select(match => new Point("!", new Words(
            $"met by {match.Count} events from {Instants.Text(match.First)} to {Instants.Text(match.Last)}: {string.Join(", ", match.Group)}",
            $"이벤트 {match.Count}건으로 성립, {Instants.Text(match.First)}부터 {Instants.Text(match.Last)}까지: {string.Join(", ", match.Group)}").In(language), Tone.Warn)));
        return new Page(blocks);
    }

    private static string Head(Explained one, Rule rule, Language language)
    {
        var which = one.Why.Holds
            ? new Words("matches", "일치")
            : new Words("does not match (the event that comes nearest)", "불일치 (가장 가까운 이벤트)");
        return $"{(rule == one.Rule ? "" : one.Rule.Title + ": ")}{one.Event.Name} {Instants.Text(one.Event.Time)} {one.Event.EventId}: {which.In(language)}";
    }

    private static void Parts(Explanation part, int depth, List<Block> blocks, Language language)
    {
        var found = part.Found.Count > 0
            ? new Words("; the event holds ", "; 이벤트의 값: ").In(language) + Bounded(string.Join(", ", part.Found.Take(6)))
            : part.Parts.Count == 0 && !part.Holds ? new Words("; the event has nothing there", "; 이벤트에 그런 값이 없습니다").In(language) : "";
        blocks.Add(new Point(new string('·', depth) + (part.Holds ? "+" : "-"), part.Says + found, part.Holds ? Tone.Good : Tone.Plain));
        foreach (var inner in part.Parts)
        {
            Parts(inner, depth + 1, blocks, language);
        }
    }

    private static string Json(Rule rule, List<Explained> explained, List<CorrelationMatch<TrailEvent>> met, (int Read, int Matched) events, TrailReading reading) => JsonSerializer.Serialize(
        new RuleExplainDoc(
            Shapes.Name,
            new ExplainedRuleDoc(rule.Id, rule.Title, rule.Level.ToString().ToLowerInvariant(), string.Create(CultureInfo.InvariantCulture, $"{rule.Head.Path}:{rule.Head.Line}"), rule.Head.Author, rule.Head.License),
            new EventTallyDoc(events.Read, events.Matched),
            [.. explained.Select(one => new ExplainedMatchDoc(one.Rule.Title, one.Event.EventId, Instants.Text(one.Event.Time), one.Event.Name, one.Why.Holds, Doc(one.Why)))],
            [.. met.Select(match => new CorrelationMetDoc([.. match.Group], match.Count, Instants.Text(match.First), Instants.Text(match.Last), [.. match.Events.Select(seen => seen.EventId)]))],
            BlindDoc.Of(reading.BlindSpots)),
        Shapes.Default.RuleExplainDoc);

    private static PartDoc Doc(Explanation part) => new(part.Says, part.Holds, [.. part.Found.Select(Bounded)], [.. part.Parts.Select(Doc)]);

    private static string Bounded(string text) => text.Length <= MostFound ? text : text[..MostFound] + "…";

    /// <summary>One event held against one rule.</summary>
    private sealed record Explained(DetectionRule Rule, TrailEvent Event, Explanation Why)
    {
        /// <summary>How near the event comes to the rule: the share of its lines that hold.</summary>
        public double Nearness { get; } = Why.Holds ? 2 : Share(Why);

        private static double Share(Explanation part) => part.Parts.Count == 0 ? part.Holds ? 1 : 0 : part.Parts.Average(Share);
    }
}
