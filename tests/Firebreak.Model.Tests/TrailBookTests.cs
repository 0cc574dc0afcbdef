using System.Text;
using System.Text.Json;
using CsCheck;

namespace Firebreak.Model.Tests;

public sealed class TrailBookTests
{
    private static readonly Gen<string> Ids = Gen.OneOf(
        Gen.Guid.Select(id => id.ToString()),
        Gen.Guid.Select(id => id.ToString().ToUpperInvariant()),
        Gen.Guid.Select(id => "ffffffff-ffff-ffff" + id.ToString()[18..]),
        Gen.String[Gen.Char["abc-0 \u00e9"], 1, 40]);

    private static readonly Gen<TrailEvent[]> Events = Gen.Select(Ids, Gen.Int[0, 5], Gen.Int[0, 2].Select(i => ((string[])["203.0.113.1", "ec2.amazonaws.com", ""])[i]), Gen.Bool.Select(fails => fails ? "AccessDenied" : null))
        .Select((id, second, address, error) => new TrailEvent
        {
            EventId = id,
            Time = DateTimeOffset.UnixEpoch.AddSeconds(second),
            Source = "ec2.amazonaws.com",
            Name = second % 2 == 0 ? "RunInstances" : "DescribeInstances",
            Region = "us-east-1",
            Caller = new Caller { Type = "IAMUser", AccessKeyId = "AKIA" + second },
            SourceIp = address,
            UserAgent = "aws-cli/2 " + second,
            ErrorCode = error,
            ErrorMessage = error is null ? null : "No.",
            ReadOnly = second % 2 == 0 ? null : true,
            RecipientAccount = "111122223333",
            Raw = JsonElement.Parse("{\"requestParameters\":{\"n\":" + second + "},\"errorMessage\":" + (error is null ? "null" : "\"No.\"") + "}"),
        }).Array[0, 60];

    [Fact]
    public void Every_event_is_there_once_by_time_and_then_by_id() => Events.Sample(events =>
    {
        using var book = TrailBook.Of(events);
        var wanted = Ordered(events);
        Assert.Equal(wanted, book);
        Assert.Equal(wanted.Select(one => one.EventId), Enumerable.Range(0, book.Count).Select(book.IdOf));
    });

    [Fact]
    public void What_several_threads_write_is_the_same_book() => Gen.Select(Events, Gen.Int[1, 3]).Sample((events, threads) =>
    {
        var parts = Enumerable.Range(0, threads).Select(_ => new TrailPart(() => new MemoryStream())).ToArray();
        foreach (var (one, at) in events.DistinctBy(one => one.EventId, StringComparer.Ordinal).Select((one, at) => (one, at)))
        {
            Write(parts[at % threads], one);
        }

        using var book = TrailBook.Of(parts);
        Assert.Equal(Ordered(events).Select(Said), book.Select(Said));
    });

    [Fact]
    public void What_does_not_fit_into_memory_is_put_away_and_found_again()
    {
        using var away = new MemoryStream();
        var part = new TrailPart(() => away);
        for (var i = 0; i < 400; i++)
        {
            var body = Encoding.UTF8.GetBytes("{\"requestParameters\":{\"n\":\"" + i + new string('x', 20_000) + "\"}}");
            part.Add(new TrailRow((UInt128)i, i, 0, part.NumberOf(new Caller()), part.NumberOf(""), part.NumberOf(""), part.NumberOf(new TrailCall("s", "n", "r", null, null, null))), body);
        }

        Assert.True(away.Length > 4_000_000, $"{away.Length}");
        using var book = TrailBook.Of([part]);
        Assert.All(Enumerable.Range(0, 400).Reverse(), i => Assert.StartsWith(i + "x", book[i].Request.GetProperty("n").GetString(), StringComparison.Ordinal));
    }

    private static List<TrailEvent> Ordered(TrailEvent[] events) =>
        [.. events.DistinctBy(one => one.EventId, StringComparer.Ordinal).OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal)];

    private static string Said(TrailEvent one) => one.ToString();

    private static void Write(TrailPart part, TrailEvent one) => part.Add(
        new TrailRow(
            part.IdOf(Encoding.UTF8.GetBytes(one.EventId)), one.Time.UtcTicks, 0, part.NumberOf(one.Caller), part.NumberOf(one.SourceIp), part.NumberOf(one.UserAgent), part.NumberOf(TrailCall.Of(one))),
        Encoding.UTF8.GetBytes(one.Raw.GetRawText()));
}
