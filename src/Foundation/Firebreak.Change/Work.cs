namespace Firebreak.Change;

/// <summary>The steps of a run: the plan's, and what came back.</summary>
internal sealed class Work
{
    private readonly List<Item> _items;
    private readonly Dictionary<string, Item> _byId;

    public Work(Plan plan, IJournal journal)
    {
        _items = [.. plan.Steps.Select(step => new Item(step, round: 1))];
        _byId = _items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var entry in journal.Entries)
        {
            if (!_byId.TryGetValue(entry.StepId, out var item))
            {
                continue;
            }

            (item.Acted, item.Unresolved) = entry.Act switch
            {
                JournalAct.Intent => (true, true),
                JournalAct.Outcome => (item.Acted, false),
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
            .Select(group => (group.Key.Phase, Items: (IReadOnlyList<Item>)[.. group.OrderBy(item => item.Id, StringComparer.Ordinal)]))
            .ToList();
        return [.. waves.Select((wave, at) => (wave.Phase, wave.Items, at + 1 == waves.Count || waves[at + 1].Phase != wave.Phase))];
    }

    /// <summary>Takes up what a sweep found: new things are added, things that were done and are back are opened again.</summary>
    public void TakeUp(IReadOnlyList<PlannedStep> left, Desk desk)
    {
        foreach (var step in left)
        {
            if (!_byId.TryGetValue(step.Id, out var known))
            {
                var item = new Item(step, desk.Round + 1);
                _items.Add(item);
                _byId.Add(step.Id, item);
                desk.Note(JournalAct.Added, step.Why.En, step.Id);
            }
            else if (known.State is StepState.Done or StepState.Already
                || (known.State is StepState.Uncertain or StepState.Skipped && known.Returns < 2))
            {
                known.Returns++;
                known.Reopen();
                desk.Note(JournalAct.Added, Say.CameBack.En, step.Id);
            }
        }
    }
}
