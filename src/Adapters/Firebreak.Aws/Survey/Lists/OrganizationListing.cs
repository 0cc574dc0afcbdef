using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>The organization: its accounts, whom it invited, and who administrates for it.</summary>
internal static class OrganizationListing
{
    /// <summary>Looks around in the organization. Only its management account may list the rest; a member is a thing of it.</summary>
    public static async Task RunAsync(Organizations.DescribeOrganizationOut seen, Probe probe, Place at, CancellationToken cancel)
    {
        if (seen.Organization?.MasterAccountId != at.Account.ToString())
        {
            at.Add(at.Thing(Kinds.MemberAccount, at.Account.ToString(), "member", "member", facts: new FactBag()
                .With("MasterAccountId", seen.Organization?.MasterAccountId).With("MasterAccountEmail", seen.Organization?.MasterAccountEmail).With("OrganizationId", seen.Organization?.Id)));
            return;
        }

        foreach (var list in Lists)
        {
            await list.RunAsync(probe, Region.Global, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>An invitation as a thing.</summary>
    public static Resource Invitation(Organizations.Handshake one, Place at, string way) => at.Thing(
        Kinds.Handshake, one.Id, one.Id, one.State, one.RequestedTimestamp, facts: new FactBag()
            .With("Way", way).With("Action", one.Action).With("Parties", string.Join(',', (one.Parties ?? []).Select(party => party.Id))));

    private static IReadOnlyList<Listing> Lists { get; } =
    [
        Listing.Of(
            Organizations.ListAccounts, new(MaxResults: 20), page => page.Accounts, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Id == at.Account.ToString() ? null : at.Thing(Kinds.MemberAccount, one.Id, one.Name, one.Status, one.JoinedTimestamp, running: one.Status is "ACTIVE", facts: new FactBag()
                .With("Email", one.Email).With("JoinedMethod", one.JoinedMethod))),
        Listing.Of(
            Organizations.ListHandshakesForOrganization, new(MaxResults: 20), page => page.Handshakes, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "REQUESTED" or "OPEN" ? Invitation(one, at, "out") : null),
        Listing.Of(
            Organizations.ListDelegatedAdministrators, new(MaxResults: 20), page => page.DelegatedAdministrators, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.DelegatedAdministrator, one.Arn, one.Name, "active", one.DelegationEnabledDate, facts: new FactBag().With("AccountId", one.Id))),
    ];
}
