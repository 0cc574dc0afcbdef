using System.Globalization;
using System.Text;

namespace Firebreak.Trail.Tests.Scan;

/// <summary>What is broken, odd or meant to mislead is read alike in both ways, to the last word of what is told about it.</summary>
public sealed class HostileScanTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("FIREBREAK_HOSTILE_ROUNDS") ?? "12", CultureInfo.InvariantCulture);
    private const int FilesARound = 250;
    private static readonly byte[] Marks = "\"\"\"\\\\{}[]:,,:0123456789-+.eEtrufalsn \n\t\r\0"u8.ToArray();

    private static readonly string[] Values =
    [
        "\"\\u0041\\n\\\"\"", "\"\\ud800\"", "\"\\x\"", "\"\\u12\"", "{\"a\":{\"b\":[{\"c\":1}]}}", "[]", "{}", "[1,2]", "{\"a\":1,\"a\":2}", "{ \"a\" : 1 }", "-0", "1e5", "01", "1.", ".5", "+1",
        "nul", "True", "\"\u00e9\u20ac\"", "\"tab\tin\"", "{\"a\"}", "{\"a\":1,}", "[1,]", "[\"a\":1]", "{1:2}", "{\"a\":1 \"b\":2}", "\"a\"\"b\"", "1 2", "", "\"\\\\\"", "{\"\\u0061\":1,\"a\":2}", "[[[{}]]]", "{\"a\":[}]", "-", "1E+", "\"\u007f\"",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("firebreak-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Thousands_of_broken_files_are_read_alike()
    {
        var dice = new Dice((ulong)(20261114 + Rounds));
        var text = 0;
        for (var round = 0; round < Rounds; round++)
        {
            text += await Both.AgreeAsync(_folder, [.. Enumerable.Range(0, FilesARound).Select(_ => Broken(dice))]);
        }

        output.WriteLine($"{Rounds * FilesARound} files, {text} records as text");
        Assert.True(text > Rounds * FilesARound, $"only {text} records were read as text");
    }

    [Fact]
    public async Task Every_odd_value_in_every_place_is_read_alike()
    {
        string[] members = ["\"eventTime\":", "\"eventName\":", "\"eventID\":", "\"awsRegion\":", "\"userIdentity\":", "\"eventSource\":", "\"responseElements\":", "\"managementEvent\":", "\"n\":"];
        var files = new List<byte[]>();
        foreach (var value in Values)
        {
            var lines = members.Select((member, i) => With(Corpus.Line(i * 3), member, value))
                .Concat(members.Select((member, i) => Corpus.Line(i).Replace("{\"eventVersion\"", "{" + member + value + ",\"eventVersion\"", StringComparison.Ordinal)))
                .Append(Corpus.Line(30)[..^1] + ",\"strange\":" + value + "}").Append(Corpus.Line(31)[..^1] + ",\"strange\":1,\"strange\":" + value + "}");
            files.AddRange(lines.Select(line => Encoding.UTF8.GetBytes(Corpus.Records([Corpus.Line(38), line, Corpus.Line(39)]))));
        }

        Assert.True(await Both.AgreeAsync(_folder, [.. files]) > files.Count);
    }

    [Fact]
    public async Task Every_case_of_the_json_suite_is_read_alike_within_a_record()
    {
        var files = Directory.GetFiles(Path.Combine(Places.Data(), "conformance", "jsontestsuite"), "*.json", SearchOption.AllDirectories)
            .Select(File.ReadAllBytes).Where(bytes => bytes.Length < 100_000)
            .Select(bytes => (byte[])[.. "{\"Records\":["u8, .. Encoding.UTF8.GetBytes(Corpus.Line(1)[..^1] + ",\"x\":"), .. bytes, .. "},"u8, .. Encoding.UTF8.GetBytes(Corpus.Line(2)), .. "]}"u8]);
        Assert.True(await Both.AgreeAsync(_folder, [.. files]) > 300);
    }

    private static string With(string line, string member, string value)
    {
        var at = line.IndexOf(member, StringComparison.Ordinal) + member.Length;
        var utf8 = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetString(utf8.AsSpan(0, at)) + value + Encoding.UTF8.GetString(utf8.AsSpan(JsonCut.End(utf8, at)));
    }

    private static byte[] Broken(Dice dice)
    {
        var from = dice.Next(36);
        var bytes = Encoding.UTF8.GetBytes(Corpus.Records(Corpus.Lines[from..(from + dice.Next(1, 4))])).ToList();
        for (var times = dice.Next(0, 4); times > 0; times--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(6))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes[at] = Marks[dice.Next(Marks.Length)];
                    break;
                case 2:
                    bytes.Insert(at, Marks[dice.Next(Marks.Length)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, Math.Min(dice.Next(1, 30), bytes.Count - at - 1));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 300), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Values[dice.Next(Values.Length)]));
                    break;
            }
        }

        return dice.Next(3) == 0 ? Damaged(Corpus.Gzip([.. bytes]), dice) : [.. bytes];
    }

    private static byte[] Damaged(byte[] gzip, Dice dice) => dice.Next(6) switch
    {
        0 => gzip[..^dice.Next(1, 40)],
        1 => [.. gzip, .. gzip],
        2 => [.. gzip, (byte)dice.Next(256)],
        3 => [.. gzip[..^dice.Next(1, 9)], 1, 2, 3, 4],
        _ => gzip,
    };
}
