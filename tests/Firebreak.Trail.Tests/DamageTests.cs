using System.Globalization;
using System.Text;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Trail.Tests;

public sealed class DamageTests(ITestOutputHelper output)
{
    private static readonly int Trials = Number("FIREBREAK_TRIALS", 10_000);
    private static readonly int Seed = Number("FIREBREAK_SEED", 20260824);

    [Fact]
    public void A_tar_archive_cut_anywhere_loses_nothing_in_silence()
    {
        var whole = Corpus.Shape("tar");
        for (var cut = 1; cut < whole.Length; cut += 13)
        {
            var gathering = new Gathering(null, null);
            foreach (var outcome in Outcome.Of("x", whole.AsMemory(0, cut)))
            {
                gathering.Add(outcome);
            }

            var read = gathering.Result();
            Assert.True(read.EventsRead == Corpus.Lines.Length || read.Unread.Count > 0, $"cut at {cut}: {read.EventsRead} events and no word");
        }
    }

    /// <summary>
    /// Shapes without a checksum may change in a letter, and nobody can see that; but no event may go missing without a word wherever
    /// anything in the file shows it. What is left of lines and rows when whole ones are gone is a sound shorter file: only a digest can
    /// tell (<c>verify</c>). That it is sound another reader says, not the one that is tested.
    /// </summary>
    [Fact]
    public void Ten_thousand_damaged_files_are_read_or_named()
    {
        string[] names = [.. Corpus.JsonShapes, .. Corpus.RecastShapes];
        var shapes = names.ToDictionary(name => name, Corpus.Shape);
        var random = new Dice((ulong)Seed);
        var tally = new DamageTally();
        for (var trial = 0; trial < Trials; trial++)
        {
            var name = names[trial % names.Length];
            var (bytes, how) = Damaged(shapes[name], random, shapes);
            var gathering = new Gathering(null, null);
            foreach (var outcome in Outcome.Of("x", bytes))
            {
                gathering.Add(outcome);
            }

            var read = gathering.Result();
            var isTold = read.Unread.Count > 0 || read.Coverage.Remarks.Count > 0;
            var silent = read.EventsRead < Corpus.Lines.Length && !isTold;
            tally.Add(name, how, read, isTold, silent, silent && SoundText.Is(bytes, shapes[name]));
        }

        output.WriteLine(tally.Page(Seed));
        Figures.Say(tally.Page(Seed));
        Assert.Empty(tally.Silent);
        Assert.True(tally.Unknowable.Count <= Math.Max(1, Trials / 400), $"{tally.Unknowable.Count} losses that nothing shows");
        Assert.True(tally.Told > Trials / 3, $"only {tally.Told} were told");
    }

    [Theory]
    [InlineData("lines", "{\"a\":1}\n{\"a\":2}\n", "{\"a\":2}\n", true)]
    [InlineData("lines", "{\"a\":1}\n{\"a\":2}\n", "{\"a\":2\n", false)]
    [InlineData("lines", "{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}\n\"a\":2}\n", false)]
    [InlineData("export", "2026 {\"a\":1}\n", "{\"a\":1}\n", false)]
    [InlineData("csv", "a,b\n1,\"2\"\n3,4\n", "a,b\n3,4\n", true)]
    [InlineData("csv", "a,b\n1,\"2\"\n3,4\n", "a,b\n1,\"2\n3,4\n", false)]
    [InlineData("csv", "a,b\n1,\"2\"\n3,4\n", "a,b\n3\n", false)]
    public void The_other_reader_knows_a_sound_text(string shape, string whole, string left, bool sound) =>
        Assert.True(SoundText.Is(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(whole)) == sound, shape);

