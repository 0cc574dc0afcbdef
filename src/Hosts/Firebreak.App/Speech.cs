using Firebreak.Model;

namespace Firebreak.App;

/// <summary>Which language the owner is spoken to.</summary>
public static class Speech
{
    /// <summary>
    /// The flag, else <c>FIREBREAK_LANG</c>, else <c>LC_ALL</c>, else <c>LANG</c>; English where none of them is Korean.
    /// </summary>
    public static Language Choose(string? flag, Func<string, string?> variable, string? setting)
    {
        foreach (var said in (ReadOnlySpan<string?>)[flag, variable("FIREBREAK_LANG"), setting, variable("LC_ALL"), variable("LANG")])
        {
            if (!string.IsNullOrEmpty(said))
            {
                return said.StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? Language.Korean : Language.English;
            }
        }

        return Language.English;
    }
}
