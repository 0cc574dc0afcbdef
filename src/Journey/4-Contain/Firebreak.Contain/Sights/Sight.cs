namespace Firebreak.Contain.Sights;

/// <summary>A thing as AWS shows it in one answer.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Facts">What tells how it stands, by AWS's member names.</param>
/// <param name="Pieces">The answer, as evidence.</param>
internal sealed record Sight(Operation Asked, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<EvidencePiece> Pieces)
{
    private const int MostPages = 200;

    /// <summary>A fact, or the empty text.</summary>
    public string this[string fact] => Facts.TryGetValue(fact, out var value) ? value : "";

    /// <summary>Whether a fact is one of some words.</summary>
    public bool Is(string fact, params ReadOnlySpan<string> words) => words.Contains(this[fact]);

    /// <summary>Adds what another answer says of a thing that is there.</summary>
    public static async Task<Reading<Sight?>> AndAsync(Reading<Sight?> first, Func<Task<Reading<Sight?>>> second)
    {
        if (first is not Reading<Sight?>.Seen({ } one))
        {
            return first;
        }

        var more = await second().ConfigureAwait(false);
        return more.Then<Sight?>(two => two is null ? one : one with
        {
            Facts = new SortedDictionary<string, string>(one.Facts.Concat(two.Facts).DistinctBy(fact => fact.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            Pieces = [.. one.Pieces, .. two.Pieces],
        });
    }

    /// <summary>Asks about one thing; what AWS says it does not know is seen, and is <c>null</c>.</summary>
    public static async Task<Reading<Sight?>> OfAsync<TIn, TOut, TThing>(
        IAccountReader account, Region region, Op<TIn, TOut> op, TIn ask, Func<TOut, TThing?> find, Func<TThing, IEnumerable<(string Name, string? Value)>> facts, CancellationToken cancel)
        where TOut : class
        where TThing : class
    {
        var reading = await account.MaybeAsync(region, op, ask, cancel).ConfigureAwait(false);
        return reading.Then<Sight?>(seen => seen is not null && find(seen) is { } thing ? Of(op, seen, facts(thing)) : null);
    }

    /// <summary>Looks for one thing in a list that can only be read page by page.</summary>
    public static async Task<Reading<Sight?>> InListAsync<TIn, TOut, TThing>(
        IAccountReader account, Region region, Op<TIn, TOut> op, Pages<TIn, TOut> pages, Func<TOut, TThing?> find, Func<TThing, IEnumerable<(string Name, string? Value)>> facts, CancellationToken cancel)
        where TOut : class
        where TThing : class
    {
        var ask = pages.First;
        for (var page = 0; page < MostPages; page++)
        {
            var reading = await account.MaybeAsync(region, op, ask, cancel).ConfigureAwait(false);
            if (reading is not Reading<TOut?>.Seen({ } seen))
            {
                return reading.Then<Sight?>(_ => null);
            }

            if (find(seen) is { } thing)
            {
                return new Reading<Sight?>.Seen(Of(op, seen, facts(thing)));
            }

            if (pages.Next(seen) is not { Length: > 0 } token)
            {
                return new Reading<Sight?>.Seen(null);
            }

            ask = pages.With(ask, token);
        }

        return new Reading<Sight?>.NotSeen(new Blindness(op.ToString(), BlindCause.Truncated, $"The list does not end after {MostPages} pages."));
    }

    /// <summary>A time as a fact.</summary>
    public static string Moment(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number as a fact.</summary>
    public static string Text(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>A switch as a fact.</summary>
    public static string Text(bool? on) => on switch
    {
        true => "true",
        false => "false",
        null => "",
    };

    private static Sight Of<TIn, TOut>(Op<TIn, TOut> op, TOut answer, IEnumerable<(string Name, string? Value)> facts)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            all[name] = value ?? "";
        }

        return new Sight(op, all, [EvidencePiece.Of(op, answer)]);
    }
}

/// <summary>How the pages of a list follow each other.</summary>
/// <param name="First">The first question.</param>
/// <param name="Next">The token of the next page.</param>
/// <param name="With">The next question.</param>
internal sealed record Pages<TIn, TOut>(TIn First, Func<TOut, string?> Next, Func<TIn, string, TIn> With);
