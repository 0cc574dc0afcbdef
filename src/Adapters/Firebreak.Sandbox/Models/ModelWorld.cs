using System.Globalization;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon Bedrock: models kept ready by the hour, batches, and the terms that were agreed to.</summary>
internal sealed class ModelWorld : IServiceModule
{
    private readonly Shelf _ready;
    private readonly Shelf _batches;
    private readonly Shelf _agreed;

    internal ModelWorld(Shelves shelves)
    {
        var rules = ShelfRules.Of("Amazon Bedrock", status: 404, taken: "ConflictException");
        _ready = shelves.Of(Kinds.ProvisionedModel, rules with { Costs = one => one.State is "InService" });
        _batches = shelves.Of(Kinds.ModelJob, rules with { Costs = one => one.State is "InProgress" });
        _agreed = shelves.Of(Kinds.ModelAgreement, rules);
        Own = shelves.Of(Kinds.CustomModelDeployment, rules);
        Bought = shelves.Of(Kinds.MarketplaceModel, rules with { Costs = _ => true });
    }

    /// <summary>Own models kept ready, which only a scenario makes.</summary>
    internal Shelf Own { get; }

    /// <summary>Bought models kept ready, which only a scenario makes.</summary>
    internal Shelf Bought { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Ready(router);
        Batches(router);
        Others(router);
        Terms(router);
    }

    private void Ready(Router router)
    {
        _ = router.On(Bedrock.ListProvisionedModelThroughputs, (call, input) =>
        {
            var (page, next) = _ready.Page(call, input.MaxResults, input.NextToken, one => input.StatusEquals is null || one.State == input.StatusEquals);
            return new Bedrock.ListProvisionedModelThroughputsOut(next, [.. page.Select(one => new Bedrock.ProvisionedModelSummary(
                ProvisionedModelName: one["name"], ProvisionedModelArn: one.Id, ModelArn: one["ModelArn"], ModelUnits: one.Number("ModelUnits"), Status: one.State,
                CommitmentDuration: Word(one["CommitmentDuration"]), CommitmentExpirationTime: Until(one), CreationTime: one.At))]);
        });
        _ = router.On(Bedrock.GetProvisionedModelThroughput, (call, input) =>
        {
            var one = _ready.Of(call, input.ProvisionedModelId);
            return new Bedrock.GetProvisionedModelThroughputOut(
                ModelUnits: one.Number("ModelUnits"), ProvisionedModelName: one["name"], ProvisionedModelArn: one.Id, ModelArn: one["ModelArn"], Status: one.State, CreationTime: one.At,
                CommitmentDuration: Word(one["CommitmentDuration"]), CommitmentExpirationTime: Until(one));
        });
        _ = router.On(Bedrock.CreateProvisionedModelThroughput, (call, input) =>
        {
            var id = call.Arn("bedrock", "provisioned-model/" + call.World.Ids.Digits(12));
            var made = new Held { Id = id, Name = id }.With(
                null, ("name", input.ProvisionedModelName), ("ModelArn", $"arn:aws:bedrock:{call.Region}::foundation-model/{input.ModelId}"), ("CommitmentDuration", input.CommitmentDuration));
            made.Set("ModelUnits", input.ModelUnits);
            made["until"] = input.CommitmentDuration switch
            {
                "OneMonth" => call.Now.AddMonths(1).ToString("O", CultureInfo.InvariantCulture),
                "SixMonths" => call.Now.AddMonths(6).ToString("O", CultureInfo.InvariantCulture),
                _ => "",
            };
            return new Bedrock.CreateProvisionedModelThroughputOut(_ready.Put(call, made, "InService").Id);
        });
        _ = router.On(Bedrock.DeleteProvisionedModelThroughput, (call, input) =>
        {
            var one = _ready.Of(call, input.ProvisionedModelId);
            _ready.Remove(Until(one) is { } until && until > call.Now
                ? throw new Fault("ConflictException", "The provisioned throughput has an active commitment and cannot be deleted before its end.", 400) : one);
            return new None();
        });
    }

    private void Batches(Router router)
    {
        _ = router.On(Bedrock.ListModelInvocationJobs, (call, input) =>
        {
            var (page, next) = _batches.Page(call, input.MaxResults, input.NextToken, one => input.StatusEquals is null || one.State == input.StatusEquals);
            return new Bedrock.ListModelInvocationJobsOut(next, [.. page.Select(one => new Bedrock.ModelInvocationJobSummary(
                JobArn: one.Id, JobName: one["name"], ModelId: one["ModelId"], RoleArn: one["role"], Status: one.State, SubmitTime: one.At))]);
        });
        _ = router.On(Bedrock.GetModelInvocationJob, (call, input) =>
        {
            var one = _batches.Of(call, input.JobIdentifier);
            return new Bedrock.GetModelInvocationJobOut(JobArn: one.Id, JobName: one["name"], ModelId: one["ModelId"], RoleArn: one["role"], Status: one.State, SubmitTime: one.At);
        });
        _ = router.On(Bedrock.CreateModelInvocationJob, (call, input) =>
        {
            var id = call.Arn("bedrock", "model-invocation-job/" + call.World.Ids.Digits(12));
            return new Bedrock.CreateModelInvocationJobOut(_batches.Put(
                call, new Held { Id = id, Name = id }.With(null, ("name", input.JobName), ("ModelId", input.ModelId), ("role", input.RoleArn)), "InProgress").Id);
        });
        _ = router.On(Bedrock.StopModelInvocationJob, (call, input) =>
        {
            _batches.Turn(_batches.Of(call, input.JobIdentifier), "Stopping", "Stopped", TimeSpan.FromSeconds(30));
            return new None();
        });
    }

