using System.Text;
using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Tests.Codecs;

/// <summary>AWS's own protocol tests, as botocore carries them: every error of the dialects that Firebreak speaks.</summary>
public sealed class ProtocolTests
{
    public static TheoryData<string, Dialect, int> Files => new()
    {
        { "query", Dialect.Query, 3 },
        { "ec2", Dialect.Ec2, 2 },
        { "json", Dialect.Json11, 10 },
        { "json_1_0", Dialect.Json10, 10 },
        { "json_1_0-query-compatible", Dialect.Json10, 2 },
        { "rest-json", Dialect.RestJson, 10 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Errors_are_read_as_AWS_says_they_are(string file, Dialect dialect, int atLeast)
    {
        var path = Path.Combine(
            Places.Data(), "conformance", "aws-protocol-tests", "tests", "unit", "protocols", "output", file + ".json");
        using var suites = JsonDocument.Parse(File.ReadAllBytes(path));
        var service = new AwsService("Sample", "sample", dialect, "2020-01-08") { Shapes = SampleShapes.Default };
        var compared = 0;
        foreach (var test in suites.RootElement.EnumerateArray().SelectMany(suite => suite.GetProperty("cases").EnumerateArray()))
        {
            if (!test.TryGetProperty("errorCode", out var code))
            {
                continue;
            }

            var response = test.GetProperty("response");
            var headers = response.TryGetProperty("headers", out var said)
                ? said.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!)
                : [];
            var body = response.TryGetProperty("body", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!) : [];
            var fault = Codec.ReadFault(service, response.GetProperty("status_code").GetInt32(), headers, body);
            Assert.Equal((test.GetProperty("id").GetString(), code.GetString()), (test.GetProperty("id").GetString(), fault.Code));
            if (test.TryGetProperty("errorMessage", out var message))
            {
                Assert.Equal(message.GetString(), fault.Message);
            }

            compared++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {compared} errors compared");
        Assert.InRange(compared, atLeast, int.MaxValue);
    }

    [Theory]
    [InlineData("query", Dialect.Query)]
    [InlineData("ec2", Dialect.Ec2)]
    [InlineData("json", Dialect.Json11)]
    [InlineData("rest-json", Dialect.RestJson)]
    public void Instants_are_read_in_every_form_AWS_has(string file, Dialect dialect)
    {
        var path = Path.Combine(
            Places.Data(), "conformance", "aws-protocol-tests", "tests", "unit", "protocols", "output", file + ".json");
        using var suites = JsonDocument.Parse(File.ReadAllBytes(path));
        var service = new AwsService("Sample", "sample", dialect, "2020-01-08") { Shapes = InstantShapes.Default };
        var compared = 0;
        foreach (var test in suites.RootElement.EnumerateArray().SelectMany(suite => suite.GetProperty("cases").EnumerateArray()))
        {
            var id = test.GetProperty("id").GetString()!;
            var body = test.GetProperty("response").TryGetProperty("body", out var text) ? text.GetString()! : "";
            if (!id.Contains("Timestamps", StringComparison.Ordinal) && !id.Contains("DateTime", StringComparison.Ordinal)
                || body.Length == 0)
            {
                continue;
            }

            var name = test.GetProperty("result").EnumerateObject().Single();
            var op = service.Reads<None, Instants>(test.GetProperty("given").GetProperty("name").GetString()!);
            var read = Codec.ReadAnswer(op, Encoding.UTF8.GetBytes(body)).Of(name.Name);
            Assert.Equal((id, name.Value.GetDecimal()), (id, read!.Value.ToUnixTimeMilliseconds() / 1000m));
            compared++;
        }

        Assert.InRange(compared, 3, int.MaxValue);
    }
}
