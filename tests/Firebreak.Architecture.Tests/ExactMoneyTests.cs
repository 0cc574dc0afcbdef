using System.Reflection;
using System.Reflection.Emit;

namespace Firebreak.Architecture.Tests;

/// <summary>No binary floating-point number ever touches money.</summary>
public sealed class ExactMoneyTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] MoneyIsTheirTrade = ["Firebreak.Billing", "Firebreak.Case", "Firebreak.Watch", "Firebreak.Model"];

    // how sure a verdict is, and the table that prints it
    private static readonly string[] HowSure = ["Confidence", "Firebreak.Model.Judged", "Firebreak.Case.EvidenceTables"];

    // CloudWatch's and the free tier's protocols write doubles; a chart's bars are lengths on paper; a made-up thief plans his hours roughly
    private static readonly string[] Allowed =
    [
        "Firebreak.Harden.Sights.AlarmSight.", "Firebreak.Harden.Measures.SetBillingAlarm.", "Firebreak.Harden.Guards.BillingAlarmGuard.",
        "Firebreak.Sandbox.BillingMetric.", "Firebreak.Sandbox.PlanCalls", "Firebreak.Render.Pdf.Layout.", "Firebreak.Sandbox.StoryPlan.",
    ];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void Where_money_is_the_trade_nothing_is_a_floating_point_number_but_how_sure_one_is()
    {
        var types = Product.Assemblies.Where(assembly => MoneyIsTheirTrade.Contains(assembly.GetName().Name, StringComparer.Ordinal)).SelectMany(assembly => assembly.GetTypes())
            .Concat(Product.Assemblies.Single(assembly => assembly.GetName().Name == "Firebreak.App").GetTypes().Where(type => type.Namespace == "Firebreak.App.Bills"))
            .Where(type => type.Namespace?.StartsWith("Firebreak", StringComparison.Ordinal) == true).ToList();

        Assert.True(types.Count > 150);
        var careless = string.Join(' ', types.SelectMany(Floating).Where(name => !HowSure.Any(known => name.Contains(known, StringComparison.Ordinal))));
        Assert.True(careless.Length == 0, careless);
    }

    [Fact]
    public void Nowhere_in_the_product_does_a_decimal_become_a_floating_point_number_or_come_from_one()
    {
        var methods = Product.Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(Bodies).ToList();

        Assert.True(methods.Count > 5000);
        var careless = string.Join(' ', methods.Where(Converts).Select(method => $"{method.DeclaringType}.{method.Name}")
            .Where(name => !Allowed.Any(known => name.StartsWith(known, StringComparison.Ordinal))));
        Assert.True(careless.Length == 0, careless);
    }

    [Fact]
    public void The_rules_can_fail()
    {
        Assert.NotEmpty(Floating(typeof(Careless)));
        Assert.Equal(["Add", "Half", "Read"], Bodies(typeof(Careless)).Where(Converts).Select(method => method.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Floating(Type type)
    {
        static bool Is(Type here) => here == typeof(double) || here == typeof(float) || here == typeof(double?) || (here.HasElementType && Is(here.GetElementType()!));
        return type.GetFields(Everything).Where(field => Is(field.FieldType)).Select(field => $"{type}.{field.Name}")
            .Concat(Bodies(type).Where(method => (method is MethodInfo returns && Is(returns.ReturnType)) || method.GetParameters().Any(one => Is(one.ParameterType))
                || method.GetMethodBody()!.LocalVariables.Any(one => Is(one.LocalType))).Select(method => $"{type}.{method.Name}"));
    }

    private static IEnumerable<MethodBase> Bodies(Type type) =>
        type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)).Where(method => method.GetMethodBody() is not null);

    private static bool Converts(MethodBase method) => Called(method).Any(called =>
        (called.DeclaringType == typeof(decimal) || called.DeclaringType == typeof(Convert))
        && called.GetParameters().Select(one => one.ParameterType).Append(called is MethodInfo returns ? returns.ReturnType : typeof(decimal)).ToHashSet() is var types
        && (types.Contains(typeof(double)) || types.Contains(typeof(float)))
        && (called.DeclaringType == typeof(decimal) || types.Contains(typeof(decimal))));

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray() ?? [];
        var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var own = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += op.Size;
            if (op.OperandType == OperandType.InlineMethod && method.Module.ResolveMethod(BitConverter.ToInt32(code, at), types, own) is { } called)
            {
                yield return called;
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>What must be caught.</summary>
    private sealed class Careless
    {
        public static decimal Half(decimal money) => (decimal)((double)money * 0.5);

        public static decimal Add(decimal money, double more) => money + Convert.ToDecimal(more);

        public static double Read(decimal money) => decimal.ToDouble(money);
    }
}
