using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Contain.Tests;

/// <summary>A step whose answers are told beforehand; its script is found by its id, so that it may come out of a plan's file or the journal.</summary>
internal sealed record ToldStep(string Id) : Measure
{
    public static MeasureCatalogue Catalogue { get; } = new([new MeasureKind("told", new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    }.GetTypeInfo(typeof(ToldStep)))]);

    private static ConcurrentDictionary<string, Script> Scripts { get; } = new(StringComparer.Ordinal);

    public override string Kind => "told";

    public override Target Target => new(Id, "told:thing", FakeAccount.Far);

    public override int Phase => Played.Phase;

    public override Tier Tier => Played.Tier;

    public override Words Says => new($"Stop {Id}.", $"{Id} 중지");

    public override IReadOnlyList<Operation> Needs => [];

    public override Reversal Reversal => Reversal.By("Start it.", "다시 시작");

    public override bool Repeatable => Played.Repeatable;

    private Script Played => Scripts[Id];

    /// <summary>A step of a script, under an id that no other test has.</summary>
    public static PlannedStep Of(Script script, params IReadOnlyList<string> after)
    {
        var step = new ToldStep("told-" + Guid.NewGuid().ToString("N")[..12]);
        Scripts[step.Id] = script;
        return new PlannedStep(step, new Words("It is his.", "침입자의 것입니다."), 1m, new Dictionary<string, string>(StringComparer.Ordinal)) { After = after };
    }

    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => Task.FromResult(Played.Look());

    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Task.FromResult(Played.Call());

    public override string? BatchKey(Observation before) => Played.Batch;

    public override Task<Outcome> ApplyTogetherAsync(IAccountWriter account, IReadOnlyList<(Measure Measure, Evidence Before)> all, CancellationToken cancel) =>
        Task.FromResult(Played.Together!([.. all.Select(one => ((ToldStep)one.Measure).Played)]));

    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => Task.FromResult(Played.Return());
}

/// <summary>What a told step sees and does: by default a thing that runs and, once called, is stopped.</summary>
internal sealed class Script
{
    public int Phase { get; init; } = 4;

    public Tier Tier { get; init; } = Tier.Brake;

    public bool Repeatable { get; init; } = true;

    public string? Batch { get; init; }

    public bool Stopped { get; set; }

    public bool Exists { get; set; } = true;

    /// <summary>Whether nobody may look at it.</summary>
    public bool Dark { get; set; }

    /// <summary>How many more answers are old ones.</summary>
    public int Late { get; set; }

    /// <summary>How often it was looked at, called, taken back.</summary>
    public (int Looks, int Calls, int Returns) Counted { get; private set; }

    /// <summary>What the look of this number gives instead of the truth.</summary>
    public Func<int, Script, Reading<Observation>?> Sees { get; init; } = (_, _) => null;

    /// <summary>What the call of this number gives; whoever carries it out sets <see cref="Stopped"/>.</summary>
    public Func<int, Script, Outcome> Does { get; init; } = (_, script) => script.Done();

    public Func<int, Script, Outcome>? TakesBack { get; init; }

    public Func<IReadOnlyList<Script>, Outcome>? Together { get; init; }

    public Outcome Done()
    {
        Stopped = true;
        return Outcome.Nothing;
    }

    /// <summary>It is carried out, and the answer does not come back.</summary>
    public Outcome Lost()
    {
        Stopped = true;
        return new Outcome.Uncertain("lost");
    }

    public Observation Seen(bool stopped) => new()
    {
        Exists = Exists,
        Reached = stopped,
        Asked = "told:Describe",
        Answer = stopped ? "stopped" : "running",
        Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["State"] = stopped ? "stopped" : "running" },
    };

    public static Reading<Observation> Not(BlindCause cause = BlindCause.Denied) => new Reading<Observation>.NotSeen(new Blindness("told:Describe", cause, "said the script"));

    public Reading<Observation> Look()
    {
        var at = Counted.Looks;
        Counted = Counted with { Looks = at + 1 };
        return Sees(at, this) ?? new Reading<Observation>.Seen(Seen(Stopped));
    }

    public Outcome Call()
    {
        var at = Counted.Calls;
        Counted = Counted with { Calls = at + 1 };
        return Does(at, this);
    }

    public Outcome Return()
    {
        var at = Counted.Returns;
        Counted = Counted with { Returns = at + 1 };
        if (TakesBack is { } told)
        {
            return told(at, this);
        }

        Stopped = false;
        return Outcome.Nothing;
    }
}
