using System.Text;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Case;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Sigma;
using Firebreak.Trail;
using Firebreak.Watch;

namespace Firebreak.Money.Tests;

/// <summary>One hijack played, and its money told three times: by inventory, by the record, and by the bill; each held against the world's meters.</summary>
internal sealed record Purse(string Family, ulong Seed)
{
    private static readonly Lazy<RuleSet> Rules = new(() => CloudTrailRules.Load(CloudTrailRules.BuiltIn()));
    private static readonly IPriceBook Prices = PriceBook.Embedded();

    /// <summary>The burn rate from a survey over the wire, and what the meters charge.</summary>
    public (decimal Told, decimal True) Burn { get; private set; }

    /// <summary>The intruder's cost estimated from the record alone, and charged.</summary>
    public (decimal Told, decimal True) Damage { get; private set; }

    /// <summary>What the intruder did that is billed by the deed: words of a model, mails. The record cannot tell how much, only the bill.</summary>
    public decimal Deeds { get; private set; }

    /// <summary>Whether the incident says that there were deeds which its estimate does not hold.</summary>
    public bool NamesDeeds { get; private set; }

    /// <summary>By format: how the bill was told apart.</summary>
    public Dictionary<string, Told> Bills { get; } = new(StringComparer.Ordinal);

    /// <summary>Plays a family up to the owner's first warning.</summary>
    public static async Task<Purse> OfAsync(Scenario family, ulong seed)
    {
        var stage = family.Play(new ScenarioOptions(seed, Prices));
        var purse = new Purse(family.Name, seed);
        var world = stage.World;
        var bill = new WorldsBill(world);
        var inventory = await SurveyAsync(stage);
        purse.Burn = (Watch.Burn.Of(inventory, Prices, new Dictionary<string, Verdict>(StringComparer.Ordinal)).UsdPerHour, bill.UsdPerHourNow);
        var incident = await InvestigateAsync(world, inventory);
        purse.Damage = (incident?.Damage.Net.Amount ?? 0m, bill.Of(Side.Attacker) - bill.OfDeeds(Side.Attacker));
        purse.Deeds = bill.OfDeeds(Side.Attacker);
        purse.NamesDeeds = (incident?.PaidCalls.Sum(calls => calls.Theirs) ?? 0) > 0;
        foreach (var (name, text) in ((string, string)[])[("cur.csv", bill.Cur(resources: true)), ("cur-without-ids.csv", bill.Cur(resources: false)), ("explorer.json", bill.Explorer()), ("console.csv", bill.Console())])
        {
            if (bill.Net > 0)
            {
                purse.Bills.Add(name, await SplitAsync(bill, name, text, incident));
            }
        }

        return purse;
    }

    private static async Task<Incident?> InvestigateAsync(World world, Inventory inventory)
    {
        var text = new StringBuilder("{\"Records\":[").AppendJoin(',', world.Trail.Records.Select(record => record.Json)).Append("]}");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var reading = await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = stream }, CancellationToken.None);
        var findings = Detection.Run(Rules.Value, reading.Events).Findings;
        var found = Investigator.Run(new InvestigationInput { Events = reading.Events, Findings = findings, Inventory = inventory, Prices = Prices, Now = inventory.TakenAt });
        return found.Incidents is [var first, ..] ? first : null;
    }

    private static async Task<Told> SplitAsync(WorldsBill bill, string name, string text, Incident? incident)
    {
        var path = Path.Combine(Places.Fresh(), name);
        await File.WriteAllTextAsync(path, text);
        var reading = await BillFiles.ReadAsync([path], resources: true, CancellationToken.None);
        Assert.Empty(reading.BlindSpots);
        var read = Assert.Single(reading.Bills);
        var split = incident is null ? Apportion.Unknown(read) : Apportion.Of(read, incident, Prices);
        var claimed = split.Parts.Where(part => part.Whose == Verdict.Attacker).ToList();

        // where the bill names the resource the referee says whose each cent is; else only the sums can be held against each other
        var sum = claimed.Sum(part => part.Net.Amount);
        var (thief, owner) = (bill.Of(Side.Attacker), bill.Net - bill.Of(Side.Attacker));
        var named = read.Lines.Any(line => line.ResourceId is not null);
        var deeds = named ? bill.OfDeeds(Side.Attacker) : thief;
        var right = claimed.Where(part => bill.SideOf(part.Line.ResourceId) == Side.Attacker).Sum(part => part.Net.Amount)
            + Math.Min(claimed.Where(part => part.Line.ResourceId is null).Sum(part => part.Net.Amount), deeds);
        var exact = split.Parts.Sum(part => part.Net.Amount) == bill.Net && read.Whole.Net.Amount == bill.Net
            && split.Whole.Net == read.Whole.Net.Rounded() && split.Own.Net + split.Unauthorised.Net + split.Unsure.Net == split.Whole.Net
            && split.Whole.Tax == read.Whole.Tax.Rounded() && (!name.StartsWith("cur", StringComparison.Ordinal) || read.Whole.Tax.Amount == bill.Tax);
        return new Told(thief, right, owner, sum - right, split.Unsure.Net.Amount, exact);
    }

    private static async Task<Inventory> SurveyAsync(Stage stage)
    {
        await using var host = await SandboxHost.StartAsync(stage.World, 0, CancellationToken.None);
        var owner = stage.Facts.Root;
        await using var account = AwsAccount.Open(
            new AccountAccess { Endpoint = host.Endpoint, Keys = (owner.AccessKeyId, owner.SecretAccessKey, owner.SessionToken) }, TimeProvider.System);
        var inventory = await account.Inventory.SurveyAsync([], CancellationToken.None);
        Assert.Empty(inventory.BlindSpots);
        return inventory;
    }

    /// <summary>A bill told apart.</summary>
    /// <param name="Thief">What the intruder's things cost.</param>
    /// <param name="Found">How much of it is claimed.</param>
    /// <param name="Owner">What the owner's things cost.</param>
    /// <param name="Wronged">How much of it is claimed.</param>
    /// <param name="Unsure">What nobody can tell.</param>
    /// <param name="Exact">Whether every cent is in exactly one part, and the sum is the bill's.</param>
    internal sealed record Told(decimal Thief, decimal Found, decimal Owner, decimal Wronged, decimal Unsure, bool Exact);
}
