using Firebreak.Fuzz;
using SharpFuzz;

// The targets are touched only within a run: instrumented code cannot run before the fuzzer has begun.
Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    Targets.All[args[0]](bytes.ToArray());
});
