using System.CommandLine;
using System.Reflection;
using Firebreak.App;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary><c>firebreak version</c>.</summary>
internal static class VersionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Answering(
        bench.Command("version", "Show the version", "버전을 보여 줍니다"),
        (_, _, _) =>
        {
            var version = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            return Task.FromResult(Saying.Of("version", ExitCode.Calm, [new Say("firebreak " + version)], [version]));
        });
}
