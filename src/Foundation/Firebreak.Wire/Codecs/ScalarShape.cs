using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>A text, number, flag, instant, blob, or JSON of any kind.</summary>
internal sealed class ScalarShape(Type type, InstantForm instants) : Shape(type, ShapeKind.Scalar)
{
    private readonly Type _plain = Nullable.GetUnderlyingType(type) ?? type;

    internal override bool MayBeNull => _plain != Type || !_plain.IsValueType;

    internal override object Read(ref Utf8JsonReader json, JsonPath path) =>
        (json.TokenType switch
        {
            JsonTokenType.String => Said(ref json),
            JsonTokenType.Number => Counted(ref json),
            JsonTokenType.True when _plain == typeof(bool) => true,
            JsonTokenType.False when _plain == typeof(bool) => false,
            _ => null,
        }) ?? (_plain == typeof(JsonElement) ? JsonElement.ParseValue(ref json) : throw new JsonException($"A {json.TokenType} is no {_plain.Name}."));

    internal override void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case double odd:
                json.WriteStringValue(double.IsNaN(odd) ? "NaN" : odd > 0 ? "Infinity" : "-Infinity");
                break;
            case byte[] blob:
                json.WriteBase64StringValue(blob);
                break;
            case DateTimeOffset instant:
                Instant(json, instant);
                break;
            default:
                ((JsonElement)value).WriteTo(json);
                break;
        }
    }

    private object? Said(ref Utf8JsonReader json)
    {
        if (_plain == typeof(string))
        {
            return json.GetString();
        }

        if (_plain == typeof(byte[]))
        {
            return json.TryGetBytesFromBase64(out var blob) ? blob : null;
        }

        if (_plain == typeof(DateTimeOffset))
        {
            return Scalars.TryInstant(json.GetString()!, out var instant) ? instant : null;
        }

        return _plain != typeof(double) ? null : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => null,
        };
    }

    private object? Counted(ref Utf8JsonReader json)
    {
        if (_plain == typeof(int))
        {
            return json.TryGetInt32(out var number) ? number : null;
        }

        if (_plain == typeof(long))
        {
            return json.TryGetInt64(out var number) ? number : null;
        }

        if (_plain == typeof(decimal))
        {
            return json.TryGetDecimal(out var number) ? number : null;
        }

        if (_plain == typeof(double))
        {
            return json.TryGetDouble(out var number) ? number : null;
        }

        return _plain == typeof(DateTimeOffset) && json.TryGetDecimal(out var seconds) && Scalars.TryEpoch(seconds, out var instant) ? instant : null;
    }

    private void Instant(Utf8JsonWriter json, DateTimeOffset instant)
    {
        if (instants == InstantForm.Iso)
        {
            json.WriteStringValue(Scalars.Iso(instant));
        }
        else if (instants == InstantForm.Whole)
        {
            json.WriteStringValue(instant);
        }
        else
        {
            json.WriteNumberValue(instant.ToUnixTimeMilliseconds() % 1000 == 0 ? instant.ToUnixTimeSeconds() : instant.ToUnixTimeMilliseconds() / 1000m);
        }
    }
}
