using Firebreak.Model;

namespace Firebreak.Contain.Tests;

public sealed class RootSessionTests
{
    [Theory]
    [InlineData("arn:aws:iam::111122223333:root", true)]
    [InlineData("arn:aws:iam::111122223333:role/node-health-role", false)]
    [InlineData(null, true)] // whose it is was not seen: it may be root's
    public async Task A_session_that_may_be_roots_is_waited_for_and_one_of_a_role_is_cut(string? actsAs, bool waited)
    {
        var bench = new Bench { RootCauseKind = "root-console-no-mfa" };
        var seen = bench.Account.Now.AddHours(-1);
        bench.Parties.Add(new JudgedParty("ASIAEXAMPLE", "session", Verdict.Attacker, 0.95) { UsedByAttacker = true, FirstSeen = seen, LastSeen = seen });
        if (actsAs is not null)
        {
            bench.Graph = new Provenance([], [new ProvenanceEdge("ASIAEXAMPLE", actsAs, "acts-as", 1, seen, seen, "e-1")], Cut: false);
        }

        var planned = await bench.PlanAsync();

        var until = planned.Plan!.Options["root-session"];
        Assert.Equal(waited ? $"{seen.AddHours(12).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" : "", until);
    }
}
