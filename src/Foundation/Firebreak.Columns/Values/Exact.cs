namespace Firebreak.Columns.Values;

/// <summary>A number as the file has it: whole digits and how many of them stand behind the point. Nothing is rounded.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Scale">How many stand behind the point.</param>
public readonly record struct Exact(Int128 Digits, int Scale);
