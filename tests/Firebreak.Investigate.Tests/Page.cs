using System.Globalization;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>An incident as a page of text, both languages, for approval.</summary>
internal static class Page
{
    public static string Of(Incident incident)
    {
        var page = new StringBuilder();
        foreach (var language in new[] { Language.English, Language.Korean })
        {
            page.AppendLine(incident.Title.In(language)).AppendLine(incident.RootCause.Explanation.In(language));
            foreach (var actor in incident.Actors)
            {
                page.AppendLine(actor.Says.In(language));
            }

            foreach (var line in incident.Timeline)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"  {line.Time:yyyy-MM-dd HH:mm} {line.Phase,-20} {line.What.In(language)}");
            }

            foreach (var thing in incident.Resources)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"  {thing.Verdict,-8} {thing.Confidence:0.00} {thing.Fate,-9} {(thing.Fate == Fate.Attempted ? "attempt" : thing.Id)}: {thing.Reasons[0].In(language)}");
            }

            page.AppendLine();
        }

        return page.ToString();
    }
}
