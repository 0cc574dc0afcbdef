using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.App.Mfa;
using Firebreak.Aws;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Mfa;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>The door is closed at somebody else's imitation of AWS; AWS's own command line says what is there.</summary>
public sealed class HardenMotoTests(ITestOutputHelper output) : IJournal, IEvidenceVault
{
    private readonly List<JournalEntry> _entries = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    IReadOnlyList<JournalEntry> IJournal.Entries => _entries;

    Blindness? IJournal.Trouble => null;

    [Fact]
    public async Task Trail_alarm_topic_budget_and_device_are_there_by_the_command_lines_own_reading()
    {
        var server = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "moto_server")).FirstOrDefault(File.Exists);
        if (server is null)
        {
            output.WriteLine("Not run: this machine has no moto_server.");
            return;
        }

        var port = Places.FreePort().ToString(CultureInfo.InvariantCulture);
        using var moto = Process.Start(new ProcessStartInfo(server, ["-p", port]) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false" } })!;
        moto.OutputDataReceived += (_, _) => { };
        moto.ErrorDataReceived += (_, _) => { };
        moto.BeginOutputReadLine();
        moto.BeginErrorReadLine();
        try
        {
            await CloseAsync(new Uri("http://127.0.0.1:" + port));
        }
        finally
        {
            moto.Kill(entireProcessTree: true);
        }
    }

    void IJournal.Write(params IReadOnlyList<JournalEntry> entries) => _entries.AddRange(entries);

    Receipt IEvidenceVault.Keep(Custody custody, ReadOnlySpan<byte> content) => new("hash-of-" + custody.Name, Durable: true, null);

    private async Task CloseAsync(Uri endpoint)
    {
        // what moto does not carry it answers with 500, and would be asked again for minutes
        await using var aws = AwsAccount.Open(new AccountAccess { Endpoint = endpoint, Keys = ("AKIASEEDERTEST000000", "secret", null), Retries = 0 }, TimeProvider.System);
        await UpAsync(aws);
        _ = await aws.Writer().WriteAsync(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: "owner"), Cancel);
        var caller = (await CallingIdentity.AskAsync(aws.Reader, "AKIASEEDERTEST000000", Cancel)).Match(seen => seen, why => throw new InvalidOperationException(why.ToString()));
        var wishes = new HardenOptions { Mail = "owner@example.com", MonthlyLimitUsd = 20m, Card = new CardWord(Valid: true, aws.Reader.Now), Brake = false };
        var place = new HardenPlace([Region.UsEast1], null);

        var plan = HardenPlanner.Plan((await Hardening.VerifyAsync(aws.Reader, caller, wishes, place, Cancel)).States, caller, wishes, aws.Reader.Now);
        var run = await new Executor(
            new Tools { Reader = aws.Reader, Writer = aws.Writer(), Journal = this, Vault = this, Time = TimeProvider.System, Pace = new Pace { Gap = TimeSpan.Zero, Window = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(2), Tries = 1, Rounds = 1 } },
            HardenCatalogue.Measures).ApplyAsync(plan, null, null, Cancel);
        await EnrolAsync(aws, caller);

        output.WriteLine(string.Join('\n', run.Steps.Select(step => $"{step.Id} {step.State} {step.Why.En}")));
        var said = await Task.WhenAll(
            AwsAsync(endpoint, "cloudtrail", "describe-trails", "--query", "trailList[0].[Name,IsMultiRegionTrail,IncludeGlobalServiceEvents,LogFileValidationEnabled]"),
            AwsAsync(endpoint, "cloudtrail", "get-trail-status", "--name", "firebreak-trail", "--query", "[IsLogging]"),
            AwsAsync(endpoint, "cloudwatch", "describe-alarms", "--query", "MetricAlarms[0].[AlarmName,MetricName,Threshold,ActionsEnabled,AlarmActions[0]]"),
            AwsAsync(endpoint, "sns", "list-subscriptions", "--query", "Subscriptions[0].[Protocol,Endpoint,TopicArn]"),
            AwsAsync(endpoint, "budgets", "describe-budgets", "--account-id", "123456789012", "--query", "sort_by(Budgets,&BudgetName)[].[BudgetName,TimeUnit,BudgetLimit.Amount,CostTypes.IncludeCredit]"),
            AwsAsync(endpoint, "iam", "list-mfa-devices", "--user-name", "owner", "--query", "MFADevices[].SerialNumber"));
        Assert.Equal(
            [
                """["firebreak-trail",true,true,true]""",
                "[true]",
                """["firebreak-bill","EstimatedCharges",20.0,true,"arn:aws:sns:us-east-1:123456789012:firebreak-alerts"]""",
                """["email","owner@example.com","arn:aws:sns:us-east-1:123456789012:firebreak-alerts"]""",
                """[["firebreak-day","DAILY","2",false],["firebreak-month","MONTHLY","20",false]]""",
                """["arn:aws:iam::123456789012:mfa/firebreak-owner"]""",
            ],
            said);
    }

    private static async Task EnrolAsync(AwsAccount aws, CallingIdentity caller)
    {
        var secret = "";
        void See(Block block) => secret = block is Quote quote ? string.Concat(quote.Text.Where(char.IsAsciiLetterOrDigit)) : secret;
        var typist = new Typist([() => Phone.Code(secret, aws.Reader.Now.AddSeconds(-30)), () => Phone.Code(secret, aws.Reader.Now)]);
        var talk = await new MfaDialogue(new MfaEnrolment(aws.Reader, aws.Writer(), caller), new LinePrompt(typist, See, Language.English), See, Language.English).EnrolAsync("owner", Cancel);
        Assert.NotNull(talk.Proof);
    }

    private static async Task UpAsync(AwsAccount aws)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if ((await aws.WhoAsync(Cancel)).Match(_ => true, _ => false))
            {
                return;
            }

            await Task.Delay(200, Cancel);
        }

        throw new TimeoutException("moto_server did not answer.");
    }

    private static async Task<string> AwsAsync(Uri endpoint, params string[] arguments)
    {
        var said = await Command.RunAsync("aws", [.. arguments, "--output", "json", "--region", "us-east-1", "--endpoint-url", endpoint.ToString()], new Dictionary<string, string?>
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIASEEDERTEST000000",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_PAGER"] = "",
            ["AWS_ENDPOINT_URL"] = null,
        });
        Assert.True(said.ExitCode == 0, said.Errors);
        return JsonNode.Parse(said.Output)!.ToJsonString();
    }
}
