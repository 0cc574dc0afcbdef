#nullable enable

using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Bedrock: language models.</summary>
public static class Bedrock
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Bedrock;

    /// <summary>Models kept ready, by the hour.</summary>
    public static readonly Op<ListProvisionedModelThroughputsIn, ListProvisionedModelThroughputsOut> ListProvisionedModelThroughputs =
        Service.Reads<ListProvisionedModelThroughputsIn, ListProvisionedModelThroughputsOut>("ListProvisionedModelThroughputs", "GET /provisioned-model-throughputs?statusEquals&maxResults&nextToken");

    /// <summary>The question of <see cref="ListProvisionedModelThroughputs"/>.</summary>
    public sealed record ListProvisionedModelThroughputsIn(
        string? StatusEquals = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListProvisionedModelThroughputs"/>.</summary>
    public sealed record ListProvisionedModelThroughputsOut(
        string? NextToken = null, IReadOnlyList<ProvisionedModelSummary>? ProvisionedModelSummaries = null);

    /// <summary>One model kept ready.</summary>
    public static readonly Op<GetProvisionedModelThroughputIn, GetProvisionedModelThroughputOut> GetProvisionedModelThroughput =
        Service.Reads<GetProvisionedModelThroughputIn, GetProvisionedModelThroughputOut>("GetProvisionedModelThroughput", "GET /provisioned-model-throughput/{provisionedModelId}");

    /// <summary>The question of <see cref="GetProvisionedModelThroughput"/>.</summary>
    public sealed record GetProvisionedModelThroughputIn(string? ProvisionedModelId = null);

    /// <summary>The answer of <see cref="GetProvisionedModelThroughput"/>.</summary>
    public sealed record GetProvisionedModelThroughputOut(
        int? ModelUnits = null, string? ProvisionedModelName = null, string? ProvisionedModelArn = null,
        string? ModelArn = null, string? Status = null, DateTimeOffset? CreationTime = null,
        string? CommitmentDuration = null, DateTimeOffset? CommitmentExpirationTime = null);

    /// <summary>Keeps a model ready.</summary>
    public static readonly Op<CreateProvisionedModelThroughputIn, CreateProvisionedModelThroughputOut> CreateProvisionedModelThroughput =
        Service.Writes<CreateProvisionedModelThroughputIn, CreateProvisionedModelThroughputOut>("CreateProvisionedModelThroughput", "POST /provisioned-model-throughput");

    /// <summary>The question of <see cref="CreateProvisionedModelThroughput"/>.</summary>
    public sealed record CreateProvisionedModelThroughputIn(
        int? ModelUnits = null, string? ProvisionedModelName = null, string? ModelId = null,
        string? CommitmentDuration = null);

    /// <summary>The answer of <see cref="CreateProvisionedModelThroughput"/>.</summary>
    public sealed record CreateProvisionedModelThroughputOut(string? ProvisionedModelArn = null);

    /// <summary>Keeps a model ready no more; not before the end of its term.</summary>
    public static readonly Op<DeleteProvisionedModelThroughputIn, None> DeleteProvisionedModelThroughput =
        Service.Writes<DeleteProvisionedModelThroughputIn, None>("DeleteProvisionedModelThroughput", "DELETE /provisioned-model-throughput/{provisionedModelId}");

    /// <summary>The question of <see cref="DeleteProvisionedModelThroughput"/>.</summary>
    public sealed record DeleteProvisionedModelThroughputIn(string? ProvisionedModelId = null);

    /// <summary>Batches of questions.</summary>
    public static readonly Op<ListModelInvocationJobsIn, ListModelInvocationJobsOut> ListModelInvocationJobs =
        Service.Reads<ListModelInvocationJobsIn, ListModelInvocationJobsOut>("ListModelInvocationJobs", "GET /model-invocation-jobs?statusEquals&maxResults&nextToken");

    /// <summary>The question of <see cref="ListModelInvocationJobs"/>.</summary>
    public sealed record ListModelInvocationJobsIn(
        string? StatusEquals = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListModelInvocationJobs"/>.</summary>
    public sealed record ListModelInvocationJobsOut(
        string? NextToken = null, IReadOnlyList<ModelInvocationJobSummary>? InvocationJobSummaries = null);

    /// <summary>One batch.</summary>
    public static readonly Op<GetModelInvocationJobIn, GetModelInvocationJobOut> GetModelInvocationJob =
        Service.Reads<GetModelInvocationJobIn, GetModelInvocationJobOut>("GetModelInvocationJob", "GET /model-invocation-job/{jobIdentifier}");

    /// <summary>The question of <see cref="GetModelInvocationJob"/>.</summary>
    public sealed record GetModelInvocationJobIn(string? JobIdentifier = null);

    /// <summary>The answer of <see cref="GetModelInvocationJob"/>.</summary>
    public sealed record GetModelInvocationJobOut(
        string? JobArn = null, string? JobName = null, string? ModelId = null, string? RoleArn = null,
        string? Status = null, DateTimeOffset? SubmitTime = null);

    /// <summary>Starts a batch.</summary>
    public static readonly Op<CreateModelInvocationJobIn, CreateModelInvocationJobOut> CreateModelInvocationJob =
        Service.Writes<CreateModelInvocationJobIn, CreateModelInvocationJobOut>("CreateModelInvocationJob", "POST /model-invocation-job");

    /// <summary>The question of <see cref="CreateModelInvocationJob"/>.</summary>
    public sealed record CreateModelInvocationJobIn(
        string? JobName = null, string? RoleArn = null, string? ModelId = null, JsonElement? InputDataConfig = null,
        JsonElement? OutputDataConfig = null);

    /// <summary>The answer of <see cref="CreateModelInvocationJob"/>.</summary>
    public sealed record CreateModelInvocationJobOut(string? JobArn = null);

    /// <summary>Ends a batch.</summary>
    public static readonly Op<StopModelInvocationJobIn, None> StopModelInvocationJob =
        Service.Writes<StopModelInvocationJobIn, None>("StopModelInvocationJob", "POST /model-invocation-job/{jobIdentifier}/stop");

    /// <summary>The question of <see cref="StopModelInvocationJob"/>.</summary>
    public sealed record StopModelInvocationJobIn(string? JobIdentifier = null);

    /// <summary>Own models kept ready.</summary>
    public static readonly Op<ListCustomModelDeploymentsIn, ListCustomModelDeploymentsOut> ListCustomModelDeployments =
        Service.Reads<ListCustomModelDeploymentsIn, ListCustomModelDeploymentsOut>("ListCustomModelDeployments", "GET /model-customization/custom-model-deployments?maxResults&nextToken");

    /// <summary>The question of <see cref="ListCustomModelDeployments"/>.</summary>
    public sealed record ListCustomModelDeploymentsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListCustomModelDeployments"/>.</summary>
    public sealed record ListCustomModelDeploymentsOut(
        string? NextToken = null, IReadOnlyList<CustomModelDeploymentSummary>? ModelDeploymentSummaries = null);

    /// <summary>One own model kept ready.</summary>
    public static readonly Op<GetCustomModelDeploymentIn, GetCustomModelDeploymentOut> GetCustomModelDeployment =
        Service.Reads<GetCustomModelDeploymentIn, GetCustomModelDeploymentOut>("GetCustomModelDeployment", "GET /model-customization/custom-model-deployments/{customModelDeploymentIdentifier}");

    /// <summary>The question of <see cref="GetCustomModelDeployment"/>.</summary>
    public sealed record GetCustomModelDeploymentIn(string? CustomModelDeploymentIdentifier = null);

    /// <summary>The answer of <see cref="GetCustomModelDeployment"/>.</summary>
    public sealed record GetCustomModelDeploymentOut(
        string? CustomModelDeploymentArn = null, string? ModelDeploymentName = null, string? ModelArn = null,
        DateTimeOffset? CreatedAt = null, string? Status = null);

    /// <summary>Keeps an own model ready no more.</summary>
    public static readonly Op<DeleteCustomModelDeploymentIn, None> DeleteCustomModelDeployment =
        Service.Writes<DeleteCustomModelDeploymentIn, None>("DeleteCustomModelDeployment", "DELETE /model-customization/custom-model-deployments/{customModelDeploymentIdentifier}");

    /// <summary>The question of <see cref="DeleteCustomModelDeployment"/>.</summary>
    public sealed record DeleteCustomModelDeploymentIn(string? CustomModelDeploymentIdentifier = null);

    /// <summary>Bought models kept ready.</summary>
    public static readonly Op<ListMarketplaceModelEndpointsIn, ListMarketplaceModelEndpointsOut> ListMarketplaceModelEndpoints =
        Service.Reads<ListMarketplaceModelEndpointsIn, ListMarketplaceModelEndpointsOut>("ListMarketplaceModelEndpoints", "GET /marketplace-model/endpoints?maxResults&nextToken");

    /// <summary>The question of <see cref="ListMarketplaceModelEndpoints"/>.</summary>
    public sealed record ListMarketplaceModelEndpointsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListMarketplaceModelEndpoints"/>.</summary>
    public sealed record ListMarketplaceModelEndpointsOut(
        IReadOnlyList<MarketplaceModelEndpointSummary>? MarketplaceModelEndpoints = null, string? NextToken = null);

    /// <summary>One bought model kept ready.</summary>
    public static readonly Op<GetMarketplaceModelEndpointIn, GetMarketplaceModelEndpointOut> GetMarketplaceModelEndpoint =
        Service.Reads<GetMarketplaceModelEndpointIn, GetMarketplaceModelEndpointOut>("GetMarketplaceModelEndpoint", "GET /marketplace-model/endpoints/{endpointArn}");

    /// <summary>The question of <see cref="GetMarketplaceModelEndpoint"/>.</summary>
    public sealed record GetMarketplaceModelEndpointIn(string? EndpointArn = null);

    /// <summary>The answer of <see cref="GetMarketplaceModelEndpoint"/>.</summary>
    public sealed record GetMarketplaceModelEndpointOut(MarketplaceModelEndpoint? MarketplaceModelEndpoint = null);

    /// <summary>Keeps a bought model ready no more.</summary>
    public static readonly Op<DeleteMarketplaceModelEndpointIn, None> DeleteMarketplaceModelEndpoint =
        Service.Writes<DeleteMarketplaceModelEndpointIn, None>("DeleteMarketplaceModelEndpoint", "DELETE /marketplace-model/endpoints/{endpointArn}");

    /// <summary>The question of <see cref="DeleteMarketplaceModelEndpoint"/>.</summary>
    public sealed record DeleteMarketplaceModelEndpointIn(string? EndpointArn = null);

    /// <summary>The terms on which a model may be used.</summary>
    public static readonly Op<ListFoundationModelAgreementOffersIn, ListFoundationModelAgreementOffersOut> ListFoundationModelAgreementOffers =
        Service.Reads<ListFoundationModelAgreementOffersIn, ListFoundationModelAgreementOffersOut>("ListFoundationModelAgreementOffers", "GET /list-foundation-model-agreement-offers/{modelId}");

    /// <summary>The question of <see cref="ListFoundationModelAgreementOffers"/>.</summary>
    public sealed record ListFoundationModelAgreementOffersIn(string? ModelId = null);

    /// <summary>The answer of <see cref="ListFoundationModelAgreementOffers"/>.</summary>
    public sealed record ListFoundationModelAgreementOffersOut(
        string? ModelId = null, IReadOnlyList<Offer>? Offers = null);

    /// <summary>Whether the account agreed to a model's terms.</summary>
    public static readonly Op<GetFoundationModelAvailabilityIn, GetFoundationModelAvailabilityOut> GetFoundationModelAvailability =
        Service.Reads<GetFoundationModelAvailabilityIn, GetFoundationModelAvailabilityOut>("GetFoundationModelAvailability", "GET /foundation-model-availability/{modelId}");

    /// <summary>The question of <see cref="GetFoundationModelAvailability"/>.</summary>
    public sealed record GetFoundationModelAvailabilityIn(string? ModelId = null);

    /// <summary>The answer of <see cref="GetFoundationModelAvailability"/>.</summary>
    public sealed record GetFoundationModelAvailabilityOut(
        string? ModelId = null, AgreementAvailability? AgreementAvailability = null,
        string? AuthorizationStatus = null, string? EntitlementAvailability = null,
        string? RegionAvailability = null);

    /// <summary>The models of a region.</summary>
    public static readonly Op<ListFoundationModelsIn, ListFoundationModelsOut> ListFoundationModels =
        Service.Reads<ListFoundationModelsIn, ListFoundationModelsOut>("ListFoundationModels", "GET /foundation-models?byProvider");

    /// <summary>The question of <see cref="ListFoundationModels"/>.</summary>
    public sealed record ListFoundationModelsIn(string? ByProvider = null);

    /// <summary>The answer of <see cref="ListFoundationModels"/>.</summary>
    public sealed record ListFoundationModelsOut(IReadOnlyList<FoundationModelSummary>? ModelSummaries = null);

    /// <summary>Agrees to a model's terms.</summary>
    public static readonly Op<CreateFoundationModelAgreementIn, CreateFoundationModelAgreementOut> CreateFoundationModelAgreement =
        Service.Writes<CreateFoundationModelAgreementIn, CreateFoundationModelAgreementOut>("CreateFoundationModelAgreement", "POST /create-foundation-model-agreement");

    /// <summary>The question of <see cref="CreateFoundationModelAgreement"/>.</summary>
    public sealed record CreateFoundationModelAgreementIn(string? OfferToken = null, string? ModelId = null);

    /// <summary>The answer of <see cref="CreateFoundationModelAgreement"/>.</summary>
    public sealed record CreateFoundationModelAgreementOut(string? ModelId = null);

    /// <summary>Ends the agreement to a model's terms.</summary>
    public static readonly Op<DeleteFoundationModelAgreementIn, None> DeleteFoundationModelAgreement =
        Service.Writes<DeleteFoundationModelAgreementIn, None>("DeleteFoundationModelAgreement", "POST /delete-foundation-model-agreement");

    /// <summary>The question of <see cref="DeleteFoundationModelAgreement"/>.</summary>
    public sealed record DeleteFoundationModelAgreementIn(string? ModelId = null);

    /// <summary>Whether questions to models are written down.</summary>
    public static readonly Op<None, GetModelInvocationLoggingConfigurationOut> GetModelInvocationLoggingConfiguration =
        Service.Reads<None, GetModelInvocationLoggingConfigurationOut>("GetModelInvocationLoggingConfiguration", "GET /logging/modelinvocations");

    /// <summary>The answer of <see cref="GetModelInvocationLoggingConfiguration"/>.</summary>
    public sealed record GetModelInvocationLoggingConfigurationOut(LoggingConfig? LoggingConfig = null);

    /// <summary>A provisioned model summary.</summary>
    public sealed record ProvisionedModelSummary(
        string? ProvisionedModelName = null, string? ProvisionedModelArn = null, string? ModelArn = null,
        int? ModelUnits = null, string? Status = null, string? CommitmentDuration = null,
        DateTimeOffset? CommitmentExpirationTime = null, DateTimeOffset? CreationTime = null);

    /// <summary>A model invocation job summary.</summary>
    public sealed record ModelInvocationJobSummary(
        string? JobArn = null, string? JobName = null, string? ModelId = null, string? RoleArn = null,
        string? Status = null, DateTimeOffset? SubmitTime = null);

    /// <summary>A custom model deployment summary.</summary>
    public sealed record CustomModelDeploymentSummary(
        string? CustomModelDeploymentArn = null, string? CustomModelDeploymentName = null, string? ModelArn = null,
        DateTimeOffset? CreatedAt = null, string? Status = null);

    /// <summary>A marketplace model endpoint summary.</summary>
    public sealed record MarketplaceModelEndpointSummary(
        string? EndpointArn = null, string? ModelSourceIdentifier = null, string? Status = null,
        DateTimeOffset? CreatedAt = null);

    /// <summary>A marketplace model endpoint.</summary>
    public sealed record MarketplaceModelEndpoint(
        string? EndpointArn = null, string? ModelSourceIdentifier = null, string? Status = null,
        DateTimeOffset? CreatedAt = null, string? EndpointStatus = null);

    /// <summary>An offer.</summary>
    public sealed record Offer(string? OfferId = null, string? OfferToken = null);

    /// <summary>Whether the terms were agreed to.</summary>
    public sealed record AgreementAvailability(string? Status = null, string? ErrorMessage = null);

    /// <summary>A foundation model summary.</summary>
    public sealed record FoundationModelSummary(
        string? ModelArn = null, string? ModelId = null, string? ModelName = null, string? ProviderName = null);

    /// <summary>A logging config.</summary>
    public sealed record LoggingConfig(bool? TextDataDeliveryEnabled = null);
}

[RecordsOf(typeof(Bedrock))]
internal sealed partial class BedrockShapes;
