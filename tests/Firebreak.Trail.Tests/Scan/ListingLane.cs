using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail.Tests.Scan;

/// <summary>Lists what comes by, and counts how much of it came as text.</summary>
internal sealed class ListingLane(List<TrailEvent> listed) : TrailLane
{
    private static readonly (string Name, int Member)[] Checked =
    [
        ("eventName", TrailMembers.EventName), ("userIdentity", TrailMembers.UserIdentity), ("responseElements", TrailMembers.ResponseElements),
    ];

    private List<TrailEvent> _noted = [];

    public int AsText { get; private set; }

    /// <summary>Is done when the first record comes.</summary>
    public Action? First { get; set; }

    public override void Look(in TextRecord record)
    {
        Assert.True(TrailEventReader.TryRead(JsonElement.Parse(record.Text.Utf8), out var one));
        Assert.Equal(one.Time, record.Time);
        foreach (var (name, member) in Checked)
        {
            var value = TrailEventReader.Member(one.Raw, name);
            Assert.Equal(value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText(), Encoding.UTF8.GetString(record.Text.ValueOf(member)));
        }

        _noted.Add(one);
        AsText++;
        First?.Invoke();
        First = null;
    }

    public override void Look(TrailEvent record) => _noted.Add(record);

    public override object? Close()
    {
        var noted = _noted;
        _noted = [];
        return noted;
    }

    public override void Settle(object? noted, ReadOnlySpan<bool> counts)
    {
        var events = (List<TrailEvent>)noted!;
        Assert.Equal(events.Count, counts.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i])
            {
                lock (listed)
                {
                    listed.Add(events[i]);
                }
            }
        }
    }
}
