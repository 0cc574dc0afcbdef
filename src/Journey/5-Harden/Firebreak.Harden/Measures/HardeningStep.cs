using System.Globalization;
using Firebreak.Harden.Sights;
using Firebreak.Wire.Codecs;

namespace Firebreak.Harden.Measures;

/// <summary>A measure that closes a door.</summary>
public abstract record HardeningStep : Measure
{
    /// <summary>The phase of what is tried once the owner has done his part.</summary>
    private protected const int AfterTheOwner = 10;

    /// <inheritdoc/>
    public override int Phase => 9;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <summary>What it costs, in words.</summary>
    public abstract Words Price { get; }

    /// <summary>Whether it costs nothing, whatever is done with it.</summary>
    public bool IsFree => Price.En.StartsWith("Free.", StringComparison.Ordinal) || Price.En.StartsWith("Free:", StringComparison.Ordinal);

    /// <summary>An observation, if everything was seen.</summary>
    private protected static Reading<Observation> Seen(Glance glance, bool exists, bool reached, Operation asked, string answer, params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        if (glance.Blind is { } blind)
        {
            return new Reading<Observation>.NotSeen(blind);
        }

        var all = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Exists"] = Flag(exists) };
        foreach (var (name, value) in facts)
        {
            all[name] = value ?? "";
        }

        return new Reading<Observation>.Seen(new Observation
        {
            Exists = exists,
            Reached = reached,
            Asked = asked.ToString(),
            Answer = answer,
            Facts = all,
            Pieces = glance.Pieces,
            RequestId = glance.RequestOf(asked),
        });
    }

    private protected static string Flag(bool? value) => value == true ? "true" : "false";

    private protected static bool IsTrue(IReadOnlyDictionary<string, string> facts, string name) => Fact(facts, name) == "true";

    private protected static string Fact(IReadOnlyDictionary<string, string> facts, string name) => facts.TryGetValue(name, out var value) ? value : "";

    private protected static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of an answer as JSON, to be restored.</summary>
    private protected static string Json<T>(AwsService service, T value) => AtRest.Write(service, value);

    /// <summary>That part again.</summary>
    private protected static T? From<T>(AwsService service, string json)
        where T : class => json.Length == 0 ? null : AtRest.Read<T>(service, json);

    /// <summary>A call, as an ending.</summary>
    private protected static async Task<Outcome> CallAsync<TIn, TOut>(
        IAccountWriter account, Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel, params IReadOnlyList<string> fine) =>
        Outcome.Of(await account.WriteAsync(region, op, input, cancel).ConfigureAwait(false), [.. fine]);
}

/// <summary>A step that only the owner can do, in the console or with his phone.</summary>
public abstract record OwnersStep : HardeningStep
{
    /// <inheritdoc/>
    public override Tier Tier => Tier.Guided;

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("you did it yourself, and only you can take it back.", "직접 하신 일이므로 직접 되돌리셔야 합니다.");

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        throw new NotSupportedException("Only the owner can do it.");
}
