#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Systems Manager: what runs on machines from outside.</summary>
public static class Ssm
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Ssm;

    /// <summary>Which outside machines may join.</summary>
    public static readonly Op<DescribeActivationsIn, DescribeActivationsOut> DescribeActivations =
        Service.Reads<DescribeActivationsIn, DescribeActivationsOut>("DescribeActivations");

    /// <summary>The question of <see cref="DescribeActivations"/>.</summary>
    public sealed record DescribeActivationsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeActivations"/>.</summary>
    public sealed record DescribeActivationsOut(
        IReadOnlyList<Activation>? ActivationList = null, string? NextToken = null);

    /// <summary>Lets outside machines join.</summary>
    public static readonly Op<CreateActivationIn, CreateActivationOut> CreateActivation =
        Service.Writes<CreateActivationIn, CreateActivationOut>("CreateActivation");

    /// <summary>The question of <see cref="CreateActivation"/>.</summary>
    public sealed record CreateActivationIn(
        string? Description = null, string? IamRole = null, int? RegistrationLimit = null);

    /// <summary>The answer of <see cref="CreateActivation"/>.</summary>
    public sealed record CreateActivationOut(string? ActivationId = null, string? ActivationCode = null);

    /// <summary>Lets no more outside machines join by it.</summary>
    public static readonly Op<DeleteActivationIn, None> DeleteActivation =
        Service.Writes<DeleteActivationIn, None>("DeleteActivation");

    /// <summary>The question of <see cref="DeleteActivation"/>.</summary>
    public sealed record DeleteActivationIn(string? ActivationId = null);

    /// <summary>The machines that take orders.</summary>
    public static readonly Op<DescribeInstanceInformationIn, DescribeInstanceInformationOut> DescribeInstanceInformation =
        Service.Reads<DescribeInstanceInformationIn, DescribeInstanceInformationOut>("DescribeInstanceInformation");

    /// <summary>The question of <see cref="DescribeInstanceInformation"/>.</summary>
    public sealed record DescribeInstanceInformationIn(
        IReadOnlyList<InstanceInformationStringFilter>? Filters = null, int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeInstanceInformation"/>.</summary>
    public sealed record DescribeInstanceInformationOut(
        IReadOnlyList<InstanceInformation>? InstanceInformationList = null, string? NextToken = null);

    /// <summary>Takes an outside machine out.</summary>
    public static readonly Op<DeregisterManagedInstanceIn, None> DeregisterManagedInstance =
        Service.Writes<DeregisterManagedInstanceIn, None>("DeregisterManagedInstance");

    /// <summary>The question of <see cref="DeregisterManagedInstance"/>.</summary>
    public sealed record DeregisterManagedInstanceIn(string? InstanceId = null);

    /// <summary>What is run on machines again and again.</summary>
    public static readonly Op<ListAssociationsIn, ListAssociationsOut> ListAssociations =
        Service.Reads<ListAssociationsIn, ListAssociationsOut>("ListAssociations");

    /// <summary>The question of <see cref="ListAssociations"/>.</summary>
    public sealed record ListAssociationsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListAssociations"/>.</summary>
    public sealed record ListAssociationsOut(
        IReadOnlyList<Association>? Associations = null, string? NextToken = null);

    /// <summary>One of these.</summary>
    public static readonly Op<DescribeAssociationIn, DescribeAssociationOut> DescribeAssociation =
        Service.Reads<DescribeAssociationIn, DescribeAssociationOut>("DescribeAssociation");

    /// <summary>The question of <see cref="DescribeAssociation"/>.</summary>
    public sealed record DescribeAssociationIn(string? AssociationId = null);

    /// <summary>The answer of <see cref="DescribeAssociation"/>.</summary>
    public sealed record DescribeAssociationOut(AssociationDescription? AssociationDescription = null);

    /// <summary>Runs something on machines again and again.</summary>
    public static readonly Op<CreateAssociationIn, CreateAssociationOut> CreateAssociation =
        Service.Writes<CreateAssociationIn, CreateAssociationOut>("CreateAssociation");

    /// <summary>The question of <see cref="CreateAssociation"/>.</summary>
    public sealed record CreateAssociationIn(
        string? Name = null, IReadOnlyList<Target>? Targets = null, string? ScheduleExpression = null,
        string? AssociationName = null);

    /// <summary>The answer of <see cref="CreateAssociation"/>.</summary>
    public sealed record CreateAssociationOut(AssociationDescription? AssociationDescription = null);

    /// <summary>Runs it no more.</summary>
    public static readonly Op<DeleteAssociationIn, None> DeleteAssociation =
        Service.Writes<DeleteAssociationIn, None>("DeleteAssociation");

    /// <summary>The question of <see cref="DeleteAssociation"/>.</summary>
    public sealed record DeleteAssociationIn(string? AssociationId = null);

    /// <summary>The scripts of a region.</summary>
    public static readonly Op<ListDocumentsIn, ListDocumentsOut> ListDocuments =
        Service.Reads<ListDocumentsIn, ListDocumentsOut>("ListDocuments");

    /// <summary>The question of <see cref="ListDocuments"/>.</summary>
    public sealed record ListDocumentsIn(
        IReadOnlyList<DocumentKeyValuesFilter>? Filters = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListDocuments"/>.</summary>
    public sealed record ListDocumentsOut(
        IReadOnlyList<DocumentIdentifier>? DocumentIdentifiers = null, string? NextToken = null);

    /// <summary>One script, whole.</summary>
    public static readonly Op<GetDocumentIn, GetDocumentOut> GetDocument =
        Service.Reads<GetDocumentIn, GetDocumentOut>("GetDocument");

    /// <summary>The question of <see cref="GetDocument"/>.</summary>
    public sealed record GetDocumentIn(string? Name = null);

    /// <summary>The answer of <see cref="GetDocument"/>.</summary>
    public sealed record GetDocumentOut(
        string? Name = null, DateTimeOffset? CreatedDate = null, string? Status = null, string? Content = null,
        string? DocumentType = null);

    /// <summary>Makes a script.</summary>
    public static readonly Op<CreateDocumentIn, CreateDocumentOut> CreateDocument =
        Service.Writes<CreateDocumentIn, CreateDocumentOut>("CreateDocument");

    /// <summary>The question of <see cref="CreateDocument"/>.</summary>
    public sealed record CreateDocumentIn(string? Content = null, string? Name = null, string? DocumentType = null);

    /// <summary>The answer of <see cref="CreateDocument"/>.</summary>
    public sealed record CreateDocumentOut(DocumentDescription? DocumentDescription = null);

    /// <summary>Deletes a script.</summary>
    public static readonly Op<DeleteDocumentIn, None> DeleteDocument =
        Service.Writes<DeleteDocumentIn, None>("DeleteDocument");

    /// <summary>The question of <see cref="DeleteDocument"/>.</summary>
    public sealed record DeleteDocumentIn(string? Name = null);

    /// <summary>With whom a script is shared.</summary>
    public static readonly Op<DescribeDocumentPermissionIn, DescribeDocumentPermissionOut> DescribeDocumentPermission =
        Service.Reads<DescribeDocumentPermissionIn, DescribeDocumentPermissionOut>("DescribeDocumentPermission");

    /// <summary>The question of <see cref="DescribeDocumentPermission"/>.</summary>
    public sealed record DescribeDocumentPermissionIn(string? Name = null, string? PermissionType = null);

    /// <summary>The answer of <see cref="DescribeDocumentPermission"/>.</summary>
    public sealed record DescribeDocumentPermissionOut(IReadOnlyList<string>? AccountIds = null);

    /// <summary>Shares a script, or no more.</summary>
    public static readonly Op<ModifyDocumentPermissionIn, None> ModifyDocumentPermission =
        Service.Writes<ModifyDocumentPermissionIn, None>("ModifyDocumentPermission");

    /// <summary>The question of <see cref="ModifyDocumentPermission"/>.</summary>
    public sealed record ModifyDocumentPermissionIn(
        string? Name = null, string? PermissionType = null, IReadOnlyList<string>? AccountIdsToAdd = null,
        IReadOnlyList<string>? AccountIdsToRemove = null);

    /// <summary>Who sits at machines now.</summary>
    public static readonly Op<DescribeSessionsIn, DescribeSessionsOut> DescribeSessions =
        Service.Reads<DescribeSessionsIn, DescribeSessionsOut>("DescribeSessions");

    /// <summary>The question of <see cref="DescribeSessions"/>.</summary>
    public sealed record DescribeSessionsIn(string? State = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeSessions"/>.</summary>
    public sealed record DescribeSessionsOut(IReadOnlyList<Session>? Sessions = null, string? NextToken = null);

    /// <summary>Sits down at a machine.</summary>
    public static readonly Op<StartSessionIn, StartSessionOut> StartSession =
        Service.Writes<StartSessionIn, StartSessionOut>("StartSession");

    /// <summary>The question of <see cref="StartSession"/>.</summary>
    public sealed record StartSessionIn(string? Target = null);

    /// <summary>The answer of <see cref="StartSession"/>.</summary>
    public sealed record StartSessionOut(string? SessionId = null);

    /// <summary>Ends a sitting.</summary>
    public static readonly Op<TerminateSessionIn, TerminateSessionOut> TerminateSession =
        Service.Writes<TerminateSessionIn, TerminateSessionOut>("TerminateSession");

    /// <summary>The question of <see cref="TerminateSession"/>.</summary>
    public sealed record TerminateSessionIn(string? SessionId = null);

    /// <summary>The answer of <see cref="TerminateSession"/>.</summary>
    public sealed record TerminateSessionOut(string? SessionId = null);

    /// <summary>An activation.</summary>
    public sealed record Activation(
        string? ActivationId = null, string? Description = null, string? IamRole = null,
        int? RegistrationLimit = null, int? RegistrationsCount = null, DateTimeOffset? ExpirationDate = null,
        bool? Expired = null, DateTimeOffset? CreatedDate = null);

    /// <summary>An instance information string filter.</summary>
    public sealed record InstanceInformationStringFilter(string? Key = null, IReadOnlyList<string>? Values = null);

    /// <summary>An instance information.</summary>
    public sealed record InstanceInformation(
        string? InstanceId = null, string? PingStatus = null, string? ActivationId = null, string? IamRole = null,
        DateTimeOffset? RegistrationDate = null, string? ResourceType = null, string? Name = null);

    /// <summary>An association.</summary>
    public sealed record Association(
        string? Name = null, string? AssociationId = null, string? AssociationVersion = null,
        DateTimeOffset? LastExecutionDate = null, string? ScheduleExpression = null, string? AssociationName = null);

    /// <summary>An association description.</summary>
    public sealed record AssociationDescription(
        string? Name = null, DateTimeOffset? Date = null, string? AssociationId = null,
        string? ScheduleExpression = null, string? AssociationName = null);

    /// <summary>A target.</summary>
    public sealed record Target(string? Key = null, IReadOnlyList<string>? Values = null);

    /// <summary>A document key values filter.</summary>
    public sealed record DocumentKeyValuesFilter(string? Key = null, IReadOnlyList<string>? Values = null);

    /// <summary>A document identifier.</summary>
    public sealed record DocumentIdentifier(
        string? Name = null, DateTimeOffset? CreatedDate = null, string? Owner = null, string? DocumentType = null);

    /// <summary>A document description.</summary>
    public sealed record DocumentDescription(
        string? Name = null, string? Owner = null, DateTimeOffset? CreatedDate = null, string? Status = null,
        string? DocumentType = null);

    /// <summary>A session.</summary>
    public sealed record Session(
        string? SessionId = null, string? Target = null, string? Status = null, DateTimeOffset? StartDate = null,
        string? Owner = null);
}

[RecordsOf(typeof(Ssm))]
internal sealed partial class SsmShapes;
