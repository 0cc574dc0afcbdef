using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;

namespace Firebreak.Watch.Tests;

public sealed class ChannelTests
{
    private static readonly string[] Kinds = ["slack", "discord", "telegram", "ntfy", "kakaotalk", "webhook"];

    [Fact]
    public async Task Every_provider_takes_the_message_as_its_documentation_wants_it_whoever_wrote_what_is_in_it()
    {
        using var providers = new Providers();
        using var post = new Post();
        foreach (var language in (Language[])[Language.English, Language.Korean])
        {
            var notice = Some.Notice(language) with { Lines = [.. Some.Notice(language).Lines, new string('가', 5_000), new string('\u0001', 50) + "👩‍💻" + new string('x', 5_000)] };
            foreach (var channel in All(providers, post))
            {
                var delivery = await channel.SendAsync(notice, CancellationToken.None);
                for (var again = 0; delivery is Delivery.Later && again < 3; again++)
                {
                    // a connection lost on the way, as the outbox meets it: no provider here asks to wait
                    delivery = await channel.SendAsync(notice, CancellationToken.None);
                }

                Assert.True(delivery is Delivery.Sent, $"{channel.Name}: {delivery}");
            }
        }
    }

    [Fact]
    public async Task A_provider_that_is_busy_says_when_it_is_asked_again_and_one_that_is_gone_is_given_up()
    {
        using var providers = new Providers();
        using var post = new Post();
        foreach (var channel in All(providers, post).Where(one => one.Name != "kakaotalk"))
        {
            providers.Next.Enqueue((429, ("Retry-After", "17"), """{"ok":false,"parameters":{"retry_after":17}}"""));
            var busy = Assert.IsType<Delivery.Later>(await channel.SendAsync(Some.Notice(), CancellationToken.None));
            Assert.Equal(TimeSpan.FromSeconds(17), busy.After);
            providers.Next.Enqueue((503, null, ""));
            Assert.IsType<Delivery.Later>(await channel.SendAsync(Some.Notice(), CancellationToken.None));
            providers.Next.Enqueue((410, null, "no_service"));
            Assert.IsType<Delivery.Refused>(await channel.SendAsync(Some.Notice(), CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_renewed_KakaoTalk_login_is_put_back_where_it_was_and_its_end_is_known()
    {
        using var providers = new Providers();
        using var post = new Post();
        var file = Path.Combine(Places.Fresh("kakao"), "refresh");
        await File.WriteAllTextAsync(file, "kakao-refresh-canary\n");
        var channel = Made(providers, post, "kakaotalk", file);

        Assert.IsType<Delivery.Sent>(await channel.SendAsync(Some.Notice(), CancellationToken.None));

        Assert.Equal("kakao-renewed-canary", await File.ReadAllTextAsync(file));
        Assert.InRange(((IRenewedToken)channel).RenewBy!.Value - DateTimeOffset.UtcNow, TimeSpan.FromDays(59), TimeSpan.FromDays(60.1));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Only_the_owners_own_chat_is_heard()
    {
        using var providers = new Providers();
        using var post = new Post();

        var heard = await ((IReplySource)Made(providers, post, "telegram")).RepliesAsync(CancellationToken.None);
        var answered = await ((IReplySource)Made(providers, post, "ntfy")).RepliesAsync(CancellationToken.None);

        Assert.Equal(["확인 ABCDEFGH23"], heard);
        Assert.Equal(["ack ABCDEFGH23"], answered);
    }

    [Theory]
    [InlineData("""{"channels":[{"kind":"slack","url":"https://hooks.slack.com/services/T/B/secret"}]}""", "never as the secret itself")]
    [InlineData("""{"channels":[{"kind":"pigeon"}]}""", "no kind of channel")]
    [InlineData("""{"channels":[{"kind":"webhook","url":"http://example.org/hook","secret":"env:WEBHOOK"}]}""", "no https address")]
    [InlineData("""{"channels":[{"kind":"mail","host":"mail.example.org","from":"a@example.org","to":["b@example.org"],"tls":"none"}]}""", "only for a mail server on this machine")]
    [InlineData("""{"channels":[{"kind":"ntfy","topic":"env:NOT_SET"}]}""", "no secret in env:NOT_SET")]
    [InlineData("""{"channels":[{"kind":"kakaotalk","client":"env:WEBHOOK","refreshToken":"env:WEBHOOK"}]}""", "file: or in the keyring:")]
    public void A_setting_that_would_lose_a_message_or_a_secret_is_refused_with_the_channel_and_the_reason(string json, string reason)
    {
        using var post = new Post();
        var setting = JsonSerializer.Deserialize(json, WatchSettingShape.Default.WatchSetting)!;

        var refused = Assert.Throws<NotifyException>(() => new Channels(name => name == "WEBHOOK" ? "x" : null, post, TimeProvider.System).Of(setting));

        Assert.Contains("channels[0]", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_the_settings_do_not_know_is_an_error() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"chanels":[]}""", WatchSettingShape.Default.WatchSetting));

    internal static IEnumerable<INoticeChannel> All(Providers providers, Post post) => Kinds.Select(kind => Made(providers, post, kind));

    private static INoticeChannel Made(Providers providers, Post post, string kind, string? kakao = null)
    {
        if (kakao is null)
        {
            kakao = Path.Combine(Places.Fresh("kakao"), "refresh");
            File.WriteAllText(kakao, "kakao-renewed-canary");
        }

        var variables = new Dictionary<string, string>
        {
            ["SLACK"] = providers.Address + "/services/T0/B0/slack-canary",
            ["DISCORD"] = providers.Address + "/api/webhooks/1/discord-canary",
            ["TELEGRAM"] = "77:telegram-token-canary",
            ["TOPIC"] = "ntfy-topic-canary",
            ["NTFY"] = "ntfy-token-canary",
            ["KAKAO"] = "kakao-client-canary",
            ["WEBHOOK"] = Providers.WebhookKey,
        };
        var setting = kind switch
        {
            "slack" => new ChannelSetting { Kind = kind, Url = "env:SLACK" },
            "discord" => new ChannelSetting { Kind = kind, Url = "env:DISCORD" },
            "telegram" => new ChannelSetting { Kind = kind, Token = "env:TELEGRAM", Chat = "42", Api = providers.Address },
            "ntfy" => new ChannelSetting { Kind = kind, Server = providers.Address, Topic = "env:TOPIC", Token = "env:NTFY", ReplyTopic = "env:TOPIC" },
            "kakaotalk" => new ChannelSetting { Kind = kind, Client = "env:KAKAO", RefreshToken = "file:" + kakao, Api = providers.Address },
            _ => new ChannelSetting { Kind = kind, Url = providers.Address + "/hook", Secret = "env:WEBHOOK" },
        };
        return new Channels(variables.GetValueOrDefault, post, TimeProvider.System).Of(new WatchSetting { Channels = [setting] })[0].Way;
    }
}
