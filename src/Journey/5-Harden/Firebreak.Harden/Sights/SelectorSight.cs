namespace Firebreak.Harden.Sights;

/// <summary>Whether a trail's selectors let every management event through.</summary>
internal static class SelectorSight
{
    /// <summary>Sources that may be left out: nothing else can be excluded by basic selectors, and neither hides a thief.</summary>
    private static readonly string[] MayBeLeftOut = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];

    /// <summary>Selectors that record every management event, reads and writes.</summary>
    public static IReadOnlyList<CloudTrail.EventSelector> Everything { get; } = [new("All", true, [], [])];

    /// <summary>Whether every management event is recorded. Not seen is not recorded.</summary>
    public static bool RecordsAll(CloudTrail.GetEventSelectorsOut? selectors)
    {
        if (selectors is null)
        {
            return false;
        }

        return (selectors.EventSelectors ?? []).Any(one => one is { IncludeManagementEvents: true, ReadWriteType: null or "All" })
            || AdvancedRecordAll(selectors.AdvancedEventSelectors ?? []);
    }

    private static bool AdvancedRecordAll(IReadOnlyList<CloudTrail.AdvancedEventSelector> all)
    {
        var kinds = all.Select(Kind).ToList();
        return kinds.Contains("all") || (kinds.Contains("read") && kinds.Contains("write"));
    }

    private static string Kind(CloudTrail.AdvancedEventSelector one)
    {
        var kind = "all";
        var management = false;
        foreach (var field in one.FieldSelectors ?? [])
        {
            switch (field.Field)
            {
                case "eventCategory" when field.EqualTo is ["Management"]:
                    management = true;
                    break;
                case "readOnly" when field.EqualTo is [var value]:
                    kind = value == "true" ? "read" : "write";
                    break;
                case "eventSource" when OnlyHarmless(field):
                    break;
                default:
                    return "narrow";
            }
        }

        return management ? kind : "narrow";
    }

    private static bool OnlyHarmless(CloudTrail.AdvancedFieldSelector field) =>
        field is { EqualTo: null or [], StartsWith: null or [], EndsWith: null or [], NotStartsWith: null or [], NotEndsWith: null or [] }
        && (field.NotEquals ?? []).All(MayBeLeftOut.Contains);
}
