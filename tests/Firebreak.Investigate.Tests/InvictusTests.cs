using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Investigate.Tests;

/// <summary>A public archive of an attack simulation, without any history before it.</summary>
public sealed class InvictusTests
{
    [Fact]
    public async Task The_simulations_principal_is_a_suspect_in_one_incident()
    {
        var told = await InvestigateAsync();

        var incident = Assert.Single(told.Incidents, one => one.Severity >= Severity.High);
        Assert.Contains("arn:aws:iam::123837392027:user/bert-jan", incident.Suspects.Principals);
        Assert.DoesNotContain(incident.Suspects.Principals, name => name.Contains("AWSServiceRole", StringComparison.Ordinal));
        Assert.All(incident.Resources.Where(thing => thing.Fate == Fate.Attempted), thing => Assert.StartsWith("attempt:", thing.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_machine_the_records_show_being_launched_is_listed_and_no_refused_one()
    {
        var told = await InvestigateAsync();

        var machines = told.Incidents.SelectMany(incident => incident.Resources)
            .Where(thing => thing.Kind == Kinds.Instance && thing.Fate != Fate.Attempted).Select(thing => thing.Id).Distinct();
        Assert.Equal(["i-05c30218156bcc246", "i-0dbc91f429e48eeed"], machines.Order(StringComparer.Ordinal));
    }

    private static async Task<Investigation> InvestigateAsync()
    {
        var read = await TrailFiles.ReadAsync([Path.Combine(Places.Data(), "cloudtrail", "invictus")], null, null, CancellationToken.None);
        var found = Detection.Run(CloudTrailRules.Load(CloudTrailRules.BuiltIn()), read.Events);
        return Investigator.Run(new InvestigationInput { Events = read.Events, Findings = found.Findings, Now = read.Coverage.Last!.Value.AddDays(1) });
    }
}
