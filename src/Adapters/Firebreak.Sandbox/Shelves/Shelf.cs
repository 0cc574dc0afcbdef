using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The things of one kind that a service keeps. What costs by the hour is charged while it does; whose each is stands in the ledger.</summary>
internal sealed class Shelf
{
    private readonly World _world;
    private readonly BillingWorld _billing;
    private readonly string _kind;
    private readonly ShelfRules _rules;
    private readonly List<Held> _things = [];

    internal Shelf(World world, BillingWorld billing, string kind, ShelfRules rules)
    {
        (_world, _billing, _kind, _rules) = (world, billing, kind, rules);
        world.Truth.CountsExisting(() => _things.Select(thing => thing.Id));
        world.Truth.CountsRunning(() => _things.Where(Costs).Select(thing => thing.Id));
        world.Shows(kind, () => new JsonArray([.. _things.Select(thing => (JsonNode)new JsonObject
        {
            ["name"] = thing.Name, ["region"] = thing.Region, ["state"] = thing.State,
        })]));
    }

    /// <summary>Everything on it.</summary>
    internal IReadOnlyList<Held> All => _things;

    /// <summary>The things of the region that is called, in the order of their names.</summary>
    internal IReadOnlyList<Held> In(Call call) => [.. _things.Where(thing => thing.Region == call.Region.ToString()).OrderBy(thing => thing.Name, StringComparer.Ordinal)];

    /// <summary>A page of them.</summary>
    internal (IReadOnlyList<Held> Page, string? Next) Page(Call call, int? most, string? token, Func<Held, bool>? only = null) =>
        Ec2Listing.Page(only is null ? In(call) : [.. In(call).Where(only)], most ?? 100, token);

    /// <summary>A thing by id, ARN or name, if it is there.</summary>
    internal Held? Find(Call call, string? key) => key is null ? null : _things.FirstOrDefault(thing =>
        thing.Region == call.Region.ToString() && (thing.Id == key || thing.Name == key || thing["Arn"] == key));

    /// <summary>A thing by id, ARN or name; the service's own refusal if it is not there.</summary>
    internal Held Of(Call call, string? key) => Find(call, key) ?? throw _rules.Missing(key ?? "");

    /// <summary>Puts a new thing on the shelf. Refuses a second one of the same name.</summary>
    internal Held Put(Call call, Held thing, string state)
    {
        if (_rules.Taken is { } taken && Find(call, thing.Name) is not null)
        {
            throw taken(thing.Name);
        }

        return Stand(thing, call.Region, call.Side, state);
    }

    /// <summary>Puts a thing on the shelf without a call: it stood there before the scenario began.</summary>
    internal Held Stand(Held thing, Region region, Side side, string state)
    {
        (thing.Region, thing.At) = (region.ToString(), _world.Clock.Now);
        _things.Add(thing);
        _world.Ledger.Note(new Made(thing.Id, _kind, _rules.Global ? Region.Global : region, side, thing.At));
        Turn(thing, state);
        return thing;
    }

    /// <summary>Sets a state; charging begins or ends with it.</summary>
    internal void Turn(Held thing, string state)
    {
        thing.Turn++;
        thing.State = state;
        Weigh(thing);
    }

    /// <summary>Sets a state, and another after a while.</summary>
    internal void Turn(Held thing, string soon, string then, TimeSpan after)
    {
        Turn(thing, soon);
        var turn = thing.Turn;
        _world.After(after, _ =>
        {
            if (thing.Turn == turn && _things.Contains(thing))
            {
                Turn(thing, then);
            }
        });
    }

    /// <summary>Sets a state, and takes the thing away after a while.</summary>
    internal void Fade(Held thing, string soon, TimeSpan after, Action? then = null)
    {
        Turn(thing, soon);
        _world.After(after, _ =>
        {
            Remove(thing);
            then?.Invoke();
        });
    }

    /// <summary>Takes a thing away.</summary>
    internal void Remove(Held thing)
    {
        if (_things.Remove(thing))
        {
            _billing.Release(thing.Id, UsageType(thing));
        }
    }

    /// <summary>Charges anew what was changed, for example in size.</summary>
    internal void Weigh(Held thing)
    {
        _billing.Release(thing.Id, UsageType(thing));
        if (Costs(thing))
        {
            var region = _rules.Global ? Region.UsEast1 : Region.Parse(thing.Region);
            _billing.Charge(new Resource(thing.Id, _kind, region) { State = thing.State, Running = true, Facts = thing.Facts }, _rules.Bill, UsageType(thing), TimeSpan.Zero);
        }
    }

    private bool Costs(Held thing) => _rules.Costs?.Invoke(thing) == true;

    private string UsageType(Held thing) => UsageTypes.Later(thing.Region, _kind[(_kind.IndexOf(':', StringComparison.Ordinal) + 1)..]);
}

/// <summary>How a service speaks of its things, and which of them cost.</summary>
/// <param name="Bill">The service's name on a bill.</param>
/// <param name="Missing">The refusal for a thing that is not there.</param>
internal sealed record ShelfRules(string Bill, Func<string, Fault> Missing)
{
    /// <summary>Whether it costs by the hour in its present state.</summary>
    public Func<Held, bool>? Costs { get; init; }

    /// <summary>The refusal for a name that is taken; without one, names may be doubled.</summary>
    public Func<string, Fault>? Taken { get; init; }

    /// <summary>Whether the things belong to no region.</summary>
    public bool Global { get; init; }

    /// <summary>Rules with the words that most services use.</summary>
    public static ShelfRules Of(string bill, string missing = "ResourceNotFoundException", int status = 400, string? taken = null) => new(
        bill, key => new Fault(missing, $"{key} could not be found.", status))
    {
        Taken = taken is null ? null : name => new Fault(taken, $"{name} already exists.", status == 404 ? 409 : 400),
    };
}

/// <summary>Makes the shelves of a world, and finds them again.</summary>
internal sealed class Shelves(World world, BillingWorld billing) : IServiceModule
{
    private readonly Dictionary<string, Shelf> _byKind = new(StringComparer.Ordinal);

    /// <summary>The world.</summary>
    internal World World => world;

    /// <summary>A shelf for one kind of thing.</summary>
    internal Shelf Of(string kind, ShelfRules rules) => _byKind[kind] = new(world, billing, kind, rules);

    /// <summary>The shelf of a kind.</summary>
    internal Shelf By(string kind) => _byKind[kind];

    /// <inheritdoc/>
    public void Register(Router router)
    {
        // Shelves answer nothing themselves.
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // What happens on them is written in the agenda.
    }
}
