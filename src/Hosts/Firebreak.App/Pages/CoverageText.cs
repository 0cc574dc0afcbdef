using System.Globalization;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.App.Pages;

/// <summary>What was read, in one sentence.</summary>
internal static class CoverageText
{
    /// <summary>Files, events, copies, days and regions.</summary>
    public static string Of(TrailReading reading, Language language)
    {
        var span = reading.Coverage is { First: { } first, Last: { } last }
            ? new Words(
                $", {Day(first)} to {Day(last)} UTC, {reading.Coverage.Regions.Count} regions",
                $", {Day(first)} ~ {Day(last)} UTC, 리전 {reading.Coverage.Regions.Count}곳")
            : new Words("", "");
        var files = reading.FilesRead == 0 ? new Words("", "") : new Words($"{reading.FilesRead} files, ", $"파일 {reading.FilesRead}개, ");
        var copies = reading.Duplicates == 0 ? new Words("", "") : new Words($" ({reading.Duplicates} copies left out)", $" (중복 {reading.Duplicates}건 제외)");
        return new Words(
            $"Read: {files.En}{reading.EventsRead} events{copies.En}{span.En}.",
            $"읽은 것: {files.Ko}이벤트 {reading.EventsRead}건{copies.Ko}{span.Ko}.").In(language);
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
