using System.Reflection;
using System.Runtime.CompilerServices;
using Firebreak.Aws;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Measures;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Architecture.Tests;

/// <summary>
/// What a caller must be allowed to look and to harden, as policies that can be attached: read off the compiled code. That this is what is called is shown on
/// the practice account, by callers who may do nothing else.
/// </summary>
public sealed class RightsTests
{
    // Changes that belong to no policy of looking, containing or hardening, and why they are called.
    private static readonly Dictionary<Operation, string> Elsewhere = new()
    {
        [Support.CreateCase] = "case send",
        [Support.AddAttachmentsToSet] = "case send",
        [Support.AddCommunicationToCase] = "case send",
        [Sts.AssumeRole] = "--role-arn: the role's trust and the caller's own policy say so",
    };

    /// <summary>Everything that only looks and that anything but a measure asks.</summary>
    private static IEnumerable<Operation> Looking => Calls.Where(call => call.Operation.Access == Access.Read && Looks(call.Type)).Select(call => call.Operation);

    /// <summary>Everything that a hardening may call: what its measures say, and what enrols a device or hears a test message.</summary>
    private static IEnumerable<Operation> Hardening => HardenCatalogue.Measures.Kinds.SelectMany(kind => ((Measure)RuntimeHelpers.GetUninitializedObject(kind.Shape.Type)).Needs)
        .Concat(Calls.Where(call => call.Type.Assembly == typeof(HardenCatalogue).Assembly && !IsMeasure(call.Type) && call.Operation.Access == Access.Write).Select(call => call.Operation));

    private static IReadOnlyList<(Type Type, Operation Operation)> Calls { get; } =
        [.. Product.Assemblies.Where(assembly => assembly.GetName().Name is not ("Firebreak.Sandbox" or "Firebreak.Wire")).SelectMany(OperationsCalled.In).Where(call => call.Type != typeof(Rights))];

    [Fact]
    public void The_policies_for_looking_allow_what_the_code_asks_and_nothing_that_changes()
    {
        var actions = Rights.For(Looking).Concat(BucketRights.Looking).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.True(actions.Count > 250, $"{actions.Count} actions");
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
        Assert.Null(PolicyFiles.Difference("look", actions));
    }

    [Fact]
    public void The_policies_for_hardening_allow_what_its_measures_declare()
    {
        var actions = Rights.For(Hardening).Concat(ReadyTrailBucket.S3Actions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
        Assert.Null(PolicyFiles.Difference("harden", actions));
    }

    [Fact]
    public void Nothing_that_changes_is_called_that_stands_in_no_policy()
    {
        var documented = PolicyFiles.Allowed("contain").Concat(PolicyFiles.Allowed("harden")).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', Calls.Where(call => call.Operation.Access == Access.Write && !Elsewhere.ContainsKey(call.Operation) && !documented.Contains(call.Operation.Action))
            .Select(call => $"{call.Operation} in {call.Type}")));
        Assert.Equal([], Elsewhere.Keys.Where(op => Calls.All(call => call.Operation != op)).Select(op => op.ToString()));
    }

    [Fact]
    public void No_measure_calls_what_it_does_not_declare() => Assert.Equal("", string.Join('\n', Calls
        .Where(call => IsMeasure(call.Type) && !call.Type.IsAbstract && call.Operation.Access == Access.Write && !Declares(call.Type, call.Operation))
        .Select(call => $"{call.Operation} in {call.Type.Name}")));

    [Fact]
    public void An_operation_in_a_closure_is_found_and_one_that_nobody_calls_is_not()
    {
        var mine = OperationsCalled.In(typeof(RightsTests).Assembly).Where(call => call.Type == typeof(CallSample)).Select(call => call.Operation).ToList();

        Assert.Equal([Ec2.DescribeRegions, Iam.ListUsers], mine.OrderBy(op => op.ToString(), StringComparer.Ordinal));
        Assert.DoesNotContain(Calls, call => call.Operation == Ec2.RunInstances);
    }

    private static bool Looks(Type type) => type.Assembly.GetName().Name switch
    {
        "Firebreak.Contain" => type.Namespace == "Firebreak.Contain.Lifeline",
        "Firebreak.Harden" => !IsMeasure(type),
        _ => true,
    };

    private static bool IsMeasure(Type type) => type.IsSubclassOf(typeof(Measure));

    private static bool Declares(Type type, Operation op)
    {
        try
        {
            return ((Measure)RuntimeHelpers.GetUninitializedObject(type)).Needs.Contains(op);
        }
        catch (NullReferenceException)
        {
            return true; // what it needs hangs on what it is done to; its own tests hold it
        }
    }
}
