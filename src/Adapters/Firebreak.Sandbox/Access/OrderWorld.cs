using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Systems Manager: leave for outside machines to join, orders that repeat, scripts, and who sits at machines.</summary>
internal sealed class OrderWorld : IServiceModule
{
    private readonly Shelf _activations;
    private readonly Shelf _associations;
    private readonly Shelf _documents;
    private readonly Shelf _sessions;
    private readonly Shelf _joined;

    internal OrderWorld(Shelves shelves)
    {
        _activations = shelves.Of(Kinds.Activation, ShelfRules.Of("AWS Systems Manager", "InvalidActivation"));
        _associations = shelves.Of(Kinds.Association, ShelfRules.Of("AWS Systems Manager", "AssociationDoesNotExist"));
        _documents = shelves.Of(Kinds.Document, ShelfRules.Of("AWS Systems Manager", "InvalidDocument", taken: "DocumentAlreadyExists"));
        _joined = shelves.Of(Kinds.ManagedMachine, ShelfRules.Of("AWS Systems Manager", "InvalidInstanceId"));
        _sessions = shelves.Of(Kinds.MachineSession, ShelfRules.Of("AWS Systems Manager", "DoesNotExistException"));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Joining(router);
        Orders(router);
        Documents(router);
        Sessions(router);
    }

