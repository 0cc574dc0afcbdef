using System.Text.Json.Serialization;
using Firebreak.App.Contract;

namespace Firebreak.App.Watching;

/// <summary><c>watch --once --json</c> and <c>watch status --json</c>.</summary>
internal sealed record WatchDoc(
    string Schema,
    string Account,
    string? StartedAt,
    string? LastLook,
    string? NextLook,
    decimal UsdPerHour,
    bool Estimate,
    decimal UsdToday,
    decimal UsdMonth,
    FuseDoc Fuse,
    string Brake,
    AlertDoc[] Alerts,
    WaitingDoc[] Outbox,
    ChannelDoc[] Channels,
    StreamDoc[] Signals,
    Dictionary<string, long> CallsToday,
    Dictionary<string, long> CallsYesterday,
    decimal CallsUsdToday,
    BlindDoc[] BlindSpots);

/// <summary>The fuse.</summary>
internal sealed record FuseDoc(bool Set, bool Nothing, decimal? UsdPerHour, decimal? UsdPerDay, decimal? UsdPerMonth, string Trip, int ActionsPerHour, int Uses, string? ConfirmedAt);

/// <summary>One alert.</summary>
internal sealed record AlertDoc(
    string Id, string Kind, string Subject, string Severity, string Says, decimal UsdPerHour, decimal UsdSoFar, string Since, string RaisedAt, string? AcknowledgedAt, string? ResolvedAt, int Messages, string[] Regions, string Next);

/// <summary>A message that waits.</summary>
internal sealed record WaitingDoc(string Channel, string Alert, string NotBefore, int Tries, string Why);

/// <summary>A channel.</summary>
internal sealed record ChannelDoc(string Name, string? Sent, long Count, string? FailingSince, string Why, string? RenewBy);

/// <summary>One signal in one region: what was seen of it last, and how late it is.</summary>
internal sealed record StreamDoc(string Signal, string? Read, string? NewestOwnRecord, string KnownSince, int Gaps);

/// <summary><c>watch test --json</c>.</summary>
internal sealed record WatchTestDoc(string Schema, string Account, string Subject, string Text, TestedDoc[] Channels, BlindDoc[] BlindSpots);

/// <summary>One channel tried.</summary>
internal sealed record TestedDoc(string Name, string Result, string Why);

/// <summary>The shapes of <c>watch</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WatchDoc))]
[JsonSerializable(typeof(WatchTestDoc))]
internal sealed partial class WatchDocShapes : JsonSerializerContext;