    private void Others(Router router)
    {
        _ = router.On(Bedrock.ListCustomModelDeployments, (call, input) =>
        {
            var (page, next) = Own.Page(call, input.MaxResults, input.NextToken);
            return new Bedrock.ListCustomModelDeploymentsOut(next, [.. page.Select(one => new Bedrock.CustomModelDeploymentSummary(
                CustomModelDeploymentArn: one.Id, CustomModelDeploymentName: one["name"], ModelArn: one["ModelArn"], CreatedAt: one.At, Status: one.State))]);
        });
        _ = router.On(Bedrock.GetCustomModelDeployment, (call, input) =>
        {
            var one = Own.Of(call, input.CustomModelDeploymentIdentifier);
            return new Bedrock.GetCustomModelDeploymentOut(CustomModelDeploymentArn: one.Id, ModelDeploymentName: one["name"], ModelArn: one["ModelArn"], CreatedAt: one.At, Status: one.State);
        });
        _ = router.On(Bedrock.DeleteCustomModelDeployment, (call, input) => Gone(Own, call, input.CustomModelDeploymentIdentifier));
        _ = router.On(Bedrock.ListMarketplaceModelEndpoints, (call, input) =>
        {
            var (page, next) = Bought.Page(call, input.MaxResults, input.NextToken);
            return new Bedrock.ListMarketplaceModelEndpointsOut([.. page.Select(one => new Bedrock.MarketplaceModelEndpointSummary(
                EndpointArn: one.Id, ModelSourceIdentifier: one["ModelArn"], Status: one.State, CreatedAt: one.At))], next);
        });
        _ = router.On(Bedrock.GetMarketplaceModelEndpoint, (call, input) =>
        {
            var one = Bought.Of(call, input.EndpointArn);
            return new Bedrock.GetMarketplaceModelEndpointOut(new(EndpointArn: one.Id, ModelSourceIdentifier: one["ModelArn"], Status: one.State, CreatedAt: one.At, EndpointStatus: "InService"));
        });
        _ = router.On(Bedrock.DeleteMarketplaceModelEndpoint, (call, input) => Gone(Bought, call, input.EndpointArn));
    }

    private void Terms(Router router)
    {
        _ = router.On(Bedrock.ListFoundationModels, (call, input) => new Bedrock.ListFoundationModelsOut([new($"arn:aws:bedrock:{call.Region}::foundation-model/anthropic.claude-3-opus", "anthropic.claude-3-opus", "Claude 3 Opus", "Anthropic")]));
        _ = router.On(Bedrock.ListFoundationModelAgreementOffers, (call, input) => new Bedrock.ListFoundationModelAgreementOffersOut(input.ModelId, [new("offer-abcdefghijklm", "token")]));
        _ = router.On(Bedrock.GetFoundationModelAvailability, (call, input) => new Bedrock.GetFoundationModelAvailabilityOut(
            ModelId: input.ModelId, AgreementAvailability: new("AVAILABLE", null), AuthorizationStatus: "AUTHORIZED",
            EntitlementAvailability: _agreed.Find(call, input.ModelId) is null ? "NOT_AVAILABLE" : "AVAILABLE", RegionAvailability: "AVAILABLE"));
        _ = router.On(Bedrock.CreateFoundationModelAgreement, (call, input) =>
        {
            _ = _agreed.Find(call, input.ModelId) ?? _agreed.Put(call, new Held { Id = call.Arn("bedrock", "foundation-model-agreement/" + input.ModelId), Name = input.ModelId! }, "agreed");
            return new Bedrock.CreateFoundationModelAgreementOut(input.ModelId);
        });
        _ = router.On(Bedrock.DeleteFoundationModelAgreement, (call, input) =>
        {
            _agreed.Remove(_agreed.Of(call, input.ModelId));
            return new None();
        });
        _ = router.On(Bedrock.GetModelInvocationLoggingConfiguration, (call, _) => new Bedrock.GetModelInvocationLoggingConfigurationOut(null));
    }

    private static None Gone(Shelf shelf, Call call, string? key)
    {
        shelf.Remove(shelf.Of(call, key));
        return new None();
    }

    private static DateTimeOffset? Until(Held one) => DateTimeOffset.TryParse(one["until"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) ? until : null;

    private static string? Word(string text) => text.Length == 0 ? null : text;
}
