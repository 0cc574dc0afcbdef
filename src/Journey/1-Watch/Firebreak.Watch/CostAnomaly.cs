using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>A day on which one service in one place cost what it had never cost before.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Account">The account; empty if the bill does not tell.</param>
/// <param name="Service">The service.</param>
/// <param name="Region">Where.</param>
/// <param name="Cost">What the day cost.</param>
/// <param name="Usual">What a day there usually costs.</param>
/// <param name="Kind">A program's word: <c>new-region</c>, <c>new-service</c>, <c>jump</c>, <c>lasting</c>, <c>first-day</c>.</param>
/// <param name="Says">One sentence.</param>
public sealed record CostAnomaly(DateOnly Day, string Account, string Service, Region Region, Money Cost, Money Usual, string Kind, Words Says);
