using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>One account's records, sorted and weighed: what every later question is asked of.</summary>
internal sealed class Scene
{
    private const int MostRounds = 3;

    public Scene(InvestigationInput input, string account, IReadOnlyList<TrailEvent> events, Inventory? inventory, Elsewhere elsewhere)
    {
        Input = input;
        Account = account;
        Inventory = inventory;
        Acts = [.. events.Select(recorded => new Act(recorded, account))];
        Strands = Strands.Of(Acts);
        Ledger = Ledger.Of(Acts);
        LiveIds.Resolve(Ledger, inventory);
        Causes = new Causes(this);
        (History, Scales, Spread) = Judge(new HashSet<Strand>(), elsewhere);
        var theirs = new HashSet<Strand>();
        for (var round = 0; round < MostRounds && Strands.All.Exists(strand => strand.IsTaken && theirs.Add(strand)); round++)
        {
            theirs.UnionWith(Strands.All.Where(strand => strand.IsTaken));
            Strands.All.Where(strand => !strand.IsTaken).ToList().ForEach(strand => strand.Forget());
            (History, Scales, Spread) = Judge(theirs, elsewhere);
        }
    }

    public InvestigationInput Input { get; }

    public string Account { get; }

    public Inventory? Inventory { get; }

    public IReadOnlyList<Act> Acts { get; }

    public Strands Strands { get; }

    public History History { get; }

    public Ledger Ledger { get; }

    public Scales Scales { get; }

    public Spread Spread { get; }

    public Causes Causes { get; }

    /// <summary>The last moment the records or the live account can speak for.</summary>
    public DateTimeOffset End => Inventory is not null ? Input.Now
        : Acts.Count > 0 ? Acts[^1].Time : Input.Now;

    /// <summary>Weighs everything against what was usual before. What intruders did is nobody's habit and counts for nothing there.</summary>
    private (History History, Scales Scales, Spread Spread) Judge(IReadOnlySet<Strand> theirs, Elsewhere elsewhere)
    {
        var history = new History(Acts, Input.Owner, Ledger, theirs);
        var scales = new Scales(Strands, history, Ledger, Input, elsewhere);
        scales.Judge();
        SeedFromFeedback(scales);
        return (history, scales, Spread.Run(Strands, Ledger, scales));
    }

    /// <summary>"Not mine" said of a thing points at the hand that made it.</summary>
    private void SeedFromFeedback(Scales scales)
    {
        foreach (var id in Input.Feedback.NotMine)
        {
            if (Ledger.Find(id) is { } thing && Causes.Root(thing).By.Strand is { } strand && !scales.IsSafe(strand))
            {
                strand.Standing = Standing.Taken;
                strand.Grounds.Insert(0, new Ground(new Words(
                    $"you said that {id} is not yours", $"{Josa.Topic(id)} 본인의 것이 아니라고 알려 주셨습니다"), thing.By.Event.EventId));
            }
        }
    }
}
