using System.Text;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Contain.Tests;

/// <summary>For each way to spend or stay there is something that is done, or the sentence for the support case.</summary>
public sealed class WaysTests
{
    // Calls without which a way stays open; the field's other tools know seven of them at most.
    private static readonly string[] Decisive =
    [
        "ec2:DeleteFleets", "ec2:CancelSpotInstanceRequests", "ec2:CancelSpotFleetRequests", "autoscaling:SuspendProcesses", "ses:PutAccountSendingAttributes", "sns:SetSMSAttributes",
        "lambda:PutFunctionConcurrency", "ec2:CancelCapacityReservation", "ec2:ReleaseHosts", "rolesanywhere:DeleteTrustAnchor", "iam:DeleteOpenIDConnectProvider",
        "savingsplans:ReturnSavingsPlan", "savingsplans:DeleteQueuedSavingsPlan", "bedrock:DeleteFoundationModelAgreement", "iam:UpdateAccessKey", "iam:PutRolePolicy",
        "account:DeleteAlternateContact", "organizations:DeclineHandshake", "sagemaker:DeleteCluster",
    ];

    [Fact]
    public void Every_way_has_a_measure_or_a_sentence_and_never_both()
    {
        Assert.Equal(Enumerable.Range(1, 76), Ways.All.Select(way => way.Number));
        Assert.All(Ways.All, way => Assert.NotEqual(way.Kinds.Count > 0, way.Ask is not null));
        Assert.All(Ways.All.SelectMany(way => way.Kinds).Where(kind => kind != Kinds.RootAccessKey), kind => Assert.NotEmpty(Against(kind)));
        Assert.True(Ways.All.Count(way => way.Kinds.Count > 0) >= 45);
    }

    [Fact]
    public void A_kind_without_a_measure_would_be_noticed() => Assert.Empty(Against("nobody:thing"));

    [Fact]
    public void Every_call_that_closes_a_way_which_other_tools_leave_open_is_made()
    {
        var made = Ways.All.SelectMany(way => way.Kinds).SelectMany(Against).SelectMany(measure => measure.Needs).Select(need => need.ToString()).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Decisive.Where(call => !made.Contains(call)));
    }

    [Fact]
    public void The_table_that_people_read_is_the_one_that_the_program_goes_by()
    {
        var page = new StringBuilder("# What intruders spend and how they stay, and what `firebreak contain` does about it\n\n")
            .Append("`~` can be taken back, `!` cannot. Where no program can act, the sentence for the support case stands.\n\n| # | Way | What is done |\n|---|---|---|\n");
        foreach (var way in Ways.All)
        {
            _ = page.Append($"| {way.Number} | {way.What.En} | {(way.Ask is { } ask ? $"Ask AWS: “{ask.En}”" : Deeds(way))} |\n");
        }

        var kept = Path.Combine(Places.Root, "docs", "containment.md");
        if (!File.Exists(kept) || File.ReadAllText(kept) != page.ToString())
        {
            File.WriteAllText(Path.Combine(Places.Root, "artifacts", "containment.md"), page.ToString());
            Assert.Fail("docs/containment.md tells something else than artifacts/containment.md; if that is right, put it in its place.");
        }
    }

    private static string Deeds(Way way) => string.Join(' ', way.Kinds.SelectMany(Against).Select(measure => $"{(measure.Tier == Tier.Brake ? "~" : "!")}`{measure.Kind}`").DefaultIfEmpty("guided in the console").Distinct(StringComparer.Ordinal));

    /// <summary>The measures against a thing of a kind, in the state that calls for most.</summary>
    private static IReadOnlyList<Measure> Against(string kind) => StepsOf.Thing(
        new Resource(kind switch
        {
            Kinds.User => $"arn:aws:iam::{FakeAccount.Number}:user/x",
            Kinds.Role => $"arn:aws:iam::{FakeAccount.Number}:role/x",
            Kinds.SpotFleet => "sfr-x",
            _ => "arn:aws:x:us-east-1:111122223333:x/x",
        }, kind, Region.UsEast1)
        {
            State = kind is Kinds.ReservedInstances or Kinds.SavingsPlan ? "queued" : "",
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["UserName"] = "x" },
        },
        ownersUser: false);
}
