using System.Text.Json;

namespace Firebreak.Trail.Scan;

/// <summary>
/// Looks again at records whose copies are written in another way, to tell those that say something else from those that only look it. It is
/// done once all else is, for ids that are known by then, and as a rule there are none.
/// </summary>
internal sealed class SecondLook(TrailQuestion question, Intake intake, IReadOnlySet<ulong> suspects)
{
    private const int MostTold = 20;
    private readonly Dictionary<ulong, Held> _held = [];
    private readonly List<string> _found = [];

    /// <summary>The ids of records that differ, in the order they are met.</summary>
    public IReadOnlyList<string> Run(IReadOnlyList<ScanSource> sources, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            cancel.ThrowIfCancellationRequested();
            _ = source.Parse(Take);
            if (_found.Count >= MostTold)
            {
                break;
            }
        }

        return _found;
    }

    private void Take(TrailRecord record)
    {
        var one = record.Event;
        if (one.Time < question.From || one.Time >= question.To)
        {
            return;
        }

        var id = intake.IdOf(System.Text.Encoding.UTF8.GetBytes(one.EventId));
        if (!suspects.Contains(id))
        {
            return;
        }

        var mine = new Held(record.Fidelity, record.Fidelity == Fidelity.Full ? ContentSum.Of(one.Raw) : 0, (one.Time, one.Name, one.Source));
        if (!_held.TryGetValue(id, out var held))
        {
            _held.Add(id, mine);
            return;
        }

        var differ = held.Fidelity == Fidelity.Full && mine.Fidelity == Fidelity.Full ? held.Sum != mine.Sum : held.Call != mine.Call;
        if (differ)
        {
            _found.Add(one.EventId);
        }

        if (mine.Fidelity > held.Fidelity)
        {
            _held[id] = mine;
        }
    }

    private readonly record struct Held(Fidelity Fidelity, ulong Sum, (DateTimeOffset Time, string Name, string Source) Call);
}

/// <summary>A number for what a JSON value says, however it is written: the order of members, white space and escapes do not change it.</summary>
internal static class ContentSum
{
    private const ulong Factor = 0x9e3779b97f4a7c15;

    /// <summary>The number.</summary>
    public static ulong Of(JsonElement value)
    {
        unchecked
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    var all = Factor;
                    foreach (var member in value.EnumerateObject())
                    {
                        all += Mixed(Text(NameOf(member)), Of(member.Value));
                    }

                    return Mixed(1, all);
                case JsonValueKind.Array:
                    var sum = Factor;
                    foreach (var item in value.EnumerateArray())
                    {
                        sum = Mixed(sum, Of(item));
                    }

                    return Mixed(2, sum);
                case JsonValueKind.String:
                    return Mixed(3, Text(TrailEventReader.Text(value) ?? ""));
                case JsonValueKind.Number:
                    return Mixed(4, value.TryGetDecimal(out var number) ? Text(number.ToString("G29", System.Globalization.CultureInfo.InvariantCulture)) : Text(value.GetRawText()));
                default:
                    return Mixed(5, (ulong)value.ValueKind);
            }
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return member.ToString();
        }
    }

    private static ulong Text(string text) => System.IO.Hashing.XxHash3.HashToUInt64(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));

    private static ulong Mixed(ulong left, ulong right)
    {
        unchecked
        {
            var mixed = (left ^ (right * Factor)) * 0xd1b54a32d192ed03;
            return mixed ^ (mixed >> 29);
        }
    }
}
