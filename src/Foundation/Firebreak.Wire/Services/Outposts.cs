#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Outposts: AWS's machines in one's own house.</summary>
public static class Outposts
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Outposts;

    /// <summary>The outposts of a region.</summary>
    public static readonly Op<ListOutpostsIn, ListOutpostsOut> ListOutposts =
        Service.Reads<ListOutpostsIn, ListOutpostsOut>("ListOutposts", "GET /outposts?NextToken&MaxResults");

    /// <summary>The question of <see cref="ListOutposts"/>.</summary>
    public sealed record ListOutpostsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListOutposts"/>.</summary>
    public sealed record ListOutpostsOut(IReadOnlyList<Outpost>? Outposts = null, string? NextToken = null);

    /// <summary>An outpost.</summary>
    public sealed record Outpost(
        string? OutpostId = null, string? OutpostArn = null, string? Name = null, string? LifeCycleStatus = null);
}

[RecordsOf(typeof(Outposts))]
internal sealed partial class OutpostsShapes;
