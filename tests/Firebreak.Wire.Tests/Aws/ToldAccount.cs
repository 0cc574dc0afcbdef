using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Wire.Tests.Aws;

/// <summary>An account that says what it is told to: by operation, and by how often it was asked already. A <see cref="Blindness"/> is not seen, and what it is told nothing of is denied.</summary>
internal sealed class ToldAccount(Func<Operation, Region, int, object?> says) : IAccountReader
{
    private readonly Dictionary<(Operation, Region), int> _asked = [];

    public DateTimeOffset Now { get; } = new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How often an operation was asked.</summary>
    public int Asked(Operation operation) => _asked.Where(one => one.Key.Item1 == operation).Sum(one => one.Value);

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        lock (_asked)
        {
            var before = _asked.GetValueOrDefault((op, region));
            _asked[(op, region)] = before + 1;
            return Task.FromResult<Reading<TOut>>(says(op, region, before) switch
            {
                Blindness why => new Reading<TOut>.NotSeen(why),
                TOut answer => new Reading<TOut>.Seen(answer),
                _ => new Reading<TOut>.NotSeen(new Blindness(op.ToString(), BlindCause.Denied, "The told account says nothing of it.")),
            });
        }
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel) =>
        (await ReadAsync(region, op, input, cancel)).Then<IReadOnlyList<TItem>>(page => [.. paging.Items(page) ?? []]);
}
