using System.Numerics;

namespace Firebreak.Billing.Files;

/// <summary>Charges of one kind, use, place and so on, added up by day: sixty-four days at most, of which only those are kept that had any.</summary>
/// <param name="what">What they have in common.</param>
internal sealed class Charges(Common what)
{
    private ulong _days;
    private (Int128 Net, Int128 Quantity)[] _sums = new (Int128, Int128)[2];
    private Dictionary<int, (decimal Net, decimal Quantity)>? _beyond;

    /// <summary>What they have in common.</summary>
    public Common What => what;

    /// <summary>The days that had any, with their sums.</summary>
    public IEnumerable<(int Day, Units Net, Units Quantity)> Days()
    {
        var at = 0;
        for (var left = _days; left != 0; left &= left - 1)
        {
            var day = BitOperations.TrailingZeroCount(left);
            var beyond = _beyond?.GetValueOrDefault(day) ?? default;
            yield return ((what.Era * 64) + day, new Units(_sums[at].Net, beyond.Net), new Units(_sums[at].Quantity, beyond.Quantity));
            at++;
        }
    }

    /// <summary>Adds a charge.</summary>
    public void Add(int day, in Units net, in Units quantity)
    {
        day &= 63;
        var at = BitOperations.PopCount(_days & ((1UL << day) - 1));
        if ((_days & (1UL << day)) == 0)
        {
            Insert(at);
            _days |= 1UL << day;
        }

        ref var sum = ref _sums[at];
        sum = (sum.Net + net.Value, sum.Quantity + quantity.Value);
        if (net.Beyond != 0 || quantity.Beyond != 0)
        {
            _beyond ??= [];
            var before = _beyond.GetValueOrDefault(day);
            _beyond[day] = (before.Net + net.Beyond, before.Quantity + quantity.Beyond);
        }
    }

    private void Insert(int at)
    {
        var count = BitOperations.PopCount(_days);
        if (count == _sums.Length)
        {
            Array.Resize(ref _sums, Math.Min(64, count * 2));
        }

        Array.Copy(_sums, at, _sums, at + 1, count - at);
        _sums[at] = default;
    }
}
