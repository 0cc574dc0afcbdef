namespace Firebreak.Investigate.Record;

/// <summary>The short names of services and calls.</summary>
internal static class Services
{
    /// <summary>For example <c>ec2</c>.</summary>
    public static string Of(Act act) => Of(act.Source);

    /// <summary>The same of a service's whole name.</summary>
    public static string Of(string source)
    {
        var dot = source.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? source[..dot] : source;
    }

    /// <summary>The call without the version that some services write behind it (<c>CreateFunction20150331</c>, <c>…v2</c>).</summary>
    public static string Call(string name)
    {
        var end = name.Length;
        if (end > 2 && name[end - 2] == 'v' && char.IsAsciiDigit(name[end - 1]) && char.IsAsciiDigit(name[end - 3]))
        {
            end -= 2;
        }

        var digits = end;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1]))
        {
            digits--;
        }

        return end - digits == 8 ? name[..digits] : name;
    }
}
