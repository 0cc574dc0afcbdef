namespace Firebreak.Change;

/// <summary>Calls that AWS refuses only for the moment are made again, with growing pauses and an end.</summary>
internal static class Patience
{
    /// <summary>1, 2, 4, 8, then 15 seconds.</summary>
    public static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Min(15, 1 << Math.Clamp(attempt - 1, 0, 4)));

    /// <summary>A text that is not longer than a line of the journal should be.</summary>
    public static string Bounded(string text) => text.Length <= 500 ? text : text[..500] + "…";

    /// <summary>Whether it is a mistake in our own code and neither the world's doing nor the owner's.</summary>
    public static bool IsOwnFault(Exception wrong) => wrong is InvalidOperationException or ArgumentException or FormatException or NotSupportedException
        or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or InvalidCastException or OverflowException or System.Text.Json.JsonException;

    /// <summary>Calls until it is not refused for the moment any more, or the tries are used up.</summary>
    public static async Task<Outcome> CallAsync(Tools tools, Func<Task<Outcome>> call, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await call().ConfigureAwait(false);
            if (outcome is not Outcome.Refused refused || attempt >= tools.Pace.Tries || !Refusals.Passes(refused.Code))
            {
                return outcome;
            }

            await Task.Delay(Backoff(attempt), tools.Time, cancel).ConfigureAwait(false);
        }
    }
}
