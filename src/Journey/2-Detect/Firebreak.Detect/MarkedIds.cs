using System.Collections;

namespace Firebreak.Detect;

/// <summary>The ids of the first events of a finding. They stay the numbers that nearly all are, and are texts only for whoever reads them.</summary>
internal sealed class MarkedIds : IReadOnlyList<string>
{
    private readonly EventMark.Number[] _numbers;
    private readonly string?[]? _texts;

    /// <summary>The ids as they stand in a list that may change later.</summary>
    public MarkedIds(MarkList marks) => (_numbers, _texts) = marks.Copy();

    /// <inheritdoc/>
    public int Count => _numbers.Length;

    /// <inheritdoc/>
    public string this[int index] => new EventMark(_numbers[index], _texts?[index]).Id;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var at = 0; at < _numbers.Length; at++)
        {
            yield return this[at];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
