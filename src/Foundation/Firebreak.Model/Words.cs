namespace Firebreak.Model;

/// <summary>The languages Firebreak writes. It speaks English and Korean to its owner; letters to AWS Support are written in all four that AWS Support takes.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Korean.</summary>
    Korean,

    /// <summary>Japanese: letters only.</summary>
    Japanese,

    /// <summary>Chinese, simplified: letters only.</summary>
    Chinese,
}

/// <summary>One text in every language; a missing English or Korean one does not compile.</summary>
/// <param name="En">English.</param>
/// <param name="Ko">Korean, 합니다체.</param>
public readonly record struct Words(string En, string Ko)
{
    /// <summary>A text of a letter: in all four languages.</summary>
    /// <param name="en">English.</param>
    /// <param name="ko">Korean, 합니다체.</param>
    /// <param name="ja">Japanese, です・ます.</param>
    /// <param name="zh">Chinese, simplified.</param>
    public Words(string en, string ko, string ja, string zh)
        : this(en, ko) => (Ja, Zh) = (ja, zh);

    /// <summary>Korean, 합니다체; a particle written as 을(를) takes the form that fits the word before it.</summary>
    public string Ko { get; init; } = Josa.Settled(Ko);

    /// <summary>Japanese, where the text is one of a letter; otherwise <c>null</c>, and the English stands in.</summary>
    public string? Ja { get; init; }

    /// <summary>Chinese, simplified, where the text is one of a letter; otherwise <c>null</c>, and the English stands in.</summary>
    public string? Zh { get; init; }

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Korean => Ko,
        Language.Japanese => Ja ?? En,
        Language.Chinese => Zh ?? En,
        _ => En,
    };

    /// <inheritdoc/>
    public override string ToString() => En;
}
