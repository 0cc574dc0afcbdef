using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Firebreak.Sandbox;

/// <summary>S3's XML and its refusals. Source: Amazon S3 API Reference.</summary>
internal static class S3Words
{
    internal static readonly XNamespace Space = "http://s3.amazonaws.com/doc/2006-03-01/";

    internal static S3.Answer Xml(XElement root) =>
        new(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting)));

    internal static S3.Answer Empty(int status = 200) => new([], status);

    internal static byte[] Error(Fault fault, string path, string requestId) => Xml(new XElement(
        "Error",
        new XElement("Code", fault.Code),
        new XElement("Message", fault.Message),
        new XElement("Resource", path),
        new XElement("RequestId", requestId),
        new XElement("HostId", requestId))).Body;

    internal static Fault NoBucket(string? name) => new("NoSuchBucket", $"The specified bucket does not exist: {name}", 404);

    internal static Fault NoKey(string? key) => new("NoSuchKey", $"The specified key does not exist: {key}", 404);

    internal static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null);

    [SuppressMessage("Security", "CA5351", Justification = "S3's ETag of a plain object is the MD5 of its content.")]
    internal static string ETag(byte[] bytes) => "\"" + Convert.ToHexStringLower(MD5.HashData(bytes)) + "\"";

    /// <summary>The text of the first element of a name, or <c>null</c>; refuses what is no XML.</summary>
    internal static string? Read(byte[] body, string element)
    {
        if (body.Length == 0)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            string? found = null;
            while (reader.Read())
            {
                if (found is null && reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
                {
                    found = reader.ReadElementContentAsString();
                }
            }

            return found;
        }
        catch (XmlException)
        {
            throw new Fault("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
    }
}
