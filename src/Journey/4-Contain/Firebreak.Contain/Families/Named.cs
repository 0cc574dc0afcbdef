namespace Firebreak.Contain.Families;

/// <summary>How calls name a thing of the inventory.</summary>
internal static class Named
{
    /// <summary>Its name, or the last part of its id.</summary>
    public static string N(Resource thing) => Or(thing, "Name");

    /// <summary>A fact, or the last part of its id.</summary>
    public static string Or(Resource thing, string fact) => thing.Fact(fact) is { Length: > 0 } name ? name : thing.Id[(thing.Id.LastIndexOfAny(['/', ':']) + 1)..];

    /// <summary>A fact, or nothing.</summary>
    public static string? Maybe(Resource thing, string fact) => thing.Fact(fact) is { Length: > 0 } value ? value : null;
}
