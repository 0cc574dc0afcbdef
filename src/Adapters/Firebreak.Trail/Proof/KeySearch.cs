using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Trail;

/// <summary>Finds the public keys that digests name: in files, in what was given along, and with AWS.</summary>
internal static class KeySearch
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    private static readonly Paging<CloudTrail.ListPublicKeysIn, CloudTrail.ListPublicKeysOut, CloudTrail.PublicKey> Pages = new(
        page => page.PublicKeyList, page => page.NextToken, (question, token) => question with { NextToken = token });

    /// <summary>The keys. AWS is only asked where an account is at hand, in every region that the digests are from, for their time.</summary>
    public static async Task<KeyRing> FindAsync(Depot depot, ProofQuestion question, DigestShelf digests, CancellationToken cancel)
    {
        var keys = new List<PublicKey>(depot.Keys);
        foreach (var path in question.KeyFiles)
        {
            keys.AddRange(await ReadAsync(path, depot, cancel).ConfigureAwait(false));
        }

        var dated = digests.Files.Where(file => file.Body is not null).ToList();
        if (question.Account is not { } account || dated.Count == 0)
        {
            return new KeyRing(keys, whole: depot.Keys.Count > 0);
        }

        var window = new CloudTrail.ListPublicKeysIn(dated.Min(file => file.Name.Start) - Late, question.Now);
        var regions = dated.SelectMany(file => (string[])[file.Name.Chain.Region, file.Name.Chain.Home]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var answers = await Task.WhenAll(regions.Select(region =>
            account.ReadAllAsync(Region.Parse(region), CloudTrail.ListPublicKeys, window, Pages, cancel))).ConfigureAwait(false);
        var whole = true;
        foreach (var answer in answers)
        {
            keys.AddRange(answer.Match(seen => seen.Select(PublicKey.Of).OfType<PublicKey>(), why =>
            {
                whole = false;
                if (!depot.Blind.Contains(why))
                {
                    depot.Blind.Add(why);
                }

                return [];
            }));
        }

        return new KeyRing(keys, whole);
    }

    private static async Task<IReadOnlyList<PublicKey>> ReadAsync(string path, Depot depot, CancellationToken cancel)
    {
        try
        {
            return PublicKey.Read(await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false));
        }
        catch (Exception trouble) when (trouble is FormatException || FoundFiles.IsFileTrouble(trouble))
        {
            var why = trouble is FormatException ? new Blindness(path, BlindCause.Unreadable, trouble.Message) : FoundFiles.Told(path, trouble);
            if (!depot.Blind.Contains(why))
            {
                depot.Blind.Add(why);
            }

            return [];
        }
    }
}
