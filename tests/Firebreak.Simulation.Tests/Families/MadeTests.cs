using System.Text;
using Firebreak.Billing;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Trail;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>Whatever can be made and costs is seen being made: the record alone names it by the id that the inventory will name it by.</summary>
public sealed class MadeTests
{
    private static readonly IPriceBook Prices = PriceBook.Embedded();

    [Theory]
    [InlineData("things.txt")]
    [InlineData("respawners.txt")]
    public async Task What_costs_is_named_by_the_record_that_made_it(string file)
    {
        var world = new Things(Prices, file, recorded: true).World;
        var text = new StringBuilder("{\"Records\":[").AppendJoin(',', world.Trail.Records.Select(record => record.Json)).Append("]}");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var reading = await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = stream }, TestContext.Current.CancellationToken);
        var found = Investigator.Run(new InvestigationInput
        {
            Events = reading.Events,
            Findings = [],
            Prices = Prices,
            Now = world.Clock.Now,
            Feedback = new Feedback([], [$"arn:aws:iam::{world.Account}:role/run"]),
        });
        var named = found.Incidents.SelectMany(incident => incident.Resources).Where(thing => thing.Verdict == Verdict.Attacker).Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        var missed = world.Ledger.Everything
            .Where(made => made.Side == Side.Attacker && made.Kind is not ("sts:session" or Kinds.Task) && Costs(made) && !named.Contains(made.Id))
            .Where(made => text.ToString().Contains(made.Id[(made.Id.LastIndexOfAny(['/', ':']) + 1)..], StringComparison.Ordinal) && !Stands(file, made.Kind))
            .Select(made => made.Kind + " " + made.Id).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(missed);
    }

    /// <summary>What only a scenario makes was never called for, and a task that a service starts is in no record.</summary>
    private static bool Stands(string file, string kind) => File.ReadLines(Path.Combine(Places.Root, "tests", "Firebreak.Simulation.Tests", "Families", file))
        .Any(line => line.StartsWith("stand " + kind + " ", StringComparison.Ordinal));

    private static bool Costs(Made made) => Prices.PerHour(new Resource(made.Id, made.Kind, made.Region) { State = "running", Running = true }) is not Rate.Free;
}
