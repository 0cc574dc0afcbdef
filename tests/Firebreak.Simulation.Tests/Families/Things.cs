using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>An account with the things that a file lists, all made by an intruder.</summary>
internal sealed partial class Things
{
    public static readonly Region Place = Region.UsEast1;
    private static readonly DateTimeOffset Start = new(2023, 8, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["Auto Scaling"] = "autoscaling",
        ["SFN"] = "stepfunctions",
        ["Config Service"] = "config",
        ["Elastic Beanstalk"] = "elasticbeanstalk",
        ["Direct Connect"] = "directconnect",
        ["Global Accelerator"] = "globalaccelerator",
        ["Database Migration Service"] = "dms",
        ["CloudHSM V2"] = "cloudhsmv2",
        ["Secrets Manager"] = "secretsmanager",
        ["Route 53 Domains"] = "route53domains",
    };

    private readonly Dictionary<string, JsonNode?> _answers = new(StringComparer.Ordinal);
    private readonly Actor _root;

    public Things(IPriceBook prices, string file, bool recorded = false)
    {
        _ = AccountId.TryParse("123456789012", out var account);
        World = new World(account, VirtualClock.Still(Start), 1);
        AccountServices.AddTo(World, prices);
        World.Trail.Silent = !recorded;
        _root = new Actor(World, "root", Side.Attacker) { SourceIp = "198.51.100.77", UserAgent = "python-requests/2.31" };
        _root.SignInAsRoot();
        _ = _root.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
            RoleName: "run", AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        World.Iam.SettleChanges();
        World.Module<PeopleWorld>().Home = Place.ToString();
        foreach (var line in File.ReadLines(Path.Combine(Places.Root, "tests", "Firebreak.Simulation.Tests", "Families", file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            Make(line);
        }

        World.Advance(TimeSpan.FromHours(1));
    }

    public World World { get; }

    /// <summary>The owner with a key that may do what a policy says, and nothing else.</summary>
    public Actor Owner(IEnumerable<string> actions)
    {
        _ = _root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: "owner"));
        var policy = new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = new JsonArray([.. actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(action => (JsonNode)action)]),
                ["Resource"] = "*",
            }),
        };
        _ = _root.Call(Region.UsEast1, Iam.PutUserPolicy, new("owner", "may", policy.ToJsonString()));
        var key = _root.Call(Region.UsEast1, Iam.CreateAccessKey, new("owner")).AccessKey!.AccessKeyId!;
        World.Iam.SettleChanges();
        var owner = new Actor(World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        owner.Use(key);
        return owner;
    }

    private void Make(string line)
    {
        var words = line.Split(' ', 3);
        if (words[0] == "stand")
        {
            Stand(words[1], Filled(words[2], "").Split(' '));
            return;
        }

        var op = Table.Operations.First(one => one.Name == words[1] && Folder(one.Service) == words[0]);
        var ask = op.Input == typeof(None) ? new None() : AtRest.Read(op.Service, Filled(words[2], words[0]), op.Input);
        var place = op.Service.Home is { } home ? Region.Parse(home) : Place;
        var route = World.Router.For(op);
        var answer = World.Desk.Ask(route, World.Desk.Open(op, _root.Caller, place, ("198.51.100.77", "test"), Side.Attacker), ask, faults: false);
        _answers[words[0] + " " + words[1]] = op.Output == typeof(None) ? null : AtRest.Tree(op.Service, answer, op.Output);
        World.Advance(TimeSpan.FromMinutes(op.Name is "CreateCluster" ? 15 : 0));
    }

    private void Stand(string kind, string[] words)
    {
        var name = words[0][(words[0].LastIndexOf('/') + 1)..];
        var id = words[0].StartsWith("arn:", StringComparison.Ordinal) ? words[0] : $"arn:aws:{kind.Split(':')[0]}:{Place}:{World.Account}:{kind.Split(':')[1]}/{name}";
        var thing = new Held { Id = id, Name = words[0].StartsWith("arn:", StringComparison.Ordinal) ? id : name };
        foreach (var fact in words[2..])
        {
            thing[fact.Split('=')[0]] = fact.Split('=')[1];
        }

        var home = kind.Split(':')[0] is "organizations" or "aws-marketplace" ? Region.UsEast1 : Place;
        _ = World.Module<Shelves>().By(kind).Stand(thing, home, Side.Attacker, words[1]);
    }

    private static string Folder(AwsService service) => Folders.GetValueOrDefault(service.Id) ?? service.Id.ToLowerInvariant().Replace(' ', '-');

    private string Filled(string text, string service) => Blank().Replace(text, match =>
    {
        if (!match.Groups[2].Success)
        {
            return match.Groups[1].Value switch
            {
                "account" => World.Account.ToString(),
                "image" => MachineImages.Linux(Place.ToString()),
                _ => new string('a', 1000),
            };
        }

        var of = match.Groups[1].Value;
        var node = _answers.GetValueOrDefault(of.Contains(' ', StringComparison.Ordinal) ? of : service + " " + of);
        foreach (var step in match.Groups[2].Value.Split('.', '['))
        {
            node = step.EndsWith(']')
                ? (node as JsonArray)?.ElementAtOrDefault(int.Parse(step[..^1], CultureInfo.InvariantCulture))
                : (node as JsonObject)?.FirstOrDefault(member => string.Equals(member.Key, step, StringComparison.OrdinalIgnoreCase)).Value;
        }

        return node?.ToString() ?? throw new InvalidOperationException($"Nobody answered {match.Value}.");
    });

    [GeneratedRegex(@"\{((?:[a-z0-9-]+ )?\w+)(?::([\w.\[\]-]+))?\}")]
    private static partial Regex Blank();
}
