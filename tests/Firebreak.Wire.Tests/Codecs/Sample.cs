using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Tests.Codecs;

/// <summary>An invented service in every dialect, with a record that has every kind of member.</summary>
public static class Sample
{
    public static readonly IReadOnlyList<Op<Every, Every>> Ops =
    [
        Service(Dialect.Query).Reads<Every, Every>("DoAll"),
        Service(Dialect.Ec2).Reads<Every, Every>("DoAll"),
        Service(Dialect.Json10).Reads<Every, Every>("DoAll"),
        Service(Dialect.Json11).Reads<Every, Every>("DoAll"),
        Service(Dialect.RestJson).Reads<Every, Every>("DoAll", "PUT /v1/things/{Text}/all?Whole&When&Texts"),
        (Service(Dialect.Json11) with { CamelCase = true }).Reads<Every, Every>("DoAll"),
    ];

    private static readonly Gen<string> Texts =
        Gen.String["abcXYZ019&=+%/ ~*'<>\"\n\r\t한é.-_:?#"];

    private static readonly Gen<string> Names = Texts.Select(text => "n" + text);

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Long[-2_000_000_000_000, 4_000_000_000_000].Select(DateTimeOffset.FromUnixTimeMilliseconds);

    private static readonly Gen<Inner> Inners = Gen.Select(
        Names, Gen.Bool.Nullable(), Names.List[1, 3].Null(),
        (name, on, more) => new Inner(name, on, more));

    public static readonly Gen<Every> Any =
        from text in Names
        from whole in Gen.Int.Nullable()
        from big in Gen.Long.Nullable()
        from flag in Gen.Bool.Nullable()
        from fraction in Gen.Double[-1e6, 1e6].Nullable()
        from instant in Instants.Nullable()
        from blob in Gen.Byte.Array[0, 20].Null()
        from texts in Texts.List[1, 4].Null()
        from inners in Inners.List[1, 12].Null()
        from map in Gen.Dictionary(Names, Texts)[1, 3].Null()
        from one in Inners.Null()
        select new Every(text, whole, big, flag, fraction, instant, blob, texts, inners, map, one);

    public static string Json(Every value) => JsonSerializer.Serialize(value, EveryJson.Default.Every);

    private static AwsService Service(Dialect dialect) => new("Sample", "sample", dialect, "2020-01-08")
    {
        Shapes = SampleShapes.Default,
        Target = "Sample_20200108",
    };
}

public sealed record Every(
    string? Text = null, int? Whole = null, long? Big = null, bool? Flag = null, double? Fraction = null,
    DateTimeOffset? When = null, byte[]? Blob = null, IReadOnlyList<string>? Texts = null,
    IReadOnlyList<Inner>? Inners = null, IReadOnlyDictionary<string, string>? Map = null, Inner? One = null);

public sealed record Inner(string? Name = null, bool? On = null, IReadOnlyList<string>? More = null);

[RecordsOf(typeof(Every))]
internal sealed partial class SampleShapes;

/// <summary>The framework's own serializer, to compare with.</summary>
[JsonSerializable(typeof(Every))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)] // its fast path writes a blob that is absent as an empty one
internal sealed partial class EveryJson : JsonSerializerContext;
