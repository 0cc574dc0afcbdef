using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary><c>firebreak rules</c> as a stranger uses it: packs, placeholders, explanations.</summary>
public sealed class RulesTests
{
    private const string Rule = """
        title: Key made
        id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001
        author: Somebody
        level: high
        logsource: {product: aws, service: cloudtrail}
        detection:
          selection: {eventName: CreateAccessKey}
          filter: {userIdentity.userName|expand: '%admins%'}
          condition: selection and not filter
        """;

    private const string Event = """{"eventVersion":"1.08","eventID":"e1","eventTime":"2026-08-24T00:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateAccessKey","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.7","userIdentity":{"type":"IAMUser","userName":"kim","arn":"arn:aws:iam::111122223333:user/kim"}}""";

    [Theory]
    [InlineData("folder")]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public async Task A_pack_is_a_folder_or_an_archive_and_its_author_and_licence_stay_with_each_finding(string kind)
    {
        var folder = Places.Fresh();
        var pack = Pack(folder, kind);
        await File.WriteAllTextAsync(Path.Combine(folder, "admins.txt"), "# who may\nroot-admin\n\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "log.json"), Event, TestContext.Current.CancellationToken);
        string[] choice = ["--rules", pack, "--placeholder", "admins=admins.txt"];

        var said = await Binary.RunAsync(folder, [], ["detect", "log.json", "-o", "jsonl", .. choice]);
        Assert.Equal(3, said.ExitCode);
        var rule = said.Json().GetProperty("rule");
        Assert.Equal(("Somebody", "DRL-1.1"), (rule.GetProperty("author").GetString(), rule.GetProperty("license").GetString()));
        var table = await Binary.RunAsync(folder, [], ["detect", "log.json", "--lang", "en", .. choice]);
        Assert.Contains("Somebody (DRL-1.1)", table.Output, StringComparison.Ordinal);
        var csv = await Binary.RunAsync(folder, [], ["detect", "log.json", "-o", "csv", .. choice]);
        Assert.Contains("Somebody", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_a_folder_may_be_written_in_any_unicode_and_what_is_too_long_is_named()
    {
        var folder = Places.Fresh();
        var pack = Directory.CreateDirectory(Path.Combine(folder, "pack")).FullName;
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UTF32Encoding(bigEndian: true, byteOrderMark: true)];
        for (var i = 0; i < 40; i++)
        {
            var text = Rule.Replace("6b0a0001", $"6b0a{i:d4}", StringComparison.Ordinal).Replace("|expand: '%admins%'", ": 이", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(pack, $"r{i:d2}.yml"), text, encodings[i % encodings.Length], TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(pack, "r99.yml"), new string('#', (1 << 20) + 1), TestContext.Current.CancellationToken);
        var said = await Binary.RunAsync(folder, [], "rules", "check", "pack", "--lang", "en");
        Assert.Equal(3, said.ExitCode);
        Assert.Contains("40 rules can be used, 1 cannot", said.Output, StringComparison.Ordinal);
        Assert.Contains("larger than 1 MiB", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_licence_is_for_the_folder_it_lies_in_and_for_no_other_whose_name_begins_like_it()
    {
        var folder = Places.Fresh();
        var rule = Rule.Replace("|expand: '%admins%'", ": lee", StringComparison.Ordinal);
        foreach (var (name, id) in (ValueTuple<string, string>[])[("a", "0001"), ("ab", "0002"), ("a/b", "0003")])
        {
            var under = Directory.CreateDirectory(Path.Combine(folder, "pack", name)).FullName;
            await File.WriteAllTextAsync(Path.Combine(under, "r.yml"), rule.Replace("6b0a0001", "6b0a" + id, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "pack", "a", "LICENSE"), "MIT License\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "log.json"), Event, TestContext.Current.CancellationToken);
        ZipFile.CreateFromDirectory(Path.Combine(folder, "pack"), Path.Combine(folder, "pack.zip"));
        foreach (var pack in new[] { "pack", "pack.zip" })
        {
            var said = await Binary.RunAsync(folder, [], "detect", "log.json", "--rules", pack, "-o", "jsonl");
            var licenses = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("rule"))
                .ToDictionary(one => one.GetProperty("id").GetString()![^4..], one => one.TryGetProperty("license", out var license) ? license.GetString() : null);
            Assert.Equal(["0001=MIT", "0002=", "0003=MIT"], licenses.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"));
        }
    }

    [Fact]
    public async Task Of_very_many_remarks_the_first_are_shown_and_the_rest_is_counted()
    {
        var folder = Places.Fresh();
        var keys = string.Join('\n', Enumerable.Range(0, 700).Select(i => $"    nothing{i}: x"));
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), $"title: T\nlogsource: {{product: aws, service: cloudtrail}}\ndetection:\n  s:\n{keys}\n  condition: s\n", TestContext.Current.CancellationToken);
        var said = await Binary.RunAsync(folder, [], "rules", "check", "r.yml", "--lang", "en");
        Assert.Contains("700 things keep a rule", said.Output, StringComparison.Ordinal);
        Assert.Contains("and 200 more; --json lists all", said.Output, StringComparison.Ordinal);
        var json = await Binary.RunAsync(folder, [], "rules", "check", "r.yml", "--json");
        Assert.Equal(700, json.Json().GetProperty("remarks").EnumerateArray().Count(one => one.GetProperty("code").GetString() == "no-such-field"));
    }

    [Fact]
    public async Task A_placeholder_without_values_rejects_its_rule_and_says_how_to_give_them()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), Rule, TestContext.Current.CancellationToken);
        var said = await Binary.RunAsync(folder, [], "rules", "check", "r.yml", "--lang", "en");
        Assert.Equal(3, said.ExitCode);
        Assert.Contains("%admins% has no values", said.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "rules", "check", "r.yml", "--placeholder", "admins=nowhere.txt")).ExitCode);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "rules", "check", "r.yml", "--placeholder", "admins")).ExitCode);
    }

    [Theory]
    [InlineData("en", "matches")]
    [InlineData("ko", "일치")]
    public async Task Explain_says_part_by_part_what_matches(string lang, string told)
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), Rule.Replace("|expand: '%admins%'", ": lee", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var said = await Binary.PipeAsync(Event, "rules", "explain", "-", Path.Combine(folder, "r.yml"), "--lang", lang);
        Assert.Equal(3, said.ExitCode);
        Assert.Contains("e1: " + told, said.Output, StringComparison.Ordinal);
        Assert.Contains("+ eventName: CreateAccessKey", said.Output, StringComparison.Ordinal);
        Assert.Contains("- userIdentity.userName: lee", said.Output, StringComparison.Ordinal);

        var json = (await Binary.PipeAsync(Event, "rules", "explain", "-", Path.Combine(folder, "r.yml"), "--json")).Json();
        Assert.Equal(1, json.GetProperty("events").GetProperty("matched").GetInt32());
        Assert.True(json.GetProperty("explained")[0].GetProperty("part").GetProperty("holds").GetBoolean());
    }

    [Fact]
    public async Task Explain_finds_a_rule_by_its_name_and_the_nearest_event()
    {
        var said = await Binary.RunAsync("rules", "explain", Binary.Invictus, "trail-stopped", "--lang", "en");
        Assert.True(said.ExitCode is 0 or 3 or 8, said.Output + said.Errors);
        Assert.Contains("+ eventSource: cloudtrail.amazonaws.com", said.Output, StringComparison.Ordinal);
        var unknown = await Binary.RunAsync("rules", "explain", Binary.Invictus, "no-such-rule", "--lang", "en");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("firebreak rules list", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_runs_a_correlation_over_its_events()
    {
        var folder = Places.Fresh();
        const string pack = """
            title: Key made
            name: key_made
            logsource: {product: aws, service: cloudtrail}
            detection: {selection: {eventName: CreateAccessKey}, condition: selection}
            ---
            title: Keys made
            correlation: {type: event_count, rules: [key_made], group-by: [userIdentity.userName], timespan: 1m, condition: {gte: 2}}
            """;
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), pack, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "log.json"), Event + "\n" + Event.Replace("e1", "e2", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var said = (await Binary.RunAsync(folder, [], "rules", "explain", "log.json", "r.yml", "--json")).Json();
        var met = Assert.Single(said.GetProperty("met").EnumerateArray());
        Assert.Equal((2, "kim"), (met.GetProperty("count").GetInt32(), met.GetProperty("group")[0].GetString()));
    }

    [Fact]
    public async Task To_sql_writes_a_script_and_names_what_it_cannot_say()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), Rule.Replace("|expand: '%admins%'", ": lee", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var said = await Binary.RunAsync(folder, [], "rules", "to-sql", "r.yml", "--files", "logs/it's/*.json.gz");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("read_json('logs/it''s/*.json.gz'", said.Output, StringComparison.Ordinal);
        var athena = await Binary.RunAsync(folder, [], "rules", "to-sql", "r.yml", "--dialect", "athena", "--table", "security.trail");
        Assert.Contains("FROM security.trail", athena.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "rules", "to-sql", "r.yml", "--dialect", "athena", "--table", "x; DROP TABLE y")).ExitCode);
        await File.WriteAllTextAsync(Path.Combine(folder, "odd.yml"), "title: \"\\e[31mred\\u202e\"\nlogsource: {product: aws, service: cloudtrail}\ndetection: {s: {eventName: \"\\e]0;x\\a\\u2066\"}, condition: s}\n", TestContext.Current.CancellationToken);
        Look.IsPlain((await Binary.RunAsync(folder, [], "rules", "to-sql", "odd.yml")).Output);
        Look.IsPlain((await Binary.RunAsync(folder, [], "rules", "to-sql", "odd.yml", "--dialect", "athena")).Output);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "rules", "to-sql", "r.yml", "--rule", "nobody")).ExitCode);

        var own = await Binary.RunAsync("rules", "to-sql", "--json");
        Assert.Equal(8, own.ExitCode);
        Assert.Contains("firebreak.", own.Errors, StringComparison.Ordinal);
        Assert.All(own.Json().GetProperty("refused").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("why").GetString()!));
    }

    [Fact]
    public async Task A_damaged_pack_is_told_and_the_rest_of_it_used()
    {
        var folder = Places.Fresh();
        var zip = Pack(folder, "zip");
        var bytes = await File.ReadAllBytesAsync(zip, TestContext.Current.CancellationToken);
        bytes[60] ^= 0xff; // in the first entry's compressed bytes
        await File.WriteAllBytesAsync(zip, bytes, TestContext.Current.CancellationToken);
        var said = await Binary.RunAsync(folder, [], "rules", "check", zip, "--lang", "en");
        Assert.Equal(3, said.ExitCode);
        Assert.Contains("damaged", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_end_calmly_unless_told_to_be_strict()
    {
        var rules = Path.Combine(Places.Data(), "rules", "suzaku");
        var calm = await Binary.RunAsync("rules", "check", rules, "--lang", "en");
        Assert.Equal(0, calm.ExitCode);
        Assert.Contains("800 rules can be used, 0 cannot.", calm.Output, StringComparison.Ordinal);
        Assert.Contains("keep a rule from doing what it says", calm.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await Binary.RunAsync("rules", "check", rules, "--strict")).ExitCode);
    }

    private static string Pack(string folder, string kind)
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder, "pack", "set")).Parent!.FullName;
        File.WriteAllText(Path.Combine(pack, "set", "key_made.yml"), Rule);
        File.WriteAllText(Path.Combine(pack, "LICENSE.txt"), "# Detection Rule License (DRL) 1.1\n");
        var archive = Path.Combine(folder, "pack." + kind);
        switch (kind)
        {
            case "folder":
                return pack;
            case "zip":
                ZipFile.CreateFromDirectory(pack, archive);
                return archive;
            default:
                var tar = new MemoryStream();
                TarFile.CreateFromDirectory(pack, tar, includeBaseDirectory: false);
                using (var file = File.Create(archive))
                {
                    using Stream stream = kind == "tar" ? file : new GZipStream(file, CompressionLevel.Fastest);
                    stream.Write(tar.GetBuffer().AsSpan(0, (int)tar.Length));
                }

                return archive;
        }
    }
}
