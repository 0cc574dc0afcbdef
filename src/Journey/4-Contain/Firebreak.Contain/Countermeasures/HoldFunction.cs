namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a Lambda function by reserving no runs for it.</summary>
/// <param name="FunctionName">Its name.</param>
/// <param name="FunctionId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record HoldFunction(string FunctionName, string FunctionId, Region Region) : Countermeasure
{
    private const string Reserved = "ReservedConcurrentExecutions";

    /// <inheritdoc/>
    public override string Kind => "hold-function";

    /// <inheritdoc/>
    public override Target Target => new(FunctionId, Kinds.Function, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop Lambda function {FunctionName} in {Region}: it may not run any more.", $"{Region}의 Lambda 함수 {FunctionName}(이)가 더는 실행되지 못하게 막습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
        [Lambda.GetFunction, Lambda.GetFunctionConcurrency, Lambda.PutFunctionConcurrency, Lambda.DeleteFunctionConcurrency];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The function may run as before.", "함수가 전처럼 실행될 수 있게 합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "function-held";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Lambda.GetFunctionConcurrency, new Lambda.GetFunctionConcurrencyIn(FunctionName), cancel)
        .AsAsync(seen => seen is null
            ? Gone(Lambda.GetFunctionConcurrency, $"no function {Target.Id}")
            : new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = seen.ReservedConcurrentExecutions == 0,
                Asked = Lambda.GetFunctionConcurrency.ToString(),
                Answer = $"{FunctionName}: {Reserved} = {seen.ReservedConcurrentExecutions?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}",
                Facts = Facts((Reserved, Text(seen.ReservedConcurrentExecutions))),
                Pieces = [EvidencePiece.Of(Lambda.GetFunctionConcurrency, seen)],
            }));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel)
    {
        var function = await account.ReadAsync(Region, Lambda.GetFunction, new Lambda.GetFunctionIn(FunctionName), cancel).ConfigureAwait(false);
        return [EvidencePiece.Of(Lambda.GetFunction, function.Then(seen => seen with { Code = null }))]; // the code's address is a signed link
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => ReserveAsync(account, 0, cancel);

    /// <inheritdoc/>
    public override async Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Fact(prior, Reserved) is { Length: > 0 } number
            ? await ReserveAsync(account, Number(number), cancel).ConfigureAwait(false)
            : Outcome.Of(await account.WriteAsync(
                Region, Lambda.DeleteFunctionConcurrency, new Lambda.DeleteFunctionConcurrencyIn(FunctionName), cancel).ConfigureAwait(false));

    private async Task<Outcome> ReserveAsync(IAccountWriter account, int runs, CancellationToken cancel) => Outcome.Of(await account.WriteAsync(
        Region, Lambda.PutFunctionConcurrency, new Lambda.PutFunctionConcurrencyIn(FunctionName, runs), cancel).ConfigureAwait(false));
}
