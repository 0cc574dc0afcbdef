using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM Access Analyzer: analyzers by region, and the roles that trust somebody outside the account.</summary>
/// <remarks>Source: IAM User Guide, "Using AWS IAM Access Analyzer": one analyzer of a type per region is free for external access.</remarks>
internal sealed class AnalyzerWorld(World world) : IServiceModule
{
    private readonly SortedDictionary<string, AccessAnalyzer.AnalyzerSummary> _held = new(StringComparer.Ordinal);

    public void Register(Router router)
    {
        router.On(AccessAnalyzer.ListAnalyzers, (call, q) =>
        {
            var here = Here(call).Where(one => q.Type is null || one.Type == q.Type);
            var (items, _, next) = Listed.Page(here, q.NextToken, q.MaxResults ?? 100);
            return new(items, next);
        });
        router.On(AccessAnalyzer.CreateAnalyzer, Create);
        router.On(AccessAnalyzer.DeleteAnalyzer, (call, q) => _held.Remove(Arn(call, q.AnalyzerName)) ? new None() : throw Unknown(q.AnalyzerName));
        router.On(AccessAnalyzer.ListFindings, Findings);
    }

    private static string Arn(Call call, string? name) => $"arn:aws:access-analyzer:{call.Region}:{call.Account}:analyzer/{name}";

    private static Fault Unknown(string? what) => new("ResourceNotFoundException", $"Analyzer {what} was not found.", 404);

    private IEnumerable<AccessAnalyzer.AnalyzerSummary> Here(Call call) =>
        _held.Values.Where(one => one.Arn!.Split(':')[3] == call.Region.ToString());

    private AccessAnalyzer.CreateAnalyzerOut Create(Call call, AccessAnalyzer.CreateAnalyzerIn q)
    {
        if (q.Type is not ("ACCOUNT" or "ACCOUNT_UNUSED_ACCESS") || string.IsNullOrEmpty(q.AnalyzerName))
        {
            throw new Fault("ValidationException", "Invalid analyzer name or type.");
        }

        if (_held.ContainsKey(Arn(call, q.AnalyzerName)))
        {
            throw new Fault("ConflictException", $"An analyzer with the name {q.AnalyzerName} already exists.", 409);
        }

        if (Here(call).Any(one => one.Type == q.Type))
        {
            throw new Fault("ServiceQuotaExceededException", "The maximum number of analyzers for this type was reached.", 402);
        }

        var made = new AccessAnalyzer.AnalyzerSummary(Arn(call, q.AnalyzerName), q.AnalyzerName, q.Type, "ACTIVE");
        _held.Add(made.Arn!, made);
        call.Made("access-analyzer:analyzer", made.Arn!);
        return new(made.Arn);
    }

    private AccessAnalyzer.ListFindingsOut Findings(Call call, AccessAnalyzer.ListFindingsIn q)
    {
        var analyzer = Here(call).FirstOrDefault(one => one.Arn == q.AnalyzerArn) ?? throw Unknown(q.AnalyzerArn);
        var found = analyzer.Type == "ACCOUNT" ? world.Iam.Roles.Values.SelectMany(Outsiders) : [];
        var (items, _, next) = Listed.Page(found, q.NextToken, q.MaxResults ?? 100);
        return new(items, next);
    }

    private IEnumerable<AccessAnalyzer.FindingSummary> Outsiders(HeldRole role) =>
        from statement in PolicyDocument.Of(role.Trust).Statements
        where statement.Allows
        from principal in statement.Principals
        where principal == "*" || (!principal.Contains(".amazonaws.com", StringComparison.Ordinal) && !principal.Contains(world.Account.ToString(), StringComparison.Ordinal))
        select new AccessAnalyzer.FindingSummary(
            $"{role.Id}-{principal.Length}",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["AWS"] = principal },
            ["sts:AssumeRole"],
            role.Arn,
            principal == "*",
            "AWS::IAM::Role",
            "ACTIVE",
            world.Account.ToString());
}
