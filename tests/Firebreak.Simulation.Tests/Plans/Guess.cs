using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests.Plans;

/// <summary>Answers by chance, in the shape that AWS gives them: often about what was asked, in any state, with anything left out.</summary>
internal sealed class Guess(SeededRandom chance)
{
    private const int Deep = 5;

    private static readonly ConcurrentDictionary<Type, ConstructorInfo> Makers = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    private static readonly string[] States =
    [
        "running", "stopped", "stopping", "available", "active", "ACTIVE", "Active", "Inactive", "ENABLED", "DISABLED", "enabled", "disabled", "InService", "RUNNING", "STOPPED",
        "completed", "Completed", "pending", "in-use", "deleting", "deleted", "terminated", "open", "created", "queued", "Started", "IDLE", "None", "spot", "true", "false", "v1", "0", "3", "",
    ];

    /// <summary>An answer of a type to a question.</summary>
    public object Answer(Type type, object question)
    {
        var words = new List<string>();
        Words(question, words, 0);
        return Make(type, words, 0)!;
    }

    /// <summary>Every text of a question.</summary>
    private static void Words(object? value, List<string> into, int depth)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                into.Add(text);
                break;
            case IEnumerable many when depth < Deep:
                foreach (var one in many)
                {
                    Words(one, into, depth + 1);
                }

                break;
            case not null when depth < Deep && value.GetType().Assembly == typeof(Wire.Op<,>).Assembly:
                foreach (var member in Members.GetOrAdd(value.GetType(), static type => [.. type.GetProperties().Where(one => one.GetIndexParameters().Length == 0)]))
                {
                    Words(member.GetValue(value), into, depth + 1);
                }

                break;
            default:
                break;
        }
    }

    private object? Make(Type type, List<string> words, int depth)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => Text(words),
            _ when bare == typeof(bool) => chance.Chance(0.5),
            _ when bare == typeof(int) => chance.Next(5),
            _ when bare == typeof(long) => (long)chance.Next(5),
            _ when bare == typeof(double) => (double)chance.Next(5),
            _ when bare == typeof(decimal) => (decimal)chance.Next(5),
            _ when bare == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 1 + chance.Next(2), 9, 0, 0, TimeSpan.Zero),
            _ when bare == typeof(JsonElement) => JsonSerializer.SerializeToElement(Text(words)),
            { IsGenericType: true } when bare.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(bare) => Many(item, words, depth),
            { IsGenericType: true } when bare.GetGenericArguments() is [var key, var value] && key == typeof(string) => Map(value, words, depth),
            { IsArray: true } => Array.CreateInstance(bare.GetElementType()!, 0),
            _ => Record(bare, words, depth),
        };
    }

    private string Text(List<string> words) => words.Count > 0 && chance.Chance(0.7) ? chance.Pick(words) : chance.Pick(States);

    private IList Many(Type item, List<string> words, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var more = depth > Deep || chance.Chance(0.15) ? 0 : 1 + chance.Next(2); more > 0; more--)
        {
            _ = list.Add(Make(item, words, depth + 1));
        }

        return list;
    }

    private IDictionary Map(Type value, List<string> words, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        if (chance.Chance(0.6))
        {
            map[Text(words)] = Make(value, words, depth + 1);
        }

        return map;
    }

    private object? Record(Type type, List<string> words, int depth)
    {
        var maker = Makers.GetOrAdd(type, static one => one.GetConstructors().OrderByDescending(found => found.GetParameters().Length).First());
        var given = maker.GetParameters();
        var values = new object?[given.Length];
        for (var at = 0; at < given.Length; at++)
        {
            var mayLack = !given[at].ParameterType.IsValueType || Nullable.GetUnderlyingType(given[at].ParameterType) is not null;
            values[at] = mayLack && (depth > Deep || chance.Chance(0.1)) ? null : Make(given[at].ParameterType, words, depth + 1);
        }

        return maker.Invoke(values);
    }
}
