using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>One AWS account in memory, in its own time: same seed, same calls, same bytes.</summary>
public sealed class World
{
    private readonly Agenda _agenda = new();
    private readonly Dictionary<Type, IServiceModule> _modules = [];
    private readonly Dictionary<string, Func<JsonNode>> _state = new(StringComparer.Ordinal);
    private bool _moving;

    /// <summary>An empty account with its root user, at a moment.</summary>
    public World(AccountId account, VirtualClock clock, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (Account, Clock, Seed) = (account, clock, seed);
        Random = new SeededRandom(seed, 1);
        Ids = new Ids(seed);
        Truth = new Truth(Ledger);
        Trail = new TrailRecorder(this);
        Desk = new FrontDesk(this);
        Buckets = new BucketWorld(this);
        Iam = new IamWorld(this);
        Console = new ConsoleActions(this);
        CoreModules.AddTo(this);
    }

    /// <summary>The account's number.</summary>
    public AccountId Account { get; }

    /// <summary>The account's time.</summary>
    public VirtualClock Clock { get; }

    /// <summary>The seed that everything comes from.</summary>
    public ulong Seed { get; }

    /// <summary>Chance, for scenarios and modules.</summary>
    public SeededRandom Random { get; }

    /// <summary>Ids as AWS writes them.</summary>
    public Ids Ids { get; }

    /// <summary>Users, keys, roles, policies, and what they permit.</summary>
    public IamWorld Iam { get; }

    /// <summary>Every recorded call.</summary>
    public TrailRecorder Trail { get; }

    /// <summary>The buckets and what is in them.</summary>
    public BucketWorld Buckets { get; }

    /// <summary>Which operations are answered.</summary>
    public Router Router { get; } = new();

    /// <summary>What goes wrong on purpose; nothing at first.</summary>
    public Faults Faults { get; } = new();

    /// <summary>Whose everything is.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>What the referee knows.</summary>
    public Truth Truth { get; }

    /// <summary>What a person does in the browser.</summary>
    public ConsoleActions Console { get; }

    /// <summary>Which regions are switched on.</summary>
    public AccountRegions Regions { get; } = new();

    /// <summary>Since when the account is closed; <c>null</c> while it is open. What runs goes on running, and costing.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>The address that CloudTrail writes down for calls over the wire, which in truth come from loopback.</summary>
    public string WireAddress { get; set; } = "203.0.113.24";

    /// <summary>Requests are carried out one after the other under this lock.</summary>
    internal Lock Gate { get; } = new();

    internal FrontDesk Desk { get; }

    /// <summary>Adds a service.</summary>
    public T Add<T>(T module)
        where T : class, IServiceModule
    {
        ArgumentNullException.ThrowIfNull(module);
        _modules.Add(typeof(T), module);
        module.Register(Router);
        return module;
    }

    /// <summary>A service that was added.</summary>
    public T Module<T>()
        where T : class, IServiceModule => (T)_modules[typeof(T)];

    /// <summary>Writes down what is to happen at a moment; a moment in the past happens at the next move of the clock.</summary>
    public void Schedule(DateTimeOffset at, Action<World> what) => _agenda.Add(at, what);

    /// <summary>Writes down what is to happen after a while.</summary>
    public void After(TimeSpan delay, Action<World> what) => _agenda.Add(Clock.Now + delay, what);

    /// <summary>Moves the clock, and carries out everything that is due until then, in order.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        lock (Gate)
        {
            if (_moving)
            {
                throw new InvalidOperationException("What is due at a moment cannot itself move the clock.");
            }

            _moving = true;
            try
            {
                Clock.JumpTo(moment);
                Move(moment);
            }
            finally
            {
                _moving = false;
            }
        }
    }

    /// <summary>Moves the clock by a while.</summary>
    public void Advance(TimeSpan by)
    {
        lock (Gate)
        {
            AdvanceTo(Clock.Due + by);
        }
    }

    /// <summary>Catches up with a flowing clock. Does nothing while something due is carried out.</summary>
    public void Settle()
    {
        lock (Gate)
        {
            if (!_moving && (Clock.Flows || _agenda.Count > 0))
            {
                AdvanceTo(Clock.Due);
            }
        }
    }

    /// <summary>A module shows what it holds in <c>GET /_sandbox/state</c>.</summary>
    public void Shows(string section, Func<JsonNode> state) => _state.Add(section, state);

    /// <summary>Everything that the account holds, for the control plane.</summary>
    public JsonObject State()
    {
        var state = new JsonObject
        {
            ["account"] = Account.ToString(),
            ["now"] = Clock.Now.ToString("yyyy-MM-ddTHH:mm:ssZ", null),
            ["seed"] = Seed,
        };
        foreach (var (section, show) in _state)
        {
            state[section] = show();
        }

        return state;
    }

    private void Move(DateTimeOffset moment)
    {
        while (_agenda.TryTake(moment, out var entry))
        {
            Clock.Show(entry.At);
            entry.What(this);
            Tick();
        }

        Clock.Show(moment);
        Tick();
    }

    private void Tick()
    {
        foreach (var module in _modules.Values)
        {
            module.Tick(Clock.Now);
        }
    }
}
