using Firebreak.Contain.Countermeasures;
using static Firebreak.Contain.Families.Named;

namespace Firebreak.Contain.Families;

/// <summary>Against what is bought, sent or asked.</summary>
internal static class BoughtSteps
{
    /// <summary>The measures of each kind, brakes first.</summary>
    public static IEnumerable<(string Kind, Func<Resource, IReadOnlyList<Measure>> Measures)> Lines { get; } =
    [
        (Kinds.ProvisionedModel, thing => [new DeleteProvisionedModel(thing.Id, thing.Region)]),
        (Kinds.ModelJob, thing => [new StopModelJob(thing.Id, thing.Region)]),
        (Kinds.CustomModelDeployment, thing => [new DeleteModelDeployment(thing.Id, thing.Region)]),
        (Kinds.MarketplaceModel, thing => [new DeleteModelEndpoint(thing.Id, thing.Region)]),
        (Kinds.ModelAgreement, thing => [new EndModelAgreement(Or(thing, "ModelId"), thing.Region)]),
        (Kinds.MailSending, thing => [new PauseMail(thing.Id, thing.Region)]),
        (Kinds.MailIdentity, thing => [new DeleteSender(N(thing), thing.Id, thing.Region)]),
        (Kinds.MailPool, thing => [new DeleteMailPool(N(thing), thing.Id, thing.Region)]),
        (Kinds.SmsSending, thing => [new CapTexts(thing.Id, thing.Region)]),
        (Kinds.TextSpending, thing => [new CapMessaging(N(thing), thing.Id, thing.Region)]),
        (Kinds.PhoneNumber, thing => [new ReleaseNumber(Or(thing, "PhoneNumberId"), thing.Id, thing.Region)]),
        (Kinds.SavingsPlan, thing => [new ReturnSavingsPlan(Or(thing, "SavingsPlanId"), thing.Id, thing.State == "queued")]),
        (Kinds.ReservedInstances, thing => [..(thing.State == "queued" ? (Measure[])[new DeleteQueuedReservation(thing.Id, thing.Region)] : [])]),
        (Kinds.DedicatedHost, thing => [new ReleaseHost(thing.Id, thing.Region)]),
        (Kinds.CapacityReservation, thing => [new CancelCapacityReservation(thing.Id, thing.Region)]),
        (Kinds.Agreement, thing => [new CancelAgreement(thing.Id)]),
        (Kinds.Domain, thing => [new StopDomainRenewal(thing.Id)]),
        (Kinds.ShieldSubscription, thing => [new StopShieldRenewal(thing.Id)]),
        (Kinds.SnowJob, thing => [new CancelSnowJob(thing.Id, thing.Region)]),
    ];
}
