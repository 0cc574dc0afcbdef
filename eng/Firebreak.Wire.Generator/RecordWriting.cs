using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Firebreak.Wire.Generator;

/// <summary>One record's members, how it is made of them and how they are taken from it.</summary>
internal static class RecordWriting
{
    private static readonly HashSet<string> Scalars =
    [
        "string", "bool", "int", "long", "decimal", "double", "byte[]", "global::System.DateTimeOffset", "global::System.Text.Json.JsonElement",
    ];

    public static void Write(StringBuilder text, int number, INamedTypeSymbol record, List<string> wrong)
    {
        var members = RecordShapes.Members(record);
        var type = RecordShapes.Full(record);
        text.Append("\n    private static global::Firebreak.Wire.Codecs.RecordParts Parts").Append(number).Append("(global::Firebreak.Wire.Codecs.ShapeBook book) => new(\n        [\n");
        foreach (var member in members)
        {
            text.Append("            new(").Append(Quoted(member.Name)).Append(", ").Append(Said(record, member) is { } said ? Quoted(said) : "null")
                .Append(", ").Append(Shape(record, member.Type, wrong)).Append("),\n");
        }

        text.Append("        ],\n        static values => new ").Append(type).Append('(')
            .Append(string.Join(", ", members.Select((member, at) => $"({RecordShapes.Full(member.Type)})values[{at}]"))).Append("),\n");
        text.Append("        static (record, at) => at switch { ")
            .Append(string.Concat(members.Select((member, at) => $"{at} => (({type})record).{member.Name}, "))).Append("_ => (object)null },\n");
        text.Append("        ").Append(members.Any(HasDefault) ? $"[{string.Join(", ", members.Select(Default))}]" : "null").Append(");\n");
    }

    // The name on the wire, where the member is called otherwise.
    private static string? Said(INamedTypeSymbol record, IParameterSymbol member) => record.GetMembers(member.Name).OfType<IPropertySymbol>()
        .SelectMany(property => property.GetAttributes())
        .Where(mark => mark.AttributeClass?.Name == "JsonPropertyNameAttribute")
        .Select(mark => mark.ConstructorArguments[0].Value as string)
        .FirstOrDefault();

    private static string Shape(INamedTypeSymbol record, ITypeSymbol type, List<string> wrong)
    {
        var full = RecordShapes.Full(type);
        if (Scalars.Contains(RecordShapes.Full(Plain(type))))
        {
            return $"book.Scalar(typeof({full}))";
        }

        if (type is INamedTypeSymbol { IsRecord: true })
        {
            return $"book.Record(typeof({full}))";
        }

        if (type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments.Length: 1 } list)
        {
            var item = RecordShapes.Full(list.TypeArguments[0]);
            return $"global::Firebreak.Wire.Codecs.ShapeBook.List({Shape(record, list.TypeArguments[0], wrong)}, static count => {Array(item)})";
        }

        if (type is INamedTypeSymbol { Name: "IReadOnlyDictionary", TypeArguments.Length: 2 } map && RecordShapes.Full(map.TypeArguments[0]) == "string")
        {
            return $"global::Firebreak.Wire.Codecs.ShapeBook.Map<{RecordShapes.Full(map.TypeArguments[1])}>({Shape(record, map.TypeArguments[1], wrong)})";
        }

        wrong.Add($"{record.ToDisplayString()} has a {type.ToDisplayString()}");
        return "null";
    }

    private static string Array(string item) => item.EndsWith("[]", System.StringComparison.Ordinal) ? $"new {item.Substring(0, item.Length - 2)}[count][]" : $"new {item}[count]";

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe ? maybe.TypeArguments[0] : type;

    private static bool HasDefault(IParameterSymbol member) =>
        (member.HasExplicitDefaultValue && member.ExplicitDefaultValue is not null) || IsNeeded(member.Type);

    // A number or a flag that cannot be absent begins as nothing of its kind.
    private static bool IsNeeded(ITypeSymbol type) => type.IsValueType && SymbolEqualityComparer.Default.Equals(Plain(type), type);

    private static string Default(IParameterSymbol member) => member.HasExplicitDefaultValue && member.ExplicitDefaultValue is { } value
        ? $"({RecordShapes.Full(Plain(member.Type))}){SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}"
        : IsNeeded(member.Type) ? $"default({RecordShapes.Full(member.Type)})" : "null";

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
