namespace Firebreak.Model;

/// <summary>Calls of a day that are billed by what they do, as a language model's are by the word. CloudTrail tells who called, and not how much it was.</summary>
/// <param name="Service">The service's name in events, for example <c>bedrock</c>.</param>
/// <param name="Region">Where.</param>
/// <param name="Day">The UTC day.</param>
/// <param name="Theirs">How many of the intruder's were answered.</param>
/// <param name="Others">How many of everybody else's were.</param>
public sealed record PaidCalls(string Service, Region Region, DateOnly Day, int Theirs, int Others);
