using System.Text.Json;
using Firebreak.App.Mfa;
using Firebreak.Change;
using Firebreak.Harden.Mfa;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Testing;

namespace Firebreak.Harden.Tests;

public sealed class MfaDialogueTests : IAsyncLifetime
{
    private Bench _bench = null!;
    private readonly List<Block> _shown = [];

    private string Secret => _shown.OfType<Quote>().Single().Text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private string Said => string.Join('\n', _shown.OfType<Say>().Select(say => say.Text));

    public async ValueTask InitializeAsync() => _bench = await Bench.StoryAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Korean, "ko")]
    public async Task A_person_who_makes_every_mistake_is_enrolled_in_the_end(Language language, string variant)
    {
        var talk = await TalkAsync(
            language,
            () => "12345",
            () => Phone.Code(Secret, Later(0, -120)),
            () => Phone.Code(Secret, Later(4)),
            () => Phone.Code(Secret, Later(3)),
            () => Phone.Code(Secret, Later(20, -60)),
            () => "000000",
            () => Phone.Code(Secret, Later(0)));

        Assert.NotNull(talk.Proof);
        Assert.Equal(Bench.Owner, (await _bench.DevicesAsync()).Single().User?.UserName);
        Approved.Check(Said + "\n", variant);
    }

    [Fact]
    public async Task A_phone_ninety_seconds_off_is_explained_and_right_after_its_clock_is_set()
    {
        var talk = await TalkAsync(
            Language.English,
            () => Phone.Code(Secret, Later(0, 90)),
            () => Phone.Code(Secret, Later(5)),
            () => Phone.Code(Secret, Later(30)));

        Assert.NotNull(talk.Proof);
        Assert.Contains("90 seconds fast", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_line_stops_and_nothing_is_left_behind()
    {
        var talk = await TalkAsync(Language.English, () => Phone.Code(Secret, Later(0)), () => "");

        Assert.True(talk.Aborted);
        Assert.Empty(await _bench.DevicesAsync());
    }

    [Fact]
    public async Task The_end_of_the_input_stops_and_nothing_is_left_behind()
    {
        var talk = await TalkAsync(Language.English);

        Assert.True(talk.Aborted);
        Assert.Empty(await _bench.DevicesAsync());
    }

    [Fact]
    public async Task A_cancellation_stops_and_nothing_is_left_behind()
    {
        using var cancel = new CancellationTokenSource();
        var input = new Typist([() =>
        {
            cancel.Cancel();
            return "1";
        }]);

        var talk = await Dialogue(input, Language.English).EnrolAsync(Bench.Owner, cancel.Token);

        Assert.True(talk.Aborted);
        Assert.Empty(await _bench.DevicesAsync());
    }

    [Fact]
    public async Task Twenty_wrong_codes_end_it_and_nothing_is_left_behind()
    {
        var talk = await TalkAsync(Language.English, [.. Enumerable.Repeat<Func<string>>(() => "abc", 30)]);

        Assert.False(talk.Aborted);
        Assert.NotNull(talk.Trouble);
        Assert.Empty(await _bench.DevicesAsync());
    }

    [Fact]
    public async Task A_device_that_cannot_be_removed_is_named()
    {
        _bench.Hand.Denied.Add("iam:DeleteVirtualMFADevice");

        var talk = await TalkAsync(Language.English, () => "");

        Assert.Contains("mfa/firebreak-haneul", talk.Trouble!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_shows_the_secret_once_for_the_eye_and_once_for_the_camera_and_nothing_is_written_down()
    {
        var secret = "";
        await TalkAsync(
            Language.English,
            () => Phone.Code(secret = Secret, Later(0)),
            () => Phone.Code(secret, Later(30)));

        Assert.All(_shown.OfType<Quote>().Single().Text.Split('\n'), line => Assert.InRange(line.Length, 1, 38)); // a phone's terminal has 40 columns
        Assert.Equal(secret, _shown.OfType<Quote>().Single().Text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Single(_shown.OfType<Picture>());
        Assert.DoesNotContain(secret, Said + string.Concat(_shown), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, string.Concat(_bench.Kept) + JsonSerializer.Serialize(((IJournal)_bench).Entries), StringComparison.Ordinal);
    }

    private Task<MfaTalk> TalkAsync(Language language, params IReadOnlyList<Func<string>> typed) =>
        Dialogue(new Typist(typed), language).EnrolAsync(Bench.Owner, TestContext.Current.CancellationToken);

    private MfaDialogue Dialogue(TextReader input, Language language) =>
        new(new MfaEnrolment(_bench.Eyes, _bench.Hand, _bench.Caller), new LinePrompt(input, _shown.Add, language), _shown.Add, language);

    /// <summary>Time passes; what a phone shows then, or showed or will show some seconds away.</summary>
    private DateTimeOffset Later(int seconds, int away = 0)
    {
        _bench.World.Advance(TimeSpan.FromSeconds(seconds));
        return _bench.Now.AddSeconds(away);
    }
}