    private void Joining(Router router)
    {
        _ = router.On(Ssm.DescribeActivations, (call, input) =>
        {
            var (page, next) = _activations.Page(call, input.MaxResults, input.NextToken);
            return new Ssm.DescribeActivationsOut([.. page.Select(one => new Ssm.Activation(
                ActivationId: one.Id, Description: one["description"], IamRole: one["role"], RegistrationLimit: one.Number("limit"), RegistrationsCount: 0, ExpirationDate: one.At.AddDays(1), Expired: false,
                CreatedDate: one.At))], next);
        });
        _ = router.On(Ssm.CreateActivation, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            var made = new Held { Id = id, Name = id }.With(null, ("role", input.IamRole), ("description", input.Description ?? ""));
            made.Set("limit", input.RegistrationLimit ?? 1);
            _ = _activations.Put(call, made, "active");
            return new Ssm.CreateActivationOut(id, call.World.Ids.Letters(20));
        });
        _ = router.On(Ssm.DeleteActivation, (call, input) =>
        {
            _activations.Remove(_activations.Of(call, input.ActivationId));
            return new None();
        });
        _ = router.On(Ssm.DescribeInstanceInformation, (call, input) =>
        {
            var (page, next) = _joined.Page(call, input.MaxResults, input.NextToken);
            return new Ssm.DescribeInstanceInformationOut([.. page.Select(one => new Ssm.InstanceInformation(
                InstanceId: one.Name, PingStatus: one.State, ActivationId: one["activation"], IamRole: one["role"], RegistrationDate: one.At, ResourceType: "ManagedInstance", Name: one["name"]))], next);
        });
        _ = router.On(Ssm.DeregisterManagedInstance, (call, input) =>
        {
            _joined.Remove(_joined.Of(call, input.InstanceId));
            return new None();
        });
    }

    private void Orders(Router router)
    {
        _ = router.On(Ssm.ListAssociations, (call, input) =>
        {
            var (page, next) = _associations.Page(call, input.MaxResults, input.NextToken);
            return new Ssm.ListAssociationsOut([.. page.Select(one => new Ssm.Association(
                Name: one["document"], AssociationId: one.Id, AssociationVersion: "1", ScheduleExpression: one["schedule"], AssociationName: one["name"]))], next);
        });
        _ = router.On(Ssm.DescribeAssociation, (call, input) => new Ssm.DescribeAssociationOut(Order(_associations.Of(call, input.AssociationId))));
        _ = router.On(Ssm.CreateAssociation, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            return new Ssm.CreateAssociationOut(Order(_associations.Put(
                call, new Held { Id = id, Name = id }.With(null, ("document", input.Name), ("name", input.AssociationName ?? input.Name), ("schedule", input.ScheduleExpression ?? "rate(30 minutes)")), "active")));
        });
        _ = router.On(Ssm.DeleteAssociation, (call, input) =>
        {
            _associations.Remove(_associations.Of(call, input.AssociationId));
            return new None();
        });
    }

    private void Documents(Router router)
    {
        _ = router.On(Ssm.ListDocuments, (call, input) =>
        {
            var (page, next) = _documents.Page(call, input.MaxResults, input.NextToken);
            return new Ssm.ListDocumentsOut([.. page.Select(one => new Ssm.DocumentIdentifier(Name: one.Name, CreatedDate: one.At, Owner: call.Account.ToString(), DocumentType: one["type"]))], next);
        });
        _ = router.On(Ssm.GetDocument, (call, input) =>
        {
            var one = _documents.Of(call, input.Name);
            return new Ssm.GetDocumentOut(Name: one.Name, CreatedDate: one.At, Status: "Active", Content: one["content"], DocumentType: one["type"]);
        });
        _ = router.On(Ssm.CreateDocument, (call, input) =>
        {
            var made = _documents.Put(call, new Held { Id = call.Arn("ssm", "document/" + input.Name), Name = input.Name! }.With(null, ("content", input.Content), ("type", input.DocumentType ?? "Command")), "active");
            return new Ssm.CreateDocumentOut(new(Name: made.Name, Owner: call.Account.ToString(), CreatedDate: made.At, Status: "Creating", DocumentType: made["type"]));
        });
        _ = router.On(Ssm.DeleteDocument, (call, input) =>
        {
            var one = _documents.Of(call, input.Name);
            _documents.Remove(one["shared"].Length > 0 ? throw new Fault("InvalidDocumentOperation", "The document is shared.") : one);
            return new None();
        });
        _ = router.On(Ssm.DescribeDocumentPermission, (call, input) => new Ssm.DescribeDocumentPermissionOut(_documents.Of(call, input.Name)["shared"].Split(',', StringSplitOptions.RemoveEmptyEntries)));
        _ = router.On(Ssm.ModifyDocumentPermission, (call, input) =>
        {
            var one = _documents.Of(call, input.Name);
            var with = one["shared"].Split(',', StringSplitOptions.RemoveEmptyEntries).Concat(input.AccountIdsToAdd ?? []).Except(input.AccountIdsToRemove ?? [], StringComparer.Ordinal);
            one["shared"] = string.Join(',', with.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            return new None();
        });
    }

    private void Sessions(Router router)
    {
        _ = router.On(Ssm.DescribeSessions, (call, input) =>
        {
            var (page, next) = _sessions.Page(call, input.MaxResults, input.NextToken, one => (one.State == "Connected") == (input.State == "Active"));
            return new Ssm.DescribeSessionsOut([.. page.Select(one => new Ssm.Session(SessionId: one.Id, Target: one["target"], Status: one.State, StartDate: one.At, Owner: one["owner"]))], next);
        });
        _ = router.On(Ssm.StartSession, (call, input) =>
        {
            var id = call.Caller.Name + "-" + call.World.Ids.Digits(17);
            return new Ssm.StartSessionOut(_sessions.Put(call, new Held { Id = id, Name = id }.With(null, ("target", input.Target), ("owner", call.Caller.Arn)), "Connected").Id);
        });
        _ = router.On(Ssm.TerminateSession, (call, input) =>
        {
            var one = _sessions.Of(call, input.SessionId);
            _sessions.Turn(one, "Terminated");
            return new Ssm.TerminateSessionOut(one.Id);
        });
    }

    private static Ssm.AssociationDescription Order(Held one) => new(
        Name: one["document"], Date: one.At, AssociationId: one.Id, ScheduleExpression: one["schedule"], AssociationName: one["name"]);
}
