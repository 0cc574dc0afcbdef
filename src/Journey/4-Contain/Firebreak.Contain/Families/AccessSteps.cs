using Firebreak.Contain.Countermeasures;
using static Firebreak.Contain.Families.Named;

namespace Firebreak.Contain.Families;

/// <summary>Against ways in that are not keys of IAM's users.</summary>
internal static class AccessSteps
{
    /// <summary>The measures of each kind, brakes first.</summary>
    public static IEnumerable<(string Kind, Func<Resource, IReadOnlyList<Measure>> Measures)> Lines { get; } =
    [
        (Kinds.ServiceCredential, thing => [new DeactivateServiceCredential(thing.Id, StepsOf.UserName(thing), thing.Id), new DeleteServiceCredential(thing.Id, StepsOf.UserName(thing), thing.Id)]),
        (Kinds.SigningCertificate, thing => [new DeactivateSigningCertificate(thing.Id, StepsOf.UserName(thing), thing.Id), new DeleteSigningCertificate(thing.Id, StepsOf.UserName(thing), thing.Id)]),
        (Kinds.SshKey, thing => [new DeactivateSshKey(thing.Id, StepsOf.UserName(thing), thing.Id), new DeleteSshKey(thing.Id, StepsOf.UserName(thing), thing.Id)]),
        (Kinds.ServerCertificate, thing => [new DeleteServerCertificate(N(thing), thing.Id)]),
        (Kinds.OidcProvider, thing => [new DeleteOidcProvider(thing.Id)]),
        (Kinds.SamlProvider, thing => [new DeleteSamlProvider(thing.Id)]),
        (Kinds.TrustAnchor, thing => [new DisableTrustAnchor(Or(thing, "TrustAnchorId"), thing.Id, thing.Region), new DeleteTrustAnchor(Or(thing, "TrustAnchorId"), thing.Id, thing.Region)]),
        (Kinds.AnywhereProfile, thing => [new DisableAnywhereProfile(Or(thing, "ProfileId"), thing.Id, thing.Region), new DeleteAnywhereProfile(Or(thing, "ProfileId"), thing.Id, thing.Region)]),
        (Kinds.Assignment, thing => [new RemoveAssignment(thing.Fact("InstanceArn"), thing.Fact("PermissionSetArn"), thing.Fact("AccountId"), thing.Fact("PrincipalId"), thing.Fact("PrincipalType"), thing.Id, thing.Region)]),
        (Kinds.DirectoryUser, thing => [new DeletePerson(thing.Fact("IdentityStoreId"), thing.Id, thing.Region)]),
        (Kinds.IdentityPool, thing => [new CloseIdentityPool(thing.Id, thing.Region), new DeleteIdentityPool(thing.Id, thing.Region)]),
        (Kinds.Handshake, thing => [new RefuseHandshake(thing.Id, thing.Fact("Way") == "out")]),
        (Kinds.CodeConnection, thing => [new DeleteCodeConnection(thing.Id, thing.Region)]),
        (Kinds.Activation, thing => [new DeleteActivation(thing.Id, thing.Region)]),
        (Kinds.ManagedMachine, thing => [new RemoveManagedMachine(thing.Id, thing.Region)]),
        (Kinds.Association, thing => [new DeleteAssociation(thing.Id, thing.Region)]),
        (Kinds.Document, thing => [new DeleteDocument(N(thing), thing.Id, thing.Region)]),
        (Kinds.MachineSession, thing => [new EndMachineSession(thing.Id, thing.Region)]),
        (Kinds.ProfileAssociation, thing => [new TakeMachineRole(thing.Id, thing.Fact("InstanceId"), thing.Fact("ProfileArn"), thing.Region)]),
        (Kinds.ResourceShare, thing => [new DeleteShare(thing.Id, thing.Region)]),
        (Kinds.Grant, thing => [new RevokeGrant(thing.Fact("KeyId"), thing.Id, thing.Region)]),
        (Kinds.AlternateContact, thing => [new RemoveContact(N(thing), thing.Id)]),
    ];
}
