using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Sandbox.Host;

/// <summary>Bodies in the encoding <c>aws-chunked</c>: sizes, pieces, signatures of the pieces, and trailers.</summary>
/// <remarks>Source: Amazon S3 API Reference, "Signature calculations: transferring payload in multiple chunks".</remarks>
internal static class AwsChunked
{
    private static readonly string EmptyHash = SignedRequest.Hex(SHA256.HashData([]));

    /// <summary>The content of a request's body, whatever way it was sent; refuses pieces with wrong signatures.</summary>
    internal static byte[] Content(SignedRequest request, Authorization said, string secret)
    {
        var kind = request.Header("x-amz-content-sha256") ?? "";
        if (!kind.StartsWith("STREAMING-", StringComparison.Ordinal))
        {
            return request.Body.ToArray();
        }

        var signer = kind.StartsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", StringComparison.Ordinal)
            ? new Pieces(request.Time!, said, secret)
            : null;
        return Read(request.Body.Span, signer);
    }

    private static byte[] Read(ReadOnlySpan<byte> body, Pieces? signer)
    {
        var content = new ArrayBufferWriter<byte>(Math.Max(body.Length, 1));
        while (true)
        {
            var line = Line(ref body);
            var size = int.TryParse(line.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var given) && given >= 0 && given <= body.Length
                ? given
                : throw new Fault("IncompleteBody", "The request body terminated unexpectedly");
            var piece = body[..size];
            signer?.Check(piece, line);
            if (size == 0)
            {
                return content.WrittenSpan.ToArray();
            }

            content.Write(piece);
            body = body[size..];
            _ = Line(ref body);
        }
    }

    private static string Line(ref ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\r\n"u8);
        if (end < 0)
        {
            throw new Fault("IncompleteBody", "The request body terminated unexpectedly");
        }

        var line = Encoding.ASCII.GetString(body[..end]);
        body = body[(end + 2)..];
        return line;
    }

    private sealed class Pieces(string time, Authorization said, string secret)
    {
        private const string Mark = "chunk-signature=";
        private string _previous = said.Signature;

        internal void Check(ReadOnlySpan<byte> piece, string line)
        {
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            var given = at < 0 ? "" : line[(at + Mark.Length)..];
            var text = $"AWS4-HMAC-SHA256-PAYLOAD\n{time}\n{said.Scope}\n{_previous}\n{EmptyHash}\n{SignedRequest.Hex(SHA256.HashData(piece))}";
            _previous = SignedRequest.Hex(HMACSHA256.HashData(SignedRequest.SigningKey(secret, said), Encoding.UTF8.GetBytes(text)));
            if (given != _previous)
            {
                throw Credentials.WrongSignature(S3.Service);
            }
        }
    }
}
