using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Contain;

/// <summary>Plans in the account's folder, or in a file the owner names.</summary>
internal static class SavedPlans
{
    private const long Longest = 64 << 20;

    /// <summary>Saves a plan and says where.</summary>
    public static (string Id, string File) Save(AccountFolder folder, Plan plan, MeasureCatalogue catalogue)
    {
        var id = PlanFile.IdOf(plan, catalogue);
        folder.Plans.Write(id, PlanFile.Write(plan, catalogue));
        folder.Documents.Write("latest-" + plan.Verb, id);
        return (id, folder.Plans.PathOf(id));
    }

    /// <summary>
    /// Reads the plan of a path or an id; without either the newest of the verb. A refused one is trouble with exit 6.
    /// </summary>
    public static Plan Read(AccountFolder folder, string? named, string verb, MeasureCatalogue catalogue)
    {
        var text = Text(folder, named, verb) ?? throw new TroubleException(
            ExitCode.Usage,
            new Words($"There is no {verb} plan yet. Make one first; it changes nothing.", $"아직 {verb} 계획이 없습니다. 먼저 계획을 만드십시오. 계획은 아무것도 바꾸지 않습니다."),
            $"firebreak {verb} plan");
        var reading = PlanFile.Read(text, catalogue);
        var plan = reading.Plan ?? throw Refused(reading.Refusal!, verb);
        return plan.Verb == verb ? plan : throw new TroubleException(
            ExitCode.Refused,
            new Words($"This plan was made by {plan.Verb}, not by {verb}.", $"이 계획은 {verb}이(가) 아니라 {plan.Verb}에서 만든 것입니다."),
            $"firebreak {plan.Verb} apply");
    }

    /// <summary>The id of the plan that is named, or of the verb's plan that was begun last; <c>null</c> if none was begun.</summary>
    public static string? Begun(AccountFolder folder, string? named, string verb, MeasureCatalogue catalogue)
    {
        var begun = folder.Journal.Entries.Where(entry => entry.Act == JournalAct.Begin).Select(entry => entry.PlanId).Distinct(StringComparer.Ordinal).ToList();
        return named is null
            ? begun.LastOrDefault(id => folder.Plans.Read(id) is { } text && PlanFile.Read(text, catalogue).Plan?.Verb == verb)
            : PlanFile.IdOf(Read(folder, named, verb, catalogue), catalogue) is var wanted && begun.Contains(wanted, StringComparer.Ordinal) ? wanted : null;
    }

    /// <summary>A refusal as trouble with exit 6 and the next command.</summary>
    public static TroubleException Refused(PlanRefusal refusal, string verb) => new(ExitCode.Refused, refusal.Says, $"firebreak {verb} plan");

    private static string? Text(AccountFolder folder, string? named, string verb)
    {
        if (named is null)
        {
            return folder.Documents.Read("latest-" + verb) is { } latest ? folder.Plans.Read(latest.Trim()) : null;
        }

        if (!File.Exists(named))
        {
            return named.StartsWith("plan-", StringComparison.Ordinal) ? folder.Plans.Read(named) : throw new TroubleException(
                ExitCode.Usage, new Words($"There is no plan file {named}.", $"{named}: 그런 계획 파일이 없습니다."), $"firebreak {verb} plan");
        }

        return new FileInfo(named).Length <= Longest ? File.ReadAllText(named) : "";
    }
}
