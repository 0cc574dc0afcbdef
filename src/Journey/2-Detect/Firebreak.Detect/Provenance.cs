namespace Firebreak.Detect;

/// <summary>Where a call comes from, as rules see it: the fields <c>firebreak.strangeness</c>, <c>firebreak.before</c> and <c>firebreak.unheard</c>.</summary>
/// <param name="Strangeness">How strange it is that somebody calls from there; two is a stranger.</param>
/// <param name="Before">What was done from there before, of the things that thieves do before they spend.</param>
/// <param name="Unheard">What about the call was never heard of in this account.</param>
internal readonly record struct Provenance(int Strangeness, IReadOnlyList<string> Before, IReadOnlyList<string> Unheard);
