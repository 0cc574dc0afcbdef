using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using MailKit.Security;
using MimeKit;

namespace Firebreak.Notify;

/// <summary>A channel with when it is used.</summary>
/// <param name="Way">The channel.</param>
/// <param name="Level">From which severity on.</param>
/// <param name="After">Only when nobody has answered for so long.</param>
public sealed record Channel(INoticeChannel Way, Severity Level, TimeSpan After);

/// <summary>Makes channels from the owner's settings. A new kind is one class and one line here.</summary>
public sealed class Channels(Func<string, string?> variable, Post post, TimeProvider time)
{
    private const string Somewhere = "it must be written as a place: env:NAME, file:PATH or keyring:SERVICE/NAME, and never as the secret itself";

    /// <summary>All channels. Throws <see cref="NotifyException"/> that names the channel and what is wrong with it.</summary>
    public IReadOnlyList<Channel> Of(WatchSetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var made = new List<Channel>();
        foreach (var (one, index) in setting.Channels.Select((one, index) => (one, index)))
        {
            var name = one.Name is { Length: > 0 and <= 40 } given ? given : one.Kind;
            if (made.Exists(other => other.Way.Name == name))
            {
                throw new NotifyException($"channels[{index}]: there are two channels called '{name}'; give one of them a \"name\".");
            }

            try
            {
                made.Add(new Channel(Make(one, name), LevelOf(one), TimeSpan.FromMinutes(Math.Clamp(one.AfterMinutes, 0, 10_000))));
            }
            catch (NotifyException wrong)
            {
                throw new NotifyException($"channels[{index}] ({name}): {wrong.Message}", wrong);
            }
        }

        return made;
    }

    /// <summary>A secret from its place.</summary>
    public Secret Read(string? text, string what) =>
        (text is null ? throw new NotifyException($"\"{what}\" is missing") : SecretPlace.Parse(text, variable) ?? throw new NotifyException($"\"{what}\": {Somewhere}")).Read();

    private INoticeChannel Make(ChannelSetting one, string name) => one.Kind switch
    {
        "mail" => new MailChannel(Route(one, name)),
        "slack" => new SlackChannel(name, Address(Read(one.Url, "url"), "url"), post),
        "discord" => new DiscordChannel(name, Address(Read(one.Url, "url"), "url"), post),
        "telegram" => new TelegramChannel(name, Api(one.Api, "https://api.telegram.org"), Read(one.Token, "token"), Text(one.Chat, "chat"), post),
        "ntfy" => new NtfyChannel(
            name, Api(one.Server ?? one.Api, "https://ntfy.sh"), Read(one.Topic, "topic"), Maybe(one.Token, "token"), Maybe(one.ReplyTopic, "replyTopic"), post),
        "kakaotalk" => Kakao(one, name),
        "webhook" => new WebhookChannel(name, Address(Open(one.Url), "url"), Read(one.Secret, "secret"), post, time),
        _ => throw new NotifyException($"'{one.Kind}' is no kind of channel; there are mail, slack, discord, telegram, ntfy, kakaotalk and webhook"),
    };

    private KakaoChannel Kakao(ChannelSetting one, string name)
    {
        var refresh = SecretPlace.Parse(one.RefreshToken ?? "", variable) ?? throw new NotifyException($"\"refreshToken\": {Somewhere}");
        if (!refresh.Keeps)
        {
            throw new NotifyException("\"refreshToken\" is renewed by KakaoTalk, so it must lie in a file: or in the keyring:");
        }

        _ = refresh.Read();
        return new KakaoChannel(
            new KakaoKeys(name, Read(one.Client, "client"), Maybe(one.ClientSecret, "clientSecret"), refresh),
            Api(one.Api, "https://kapi.kakao.com"), Api(one.Api, "https://kauth.kakao.com"), post, time);
    }

    private MailRoute Route(ChannelSetting one, string name)
    {
        var host = Text(one.Host, "host");
        var security = (one.Tls ?? "starttls") switch
        {
            "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" when host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)) => SecureSocketOptions.None,
            "none" => throw new NotifyException("\"tls\": none is only for a mail server on this machine"),
            _ => throw new NotifyException("\"tls\" is starttls, tls or none"),
        };
        if (one.To is not { Count: > 0 } to)
        {
            throw new NotifyException("\"to\" names nobody");
        }

        return new MailRoute(name, host, one.Port ?? (security == SecureSocketOptions.SslOnConnect ? 465 : 587), security, Mailbox(Text(one.From, "from")), [.. to.Select(Mailbox)])
        {
            Authority = one.CaFile is { } file ? Authority(file) : null,
            User = one.User,
            Password = one.User is null ? null : Read(one.Password, "password"),
        };
    }

    private static X509Certificate2Collection Authority(string file)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(file);
            return certificates.Count > 0 ? certificates : throw new NotifyException($"\"caFile\": {file} holds no certificate");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new NotifyException($"\"caFile\": {file} cannot be read: {wrong.Message}", wrong);
        }
    }

    private static MailboxAddress Mailbox(string text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal) ? mailbox : throw new NotifyException($"'{text}' is no mail address");

    private static Severity LevelOf(ChannelSetting one) => one.Level switch
    {
        null => Severity.Informational,
        _ when Enum.TryParse<Severity>(one.Level, ignoreCase: true, out var level) => level,
        _ => throw new NotifyException("\"level\" is informational, low, medium, high or critical"),
    };

    private static string Text(string? text, string what) => text is { Length: > 0 and <= 500 } ? text : throw new NotifyException($"\"{what}\" is missing");

    private static Uri Address(Secret secret, string what) => Post.Allowed(secret.Reveal()) ?? throw new NotifyException($"\"{what}\" is no https address");

    private static Uri Api(string? given, string usual) => Post.Allowed(given ?? usual) ?? throw new NotifyException($"'{given}' is no https address");

    private Secret? Maybe(string? text, string what) => text is null ? null : Read(text, what);

    // The address of the owner's own receiver is no secret by itself.
    private Secret Open(string? text) => text is null ? throw new NotifyException("\"url\" is missing") : SecretPlace.Parse(text, variable)?.Read() ?? new Secret(text);
}
