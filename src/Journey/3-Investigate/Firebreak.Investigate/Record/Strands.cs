namespace Firebreak.Investigate.Record;

/// <summary>Sorts all acts of one account by the hand that did them.</summary>
internal sealed class Strands
{
    private readonly Acts _acts;
    private readonly List<int> _byServices = [];

    private Strands(Acts acts) => _acts = acts;

    public List<Strand> All { get; } = [];

    /// <summary>What services of AWS did in their own name.</summary>
    public IEnumerable<Act> ByServices => _byServices.Select(at => _acts[at]);

    public ILookup<string, Strand> ByAddress { get; private set; } = Enumerable.Empty<Strand>().ToLookup(strand => strand.Address, StringComparer.Ordinal);

    public ILookup<string, Strand> ByCredential { get; private set; } = Enumerable.Empty<Strand>().ToLookup(strand => strand.Address, StringComparer.Ordinal);

    public ILookup<string, Strand> ByPrincipal { get; private set; } = Enumerable.Empty<Strand>().ToLookup(strand => strand.Address, StringComparer.Ordinal);

    public static Strands Of(Acts acts)
    {
        var strands = new Strands(acts);
        var sorting = new Sorting(strands);
        foreach (var act in acts)
        {
            sorting.Add(act);
        }

        strands.All.TrimExcess();
        strands.ByAddress = strands.All.Where(strand => strand.Address.Length > 0).ToLookup(strand => strand.Address, StringComparer.Ordinal);
        strands.ByCredential = strands.All.Where(strand => strand.Credential.Length > 0).ToLookup(strand => strand.Credential, StringComparer.Ordinal);
        strands.ByPrincipal = strands.All.ToLookup(strand => strand.Principal, StringComparer.Ordinal);
        return strands;
    }

    /// <summary>Whether so many call from the address that it is a way out for a whole house, and says little of any of them.</summary>
    public bool IsGateway(string address) => ByAddress[address].Select(strand => strand.Principal).Distinct(StringComparer.Ordinal).Skip(4).Any();

    /// <summary>What is known while the acts are sorted.</summary>
    private sealed class Sorting(Strands strands)
    {
        private readonly Dictionary<(string, string, string), Strand> _all = [];
        private readonly Dictionary<string, Strand> _lastByCredential = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Strand> _lastByPrincipal = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Principal, string Source), Strand> _lastByService = [];

        public void Add(Act act)
        {
            if (act.ByService && (!act.ByAddress || act.Principal.Length == 0 && !act.Name.Contains("Login", StringComparison.Ordinal)))
            {
                strands._byServices.Add(act.At);
                return;
            }

            if (!act.ByAddress && Behind(act) is { } behind)
            {
                behind.Add(act.At);
                act.Strand = behind;
                return;
            }

            var strand = act.Strand = Own(act);
            if (act.ByAddress)
            {
                _lastByCredential[act.Credential] = strand;
                _lastByPrincipal[act.Principal] = strand;
                _lastByService[(act.Principal, act.Source)] = strand;
            }
        }

        /// <summary>
        /// A service calling with somebody's credential acts for the hand that used it last; with a session of its own making
        /// (forwarded access) it acts for the hand that last called this service.
        /// </summary>
        private Strand? Behind(Act act)
        {
            if (act.Credential.Length == 0)
            {
                return _lastByPrincipal.GetValueOrDefault(act.Principal);
            }

            return _lastByCredential.GetValueOrDefault(act.Credential)
                ?? (act.Caller.InvokedBy is { Length: > 0 } service
                    ? _lastByService.GetValueOrDefault((act.Principal, service)) ?? _lastByPrincipal.GetValueOrDefault(act.Principal)
                    : null);
        }

        private Strand Own(Act act)
        {
            var key = (act.Principal, act.Credential, act.Address);
            if (_all.TryGetValue(key, out var strand))
            {
                strand.Add(act.At);
                return strand;
            }

            _all.Add(key, strand = new Strand(strands._acts, act.At));
            strands.All.Add(strand);
            return strand;
        }
    }
}
