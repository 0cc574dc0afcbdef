using System.Globalization;
using Firebreak.App.Case;
using Firebreak.Model;

namespace Firebreak.App.Pages;

/// <summary>Moments on the owner's own clock, as a column beside UTC; none where he lives by UTC.</summary>
/// <param name="language">The owner's language.</param>
/// <param name="format">How a moment is written.</param>
internal sealed class LocalTimes(Language language, string format)
{
    private readonly TimeZoneInfo _zone = Zones.Of(null, language);

    /// <summary>The column's name.</summary>
    public IEnumerable<string> Heading => IsShown ? [new Words($"where you are ({Name})", $"현지 시각 ({Name})").In(language)] : [];

    private bool IsShown => _zone.BaseUtcOffset != TimeSpan.Zero;

    private string Name => _zone.BaseUtcOffset < TimeSpan.Zero
        ? "UTC-" + _zone.BaseUtcOffset.ToString("hh\\:mm", CultureInfo.InvariantCulture)
        : "UTC+" + _zone.BaseUtcOffset.ToString("hh\\:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment's text in the column.</summary>
    public IEnumerable<string> Of(DateTimeOffset time) => IsShown ? [TimeZoneInfo.ConvertTime(time, _zone).ToString(format, CultureInfo.InvariantCulture)] : [];
}
