using System.Globalization;
using System.Text;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Money.Tests;

/// <summary>Every family's money. <c>bench/incidents</c> runs the same with twenty seeds and more, and writes the table.</summary>
public sealed class IncidentMoneyTests(ITestOutputHelper output)
{
    // machines and spot, containers, notebooks, bundles, mail, models, stacks, and an owner alone
    private static readonly string[] Sample = ["leaked-key", "fargate", "sagemaker", "lightsail", "ses", "bedrock", "stack-batch", "benign-autoscaling"];

    private static (ulong First, int Count) Asked { get; } =
        Environment.GetEnvironmentVariable("FIREBREAK_FAMILIES")?.Split('+') is [var first, var count]
            ? (ulong.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture))
            : (1, 1);

    [Fact]
    public async Task Burn_rate_estimate_and_bill_tell_what_the_meters_charge()
    {
        var all = Environment.GetEnvironmentVariable("FIREBREAK_FAMILIES") is not null;
        var runs = Scenarios.All.Where(one => all || Sample.Contains(one.Name, StringComparer.Ordinal))
            .SelectMany(family => Enumerable.Range(0, Asked.Count).Select(at => (Family: family, Seed: Asked.First + (ulong)at))).ToList();
        var played = new Purse[runs.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, runs.Count), new ParallelOptions { MaxDegreeOfParallelism = all ? Environment.ProcessorCount : 1 }, async (at, _) => played[at] = await Purse.OfAsync(runs[at].Family, runs[at].Seed));
        var purses = played.ToList();

        var told = Table(purses) + "\n" + string.Join('\n', Faults(purses));
        output.WriteLine(told);
        if (Environment.GetEnvironmentVariable("FIREBREAK_FAMILIES_OUT") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"money-{Asked.First}.md"), told, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        }

        Assert.All(purses, purse => Assert.True(Off(purse.Burn) <= 0.02m, $"{purse.Family} {purse.Seed}: burn {purse.Burn}"));
        Assert.All(purses, purse => Assert.True(Off(purse.Damage) <= 0.05m, $"{purse.Family} {purse.Seed}: damage {purse.Damage}"));
        Assert.All(purses.Where(purse => purse.Family == "bedrock"), purse => Assert.True(purse.NamesDeeds && purse.Deeds > 0, $"{purse.Family} {purse.Seed}: calls that the estimate does not hold are not named"));
        Assert.All(purses, purse => Assert.All(purse.Bills, bill => Assert.True(bill.Value.Exact, $"{purse.Family} {purse.Seed} {bill.Key}")));
        Assert.All(purses, purse => Assert.All(purse.Bills, bill => Assert.True(bill.Value.Wronged <= 0.005m * bill.Value.Owner, $"{purse.Family} {purse.Seed} {bill.Key}: {bill.Value}")));
        Assert.All(purses, purse => Assert.True(!purse.Bills.TryGetValue("cur.csv", out var cur) || cur.Found >= 0.99m * cur.Thief, $"{purse.Family} {purse.Seed}"));
    }

    private static decimal Off((decimal Told, decimal True) pair) => pair.True == 0 ? (pair.Told == 0 ? 0m : 1m) : Math.Abs(pair.Told - pair.True) / pair.True;

    private static string Table(List<Purse> purses)
    {
        var text = new StringBuilder("| family | runs | burn, worst | estimate, worst | by the deed | cur: found / wronged | without ids | Cost Explorer | console | not exact |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var family in purses.GroupBy(purse => purse.Family, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {family.Key} | {family.Count()} | {family.Max(one => Off(one.Burn)):P2} | {family.Max(one => Off(one.Damage)):P2} | {Share([.. family])}");
            foreach (var format in (string[])["cur.csv", "cur-without-ids.csv", "explorer.json", "console.csv"])
            {
                var bills = family.Select(one => one.Bills.GetValueOrDefault(format)).OfType<Purse.Told>().ToList();
                var (thief, owner) = (bills.Sum(one => one.Thief), bills.Sum(one => one.Owner));
                text.Append(CultureInfo.InvariantCulture, $" | {(thief == 0 ? "-" : (bills.Sum(one => one.Found) / thief).ToString("P2", CultureInfo.InvariantCulture))} / {(owner == 0 ? 0m : bills.Sum(one => one.Wronged) / owner):P2}");
            }

            text.Append(CultureInfo.InvariantCulture, $" | {family.Sum(one => one.Bills.Values.Count(bill => !bill.Exact))} |\n");
        }

        return text.ToString();
    }

    /// <summary>How much of the intruder's money was billed by what he did, which no record measures.</summary>
    private static string Share(IReadOnlyCollection<Purse> purses)
    {
        var (deeds, hours) = (purses.Sum(one => one.Deeds), purses.Sum(one => one.Damage.True));
        return deeds == 0 ? "-" : (deeds / (deeds + hours)).ToString("P0", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Faults(List<Purse> purses)
    {
        foreach (var purse in purses)
        {
            if (Off(purse.Burn) > 0.02m)
            {
                yield return $"{purse.Family} {purse.Seed}: burn told {purse.Burn.Told:F4}, true {purse.Burn.True:F4}";
            }

            if (Off(purse.Damage) > 0.05m)
            {
                yield return $"{purse.Family} {purse.Seed}: estimate {purse.Damage.Told:F4}, true {purse.Damage.True:F4}";
            }

            foreach (var (format, bill) in purse.Bills.Where(bill => !bill.Value.Exact || bill.Value.Found < 0.99m * bill.Value.Thief || bill.Value.Wronged > 0.005m * bill.Value.Owner))
            {
                yield return $"{purse.Family} {purse.Seed} {format}: {bill}";
            }
        }
    }
}
