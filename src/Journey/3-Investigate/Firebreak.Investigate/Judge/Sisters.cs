using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Several accounts of one owner: what is known in one is told to the others, until there is nothing new to tell.</summary>
internal static class Sisters
{
    private const int MostRounds = 4;

    /// <summary>Judges the accounts.</summary>
    public static void Judge(List<Scene> scenes)
    {
        scenes.ForEach(scene => scene.Judge(Elsewhere.Nothing));
        var told = scenes.ConvertAll(_ => Elsewhere.Nothing);
        for (var round = 0; round < MostRounds && scenes.Count > 1; round++)
        {
            var news = scenes.ConvertAll(scene => Others(scenes, scene));
            var changed = Enumerable.Range(0, scenes.Count).Where(i => !news[i].Taken.SetEquals(told[i].Taken) || !news[i].Known.SetEquals(told[i].Known)).ToList();
            if (changed.Count == 0)
            {
                break;
            }

            changed.ForEach(i => scenes[i].Judge(news[i]));
            told = news;
        }
    }

    /// <summary>What concerns an account: only what turns up in it.</summary>
    private static Elsewhere Others(List<Scene> scenes, Scene own)
    {
        var here = own.Strands.All.SelectMany(strand => (string[])[strand.Address, strand.Credential]).Where(mark => mark.Length > 0).ToHashSet(StringComparer.Ordinal);
        var others = scenes.Where(scene => !ReferenceEquals(scene, own)).ToList();
        var taken = others.SelectMany(scene => scene.Strands.All).Where(strand => strand.IsTaken).SelectMany(Marks)
            .Where(mark => here.Contains(mark) && !Networks.IsPrivate(mark) && !scenes.Exists(scene => scene.Strands.IsGateway(mark))).ToHashSet(StringComparer.Ordinal);
        var known = others.SelectMany(scene => scene.Scales.KnownAddresses).Where(address => here.Contains(address) && !Networks.IsPrivate(address) && !taken.Contains(address)).ToHashSet(StringComparer.Ordinal);
        return new Elsewhere(known, taken);
    }

    /// <summary>A hand's address and credential, and the sessions that it was handed: another account sees those at work.</summary>
    private static IEnumerable<string> Marks(Strand strand) => strand.Acts.Where(act => act.Issues && act.Succeeded)
        .SelectMany(act => Field.All(act.Response, "accessKeyId")).Append(strand.Address).Append(strand.Credential);
}
