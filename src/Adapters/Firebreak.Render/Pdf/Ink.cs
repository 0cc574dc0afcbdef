namespace Firebreak.Render.Pdf;

/// <summary>A colour: parts of red, green and blue, as PDF writes them.</summary>
/// <param name="Red">0 to 1.</param>
/// <param name="Green">0 to 1.</param>
/// <param name="Blue">0 to 1.</param>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    /// <summary>Body text.</summary>
    public static Ink Black { get; } = new(0.1, 0.1, 0.1);

    /// <summary>Small print; contrast 7 to 1 on white.</summary>
    public static Ink Grey { get; } = new(0.33, 0.33, 0.33);

    /// <summary>Rules of tables.</summary>
    public static Ink Rule { get; } = new(0.75, 0.75, 0.75);

    /// <summary>The colour of a tone, the same as on HTML pages.</summary>
    public static Ink Of(Tone tone) => tone switch
    {
        Tone.Good => new(0.04, 0.42, 0.18),
        Tone.Warn => new(0.54, 0.35, 0),
        Tone.Bad => new(0.69, 0, 0.13),
        Tone.Faint => Grey,
        _ => Black,
    };
}
