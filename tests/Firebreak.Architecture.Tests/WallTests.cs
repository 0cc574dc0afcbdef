using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Firebreak.Architecture.Tests;

public sealed class WallTests
{
    private static readonly IObjectProvider<IType> Door =
        Types().That().ResideInNamespace("Firebreak.Model.Ports.Writing").As("the writing door");

    [Fact]
    public void Those_who_only_look_are_unable_to_touch() =>
        Types().That().ResideInNamespaceMatching("^Firebreak\\.(Watch|Detect|Investigate|Case|Trail|Billing|Store|Render|Notify)(\\.|$)")
            .Should().NotDependOnAny(Door)
            .Because("a step that looks must be unable to touch")
            .Check(Product.Architecture);

    [Fact]
    public void The_wall_before_the_writing_door_can_fail() =>
        Assert.ThrowsAny<Exception>(() =>
            Types().That().ResideInNamespaceMatching("^Firebreak\\.Change(\\.|$)")
                .Should().NotDependOnAny(Door)
                .Check(Product.Architecture));

    [Fact]
    public void Steps_meet_only_in_the_model()
    {
        string[] steps = ["Watch", "Detect", "Investigate", "Contain", "Harden", "Case"];
        foreach (var step in steps)
        {
            var others = string.Join('|', steps.Where(other => other != step));
            Types().That().ResideInNamespaceMatching($"^Firebreak\\.{step}(\\.|$)")
                .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($"^Firebreak\\.({others})(\\.|$)")
                .Check(Product.Architecture);
        }
    }

    [Fact]
    public void What_the_reading_ports_hand_over_can_be_not_seen()
    {
        var naked = ReadingMethods()
            .Where(method => !CanBeNotSeen(method.ReturnType))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(naked);
    }

    [Fact]
    public void The_rule_of_the_reading_ports_can_fail() => Assert.False(CanBeNotSeen(typeof(Task<IReadOnlyList<string>>)));

    private static IEnumerable<MethodInfo> ReadingMethods() => typeof(Model.Money).Assembly.GetTypes()
        .Where(type => type.IsInterface && type.Namespace == "Firebreak.Model.Ports.Reading")
        .SelectMany(type => type.GetMethods())
        .Where(method => !method.IsSpecialName);

    // An inventory carries its blind cells itself.
    private static bool CanBeNotSeen(Type type)
    {
        var inner = type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(IAsyncEnumerable<>)) ? type.GenericTypeArguments[0] : type;
        return inner == typeof(Model.Inventory) || (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(Model.Reading<>));
    }
}
