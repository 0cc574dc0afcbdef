using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One rule of the default bus.</summary>
internal sealed class HeldRule
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>What its maker asked for.</summary>
    public required EventBridge.PutRuleIn Made { get; set; }

    /// <summary>Whether it is on.</summary>
    public bool Enabled { get; set; }

    /// <summary>How often it was put: an older schedule is void.</summary>
    public int Turn { get; set; }

    /// <summary>What it calls, by id.</summary>
    public SortedDictionary<string, EventBridge.Target> Targets { get; } = new(StringComparer.Ordinal);
}

/// <summary>Amazon EventBridge: rules that call functions every few minutes.</summary>
internal sealed class RuleWorld : IServiceModule
{
    private readonly World _world;
    private readonly LambdaWorld _functions;

    internal RuleWorld(World world, LambdaWorld functions)
    {
        (_world, _functions) = (world, functions);
        world.Truth.CountsExisting(() => Rules.Values.Select(rule => rule.Arn));
        world.Shows("events", () => new JsonArray([.. Rules.Values.Select(rule => (JsonNode)new JsonObject
        {
            ["name"] = rule.Name, ["region"] = rule.Region, ["enabled"] = rule.Enabled, ["targets"] = rule.Targets.Count,
        })]));
    }

    /// <summary>The rules, by region and name.</summary>
    internal SortedDictionary<(string Region, string Name), HeldRule> Rules { get; } = [];

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(EventBridge.ListRules, List);
        _ = router.On(EventBridge.PutRule, Put);
        _ = router.On(EventBridge.EnableRule, (call, input) => Switch(call, input.Name, true));
        _ = router.On(EventBridge.DisableRule, (call, input) => Switch(call, input.Name, false));
        _ = router.On(EventBridge.DeleteRule, Delete);
        _ = router.On(EventBridge.ListTargetsByRule, ListTargets);
        _ = router.On(EventBridge.PutTargets, PutTargets);
        _ = router.On(EventBridge.RemoveTargets, RemoveTargets);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Rules fire at moments of their own, written in the world's agenda.
    }

    /// <summary>The time between two firings of <c>rate(5 minutes)</c>; <c>null</c> if it is no rate.</summary>
    internal static TimeSpan? Every(string? expression)
    {
        if (expression is null || !expression.StartsWith("rate(", StringComparison.Ordinal) || !expression.EndsWith(')'))
        {
            return null;
        }

        var words = expression[5..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 100_000)
        {
            return null;
        }

        return words[1] switch
        {
            "minute" or "minutes" => TimeSpan.FromMinutes(count),
            "hour" or "hours" => TimeSpan.FromHours(count),
            "day" or "days" => TimeSpan.FromDays(count),
            _ => null,
        };
    }

    private HeldRule Of(Call call, string? name) =>
        Rules.GetValueOrDefault((call.Region.ToString(), name ?? ""))
            ?? throw new Fault("ResourceNotFoundException", $"Rule {name} does not exist on EventBus default.");

    private EventBridge.ListRulesOut List(Call call, EventBridge.ListRulesIn input)
    {
        var found = Rules.Values
            .Where(rule => rule.Region == call.Region.ToString() && rule.Name.StartsWith(input.NamePrefix ?? "", StringComparison.Ordinal)).ToList();
        var (page, next) = Ec2Listing.Page(found, input.Limit ?? 100, input.NextToken);
        return new EventBridge.ListRulesOut(
            [.. page.Select(rule => new EventBridge.Rule(
                rule.Name, rule.Arn, rule.Made.EventPattern, rule.Enabled ? "ENABLED" : "DISABLED", rule.Made.Description,
                rule.Made.ScheduleExpression, rule.Made.RoleArn, null, "default"))],
            next);
    }

    private EventBridge.PutRuleOut Put(Call call, EventBridge.PutRuleIn input)
    {
        var name = input.Name ?? throw new Fault("ValidationException", "Name is required");
        if (input.ScheduleExpression is null && input.EventPattern is null)
        {
            throw new Fault("ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }

        if (input.ScheduleExpression is { } schedule && Every(schedule) is null && !schedule.StartsWith("cron(", StringComparison.Ordinal))
        {
            throw new Fault("ValidationException", "Parameter ScheduleExpression is not valid.");
        }

        var key = (call.Region.ToString(), name);
        if (!Rules.TryGetValue(key, out var rule))
        {
            rule = new HeldRule
            {
                Name = name,
                Region = call.Region.ToString(),
                Arn = $"arn:aws:events:{call.Region}:{call.Account}:rule/{name}",
                Made = input,
            };
            Rules.Add(key, rule);
            call.Made("events:rule", rule.Arn);
        }

        (rule.Made, rule.Enabled) = (input, input.State != "DISABLED");
        rule.Turn++;
        Wind(rule);
        return new EventBridge.PutRuleOut(rule.Arn);
    }

    private None Switch(Call call, string? name, bool on)
    {
        var rule = Of(call, name);
        if (on && !rule.Enabled)
        {
            rule.Turn++;
            rule.Enabled = true;
            Wind(rule);
        }

        rule.Enabled = on;
        return new None();
    }

    private None Delete(Call call, EventBridge.DeleteRuleIn input)
    {
        var key = (call.Region.ToString(), input.Name ?? "");
        if (Rules.TryGetValue(key, out var rule) && rule.Targets.Count > 0)
        {
            throw new Fault("ValidationException", "Rule can't be deleted since it has targets.");
        }

        if (Rules.Remove(key, out var gone))
        {
            gone.Turn++;
        }

        return new None();
    }

    private EventBridge.ListTargetsByRuleOut ListTargets(Call call, EventBridge.ListTargetsByRuleIn input)
    {
        var (page, next) = Ec2Listing.Page([.. Of(call, input.Rule).Targets.Values], input.Limit ?? 100, input.NextToken);
        return new EventBridge.ListTargetsByRuleOut(page, next);
    }

    private EventBridge.PutTargetsOut PutTargets(Call call, EventBridge.PutTargetsIn input)
    {
        var rule = Of(call, input.Rule);
        foreach (var target in input.Targets ?? [])
        {
            rule.Targets[target.Id ?? ""] = target;
        }

        return new EventBridge.PutTargetsOut(0, []);
    }

    private EventBridge.RemoveTargetsOut RemoveTargets(Call call, EventBridge.RemoveTargetsIn input)
    {
        var rule = Of(call, input.Rule);
        foreach (var id in input.Ids ?? [])
        {
            _ = rule.Targets.Remove(id);
        }

        return new EventBridge.RemoveTargetsOut(0, []);
    }

    private void Wind(HeldRule rule)
    {
        if (Every(rule.Made.ScheduleExpression) is not { } every)
        {
            return;
        }

        var turn = rule.Turn;
        _world.After(every, _ => Fire(rule, turn));
    }

    private void Fire(HeldRule rule, int turn)
    {
        if (rule.Turn != turn || !rule.Enabled)
        {
            return;
        }

        foreach (var target in rule.Targets.Values.ToList())
        {
            _functions.Invoke(target.Arn ?? "");
        }

        Wind(rule);
    }
}
