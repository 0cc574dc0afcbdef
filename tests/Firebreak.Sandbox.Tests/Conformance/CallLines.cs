using System.Text.RegularExpressions;
using Firebreak.Wire;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>One line of the calls: a call, or something that happens between calls.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Service">The service as AWS's client calls it; <c>wait</c> or <c>stand</c>.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Rest">What is asked.</param>
/// <param name="Code">The code of the refusal that is expected; empty if the call is to succeed.</param>
/// <param name="Newer">Whether the answer has members that Debian's client does not know.</param>
internal sealed record CallLine(int Number, string Service, string Operation, string Rest, string Code, bool Newer);

/// <summary>The calls of <c>calls.txt</c>, in their order.</summary>
internal static partial class CallLines
{
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["Auto Scaling"] = "autoscaling",
        ["SFN"] = "stepfunctions",
        ["Application Auto Scaling"] = "application-autoscaling",
        ["Config Service"] = "config",
        ["Elastic Beanstalk"] = "elasticbeanstalk",
        ["Direct Connect"] = "directconnect",
        ["Cost Explorer"] = "ce",
        ["EventBridge"] = "events",
        ["Global Accelerator"] = "globalaccelerator",
        ["Database Migration Service"] = "dms",
        ["CloudHSM V2"] = "cloudhsmv2",
        ["Secrets Manager"] = "secretsmanager",
        ["Route 53 Domains"] = "route53domains",
    };

    /// <summary>Every line.</summary>
    internal static IReadOnlyList<CallLine> All { get; } = [.. Read()];

    private static HashSet<(string Service, string Operation)> Asked { get; } = [.. All.Select(line => (line.Service, line.Operation))];

    /// <summary>Whether a line asks for an operation.</summary>
    internal static bool Ask(Operation op) => Asked.Contains((Folder(op.Service), op.Name));

    private static string Folder(AwsService service) =>
        Folders.GetValueOrDefault(service.Id) ?? service.Id.ToLowerInvariant().Replace(' ', '-');

    private static IEnumerable<CallLine> Read()
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Places.Root, "tests", "Firebreak.Sandbox.Tests", "Conformance", "calls.txt")))
        {
            number++;
            if (Shape().Match(line) is { Success: true } match)
            {
                yield return new CallLine(number, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, match.Groups[5].Success);
            }
        }
    }

    [GeneratedRegex(@"^([a-z0-9-]+) (\S+) ?(.*?)(?: ! (\S+))?( \?)?$")]
    private static partial Regex Shape();
}
