using System.Globalization;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Lambda functions, and the EventBridge rules that may start them.</summary>
internal static class CodeListing
{
    // Listings of functions and rules carry no tags: a keep list that speaks of tags protects what it cannot read.
    private static readonly Reading<IReadOnlyDictionary<string, string>> TagsUnread =
        new Reading<IReadOnlyDictionary<string, string>>.NotSeen(
            new Blindness("tags of functions and rules", BlindCause.NotRecorded, "Their listings carry no tags."));

    /// <summary>Lists them in a region.</summary>
    public static async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
    {
        await FunctionsAsync(probe, region, cancel).ConfigureAwait(false);
        await RulesAsync(probe, region, cancel).ConfigureAwait(false);
    }

    private static async Task FunctionsAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Lambda.ListFunctions,
            new(MaxItems: 50),
            new Paging<Lambda.ListFunctionsIn, Lambda.ListFunctionsOut, Lambda.FunctionConfiguration>(
                page => page.Functions, page => page.NextMarker, (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        var uses = await FunctionUse.ReadAsync(probe, region, [.. (found ?? []).Select(function => function.FunctionName ?? "")], cancel).ConfigureAwait(false);
        foreach (var function in found ?? [])
        {
            var use = uses.GetValueOrDefault(function.FunctionName ?? "");
            var concurrency = await probe.AskAsync(
                region, Lambda.GetFunctionConcurrency, new(function.FunctionName), function.FunctionName ?? "", cancel).ConfigureAwait(false);
            probe.Add(new Resource(function.FunctionArn ?? function.FunctionName ?? "", Kinds.Function, region)
            {
                State = function.State ?? "Active",
                CreatedAt = DateTimeOffset.TryParse(function.LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var modified) ? modified : null,
                Facts = new FactBag()
                    .With("FunctionName", function.FunctionName)
                    .With("Role", function.Role)
                    .With("Runtime", function.Runtime)
                    .With("MemorySize", function.MemorySize)
                    .With("ReservedConcurrentExecutions", concurrency?.ReservedConcurrentExecutions)
                    .With("SecondsPerHour", use?.Seconds.ToString(CultureInfo.InvariantCulture))
                    .With("CallsPerHour", use?.Calls),
                Tags = TagsUnread,
            });
            await DoorsAsync(probe, region, function, cancel).ConfigureAwait(false);
            await ReadyAsync(probe, region, function, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>What of a function is kept ready.</summary>
    private static async Task ReadyAsync(Probe probe, Region region, Lambda.FunctionConfiguration function, CancellationToken cancel)
    {
        var ready = await probe.ListAsync(
            region,
            Lambda.ListProvisionedConcurrencyConfigs,
            new(function.FunctionName, MaxItems: 50),
            new Paging<Lambda.ListProvisionedConcurrencyConfigsIn, Lambda.ListProvisionedConcurrencyConfigsOut, Lambda.ProvisionedConcurrencyConfigListItem>(
                page => page.ProvisionedConcurrencyConfigs, page => page.NextMarker, (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var one in ready ?? [])
        {
            probe.Add(new Resource(one.FunctionArn ?? "", Kinds.ProvisionedConcurrency, region)
            {
                State = one.Status ?? "",
                Running = true,
                Facts = new FactBag().With("FunctionName", function.FunctionName).With("MemorySize", function.MemorySize)
                    .With("Qualifier", one.FunctionArn?.Split(':')[^1]).With("ProvisionedConcurrentExecutions", one.RequestedProvisionedConcurrentExecutions),
                Tags = TagsUnread,
                Parents = function.FunctionArn is { } arn ? [arn] : [],
            });
        }
    }

    /// <summary>The web addresses of a function: whoever knows one may start it.</summary>
    private static async Task DoorsAsync(Probe probe, Region region, Lambda.FunctionConfiguration function, CancellationToken cancel)
    {
        var urls = await probe.ListAsync(
            region,
            Lambda.ListFunctionUrlConfigs,
            new(function.FunctionName, MaxItems: 50),
            new Paging<Lambda.ListFunctionUrlConfigsIn, Lambda.ListFunctionUrlConfigsOut, Lambda.FunctionUrlConfig>(
                page => page.FunctionUrlConfigs, page => page.NextMarker, (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var url in urls ?? [])
        {
            probe.Add(new Resource((url.FunctionArn ?? function.FunctionArn) + "#url", Kinds.FunctionUrl, region)
            {
                State = url.AuthType == "NONE" ? "open" : "guarded",
                CreatedAt = Instants.Parsed(url.CreationTime),
                Facts = new FactBag().With("FunctionName", function.FunctionName).With("FunctionUrl", url.FunctionUrl).With("AuthType", url.AuthType),
                Tags = TagsUnread,
                Parents = function.FunctionArn is { } arn ? [arn] : [],
            });
        }
    }

    private static async Task RulesAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            EventBridge.ListRules,
            new(Limit: 100),
            new Paging<EventBridge.ListRulesIn, EventBridge.ListRulesOut, EventBridge.Rule>(
                page => page.Rules, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var rule in found ?? [])
        {
            probe.Add(new Resource(rule.Arn ?? rule.Name ?? "", Kinds.EventRule, region)
            {
                State = rule.State ?? "",
                Facts = new FactBag().With("RuleName", rule.Name).With("ScheduleExpression", rule.ScheduleExpression).With("ManagedBy", rule.ManagedBy),
                Tags = TagsUnread,
            });
        }
    }
}
