using System.Diagnostics;
using System.Text;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;

namespace Firebreak.Watch.Tests;

/// <summary>The real program with a secret of its own for everything that has one; afterwards every byte it wrote is searched for them.</summary>
[Trait("starts", "program")]
public sealed class SecretTests
{
    private static readonly Dictionary<string, string> Canaries = new(StringComparer.Ordinal)
    {
        ["SLACK"] = "slack-canary-5b1e",
        ["DISCORD"] = "discord-canary-77aa",
        ["TELEGRAM"] = "77:telegram-token-canary",
        ["TOPIC"] = "ntfy-topic-canary",
        ["NTFY"] = "ntfy-token-canary",
        ["KAKAO"] = "kakao-client-canary",
        ["HOOK"] = Providers.WebhookKey,
        ["SMTP"] = "smtp-password-canary-19cd",
        ["BEAT"] = "beat-canary-a0f3",
    };

    [Fact]
    public async Task Nothing_that_is_secret_is_in_the_state_on_the_screen_or_in_an_error_whatever_the_providers_answer()
    {
        var folder = Places.Fresh("secrets");
        using var providers = new Providers();
        var stage = Scenarios.Find("leaked-key")!.Play(new ScenarioOptions(2, PriceBook.Embedded()));
        await using var host = await SandboxHost.StartAsync(stage.World, 0, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, "kakao"), "kakao-refresh-canary");
        await File.WriteAllTextAsync(Path.Combine(folder, "watch.json"), Settings(providers.Address, folder));
        var said = new StringBuilder();
        string[] watch = ["--endpoint-url", host.Endpoint.ToString(), "--region", "us-east-1"];

        said.Append(await RunAsync(folder, providers.Address, stage.Facts.Owner, ["watch", "--once", .. watch]));
        providers.FailNext(12);
        said.Append(await RunAsync(folder, providers.Address, stage.Facts.Owner, ["watch", "test", "--json", .. watch]));
        said.Append(await RunAsync(folder, providers.Address, stage.Facts.Owner, ["watch", "--once", "--json", .. watch]));
        said.Append(await RunAsync(folder, providers.Address, stage.Facts.Owner, ["watch", "status", "--json", .. watch]));

        Assert.True(providers.Got.Count > 8, $"only {providers.Got.Count} requests came");
        var written = Directory.EnumerateFiles(Path.Combine(folder, "state"), "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(written, file => file.EndsWith("state.json", StringComparison.Ordinal));
        var everything = said.ToString() + string.Concat(written.Select(file => file + "\n" + Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        string[] secrets = [.. Canaries.Values, "kakao-refresh-canary", "kakao-renewed-canary", stage.Facts.Owner.SecretAccessKey];
        Assert.Empty(secrets.Where(secret => Forms(secret).Any(form => everything.Contains(form, StringComparison.OrdinalIgnoreCase))));
        Assert.Contains("webhook", everything, StringComparison.Ordinal);
    }

    private static string[] Forms(string secret) =>
        [secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1], Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), Uri.EscapeDataString(secret), Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(secret))];

    private static string Settings(string address, string folder) => $$"""
        {"channels":[
          {"kind":"slack","url":"env:SLACK_URL"},{"kind":"discord","url":"env:DISCORD_URL"},
          {"kind":"telegram","token":"env:TELEGRAM","chat":"42","api":"{{address}}"},
          {"kind":"ntfy","server":"{{address}}","topic":"env:TOPIC","token":"env:NTFY","replyTopic":"env:TOPIC"},
          {"kind":"kakaotalk","client":"env:KAKAO","refreshToken":"file:{{folder}}/kakao","api":"{{address}}"},
          {"kind":"webhook","url":"{{address}}/hook","secret":"env:HOOK"},
          {"kind":"mail","host":"localhost","port":1,"user":"me","password":"env:SMTP","from":"firebreak@example.org","to":["me@example.org"]}],
         "heartbeat":"env:BEAT_URL"}
        """;

    private static async Task<string> RunAsync(string folder, string providers, HandedKey key, string[] arguments)
    {
        var start = new ProcessStartInfo(Shipped.Path, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Canaries)
        {
            start.Environment[name] = value;
        }

        start.Environment["SLACK_URL"] = $"{providers}/services/T0/B0/{Canaries["SLACK"]}";
        start.Environment["DISCORD_URL"] = $"{providers}/api/webhooks/1/{Canaries["DISCORD"]}";
        start.Environment["BEAT_URL"] = $"{providers}/{Canaries["BEAT"]}";
        start.Environment["AWS_ACCESS_KEY_ID"] = key.AccessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = key.SecretAccessKey;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["FIREBREAK_STATE_DIR"] = Path.Combine(folder, "state");
        start.Environment["FIREBREAK_WATCH"] = Path.Combine(folder, "watch.json");
        start.Environment["HOME"] = folder;
        start.Environment["XDG_CONFIG_HOME"] = folder;
        start.Environment["LANG"] = "C";
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await said + await wrong;
    }
}
