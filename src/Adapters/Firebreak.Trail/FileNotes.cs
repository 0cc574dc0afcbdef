using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What became of files: which were read, which not and why, and what was odd in them.</summary>
internal sealed class FileNotes
{
    private const int MaxTold = 5;
    private readonly List<Unread> _unread = [];
    private readonly List<Blindness> _blind = [];
    private readonly List<Remark> _remarks = [];

    /// <summary>How many were read whole.</summary>
    public int Read { get; private set; }

    /// <summary>How many were not opened because their names say that they hold nothing of the time asked for.</summary>
    public int Skipped { get; set; }

    /// <summary>How many CloudTrail Insights records there were.</summary>
    public int Insights { get; private set; }

    /// <summary>The files that were not read, or not whole.</summary>
    public IReadOnlyList<Unread> Unread => _unread;

    /// <summary>What could not be seen for that.</summary>
    public IReadOnlyList<Blindness> Blind => _blind;

    /// <summary>What was odd and did not keep anything from being read.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>Takes what became of one file.</summary>
    public void Add(Outcome outcome)
    {
        if (outcome.Foreign is { } foreign)
        {
            Foreign(outcome.Place, foreign);
            return;
        }

        var text = outcome.Text;
        if (text is { Foreign: true } && outcome.Faults.Count == 0)
        {
            Foreign(outcome.Place, "It holds no CloudTrail records.");
            return;
        }

        if (text is not null)
        {
            Insights += text.Insights;
            _remarks.AddRange(text.Remarks.Select(remark => new Remark(outcome.Place, remark.Key, remark.Value)));
        }

        var troubles = outcome.Faults.Concat(text is null or { Foreign: true } ? [] : text.Troubles).ToList();
        if (troubles.Count == 0)
        {
            Read++;
            return;
        }

        var more = troubles.Count - MaxTold;
        var why = string.Join(' ', troubles.Take(MaxTold)) + (more > 0 ? $" And {more} more." : "");
        NotRead(new Blindness(outcome.Place, text is { Count: > 0 } ? BlindCause.Truncated : outcome.Cause, why));
    }

    /// <summary>Notes a file that is something else.</summary>
    public void Foreign(string place, string why) => _unread.Add(new Unread(place, why, Foreign: true));

    /// <summary>Notes a file that could not be read.</summary>
    public void NotRead(Blindness why)
    {
        _unread.Add(new Unread(why.Place, why.Reason, Foreign: false));
        _blind.Add(why);
    }
}
