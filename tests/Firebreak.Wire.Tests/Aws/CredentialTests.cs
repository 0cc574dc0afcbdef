using Firebreak.Aws;
using Firebreak.Model;
using Firebreak.Wire.Services;
using Firebreak.Wire.Tests.Aws;

[assembly: AssemblyFixture(typeof(Profiles))]

namespace Firebreak.Wire.Tests.Aws;

/// <summary>The files of <c>~/.aws</c> that tests use; set before the SDK first asks where they are, for it asks once.</summary>
public sealed class Profiles
{
    public Profiles()
    {
        var folder = Places.Fresh();
        File.WriteAllText(Path.Combine(folder, "credentials"), """
            [plain]
            aws_access_key_id = AKIAPLAIN
            aws_secret_access_key = s
            """);
        File.WriteAllText(Path.Combine(folder, "config"), """
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/reader
            source_profile = plain
            external_id = outside
            mfa_serial = arn:aws:iam::123456789012:mfa/kim
            [profile broken]
            credential_process = /no/such/program
            """);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(folder, "credentials"));
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Path.Combine(folder, "config"));
    }
}

/// <summary>Whose credentials are used, and what is said when there are none.</summary>
public sealed class CredentialTests
{
    [Theory]
    [InlineData("no-such-profile")]
    [InlineData("broken")]
    public async Task Without_credentials_it_is_said_what_was_tried(string profile)
    {
        await using var account = AwsAccount.Open(
            new AccountAccess { Profile = profile, Endpoint = new Uri("http://127.0.0.1:9") }, TimeProvider.System);
        var said = await Assert.ThrowsAsync<NoCredentialsException>(() => account.WhoAsync(default));
        Assert.Contains(profile, said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_with_keys_signs_with_them()
    {
        await using var aws = new FakeAws(_ => FakeAws.Result("GetCallerIdentity", "<Account>123456789012</Account>"));
        await using var account = aws.Open(access => access with { Keys = null, Profile = "plain" });
        Assert.Equal("123456789012", (await account.WhoAsync(default)).Match(who => who.Account, why => why.Reason));
    }

    [Fact]
    public async Task A_role_with_MFA_asks_for_the_code_once()
    {
        await using var aws = new FakeAws(asked => asked.Operation == "AssumeRole"
            ? FakeAws.Result("AssumeRole", $"<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>{DateTimeOffset.UtcNow.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials>")
            : FakeAws.Result(asked.Operation, ""));
        var asked = new List<string>();
        await using var account = aws.Open(access => access with
        {
            Keys = null,
            Profile = "role",
            AskMfaCode = (serial, _) =>
            {
                asked.Add(serial);
                return Task.FromResult("123456");
            },
        });
        await account.WhoAsync(default);
        await account.Reader.ReadAsync(Region.Global, Iam.ListUsers, new(), default);
        Assert.Equal(["arn:aws:iam::123456789012:mfa/kim"], asked);
        var assumed = Assert.Single(aws.All, one => one.Operation == "AssumeRole");
        Assert.Contains("TokenCode=123456", assumed.Body, StringComparison.Ordinal);
        Assert.Contains("ExternalId=outside", assumed.Body, StringComparison.Ordinal);
        Assert.Equal(["AssumeRole", "GetCallerIdentity", "ListUsers"], aws.All.Select(one => one.Operation));
    }

    [Fact]
    public async Task The_key_of_a_role_is_known_before_the_first_call()
    {
        await using var aws = new FakeAws(_ => FakeAws.Result("AssumeRole", $"<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>{DateTimeOffset.UtcNow.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials>"));
        await using var account = aws.Open(access => access with { RoleArn = "arn:aws:iam::123456789012:role/rescue" });
        Assert.Equal("ASIAROLE", await account.AccessKeyIdAsync());
        Assert.Equal(["AssumeRole"], aws.All.Select(one => one.Operation));
    }

    [Fact]
    public async Task A_role_that_refuses_is_told_by_name()
    {
        await using var aws = new FakeAws(_ => FakeAws.Fault("AccessDenied", status: 403));
        await using var account = aws.Open(access => access with { RoleArn = "arn:aws:iam::123456789012:role/other", ExternalId = "x" });
        var said = await Assert.ThrowsAsync<NoCredentialsException>(() => account.WhoAsync(default));
        Assert.Contains("role/other", said.Message, StringComparison.Ordinal);
    }
}
