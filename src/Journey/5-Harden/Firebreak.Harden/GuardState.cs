namespace Firebreak.Harden;

/// <summary>How one guard stands. Green only by its outcome; what could not be seen is never a pass.</summary>
public abstract record GuardState
{
    private GuardState(GuardFace guard) => Guard = guard;

    /// <summary>The guard.</summary>
    public GuardFace Guard { get; }

    /// <summary>Which of several it is about (a user, a contact); empty if there is only one.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What the planner needs to know of it, by AWS's member names.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The answers that it rests on, whole, for the evidence.</summary>
    public IReadOnlyList<EvidencePiece> Pieces { get; init; } = [];

    /// <summary>Whether nothing is left to do about it: it stands, the owner vouched for it, or it is not for this account.</summary>
    public bool Settled => this is Green or Told or Aside;

    /// <summary>What there is to say, for the owner.</summary>
    public abstract Words Says { get; }

    /// <summary>One word for programs: <c>green</c>, <c>missing</c>, <c>broken</c>, <c>waiting</c>, <c>unknown</c>, <c>told</c>, <c>unasked</c>, <c>offered</c> or <c>not-applicable</c>.</summary>
    public abstract string Verdict { get; }

    /// <summary>A fact, or the empty text.</summary>
    public string Fact(string name) => Facts.TryGetValue(name, out var value) ? value : "";

    /// <summary>It stands, and AWS says so.</summary>
    public sealed record Green(GuardFace Face, Proof Proof) : GuardState(Face)
    {
        /// <inheritdoc/>
        public override Words Says => Proof.Says;

        /// <inheritdoc/>
        public override string Verdict => "green";
    }

    /// <summary>It is not there.</summary>
    public sealed record Missing(GuardFace Face, Words Why) : GuardState(Face)
    {
        /// <inheritdoc/>
        public override Words Says => Why;

        /// <inheritdoc/>
        public override string Verdict => "missing";
    }

    /// <summary>It is there and does not guard.</summary>
    /// <param name="Face">The guard.</param>
    /// <param name="Why">What is wrong with it.</param>
    /// <param name="Awaited">True if nothing is wrong but time: its first effect is still to come.</param>
    public sealed record Broken(GuardFace Face, Words Why, bool Awaited = false) : GuardState(Face)
    {
        /// <inheritdoc/>
        public override Words Says => Why;

        /// <inheritdoc/>
        public override string Verdict => Awaited ? "waiting" : "broken";
    }

    /// <summary>It could not be seen.</summary>
    public sealed record Unknown(GuardFace Face, Blindness Why) : GuardState(Face)
    {
        /// <inheritdoc/>
        public override Words Says => new(
            $"Not seen, so not counted as safe ({Why.Place}: {Why.Reason}).", $"확인하지 못했으므로 안전하다고 보지 않습니다({Why.Place}: {Why.Why().Ko}).");

        /// <inheritdoc/>
        public override string Verdict => "unknown";
    }

    /// <summary>AWS cannot be asked; the owner said so. Kept with its date, and never a proof.</summary>
    public sealed record Told(GuardFace Face, Words What, DateTimeOffset At) : GuardState(Face)
    {
        /// <inheritdoc/>
        public override Words Says => What;

        /// <inheritdoc/>
        public override string Verdict => "told";
    }

    /// <summary>AWS cannot be asked, and the owner has not said yet: not a pass.</summary>
    public sealed record Unasked(GuardFace Face, Words Question) : GuardState(Face)
    {
        /// <inheritdoc/>
        public override Words Says => Question;

        /// <inheritdoc/>
        public override string Verdict => "unasked";
    }

    /// <summary>Not for this account, or a choice that costs money and was not taken: neither a pass nor a fault.</summary>
    /// <param name="Face">The guard.</param>
    /// <param name="Word"><see cref="NotForThisAccount"/> or <see cref="Offer"/>.</param>
    /// <param name="Why">Why.</param>
    public sealed record Aside(GuardFace Face, string Word, Words Why) : GuardState(Face)
    {
        /// <summary>The guard has no meaning here.</summary>
        public const string NotForThisAccount = "not-applicable";

        /// <summary>The owner may choose it.</summary>
        public const string Offer = "offered";

        /// <inheritdoc/>
        public override Words Says => Why;

        /// <inheritdoc/>
        public override string Verdict => Word;
    }
}
