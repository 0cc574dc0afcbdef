using System.Globalization;
using System.Text;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>One chain as both judged it.</summary>
/// <param name="Mutation">How it was tampered with; <c>null</c> if it was not.</param>
/// <param name="Whole">Whether the whole of it was asked about.</param>
/// <param name="OursValid">Whether Firebreak calls it valid.</param>
/// <param name="AwsPassed">Whether AWS's own validator ended with 0.</param>
/// <param name="Stopped">Whether the trail was switched off for an hour, so that there is a gap.</param>
internal sealed record Tried(Mutation? Mutation, bool Whole, bool OursValid, bool AwsPassed, bool Stopped);

/// <summary>What came of all chains.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Tried, int Ours, int Aws)> _kinds = new(StringComparer.Ordinal);

    public List<string> Laxer { get; } = [];

    public List<string> Missed { get; } = [];

    public List<string> FalseAlarms { get; } = [];

    public int Sound { get; private set; }

    public int AwsPassedTampering { get; private set; }

    public int BothCaught { get; private set; }

    public void Add(Tried tried, string what)
    {
        var bad = tried.Mutation is not null || tried.Stopped;
        if (tried.OursValid && !tried.AwsPassed)
        {
            Laxer.Add(what);
        }
        else if (tried is { OursValid: true, Whole: true } && bad && tried.Mutation is not { MayBeHarmless: true })
        {
            Missed.Add(what);
        }
        else if (!tried.OursValid && !bad && tried.Whole)
        {
            FalseAlarms.Add(what);
        }

        if (!bad)
        {
            Sound += tried.OursValid && tried.AwsPassed ? 1 : 0;
        }
        else
        {
            AwsPassedTampering += !tried.OursValid && tried.AwsPassed ? 1 : 0;
            BothCaught += !tried.OursValid && !tried.AwsPassed ? 1 : 0;
        }

        if (tried.Whole)
        {
            var name = tried.Mutation?.Name ?? (tried.Stopped ? "trail-stopped-for-an-hour" : "sound");
            var (count, ours, aws) = _kinds.GetValueOrDefault(name);
            _kinds[name] = (count + 1, ours + (tried.OursValid ? 0 : 1), aws + (tried.AwsPassed ? 0 : 1));
        }
    }

    /// <summary>Writes the figures where <c>FIREBREAK_RESULTS</c> says.</summary>
    public void Write(int count)
    {
        if (Environment.GetEnvironmentVariable("FIREBREAK_RESULTS") is not { Length: > 0 } file)
        {
            return;
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# firebreak verify beside aws cloudtrail validate-logs\n\n`bench/verify` made this. {count} random chains (1 to 59 hours, one to two buckets, key rotation, organisations, later digests, stops), seven in eight tampered with, a third of those asked about in part only.\nThe judge beside: {Environment.GetEnvironmentVariable("FIREBREAK_JUDGE") ?? "aws"}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Laxer than AWS's validator: **{Laxer.Count}**\n- Tampering missed: **{Missed.Count}**\n- Sound chains not called valid: **{FalseAlarms.Count}** (of {Sound + FalseAlarms.Count}; AWS's validator called all digests of each valid too)\n- Tampering or gaps that AWS's validator ends with 0 on and Firebreak does not: **{AwsPassedTampering}**; both object: {BothCaught}\n\n");
        text.Append("Whole chains only; how many each did not call valid:\n\n| what was done | chains | Firebreak | aws |\n|---|---|---|---|\n");
        foreach (var (name, (tried, ours, aws)) in _kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {tried} | {ours} | {aws} |\n");
        }

        File.WriteAllText(file, text.ToString());
    }
}
