using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>
/// Who is a stranger in one account: somebody at a place where he never was, or with what a stranger made. Traces come in order of time.
/// Rules ask for it by the fields <c>firebreak.strangeness</c> and <c>firebreak.before</c>.
/// </summary>
/// <remarks>
/// A place that the account had known before is no stranger's because one more identity turns up there: then only that identity there is looked at.
/// The investigation weighs the same with the whole record before it; here only what went before is known.
/// </remarks>
internal sealed class Origins
{
    private const int Stranger = 2;
    private const int Most = 100_000;
    private const int MostClients = 5_000;
    private const int EnoughQuestions = 3;
    private const int EnoughRegions = 3;
    private const int LongLook = 10;
    private const string Descent = "descent";
    private readonly Acquaintance _known = new();
    private readonly Dictionary<(string Identity, string Address), Origin> _at = [];
    private readonly Dictionary<string, Origin> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Identity, string Call), int> _askedSince = [];
    private readonly Dictionary<string, (Origin By, int Day)> _handedOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Family, string Machine)> _clients = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _changedSince = new(StringComparer.Ordinal);

    /// <summary>Where a call that left this trace comes from, with all that was done from there before it; what it did is noted afterwards, with <see cref="Did"/>.</summary>
    public Origin Of(Trace one)
    {
        var (identity, visit) = (one.Identity, VisitOf(one));
        if (!_at.TryGetValue((identity, visit.Address), out var origin))
        {
            origin = Arrive(identity, visit);
            Welcome(one, visit, origin);
        }

        if (Giver(one, origin) is { } giver)
        {
            origin.Add(Descent, Stranger);
            origin.Did(giver.Before);
        }

        if (_known.Of(identity).Roams(visit.Day) && _known.Of(identity).IsForeign(visit.Region, visit.Day) && origin.WentTo(visit.Region) >= EnoughRegions)
        {
            origin.Add("out-of-place", Stranger);
        }

        Ask(one, origin);
        _known.Note(identity, visit);
        return origin;
    }

    /// <summary>The same for one who left the same trace on this day before, so that nothing is noted.</summary>
    public Origin Again(Trace one)
    {
        var known = _at.GetValueOrDefault((one.Identity, one.Address)) ?? new Origin();
        return Giver(one, known) is { } giver ? known.Also(Descent, Stranger, giver.Before) : known;
    }

    /// <summary>
    /// What about a call was never heard of in this account: a <c>region</c> or <c>service</c> in which nothing was ever made or changed, or a <c>caller</c>
    /// that for days had only looked. To look at something is not to use it, and what strangers do makes nothing familiar.
    /// </summary>
    public IReadOnlyList<string> Unheard(TrailEvent one, int day)
    {
        if (_known.DaysBefore(day) < Acquaintance.FewDays)
        {
            return [];
        }

        var unheard = new List<string>(3);
        if (_changedSince.GetValueOrDefault(one.Region, int.MaxValue) >= day)
        {
            unheard.Add("region");
        }

        if (_changedSince.GetValueOrDefault(one.Source, int.MaxValue) >= day)
        {
            unheard.Add("service");
        }

        if (_known.Of(Callers.Of(one)).OnlyLooked(day) >= LongLook)
        {
            unheard.Add("caller");
        }

        return unheard;
    }

    /// <summary>Notes what a call that left this trace did.</summary>
    public void Did(Trace one, Origin origin)
    {
        if (origin.IsNewPlace && one.SignIn.Length > 0)
        {
            SignIn(one.SignIn, origin);
        }

        if (one.Deed.Length > 0 && one.Deed != Deeds.Refused)
        {
            origin.Did(one.Deed);
        }

        if (one.Changed.Length > 0 && origin.Strangeness < Stranger)
        {
            _known.Did(one.Identity, one.Day);
            _ = _changedSince.TryAdd(one.Region, one.Day);
            _ = _changedSince.TryAdd(one.Changed, one.Day);
        }

        if (one.HandedOut.Length == 0)
        {
            return;
        }

        if (_made.Count < Most)
        {
            _ = _made.Add(one.HandedOut);
        }

        if (origin.Strangeness >= Stranger && _handedOut.Count < Most)
        {
            _ = _handedOut.TryAdd(one.HandedOut, (origin, one.Day));
        }
    }

    private Visit VisitOf(Trace one)
    {
        if (!_clients.TryGetValue(one.Agent, out var client))
        {
            client = (UserAgents.Family(one.Agent), UserAgents.Machine(one.Agent));
            if (_clients.Count < MostClients)
            {
                _clients.Add(one.Agent, client);
            }
        }

        return new Visit(one.Day, one.Address, one.Network, client.Family, client.Machine, one.Region);
    }

    private Origin Arrive(string identity, Visit visit)
    {
        var since = _known.SinceOf(visit.Address);
        var knownPlace = since < visit.Day && _places.GetValueOrDefault(visit.Address) is not { Strangeness: >= Stranger };
        var origin = knownPlace ? new Origin() : _places.GetValueOrDefault(visit.Address) ?? new Origin { IsNewPlace = since >= visit.Day && _known.DaysBefore(visit.Day) >= Acquaintance.FewDays };
        if (_at.Count < Most)
        {
            _at.Add((identity, visit.Address), origin);
            _places.TryAdd(visit.Address, origin);
        }

        return origin;
    }

    private void Welcome(Trace one, Visit visit, Origin origin)
    {
        var identity = one.Identity;
        var novelty = _known.Novelty(identity, visit);
        var habits = _known.Of(identity);
        origin.Add("new-address", novelty);
        if (novelty > 0 && habits.IsNewClient(visit.Client, visit.Day))
        {
            origin.Add("new-client", 1);
        }
        else if (habits.Roams(visit.Day) && _known.SinceOf(visit.Address) >= visit.Day && habits.IsNewClient(visit.Client, visit.Day))
        {
            origin.Add("new-client", 2); // its addresses always change; its program never did
        }

        if (one.Type is "IAMUser" or "AssumedRole" && _known.IsNewcomer(identity, visit) && !_made.Contains(identity))
        {
            origin.Add("newcomer", _known.KnowsNetwork(visit.Network, visit.Day) || one.Type == "AssumedRole" ? 1 : 2);
        }
    }

    /// <summary>What a stranger made or was handed makes its user a stranger, unless he was there before it was made.</summary>
    private Origin? Giver(Trace one, Origin origin) =>
        _handedOut.Count > 0 && (_handedOut.TryGetValue(one.Key, out var handed) || _handedOut.TryGetValue(one.Identity, out handed))
            && !ReferenceEquals(handed.By, origin) && _known.SinceOf(one.Address) >= handed.Day
            ? handed.By
            : null;

    private void Ask(Trace one, Origin origin)
    {
        if (one.Question.Length == 0)
        {
            return;
        }

        var since = _askedSince.GetValueOrDefault((one.Identity, one.Question), int.MaxValue);
        var roams = _known.Of(one.Identity).Roams(one.Day);
        if (since >= one.Day)
        {
            origin.WasRefused |= roams && one.Deed == Deeds.Refused;
            if (origin.Asked(one.Question) >= EnoughQuestions && (origin.Strangeness > 0 || roams))
            {
                origin.Add("looked-round", origin.WasRefused ? Stranger : 1); // a program asks what it always asked, and knows what it may do
                origin.Did(Deeds.Asked);
            }
        }

        if (since == int.MaxValue && _askedSince.Count < Most)
        {
            _askedSince.Add((one.Identity, one.Question), one.Day);
        }
    }

    private static void SignIn(string how, Origin origin)
    {
        if (how == Deeds.Guessed)
        {
            origin.Did(Deeds.Guessed);
        }
        else if (how == Deeds.SecondFactor)
        {
            origin.Add("mfa", -3);
        }
        else if (origin.Before.Contains(Deeds.Guessed, StringComparer.Ordinal))
        {
            origin.Add("guessing", 2);
        }
    }
}