    [Theory]
    [InlineData("records")]
    [InlineData("lines")]
    [InlineData("lookup-events")]
    [InlineData("cloudwatch-export")]
    [InlineData("athena-csv")]
    public async Task What_stands_around_the_damage_is_read(string shape)
    {
        var bytes = Corpus.Shape(shape);
        bytes[bytes.Length / 2] = 1;
        bytes[(bytes.Length / 2) + 1] = (byte)'"';
        var read = await ShapesTests.ReadAsync(bytes);
        Assert.True(read.Events.Count >= 38, $"{read.Events.Count}: {string.Join(' ', read.Unread.Select(one => one.Why))}");
        Assert.Matches("byte [0-9]+", Assert.Single(read.Unread).Why);
    }

    [Fact]
    public async Task A_table_that_ends_with_an_empty_quoted_field_is_cut_there()
    {
        var whole = Encoding.UTF8.GetString(Corpus.Shape("console-csv"));
        var cut = whole[..(whole.IndexOf("\n\"\",", StringComparison.Ordinal) + 3)];
        Assert.EndsWith("\n\"\"", cut, StringComparison.Ordinal);

        Assert.Contains("do not fit the header", Assert.Single((await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(cut))).Unread).Why, StringComparison.Ordinal);
        Assert.Empty((await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(whole + "\n\r\n"))).Unread);
    }

    [Fact]
    public async Task A_cut_gzip_gives_what_stands_before_the_cut()
    {
        var bytes = Corpus.Shape("gzip");
        var read = await ShapesTests.ReadAsync(bytes[..(bytes.Length * 3 / 4)]);
        Assert.InRange(read.Events.Count, 5, 39);
        Assert.Equal(BlindCause.Truncated, Assert.Single(read.BlindSpots).Cause);
        Assert.Contains("cut off", read.BlindSpots[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brackets_without_end_do_not_take_for_ever()
    {
        var opened = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"eventVersion\":[", 200_000)));
        var lists = Encoding.UTF8.GetBytes(new string('[', 2_000_000));
        var nested = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"Records\":[", 200_000)));
        foreach (var bytes in new[] { opened, lists, nested })
        {
            Assert.Single((await ShapesTests.ReadAsync(bytes).WaitAsync(TimeSpan.FromSeconds(30))).Unread);
        }
    }

    [Theory]
    [InlineData("jsontestsuite")]
    public void Json_that_must_be_read_is_and_json_that_must_not_is_not(string suite)
    {
        var folder = Path.Combine(Places.Data(), "conformance", suite);
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        var (yes, no) = (0, 0);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var parses = RecordTaker.TryParse(File.ReadAllBytes(file), new TrailText(), out _, out _);
            yes += name.StartsWith("y_", StringComparison.Ordinal) && parses ? 1 : 0;
            no += name.StartsWith("n_", StringComparison.Ordinal) && !parses ? 1 : 0;
        }

        Figures.Say($"- JSONTestSuite: {yes} of 95 that must be read are, {no} of 188 that must not are not.");
        Assert.Equal((95, 188), (yes, no));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static (byte[] Bytes, string How) Damaged(byte[] sound, Dice random, Dictionary<string, byte[]> shapes)
    {
        var at = random.Next(sound.Length);
        var bytes = sound.ToArray();
        switch (random.Next(6))
        {
            case 0:
                return (bytes[..at], $"cut at {at}");
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return (bytes, $"bit flipped at {at}");
            case 2:
                bytes[at] = (byte)random.Next(256);
                return (bytes, $"byte set at {at}");
            case 3:
                var length = Math.Min(random.Next(1, 200), sound.Length - at);
                return ([.. bytes[..at], .. bytes[(at + length)..]], $"{length} bytes taken out at {at}");
            case 4:
                var other = shapes.Values.ElementAt(random.Next(shapes.Count));
                return ([.. bytes, .. other[..random.Next(other.Length)]], "another appended");
            default:
                random.NextBytes(bytes.AsSpan(at, Math.Min(random.Next(1, 64), sound.Length - at)));
                return (bytes, $"noise at {at}");
        }
    }
}
