using System.Reflection;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests;

/// <summary>The table is whole, honest about what changes things, and ready to be written as JSON.</summary>
public sealed class TableTests
{
    // Reads by effect though their names do not begin like one, and the reverse.
    private static readonly string[] LooksOnly = ["iam:GenerateCredentialReport", "iam:SimulatePrincipalPolicy"];
    private static readonly string[] MakesCredentials = ["sts:GetSessionToken"];

    [Fact]
    public void Every_declared_operation_is_in_the_table_exactly_once()
    {
        var declared = Declared().ToList();

        Assert.True(declared.Count >= 250, $"only {declared.Count} operations are declared");
        Assert.Empty(Misplaced(declared, Table.Operations));
    }

    [Fact]
    public void A_forgotten_and_a_doubled_operation_are_noticed()
    {
        var declared = Declared().ToList();

        Assert.Equal(["iam:ListUsers x0"], Misplaced(declared, Table.Operations.Where(op => op != Iam.ListUsers)));
        Assert.Equal(["iam:ListUsers x2"], Misplaced(declared, Table.Operations.Append(Iam.ListUsers)));
    }

    [Fact]
    public void What_only_looks_is_named_like_it_and_nothing_else_counts_as_looking() =>
        Assert.Empty(Mislabelled(Table.Operations));

    [Fact]
    public void A_change_that_is_labelled_as_looking_is_noticed() =>
        Assert.Equal(
            ["iam:DeleteUser", "iam:GetUser"],
            Mislabelled([Iam.Service.Reads<None, None>("DeleteUser"), Iam.Service.Writes<None, None>("GetUser")]));

    [Fact]
    public void Every_question_and_answer_has_a_serializer() => Assert.Empty(Unwritable(Table.Operations));

    [Fact]
    public void A_record_without_a_serializer_is_noticed() =>
        Assert.Equal(["iam:ListUsers"], Unwritable([Iam.Service.Reads<Ec2.DescribeVpcsIn, None>("ListUsers")]));

    [Fact]
    public void Operations_are_told_apart_by_service_and_name() =>
        Assert.Equal(
            Table.Operations.Count,
            Table.Operations.Select(op => (op.Service.SigningName, op.Name)).Distinct().Count());

    private static IEnumerable<Operation> Declared() =>
        from type in typeof(Table).Assembly.GetTypes()
        where type.Namespace == typeof(Table).Namespace
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where typeof(Operation).IsAssignableFrom(field.FieldType)
        select (Operation)field.GetValue(null)!;

    private static IEnumerable<string> Misplaced(IEnumerable<Operation> declared, IEnumerable<Operation> table)
    {
        var counts = table.GroupBy(op => op).ToDictionary(same => same.Key, same => same.Count());
        return from op in declared
               let times = counts.GetValueOrDefault(op)
               where times != 1
               select $"{op} x{times}";
    }

    private static IEnumerable<string> Mislabelled(IEnumerable<Operation> operations) =>
        from op in operations
        let name = op.ToString()
        let sounds = new[] { "Get", "List", "Describe", "Lookup", "BatchGet", "Search" }.Any(verb => op.Name.StartsWith(verb, StringComparison.Ordinal))
        let reads = (sounds && !MakesCredentials.Contains(name)) || LooksOnly.Contains(name)
        where reads != (op.Access == Access.Read)
        select name;

    private static IEnumerable<string> Unwritable(IEnumerable<Operation> operations) =>
        from op in operations
        where new[] { op.Input, op.Output }.Any(type => type != typeof(None) && !op.Service.Shapes.Knows(type))
        select op.ToString();
}
