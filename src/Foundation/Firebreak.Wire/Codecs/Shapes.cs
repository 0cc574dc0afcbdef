using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Firebreak.Wire.Codecs;

/// <summary>How one service's records become JSON: its context with the dialect's names and instants.</summary>
internal static class Shapes
{
    private static readonly ConditionalWeakTable<AwsService, JsonSerializerOptions> Known = [];

    /// <summary>The serializer settings of a service.</summary>
    public static JsonSerializerOptions Of(AwsService service) => Known.GetValue(service, Make);

    /// <summary>The type's shape, or <c>null</c> for <see cref="None"/>.</summary>
    public static JsonTypeInfo? Find(AwsService service, Type type) =>
        type == typeof(None) ? null : Of(service).GetTypeInfo(type);

    /// <summary>A record as JSON.</summary>
    public static JsonElement Write<T>(AwsService service, T record) =>
        typeof(T) == typeof(None) || record is null
            ? Nothing()
            : JsonSerializer.SerializeToElement(record, (JsonTypeInfo<T>)Of(service).GetTypeInfo(typeof(T)));

    /// <summary>A record from JSON; <paramref name="of"/> names the operation if it is out of shape.</summary>
    public static T Read<T>(AwsService service, ReadOnlySpan<byte> json, string of)
    {
        if (typeof(T) == typeof(None))
        {
            return (T)(object)new None();
        }

        try
        {
            return JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)Of(service).GetTypeInfo(typeof(T)))
                ?? throw new WireFormatException($"{of}: there is nothing in it.");
        }
        catch (JsonException wrong)
        {
            throw new WireFormatException($"{of}: out of shape at {Limits.Bound(wrong.Path ?? "$")}.", wrong);
        }
    }

    /// <summary>The shape of a member of an object.</summary>
    public static JsonPropertyInfo? Member(JsonTypeInfo type, string name)
    {
        JsonPropertyInfo? near = null;
        foreach (var property in type.Properties)
        {
            if (property.Name == name)
            {
                return property;
            }

            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                near = property;
            }
        }

        return near;
    }

    /// <summary>The shape of a list's items or a map's values.</summary>
    public static JsonTypeInfo Item(JsonTypeInfo type) => type.Options.GetTypeInfo(type.ElementType!);

    private static JsonElement Nothing()
    {
        using var empty = JsonDocument.Parse("{}");
        return empty.RootElement.Clone();
    }

    private static JsonSerializerOptions Make(AwsService service)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = service.Shapes,
            PropertyNamingPolicy = service.CamelCase ? JsonNamingPolicy.CamelCase : null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            MaxDepth = Limits.Depth,
        };
        options.Converters.Add(new InstantConverter(iso: service.Dialect is Dialect.Query or Dialect.Ec2));
        options.MakeReadOnly();
        return options;
    }
}
