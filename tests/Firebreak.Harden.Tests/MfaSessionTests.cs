using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Firebreak.Harden.Mfa;
using Firebreak.Testing;

namespace Firebreak.Harden.Tests;

public sealed class MfaSessionTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly DateTimeOffset Noon = new(2023, 8, 28, 12, 0, 7, TimeSpan.Zero);

    [Fact]
    public void Codes_are_those_of_RFC_6238()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Data(), "conformance", "otp-vectors", "otp.json")));
        var vectors = file.RootElement.GetProperty("rfc6238").EnumerateArray().Where(vector => vector.GetProperty("hash").GetString() == "sha1").ToList();

        Assert.True(vectors.Count >= 6);
        Assert.All(vectors, vector =>
        {
            var secret = Phone.Base32(Encoding.ASCII.GetBytes(vector.GetProperty("secretAscii").GetString()!));
            var six = vector.GetProperty("expected").GetString()![^6..];
            var session = new MfaSession(Seed.FromBase32(secret)!);

            var answer = session.Enter(six, DateTimeOffset.FromUnixTimeSeconds(vector.GetProperty("time").GetInt64()));

            Assert.Equal(MfaVerdict.First, answer.Verdict);
        });
    }

    [Fact]
    public async Task Codes_are_those_of_oathtool()
    {
        var at = Noon.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var said = await Command.RunAsync("oathtool", ["--totp", "-b", "-w", "1", "-N", "@" + at, Secret]);
        var codes = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var session = Session();

        Assert.Equal(2, codes.Length);
        Assert.Equal(MfaVerdict.First, session.Enter(codes[0], Noon).Verdict);
        Assert.Equal(MfaVerdict.Ready, session.Enter(codes[1], Noon.AddSeconds(30)).Verdict);
    }

    [Fact]
    public void Two_codes_in_a_row_are_ready_however_they_are_typed()
    {
        var session = Session();
        var first = CodeAt(0);
        var second = CodeAt(30);

        Assert.Equal(MfaVerdict.First, session.Enter($" {first[..3]} {first[3..]} ", Noon).Verdict);
        Assert.Equal(MfaVerdict.Ready, session.Enter(string.Concat(second.Select(c => (char)(c - '0' + '０'))), Noon.AddSeconds(30)).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12a456")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_not_six_digits_is_said(string typed) => Assert.Equal(MfaVerdict.NotACode, Session().Enter(typed, Noon).Verdict);

    [Fact]
    public void The_same_code_twice_is_explained_with_the_time_to_wait()
    {
        var session = Session();
        session.Enter(CodeAt(0), Noon);

        var answer = session.Enter(CodeAt(0), Noon.AddSeconds(5));

        Assert.Equal(MfaVerdict.SameTwice, answer.Verdict);
        Assert.Equal(TimeSpan.FromSeconds(18), answer.NextIn);
        Assert.Contains("18 seconds", MfaSay.Of(answer).En, StringComparison.Ordinal);
        Assert.Equal(MfaVerdict.Ready, session.Enter(CodeAt(30), Noon.AddSeconds(30)).Verdict);
    }

    [Fact]
    public void Codes_in_the_wrong_order_are_explained_and_the_newer_one_counts()
    {
        var session = Session();
        session.Enter(CodeAt(30), Noon.AddSeconds(31));

        Assert.Equal(MfaVerdict.WrongOrder, session.Enter(CodeAt(0), Noon.AddSeconds(33)).Verdict);
        Assert.Equal(MfaVerdict.Ready, session.Enter(CodeAt(60), Noon.AddSeconds(60)).Verdict);
    }

    [Fact]
    public void A_code_that_is_shown_already_is_not_waited_for()
    {
        var session = Session();

        var answer = session.Enter(CodeAt(0), Noon.AddSeconds(30));

        Assert.Equal((MfaVerdict.First, TimeSpan.Zero), (answer.Verdict, answer.NextIn));
        Assert.Contains("shows now", MfaSay.Of(answer).En, StringComparison.Ordinal);
        Assert.Equal(MfaVerdict.Ready, session.Enter(CodeAt(30), Noon.AddSeconds(31)).Verdict);
    }

    [Fact]
    public void A_missed_code_makes_the_second_the_first()
    {
        var session = Session();
        session.Enter(CodeAt(0), Noon);

        Assert.Equal(TimeSpan.Zero, session.AwaitedIn(Noon.AddSeconds(40)));
        Assert.Equal(MfaVerdict.Skipped, session.Enter(CodeAt(60), Noon.AddSeconds(60)).Verdict);
        Assert.Equal(MfaVerdict.Ready, session.Enter(CodeAt(90), Noon.AddSeconds(90)).Verdict);
    }

    [Fact]
    public void An_old_code_is_stale_once_and_a_current_one_then_counts()
    {
        var session = Session();

        var stale = session.Enter(CodeAt(-120), Noon);

        Assert.Equal((MfaVerdict.Stale, 120), (stale.Verdict, stale.Seconds));
        Assert.Equal(MfaVerdict.First, session.Enter(CodeAt(0), Noon.AddSeconds(3)).Verdict);
    }

    [Fact]
    public void A_phone_that_is_fast_is_told_by_how_much()
    {
        var answer = Session().Enter(CodeAt(90), Noon);

        Assert.Equal((MfaVerdict.Drift, 90), (answer.Verdict, answer.Seconds));
        Assert.Contains("90 seconds fast", MfaSay.Of(answer).En, StringComparison.Ordinal);
        Assert.Contains("90초 빠릅니다", MfaSay.Of(answer).Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phone_that_is_slow_is_told_by_how_much_at_its_second_code()
    {
        var session = Session();

        Assert.Equal(MfaVerdict.Stale, session.Enter(CodeAt(-90), Noon).Verdict);
        var answer = session.Enter(CodeAt(-60), Noon.AddSeconds(30));

        Assert.Equal((MfaVerdict.Drift, -90), (answer.Verdict, answer.Seconds));
        Assert.Contains("90 seconds slow", MfaSay.Of(answer).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_offset_within_ten_minutes_is_found_and_beyond_it_the_code_is_foreign() =>
        Gen.Select(Gen.Byte.Array[20], Gen.Int[-25, 25], Gen.Long[1_000_000_000, 4_000_000_000]).Sample((bytes, steps, seconds) =>
        {
            var secret = Phone.Base32(bytes);
            var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
            var code = Phone.Code(secret, now.AddSeconds(30 * steps));
            var near = Enumerable.Range(-20, 41).Where(away => Phone.Code(secret, now.AddSeconds(30 * away)) == code).Select(Math.Abs).DefaultIfEmpty(99).Min();

            var answer = new MfaSession(Seed.FromBase32(secret)!).Enter(code, now);

            return near switch
            {
                99 => answer.Verdict == MfaVerdict.Foreign,
                <= 1 => answer.Verdict == MfaVerdict.First,
                _ => answer.Verdict is MfaVerdict.Stale or MfaVerdict.Drift && Math.Abs(answer.Seconds) == 30 * near,
            };
        });

    [Fact]
    public void No_pair_is_ready_unless_the_second_follows_the_first() =>
        Gen.Select(Gen.Byte.Array[20], Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[0, 90]).Sample((bytes, one, two, later) =>
        {
            var secret = Phone.Base32(bytes);
            var session = new MfaSession(Seed.FromBase32(secret)!);
            session.Enter(Phone.Code(secret, Noon.AddSeconds(30 * one)), Noon);
            var ready = session.Enter(Phone.Code(secret, Noon.AddSeconds(30 * two)), Noon.AddSeconds(later)).Verdict == MfaVerdict.Ready;

            return !ready || two == one + 1 || Phone.Code(secret, Noon.AddSeconds(30 * two)) == Phone.Code(secret, Noon.AddSeconds(30 * (one + 1)));
        });

    [Fact]
    public void The_secret_shows_itself_only_when_asked()
    {
        var seed = Seed.FromWire(Convert.ToBase64String(Encoding.ASCII.GetBytes(Secret)))!;

        Assert.DoesNotContain("GEZD", $"{seed} {new MfaSession(seed)} {new MfaDraft("u", "s", "l", seed, new MfaSession(seed))}", StringComparison.Ordinal);
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", seed.ForManualEntry());
        Assert.Equal(
            $"otpauth://totp/Amazon%20Web%20Services:admin%40123456789012?secret={Secret}&issuer=Amazon%20Web%20Services", seed.ForCamera("admin@123456789012"));
        Assert.Null(Seed.FromWire("not a seed!"));
    }

    private static MfaSession Session() => new(Seed.FromBase32(Secret)!);

    private static string CodeAt(int seconds) => Phone.Code(Secret, Noon.AddSeconds(seconds));
}
