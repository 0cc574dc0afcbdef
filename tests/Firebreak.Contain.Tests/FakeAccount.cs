using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Contain.Tests;

/// <summary>A small account at the ports: users with keys and policies, machines with protections, a group that starts machines again.</summary>
internal sealed partial class FakeAccount(JumpingTime time) : IAccountReader, IAccountWriter, IInventorySource
{
    public const string Number = "111122223333";
    public static readonly Region Home = Region.Parse("ap-northeast-2");
    public static readonly Region Far = Region.Parse("us-east-1");

    public static AccountId Account { get; } = AccountId.TryParse(Number, out var id) ? id : default;

    public DateTimeOffset Now => time.GetUtcNow();

    public string CallerArn { get; set; } = $"arn:aws:iam::{Number}:user/owner";

    public string CallerAccount { get; set; } = Number;

    public SortedDictionary<string, FakeUser> Users { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, FakeMachine> Machines { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, FakeGroup> Groups { get; } = new(StringComparer.Ordinal);

    public int RootKeys { get; set; }

    public List<string> Log { get; } = [];

    public HashSet<string> Denied { get; } = [];

    /// <summary>Listings that the sweep cannot read.</summary>
    public HashSet<string> Blind { get; } = [];

    /// <summary>Operations whose next answer is lost although they are carried out.</summary>
    public HashSet<string> LoseAnswerOf { get; } = [];

    /// <summary>Keys that the intruder switches on again once.</summary>
    public HashSet<string> SwitchedOnAgain { get; } = [];

    public bool Dead { get; set; }

    public Action<string>? BeforeWrite { get; set; }

    public Action<string>? BeforeRead { get; set; }

    /// <summary>How many of the next questions fail in passing, by operation.</summary>
    public Dictionary<string, int> FailsNext { get; } = new(StringComparer.Ordinal);

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        Assert.Equal(Access.Read, op.Access);
        BeforeRead?.Invoke(op.ToString());
        if (FailsNext.TryGetValue(op.ToString(), out var left) && left > 0)
        {
            FailsNext[op.ToString()] = left - 1;
            return Not<TOut>(op, BlindCause.Failed, "The connection was reset.");
        }

        if (Denied.Contains(op.ToString()))
        {
            return Not<TOut>(op, BlindCause.Denied, "AccessDenied: not authorized");
        }

        var answer = Answer(op.ToString(), input!, region);
        return answer is null
            ? Not<TOut>(op, BlindCause.Failed, "NoSuchEntity: it cannot be found.")
            : Task.FromResult<Reading<TOut>>(new Reading<TOut>.Seen((TOut)answer));
    }

    public Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (Dead)
        {
            throw new KilledException();
        }

        var name = op.ToString();
        BeforeWrite?.Invoke(name);
        if (Denied.Contains(name))
        {
            return Task.FromResult<Deed<TOut>>(new Deed<TOut>.Refused("AccessDenied", "not authorized"));
        }

        if (Change(name, input!) is { } code)
        {
            return Task.FromResult<Deed<TOut>>(new Deed<TOut>.Refused(code, "no"));
        }

        Respawn();
        return Task.FromResult<Deed<TOut>>(LoseAnswerOf.Remove(name)
            ? new Deed<TOut>.Uncertain("the answer was lost")
            : new Deed<TOut>.Done((TOut)Empty(typeof(TOut)), "request"));
    }

