using System.Text;
using System.Text.Json;
using CsCheck;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Codecs;

/// <summary>The records' own shapes against the framework's serializer, which is generated from the same records.</summary>
public sealed class ShapeTests
{
    // Records at rest are known in capitals and small letters alike.
    private static readonly EveryJson AnyCase = new(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });

    private static AwsService Service => Sample.Ops[2].Service;

    [Fact]
    public void A_record_is_written_as_the_framework_writes_it() => Sample.Any.Sample(every =>
    {
        Assert.Equal(JsonSerializer.Serialize(every, EveryJson.Default.Every), AtRest.Write(Service, every));
        Assert.Equal("{\"Blob\":\"\"}", AtRest.WriteSaid(Service, new Every(Blob: [])));
        Assert.Equal(Sample.Json(every), Sample.Json(AtRest.Read<Every>(Service, AtRest.WriteSaid(Service, every))));
    }, iter: 1000);

    [Theory]
    [InlineData("""{"Text":"a","Text":"b","Whole":1,"Other":[{"x":[1,2]}],"Map":{"k":"v","k":"w"},"Inners":[null,{"Name":null}]}""")]
    [InlineData("""{"Text":null,"Texts":null,"Blob":"AAE=","Fraction":1e3,"Big":-5,"One":{"More":[]}}""")]
    [InlineData("""{}""")]
    [InlineData("""{"Whole":1.5}""")]
    [InlineData("""{"Whole":3000000000}""")]
    [InlineData("""{"Whole":"1"}""")]
    [InlineData("""{"Text":1}""")]
    [InlineData("""{"Flag":"true"}""")]
    [InlineData("""{"Blob":"%"}""")]
    [InlineData("""{"Texts":"a"}""")]
    [InlineData("""{"Texts":{}}""")]
    [InlineData("""{"Map":[]}""")]
    [InlineData("""{"Map":{"k":1}}""")]
    [InlineData("""{"One":[]}""")]
    [InlineData("""{"Text":"\ud800"}""")]
    [InlineData("""{"Text":"a"} {}""")]
    [InlineData("""{"Text":"a",}""")]
    [InlineData("""{"Text":"a" """)]
    [InlineData("""[]""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_the_framework_reads_is_read_alike_and_what_it_refuses_is_refused(string json)
    {
        var theirs = Read(() => JsonSerializer.Deserialize(json, EveryJson.Default.Every));

        Assert.Equal(Read(() => JsonSerializer.Deserialize(json, AnyCase.Every)), Read(() => AtRest.Read<Every>(Service, json)));
        Assert.Equal(theirs is null, Read(() => Codec.ReadAnswer(Sample.Ops[2], Encoding.UTF8.GetBytes(json))) is null);
    }

    [Fact]
    public void Damaged_JSON_is_read_or_refused_as_by_the_framework() => Gen.Select(Sample.Any, Gen.Char["{}[]\":,\\u0 nt"], Gen.Int[0, 10_000], Gen.Int[0, 2]).Sample((every, junk, at, drop) =>
    {
        var whole = JsonSerializer.Serialize(every with { When = null }, EveryJson.Default.Every);
        at %= whole.Length;
        var json = whole[..at] + junk + whole[Math.Min(whole.Length, at + drop)..];

        Assert.Equal(Read(() => JsonSerializer.Deserialize(json, AnyCase.Every)), Read(() => AtRest.Read<Every>(Service, json)));
    }, iter: 5000);

    [Fact]
    public void What_says_nothing_is_nothing()
    {
        Assert.Equal("{}", AtRest.Write(Service, new None()));
        Assert.Equal("{}", AtRest.Tree(Service, new None(), typeof(None))!.ToJsonString());
        Assert.Equal(new None(), AtRest.Read<None>(Service, "{}"));
    }

    [Fact]
    public void Where_an_answer_is_out_of_shape_is_said()
    {
        var said = Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(Sample.Ops[2], """{"Text":"a","Inners":[{"Name":"x"},{"More":["y",5]}]}"""u8.ToArray()));

        Assert.Contains("$.Inners[1].More[1]", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_record_of_the_table_is_put_together_from_nothing_and_taken_apart_again()
    {
        var types = Table.Operations.SelectMany(op => new[] { (op.Service, op.Input), (op.Service, op.Output) }).Where(one => one.Item2 != typeof(None)).Distinct().ToList();

        Assert.True(types.Count > 1000);
        Assert.All(types, one =>
        {
            var empty = AtRest.Read(one.Service, "{}", one.Item2);
            Assert.IsType(one.Item2, empty);
            var again = AtRest.Read(one.Service, AtRest.Tree(one.Service, empty, one.Item2)!.ToJsonString(), one.Item2);
            Assert.Equal(empty, again);
        });
    }

    private static string? Read(Func<Every?> read)
    {
        try
        {
            return read() is { } every ? Sample.Json(every) : null;
        }
        catch (Exception refused) when (refused is JsonException or WireFormatException)
        {
            return null;
        }
    }
}
