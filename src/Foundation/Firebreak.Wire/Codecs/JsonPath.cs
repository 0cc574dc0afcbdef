using System.Globalization;

namespace Firebreak.Wire.Codecs;

/// <summary>Where a reader is: when it fails, where it failed.</summary>
internal sealed class JsonPath
{
    private readonly List<string> _steps = [];

    public void Enter(string member) => _steps.Add("." + member);

    public void Enter(int item) => _steps.Add(string.Create(CultureInfo.InvariantCulture, $"[{item}]"));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <inheritdoc/>
    public override string ToString() => "$" + string.Concat(_steps);
}
