using System.Globalization;
using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>What the owner says of the fuse, in his currency.</summary>
public sealed record FuseSaid(bool Nothing, decimal? Hour, decimal? Day, decimal? Month, string Currency)
{
    /// <summary><c>tell</c>, <c>plan</c>, <c>brake</c>, or nothing said.</summary>
    public string? Trip { get; init; }

    /// <summary>How many acts an hour.</summary>
    public int? Acts { get; init; }

    /// <summary>What is never touched.</summary>
    public IReadOnlyList<string>? Keep { get; init; }

    /// <summary>Whether the brake is armed again.</summary>
    public bool Arm { get; init; }

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => !Nothing && Hour is null && Day is null && Month is null && Trip is null && Acts is null && Keep is null && !Arm;
}

/// <summary><c>firebreak watch fuse</c>.</summary>
public static class FuseVerb
{
    /// <summary>Sets the fuse. What he uses is looked at, shown, and confirmed by him; without anything said it shows the fuse.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="said">What he says.</param>
    /// <param name="language">His language.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="agrees">Asks him whether what was learned is what he uses.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Answer> SetAsync(
        AccountVisit visit, FuseSaid said, Language language, Action<Words> progress, Func<Words, Task<bool>> agrees, CancellationToken cancel)
    {
        using var folder = WatchDesk.Open(visit.StateRoot, visit.Caller.Account);
        var before = WatchDesk.FuseOf(folder);
        var (state, _) = WatchDesk.State(folder);
        if (said.IsEmpty)
        {
            return Shown(before, [], language);
        }

        if (said.Arm)
        {
            folder.Drop("arm-" + visit.Now.UtcTicks.ToString(CultureInfo.InvariantCulture), "arm");
        }

        var blind = new List<Blindness>();
        var fuse = Limited(visit, before, said);
        if (said.Nothing || said.Hour is not null || said.Day is not null || said.Month is not null)
        {
            var uses = await LearnedAsync(visit, state, progress, blind, cancel).ConfigureAwait(false);
            var shown = uses.Count == 0 ? new Words("Nothing that costs money was found.", "비용이 드는 것을 찾지 못했습니다.") : new Words(
                $"What costs money now: {Named(uses)}.", $"지금 비용이 드는 것: {Named(uses)}.");
            if (!await agrees(shown).ConfigureAwait(false))
            {
                throw new TroubleException(ExitCode.Refused, new Words(
                    "Not confirmed. If something of it is not yours, look at it first.", "확인하지 않으셨습니다. 본인의 것이 아닌 것이 있으면 먼저 살펴보십시오."), "firebreak investigate");
            }

            fuse = fuse with { Uses = uses, ConfirmedAt = visit.Now };
        }

        WatchDesk.Save(folder, fuse);
        return Shown(fuse, blind, language);
    }

    private static Fuse Limited(AccountVisit visit, Fuse before, FuseSaid said)
    {
        var fuse = before with
        {
            Trip = said.Trip switch { "brake" => TripAction.Brake, "plan" => TripAction.Plan, "tell" => TripAction.Tell, _ => before.Trip },
            ActionsPerHour = said.Acts is { } acts ? Math.Clamp(acts, 1, 1_000) : before.ActionsPerHour,
            Keep = said.Keep ?? before.Keep,
        };
        if (said.Nothing)
        {
            return fuse with { Nothing = true, UsdPerHour = null, UsdPerDay = null, UsdPerMonth = null, Said = "" };
        }

        string?[] parts = [Part(said.Hour, "hour", said.Currency), Part(said.Day, "day", said.Currency), Part(said.Month, "month", said.Currency)];
        return parts.All(part => part is null) ? fuse : fuse with
        {
            Nothing = false,
            UsdPerHour = Usd(visit, said.Hour, said.Currency),
            UsdPerDay = Usd(visit, said.Day, said.Currency),
            UsdPerMonth = Usd(visit, said.Month, said.Currency),
            Said = string.Join(", ", parts.OfType<string>()),
        };
    }

    private static decimal? Usd(AccountVisit visit, decimal? amount, string currency) => amount switch
    {
        null => null,
        < 0 => throw new TroubleException(ExitCode.Usage, new Words("A limit is not below zero.", "한도는 0보다 작을 수 없습니다.")),
        { } own when currency == "USD" => own,
        { } own => visit.RateTo(currency, DateOnly.FromDateTime(visit.Now.UtcDateTime)) is { } rate
            ? own / rate.PerUnit
            : throw new TroubleException(ExitCode.Usage, new Words($"No exchange rate is known for {currency}.", $"{currency} 환율을 모릅니다.")),
    };

    private static string? Part(decimal? amount, string per, string currency) =>
        amount is { } own ? string.Create(CultureInfo.InvariantCulture, $"{own:#,0.##} {currency}/{per}") : null;

    private static async Task<IReadOnlyList<Use>> LearnedAsync(AccountVisit visit, WatchState state, Action<Words> progress, List<Blindness> blind, CancellationToken cancel)
    {
        progress(new Words("looking at what costs money now", "지금 비용이 드는 것을 봅니다"));
        var inventory = await visit.Aws.Inventory.SurveyAsync(visit.Named, cancel).ConfigureAwait(false);
        blind.AddRange(inventory.BlindSpots);
        var burn = Watch.Burn.Of(inventory, visit.Prices, new Dictionary<string, Verdict>(StringComparer.Ordinal));
        return Uses.Learn(state.Learned, burn, inventory);
    }

    private static string Named(IReadOnlyList<Use> uses) =>
        string.Join(", ", uses.Take(12).Select(use => $"{use.Most} x {(use.Type.Length > 0 ? use.Type : use.Kind)} in {use.Region}")) + (uses.Count > 12 ? $" (+{uses.Count - 12})" : "");

    private static Answer Shown(Fuse fuse, List<Blindness> blind, Language language)
    {
        var says = WatchPage.Limits(fuse, language);
        var blocks = new List<Block>(Blinds.Of(blind, language)) { new Say(says) };
        blocks.AddRange(fuse.Uses.Take(20).Select(use => new Point("-", $"{use.Most} x {(use.Type.Length > 0 ? use.Type : use.Kind)} ({use.Region})")));
        blocks.Add(new Next("firebreak watch", new Words("Next: keep watch.", "다음: 감시를 시작합니다.").In(language)));
        return Saying.Of("watch fuse", blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm, blocks, [says], blind);
    }
}
