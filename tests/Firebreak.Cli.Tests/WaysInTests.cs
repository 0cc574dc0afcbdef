using System.Diagnostics;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>Who plans: a role that is taken on, and a user whom AWS has locked as leaked.</summary>
[Trait("starts", "program")]
public sealed class WaysInTests : IAsyncLifetime, IDisposable
{
    private const string Powers = "arn:aws:iam::aws:policy/AdministratorAccess";
    private const string Lock = "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3";
    private readonly string _folder = Places.Fresh("ways-in");
    private Process? _process;
    private string _account = "";
    private string _user = "";
    private (string Name, string Value)[] _owner = [];

    public async ValueTask InitializeAsync()
    {
        (_process, var line) = await Sandbox.OpenAsync(_folder, "--scenario", "leaked-key", "--seed", "7");
        using var json = JsonDocument.Parse(line);
        var owner = json.RootElement.GetProperty("credentials").GetProperty("owner");
        _owner =
        [
            ("AWS_ENDPOINT_URL", json.RootElement.GetProperty("endpoint").GetString()!),
            ("AWS_ACCESS_KEY_ID", owner.GetProperty("accessKeyId").GetString()!),
            ("AWS_SECRET_ACCESS_KEY", owner.GetProperty("secretAccessKey").GetString()!),
            ("AWS_DEFAULT_REGION", "us-east-1"),
        ];
        var me = (await AwsAsync("sts", "get-caller-identity")).Json();
        _account = me.GetProperty("Account").GetString()!;
        _user = me.GetProperty("Arn").GetString()!.Split('/')[^1];
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await Task.CompletedTask;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    [Fact]
    public async Task A_role_that_is_taken_on_plans_and_one_that_refuses_is_told_by_name()
    {
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{_account}}:root"},"Action":"sts:AssumeRole"}]}""";
        _ = (await AwsAsync("iam", "create-role", "--role-name", "rescue", "--assume-role-policy-document", trust)).Json();
        _ = await AwsAsync("iam", "attach-role-policy", "--role-name", "rescue", "--policy-arn", Powers);

        var nobody = await FirebreakAsync("contain", "plan", "--role-arn", $"arn:aws:iam::{_account}:role/nobody");
        Assert.Equal(4, nobody.ExitCode);
        Assert.Contains("role/nobody", nobody.Errors, StringComparison.Ordinal);

        var role = $"arn:aws:iam::{_account}:role/rescue";
        var planned = await FirebreakAsync("contain", "plan", "--role-arn", role, "--json");
        Assert.True(planned.ExitCode is 0 or 8, planned.Errors);
        Assert.NotEqual(0, planned.Json().GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task Whom_AWS_has_locked_is_told_what_is_denied_to_him_and_with_whom_to_go_on()
    {
        Assert.Equal(0, (await AwsAsync("iam", "attach-user-policy", "--user-name", _user, "--policy-arn", Lock)).ExitCode);

        var said = await FirebreakAsync("contain", "plan", "--lang", "en");
        var text = string.Join(' ', said.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("AWS has locked your own user as leaked (AWSCompromisedKeyQuarantineV3)", text, StringComparison.Ordinal);
        Assert.Contains("iam:UpdateAccessKey", text, StringComparison.Ordinal);
        Assert.Contains("Sign in as root or as another administrator", text, StringComparison.Ordinal);
    }

    private Task<Said> FirebreakAsync(params string[] arguments) => Binary.RunAsync(_folder, _owner, arguments);

    private Task<Said> AwsAsync(params string[] arguments)
    {
        var environment = Binary.Clean(_folder);
        foreach (var (name, value) in _owner)
        {
            environment[name] = value;
        }

        return Command.RunAsync("aws", ["--output", "json", .. arguments], environment, _folder);
    }
}
