using Firebreak.App;
using Firebreak.App.Watching;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Watch.Tests;

public sealed class BlindnessTests
{
    private static readonly DateTimeOffset Before = new(2023, 7, 31, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_dark_us_east_1_does_not_blind_the_watch_of_the_other_regions()
    {
        using var guarded = new Guarded("story", 1, Before);
        await guarded.UntilAsync(Before.AddMinutes(30));
        var dark = guarded.World.Clock.Now;
        guarded.Direct.Fails = (_, region) => region == Region.UsEast1 ? "AccessDenied" : null;

        await guarded.UntilAsync(dark.AddMinutes(20));

        var told = guarded.Box.Got.First(one => one.At >= dark && one.Notice.Lines.Any(line => line.Contains("event history of us-east-1", StringComparison.Ordinal)));
        Assert.InRange(told.At - dark, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Assert.DoesNotContain(guarded.Man.State.Blind, place => place.Place == "account");
        Assert.True(guarded.Man.State.Streams["eu-west-1/changes"].Read > dark.AddMinutes(10));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"quiet\":\"23:00-07:00\"}")]
    public void Settings_and_a_state_that_leave_things_out_are_whole(string written)
    {
        var root = Places.Fresh();
        Assert.True(AccountId.TryParse("111122223333", out var account));
        File.WriteAllText(Path.Combine(root, "watch.json"), written);
        using var folder = WatchFolder.Open(root, account);
        folder.Write("state", "{\"version\":1,\"lastLook\":\"2023-08-01T00:00:00+00:00\"}");

        Assert.Empty(WatchDesk.Setting(Path.Combine(root, "watch.json")).Channels);
        var (state, trouble) = WatchDesk.State(folder);
        Assert.Null(trouble);
        Assert.All(typeof(WatchState).GetProperties().Where(one => typeof(System.Collections.IEnumerable).IsAssignableFrom(one.PropertyType)), one => Assert.NotNull(one.GetValue(state)));
    }

    [Fact]
    public async Task A_watch_that_cannot_begin_says_so_once_it_lasts_and_not_at_every_restart()
    {
        var root = Places.Fresh();
        Assert.True(AccountId.TryParse("111122223333", out var account));
        using var providers = new Providers();
        await File.WriteAllTextAsync(Path.Combine(root, "watch.json"), $$"""{"channels":[{"kind":"webhook","url":"{{providers.Address}}/hook","secret":"env:HOOK"}]}""", TestContext.Current.CancellationToken);
        using (var folder = WatchFolder.Open(root, account))
        {
            WatchDesk.Save(folder, new WatchState { LastLook = Before });
        }

        var question = new WatchQuestion(Language.English, "USD", name => name switch { "FIREBREAK_WATCH" => Path.Combine(root, "watch.json"), "HOOK" => Providers.WebhookKey, _ => null });
        var trouble = new TroubleException(ExitCode.AuthenticationNeeded, new Words("AWS does not accept these credentials: ExpiredToken", ""));
        for (var minute = 0; minute < 30; minute++)
        {
            await FailedStart.TellAsync(root, question, trouble, Before.AddMinutes(minute), CancellationToken.None);
        }

        var told = Assert.Single(providers.Got);
        Assert.True(told.Taken);
        Assert.Contains("ExpiredToken", told.Body, StringComparison.Ordinal);
        Assert.Contains("account", told.Body, StringComparison.Ordinal);
    }
}
