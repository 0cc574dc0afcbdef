using System.Text;
using CsCheck;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Tests.Codecs;

public sealed class CodecTests
{
    public static TheoryData<int> Dialects => [.. Enumerable.Range(0, Sample.Ops.Count)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_question_survives_the_way_to_the_server(int dialect)
    {
        var op = Sample.Ops[dialect];
        Sample.Any.Sample(every =>
        {
            var sent = Codec.WriteQuestion(op, every);
            var got = Codec.ReadQuestion(op, sent.Path, sent.Query, sent.Body);
            Assert.Equal(Sample.Json(every), Sample.Json(got));
        }, iter: 400);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void An_answer_survives_the_way_back(int dialect)
    {
        var op = Sample.Ops[dialect];
        Sample.Any.Sample(every =>
        {
            var sent = Codec.WriteAnswer(op, every, "request-1");
            Assert.Equal(Sample.Json(every), Sample.Json(Codec.ReadAnswer(op, sent.Body)));
        }, iter: 400);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_fault_survives_the_way_back(int dialect)
    {
        var service = Sample.Ops[dialect].Service;
        Gen.Select(Gen.OneOf(Gen.Const("AccessDenied"), Gen.Const("Client.InstanceLimitExceeded"), Gen.Const("NoSuchEntity")), Gen.String[Gen.Char['a', '~'], 1, 40])
            .Sample((code, message) =>
            {
                var sent = Codec.WriteFault(service, code, message, 400, "request-1");
                Assert.Equal(new WireFault(code, message, "request-1"), Codec.ReadFault(service, sent.Status, sent.Headers, sent.Body));
            }, iter: 200);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Any_bytes_are_read_or_refused_by_name(int dialect)
    {
        var op = Sample.Ops[dialect];
        var good = Codec.WriteAnswer(op, new Every("a", 1, 2, true, 3, default(DateTimeOffset), [1], ["x"], [new("y")]), "r").Body;
        Gen.Select(Gen.Byte.Array[0, 6], Gen.Int[0, good.Length - 1], Gen.Int[0, 8]).Sample((junk, at, drop) =>
        {
            byte[] body = [.. good[..at], .. junk, .. good[Math.Min(good.Length, at + drop)..]];
            Refused(() => Codec.ReadAnswer(op, body));
            Refused(() => Codec.ReadQuestion(op, "/v1/things/x/all", "", body));
            Refused(() => Codec.ReadQuestionTree(op, "/v1/things/x/all", "", body));
            Codec.ReadFault(op.Service, 500, new Dictionary<string, string>(), body);
        }, iter: 800);
    }

    [Fact]
    public void The_forms_are_AWS_own()
    {
        var every = new Every(Texts: ["a b", "c&d"], Inners: [new("x", true)], Map: new Dictionary<string, string> { ["k"] = "v" });
        Assert.Equal(
            "Action=DoAll&Version=2020-01-08&Texts.member.1=a%20b&Texts.member.2=c%26d"
            + "&Inners.member.1.Name=x&Inners.member.1.On=true&Map.entry.1.key=k&Map.entry.1.value=v",
            Encoding.UTF8.GetString(Codec.WriteQuestion(Sample.Ops[0], every).Body));
        Assert.Equal(
            "Action=DoAll&Version=2020-01-08&Texts.1=a%20b&Texts.2=c%26d&Inners.1.Name=x&Inners.1.On=true"
            + "&Map.entry.1.key=k&Map.entry.1.value=v",
            Encoding.UTF8.GetString(Codec.WriteQuestion(Sample.Ops[1], every).Body));
    }

    [Fact]
    public void A_REST_question_puts_its_members_where_the_route_says()
    {
        var sent = Codec.WriteQuestion(
            Sample.Ops[4], new("a b/c", 5, Texts: ["x", "y"], When: DateTimeOffset.UnixEpoch, Flag: true));
        Assert.Equal("PUT /v1/things/a%20b%2Fc/all", sent.Method + " " + sent.Path);
        Assert.Equal("Whole=5&When=1970-01-01T00%3A00%3A00Z&Texts=x&Texts=y", sent.Query);
        Assert.Equal("""{"Flag":true}""", Encoding.UTF8.GetString(sent.Body));
        Assert.Same(Sample.Ops[4], Codec.FindRoute(Sample.Ops, "PUT", "/v1/things/a%20b/all/"));
        Assert.Null(Codec.FindRoute(Sample.Ops, "PUT", "/v1/things/a/b/all"));
        Assert.Null(Codec.FindRoute(Sample.Ops, "GET", "/v1/things/a/all"));
    }

    [Fact]
    public void A_question_is_recorded_as_CloudTrail_shows_it()
    {
        const string Form = "Action=DoAll&Version=1&Whole=5&Flag=true&Unknown.member.1=z&Inners.member.1.Name=x&Map.entry.1.key=Key&Map.entry.1.value=v";
        Assert.Equal(
            """{"whole":5,"flag":true,"unknown":["z"],"inners":[{"name":"x"}],"map":{"Key":"v"}}""",
            Codec.ReadQuestionTree(Sample.Ops[0], "/", "", Encoding.UTF8.GetBytes(Form)).ToJsonString());
        Assert.Equal(
            """{"whole":5,"unknown":{"a":1},"map":{"Key":"v"}}""",
            Codec.ReadQuestionTree(Sample.Ops[3], "/", "", """{"Whole":5,"Unknown":{"A":1},"Map":{"Key":"v"}}"""u8.ToArray()).ToJsonString());
    }

    [Fact]
    public void Traps_in_XML_are_not_stepped_into()
    {
        var op = Sample.Ops[0];
        string[] traps =
        [
            """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><DoAllResponse><DoAllResult><Text>&x;</Text></DoAllResult></DoAllResponse>""",
            "<DoAllResponse>" + string.Concat(Enumerable.Repeat("<a>", 200)),
            "<html><body>Sign in to the airport's wireless network</body></html>",
            "<DoAllResponse><DoAllResult><Whole>99999999999999999999</Whole></DoAllResult></DoAllResponse>",
            "<DoAllResponse><DoAllResult><Whole>3000000000</Whole></DoAllResult></DoAllResponse>",
            "<DoAllResponse><DoAllResult><When>tomorrow</When></DoAllResult></DoAllResponse>",
            "",
        ];
        foreach (var trap in traps)
        {
            var said = Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(op, Encoding.UTF8.GetBytes(trap)));
            Assert.Contains("sample:DoAll", said.Message, StringComparison.Ordinal);
        }

        Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(op, new byte[(64 * 1024 * 1024) + 1]));
        Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(Sample.Ops[3], "{\"Whole\":3000000000}"u8.ToArray()));
        Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(Sample.Ops[3], Encoding.UTF8.GetBytes(new string('[', 10_000))));
    }

    private static void Refused(Action read)
    {
        try
        {
            read();
        }
        catch (WireFormatException said)
        {
            Assert.Contains("sample:DoAll", said.Message, StringComparison.Ordinal);
        }
    }
}
