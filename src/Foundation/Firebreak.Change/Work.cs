namespace Firebreak.Change;

/// <summary>The steps of a run: the plan's, and what came back.</summary>
internal sealed class Work
{
    /// <summary>The result of a call whose answer was lost.</summary>
    public const string Uncertain = "uncertain";

    private readonly List<Item> _items;
    private readonly Dictionary<string, Item> _byId;

    public Work(Plan plan, IJournal journal)
    {
        _items = [.. plan.Steps.Select(step => new Item(step, round: 1))];
        _byId = _items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var item in _items)
        {
            item.After = [.. item.Step.After.Select(_byId.GetValueOrDefault).OfType<Item>()];
        }

        foreach (var entry in journal.Entries)
        {
            if (!_byId.TryGetValue(entry.StepId, out var item))
            {
                continue;
            }

            (item.Acted, item.Unresolved) = entry.Act switch
            {
                JournalAct.Intent => (true, true),
                JournalAct.Outcome => (item.Acted, entry.Result == Uncertain),
                JournalAct.UndoOutcome => (false, false),
                _ => (item.Acted, item.Unresolved),
            };
            item.EvidenceHash = entry.Act == JournalAct.Intent ? entry.Evidence : item.EvidenceHash;
        }
    }

    public IReadOnlyList<Item> Items => _items;

    /// <summary>The open steps by phase and rank.</summary>
    public IReadOnlyList<(int Phase, IReadOnlyList<Item> Items, bool LastOfPhase)> Waves()
    {
        var waves = _items.Where(item => item.Open)
            .GroupBy(item => (item.Measure.Phase, item.Measure.Rank))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key.Phase, Items: (IReadOnlyList<Item>)[.. group.OrderByDescending(item => item.Weight).ThenBy(item => item.Id, StringComparer.Ordinal)]))
            .ToList();
        return [.. waves.Select((wave, at) => (wave.Phase, wave.Items, at + 1 == waves.Count || waves[at + 1].Phase != wave.Phase))];
    }

    /// <summary>The items of these steps that were done.</summary>
    public IReadOnlyList<Item> Done(IReadOnlyList<PlannedStep> steps) =>
        [.. steps.Select(step => _byId.GetValueOrDefault(step.Id)).OfType<Item>().Where(item => item.State is StepState.Done or StepState.Already)];

    /// <summary>Takes up what a sweep found: new things are added, things that were done and are back are opened again.</summary>
    public void TakeUp(IReadOnlyList<PlannedStep> left, Desk desk)
    {
        if (left.Count > 0)
        {
            desk.Changed(); // somebody else changed the account
        }

        foreach (var step in left)
        {
            if (!_byId.TryGetValue(step.Id, out var known))
            {
                var item = new Item(step, desk.Round + 1) { By = step.By };
                _items.Add(item);
                _byId.Add(step.Id, item);
                desk.Note(JournalAct.Added, step.Why.En, step.Id);
            }
            else if (known.State is StepState.Done or StepState.Already
                || (known.State is StepState.Uncertain && known.Proof is not null)
                || (known.State is StepState.Uncertain or StepState.Skipped && known.Returns < 2))
            {
                known.Returns++;
                known.By = step.By ?? known.By;
                known.Reopen();
                desk.Note(JournalAct.Added, Say.CameBack.En, step.Id);
            }
        }
    }
}
