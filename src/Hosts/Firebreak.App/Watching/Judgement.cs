using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.App.Watching;

/// <summary>Investigates what is remembered, and only when there is something new to be thought about.</summary>
internal sealed class Judgement(IPriceBook prices)
{
    private static readonly Lazy<RuleSet> Rules = new(() => CloudTrailRules.Load(CloudTrailRules.BuiltIn()));
    private Investigation? _last;
    private Inventory? _of;

    /// <summary>The investigation of the events and of what exists.</summary>
    public Investigation Of(IReadOnlyList<TrailEvent> events, Inventory? inventory, Feedback word, DateTimeOffset now, bool news)
    {
        if (!news && _last is not null && ReferenceEquals(_of, inventory))
        {
            return _last;
        }

        var detection = Detection.Run(Rules.Value, events, new DetectionOptions { Prices = PriceBook.Embedded() });
        _of = inventory;
        return _last = Investigator.Run(new InvestigationInput
        {
            Events = events,
            Findings = detection.Findings,
            Inventory = inventory,
            Prices = prices,
            Now = now,
            Feedback = word,
        });
    }
}
