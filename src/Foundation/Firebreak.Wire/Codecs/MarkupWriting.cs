using System.Text;
using System.Text.Json;
using System.Xml;

namespace Firebreak.Wire.Codecs;

/// <summary>Turns an answer's JSON into the XML of its dialect.</summary>
internal static class MarkupWriting
{
    private const string Ec2Namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>A successful answer.</summary>
    public static byte[] Answer(Operation op, JsonElement output, Shape? shape, string requestId)
    {
        return Document(xml =>
        {
            xml.WriteStartElement(op.Name + "Response", Namespace(op.Service));
            if (op.Service.Dialect == Dialect.Ec2)
            {
                Text(xml, "requestId", requestId);
                if (shape is null)
                {
                    Text(xml, "return", "true");
                }
                else
                {
                    Value(xml, output, shape, op.Service, "item");
                }
            }
            else
            {
                xml.WriteStartElement(op.Name + "Result");
                if (shape is not null)
                {
                    Value(xml, output, shape, op.Service, "member");
                }

                xml.WriteEndElement();
                xml.WriteStartElement("ResponseMetadata");
                Text(xml, "RequestId", requestId);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>An error.</summary>
    public static byte[] Fault(AwsService service, WireFault fault, int status)
    {
        return Document(xml =>
        {
            var ec2 = service.Dialect == Dialect.Ec2;
            if (ec2)
            {
                xml.WriteStartElement("Response");
                xml.WriteStartElement("Errors");
            }
            else
            {
                xml.WriteStartElement("ErrorResponse", Namespace(service));
            }

            xml.WriteStartElement("Error");
            if (!ec2)
            {
                Text(xml, "Type", status >= 500 ? "Receiver" : "Sender");
            }

            Text(xml, "Code", fault.Code);
            Text(xml, "Message", fault.Message);
            xml.WriteEndElement();
            if (ec2)
            {
                xml.WriteEndElement();
            }

            Text(xml, ec2 ? "RequestID" : "RequestId", fault.RequestId ?? "");
            xml.WriteEndElement();
        });
    }

    private static string Namespace(AwsService service) => service.Dialect == Dialect.Ec2
        ? Ec2Namespace
        : service.Namespace ?? $"https://{service.SigningName}.amazonaws.com/doc/{service.Version}/";

    /// <summary>A member as a document of its own.</summary>
    public static byte[] Document(AwsService service, string name, JsonElement value, Shape shape) => Document(xml =>
    {
        xml.WriteStartElement(name, Namespace(service));
        Value(xml, value, shape, service, "member");
        xml.WriteEndElement();
    });

    private static byte[] Document(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            write(xml);
        }

        return stream.ToArray();
    }

    private static void Value(XmlWriter xml, JsonElement value, Shape shape, AwsService service, string item)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Record when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (member.Value.ValueKind != JsonValueKind.Null && Shapes.Member(shape, member.Name) is { } property)
                    {
                        Element(xml, member.Name, member.Value, property.Shape, service, service.ItemOf(member.Name));
                    }
                }

                break;
            case ShapeKind.List when value.ValueKind == JsonValueKind.Array:
                foreach (var one in value.EnumerateArray())
                {
                    Element(xml, item, one, Shapes.Item(shape), service, item);
                }

                break;
            case ShapeKind.Map when value.ValueKind == JsonValueKind.Object:
                foreach (var entry in value.EnumerateObject())
                {
                    xml.WriteStartElement("entry");
                    Text(xml, "key", entry.Name);
                    Element(xml, "value", entry.Value, Shapes.Item(shape), service, item);
                    xml.WriteEndElement();
                }

                break;
            default:
                xml.WriteString(Clean(Plain(value)));
                break;
        }
    }

    private static void Element(XmlWriter xml, string name, JsonElement value, Shape shape, AwsService service, string item)
    {
        xml.WriteStartElement(name);
        Value(xml, value, shape, service, item);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    // XML has no way to write some characters; a user's name may still hold them.
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (pair || XmlConvert.IsXmlChar(text[i]))
            {
                clean?.Append(text, i, pair ? 2 : 1);
                i += pair ? 1 : 0;
            }
            else
            {
                clean ??= new StringBuilder(text, 0, i, text.Length);
                clean.Append('\uFFFD');
            }
        }

        return clean?.ToString() ?? text;
    }
}
