namespace Firebreak.Case;

/// <summary>What a message of AWS's asks for, as its numbered or marked lines say it.</summary>
public static class AskedPoints
{
    /// <summary>The points, each with AWS's number; foreign text, bounded.</summary>
    public static IReadOnlyList<string> In(string text) => [.. AskedPoint.Lines(text).Select(point => $"{point.Number}. {point.Text}")];
}
