using System.Globalization;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

public sealed class SandboxTests(Sandbox sandbox, ITestOutputHelper output) : IClassFixture<Sandbox>
{
    [Fact]
    public void Its_line_says_where_it_is_and_how_to_come_in()
    {
        output.WriteLine(sandbox.Times);
        Assert.Empty(new[] { "endpoint", "account", "scenario", "seed", "now", "credentials" }.Except(sandbox.Line.Names()));
        Assert.StartsWith("http://127.0.0.1:", sandbox.Line.GetProperty("endpoint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_aws_command_line_is_let_in()
    {
        var said = await sandbox.AwsAsync("sts", "get-caller-identity");
        Assert.Equal(sandbox.Line.GetProperty("account").GetString(), said.Json().GetProperty("Account").GetString());
    }

    [Fact]
    public void The_truth_has_the_fields_of_the_contract_for_both_sides()
    {
        foreach (var side in (string[])["attacker", "owner"])
        {
            var one = sandbox.TruthBefore.GetProperty(side);
            Assert.Empty(new[] { "resources", "principals", "accessKeys", "sourceIps", "running", "usdByDay" }.Except(one.Names()));
            Assert.True(one.GetProperty("running").GetInt32() > 0, side);
        }
    }

    [Fact]
    public async Task Told_to_end_it_ends_with_0_having_said_one_line()
    {
        var (process, line) = await Sandbox.OpenAsync(Places.Fresh(), "--seed", "7");
        using (process)
        {
            Assert.Equal(7, JsonDocument.Parse(line).RootElement.GetProperty("seed").GetInt32());
            await Command.RunAsync("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
    }

    [Fact]
    public void The_bill_can_be_asked_of_the_account_itself()
    {
        var said = sandbox.Of("bill live");
        Assert.Equal((0, "Cost Explorer"), (said.ExitCode, said.Json().GetProperty("files")[0].GetProperty("name").GetString()));
        Assert.True(said.Json().GetProperty("months").EnumerateArray().Sum(month => month.GetProperty("net").GetDecimal()) > 0);
        Assert.Equal((2, 2), (sandbox.Of("bill twice").ExitCode, sandbox.Of("bill nothing").ExitCode));
        Assert.Contains("--live", sandbox.Of("bill nothing").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_that_money_is_burning()
    {
        var said = sandbox.Of("check");
        Assert.Equal((10, ""), (said.ExitCode, said.Errors));
        Assert.Equal(sandbox.Line.GetProperty("account").GetString(), said.Json().GetProperty("account").GetString());
        Assert.True(said.Json().GetProperty("usdPerHour").GetDecimal() > 1);
        Assert.Equal(0, said.Json().GetProperty("blindSpots").GetArrayLength());

        var korean = sandbox.Of("check ko");
        Assert.Equal(10, korean.ExitCode);
        Look.FitsIn80(korean.Output);
        Look.IsPlain(korean.Output);
        Assert.Contains("  $ firebreak contain plan\n", korean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_region_is_counted_as_english_does() => Assert.Contains(
        "looking at 1 region of account", string.Join(' ', sandbox.Of("check one").Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    [Fact]
    public void An_answer_about_one_region_is_not_taken_for_one_about_the_account()
    {
        Assert.StartsWith("Only us-east-1 was looked at, because of --region.", sandbox.Of("check one").Output, StringComparison.Ordinal);
        Assert.StartsWith("--region에 따라 us-east-1만 보았습니다.", sandbox.Of("check one ko").Output, StringComparison.Ordinal);
        Assert.All(["check ko", "burn en", "investigate ko", "plan ko"], run => Assert.DoesNotContain("--region", sandbox.Of(run).Output, StringComparison.Ordinal));
    }

    [Fact]
    public void What_happened_is_told_in_korean_with_its_phases()
    {
        var said = sandbox.Of("investigate ko").Output;
        Look.FitsIn80(said);
        Assert.All(["침입", "발판 마련", "권한 확대", "둘러보기", "손바뀜", "피해"], phase => Assert.Contains($"  {phase} ", said, StringComparison.Ordinal));
        Assert.All(["initial-access", "persistence", "discovery", "hand-over", "impact", "(s)"], word => Assert.DoesNotContain(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Burn_says_where_the_money_goes()
    {
        var said = sandbox.Of("burn");
        Assert.Equal((10, ""), (said.ExitCode, said.Errors));
        var burn = said.Json();
        Assert.Empty(new[] { "schema", "usdPerHour", "estimate", "byRegion", "byVerdict", "unpriced", "blindSpots" }.Except(burn.Names()));
        Assert.True(burn.GetProperty("estimate").GetBoolean());
        Assert.True(burn.GetProperty("byRegion").GetArrayLength() >= 6);
        Assert.True(burn.GetProperty("byVerdict").GetProperty("attacker").GetDecimal() > 1);
        Look.FitsIn80(sandbox.Of("burn en").Output);
        Look.IsPlain(sandbox.Of("burn en").Output);
    }

    [Fact]
    public async Task Investigate_names_the_intruders_resources_and_none_of_the_owners()
    {
        var said = sandbox.Of("investigate");
        Assert.Equal((3, ""), (said.ExitCode, said.Errors));
        var told = said.Json();
        Assert.Equal(0, told.GetProperty("blindSpots").GetArrayLength());
        var incident = Assert.Single(told.GetProperty("incidents").EnumerateArray());
        string[] fields = ["id", "severity", "title", "firstSeen", "lastSeen", "rootCause", "suspects", "resources", "timeline", "damage"];
        Assert.Empty(fields.Except(incident.Names()));
        Assert.Empty(new[] { "kind", "explanation" }.Except(incident.GetProperty("rootCause").Names()));
        Assert.Empty(new[] { "principals", "accessKeys", "sessions", "sourceIps" }.Except(incident.GetProperty("suspects").Names()));
        Assert.Empty(new[] { "time", "phase", "what", "eventId", "principal", "region" }.Except(incident.GetProperty("timeline")[0].Names()));
        Assert.Empty(new[] { "net", "tax", "total", "currency", "estimate", "byDay" }.Except(incident.GetProperty("damage").Names()));
        string[] parts = ["id", "type", "region", "verdict", "confidence", "createdBy", "createdAt", "outcome", "reasons"];
        Assert.All(incident.GetProperty("resources").EnumerateArray(), one => Assert.Empty(parts.Except(one.Names())));

        var named = incident.GetProperty("resources").EnumerateArray().Where(one => one.GetProperty("verdict").GetString() == "attacker").Select(one => one.GetProperty("id").GetString()!).ToHashSet();
        Assert.Empty(sandbox.TruthBefore.GetProperty("attacker").GetProperty("existing").Texts().Except(named));
        Assert.Empty(named.Intersect(sandbox.TruthBefore.GetProperty("owner").GetProperty("resources").Texts()));
        Assert.StartsWith("<!doctype html>", await sandbox.ExportedAsync("incident.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_says_of_each_step_what_it_does_and_whether_it_can_be_taken_back()
    {
        var said = sandbox.Of("plan");
        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        var plan = said.Json();
        Assert.Empty(new[] { "planId", "account", "steps", "totals", "blindSpots" }.Except(plan.Names()));
        string[] fields = ["id", "phase", "action", "target", "region", "mutating", "reversible", "evidence", "usdPerHourStopped"];
        Assert.All(plan.GetProperty("steps").EnumerateArray(), step => Assert.Empty(fields.Except(step.Names())));
        Assert.Equal(plan.GetProperty("totals").GetProperty("steps").GetInt32(), plan.GetProperty("steps").GetArrayLength());
        Assert.Contains(plan.GetProperty("steps").EnumerateArray(), step => step.GetProperty("mutating").GetBoolean());
        Look.FitsIn80(sandbox.Of("plan ko").Output);
        Look.IsPlain(sandbox.Of("plan ko").Output);
    }

    [Theory]
    [InlineData("keep nobody")]
    [InlineData("keep nonsense")]
    public void What_is_to_be_kept_and_is_not_there_is_no_plan(string verb)
    {
        var said = sandbox.Of(verb);
        Assert.Contains(said.ExitCode, (int[])[2, 6]);
        Assert.Equal("", said.Output);
        Look.HasNoStackTrace(said);
    }

    [Fact]
    public void A_plan_that_was_edited_is_refused()
    {
        var said = sandbox.Of("apply edited");
        Assert.Equal((6, ""), (said.ExitCode, said.Output));
        Assert.Contains("next: firebreak contain plan", said.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(said);
    }

    [Fact]
    public void Without_a_keyboard_and_without_yes_nothing_is_begun()
    {
        var said = sandbox.Of("apply unasked");
        Assert.Equal((2, ""), (said.ExitCode, said.Output));
        Assert.Contains("next: firebreak contain apply --yes", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Applied_nothing_of_the_intruders_runs_and_all_of_the_owners_does()
    {
        output.WriteLine(sandbox.Times);
        var said = sandbox.Of("apply");
        var told = said.Json();
        Assert.Empty(new[] { "status", "steps", "rounds", "sweeps", "remaining", "blindSpots" }.Except(told.Names()));
        Assert.All(told.GetProperty("steps").EnumerateArray(), step => Assert.Empty(new[] { "id", "state", "why" }.Except(step.Names())));
        Assert.Contains(said.ExitCode, (int[])[0, 7]); // root's password and key are the owner's to do, in the console
        Assert.Equal(said.ExitCode == 0, told.GetProperty("status").GetString() == "contained");
        Assert.Equal(0, sandbox.TruthAfter.GetProperty("attacker").GetProperty("running").GetInt32());
        Assert.Equal(
            sandbox.TruthBefore.GetProperty("owner").GetProperty("running").GetInt32(), sandbox.TruthAfter.GetProperty("owner").GetProperty("running").GetInt32());
    }

    [Fact]
    public void Looking_again_finds_what_applying_found()
    {
        var said = sandbox.Of("verify");
        Assert.Equal(sandbox.Of("apply").ExitCode, said.ExitCode);
        Assert.Equal(0, said.Json().GetProperty("blindSpots").GetArrayLength());
        Assert.Equal(sandbox.Of("apply").Json().GetProperty("status").GetString(), said.Json().GetProperty("status").GetString());
    }

    [Fact]
    public void The_hardening_plan_has_the_same_shape()
    {
        var said = sandbox.Of("harden");
        Assert.Contains(said.ExitCode, (int[])[0, 8]);
        Assert.Empty(new[] { "planId", "account", "steps", "totals", "blindSpots" }.Except(said.Json().Names()));
        Assert.All(said.Json().GetProperty("steps").EnumerateArray(), step => Assert.Contains("mutating", step.Names()));
        Look.FitsIn80(sandbox.Of("harden ko").Output);
        Look.IsPlain(sandbox.Of("harden ko").Output);
    }

    [Fact]
    public async Task The_posture_says_the_same_to_people_tables_and_machines_and_nothing_unread_passes()
    {
        var said = sandbox.Of("posture");
        Assert.Contains(said.ExitCode, (int[])[3, 8]);
        var guards = said.Json().GetProperty("guards").EnumerateArray().ToList();
        Assert.True(guards.Select(guard => guard.GetProperty("id").GetString()).Distinct().Count() >= 30);
        Assert.All(guards, guard => Assert.Equal(guard.GetProperty("state").GetString() is "green", guard.GetProperty("passed").ValueKind == JsonValueKind.True));
        Assert.All(guards, guard => Assert.True(guard.GetProperty("price").GetString()!.Length > 0 && guard.GetProperty("fix").GetString()!.Length > 0));
        var open = guards.Count(guard => guard.GetProperty("state").GetString() is "missing" or "broken");

        var csv = await sandbox.ExportedAsync("p.csv", TestContext.Current.CancellationToken);
        Assert.StartsWith("guard,subject,title,state,passed,severity", csv, StringComparison.Ordinal);
        using var ocsf = JsonDocument.Parse(await sandbox.ExportedAsync("p.ocsf.json", TestContext.Current.CancellationToken));
        Assert.Equal(guards.Count, ocsf.RootElement.GetArrayLength());
        Assert.All(ocsf.RootElement.EnumerateArray(), one => Assert.Equal((2003, 200301), (one.GetProperty("class_uid").GetInt32(), one.GetProperty("type_uid").GetInt32())));
        Assert.Equal(open, ocsf.RootElement.EnumerateArray().Count(one => one.GetProperty("compliance").GetProperty("status").GetString() == "Fail"));
        using var sarif = JsonDocument.Parse(await sandbox.ExportedAsync("p.sarif", TestContext.Current.CancellationToken));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToHashSet();
        Assert.All(run.GetProperty("results").EnumerateArray(), one => Assert.Contains(one.GetProperty("ruleId").GetString(), rules));
        Assert.Equal(open, run.GetProperty("results").EnumerateArray().Count(one => one.GetProperty("kind").GetString() == "fail"));
        var html = await sandbox.ExportedAsync("p.html", TestContext.Current.CancellationToken);
        Assert.Contains("CIS AWS Foundations Benchmark 3.0.0", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_proofs_for_AWS_fit_the_screen_and_say_in_Korean_what_is_not_done_yet()
    {
        var said = sandbox.Of("proof ko");
        Assert.Contains(said.ExitCode, (int[])[3, 8]);
        Assert.Contains("아직 완료되지 않음", said.Output, StringComparison.Ordinal);
        Look.FitsIn80(said.Output);
        Look.IsPlain(said.Output);
        foreach (var english in (string[])["told", "green", "broken", "missing", "waiting"])
        {
            Assert.DoesNotContain(english, said.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_doctor_says_a_line_a_need()
    {
        var said = sandbox.Of("doctor");
        Assert.Equal(0, said.ExitCode);
        Assert.NotEqual(0, said.Json().GetProperty("lines").GetArrayLength());
    }
}
