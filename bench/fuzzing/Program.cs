using System.Globalization;
using Firebreak.Fuzz;
using SharpFuzz;

// The targets are touched only within a run: instrumented code cannot run before the fuzzer has begun.
if (args is ["loop", var name, var runs, var seeds, var work])
{
    return new InProcess(work).Run(bytes => Targets.All[name](bytes), long.Parse(runs, CultureInfo.InvariantCulture), seeds);
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    Targets.All[args[0]](bytes.ToArray());
});
return 0;
