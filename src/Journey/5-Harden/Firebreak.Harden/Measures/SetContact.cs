using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Sets one of the account's alternate contacts to what the owner named.</summary>
/// <param name="Type"><c>SECURITY</c>, <c>BILLING</c> or <c>OPERATIONS</c>.</param>
/// <param name="Name">His name.</param>
/// <param name="Title">What he is.</param>
/// <param name="Mail">His address.</param>
/// <param name="Phone">His telephone number.</param>
public sealed record SetContact(string Type, string Name, string Title, string Mail, string Phone) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "set-contact";

    /// <inheritdoc/>
    public override Target Target => new(Type, "account:alternate-contact", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"Have AWS write to {Mail} too about {Type}.", $"AWS가 {Type} 관련 연락을 {Mail}(으)로도 보내게 합니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Account.GetAlternateContact, Account.PutAlternateContact, Account.DeleteAlternateContact];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The earlier contact comes back, or none.", "이전 연락처로 되돌리거나, 없었으면 지웁니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var there = (await glance.AskAsync(Region.UsEast1, Account.GetAlternateContact, new Account.GetAlternateContactIn(Type)).ConfigureAwait(false))?.AlternateContact;
        return Seen(
            glance,
            there is not null,
            there is not null && there.Name == Name && there.EmailAddress == Mail && there.PhoneNumber == Phone && there.Title == Title,
            Account.GetAlternateContact,
            there is null ? $"no contact for {Type}" : $"{Type}: EmailAddress = {there.EmailAddress}",
            ("Name", there?.Name), ("Title", there?.Title), ("EmailAddress", there?.EmailAddress), ("PhoneNumber", there?.PhoneNumber));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.UsEast1, Account.PutAlternateContact, new Account.PutAlternateContactIn(Name, Title, Mail, Phone, Type), cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => IsTrue(prior, "Exists")
        ? CallAsync(account, Region.UsEast1, Account.PutAlternateContact, new Account.PutAlternateContactIn(
            Fact(prior, "Name"), Fact(prior, "Title"), Fact(prior, "EmailAddress"), Fact(prior, "PhoneNumber"), Type), cancel)
        : CallAsync(account, Region.UsEast1, Account.DeleteAlternateContact, new Account.DeleteAlternateContactIn(Type), cancel, "ResourceNotFoundException");
}
