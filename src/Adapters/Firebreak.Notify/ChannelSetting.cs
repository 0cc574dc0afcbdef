using System.Text.Json.Serialization;

namespace Firebreak.Notify;

/// <summary>One channel as the owner writes it. What is secret is written as a place: <c>env:…</c>, <c>file:…</c>, <c>keyring:…</c>.</summary>
public sealed record ChannelSetting
{
    /// <summary><c>mail</c>, <c>slack</c>, <c>discord</c>, <c>telegram</c>, <c>ntfy</c>, <c>kakaotalk</c> or <c>webhook</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What the owner calls it; the kind if he says nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Only messages of this severity and above: <c>high</c>, <c>critical</c>; all by default.</summary>
    public string? Level { get; init; }

    /// <summary>Joins in only when nobody has answered for so many minutes.</summary>
    public int AfterMinutes { get; init; }

    /// <summary>Mail: the server's name.</summary>
    public string? Host { get; init; }

    /// <summary>Mail: the port; 587 by default.</summary>
    public int? Port { get; init; }

    /// <summary>Mail: <c>starttls</c> (the default), <c>tls</c>, or <c>none</c> for a server on this machine.</summary>
    public string? Tls { get; init; }

    /// <summary>Mail: a PEM file with the authority that signed the server's certificate, if the system does not know it.</summary>
    public string? CaFile { get; init; }

    /// <summary>Mail: the user.</summary>
    public string? User { get; init; }

    /// <summary>Mail: the password's place.</summary>
    public string? Password { get; init; }

    /// <summary>Mail: the sender.</summary>
    public string? From { get; init; }

    /// <summary>Mail: the receivers.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>Slack, Discord, webhook: the address's place; of a webhook also the address itself.</summary>
    public string? Url { get; init; }

    /// <summary>Telegram: the bot token's place. ntfy: the access token's.</summary>
    public string? Token { get; init; }

    /// <summary>Telegram: the chat.</summary>
    public string? Chat { get; init; }

    /// <summary>ntfy: the server; <c>https://ntfy.sh</c> by default.</summary>
    public string? Server { get; init; }

    /// <summary>ntfy: the topic's place; whoever knows a topic reads it.</summary>
    public string? Topic { get; init; }

    /// <summary>ntfy: the place of a topic on which a reply is written.</summary>
    public string? ReplyTopic { get; init; }

    /// <summary>KakaoTalk: the place of the REST API key.</summary>
    public string? Client { get; init; }

    /// <summary>KakaoTalk: the place of the client secret, if the app has one.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>KakaoTalk: the place of the refresh token; it is renewed, so that must be a file or the keyring.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Webhook: the place of the key that signs.</summary>
    public string? Secret { get; init; }

    /// <summary>Where the provider is, for tests and mirrors.</summary>
    public string? Api { get; init; }
}

/// <summary>The settings of a watch: how to reach the owner.</summary>
public sealed record WatchSetting
{
    /// <summary>The ways to reach him.</summary>
    public IReadOnlyList<ChannelSetting> Channels { get; init; } = [];

    /// <summary>The place of an address that is asked after every look that worked, so that a dead watch is noticed.</summary>
    public string? Heartbeat { get; init; }

    /// <summary>Quiet hours, for example <c>23:00-07:00</c>.</summary>
    public string? Quiet { get; init; }

    /// <summary>The owner's clock against UTC, for example <c>+09:00</c>; that of Korea where he speaks Korean.</summary>
    public string? Offset { get; init; }

    /// <summary>Where links that acknowledge lead: the address of this machine as the owner's phone sees it.</summary>
    public string? AcknowledgeUrl { get; init; }

    /// <summary>The address and port on which links and metrics are answered; <c>127.0.0.1:0</c> by default.</summary>
    public string? Listen { get; init; }

    /// <summary>Whether metrics are answered in Prometheus's form under <c>/metrics</c>.</summary>
    public bool Metrics { get; init; }

    /// <summary>An OpenTelemetry collector, for example <c>http://127.0.0.1:4318</c>.</summary>
    public string? Otlp { get; init; }

    /// <summary>A trail's files in S3, read besides the Event history; asking S3 costs.</summary>
    public string? Trail { get; init; }

    /// <summary>Whether Cost Explorer is asked for anomalies once a day; a question costs 0.01 USD.</summary>
    public bool CostExplorer { get; init; }
}

/// <summary>The shape of the settings; a word that is not known is an error, so that a typing mistake does not silence a channel.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowTrailingCommas = true,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(WatchSetting))]
public sealed partial class WatchSettingShape : JsonSerializerContext;
