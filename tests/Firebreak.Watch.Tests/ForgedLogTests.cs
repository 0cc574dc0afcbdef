using System.Text.Json.Nodes;
using Firebreak.App;
using Firebreak.App.Watching;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

/// <summary>Records that an outsider can put into the account's own history: calls that failed, names he chose, agents he spoofed. They brake nothing. <c>bench/watch forged=200</c> makes two hundred.</summary>
public sealed class ForgedLogTests
{
    [Fact]
    public async Task What_an_outsider_writes_into_the_record_brakes_nothing()
    {
        var runs = Sheets.Runs("forged", 3);
        var (lines, brakes, warnings) = (new List<string>(), 0, 0);
        var byKind = new SortedDictionary<string, (int Runs, int Brakes, int Warnings)>(StringComparer.Ordinal);
        var played = await Sheets.PlayAsync("forged", [.. Enumerable.Range(0, runs)], PlayAsync);
        foreach (var (kind, braked, warned) in played)
        {
            (brakes, warnings) = (brakes + (braked ? 1 : 0), warnings + (warned ? 1 : 0));
            var so = byKind.GetValueOrDefault(kind);
            byKind[kind] = (so.Runs + 1, so.Brakes + (braked ? 1 : 0), so.Warnings + (warned ? 1 : 0));
        }

        lines.AddRange(["| forged | runs | brakes | warnings |", "|---|---:|---:|---:|"]);
        lines.AddRange(byKind.Select(one => $"| {one.Key} | {one.Value.Runs} | {one.Value.Brakes} | {one.Value.Warnings} |"));
        lines.Add($"| **all** | {runs} | {brakes} | {warnings} |");
        Sheets.Write("forged", lines);
        Assert.True(brakes == 0, string.Join('\n', lines));
    }

    private static async Task<(string Kind, bool Braked, bool Warned)> PlayAsync(int run)
    {
        var twin = Scenarios.Find("benign-travel")!.Play(new ScenarioOptions((ulong)(run % 20) + 1, PriceBook.Embedded()));
        var from = twin.World.Iam.RootCreated.AddDays(5);
        using var guarded = new Guarded(
            "benign-travel", (ulong)(run % 20) + 1, from, new Fuse { Nothing = true, Trip = TripAction.Brake, Uses = [] }, with: options => options with { Paid = new Paid(Trail: new TrailPlace("trail", "")) });
        await guarded.UntilAsync(from.AddMinutes(30));
        guarded.SetFuse(learned => new Fuse { Nothing = true, Trip = TripAction.Brake, Uses = learned });
        var kind = Forge(guarded, run);
        await guarded.UntilAsync(from.AddHours(2));
        return (kind, guarded.Direct.Changes.Count > 0, guarded.Alarms.Any(one => one.Notice.UsdPerHour == 0));
    }

    private static string Forge(Guarded guarded, int run)
    {
        var (world, random) = (guarded.World, new SeededRandom((ulong)run + 1, 5));
        var owner = guarded.Stage.Facts.OwnerUser;
        string Ip() => $"198.51.100.{1 + random.Next(254)}";
        var regions = world.Regions.Enabled.ToList();
        void Write(string source, string name, Principal who, string ip, string agent, Fault? failed, JsonNode? request = null, JsonNode? response = null, bool readOnly = false) =>
            world.Trail.Record(new TrailEntry(source, name, regions[random.Next(regions.Count)].ToString())
            {
                Caller = who,
                Side = Side.Attacker,
                SourceIp = ip,
                UserAgent = agent,
                EventType = name == "ConsoleLogin" ? "AwsConsoleSignIn" : "AwsApiCall",
                Failure = failed,
                Request = request,
                Response = response,
                ReadOnly = readOnly,
            });
        var (user, stranger) = (world.Iam.PrincipalOfUser(owner), IamWorld.ServicePrincipal("outsider.example"));
        var denied = new Fault("AccessDenied", "User is not authorized to perform this action", 403);
        var count = 20 + random.Next(80);
        switch (run % 11)
        {
            case 0:
                for (var i = 0; i < count; i++)
                {
                    Write("sts.amazonaws.com", "AssumeRole", stranger, Ip(), "aws-cli/2.15.30", denied, new JsonObject { ["roleArn"] = $"arn:aws:iam::{world.Account}:role/admin-{i}", ["roleSessionName"] = owner });
                }

                return "failed AssumeRole that names our roles";
            case 1:
                for (var i = 0; i < count; i++)
                {
                    Write("signin.amazonaws.com", "ConsoleLogin", i % 2 == 0 ? world.Iam.RootPrincipal : user, Ip(), "Mozilla/5.0", new Fault("Failed authentication", "Failed authentication"));
                }

                return "failed sign-ins as root and as the owner's user";
            case 2:
                for (var i = 0; i < count; i++)
                {
                    Write("ec2.amazonaws.com", "RunInstances", stranger, Ip(), "firebreak/1.0.0", denied, new JsonObject { ["instanceType"] = "p4d.24xlarge", ["minCount"] = 1, ["maxCount"] = 50 });
                }

                return "spoofed agent, refused launches";
            case 3:
                for (var i = 0; i < count; i++)
                {
                    Write("iam.amazonaws.com", "CreateAccessKey", stranger, Ip(), "Boto3/1.34", denied, new JsonObject { ["userName"] = owner });
                }

                return "refused keys for the owner's user";
            case 4:
                for (var i = 0; i < count; i++)
                {
                    Write("s3.amazonaws.com", "PutBucketPolicy", stranger, Ip(), $"[${{jndi:ldap://x}}] {owner} i-0123456789abcdef0", denied, new JsonObject { ["bucketName"] = $"x-{i}", ["note"] = string.Join(' ', world.Ledger.Everything.Where(made => made.Kind == Kinds.Instance).Select(made => made.Id)) });
                }

                return "the owner's machines named in refused calls";
            case 5:
                for (var i = 0; i < count; i++)
                {
                    Write("ec2.amazonaws.com", "RunInstances", user, Ip(), "aws-cli/1.29.84 kali", denied, new JsonObject { ["instanceType"] = "g4dn.12xlarge" });
                }

                return "refused launches in the owner's name from strange places";
            case 6:
                for (var i = 0; i < count; i++)
                {
                    Write("iam.amazonaws.com", "AttachUserPolicy", stranger, Ip(), "AWS Internal", denied, new JsonObject { ["userName"] = owner, ["policyArn"] = "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3" });
                }

                return "a quarantine that AWS never made, refused";
            case 7:
                ForgedFiles.Hijack(guarded, (ulong)run);
                return "a file in the trail's bucket: a hijack that started the owner's machines";
            case 8:
                ForgedFiles.Replay(guarded, Ip());
                return "a file in the trail's bucket: the owner's own records again, from elsewhere and now";
            case 9:
                ForgedFiles.Foreign(guarded, (ulong)run);
                return "a file in the trail's bucket: another account's hijack";
            default:
                for (var i = 0; i < count; i++)
                {
                    Write("sts.amazonaws.com", "GetCallerIdentity", stranger, Ip(), "aws-cli/2.15.30", null, readOnly: true);
                }

                return "looks of a foreign account";
        }
    }
}
