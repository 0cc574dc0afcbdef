using System.Globalization;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

public sealed class VerifyTests
{
    [Theory]
    [InlineData("clean", 0, "valid")]
    [InlineData("log_byte_changed", 3, "tampered")]
    [InlineData("log_trailer_cut", 3, "tampered")]
    [InlineData("forged_extra_log", 3, "tampered")]
    [InlineData("digest_middle_deleted", 3, "tampered")]
    [InlineData("head_3_digests_deleted", 8, "incomplete")]
    [InlineData("logging_stopped_3h", 8, "incomplete")]
    [InlineData("all_digests_deleted", 8, "unverifiable")]
    public async Task The_verdict_is_in_the_exit_code_and_in_the_JSON(string name, int exit, string verdict)
    {
        var said = await Binary.RunAsync("verify", Case(name), "--json");

        Assert.True(said.ExitCode == exit, said.Output + said.Errors);
        var document = said.Json();
        Assert.Equal("firebreak/1", document.GetProperty("schema").GetString());
        Assert.Equal(verdict, document.GetProperty("verdict").GetString());
        Assert.Equal(["schema", "verdict", "from", "to", "trails", "files", "remarks", "blindSpots"], document.Names());
        var trail = document.GetProperty("trails").EnumerateArray().Single();
        Assert.Equal("123456789012", trail.GetProperty("account").GetString());
        Assert.All(trail.GetProperty("ranges").EnumerateArray(), range =>
        {
            Assert.Equal(["verdict", "start", "end", "why", "causes"], range.Names());
            Assert.Equal(range.GetProperty("verdict").GetString() == "valid", range.GetProperty("why").GetString()!.Length == 0);
        });
        Assert.Equal(["digests", "logs", "unlisted", "unread"], document.GetProperty("files").Names());
    }

