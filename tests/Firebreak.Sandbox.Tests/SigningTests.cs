using Firebreak.Sandbox.Host;

namespace Firebreak.Sandbox.Tests;

public sealed class SigningTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        // AWS's services normalise paths before they check a signature, except S3; the cases that do not are for S3's rule.
        foreach (var folder in Directory.GetDirectories(Folder).Order(StringComparer.Ordinal).Where(folder => !folder.EndsWith("-unnormalized", StringComparison.Ordinal)))
        {
            data.Add(Path.GetFileName(folder));
        }

        return data;
    }

    private static string Folder => Path.Combine(Places.Data(), "conformance", "aws-signing-test-suite", "tests", "aws-signing-test-suite", "v4");

    [Fact]
    public void The_suite_is_there() => Assert.InRange(Cases().Count, 25, 100);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_signature_is_that_of_the_suite(string name)
    {
        var folder = Path.Combine(Folder, name);
        var request = Read(File.ReadAllText(Path.Combine(folder, "header-signed-request.txt")));
        var said = Authorization.Read(request.Header("authorization"))!;
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "header-canonical-request.txt")), request.Canonical(said));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "header-signature.txt")).Trim(), request.Signature(Secret, said));
        Assert.True(request.IsSignedWith(Secret, said));
        Assert.False(request.IsSignedWith(Secret + "x", said));
        Assert.False((request with { Method = "PATCH" }).IsSignedWith(Secret, said));
    }

    private static SignedRequest Read(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var (first, last) = (lines[0].IndexOf(' ', StringComparison.Ordinal), lines[0].LastIndexOf(' '));
        var target = lines[0][(first + 1)..last].Split('?', 2);
        var headers = new Dictionary<string, List<string>>();
        List<string>? values = null;
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            if (char.IsWhiteSpace(line[0]))
            {
                values![^1] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..colon].ToLowerInvariant();
            values = headers.TryGetValue(name, out var known) ? known : headers[name] = [];
            values.Add(line[(colon + 1)..]);
        }

        return new SignedRequest(
            lines[0][..first],
            target[0],
            target.Length > 1 ? target[1] : "",
            headers.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value),
            System.Text.Encoding.UTF8.GetBytes(parts.Length > 1 ? parts[1] : ""));
    }
}
