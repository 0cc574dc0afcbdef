using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.App.Watching;

/// <summary>Where a watch stands as metrics.</summary>
internal static class Metrics
{
    private const int Cumulative = 2;

    /// <summary>The figures: name, what it is, labels, value.</summary>
    public static IEnumerable<(string Name, string Help, string? Label, string? Of, decimal Value)> Of(WatchState state)
    {
        yield return ("firebreak_burn_usd_per_hour", "What the account costs an hour at list price, an estimate", null, null, state.UsdPerHour);
        yield return ("firebreak_alerts_open", "Alerts that still hold", null, null, state.Alerts.Count(alert => alert.IsOpen));
        yield return ("firebreak_alerts_unacknowledged", "Alerts that nobody has answered", null, null, state.Alerts.Count(alert => alert is { IsOpen: true, AcknowledgedAt: null }));
        yield return ("firebreak_outbox_messages", "Messages that wait to be sent", null, null, state.Outbox.Count);
        yield return ("firebreak_blind_places", "Places that cannot be seen", null, null, state.Blind.Count);
        yield return ("firebreak_last_look_timestamp_seconds", "The last look, by AWS's clock", null, null, state.LastLook?.ToUnixTimeSeconds() ?? 0);
        foreach (var (name, count) in state.Calls)
        {
            yield return ("firebreak_aws_calls_today", "Questions to AWS since midnight UTC", "operation", name, count);
        }

        foreach (var (name, channel) in state.Channels)
        {
            yield return ("firebreak_messages_sent_total", "Messages that a channel took", "channel", name, channel.Count);
        }
    }

    /// <summary>As one request of OTLP over HTTP in JSON; counters are cumulative since the watch began.</summary>
    /// <remarks>Source: OpenTelemetry Protocol 1.x, "OTLP/HTTP" and "JSON Protobuf Encoding": 64-bit integers are text.</remarks>
    public static string Otlp(AccountId account, WatchState state, DateTimeOffset now)
    {
        var metrics = Of(state).GroupBy(one => one.Name, StringComparer.Ordinal).Select(metric =>
        {
            var points = new JsonArray([.. metric.Select(one => (JsonNode)Point(one.Label, one.Of, one.Value, state.StartedAt ?? now, now))]);
            var counts = metric.Key.EndsWith("_total", StringComparison.Ordinal);
            return (JsonNode)new JsonObject
            {
                ["name"] = metric.Key,
                ["description"] = metric.First().Help,
                [counts ? "sum" : "gauge"] = counts
                    ? new JsonObject { ["aggregationTemporality"] = Cumulative, ["isMonotonic"] = true, ["dataPoints"] = points }
                    : new JsonObject { ["dataPoints"] = points },
            };
        });
        return new JsonObject
        {
            ["resourceMetrics"] = new JsonArray(new JsonObject
            {
                ["resource"] = new JsonObject
                {
                    ["attributes"] = new JsonArray(Attribute("service.name", "firebreak"), Attribute("cloud.provider", "aws"), Attribute("cloud.account.id", account.ToString())),
                },
                ["scopeMetrics"] = new JsonArray(new JsonObject { ["scope"] = new JsonObject { ["name"] = "firebreak.watch" }, ["metrics"] = new JsonArray([.. metrics]) }),
            }),
        }.ToJsonString();
    }

    private static JsonObject Point(string? label, string? of, decimal value, DateTimeOffset since, DateTimeOffset now) => new()
    {
        ["attributes"] = label is null ? [] : new JsonArray(Attribute(label, of!)),
        ["startTimeUnixNano"] = Nanoseconds(since),
        ["timeUnixNano"] = Nanoseconds(now),
        ["asDouble"] = value,
    };

    private static JsonObject Attribute(string key, string value) => new() { ["key"] = key, ["value"] = new JsonObject { ["stringValue"] = value } };

    private static string Nanoseconds(DateTimeOffset at) => ((at - DateTimeOffset.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);

    /// <summary>In Prometheus's text format, version 0.0.4.</summary>
    public static string Prometheus(WatchState state)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var (name, help, label, of, value) in Of(state))
        {
            if (name != last)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {(name.EndsWith("_total", StringComparison.Ordinal) ? "counter" : "gauge")}\n");
                last = name;
            }

            var labels = label is null ? "" : $"{{{label}=\"{of!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"}}";
            text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
        }

        return text.ToString();
    }
}
