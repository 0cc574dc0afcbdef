#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon SES: mail.</summary>
public static class SesV2
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.SesV2;

    /// <summary>Whether the region may send mail, and how much.</summary>
    public static readonly Op<None, GetAccountOut> GetAccount =
        Service.Reads<None, GetAccountOut>("GetAccount", "GET /v2/email/account");

    /// <summary>The answer of <see cref="GetAccount"/>.</summary>
    public sealed record GetAccountOut(
        bool? DedicatedIpAutoWarmupEnabled = null, string? EnforcementStatus = null,
        bool? ProductionAccessEnabled = null, SendQuota? SendQuota = null, bool? SendingEnabled = null);

    /// <summary>Switches the sending of a region off or on.</summary>
    public static readonly Op<PutAccountSendingAttributesIn, None> PutAccountSendingAttributes =
        Service.Writes<PutAccountSendingAttributesIn, None>("PutAccountSendingAttributes", "PUT /v2/email/account/sending");

    /// <summary>The question of <see cref="PutAccountSendingAttributes"/>.</summary>
    public sealed record PutAccountSendingAttributesIn(bool? SendingEnabled = null);

    /// <summary>The senders of a region.</summary>
    public static readonly Op<ListEmailIdentitiesIn, ListEmailIdentitiesOut> ListEmailIdentities =
        Service.Reads<ListEmailIdentitiesIn, ListEmailIdentitiesOut>("ListEmailIdentities", "GET /v2/email/identities?NextToken&PageSize");

    /// <summary>The question of <see cref="ListEmailIdentities"/>.</summary>
    public sealed record ListEmailIdentitiesIn(string? NextToken = null, int? PageSize = null);

    /// <summary>The answer of <see cref="ListEmailIdentities"/>.</summary>
    public sealed record ListEmailIdentitiesOut(
        IReadOnlyList<IdentityInfo>? EmailIdentities = null, string? NextToken = null);

    /// <summary>One sender.</summary>
    public static readonly Op<GetEmailIdentityIn, GetEmailIdentityOut> GetEmailIdentity =
        Service.Reads<GetEmailIdentityIn, GetEmailIdentityOut>("GetEmailIdentity", "GET /v2/email/identities/{EmailIdentity}");

    /// <summary>The question of <see cref="GetEmailIdentity"/>.</summary>
    public sealed record GetEmailIdentityIn(string? EmailIdentity = null);

    /// <summary>The answer of <see cref="GetEmailIdentity"/>.</summary>
    public sealed record GetEmailIdentityOut(
        string? IdentityType = null, bool? VerifiedForSendingStatus = null,
        IReadOnlyDictionary<string, string>? Policies = null);

    /// <summary>Makes a sender.</summary>
    public static readonly Op<CreateEmailIdentityIn, CreateEmailIdentityOut> CreateEmailIdentity =
        Service.Writes<CreateEmailIdentityIn, CreateEmailIdentityOut>("CreateEmailIdentity", "POST /v2/email/identities");

    /// <summary>The question of <see cref="CreateEmailIdentity"/>.</summary>
    public sealed record CreateEmailIdentityIn(string? EmailIdentity = null);

    /// <summary>The answer of <see cref="CreateEmailIdentity"/>.</summary>
    public sealed record CreateEmailIdentityOut(string? IdentityType = null, bool? VerifiedForSendingStatus = null);

    /// <summary>Deletes a sender.</summary>
    public static readonly Op<DeleteEmailIdentityIn, None> DeleteEmailIdentity =
        Service.Writes<DeleteEmailIdentityIn, None>("DeleteEmailIdentity", "DELETE /v2/email/identities/{EmailIdentity}");

    /// <summary>The question of <see cref="DeleteEmailIdentity"/>.</summary>
    public sealed record DeleteEmailIdentityIn(string? EmailIdentity = null);

    /// <summary>Pools of addresses of one's own, which cost by the month.</summary>
    public static readonly Op<ListDedicatedIpPoolsIn, ListDedicatedIpPoolsOut> ListDedicatedIpPools =
        Service.Reads<ListDedicatedIpPoolsIn, ListDedicatedIpPoolsOut>("ListDedicatedIpPools", "GET /v2/email/dedicated-ip-pools?NextToken&PageSize");

    /// <summary>The question of <see cref="ListDedicatedIpPools"/>.</summary>
    public sealed record ListDedicatedIpPoolsIn(string? NextToken = null, int? PageSize = null);

    /// <summary>The answer of <see cref="ListDedicatedIpPools"/>.</summary>
    public sealed record ListDedicatedIpPoolsOut(
        IReadOnlyList<string>? DedicatedIpPools = null, string? NextToken = null);

    /// <summary>Makes a pool of addresses of one's own.</summary>
    public static readonly Op<CreateDedicatedIpPoolIn, None> CreateDedicatedIpPool =
        Service.Writes<CreateDedicatedIpPoolIn, None>("CreateDedicatedIpPool", "POST /v2/email/dedicated-ip-pools");

    /// <summary>The question of <see cref="CreateDedicatedIpPool"/>.</summary>
    public sealed record CreateDedicatedIpPoolIn(string? PoolName = null);

    /// <summary>Gives a pool up.</summary>
    public static readonly Op<DeleteDedicatedIpPoolIn, None> DeleteDedicatedIpPool =
        Service.Writes<DeleteDedicatedIpPoolIn, None>("DeleteDedicatedIpPool", "DELETE /v2/email/dedicated-ip-pools/{PoolName}");

    /// <summary>The question of <see cref="DeleteDedicatedIpPool"/>.</summary>
    public sealed record DeleteDedicatedIpPoolIn(string? PoolName = null);

    /// <summary>Sends a mail.</summary>
    public static readonly Op<SendEmailIn, SendEmailOut> SendEmail =
        Service.Writes<SendEmailIn, SendEmailOut>("SendEmail", "POST /v2/email/outbound-emails");

    /// <summary>The question of <see cref="SendEmail"/>.</summary>
    public sealed record SendEmailIn(
        string? FromEmailAddress = null, Destination? Destination = null, EmailContent? Content = null);

    /// <summary>The answer of <see cref="SendEmail"/>.</summary>
    public sealed record SendEmailOut(string? MessageId = null);

    /// <summary>A send quota.</summary>
    public sealed record SendQuota(
        double? Max24HourSend = null, double? MaxSendRate = null, double? SentLast24Hours = null);

    /// <summary>An identity info.</summary>
    public sealed record IdentityInfo(
        string? IdentityType = null, string? IdentityName = null, bool? SendingEnabled = null,
        string? VerificationStatus = null);

    /// <summary>A destination.</summary>
    public sealed record Destination(IReadOnlyList<string>? ToAddresses = null);

    /// <summary>An email content.</summary>
    public sealed record EmailContent(Message? Simple = null);

    /// <summary>A message.</summary>
    public sealed record Message(Content? Subject = null, Body? Body = null);

    /// <summary>A content.</summary>
    public sealed record Content(string? Data = null);

    /// <summary>A body.</summary>
    public sealed record Body(Content? Text = null);
}

[RecordsOf(typeof(SesV2))]
internal sealed partial class SesV2Shapes;
