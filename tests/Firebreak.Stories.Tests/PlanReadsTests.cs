using System.Text.RegularExpressions;
using Firebreak.App;
using Firebreak.App.Contain;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Stories.Tests;

/// <summary>The plan of a containment, read by somebody who knows nothing of AWS, on a terminal of 80 columns.</summary>
public sealed partial class PlanReadsTests(PlanReadsTests.Hijacked hijacked) : IClassFixture<PlanReadsTests.Hijacked>
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task The_plan_of_what_can_be_taken_back_reads_as_it_was_approved(string tongue)
    {
        var (read, plan) = await ReadAsync(tongue, brakesOnly: true);

        Approved.Check(PlanFile().Replace(PlanId().Replace(read, "plan-…"), "  $$ firebreak contain apply --plan FILE"), tongue);
        Assert.NotEmpty(plan.Steps);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Every_line_says_what_where_why_and_whether_it_can_be_taken_back_and_none_says_nothing(string tongue)
    {
        var (read, plan) = await ReadAsync(tongue, brakesOnly: false);
        var flowing = Break().Replace(read, " ");

        Assert.True(plan.Steps.Count > 100, $"{plan.Steps.Count} steps");
        Assert.Equal(plan.Steps.Count(step => step.Measure.Tier == Tier.Brake), Count(read, "\n  ~ "));
        Assert.Equal(plan.Steps.Count(step => step.Measure.Tier == Tier.Final), Count(read, "\n  ! "));
        Assert.Equal(plan.Steps.Count(step => step.Measure.Tier == Tier.Guided), Count(read, "\n  > "));
        foreach (var step in plan.Steps)
        {
            var line = StepLine.Of(step, Tongue(tongue));
            Assert.Contains(line, flowing, StringComparison.Ordinal);
            Assert.StartsWith(step.Measure.Says.In(Tongue(tongue)), line, StringComparison.Ordinal);
            Assert.EndsWith(".", line, StringComparison.Ordinal);
            Assert.True(step.Measure.Target.Region == Region.Global || line.Contains(step.Measure.Target.Region.ToString(), StringComparison.Ordinal), line);
            Assert.Equal(step.UsdPerHourStopped >= 0.01m, line.Contains($"{StepLine.Usd(step.UsdPerHourStopped ?? 0)} USD", StringComparison.Ordinal));
            Assert.True(Sentences(line).Distinct(StringComparer.OrdinalIgnoreCase).Count() == Sentences(line).Count(), $"said twice: {line}");
        }

        Assert.DoesNotMatch(SmallLetter(), flowing);
        Assert.DoesNotContain("0.00 USD", flowing, StringComparison.Ordinal);
        Assert.Equal(1, Count(flowing, tongue == "en" ? "less than 0.01 USD/h" : "0.01 USD보다"));
    }

    [Theory]
    [InlineData("Its disks stay. the intruder made it.", true)]
    [InlineData("Its disks stay. The intruder made it, as user/x from 192.0.2.1. Saves 5.33 USD/h.", false)]
    public void A_sentence_that_begins_small_would_be_found(string line, bool found) => Assert.Equal(found, SmallLetter().IsMatch(line));

    private async Task<(string Read, Plan Plan)> ReadAsync(string tongue, bool brakesOnly)
    {
        var account = hijacked.Account;
        var answer = await ContainVerb.PlanAsync(account.Visit, new ContainQuestion(null, [], brakesOnly, new LookQuestion()), Tongue(tongue), _ => { }, CancellationToken.None);
        Assert.Equal(ExitCode.Calm, answer.Exit);
        using var writer = new StringWriter();
        Terminal.Over(writer, colour: false, width: 80).Show(answer.Page);
        return (writer.ToString(), ContainVerb.Saved(account.Visit, null));
    }

    private static Language Tongue(string name) => name == "en" ? Language.English : Language.Korean;

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    private static IEnumerable<string> Sentences(string line) => line.Split(". ").Select(one => one.TrimEnd('.'));

    /// <summary>The hijacked account of the story, opened once.</summary>
    public sealed class Hijacked : IAsyncLifetime
    {
        internal Wreck Account { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => Account = await Wreck.OpenAsync(_ => { });

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Account.DisposeAsync();
    }

    [GeneratedRegex(@"[a-z0-9)]\. [a-z]")]
    private static partial Regex SmallLetter();

    [GeneratedRegex(@"\n +")]
    private static partial Regex Break();

    [GeneratedRegex("plan-[0-9a-f]{16}")]
    private static partial Regex PlanId();

    [GeneratedRegex(@"  \$ firebreak contain apply --plan .*")]
    private static partial Regex PlanFile();
}
