using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Firebreak.Model;
using Firebreak.Sandbox.Host;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>AWS's own client against every operation that no command is run for: each value that the account says, it must read.</summary>
public sealed partial class CallTests(ITestOutputHelper output)
{
    [Fact]
    public async Task AWSs_own_client_reads_every_value_that_the_account_says()
    {
        var (world, root) = Stories.Empty();
        var key = world.Iam.NewKey(null);
        _ = root.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
            RoleName: "run", AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        world.Iam.SettleChanges();
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);
        using var client = AwsCalls.Start();
        var caller = new Caller(world, client, (host.Endpoint.ToString().TrimEnd('/'), key.Id, key.Secret));
        foreach (var line in CallLines.All)
        {
            await caller.DoAsync(line);
        }

        output.WriteLine($"{caller.Calls} calls, {caller.Unknown} unknown to this client");
        Assert.True(caller.Troubles.Count == 0, string.Join('\n', caller.Troubles));
    }

    private sealed partial class Caller
    {
        private readonly World _world;
        private readonly AwsCalls _client;
        private readonly (string Endpoint, string Key, string Secret) _with;
        private readonly Dictionary<string, JsonNode> _answers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _facts;
        private JsonNode? _ours;

        internal Caller(World world, AwsCalls client, (string Endpoint, string Key, string Secret) with)
        {
            (_world, _client, _with) = (world, client, with);
            _facts = new(StringComparer.Ordinal)
            {
                ["account"] = world.Account.ToString(),
                ["image"] = MachineImages.Linux("ap-northeast-2"),
                ["long"] = new string('a', 1000),
            };
            world.Desk.Answered = (call, route, answer) => _ours = route.Tree(answer, call.Op.Output);
        }

        internal List<string> Troubles { get; } = [];

        internal int Calls { get; private set; }

        internal int Unknown { get; private set; }

        internal async Task DoAsync(CallLine line)
        {
            if (line.Service == "wait")
            {
                lock (_world.Gate)
                {
                    _world.Advance(TimeSpan.FromSeconds(int.Parse(line.Operation, CultureInfo.InvariantCulture)));
                }
            }
            else if (line.Service == "stand")
            {
                Stand(line.Operation, Filled(line.Rest, "").Split(' '));
            }
            else
            {
                await CallAsync(line);
            }
        }

        private void Stand(string kind, string[] words)
        {
            var name = words[0][(words[0].LastIndexOf('/') + 1)..];
            var id = words[0].StartsWith("arn:", StringComparison.Ordinal) ? words[0] : $"arn:aws:{kind.Split(':')[0]}:ap-northeast-2:{_world.Account}:{kind.Split(':')[1]}/{name}";
            var thing = new Held { Id = id, Name = words[0].StartsWith("arn:", StringComparison.Ordinal) ? id : name };
            foreach (var fact in words[2..])
            {
                thing[fact.Split('=')[0]] = fact.Split('=')[1];
            }

            lock (_world.Gate)
            {
                var home = kind.Split(':')[0] is "organizations" or "aws-marketplace" ? Region.UsEast1 : Region.Parse("ap-northeast-2");
                _ = _world.Module<Shelves>().By(kind).Stand(thing, home, Side.Owner, words[1]);
            }
        }

        private async Task CallAsync(CallLine line)
        {
            Calls++;
            _ours = null;
            var ask = JsonNode.Parse(Filled(line.Rest, line.Service));
            var said = await _client.CallAsync(new JsonObject
            {
                ["service"] = line.Service,
                ["call"] = line.Operation,
                ["ask"] = ask,
                ["region"] = "ap-northeast-2",
                ["endpoint"] = _with.Endpoint,
                ["key"] = _with.Key,
                ["secret"] = _with.Secret,
            });
            if (said["unknown"] is not null)
            {
                Unknown++;
                return;
            }

            var code = said["code"]?.ToString() ?? "";
            if (code != line.Code)
            {
                Troubles.Add($"line {line.Number}, {line.Service} {line.Operation}: {code} {said["message"]}; expected {(line.Code.Length > 0 ? line.Code : "an answer")}");
            }
            else if (said["answer"] is { } answer)
            {
                _answers[line.Service + " " + line.Operation] = answer;
                Troubles.AddRange(line.Newer && !AwsCalls.New ? [] : SpendingCliTests.Unread($"line {line.Number}, {line.Service} {line.Operation}", _ours, answer));
            }
        }

        private string Filled(string text, string service) => Blank().Replace(text, match =>
        {
            if (!match.Groups[2].Success)
            {
                return _facts[match.Groups[1].Value];
            }

            var of = match.Groups[1].Value;
            var node = _answers.GetValueOrDefault(of.Contains(' ', StringComparison.Ordinal) ? of : service + " " + of);
            foreach (var step in match.Groups[2].Value.Split('.', '['))
            {
                node = step.EndsWith(']') ? (node as JsonArray)?.ElementAtOrDefault(int.Parse(step[..^1], CultureInfo.InvariantCulture)) : node?[step];
            }

            return node?.ToString() ?? "unanswered";
        });

        [GeneratedRegex(@"\{((?:[a-z0-9-]+ )?\w+)(?::([\w.\[\]-]+))?\}")]
        private static partial Regex Blank();
    }
}