    public Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel)
    {
        Respawn();
        foreach (var user in Users.Values)
        {
            foreach (var key in user.Keys.Keys.Where(SwitchedOnAgain.Remove).ToList())
            {
                user.Keys[key] = "Active";
            }
        }

        var found = new List<Resource>();
        if (RootKeys > 0)
        {
            found.Add(new Resource("root-access-key", Kinds.RootAccessKey, Region.Global));
        }

        foreach (var (name, user) in Users)
        {
            found.Add(new Resource(user.Arn(name), Kinds.User, Region.Global) { CreatedAt = user.Created, Facts = F(("UserName", name)) });
            found.AddRange(user.Keys.Select(key => new Resource(key.Key, Kinds.AccessKey, Region.Global)
            {
                State = key.Value,
                CreatedAt = user.Created,
                Facts = F(("UserName", name), ("Status", key.Value)),
                Parents = [user.Arn(name)],
            }));
        }

        foreach (var (name, group) in Groups.Where(group => !group.Value.Deleted))
        {
            found.Add(new Resource(group.Arn(name), Kinds.AutoScalingGroup, Far) { CreatedAt = group.Created, State = "active", Facts = F(("GroupName", name)) });
        }

        foreach (var (id, machine) in Machines)
        {
            found.Add(new Resource(id, Kinds.Instance, machine.Region)
            {
                State = machine.State,
                Running = machine.State is "running",
                CreatedAt = machine.Launched,
                Facts = F(("InstanceType", machine.InstanceType)),
                Tags = machine.TagsUnread
                    ? new Reading<IReadOnlyDictionary<string, string>>.NotSeen(new Blindness("tags", BlindCause.Denied, "AccessDenied"))
                    : new Reading<IReadOnlyDictionary<string, string>>.Seen(machine.Tags),
                Parents = machine.Group is { } group ? [group] : [],
            });
        }

        var cells = new[] { "iam:ListUsers", "ec2:DescribeInstances", "autoscaling:DescribeAutoScalingGroups" }.Select(listing => Blind.Contains(listing)
            ? new Cell(listing, Far, CellState.Denied, new Blindness(listing, BlindCause.Denied, "AccessDenied"))
            : new Cell(listing, Far, CellState.Seen, null));
        return Task.FromResult(new Inventory(Account, Now, found, [.. cells]));
    }

    /// <summary>Everything that can be restored, as one text.</summary>
    public string Snapshot() => string.Join('\n',
    [
        .. Users.Select(user => $"{user.Key} {string.Join(',', user.Value.Keys.OrderBy(key => key.Key, StringComparer.Ordinal))} {string.Join(',', user.Value.Policies)}"),
        .. Machines.Select(machine => $"{machine.Key} {machine.Value.State} {machine.Value.StopProtected} {machine.Value.EndProtected}"),
        .. Groups.Select(group => $"{group.Key} {group.Value.Deleted} {string.Join(',', group.Value.Suspended.Order(StringComparer.Ordinal))}"),
    ]);

    private static Task<Reading<T>> Not<T>(Operation op, BlindCause cause, string reason) =>
        Task.FromResult<Reading<T>>(new Reading<T>.NotSeen(new Blindness(op.ToString(), cause, reason)));

    private static object Empty(Type type) => type == typeof(None) ? new None() : System.Text.Json.JsonSerializer.Deserialize("{}", type)!;

    private static Dictionary<string, string> F(params (string Name, string Value)[] facts) => facts.ToDictionary(fact => fact.Name, fact => fact.Value);

    private void Respawn()
    {
        foreach (var (name, group) in Groups.Where(group => !group.Value.Deleted && !group.Value.Suspended.Contains("Launch")))
        {
            for (var running = Machines.Values.Count(machine => machine.Group == name && machine.State == "running"); running < group.Desired; running++)
            {
                Machines.Add($"i-respawned{Machines.Count:00}", new FakeMachine { Region = Far, Group = name, Launched = Now });
            }
        }
    }
}

internal sealed class KilledException : Exception;

internal sealed class FakeUser
{
    public DateTimeOffset Created { get; set; } = new(2023, 8, 24, 3, 0, 0, TimeSpan.Zero);

    public Dictionary<string, string> Keys { get; } = [];

    public SortedDictionary<string, string> Policies { get; } = new(StringComparer.Ordinal);

    public string Arn(string name) => $"arn:aws:iam::{FakeAccount.Number}:user/{name}";
}

internal sealed class FakeMachine
{
    public required Region Region { get; init; }

    public string State { get; set; } = "running";

    public bool StopProtected { get; set; }

    public bool EndProtected { get; set; }

    public string? Group { get; init; }

    public string InstanceType { get; init; } = "g4dn.xlarge";

    public DateTimeOffset Launched { get; init; } = new(2023, 8, 24, 4, 0, 0, TimeSpan.Zero);

    public Dictionary<string, string> Tags { get; } = [];

    public bool TagsUnread { get; init; }
}

internal sealed class FakeGroup
{
    public int Desired { get; init; } = 1;

    public DateTimeOffset Created { get; init; } = new(2023, 8, 24, 3, 30, 0, TimeSpan.Zero);

    public bool Deleted { get; set; }

    public HashSet<string> Suspended { get; } = [];

    public string Arn(string name) => $"arn:aws:autoscaling:us-east-1:{FakeAccount.Number}:autoScalingGroup:x:autoScalingGroupName/{name}";
}
