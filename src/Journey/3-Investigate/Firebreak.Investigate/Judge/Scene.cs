using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>One account's records, sorted and weighed: what every later question is asked of.</summary>
internal sealed class Scene
{
    private const int MostRounds = 3;
    private Weights? _ordinary;

    public Scene(InvestigationInput input, Acts acts, Inventory? inventory)
    {
        Input = input;
        Inventory = inventory;
        Acts = acts;
        Strands = Strands.Of(Acts);
        Ledger = Ledger.Of(Acts, Strands.ByCredential.Contains);
        LiveIds.Resolve(Ledger, inventory);
        Causes = new Causes(this);
    }

    public InvestigationInput Input { get; }

    public string Account => Acts.Account;

    public Inventory? Inventory { get; }

    public Acts Acts { get; }

    public Strands Strands { get; }

    public Ledger Ledger { get; }

    public Scales Scales { get; private set; } = null!;

    public Spread Spread { get; private set; } = null!;

    public Causes Causes { get; }

    /// <summary>The last moment the records or the live account can speak for.</summary>
    public DateTimeOffset End => Inventory is not null ? Input.Now
        : Acts.Count > 0 ? Acts[^1].Time : Input.Now;

    /// <summary>Judges every hand, with what the owner's other accounts say; what was thought before is forgotten.</summary>
    public void Judge(Elsewhere elsewhere)
    {
        Strands.All.ForEach(strand => strand.Forget());
        Weigh([], elsewhere);
        var theirs = new HashSet<Strand>();
        for (var round = 0; round < MostRounds && Strands.All.Exists(strand => strand.IsTaken && theirs.Add(strand)); round++)
        {
            theirs.UnionWith(Strands.All.Where(strand => strand.IsTaken));
            Strands.All.Where(strand => !strand.IsTaken).ToList().ForEach(strand => strand.Forget());
            Weigh(theirs, elsewhere);
        }
    }

    /// <summary>Weighs everything against what was usual before. What intruders did is nobody's habit and counts for nothing there.</summary>
    private void Weigh(HashSet<Strand> theirs, Elsewhere elsewhere)
    {
        var weights = theirs.Count > 0 ? Weighed(theirs) : _ordinary ??= Weighed(theirs);
        Scales = new Scales(Strands, weights, Input, elsewhere);
        Scales.Judge();
        SeedFromFeedback(Scales);
        Spread = Spread.Run(Strands, Ledger, Scales);
    }

    private Weights Weighed(HashSet<Strand> theirs) => new(Strands, new History(Acts, Input.Owner, Ledger, theirs), Ledger, Input.Findings, Inventory);

    /// <summary>"Not mine" said of a thing points at the hand that made it.</summary>
    private void SeedFromFeedback(Scales scales)
    {
        foreach (var id in Input.Feedback.NotMine)
        {
            if (Ledger.Find(id) is { } thing && Causes.Root(thing).By.Strand is { } strand && !scales.IsSafe(strand))
            {
                strand.Standing = Standing.Taken;
                strand.Foremost(new Ground(new Words(
                    $"you said that {id} is not yours", $"{Josa.Topic(id)} 본인의 것이 아니라고 알려 주셨습니다"), thing.By.EventId));
            }
        }
    }
}
