using System.Text;
using System.Xml;

namespace Firebreak.Wire.Codecs;

/// <summary>One XML element without its namespaces: a name, its text, its children.</summary>
internal sealed class Markup(string name)
{
    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        MaxCharactersInDocument = Limits.Bytes,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>The local name.</summary>
    public string Name { get; } = name;

    /// <summary>The element's own text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The elements within.</summary>
    public List<Markup> Children { get; } = [];

    /// <summary>The first child of that name.</summary>
    public Markup? Child(string name) => Children.Find(child => child.Name == name);

    /// <summary>Reads a document within the limits; <paramref name="of"/> names what is being read if it is none.</summary>
    public static Markup Parse(ReadOnlyMemory<byte> body, string of)
    {
        Limits.Check(body, of);
        try
        {
            using var stream = new MemoryStream(body.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, Careful);
            return Build(reader, of);
        }
        catch (XmlException wrong)
        {
            throw new WireFormatException($"{of}: this is no XML: {Limits.Bound(wrong.Message)}", wrong);
        }
        catch (ArgumentException wrong)
        {
            throw new WireFormatException($"{of}: the text's encoding is unknown.", wrong);
        }
    }

    private static Markup Build(XmlReader reader, string of)
    {
        var open = new Stack<(Markup Element, StringBuilder Text)>();
        Markup? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > Limits.Elements || open.Count >= Limits.Depth)
                    {
                        throw new WireFormatException($"{of}: the XML is too deep or has too many elements.");
                    }

                    var element = new Markup(reader.LocalName);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                    {
                        parent.Element.Children.Add(element);
                    }

                    if (!reader.IsEmptyElement)
                    {
                        open.Push((element, new StringBuilder()));
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when open.TryPeek(out var inside):
                    inside.Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var (done, text) = open.Pop();
                    done.Text = done.Children.Count > 0 ? "" : text.ToString();
                    break;
                default:
                    break;
            }
        }

        return root ?? throw new WireFormatException($"{of}: the XML is empty.");
    }
}
