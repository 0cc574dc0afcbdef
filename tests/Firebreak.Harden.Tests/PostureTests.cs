using System.Globalization;
using System.Text.Json;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Testing;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>The posture of a large account, read by the program itself through a door that is as slow as AWS.</summary>
/// <remarks>All 34 regions and 2,000 resources with <c>FIREBREAK_POSTURE</c>, the file that the figures go to (<c>bench/posture</c>); a few otherwise.</remarks>
[Trait("starts", "program")]
public sealed class PostureTests(ITestOutputHelper output)
{
    private const string Measured = """
        import resource, subprocess, sys, time
        began = time.monotonic()
        code = subprocess.run(sys.argv[1:]).returncode
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print('MEASURED %.1f %.1f %d' % (time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024), file=sys.stderr)
        sys.exit(code)
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_account_is_read_in_under_a_minute_with_nothing_unseen()
    {
        var kept = Environment.GetEnvironmentVariable("FIREBREAK_POSTURE");
        var (world, key, resources, regions) = Large(kept is null);
        await using var host = await SandboxHost.StartAsync(world, 0, Cancel);
        await using var door = await SlowDoor.OpenAsync(host.Endpoint, Cancel);
        var home = Places.Fresh("posture");

        var said = await Command.RunAsync("python3", ["-c", Measured, Program(), "harden", "verify", "--json", "--lang", "en"], Owner(home, door.Endpoint, key), home, limit: TimeSpan.FromMinutes(5));

        using var json = JsonDocument.Parse(said.Output);
        var blind = json.RootElement.GetProperty("blindSpots");
        Assert.True(blind.GetArrayLength() == 0, blind.GetRawText());
        Assert.Equal(3, said.ExitCode);
        var guards = json.RootElement.GetProperty("guards").GetArrayLength();
        var figures = said.Errors.Split("MEASURED ")[1].Split(' ', '\n');
        var (calls, throttled) = door.Counted;
        var text = string.Create(CultureInfo.InvariantCulture, $"| {regions} | {resources} | {guards} | {calls} | {throttled} | {figures[0]} s | {figures[1]} s | {figures[2]} MB |");
        output.WriteLine(text);
        Assert.True(double.Parse(figures[0], CultureInfo.InvariantCulture) < 60, text);
        if (kept is not null)
        {
            await File.WriteAllTextAsync(kept, text + "\n", Cancel);
        }
    }

    private static (World World, (string Id, string Secret) Key, int Resources, int Regions) Large(bool small)
    {
        _ = AccountId.TryParse("123456789012", out var id);
        var world = new World(id, VirtualClock.Still(new DateTimeOffset(2023, 8, 28, 12, 0, 0, TimeSpan.Zero)), 7);
        AccountServices.AddTo(world, PriceBook.Embedded());
        var root = new Actor(world, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        root.SignInAsRoot();
        foreach (var region in Regions(root).Where(region => region.RegionOptStatus == "DISABLED").Take(small ? 1 : int.MaxValue))
        {
            root.Call(Region.UsEast1, Account.EnableRegion, new(RegionName: region.RegionName));
        }

        world.Advance(TimeSpan.FromHours(1));
        root.SignInAsRoot();
        for (var user = 0; user < (small ? 3 : 50); user++)
        {
            root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: $"user-{user}"));
            root.Call(Region.UsEast1, Iam.CreateAccessKey, new($"user-{user}"));
            root.Call(Region.UsEast1, Iam.CreateLoginProfile, new($"user-{user}", "Correct-Horse-7x", false));
        }

        var regions = Regions(root).Where(region => region.RegionOptStatus is "ENABLED" or "ENABLED_BY_DEFAULT").Select(region => Region.Parse(region.RegionName!)).ToList();
        foreach (var region in regions)
        {
            root.Call(region, Ec2.RunInstances, new(ImageId: "ami-0123456789abcdef0", InstanceType: "t3.micro", MinCount: 1, MaxCount: 1));
            for (var group = 1; group < (small ? 2 : 56); group++)
            {
                root.Call(region, Ec2.CreateSecurityGroup, new("for the bench", $"group-{group}"));
            }
        }

        root.Call(Region.UsEast1, Iam.AttachUserPolicy, new("user-0", "arn:aws:iam::aws:policy/AdministratorAccess"));
        var key = root.Call(Region.UsEast1, Iam.CreateAccessKey, new("user-0")).AccessKey!;
        world.Iam.SettleChanges();
        return (world, (key.AccessKeyId!, key.SecretAccessKey!), (regions.Count * (small ? 2 : 56)) + (small ? 6 : 100), regions.Count);
    }

    private static IReadOnlyList<Account.Region> Regions(Actor root) => root.Call(Region.UsEast1, Account.ListRegions, new(MaxResults: 50)).Regions ?? [];

    private static Dictionary<string, string?> Owner(string home, Uri endpoint, (string Id, string Secret) key) => new()
    {
        ["HOME"] = home,
        ["XDG_DATA_HOME"] = home + "/data",
        ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
        ["AWS_ACCESS_KEY_ID"] = key.Id,
        ["AWS_SECRET_ACCESS_KEY"] = key.Secret,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_PROFILE"] = null,
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
    };

    private static string Program() =>
        Environment.GetEnvironmentVariable("FIREBREAK_BINARY") is { Length: > 0 } named
            ? named
            : new[] { "release", "debug" }.Select(kind => Path.Combine(Places.Root, "artifacts", "bin", "Firebreak.Cli", kind, "firebreak")).FirstOrDefault(File.Exists)
                ?? throw new FileNotFoundException("The program is not built: run ./firebreak once, or name it in FIREBREAK_BINARY.");
}
