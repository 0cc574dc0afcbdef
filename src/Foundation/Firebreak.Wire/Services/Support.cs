#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Support: cases. Only plans from Business on may call it; others are answered SubscriptionRequiredException.</summary>
public static class Support
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Support;

    /// <summary>The account's cases.</summary>
    public static readonly Op<DescribeCasesIn, DescribeCasesOut> DescribeCases =
        Service.Reads<DescribeCasesIn, DescribeCasesOut>("DescribeCases");

    /// <summary>The question of <see cref="DescribeCases"/>.</summary>
    public sealed record DescribeCasesIn(
        IReadOnlyList<string>? CaseIdList = null, string? DisplayId = null, string? AfterTime = null,
        string? BeforeTime = null, bool? IncludeResolvedCases = null, string? NextToken = null,
        int? MaxResults = null, string? Language = null, bool? IncludeCommunications = null);

    /// <summary>The answer of <see cref="DescribeCases"/>.</summary>
    public sealed record DescribeCasesOut(IReadOnlyList<CaseDetails>? Cases = null, string? NextToken = null);

    /// <summary>Opens a case.</summary>
    public static readonly Op<CreateCaseIn, CreateCaseOut> CreateCase =
        Service.Writes<CreateCaseIn, CreateCaseOut>("CreateCase");

    /// <summary>The question of <see cref="CreateCase"/>.</summary>
    public sealed record CreateCaseIn(
        string? Subject = null, string? ServiceCode = null, string? SeverityCode = null,
        string? CategoryCode = null, string? CommunicationBody = null,
        IReadOnlyList<string>? CcEmailAddresses = null, string? Language = null, string? IssueType = null,
        string? AttachmentSetId = null);

    /// <summary>The answer of <see cref="CreateCase"/>.</summary>
    public sealed record CreateCaseOut(string? CaseId = null);

    /// <summary>Writes to AWS in a case.</summary>
    public static readonly Op<AddCommunicationToCaseIn, AddCommunicationToCaseOut> AddCommunicationToCase =
        Service.Writes<AddCommunicationToCaseIn, AddCommunicationToCaseOut>("AddCommunicationToCase");

    /// <summary>The question of <see cref="AddCommunicationToCase"/>.</summary>
    public sealed record AddCommunicationToCaseIn(
        string? CaseId = null, string? CommunicationBody = null, IReadOnlyList<string>? CcEmailAddresses = null,
        string? AttachmentSetId = null);

    /// <summary>The answer of <see cref="AddCommunicationToCase"/>.</summary>
    public sealed record AddCommunicationToCaseOut(bool? Result = null);

    /// <summary>Uploads files for a case: at most three, five megabytes each; the set expires an hour later.</summary>
    public static readonly Op<AddAttachmentsToSetIn, AddAttachmentsToSetOut> AddAttachmentsToSet =
        Service.Writes<AddAttachmentsToSetIn, AddAttachmentsToSetOut>("AddAttachmentsToSet");

    /// <summary>The question of <see cref="AddAttachmentsToSet"/>.</summary>
    public sealed record AddAttachmentsToSetIn(string? AttachmentSetId = null, IReadOnlyList<Attachment>? Attachments = null);

    /// <summary>The answer of <see cref="AddAttachmentsToSet"/>.</summary>
    public sealed record AddAttachmentsToSetOut(string? AttachmentSetId = null, string? ExpiryTime = null);

    /// <summary>What was written in a case.</summary>
    public static readonly Op<DescribeCommunicationsIn, DescribeCommunicationsOut> DescribeCommunications =
        Service.Reads<DescribeCommunicationsIn, DescribeCommunicationsOut>("DescribeCommunications");

    /// <summary>The question of <see cref="DescribeCommunications"/>.</summary>
    public sealed record DescribeCommunicationsIn(
        string? CaseId = null, string? BeforeTime = null, string? AfterTime = null, string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeCommunications"/>.</summary>
    public sealed record DescribeCommunicationsOut(
        IReadOnlyList<Communication>? Communications = null, string? NextToken = null);

    /// <summary>Closes a case.</summary>
    public static readonly Op<ResolveCaseIn, ResolveCaseOut> ResolveCase =
        Service.Writes<ResolveCaseIn, ResolveCaseOut>("ResolveCase");

    /// <summary>The question of <see cref="ResolveCase"/>.</summary>
    public sealed record ResolveCaseIn(string? CaseId = null);

    /// <summary>The answer of <see cref="ResolveCase"/>.</summary>
    public sealed record ResolveCaseOut(string? InitialCaseStatus = null, string? FinalCaseStatus = null);

    /// <summary>What a case can be about.</summary>
    public static readonly Op<DescribeServicesIn, DescribeServicesOut> DescribeServices =
        Service.Reads<DescribeServicesIn, DescribeServicesOut>("DescribeServices");

    /// <summary>The question of <see cref="DescribeServices"/>.</summary>
    public sealed record DescribeServicesIn(IReadOnlyList<string>? ServiceCodeList = null, string? Language = null);

    /// <summary>The answer of <see cref="DescribeServices"/>.</summary>
    public sealed record DescribeServicesOut(IReadOnlyList<ServiceEntry>? Services = null);

    /// <summary>How urgent a case can be under the account's plan.</summary>
    public static readonly Op<DescribeSeverityLevelsIn, DescribeSeverityLevelsOut> DescribeSeverityLevels =
        Service.Reads<DescribeSeverityLevelsIn, DescribeSeverityLevelsOut>("DescribeSeverityLevels");

    /// <summary>The question of <see cref="DescribeSeverityLevels"/>.</summary>
    public sealed record DescribeSeverityLevelsIn(string? Language = null);

    /// <summary>The answer of <see cref="DescribeSeverityLevels"/>.</summary>
    public sealed record DescribeSeverityLevelsOut(IReadOnlyList<SeverityLevel>? SeverityLevels = null);

    /// <summary>A case.</summary>
    public sealed record CaseDetails(
        string? CaseId = null, string? DisplayId = null, string? Subject = null, string? Status = null,
        string? ServiceCode = null, string? CategoryCode = null, string? SeverityCode = null,
        string? SubmittedBy = null, string? TimeCreated = null,
        RecentCaseCommunications? RecentCommunications = null, IReadOnlyList<string>? CcEmailAddresses = null,
        string? Language = null);

    /// <summary>The last messages of a case.</summary>
    public sealed record RecentCaseCommunications(
        IReadOnlyList<Communication>? Communications = null, string? NextToken = null);

    /// <summary>A message of a case.</summary>
    public sealed record Communication(
        string? CaseId = null, string? Body = null, string? SubmittedBy = null, string? TimeCreated = null,
        IReadOnlyList<AttachmentDetails>? AttachmentSet = null);

    /// <summary>A file to send.</summary>
    /// <param name="FileName">Its name.</param>
    /// <param name="Data">Its bytes, as base64.</param>
    public sealed record Attachment(string? FileName = null, string? Data = null);

    /// <summary>A file sent with a message.</summary>
    public sealed record AttachmentDetails(string? AttachmentId = null, string? FileName = null);

    /// <summary>A subject of cases.</summary>
    public sealed record ServiceEntry(
        string? Code = null, string? Name = null, IReadOnlyList<Category>? Categories = null);

    /// <summary>A narrower subject.</summary>
    public sealed record Category(string? Code = null, string? Name = null);

    /// <summary>An urgency.</summary>
    public sealed record SeverityLevel(string? Code = null, string? Name = null);
}

[RecordsOf(typeof(Support))]
internal sealed partial class SupportShapes;
