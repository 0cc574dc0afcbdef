using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>One account's records, sorted and weighed: what every later question is asked of.</summary>
internal sealed class Scene
{
    public Scene(InvestigationInput input, string account, IReadOnlyList<TrailEvent> events, Inventory? inventory)
    {
        Input = input;
        Account = account;
        Inventory = inventory;
        Acts = [.. events.Select(recorded => new Act(recorded, account))];
        Strands = Strands.Of(Acts);
        History = new History(Strands, input.Owner);
        Ledger = Ledger.Of(Acts);
        LiveIds.Resolve(Ledger, inventory);
        Scales = new Scales(Strands, History, Ledger, input);
        Scales.Judge();
        Causes = new Causes(this);
        SeedFromFeedback();
        Spread = Spread.Run(Strands, Ledger, Scales);
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

    /// <summary>"Not mine" said of a thing points at the hand that made it.</summary>
    private void SeedFromFeedback()
    {
        foreach (var id in Input.Feedback.NotMine)
        {
            if (Ledger.Find(id) is { } thing && Causes.Root(thing).By.Strand is { } strand && !Scales.IsSafe(strand))
            {
                strand.Standing = Standing.Taken;
                strand.Grounds.Insert(0, new Ground(new Words(
                    $"you said that {id} is not yours", $"{Josa.Topic(id)} 본인의 것이 아니라고 알려 주셨습니다"), thing.By.Event.EventId));
            }
        }
    }
}
