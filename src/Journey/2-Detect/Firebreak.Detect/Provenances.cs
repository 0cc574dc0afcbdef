using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Where calls come from, in all accounts. Calls, or the traces they leave, come in order of time.</summary>
/// <remarks>Of calls that leave the same trace on one day only the first tells something; so it does not matter whether the others are told.</remarks>
internal sealed class Provenances
{
    private const int MostAccounts = 1_000;
    private readonly Dictionary<string, Origins> _origins = new(StringComparer.Ordinal);

    /// <summary>A call left this trace.</summary>
    public void Note(Trace left)
    {
        if (OriginsOf(left.Account) is { } origins)
        {
            origins.Did(left, origins.Of(left));
        }
    }

    /// <summary>Where a call that left this trace comes from, which is noted.</summary>
    public Provenance Of(TrailEvent one, Trace left)
    {
        if (OriginsOf(left.Account) is not { } origins)
        {
            return default;
        }

        var origin = left.IsFirst ? origins.Of(left) : origins.Again(left);
        var provenance = origin.Strangeness > 0 ? new Provenance(origin.Strangeness, [.. origin.Before], origins.Unheard(one, left.Day)) : default;
        if (left.IsFirst)
        {
            origins.Did(left, origin);
        }

        return provenance;
    }

    private Origins? OriginsOf(string account)
    {
        if (_origins.TryGetValue(account, out var origins) || _origins.Count >= MostAccounts)
        {
            return origins;
        }

        _origins.Add(account, origins = new Origins());
        return origins;
    }
}
