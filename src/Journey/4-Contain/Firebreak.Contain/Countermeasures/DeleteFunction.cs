namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Lambda function.</summary>
/// <param name="FunctionName">Its name.</param>
/// <param name="FunctionId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteFunction(string FunctionName, string FunctionId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-function";

    /// <inheritdoc/>
    public override Target Target => new(FunctionId, Kinds.Function, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Lambda function {FunctionName} in {Region}.",
        $"{Region}의 Lambda 함수 {FunctionName}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lambda.GetFunction, Lambda.DeleteFunction];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted function is gone; its settings are kept as evidence, its code is not.",
        "삭제한 함수는 되살릴 수 없습니다. 설정은 증거로 남지만 코드는 남지 않습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "function-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Lambda.GetFunction, new Lambda.GetFunctionIn(FunctionName), cancel)
        .AsAsync(seen => seen?.Configuration is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Lambda.GetFunction.ToString(),
                Answer = $"{FunctionName}: Runtime = {it.Runtime}; CodeSha256 = {it.CodeSha256}",
                Facts = Facts(("CodeSha256", it.CodeSha256)),
                Pieces = [EvidencePiece.Of(Lambda.GetFunction, seen with { Code = null })],
            })
            : Gone(Lambda.GetFunction, $"no function {Target.Id}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Lambda.DeleteFunction, new Lambda.DeleteFunctionIn(FunctionName), cancel).ConfigureAwait(false), "ResourceNotFoundException");
}