    [Theory]
    [InlineData("en", "TAMPERED", "INCOMPLETE")]
    [InlineData("ko", "변조됨", "증거 부족")]
    public async Task The_page_says_what_was_found_when_and_why_in_both_languages(string lang, string tampered, string incomplete)
    {
        var changed = await Binary.RunAsync("verify", Case("log_byte_changed"), "--lang", lang);
        var stopped = await Binary.RunAsync("verify", Case("logging_stopped_3h"), "--lang", lang);

        Assert.StartsWith(tampered, changed.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-01 05:30", changed.Output, StringComparison.Ordinal);
        Assert.Contains("_20260301T0535Z_0000000000000032", changed.Output.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith(incomplete, stopped.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-01 08:30", stopped.Output, StringComparison.Ordinal);
        foreach (var said in new[] { changed, stopped })
        {
            Look.FitsIn80(said.Output);
            Look.IsPlain(said.Output);
            Look.HasNoStackTrace(said);
        }
    }

    [Fact]
    public async Task A_bare_folder_and_public_keys_in_a_file_are_enough_but_for_the_newest_hour()
    {
        var folder = Places.Fresh();
        var root = JsonDocument.Parse(await File.ReadAllTextAsync(Case("clean"), TestContext.Current.CancellationToken)).RootElement;
        foreach (var one in root.GetProperty("objects").EnumerateArray())
        {
            var file = Path.Combine(folder, "bucket", one.GetProperty("key").GetString()!);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, one.GetProperty("bodyBase64").GetBytesFromBase64(), TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "keys.json"), $$"""{"PublicKeyList":{{root.GetProperty("publicKeys").GetRawText()}}}""", TestContext.Current.CancellationToken);
        var all = await Binary.RunAsync(folder, [], "verify", "bucket", "--keys", "keys.json", "--json");
        var before = await Binary.RunAsync(folder, [], "verify", "bucket", "--keys", "keys.json", "--json", "--from", "2026-03-01T00:30:00Z", "--to", "2026-03-01T10:30:00Z");
        var without = await Binary.RunAsync(folder, [], "verify", "bucket", "--json");

        Assert.Equal((8, 8), (all.ExitCode, without.ExitCode));
        Assert.Equal(
            ["valid 2026-03-01T00:30:00Z 2026-03-01T11:30:00Z", "unverifiable 2026-03-01T11:30:00Z 2026-03-01T12:30:00Z"],
            all.Json().GetProperty("trails")[0].GetProperty("ranges").EnumerateArray().Select(range => $"{range.GetProperty("verdict")} {range.GetProperty("start")} {range.GetProperty("end")}"));
        Assert.Equal((0, "valid"), (before.ExitCode, before.Json().GetProperty("verdict").GetString()));
        Assert.Equal("unverifiable", without.Json().GetProperty("verdict").GetString());
        Assert.Contains("--keys", without.Json().GetProperty("blindSpots")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("somewhere", "s3://a-bucket/")]
    [InlineData("somewhere", "--from", "2026-03-02", "--to", "2026-03-01")]
    [InlineData("somewhere", "--to", "tomorrow")]
    public async Task Wrong_use_ends_with_2(params string[] arguments)
    {
        var said = await Binary.RunAsync(["verify", .. arguments]);

        Assert.Equal((2, ""), (said.ExitCode, said.Output));
        Assert.EndsWith("next: firebreak verify --help\n", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_there_fails_and_an_empty_one_is_not_valid()
    {
        var nowhere = await Binary.RunAsync("verify", "nowhere");
        var empty = await Binary.RunAsync("verify", Places.Fresh(), "--json", "--from", "0001-01-01", "--to", "9999-12-31");

        Assert.Equal((1, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.Contains("nowhere", nowhere.Errors, StringComparison.Ordinal);
        Assert.Equal((8, "unverifiable"), (empty.ExitCode, empty.Json().GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task The_live_trail_of_the_embedded_account_is_verified_here_and_by_AWS_own_validator()
    {
        var folder = Places.Fresh();
        var (process, line) = await Sandbox.OpenAsync(folder);
        try
        {
            using var account = new TrailOwner(JsonDocument.Parse(line).RootElement.Clone());
            await account.SetUpAsync();

            var whole = await Binary.RunAsync(folder, account.Variables, "verify", "--live", "--json");
            var range = whole.Json().GetProperty("trails").EnumerateArray().Select(trail => trail.GetProperty("ranges")[0]).First();
            var (from, to) = (range.GetProperty("start").GetString()!, range.GetProperty("end").GetString()!);
            var theirs = await account.ValidateAsync(from, to);
            await DetectsThereAsync(folder, account);
            await account.TamperAsync();
            var changed = await Binary.RunAsync(folder, account.Variables, "verify", $"s3://{TrailOwner.Bucket}", "--json", "--to", to);
            var theirsAfter = await account.ValidateAsync(from, to);

            Assert.True(whole.ExitCode == 0, whole.Output + whole.Errors);
            Assert.True(DateTimeOffset.Parse(to, CultureInfo.InvariantCulture) - DateTimeOffset.Parse(from, CultureInfo.InvariantCulture) >= TimeSpan.FromHours(3), whole.Output);
            Assert.True(whole.Json().GetProperty("files").GetProperty("logs").GetProperty("valid").GetInt32() > 0, whole.Output);
            Assert.True(theirs.ExitCode == 0 && theirs.Output.Contains("digest files valid", StringComparison.Ordinal), theirs.Output + theirs.Errors);
            Assert.True(changed.ExitCode == 3, changed.Output + changed.Errors);
            Assert.True(theirsAfter.ExitCode == 1, theirsAfter.Output + theirsAfter.Errors);
        }
        finally
        {
            process.Kill();
            process.Dispose();
        }
    }

    /// <summary>The bucket where it lies, and the Event history of all regions, give the calls that the owner made; what is not there is told.</summary>
    private static async Task DetectsThereAsync(string folder, TrailOwner account)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "lists.yml"), "title: Users listed\nlevel: low\nlogsource: {product: aws, service: cloudtrail}\ndetection: {selection: {eventName: ListUsers}, condition: selection}\n");
        string[] rule = ["--rules", "lists.yml", "--json"];
        var bucket = await Binary.RunAsync(folder, account.Variables, ["detect", $"s3://{TrailOwner.Bucket}/AWSLogs/", .. rule]);
        var history = await Binary.RunAsync(folder, account.Variables, ["detect", "--live", .. rule]);
        var both = await Binary.RunAsync(folder, account.Variables, ["detect", "--live", $"s3://{TrailOwner.Bucket}", .. rule]);
        var nowhere = await Binary.RunAsync(folder, account.Variables, ["detect", "s3://nobody-has-this-bucket", .. rule]);

        static int Count(Said said) => said.Json().GetProperty("findings").EnumerateArray().Sum(one => one.GetProperty("count").GetInt32());
        Assert.True(bucket.ExitCode == 3 && Count(bucket) > 0, bucket.Output + bucket.Errors);
        Assert.True(history.ExitCode == 3 && Count(history) >= Count(bucket), history.Output + history.Errors);
        Assert.Equal(Count(history), Count(both));
        Assert.Contains("regions", (await Binary.RunAsync(folder, account.Variables, "detect", "--live", "--rules", "lists.yml", "--lang", "en")).Errors, StringComparison.Ordinal);
        Assert.True(nowhere.ExitCode == 8 && nowhere.Json().GetProperty("blindSpots").GetArrayLength() > 0, nowhere.Output + nowhere.Errors);
        var early = await Binary.RunAsync(folder, account.Variables, ["detect", $"s3://{TrailOwner.Bucket}", "--to", "2020-01-01", .. rule]);
        Assert.Equal(0, Count(early));
    }

    private static string Case(string name) => Path.Combine(Places.Data(), "conformance", "cloudtrail-digest", name + ".json");
}
