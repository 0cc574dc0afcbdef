#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Organizations: accounts that belong together.</summary>
public static partial class Organizations
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Organizations;

    /// <summary>The organization the account belongs to.</summary>
    public static readonly Op<None, DescribeOrganizationOut> DescribeOrganization =
        Service.Reads<None, DescribeOrganizationOut>("DescribeOrganization");

    /// <summary>The answer of <see cref="DescribeOrganization"/>.</summary>
    public sealed record DescribeOrganizationOut(Organization? Organization = null);

    /// <summary>The accounts of the organization.</summary>
    public static readonly Op<ListAccountsIn, ListAccountsOut> ListAccounts =
        Service.Reads<ListAccountsIn, ListAccountsOut>("ListAccounts");

    /// <summary>The question of <see cref="ListAccounts"/>.</summary>
    public sealed record ListAccountsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListAccounts"/>.</summary>
    public sealed record ListAccountsOut(IReadOnlyList<Account>? Accounts = null, string? NextToken = null);

    /// <summary>One account.</summary>
    public static readonly Op<DescribeAccountIn, DescribeAccountOut> DescribeAccount =
        Service.Reads<DescribeAccountIn, DescribeAccountOut>("DescribeAccount");

    /// <summary>The question of <see cref="DescribeAccount"/>.</summary>
    public sealed record DescribeAccountIn(string? AccountId = null);

    /// <summary>The answer of <see cref="DescribeAccount"/>.</summary>
    public sealed record DescribeAccountOut(Account? Account = null);

    /// <summary>Makes an organization, with this account at its head.</summary>
    public static readonly Op<CreateOrganizationIn, CreateOrganizationOut> CreateOrganization =
        Service.Writes<CreateOrganizationIn, CreateOrganizationOut>("CreateOrganization");

    /// <summary>The question of <see cref="CreateOrganization"/>.</summary>
    public sealed record CreateOrganizationIn(string? FeatureSet = null);

    /// <summary>The answer of <see cref="CreateOrganization"/>.</summary>
    public sealed record CreateOrganizationOut(Organization? Organization = null);

    /// <summary>Makes an account, whose bill comes to this one.</summary>
    public static readonly Op<CreateAccountIn, CreateAccountOut> CreateAccount =
        Service.Writes<CreateAccountIn, CreateAccountOut>("CreateAccount");

    /// <summary>The question of <see cref="CreateAccount"/>.</summary>
    public sealed record CreateAccountIn(string? Email = null, string? AccountName = null);

    /// <summary>The answer of <see cref="CreateAccount"/>.</summary>
    public sealed record CreateAccountOut(CreateAccountStatus? CreateAccountStatus = null);

    /// <summary>Closes an account of the organization.</summary>
    public static readonly Op<CloseAccountIn, None> CloseAccount =
        Service.Writes<CloseAccountIn, None>("CloseAccount");

    /// <summary>The question of <see cref="CloseAccount"/>.</summary>
    public sealed record CloseAccountIn(string? AccountId = null);

    /// <summary>Puts an account out of the organization.</summary>
    public static readonly Op<RemoveAccountFromOrganizationIn, None> RemoveAccountFromOrganization =
        Service.Writes<RemoveAccountFromOrganizationIn, None>("RemoveAccountFromOrganization");

    /// <summary>The question of <see cref="RemoveAccountFromOrganization"/>.</summary>
    public sealed record RemoveAccountFromOrganizationIn(string? AccountId = null);

    /// <summary>Takes this account out of its organization.</summary>
    public static readonly Op<None, None> LeaveOrganization = Service.Writes<None, None>("LeaveOrganization");

    /// <summary>Invitations to this account.</summary>
    public static readonly Op<ListHandshakesForAccountIn, ListHandshakesForAccountOut> ListHandshakesForAccount =
        Service.Reads<ListHandshakesForAccountIn, ListHandshakesForAccountOut>("ListHandshakesForAccount");

    /// <summary>The question of <see cref="ListHandshakesForAccount"/>.</summary>
    public sealed record ListHandshakesForAccountIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListHandshakesForAccount"/>.</summary>
    public sealed record ListHandshakesForAccountOut(
        IReadOnlyList<Handshake>? Handshakes = null, string? NextToken = null);

    /// <summary>Invitations from this organization.</summary>
    public static readonly Op<ListHandshakesForOrganizationIn, ListHandshakesForOrganizationOut> ListHandshakesForOrganization =
        Service.Reads<ListHandshakesForOrganizationIn, ListHandshakesForOrganizationOut>("ListHandshakesForOrganization");

    /// <summary>The question of <see cref="ListHandshakesForOrganization"/>.</summary>
    public sealed record ListHandshakesForOrganizationIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListHandshakesForOrganization"/>.</summary>
    public sealed record ListHandshakesForOrganizationOut(
        IReadOnlyList<Handshake>? Handshakes = null, string? NextToken = null);

    /// <summary>One invitation.</summary>
    public static readonly Op<DescribeHandshakeIn, DescribeHandshakeOut> DescribeHandshake =
        Service.Reads<DescribeHandshakeIn, DescribeHandshakeOut>("DescribeHandshake");

    /// <summary>The question of <see cref="DescribeHandshake"/>.</summary>
    public sealed record DescribeHandshakeIn(string? HandshakeId = null);

    /// <summary>The answer of <see cref="DescribeHandshake"/>.</summary>
    public sealed record DescribeHandshakeOut(Handshake? Handshake = null);

    /// <summary>Invites an account.</summary>
    public static readonly Op<InviteAccountToOrganizationIn, InviteAccountToOrganizationOut> InviteAccountToOrganization =
        Service.Writes<InviteAccountToOrganizationIn, InviteAccountToOrganizationOut>("InviteAccountToOrganization");

    /// <summary>The question of <see cref="InviteAccountToOrganization"/>.</summary>
    public sealed record InviteAccountToOrganizationIn(HandshakeParty? Target = null, string? Notes = null);

    /// <summary>The answer of <see cref="InviteAccountToOrganization"/>.</summary>
    public sealed record InviteAccountToOrganizationOut(Handshake? Handshake = null);

    /// <summary>Accepts an invitation.</summary>
    public static readonly Op<AcceptHandshakeIn, AcceptHandshakeOut> AcceptHandshake =
        Service.Writes<AcceptHandshakeIn, AcceptHandshakeOut>("AcceptHandshake");

    /// <summary>The question of <see cref="AcceptHandshake"/>.</summary>
    public sealed record AcceptHandshakeIn(string? HandshakeId = null);

    /// <summary>The answer of <see cref="AcceptHandshake"/>.</summary>
    public sealed record AcceptHandshakeOut(Handshake? Handshake = null);

    /// <summary>Turns an invitation down.</summary>
    public static readonly Op<DeclineHandshakeIn, DeclineHandshakeOut> DeclineHandshake =
        Service.Writes<DeclineHandshakeIn, DeclineHandshakeOut>("DeclineHandshake");

    /// <summary>The question of <see cref="DeclineHandshake"/>.</summary>
    public sealed record DeclineHandshakeIn(string? HandshakeId = null);

    /// <summary>The answer of <see cref="DeclineHandshake"/>.</summary>
    public sealed record DeclineHandshakeOut(Handshake? Handshake = null);

    /// <summary>Withdraws an invitation.</summary>
    public static readonly Op<CancelHandshakeIn, CancelHandshakeOut> CancelHandshake =
        Service.Writes<CancelHandshakeIn, CancelHandshakeOut>("CancelHandshake");

    /// <summary>The question of <see cref="CancelHandshake"/>.</summary>
    public sealed record CancelHandshakeIn(string? HandshakeId = null);

    /// <summary>The answer of <see cref="CancelHandshake"/>.</summary>
    public sealed record CancelHandshakeOut(Handshake? Handshake = null);

    /// <summary>Accounts that administrate for the whole organization.</summary>
    public static readonly Op<ListDelegatedAdministratorsIn, ListDelegatedAdministratorsOut> ListDelegatedAdministrators =
        Service.Reads<ListDelegatedAdministratorsIn, ListDelegatedAdministratorsOut>("ListDelegatedAdministrators");

    /// <summary>The question of <see cref="ListDelegatedAdministrators"/>.</summary>
    public sealed record ListDelegatedAdministratorsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListDelegatedAdministrators"/>.</summary>
    public sealed record ListDelegatedAdministratorsOut(
        IReadOnlyList<DelegatedAdministrator>? DelegatedAdministrators = null, string? NextToken = null);

    /// <summary>Takes that from one.</summary>
    public static readonly Op<DeregisterDelegatedAdministratorIn, None> DeregisterDelegatedAdministrator =
        Service.Writes<DeregisterDelegatedAdministratorIn, None>("DeregisterDelegatedAdministrator");

    /// <summary>The question of <see cref="DeregisterDelegatedAdministrator"/>.</summary>
    public sealed record DeregisterDelegatedAdministratorIn(
        string? AccountId = null, string? ServicePrincipal = null);

    /// <summary>An organization.</summary>
    public sealed record Organization(
        string? Id = null, string? Arn = null, string? FeatureSet = null, string? MasterAccountArn = null,
        string? MasterAccountId = null, string? MasterAccountEmail = null);

    /// <summary>An account.</summary>
    public sealed record Account(
        string? Id = null, string? Arn = null, string? Email = null, string? Name = null, string? Status = null,
        string? JoinedMethod = null, DateTimeOffset? JoinedTimestamp = null);

    /// <summary>A create account status.</summary>
    public sealed record CreateAccountStatus(
        string? Id = null, string? AccountName = null, string? State = null,
        DateTimeOffset? RequestedTimestamp = null, string? AccountId = null);

    /// <summary>A handshake.</summary>
    public sealed record Handshake(
        string? Id = null, string? Arn = null, IReadOnlyList<HandshakeParty>? Parties = null, string? State = null,
        DateTimeOffset? RequestedTimestamp = null, DateTimeOffset? ExpirationTimestamp = null, string? Action = null);

    /// <summary>A handshake party.</summary>
    public sealed record HandshakeParty(string? Id = null, string? Type = null);

    /// <summary>A delegated administrator.</summary>
    public sealed record DelegatedAdministrator(
        string? Id = null, string? Arn = null, string? Email = null, string? Name = null, string? Status = null,
        DateTimeOffset? DelegationEnabledDate = null);
}

[RecordsOf(typeof(Organizations))]
internal sealed partial class OrganizationsShapes;
