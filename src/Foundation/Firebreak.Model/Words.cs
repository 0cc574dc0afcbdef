namespace Firebreak.Model;

/// <summary>The languages Firebreak speaks to its owner.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Korean.</summary>
    Korean,
}

/// <summary>One text in every language; a missing translation does not compile.</summary>
/// <param name="En">English.</param>
/// <param name="Ko">Korean, 합니다체.</param>
public readonly record struct Words(string En, string Ko)
{
    /// <summary>Korean, 합니다체; a particle written as 을(를) takes the form that fits the word before it.</summary>
    public string Ko { get; init; } = Josa.Settled(Ko);

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Korean ? Ko : En;

    /// <inheritdoc/>
    public override string ToString() => En;
}
