using System.CommandLine;
using Firebreak.App.Verbs;

namespace Firebreak.Cli;

/// <summary><c>firebreak doctor</c>.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Answering(
        bench.Command("doctor", "What Firebreak needs, a line each: credentials, clock, regions, permissions", "Firebreak에 필요한 것을 한 줄씩: 자격 증명, 시각, 리전, 권한"),
        (parsed, _, cancel) => DoctorVerb.RunAsync(bench.Flags.Access(parsed), bench.Time, bench.Flags.State(parsed), bench.Speaks, cancel));
}
