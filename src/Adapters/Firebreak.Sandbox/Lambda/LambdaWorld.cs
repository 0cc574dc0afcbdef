using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One function.</summary>
internal sealed class HeldFunction
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The role it runs as, by ARN.</summary>
    public required string Role { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>What its maker asked for.</summary>
    public required Lambda.CreateFunctionIn Made { get; init; }

    /// <summary>How many may run at once; <c>null</c> without a limit, 0 for never.</summary>
    public int? Reserved { get; set; }

    /// <summary>How often it ran.</summary>
    public int Runs { get; set; }

    /// <summary>When it ran in the last hours, the oldest first.</summary>
    public Queue<DateTimeOffset> Ran { get; } = new();

    /// <summary>How long a run takes.</summary>
    public int Milliseconds => Math.Min(1_500, 1_000 * (Made.Timeout ?? 3));

    /// <summary>What others may do with it: its own policy's statements by their id.</summary>
    public SortedDictionary<string, JsonObject> Policy { get; } = new(StringComparer.Ordinal);

    /// <summary>How its web address lets callers in; <c>null</c> without one.</summary>
    public string? Door { get; set; }

    /// <summary>When its web address was made.</summary>
    public DateTimeOffset DoorAt { get; set; }
}

/// <summary>AWS Lambda: functions, and in a scenario what they do when they run.</summary>
internal sealed class LambdaWorld : IServiceModule
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly World _world;
    private readonly Dictionary<string, Action<World, Actor>> _bodies = new(StringComparer.Ordinal);

    internal LambdaWorld(World world)
    {
        _world = world;
        world.Truth.CountsExisting(() => Functions.Values.Select(function => function.Arn));
        world.Shows("lambda", () => new JsonArray([.. Functions.Values.Select(function => (JsonNode)new JsonObject
        {
            ["name"] = function.Name, ["region"] = function.Region, ["runs"] = function.Runs, ["reserved"] = function.Reserved,
        })]));
    }

    /// <summary>The functions, by region and name.</summary>
    internal SortedDictionary<(string Region, string Name), HeldFunction> Functions { get; } = [];

    /// <summary>What functions of a name do when they run: a scenario's code, acting with the function's role.</summary>
    internal void Does(string name, Action<World, Actor> body) => _bodies[name] = body;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Lambda.ListFunctions, List).RecordedAs("ListFunctions20150331");
        _ = router.On(Lambda.GetFunction, Get, (_, input) => Arns(input.FunctionName)).RecordedAs("GetFunction20150331v2");
        _ = router.On(Lambda.CreateFunction, Create).RecordedAs("CreateFunction20150331");
        _ = router.On(Lambda.DeleteFunction, Delete, (_, input) => Arns(input.FunctionName)).RecordedAs("DeleteFunction20150331");
        _ = router.On(Lambda.GetFunctionConcurrency, (call, input) => new Lambda.GetFunctionConcurrencyOut(Of(call, input.FunctionName).Reserved));
        _ = router.On(Lambda.PutFunctionConcurrency, Limit).RecordedAs("PutFunctionConcurrency20171031");
        _ = router.On(Lambda.DeleteFunctionConcurrency, Unlimit).RecordedAs("DeleteFunctionConcurrency20171031");
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Functions run when a rule invokes them.
    }

    /// <summary>CloudWatch's figures of a region's functions, or of one by name: a point for each run.</summary>
    internal IEnumerable<(DateTimeOffset At, double Sum)> Figures(string region, string metric, string? name, DateTimeOffset from, DateTimeOffset to) =>
        Functions.Values.Where(function => function.Region == region && (name is null || function.Name == name))
            .SelectMany(function => function.Ran.Where(at => at >= from && at < to).Select(at => (at, metric == "Duration" ? function.Milliseconds : 1.0)));

    /// <summary>Runs a function, if it may run and somebody wrote what it does. Running is a data event: the trail has only what it does.</summary>
    internal void Invoke(string arn)
    {
        var function = Functions.Values.FirstOrDefault(function => function.Arn == arn);
        if (function is null || function.Reserved == 0 || !_bodies.TryGetValue(function.Name, out var body))
        {
            return;
        }

        var role = function.Role[(function.Role.LastIndexOf('/') + 1)..];
        if (!_world.Iam.Roles.ContainsKey(role))
        {
            return;
        }

        function.Runs++;
        function.Ran.Enqueue(_world.Clock.Now);
        while (function.Ran.Peek() < _world.Clock.Now - Remembered)
        {
            _ = function.Ran.Dequeue();
        }

        var side = _world.Ledger.SideOf(function.Arn) ?? Side.Owner;
        var actor = new Actor(_world, function.Name, side)
        {
            SourceIp = "198.18.240.17",
            UserAgent = "Boto3/1.28.30 md/Botocore#1.31.30 ua/2.0 os/linux md/arch#x86_64 lang/python#3.11.4 exec-env/AWS_Lambda_python3.11",
        };
        var session = _world.Iam.OpenSession(_world.Iam.PrincipalOfRole(role, function.Name), TimeSpan.FromHours(1));
        _world.Ledger.Note(new Made(session.Id, "sts:session", Region.Global, side, _world.Clock.Now));
        actor.Use(session.Id);
        body(_world, actor);
    }

    internal static Fault NotFound(string message) => new("ResourceNotFoundException", message, 404);

    internal static IEnumerable<string> Arns(string? name) => [name is not null && name.StartsWith("arn:", StringComparison.Ordinal) ? name : "*"];

    /// <summary>The function of a name or ARN.</summary>
    internal HeldFunction Of(Call call, string? name)
    {
        var plain = (name ?? "").Split(':')[^1];
        return Functions.GetValueOrDefault((call.Region.ToString(), plain))
            ?? throw NotFound($"Function not found: arn:aws:lambda:{call.Region}:{call.Account}:function:{plain}");
    }

    private static string CodeHash(HeldFunction function) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(function.Arn)));

    private static Lambda.FunctionConfiguration View(HeldFunction function) => new(
        function.Name, function.Arn, function.Made.Runtime, function.Role, function.Made.Handler, 2048, function.Made.Description ?? "",
        function.Made.Timeout ?? 3, function.Made.MemorySize ?? 128,
        FormattableString.Invariant($"{function.Modified.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff}+0000"), CodeHash(function), "$LATEST",
        function.Made.Environment is { } environment ? new Lambda.EnvironmentResponse(environment.Variables) : null, null, null, "Active", null,
        "Successful", function.Made.PackageType ?? "Zip", function.Made.Architectures ?? ["x86_64"]);

    private Lambda.ListFunctionsOut List(Call call, Lambda.ListFunctionsIn input)
    {
        var found = Functions.Values.Where(function => function.Region == call.Region.ToString()).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxItems ?? 50, input.Marker);
        return new Lambda.ListFunctionsOut(next, [.. page.Select(View)]);
    }

    private Lambda.GetFunctionOut Get(Call call, Lambda.GetFunctionIn input)
    {
        var function = Of(call, input.FunctionName);
        return new Lambda.GetFunctionOut(
            View(function),
            new Lambda.FunctionCodeLocation("S3", $"https://awslambda-{function.Region}-tasks.s3.{function.Region}.amazonaws.com/snapshots/{call.Account}/{function.Name}"),
            function.Made.Tags, function.Reserved is { } limit ? new Lambda.Concurrency(limit) : null);
    }

    private Lambda.CreateFunctionOut Create(Call call, Lambda.CreateFunctionIn input)
    {
        var name = input.FunctionName ?? throw new Fault("InvalidParameterValueException", "FunctionName is required");
        var key = (call.Region.ToString(), name);
        if (Functions.ContainsKey(key))
        {
            throw new Fault("ResourceConflictException", $"Function already exist: {name}", 409);
        }

        var role = input.Role ?? "";
        if (!_world.Iam.Roles.ContainsKey(role[(role.LastIndexOf('/') + 1)..]))
        {
            throw new Fault("InvalidParameterValueException", "The role defined for the function cannot be assumed by Lambda.");
        }

        var function = new HeldFunction
        {
            Name = name,
            Region = call.Region.ToString(),
            Arn = $"arn:aws:lambda:{call.Region}:{call.Account}:function:{name}",
            Role = role,
            Modified = call.Now,
            Made = input with { Code = null },
        };
        Functions.Add(key, function);
        call.Made(Kinds.Function, function.Arn);
        var view = View(function);
        return new Lambda.CreateFunctionOut(
            view.FunctionName, view.FunctionArn, view.Runtime, view.Role, view.Handler, view.CodeSize, view.Description, view.Timeout,
            view.MemorySize, view.LastModified, view.CodeSha256, view.Version, view.Environment, "Pending", view.PackageType, view.Architectures);
    }

    private None Delete(Call call, Lambda.DeleteFunctionIn input)
    {
        var function = Of(call, input.FunctionName);
        _ = Functions.Remove((function.Region, function.Name));
        return new None();
    }

    private Lambda.PutFunctionConcurrencyOut Limit(Call call, Lambda.PutFunctionConcurrencyIn input)
    {
        var limit = input.ReservedConcurrentExecutions ?? throw new Fault("InvalidParameterValueException", "ReservedConcurrentExecutions is required");
        Of(call, input.FunctionName).Reserved = limit is >= 0 and <= 900
            ? limit
            : throw new Fault("InvalidParameterValueException", "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].");
        return new Lambda.PutFunctionConcurrencyOut(limit);
    }

    private None Unlimit(Call call, Lambda.DeleteFunctionConcurrencyIn input)
    {
        Of(call, input.FunctionName).Reserved = null;
        return new None();
    }
}
