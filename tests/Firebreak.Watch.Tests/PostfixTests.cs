using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;

namespace Firebreak.Watch.Tests;

/// <summary>Mail through Debian's postfix, with a configuration of its own, started and ended by the test.</summary>
public sealed class PostfixTests
{
    [Fact]
    public async Task A_warning_goes_through_a_real_postfix_over_STARTTLS_and_a_mail_reader_finds_headers_and_Korean_subject_right()
    {
        var folder = Places.Fresh("postfix");
        MailPeer.Certificates(folder);
        var port = Places.FreePort();
        using var postfix = Process.Start(new ProcessStartInfo(Path.Combine(Places.Root, "tests", "Firebreak.Watch.Tests", "postfix-peer"), [folder, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            Assert.Equal("ready", await postfix.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
            var notice = Some.Notice(Language.Korean);

            var unproved = await Channel(port, authority: null).SendAsync(notice, CancellationToken.None);
            var ended = await Channel(port, Path.Combine(folder, "ca.pem")).SendAsync(notice, CancellationToken.None);

            Assert.IsType<Delivery.Refused>(unproved);
            Assert.IsType<Delivery.Sent>(ended);
            var mail = JsonDocument.Parse(await FirstAsync(folder)).RootElement;
            string Field(string name) => mail.GetProperty(name).GetString()!;
            Assert.Equal(notice.Subject, Field("subject"));
            Assert.Contains("using TLSv1.", Field("received"), StringComparison.Ordinal);
            Assert.Equal("Firebreak <firebreak@example.org>", Field("from"));
            Assert.Equal("multipart/alternative", Field("type"));
            Assert.Equal("auto-generated", Field("auto"));
            Assert.Contains(notice.Lines[0], Field("text"), StringComparison.Ordinal);
            Assert.Contains(notice.Lines[0], Field("html"), StringComparison.Ordinal);
            Assert.StartsWith("<", Field("id"), StringComparison.Ordinal);
            Assert.NotEmpty(Field("date"));
        }
        finally
        {
            postfix.StandardInput.Close();
            await postfix.WaitForExitAsync();
        }
    }

    private static async Task<string> FirstAsync(string folder)
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            if (Directory.Exists(Path.Combine(folder, "Maildir", "new")) && (await MailPeer.ReadAsync(folder)) is [var first, ..])
            {
                return first;
            }

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), File.ReadAllText(Path.Combine(folder, "log")));
            await Task.Delay(100);
        }
    }

    private static INoticeChannel Channel(int port, string? authority)
    {
        using var post = new Post();
        return new Channels(_ => null, post, TimeProvider.System).Of(new WatchSetting
        {
            Channels =
            [
                new ChannelSetting { Kind = "mail", Host = "localhost", Port = port, CaFile = authority, From = "Firebreak <firebreak@example.org>", To = ["owner@example.org"] },
            ],
        })[0].Way;
    }
}
