using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon SES and End User Messaging: mail and text messages, switched and capped region by region.</summary>
internal sealed class MessageWorld : IServiceModule
{
    private const long Ceiling = 1000;
    private const string Bill = "Amazon Simple Email Service";
    private readonly Dictionary<string, bool> _sending = new(StringComparer.Ordinal);
    private readonly List<(string Region, int Mails, DateTimeOffset At)> _sent = [];
    private readonly Dictionary<(string Region, string Name), long> _limits = [];
    private readonly Shelf _senders;
    private readonly Shelf _pools;
    private readonly Shelf _numbers;

    internal MessageWorld(Shelves shelves)
    {
        _senders = shelves.Of(Kinds.MailIdentity, ShelfRules.Of(Bill, "NotFoundException", 404, "AlreadyExistsException"));
        _pools = shelves.Of(Kinds.MailPool, ShelfRules.Of(Bill, "NotFoundException", 404, "AlreadyExistsException") with { Costs = _ => true });
        _numbers = shelves.Of(Kinds.PhoneNumber, ShelfRules.Of("AWS End User Messaging") with { Costs = _ => true });
    }

    /// <summary>Whether a region may send mail outside.</summary>
    internal bool Sends(string region) => _sending.GetValueOrDefault(region, true);

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(SesV2.GetAccount, (call, _) =>
        {
            var sent = _sent.Where(one => one.Region == call.Region.ToString() && one.At > call.Now.AddDays(-1)).Sum(one => one.Mails);
            return new SesV2.GetAccountOut(
                DedicatedIpAutoWarmupEnabled: true, EnforcementStatus: "HEALTHY", ProductionAccessEnabled: _senders.In(call).Count > 0, SendQuota: new(50000, 14, sent), SendingEnabled: Sends(call.Region.ToString()));
        });
        _ = router.On(SesV2.PutAccountSendingAttributes, (call, input) =>
        {
            _sending[call.Region.ToString()] = input.SendingEnabled == true;
            return new None();
        });
        _ = router.On(SesV2.SendEmail, (call, input) =>
        {
            var region = call.Region.ToString();
            if (!Sends(region))
            {
                throw new Fault("SendingPausedException", "Sending is paused for this account.");
            }

            // an address of a domain that is verified may send, too
            _ = _senders.Find(call, input.FromEmailAddress) ?? _senders.Of(call, input.FromEmailAddress?.Split('@')[^1]);
            var mails = input.Destination?.ToAddresses?.Count ?? 0;
            _sent.Add((region, mails, call.Now));
            call.World.Module<BillingWorld>().Do(call.Side, call.Region, Bill, "Recipients", mails, mails * PriceOfMail(call));
            return new SesV2.SendEmailOut(call.World.Ids.Uuid());
        }).NotRecorded();
        Senders(router);
        Texts(router);
    }

    private void Senders(Router router)
    {
        _ = router.On(SesV2.ListEmailIdentities, (call, input) =>
        {
            var (page, next) = _senders.Page(call, input.PageSize, input.NextToken);
            return new SesV2.ListEmailIdentitiesOut([.. page.Select(one => new SesV2.IdentityInfo(IdentityType: Kind(one), IdentityName: one.Name, SendingEnabled: true, VerificationStatus: "SUCCESS"))], next);
        });
        _ = router.On(SesV2.GetEmailIdentity, (call, input) =>
        {
            var one = _senders.Of(call, input.EmailIdentity);
            return new SesV2.GetEmailIdentityOut(IdentityType: Kind(one), VerifiedForSendingStatus: true, Policies: new Dictionary<string, string>(StringComparer.Ordinal));
        });
        _ = router.On(SesV2.CreateEmailIdentity, (call, input) =>
        {
            var made = _senders.Put(call, new Held { Id = call.Arn("ses", "identity/" + input.EmailIdentity), Name = input.EmailIdentity! }, "verified");
            return new SesV2.CreateEmailIdentityOut(IdentityType: Kind(made), VerifiedForSendingStatus: true);
        });
        _ = router.On(SesV2.DeleteEmailIdentity, (call, input) =>
        {
            _senders.Remove(_senders.Of(call, input.EmailIdentity));
            return new None();
        });
        _ = router.On(SesV2.ListDedicatedIpPools, (call, input) =>
        {
            var (page, next) = _pools.Page(call, input.PageSize, input.NextToken);
            return new SesV2.ListDedicatedIpPoolsOut([.. page.Select(one => one.Name)], next);
        });
        _ = router.On(SesV2.CreateDedicatedIpPool, (call, input) =>
        {
            _ = _pools.Put(call, new Held { Id = call.Arn("ses", "dedicated-ip-pool/" + input.PoolName), Name = input.PoolName! }, "available");
            return new None();
        });
        _ = router.On(SesV2.DeleteDedicatedIpPool, (call, input) =>
        {
            _pools.Remove(_pools.Of(call, input.PoolName));
            return new None();
        });
    }

    private void Texts(Router router)
    {
        _ = router.On(SmsVoice.DescribePhoneNumbers, (call, input) =>
        {
            var (page, next) = _numbers.Page(call, input.MaxResults, input.NextToken);
            return new SmsVoice.DescribePhoneNumbersOut([.. page.Select(one => new SmsVoice.PhoneNumberInformation(
                PhoneNumberArn: one.Id, PhoneNumberId: one.Name, PhoneNumber: one["number"], Status: one.State, IsoCountryCode: one["country"], NumberType: one["type"], MonthlyLeasingPrice: "2.00",
                DeletionProtectionEnabled: one["protected"] == "true", CreatedTimestamp: one.At))], next);
        });
        _ = router.On(SmsVoice.RequestPhoneNumber, (call, input) =>
        {
            var id = "phone-" + call.World.Ids.Digits(32);
            var made = _numbers.Put(call, new Held { Id = call.Arn("sms-voice", "phone-number/" + id), Name = id }.With(
                null, ("number", "+1206555" + call.World.Ids.Digits(4)), ("country", input.IsoCountryCode), ("type", input.NumberType)), "ACTIVE");
            return new SmsVoice.RequestPhoneNumberOut(
                PhoneNumberArn: made.Id, PhoneNumberId: id, PhoneNumber: made["number"], Status: made.State, IsoCountryCode: made["country"], NumberType: made["type"], MonthlyLeasingPrice: "2.00",
                DeletionProtectionEnabled: false, CreatedTimestamp: made.At);
        });
        _ = router.On(SmsVoice.UpdatePhoneNumber, (call, input) =>
        {
            var one = _numbers.Of(call, input.PhoneNumberId);
            one["protected"] = input.DeletionProtectionEnabled == true ? "true" : "";
            return new SmsVoice.UpdatePhoneNumberOut(PhoneNumberArn: one.Id, PhoneNumberId: one.Name, DeletionProtectionEnabled: input.DeletionProtectionEnabled);
        });
        _ = router.On(SmsVoice.ReleasePhoneNumber, (call, input) =>
        {
            var one = _numbers.Of(call, input.PhoneNumberId);
            _numbers.Remove(one["protected"] == "true" ? throw new Fault("ConflictException", "Deletion protection is on.") : one);
            return new SmsVoice.ReleasePhoneNumberOut(PhoneNumberArn: one.Id, PhoneNumberId: one.Name, Status: "DELETED");
        });
        _ = router.On(SmsVoice.DescribeSpendLimits, (call, _) => new SmsVoice.DescribeSpendLimitsOut([.. ((string[])["TEXT_MESSAGE_MONTHLY_SPEND_LIMIT", "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT"]).Select(name => Limit(call, name))]));
        _ = router.On(SmsVoice.SetTextMessageSpendLimitOverride, (call, input) => new SmsVoice.SetTextMessageSpendLimitOverrideOut(Set(call, "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT", input.MonthlyLimit)));
        _ = router.On(SmsVoice.DeleteTextMessageSpendLimitOverride, (call, _) => new SmsVoice.DeleteTextMessageSpendLimitOverrideOut(Set(call, "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT", null)));
        _ = router.On(SmsVoice.SetVoiceMessageSpendLimitOverride, (call, input) => new SmsVoice.SetVoiceMessageSpendLimitOverrideOut(Set(call, "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT", input.MonthlyLimit)));
        _ = router.On(SmsVoice.DeleteVoiceMessageSpendLimitOverride, (call, _) => new SmsVoice.DeleteVoiceMessageSpendLimitOverrideOut(Set(call, "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT", null)));
    }

    private SmsVoice.SpendLimit Limit(Call call, string name)
    {
        var set = _limits.TryGetValue((call.Region.ToString(), name), out var limit);
        return new SmsVoice.SpendLimit(name, set ? limit : 1, Ceiling, set);
    }

    private long? Set(Call call, string name, long? limit)
    {
        if (limit is { } asked)
        {
            _limits[(call.Region.ToString(), name)] = asked is >= 0 and <= Ceiling ? asked : throw new Fault("ValidationException", "The limit is out of range.");
        }
        else
        {
            _ = _limits.Remove((call.Region.ToString(), name));
        }

        return limit;
    }

    // the price list has an hour's rate of what a day sent: a mail an hour is twenty-four a day
    private static decimal PriceOfMail(Call call) => call.World.Module<BillingWorld>().PriceOf(new Resource("ses:sending", "ses:sending", call.Region)
    {
        Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["SentLast24Hours"] = "24" },
    });

    private static string Kind(Held one) => one.Name.Contains('@', StringComparison.Ordinal) ? "EMAIL_ADDRESS" : "DOMAIN";
}
