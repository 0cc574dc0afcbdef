using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;

namespace Firebreak.Watch.Tests;

public sealed class MailTests
{
    [Fact]
    public async Task A_warning_arrives_over_STARTTLS_with_its_Korean_subject_and_says_that_a_machine_wrote_it()
    {
        using var peer = await MailPeer.StartAsync();
        var notice = Some.Notice(Language.Korean);

        var ended = await Channel(peer).SendAsync(notice, CancellationToken.None);
        var again = await Channel(peer).SendAsync(notice, CancellationToken.None);

        Assert.IsType<Delivery.Sent>(ended);
        Assert.IsType<Delivery.Sent>(again);
        var mails = (await peer.ReadAsync()).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Equal(notice.Subject, mails[0].GetProperty("subject").GetString());
        Assert.Equal("multipart/alternative", mails[0].GetProperty("type").GetString());
        Assert.Equal("yes", mails[0].GetProperty("tls").GetString());
        Assert.Equal("auto-generated", mails[0].GetProperty("auto").GetString());
        Assert.Equal("owner@example.org, second@example.org", mails[0].GetProperty("to").GetString());
        Assert.Equal(mails[0].GetProperty("id").GetString(), mails[1].GetProperty("id").GetString());
        Assert.Contains(notice.Next, mails[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mails[0].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", mails[0].GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_nothing()
    {
        using var peer = await MailPeer.StartAsync();

        var ended = await Channel(peer, trust: false).SendAsync(Some.Notice(), CancellationToken.None);

        Assert.Contains("certificate", Assert.IsType<Delivery.Refused>(ended).Why, StringComparison.Ordinal);
        Assert.Empty(await peer.ReadAsync());
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing_in_the_clear()
    {
        using var peer = await MailPeer.StartAsync("plain");

        var ended = await Channel(peer).SendAsync(Some.Notice(), CancellationToken.None);

        Assert.IsType<Delivery.Refused>(ended);
        Assert.Empty(await peer.ReadAsync());
    }

    [Theory]
    [InlineData("busy", typeof(Delivery.Later))]
    [InlineData("no", typeof(Delivery.Refused))]
    public async Task What_the_server_says_for_the_moment_is_tried_again_and_what_it_says_for_good_is_not(string answer, Type ending)
    {
        using var peer = await MailPeer.StartAsync(answer);

        var ended = await Channel(peer).SendAsync(Some.Notice(), CancellationToken.None);

        Assert.IsType(ending, ended);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        using var post = new Post();
        var channel = Made(post, Setting(1, null));

        Assert.IsType<Delivery.Later>(await channel.SendAsync(Some.Notice(), CancellationToken.None));
    }

    private static INoticeChannel Channel(MailPeer peer, bool trust = true)
    {
        using var post = new Post();
        return Made(post, Setting(peer.Port, trust ? peer.Authority : null));
    }

    private static ChannelSetting Setting(int port, string? authority) => new()
    {
        Kind = "mail",
        Host = "localhost",
        Port = port,
        CaFile = authority,
        From = "Firebreak <firebreak@example.org>",
        To = ["owner@example.org", "second@example.org"],
    };

    private static INoticeChannel Made(Post post, ChannelSetting setting) =>
        new Channels(_ => null, post, TimeProvider.System).Of(new WatchSetting { Channels = [setting] })[0].Way;
}
