using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Organizations: the account alone at first; it may become the head of an organization, or be invited into a stranger's.</summary>
internal sealed class MembershipWorld : IServiceModule
{
    private const string Id = OrganizationWorld.Id;
    private readonly OrganizationWorld _organization;
    private readonly Shelf _accounts;
    private readonly Shelf _invitations;
    private readonly Shelf _delegated;

    internal MembershipWorld(Shelves shelves)
    {
        _organization = shelves.World.Module<OrganizationWorld>();
        var rules = ShelfRules.Of("AWS Organizations", "AccountNotFoundException") with { Global = true };
        _accounts = shelves.Of(Kinds.MemberAccount, rules);
        _invitations = shelves.Of(Kinds.Handshake, rules with { Missing = key => new Fault("HandshakeNotFoundException", $"We can't find a handshake with the handshakeId {key}.") });
        _delegated = shelves.Of(Kinds.DelegatedAdministrator, rules);
    }

    /// <summary>The account at the head: <c>null</c> while there is no organization, another's number if this one is a member.</summary>
    internal string? Head => _organization.Chief;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Organizations.CreateOrganization, (call, _) =>
        {
            if (Head is not null)
            {
                throw new Fault("AlreadyInOrganizationException", "The account is already a member of an organization.");
            }

            _organization.Found(head: true);
            return new Organizations.CreateOrganizationOut(_organization.Known());
        });
        _ = router.On(Organizations.LeaveOrganization, (call, _) =>
        {
            _organization.Leave(Head == call.Account.ToString() ? throw new Fault("MasterCannotLeaveOrganizationException", "The management account cannot leave.") : Head ?? throw None());
            return new None();
        });
        Accounts(router);
        Invitations(router);
        _ = router.On(Organizations.ListDelegatedAdministrators, (call, input) =>
        {
            AtTheHead(call);
            var (page, next) = _delegated.Page(call, input.MaxResults, input.NextToken);
            return new Organizations.ListDelegatedAdministratorsOut([.. page.Select(one => new Organizations.DelegatedAdministrator(
                Id: one.Name, Arn: one.Id, Email: one["email"], Name: one["name"], Status: "ACTIVE", DelegationEnabledDate: one.At))], next);
        });
        _ = router.On(Organizations.DeregisterDelegatedAdministrator, (call, input) =>
        {
            _delegated.Remove(_delegated.Of(call, input.AccountId));
            return new None();
        });
    }

    /// <summary>Puts an account in charge beside the head.</summary>
    internal void Delegate(Call call, string account) => _delegated.Put(
        call, new Held { Id = $"arn:aws:organizations::{call.Account}:account/{Id}/{account}", Name = account }.With(null, ("name", account), ("email", account + "@example.com")), "active");

    /// <summary>A stranger invites this account.</summary>
    internal void Invited(Call call, string by) => Invite(call, by, call.Account.ToString(), "in");

    private void Accounts(Router router)
    {
        _ = router.On(Organizations.ListAccounts, (call, input) =>
        {
            AtTheHead(call);
            var own = new Organizations.Account(
                Id: call.Account.ToString(), Arn: $"arn:aws:organizations::{call.Account}:account/{Id}/{call.Account}", Email: "owner@example.com", Name: "owner", Status: "ACTIVE", JoinedMethod: "INVITED");
            var (page, next) = Ec2Listing.Page([own, .. _accounts.In(call).Select(View)], input.MaxResults ?? 20, input.NextToken);
            return new Organizations.ListAccountsOut(page, next);
        });
        _ = router.On(Organizations.DescribeAccount, (call, input) => new Organizations.DescribeAccountOut(View(_accounts.Of(call, input.AccountId))));
        _ = router.On(Organizations.CreateAccount, (call, input) =>
        {
            AtTheHead(call);
            var number = call.World.Ids.Digits(12);
            _ = _accounts.Put(call, new Held { Id = number, Name = number }.With(null, ("name", input.AccountName), ("email", input.Email)), "ACTIVE");
            return new Organizations.CreateAccountOut(new(Id: "car-" + call.World.Ids.Digits(32), AccountName: input.AccountName, State: "SUCCEEDED", AccountId: number, RequestedTimestamp: call.Now));
        });
        _ = router.On(Organizations.CloseAccount, (call, input) =>
        {
            AtTheHead(call);
            _accounts.Turn(_accounts.Of(call, input.AccountId), "SUSPENDED");
            return new None();
        });
        _ = router.On(Organizations.RemoveAccountFromOrganization, (call, input) =>
        {
            AtTheHead(call);
            _accounts.Remove(_accounts.Of(call, input.AccountId));
            return new None();
        });
    }

    private void Invitations(Router router)
    {
        _ = router.On(Organizations.ListHandshakesForAccount, (call, input) =>
        {
            var (page, next) = _invitations.Page(call, input.MaxResults ?? 20, input.NextToken, one => one["way"] == "in");
            return new Organizations.ListHandshakesForAccountOut([.. page.Select(Shown)], next);
        });
        _ = router.On(Organizations.ListHandshakesForOrganization, (call, input) =>
        {
            AtTheHead(call);
            var (page, next) = _invitations.Page(call, input.MaxResults ?? 20, input.NextToken, one => one["way"] == "out");
            return new Organizations.ListHandshakesForOrganizationOut([.. page.Select(Shown)], next);
        });
        _ = router.On(Organizations.DescribeHandshake, (call, input) => new Organizations.DescribeHandshakeOut(Shown(_invitations.Of(call, input.HandshakeId))));
        _ = router.On(Organizations.InviteAccountToOrganization, (call, input) =>
        {
            AtTheHead(call);
            return new Organizations.InviteAccountToOrganizationOut(Shown(Invite(call, call.Account.ToString(), input.Target?.Id ?? "", "out")));
        });
        _ = router.On(Organizations.AcceptHandshake, (call, input) =>
        {
            var one = Turned(call, input.HandshakeId, "ACCEPTED");
            _organization.Join(one["by"]);
            return new Organizations.AcceptHandshakeOut(new(Id: one.Name, Arn: one["Arn"], State: one.State, Action: "INVITE"));
        });
        _ = router.On(Organizations.DeclineHandshake, (call, input) => new Organizations.DeclineHandshakeOut(Ended(Turned(call, input.HandshakeId, "DECLINED"))));
        _ = router.On(Organizations.CancelHandshake, (call, input) => new Organizations.CancelHandshakeOut(Ended(Turned(call, input.HandshakeId, "CANCELED"))));
    }

    private Held Invite(Call call, string by, string whom, string way)
    {
        var id = "h-" + call.World.Ids.Digits(32);
        return _invitations.Put(call, new Held { Id = id, Name = id }.With(
            null, ("by", by), ("whom", whom), ("way", way), ("Arn", $"arn:aws:organizations::{by}:handshake/{Id}/invite/{id}")), "OPEN");
    }

    private Held Turned(Call call, string? id, string state)
    {
        var one = _invitations.Of(call, id);
        _invitations.Turn(one.State == "OPEN" ? one : throw new Fault("HandshakeAlreadyInStateException", "The handshake is already in that state."), state);
        return one;
    }

    private void AtTheHead(Call call)
    {
        if (Head is null)
        {
            throw None();
        }

        if (Head != call.Account.ToString())
        {
            throw new Fault("AccessDeniedException", "You don't have permissions to access this resource.");
        }
    }

    private static Fault None() => new("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");

    private static Organizations.Account View(Held one) => new(
        Id: one.Name, Arn: $"arn:aws:organizations::{one.Name}:account/{Id}/{one.Name}", Email: one["email"], Name: one["name"], Status: one.State, JoinedMethod: "CREATED", JoinedTimestamp: one.At);

    private static Organizations.Handshake Shown(Held one) => new(
        Id: one.Name, Arn: one["Arn"], Parties: [new(one["by"], "ORGANIZATION"), new(one["whom"], "ACCOUNT")], State: one.State, RequestedTimestamp: one.At, ExpirationTimestamp: one.At.AddDays(15), Action: "INVITE");

    private static Organizations.Handshake Ended(Held one) => new(Id: one.Name, Arn: one["Arn"], State: one.State, Action: "INVITE");
}
