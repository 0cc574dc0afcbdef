using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

/// <summary>Where reading and detecting meet. With several lanes it deals what it has noted out by turns, as several threads would, and always in the same way.</summary>
internal sealed class DetectingLane(params DetectionLane[] lanes) : TrailLane
{
    private int _now;

    public override void Look(in TextRecord record) => lanes[_now].Look(record.Text, record.Time, record.Caller);

    public override void Look(TrailEvent record) => lanes[_now].Look(record);

    public override object? Close()
    {
        var noted = (_now, lanes[_now].Close());
        _now = (_now + 1) % lanes.Length;
        return noted;
    }

    public override void Settle(object? noted, ReadOnlySpan<bool> counts)
    {
        var (lane, notes) = ((int, object))noted!;
        lanes[lane].Settle(notes, counts);
    }
}
