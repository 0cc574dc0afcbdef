using System.Buffers;
using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Firebreak.Wire.Codecs;

namespace Firebreak.Aws.Transport;

/// <summary>Puts a question into the SDK's request, ready to be signed.</summary>
internal sealed class QuestionMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    /// <inheritdoc/>
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var question = (Question)input;
        var wire = question.Write();
        var request = new DefaultRequest(input, question.Operation.Service.Id) { HttpMethod = wire.Method };
        foreach (var (name, value) in wire.Headers)
        {
            request.Headers[name] = value;
        }

        if (question.Operation.Service.AccountHeader is { } header && wire.Headers.TryGetValue(header, out var account))
        {
            // before the host, unless the owner named an endpoint of his own
            request.HostPrefix = account + ".";
        }

        request.ResourcePath = Path(wire.Path, request);
        foreach (var pair in Pairs(wire.Query).GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
        {
            var values = pair.ToList();
            if (values.Count == 1)
            {
                request.ParameterCollection.Add(pair.Key, values[0]);
            }
            else
            {
                request.ParameterCollection.Add(pair.Key, values);
            }

            request.UseQueryString = true;
        }

        if (wire.Body.Length > 0)
        {
            request.Content = wire.Body;
        }

        return request;
    }

    // The SDK encodes and signs a path by its parts: what is encoded here goes in as a part.
    private static string Path(string path, DefaultRequest request)
    {
        var steps = path.Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Contains('%', StringComparison.Ordinal))
            {
                var label = string.Create(CultureInfo.InvariantCulture, $"{{step{i}}}");
                request.AddPathResource(label, Uri.UnescapeDataString(steps[i]));
                steps[i] = label;
            }
        }

        return string.Join('/', steps);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string query) =>
        from pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let sides = pair.Split('=', 2)
        select KeyValuePair.Create(Uri.UnescapeDataString(sides[0]), Uri.UnescapeDataString(sides.Length > 1 ? sides[1] : ""));
}

/// <summary>Turns what came back into the question's answer, or into the error that it says.</summary>
internal sealed class AnswerUnmarshaller(Question question, AwsClock clock) : ResponseUnmarshaller
{
    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var context = (Raw)input;
        Hear(context.ResponseData);
        return context.With(question.Operation.ToString(), body => question.Read(body, Header(context.ResponseData, "x-amzn-RequestId") ?? ""));
    }

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(
        UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var context = (Raw)input;
        var response = context.ResponseData;
        Hear(response);
        var headers = response.GetHeaderNames().ToDictionary(name => name, response.GetHeaderValue, StringComparer.OrdinalIgnoreCase);
        var fault = context.With(question.Operation.ToString(), body => Codec.ReadFault(question.Operation.Service, (int)statusCode, headers, body));

        // the inner exception goes along: retries and the correction of the clock read it
        return new AmazonServiceException(
            fault.Message, innerException, ErrorType.Unknown, fault.Code, fault.RequestId ?? "", statusCode);
    }

    /// <inheritdoc/>
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) => new Raw(responseStream, response);

    /// <inheritdoc/>
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, IRequestContext requestContext) =>
        new Raw(responseStream, response);

    private static string? Header(IWebResponseData response, string name) =>
        response.IsHeaderPresent(name) ? response.GetHeaderValue(name) : null;

    private void Hear(IWebResponseData response)
    {
        if (DateTimeOffset.TryParseExact(
            Header(response, "Date"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var said))
        {
            clock.Hear(said);
        }
    }

    private sealed class Raw : UnmarshallerContext
    {
        private const int First = 16 * 1024;
        private const int Most = 64 * 1024 * 1024;

        private readonly Stream _stream;

        public Raw(Stream stream, IWebResponseData response)
        {
            _stream = stream;
            WebResponseData = response;
        }

        public override string CurrentPath => "";

        public override int CurrentDepth => 0;

        public override bool IsStartElement => false;

        public override bool IsEndElement => false;

        public override bool IsStartOfDocument => true;

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _stream.Dispose();
            }

            base.Dispose(disposing);
        }

        /// <summary>Reads the whole body and has it understood. Its memory is lent: nothing of it may be kept.</summary>
        public T With<T>(string of, Func<ReadOnlyMemory<byte>, T> understand)
        {
            var (buffer, length) = (ArrayPool<byte>.Shared.Rent(First), 0);
            try
            {
                int read;
                while ((read = _stream.Read(buffer, length, buffer.Length - length)) > 0)
                {
                    length += read;
                    if (length > Most)
                    {
                        throw new WireFormatException($"The answer of {of} is longer than {Most} bytes.");
                    }

                    buffer = length == buffer.Length ? Larger(buffer) : buffer;
                }

                return understand(buffer.AsMemory(0, length));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        private static byte[] Larger(byte[] full)
        {
            var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
            full.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(full);
            return larger;
        }
    }
}
