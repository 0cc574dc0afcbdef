using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Lets nobody call a Lambda function by its web address who is not signed in to AWS.</summary>
/// <param name="Function">Its function.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record CloseFunctionUrl(string Function, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "close-function-url";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.FunctionUrl, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Close the public web address of Lambda function {Function} in {Region}.",
        $"{Region}의 Lambda 함수 {Function}의 공개 웹 주소를 닫습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lambda.GetFunctionUrlConfig, Lambda.UpdateFunctionUrlConfig];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The address is public again.",
        "주소를 다시 공개합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.UrlAsync(account, Region, Function, cancel),
        it => it.Is("AuthType", "AWS_IAM"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.UpdateFunctionUrlConfig, new(Function, AuthType: "AWS_IAM"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "AuthType");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.UpdateFunctionUrlConfig, new(Function, AuthType: Fact(prior, "AuthType")), cancel);
}
