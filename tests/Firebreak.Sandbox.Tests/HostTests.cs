using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Sandbox.Host;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class HostTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_signed_question_is_answered_and_a_wrong_one_refused_in_the_services_words()
    {
        var world = Accounts.New();
        var (_, key) = Accounts.User(world, "alice");
        var secret = world.Iam.Keys[key].Secret;
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        var (status, body, date) = await AskAsync(host, Sts.GetCallerIdentity, new(), key, secret);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("user/alice", body, StringComparison.Ordinal);
        Assert.Equal(Accounts.Start, date);
        Assert.Contains("SignatureDoesNotMatch", (await AskAsync(host, Iam.ListUsers, new(), key, secret + "x")).Body, StringComparison.Ordinal);
        Assert.Contains("InvalidClientTokenId", (await AskAsync(host, Iam.ListUsers, new(), "AKIAZZZZZZZZZZZZZZZZ", secret)).Body, StringComparison.Ordinal);
        Assert.Contains("UnrecognizedClientException", (await AskAsync(host, CloudTrail.ListTrails, new(), "AKIAZZZZZZZZZZZZZZZZ", secret)).Body, StringComparison.Ordinal);
        world.Iam.ConsistencyDelay = TimeSpan.Zero;
        Accounts.Root(world).Call(Region.UsEast1, Iam.UpdateAccessKey, new("alice", key, "Inactive"));
        Assert.Contains("InvalidClientTokenId", (await AskAsync(host, Iam.ListUsers, new(), key, secret)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_played_over_the_wire_and_switched_off_again()
    {
        var world = Accounts.New();
        var (alice, key) = Accounts.User(world, "alice");
        var secret = world.Iam.Keys[key].Secret;
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        async Task<string> List() => (await AskAsync(host, Iam.ListUsers, new(), key, secret)).Body;
        await ControlAsync(host, "faults", """{"deny":["iam:List*"]}""");
        Assert.Contains("AccessDenied", await List(), StringComparison.Ordinal);
        Assert.True(alice.TryCall(Region.UsEast1, Iam.ListUsers, new()));
        await ControlAsync(host, "faults", """{"denyRegions":["us-east-1"]}""");
        Assert.Contains("AccessDenied", await List(), StringComparison.Ordinal);
        await ControlAsync(host, "faults", """{"throttle":1}""");
        Assert.Contains("Throttling", await List(), StringComparison.Ordinal);
        await ControlAsync(host, "faults", """{"turnAway":["iam:ListUsers"]}""");
        Assert.Contains("Throttling", await List(), StringComparison.Ordinal);
        await ControlAsync(host, "faults", """{"fail":["iam:ListUsers"]}""");
        Assert.Contains("InternalFailure", await List(), StringComparison.Ordinal);
        await ControlAsync(host, "faults", """{"endless":["iam:ListUsers"]}""");
        Assert.Contains("<IsTruncated>true</IsTruncated><Marker>", await List(), StringComparison.Ordinal);
        await ControlAsync(host, "faults", """{"clockSkewSeconds":10800}""");
        Assert.Contains("SignatureDoesNotMatch", await List(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host, Iam.ListUsers, new(), key, secret, Accounts.Start.AddHours(3))).Status);
        await ControlAsync(host, "faults", """{"timeoutAfterSuccess":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(host, Iam.CreateUser, new(UserName: "made-unheard"), key, secret));
        Assert.Contains("made-unheard", world.Iam.Users.Keys);
        await ControlAsync(host, "faults", "{}");
        Assert.Contains("ListUsersResult", await List(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_referee_tells_the_truth_moves_the_clock_and_listens_to_nobody_from_outside()
    {
        var world = Accounts.New();
        var actor = new Actor(world, "thief", Side.Attacker) { SourceIp = "198.51.100.66", UserAgent = ConsoleActions.Browser };
        actor.SignInAsRoot();
        var key = actor.Call(Region.UsEast1, Iam.CreateAccessKey, new()).AccessKey!;
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        _ = await AskAsync(host, Iam.CreateUser, new(UserName: "backdoor"), key.AccessKeyId!, key.SecretAccessKey!);
        var truth = JsonDocument.Parse(await Http.GetStringAsync(new Uri(host.Endpoint, "_sandbox/truth"))).RootElement;
        var his = truth.GetProperty("attacker");
        Assert.Equal(["arn:aws:iam::123456789012:user/backdoor"], his.GetProperty("principals").EnumerateArray().Select(item => item.GetString()!));
        Assert.Equal([key.AccessKeyId!], his.GetProperty("accessKeys").EnumerateArray().Select(item => item.GetString()!));
        Assert.Equal(["198.51.100.66"], his.GetProperty("sourceIps").EnumerateArray().Select(item => item.GetString()!));
        Assert.Empty(truth.GetProperty("owner").GetProperty("resources").EnumerateArray());
        Assert.Contains("2023-08-28T15:00:00Z", await ControlAsync(host, "clock", """{"advance":"PT6H"}"""), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Endpoint, "_sandbox/truth")) { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await Http.SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task What_only_a_browser_can_do_is_done_over_the_console_and_recorded()
    {
        var world = Accounts.New();
        var key = Accounts.Root(world).Call(Region.UsEast1, Iam.CreateAccessKey, new()).AccessKey!;
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        var device = JsonDocument.Parse(await ControlAsync(host, "console", """{"action":"root-enable-mfa"}""")).RootElement;
        var step = Security.OneTimeCode.StepAt(world.Clock.Now);
        string Code(int off) => Security.OneTimeCode.Of(device.GetProperty("base32Seed").GetString()!, step + off);
        var serial = device.GetProperty("serialNumber").GetString();
        Assert.Contains("InvalidAuthenticationCode", await ControlAsync(host, "console", $$"""{"action":"root-enable-mfa","serialNumber":"{{serial}}","code1":"1","code2":"2"}"""), StringComparison.Ordinal);
        _ = await ControlAsync(host, "console", $$"""{"action":"root-enable-mfa","serialNumber":"{{serial}}","code1":"{{Code(-1)}}","code2":"{{Code(0)}}"}""");
        _ = await ControlAsync(host, "console", $$"""{"action":"root-delete-key","accessKeyId":"{{key.AccessKeyId}}"}""");
        var summary = Accounts.Root(world).Call(Region.UsEast1, Iam.GetAccountSummary, new()).SummaryMap!;
        Assert.Equal((1, 0), (summary["AccountMFAEnabled"], summary["AccountAccessKeysPresent"]));
        Assert.Contains(world.Trail.Records, record => record.Name == "DeleteAccessKey" && record.Json.Contains(key.AccessKeyId!, StringComparison.Ordinal));
        _ = await ControlAsync(host, "console", """{"action":"close-account"}""");
        Assert.Equal("AccessDenied", Accounts.Refusal(() => Accounts.Root(world).Call(Region.UsEast1, Iam.ListUsers, new())));
        _ = await ControlAsync(host, "console", """{"action":"reopen-account"}""");
        Assert.True(Accounts.Root(world).TryCall(Region.UsEast1, Iam.ListUsers, new()));
    }

    private static async Task<string> ControlAsync(SandboxHost host, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(new Uri(host.Endpoint, "_sandbox/" + path), content);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(HttpStatusCode Status, string Body, DateTimeOffset? Date)> AskAsync<TIn, TOut>(
        SandboxHost host, Op<TIn, TOut> op, TIn question, string key, string secret, DateTimeOffset? signed = null)
    {
        var wire = Codec.WriteQuestion(op, question);
        var time = (signed ?? new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var region = op.Service.Home ?? "us-east-1";
        var said = new Host.Authorization(key, time[..8], region, op.Service.SigningName, ["host", "x-amz-date"], "");
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["host"] = [host.Endpoint.Authority], ["x-amz-date"] = [time] };
        var signature = new SignedRequest(wire.Method, wire.Path, wire.Query, headers, wire.Body).Signature(secret, said);
        using var request = new HttpRequestMessage(new HttpMethod(wire.Method), new Uri(host.Endpoint, wire.Path)) { Content = new ByteArrayContent(wire.Body) };
        foreach (var (name, value) in wire.Headers)
        {
            _ = request.Content.Headers.TryAddWithoutValidation(name, value) || request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/{said.Scope}, SignedHeaders=host;x-amz-date, Signature={signature}");
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Date);
    }
}
