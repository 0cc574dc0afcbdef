using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>How things stand, the most urgent that holds.</summary>
public enum Standing
{
    /// <summary>Nothing found, and everything was seen.</summary>
    Calm,

    /// <summary>Nothing found, but not everything could be seen.</summary>
    Blind,

    /// <summary>There are signs of a break-in.</summary>
    Findings,

    /// <summary>The intruder's things cost money right now, or the account costs more than its owner allows.</summary>
    Burning,
}

/// <summary>A safeguard that <c>check</c> looks at: MFA, a trail, a budget.</summary>
/// <param name="Name">A program's word, for example <c>root-mfa</c>.</param>
/// <param name="State">On, off, or not seen.</param>
/// <param name="Says">For the owner.</param>
public sealed record Guard(string Name, Reading<bool> State, Words Says);

/// <summary>What <c>check</c> judges by.</summary>
public sealed record CheckInput
{
    /// <summary>Money an hour now; not seen if nothing could be listed.</summary>
    public required Reading<BurnRate> Burn { get; init; }

    /// <summary>What the records say.</summary>
    public required Reading<Investigation> Investigation { get; init; }

    /// <summary>Rules that fired and belong to no incident.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The safeguards.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>What the owner allows the account to cost an hour; <c>null</c> if he has not said.</summary>
    public decimal? AllowedUsdPerHour { get; init; }

    /// <summary>What could not be seen besides.</summary>
    public IReadOnlyList<Blindness> BlindSpots { get; init; } = [];
}

/// <summary>The summary of <c>check</c>.</summary>
/// <param name="Standing">How things stand.</param>
/// <param name="ExitCode">The exit code for scripts: 10, 8, 3 or 0; with findings and blind spots it is 8, because more may be there than was found.</param>
/// <param name="Says">One sentence for the owner.</param>
/// <param name="Next">The one command to run next.</param>
/// <param name="Intruder">Dollars an hour that the intruder's things cost.</param>
/// <param name="GuardsOff">Safeguards that are off.</param>
/// <param name="BlindSpots">What could not be seen.</param>
public sealed record Check(
    Standing Standing,
    int ExitCode,
    Words Says,
    string Next,
    decimal Intruder,
    IReadOnlyList<Guard> GuardsOff,
    IReadOnlyList<Blindness> BlindSpots);

/// <summary>Says whether the owner can be calm.</summary>
public static class Calm
{
    /// <summary>Judges. Money that burns comes before findings, findings before blindness; only all of it seen and clean is calm.</summary>
    public static Check Judge(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var burn = input.Burn.Match<BurnRate?>(seen => seen, _ => null);
        var investigation = input.Investigation.Match<Investigation?>(seen => seen, _ => null);
        var blind = Blind(input, burn, investigation);
        var intruder = burn?.ByVerdict.GetValueOrDefault(Verdict.Attacker) ?? 0;
        var over = burn is not null && input.AllowedUsdPerHour is { } allowed && burn.UsdPerHour > allowed;
        var incidents = investigation?.Incidents.Count ?? 0;
        var grave = input.Findings.Count(finding => finding.Rule.Level >= Severity.High);
        var off = input.Guards.Where(guard => guard.State.Match(on => !on, _ => false)).ToList();
        var standing = intruder > 0 || over ? Standing.Burning
            : incidents > 0 || grave > 0 ? Standing.Findings
            : blind.Count > 0 ? Standing.Blind
            : Standing.Calm;
        var (code, says, next) = standing switch
        {
            Standing.Burning => (10, Fire(burn!, intruder), intruder > 0 ? "firebreak contain plan" : "firebreak burn"),
            Standing.Findings => (blind.Count > 0 ? 8 : 3, Signs(incidents, grave), "firebreak investigate"),
            Standing.Blind => (8, new Words(
                $"Nothing was found, but {blind.Count} place(s) could not be seen. That is not the same as clean.",
                $"발견된 것은 없지만 {blind.Count}곳을 확인하지 못했습니다. 이상이 없다는 뜻은 아닙니다."), "firebreak doctor"),
            _ => (0, new Words("Nothing was found, and everything was seen.", "모두 확인했으며 이상이 없습니다."), off.Count > 0 ? "firebreak harden plan" : "firebreak watch"),
        };
        return new Check(standing, code, says, next, intruder, off, blind);
    }

    private static List<Blindness> Blind(CheckInput input, BurnRate? burn, Investigation? investigation)
    {
        var unread = new[] { input.Burn.Match<Blindness?>(_ => null, why => why), input.Investigation.Match<Blindness?>(_ => null, why => why) };
        return [.. unread.OfType<Blindness>()
            .Concat(burn?.BlindSpots ?? [])
            .Concat(investigation?.BlindSpots ?? [])
            .Concat(input.BlindSpots)
            .Concat(input.Guards.Select(guard => guard.State.Match<Blindness?>(_ => null, why => why)).OfType<Blindness>())
            .Distinct()];
    }

    private static Words Fire(BurnRate burn, decimal intruder) => intruder > 0
        ? new Words(
            $"About {Usd(intruder)} USD an hour is being spent by someone who is not you ({Usd(intruder * 24)} USD a day).",
            $"다른 사람이 시간당 약 {Usd(intruder)}달러(하루 {Usd(intruder * 24)}달러)를 쓰고 있습니다.")
        : new Words(
            $"The account costs about {Usd(burn.UsdPerHour)} USD an hour, more than you allow.",
            $"계정이 시간당 약 {Usd(burn.UsdPerHour)}달러를 쓰고 있어 정해 두신 한도를 넘었습니다.");

    private static Words Signs(int incidents, int findings) => incidents > 0
        ? new Words($"There are signs of {incidents} break-in(s). Nothing of the intruder's costs money by the hour now.",
            $"침입 징후가 {incidents}건 있습니다. 지금 시간당 비용이 나가는 침입자의 것은 없습니다.")
        : new Words($"{findings} grave sign(s) were recorded. They are to be looked at.", $"심각한 징후가 {findings}건 기록되어 있습니다. 확인이 필요합니다.");

    private static string Usd(decimal amount) => amount.ToString("N2", System.Globalization.CultureInfo.InvariantCulture);
}
