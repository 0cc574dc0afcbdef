using System.Globalization;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>
/// Random chains and ways to tamper with them, judged by Firebreak and by the real <c>aws cloudtrail validate-logs</c> beside it. Firebreak may be
/// stricter and never laxer. <c>bench/verify</c> runs 2,000 of them and writes the figures down.
/// </summary>
public sealed class AgainstAwsTests
{
    private const int InTheOrdinaryRun = 200;

    [Fact]
    public async Task Firebreak_is_never_laxer_than_AWS_and_catches_what_AWS_lets_pass()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("FIREBREAK_CHAINS"), CultureInfo.InvariantCulture, out var asked) ? asked : InTheOrdinaryRun;
        using var aws = AwsCommandLine.Start();
        using var loopback = new AwsDouble();
        var tally = new Tally();
        for (var i = 0; i < count; i++)
        {
            await OneAsync(i, aws, loopback, tally);
        }

        tally.Write(count);
        Assert.True(tally.Laxer.Count == 0, string.Join('\n', tally.Laxer));
        Assert.True(tally.Missed.Count == 0, string.Join('\n', tally.Missed));
        Assert.True(tally.FalseAlarms.Count == 0, string.Join('\n', tally.FalseAlarms));
        Assert.True(tally.Sound >= count / 12, $"{tally.Sound} sound chains");
        Assert.True(tally.AwsPassedTampering > count / 10, $"AWS let {tally.AwsPassedTampering} pass");
        Assert.True(tally.BothCaught > count / 4, $"both caught {tally.BothCaught}");
    }

    private static async Task OneAsync(int i, AwsCommandLine aws, AwsDouble loopback, Tally tally)
    {
        var dice = new Dice((ulong)(i * 7919) + 17);
        var plan = Plan(dice);
        var forge = new Forge();
        forge.Deliver(plan, dice);
        var mutation = i % 8 == 0 ? null : Mutations.All[(i - (i / 8) - 1) % Mutations.All.Count];
        var done = mutation is null || mutation.Do(forge, plan, dice);
        var whole = mutation is null || dice.Next(3) > 0;
        var from = whole ? plan.Start(0) : plan.Start(0).AddMinutes(dice.Next(-60, (plan.Hours * 60) - 30));
        var to = whole ? plan.Start(plan.Hours) : from.AddMinutes(dice.Next(1, plan.Hours * 60));
        (loopback.Forge, loopback.Plan) = (forge, plan);
        var said = await loopback.ValidateAsync(aws, from, to);
        var mine = await new Cloud(forge).VerifyAsync(from, to, plan.Bucket);
        var what = $"chain {i}, {mutation?.Name ?? "sound"}, {from:HH:mm}-{to:HH:mm}, {plan}:\n  ours {mine.Verdict}, "
            + string.Join(" ", mine.Chains.SelectMany(chain => chain.Ranges).Select(range => $"{range.Verdict}[{range.Start:HH:mm}-{range.End:HH:mm}]")) + $"\n  aws {said.ExitCode} {said.Output} {said.Errors}";
        if (mutation is null && whole && plan.StopFor == 0)
        {
            // AWS's validator says 0 of an empty bucket too: here it has to have seen every digest.
            Assert.True(said.Output.Contains($"{forge.Digests.Count}/{forge.Digests.Count} digest files valid", StringComparison.Ordinal), $"chain {i}, {plan}: {said.Output}{said.Errors}");
        }

        tally.Add(new Tried(mutation is null || !done ? null : mutation, whole, mine.Verdict == ProofVerdict.Valid, said.ExitCode == 0, plan.StopFor > 0), what);
    }

    private static TrailPlan Plan(Dice dice)
    {
        var hours = dice.Next(8) == 0 ? dice.Next(20, 60) : dice.Next(1, 9);
        var org = dice.Next(5) == 0;
        var change = dice.Next(5) == 0 && hours > 2;
        var stop = dice.Next(6) == 0 && hours > 4;
        return new TrailPlan
        {
            Hours = hours,
            Region = dice.Next(3) == 0 ? "eu-west-1" : "us-east-1",
            Trail = dice.Next(3) == 0 ? "my_trail-2.x" : "foo",
            Prefix = dice.Next(3) == 0 ? "some/prefix" : "",
            Organization = org ? "o-abc123defg" : "",
            OldBucket = change ? "logs-before" : "logs",
            BucketChange = change ? dice.Next(1, hours) : 0,
            Rotation = dice.Next(3) == 0 ? dice.Next(hours) : int.MaxValue,
            StopAt = stop ? dice.Next(1, hours - 2) : int.MaxValue,
            StopFor = stop ? 1 : 0,
            Backfills = dice.Next(4) == 0 ? dice.Next(1, 3) : 0,
            MostLogs = dice.Next(4),
        };
    }
}
