using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Watch.Tests;

/// <summary>
/// The real program keeps watch over months of the practice account while it is killed, the account turns calls away, regions go dark and the receiver fails.
/// <c>bench/watch soak=90</c> runs ninety days; the sample runs one.
/// </summary>
[Trait("starts", "program")]
public sealed class SoakTests
{
    private static readonly DateTimeOffset Start = new(2023, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Regions = ["us-east-1", "ap-northeast-2", "eu-west-1"];

    [Fact]
    public async Task Killed_starved_and_blinded_it_misses_no_warning_sends_none_twice_and_stays_small()
    {
        var days = Sheets.Runs("soak", 1);
        using var soak = await Soak.BeginAsync(days);
        await soak.RunAsync();
        var lines = soak.Table();
        Sheets.Write("soak", lines);
        Sheets.Write("soak-log", soak.Log());
        Assert.True(soak.Passes, string.Join('\n', lines));
    }

    private sealed class Soak : IDisposable
    {
        private readonly SeededRandom _random = new(11, 7);
        private readonly List<DateTimeOffset> _strikes = [];
        private readonly List<(DateTimeOffset From, DateTimeOffset To, string Region)> _dark = [];
        private readonly string _folder = Places.Fresh("soak");
        private readonly Providers _providers = new();
        private readonly int _days;
        private World _world = null!;
        private SandboxHost _host = null!;
        private HandedKey _key = null!;
        private Process? _process;
        private long _peak;
        private long _early;
        private long _file;
        private long _starting;
        private long _beats;
        private int _kills;
        private TimeSpan _away;
        private readonly Stopwatch _took = new();

        private Soak(int days) => _days = days;

        // Memory and time are promises of the program as it is shipped.
        public bool Passes => Missed == 0 && Doubled == 0 && LateBlind == 0
            && (_days < 90 || (_peak <= 80 * 1024 && _kills >= 500 && Faults >= 10_000 && _took.Elapsed <= TimeSpan.FromMinutes(15)));

        private long Faults => _world.Faults.Injected + _providers.Refused;

        /// <summary>Everything that was taken, a repeat after a crash included.</summary>
        private List<Message> Messages { get; set; } = [];

        /// <summary>What whoever goes by the key has seen.</summary>
        private IEnumerable<Message> Unique => Messages.DistinctBy(one => one.Key);

        /// <summary>Minutes from each strike to the first new or graver message about an intruder.</summary>
        private IReadOnlyList<double> Delays => [.. _strikes.Select(strike => Unique.Where(one => one.At >= strike && one is { Stage: "raised" or "worse", Severity: "critical" })
            .Select(one => (one.At - strike).TotalMinutes).DefaultIfEmpty(double.MaxValue).First())];

        /// <summary>Strikes that nobody was told of within an hour; a watch may be dead for a quarter of it.</summary>
        private int Missed => Delays.Count(minutes => minutes > 60);

        /// <summary>The same thing told as new twice: two first messages about an intruder for one strike, or two of one alert.</summary>
        private int Doubled => Unique.Where(one => one.Stage == "raised").GroupBy(one => one.Alert, StringComparer.Ordinal).Count(group => group.Count() > 1)
            + _strikes.Count(strike => Unique.Count(one => one is { Stage: "raised", Severity: "critical" } && one.At >= strike && one.At < strike.AddHours(40)) > 1);

        private int LateBlind => _dark.Count(dark => !Unique.Any(one => one.At >= dark.From && one.At <= dark.From.AddMinutes(10) && one.Text.Contains(dark.Region, StringComparison.Ordinal)));

        public static async Task<Soak> BeginAsync(int days)
        {
            var soak = new Soak(days);
            var stage = Scenarios.Find("story")!.Play(new ScenarioOptions(5, PriceBook.Embedded()) { At = Start });
            (soak._world, soak._key) = (stage.World, stage.Facts.Owner);
            soak.Plan();
            soak._host = await SandboxHost.StartAsync(stage.World, 0, CancellationToken.None);
            File.WriteAllText(Path.Combine(soak._folder, "watch.json"), $$"""{"channels":[{"kind":"webhook","url":"{{soak._providers.Address}}/hook","secret":"env:HOOK"}],"heartbeat":"{{soak._providers.Address}}/beat"}""");
            return soak;
        }

        public async Task RunAsync()
        {
            _took.Start();
            var end = Start.AddDays(_days);
            var wanted = Math.Max(4, _days * 540 / 90);
            while (_world.Clock.Now < end)
            {
                Begin();
                var life = TimeSpan.FromDays(_days) / wanted * (0.5 + _random.NextDouble());
                var until = _world.Clock.Now + life;
                var real = Stopwatch.StartNew();
                while (_world.Clock.Now < until && _world.Clock.Now < end && !_process!.HasExited && real.Elapsed < TimeSpan.FromMinutes(2))
                {
                    await Task.Delay(10);
                    Measure();
                }

                if (!_process!.HasExited)
                {
                    _process.Kill();
                    _kills++;
                }

                _process.WaitForExit();
                _process.Dispose();
                if (!_dark.Any(dark => _world.Clock.Now >= dark.From.AddMinutes(-30) && _world.Clock.Now < dark.To))
                {
                    var away = TimeSpan.FromSeconds(_random.Next(900));
                    _away += away;
                    _world.Advance(away);
                }
            }

            _took.Stop();
            lock (_providers.Got)
            {
                Messages = [.. _providers.Got.Where(one => one.Path == "/hook" && one.Taken).Select(one => Message.Of(one.Body))];
            }
        }

        public List<string> Table() =>
        [
            "| what | figure | limit |", "|---|---:|---:|",
            Row("virtual days", _days, "90"), Row("real minutes", _took.Elapsed.TotalMinutes, "15"), Row("kills of the real process", _kills, "500"), Row("faults injected", Faults, "10000"),
            Row("strikes", _strikes.Count, ""), Row("strikes without a warning", Missed, "0"), Row("latest warning after a strike, minutes", Delays.DefaultIfEmpty().Max(), "60"), Row("hours without any watch", _away.TotalHours, ""), Row("messages", Messages.Count, ""), Row("repeats under the same key (after a crash)", Messages.Count - Unique.Count(), ""),
            Row("doubles after the key", Doubled, "0"), Row("regions dark for a while", _dark.Count, ""), Row("told later than ten virtual minutes", LateBlind, "0"),
            Row("memory of its own at most, MB", _peak / 1024.0, "80"), Row("the same in the first tenth, MB", _early / 1024.0, ""),
            Row("the same before the first look is done, MB", _starting / 1024.0, ""), Row("pages of the program's own file besides, MB", _file / 1024.0, ""),
        ];

        /// <summary>Everything that happened and everything that was said, in order.</summary>
        public IEnumerable<string> Log() => _strikes.Select(at => $"{at:MM-dd HH:mm} STRIKE")
            .Concat(_dark.SelectMany(dark => (string[])[$"{dark.From:MM-dd HH:mm} DARK {dark.Region}", $"{dark.To:MM-dd HH:mm} LIGHT {dark.Region}"]))
            .Concat(Unique.Select(one => $"{one.At:MM-dd HH:mm} {one.Stage} {one.Severity} {one.Alert} {one.Text.ReplaceLineEndings(" ")[..Math.Min(160, one.Text.Length)]}")).Order(StringComparer.Ordinal);

        public void Dispose()
        {
            if (_process is { } left)
            {
                try
                {
                    left.Kill();
                }
                catch (InvalidOperationException)
                {
                    // it has ended
                }
            }

            _host.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
            _providers.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        private static string Row(string what, double figure, string limit) => string.Create(CultureInfo.InvariantCulture, $"| {what} | {figure:0.##} | {limit} |");

        /// <summary>Every other day a thief with the owner's key starts a machine and is thrown out; between, regions go dark, calls are turned away, the receiver fails.</summary>
        private void Plan()
        {
            var region = Region.Parse("eu-west-1");
            for (var day = 0; day < _days; day += 2)
            {
                var at = Start.AddDays(day).AddMinutes(60 + _random.Next(240));
                _world.Schedule(at, world => Strike(world, region));
                var dark = Start.AddDays(day).AddHours(10 + _random.Next(6)).AddMinutes(_random.Next(60));
                var (from, to, place) = (dark, dark.AddMinutes(25 + _random.Next(40)), Regions[_random.Next(3)]);
                _dark.Add((from, to, place));
                _world.Schedule(from, world => world.Faults.DenyRegions = [place]);
                _world.Schedule(to, world => world.Faults.DenyRegions = []);
            }

            for (var hour = 2; hour < _days * 24; hour += 3)
            {
                var at = Start.AddHours(hour).AddMinutes(_random.Next(150));
                _world.Schedule(at, world => (world.Faults.Throttle, world.Faults.TimeoutAfterSuccess) = (0.25, 0.02));
                _world.Schedule(at.AddMinutes(10), world => (world.Faults.Throttle, world.Faults.TimeoutAfterSuccess) = (0, 0));
                _world.Schedule(at.AddMinutes(_random.Next(40)), _ => _providers.FailNext(_random.Next(4)));
            }
        }

        private void Strike(World world, Region region)
        {
            var thief = new Actor(world, "thief", Side.Attacker) { SourceIp = $"198.51.100.{1 + _random.Next(250)}", UserAgent = "aws-cli/1.29.84 Python/3.11.6 Linux/6.5.0-kali3-amd64 botocore/1.31.84" };
            thief.Use(_key.AccessKeyId);
            _ = thief.TryCall(Region.UsEast1, Sts.GetCallerIdentity, new None());
            var user = $"svc-{world.Ids.Digits(5)}";
            _ = thief.TryCall(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: user));
            _ = thief.TryCall(Region.UsEast1, Iam.AttachUserPolicy, new Iam.AttachUserPolicyIn(user, "arn:aws:iam::aws:policy/AdministratorAccess"));
            var machine = thief.Call(region, Ec2.RunInstances, new Ec2.RunInstancesIn(ImageId: "ami-0abcdef1234567890", InstanceType: "c5.4xlarge", MinCount: 1, MaxCount: 1)).Instances![0].InstanceId!;
            _strikes.Add(world.Clock.Now);
            world.After(TimeSpan.FromHours(3), later => thief.TryCall(region, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([machine])));
        }

        private void Begin()
        {
            var start = new ProcessStartInfo(Shipped.Path, ["watch", "--time-lapse", "--endpoint-url", _host.Endpoint.ToString(), .. Regions.SelectMany(region => new[] { "--region", region })]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var (name, value) in new Dictionary<string, string>
            {
                ["AWS_ACCESS_KEY_ID"] = _key.AccessKeyId,
                ["AWS_SECRET_ACCESS_KEY"] = _key.SecretAccessKey,
                ["FIREBREAK_STATE_DIR"] = Path.Combine(_folder, "state"),
                ["FIREBREAK_WATCH"] = Path.Combine(_folder, "watch.json"),
                ["HOOK"] = Providers.WebhookKey,
                ["HOME"] = _folder,
                ["XDG_CONFIG_HOME"] = _folder,
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["LANG"] = "C",
            })
            {
                start.Environment[name] = value;
            }

            foreach (var ours in start.Environment.Keys.Where(one => one.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
            {
                start.Environment.Remove(ours); // what these tests run with themselves
            }

            foreach (var setting in File.ReadLines(Path.Combine(Places.Root, "dist", "firebreak-watch.service")).Where(line => line.StartsWith("Environment=DOTNET_", StringComparison.Ordinal)))
            {
                start.Environment[setting["Environment=".Length..].Split('=')[0]] = setting.Split('=')[2];
            }

            _beats = _providers.Beats;
            _process = Process.Start(start)!;
            _process.OutputDataReceived += (_, _) => { };
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        private void Measure()
        {
            try
            {
                var status = File.ReadAllLines($"/proc/{_process!.Id}/status");
                long Kilobytes(string name) => Array.Find(status, one => one.StartsWith(name, StringComparison.Ordinal)) is { } line
                    ? long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) : 0;
                var own = Kilobytes("RssAnon:");
                _file = Math.Max(_file, Kilobytes("RssFile:"));
                if (_providers.Beats == _beats)
                {
                    _starting = Math.Max(_starting, own); // it reads rules and prices, and looks for the first time
                    return;
                }

                _peak = Math.Max(_peak, own);
                _early = _world.Clock.Now < Start.AddDays(_days / 10.0) ? Math.Max(_early, own) : _early;
            }
            catch (IOException)
            {
                // it has just ended
            }
        }
    }
    private sealed record Message(string Key, string Alert, string Stage, string Severity, DateTimeOffset At, string Text)
    {
        public static Message Of(string body)
        {
            using var read = JsonDocument.Parse(body);
            string Field(string name) => read.RootElement.GetProperty(name).GetString()!;
            return new Message(Field("key"), Field("alert"), Field("stage"), Field("severity"), DateTimeOffset.Parse(Field("at"), CultureInfo.InvariantCulture), Field("text"));
        }
    }
}
