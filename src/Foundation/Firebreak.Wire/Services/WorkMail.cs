#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon WorkMail: mailboxes.</summary>
public static class WorkMail
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.WorkMail;

    /// <summary>The organizations of a region.</summary>
    public static readonly Op<ListOrganizationsIn, ListOrganizationsOut> ListOrganizations =
        Service.Reads<ListOrganizationsIn, ListOrganizationsOut>("ListOrganizations");

    /// <summary>The question of <see cref="ListOrganizations"/>.</summary>
    public sealed record ListOrganizationsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListOrganizations"/>.</summary>
    public sealed record ListOrganizationsOut(
        IReadOnlyList<OrganizationSummary>? OrganizationSummaries = null, string? NextToken = null);

    /// <summary>One organization.</summary>
    public static readonly Op<DescribeOrganizationIn, DescribeOrganizationOut> DescribeOrganization =
        Service.Reads<DescribeOrganizationIn, DescribeOrganizationOut>("DescribeOrganization");

    /// <summary>The question of <see cref="DescribeOrganization"/>.</summary>
    public sealed record DescribeOrganizationIn(string? OrganizationId = null);

    /// <summary>The answer of <see cref="DescribeOrganization"/>.</summary>
    public sealed record DescribeOrganizationOut(
        string? OrganizationId = null, string? Alias = null, string? State = null, string? DefaultMailDomain = null);

    /// <summary>Deletes an organization with its mailboxes.</summary>
    public static readonly Op<DeleteOrganizationIn, DeleteOrganizationOut> DeleteOrganization =
        Service.Writes<DeleteOrganizationIn, DeleteOrganizationOut>("DeleteOrganization");

    /// <summary>The question of <see cref="DeleteOrganization"/>.</summary>
    public sealed record DeleteOrganizationIn(string? OrganizationId = null, bool? DeleteDirectory = null);

    /// <summary>The answer of <see cref="DeleteOrganization"/>.</summary>
    public sealed record DeleteOrganizationOut(string? OrganizationId = null, string? State = null);

    /// <summary>An organization summary.</summary>
    public sealed record OrganizationSummary(
        string? OrganizationId = null, string? Alias = null, string? DefaultMailDomain = null, string? State = null);
}

[RecordsOf(typeof(WorkMail))]
internal sealed partial class WorkMailShapes;
