namespace Firebreak.Investigate.Record;

/// <summary>A call that no recipe knows makes a thing if its answer carries that thing's own id.</summary>
/// <remarks>AWS's APIs name it after the thing: <c>CreateX</c> answers <c>xArn</c>, <c>xId</c>, or an object <c>x</c> with an ARN or id of its own.</remarks>
internal static class Guesses
{
    /// <summary>How the call names what it makes; <c>null</c> if its answer does not say.</summary>
    public static Recipe? Of(Act act, string kebab)
    {
        const string Verb = "Create";
        var noun = act.Name.StartsWith(Verb, StringComparison.Ordinal) ? Services.Call(act.Name)[Verb.Length..] : "";
        if (noun.Length < 3)
        {
            return null;
        }

        var kind = Services.Of(act) + ":" + kebab;
        foreach (var member in (ReadOnlySpan<string>)[noun + "Arn", noun + "Id"])
        {
            if (Field.First(act.Response, member).Length > 0)
            {
                return new Recipe(kind, member, noun + "Name");
            }
        }

        var inner = char.ToLowerInvariant(noun[0]) + noun[1..];
        return Field.Has(act.Response, inner, out var thing) && Field.First(thing, "arn").Length > 0 ? new Recipe(kind, "arn", noun + "Name") : null;
    }
}
