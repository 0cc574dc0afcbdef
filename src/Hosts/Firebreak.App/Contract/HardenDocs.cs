namespace Firebreak.App.Contract;

/// <summary><c>harden apply|verify --json</c>: the shape of <c>contain apply</c>, how many of AWS's demands there are and are proved, and every guard with its numbers in the benchmark.</summary>
internal sealed record HardenDoc(
    string Schema, string Account, string Status, string At, StepEndDoc[] Steps, int Rounds, int Sweeps, string[] Remaining, int Asked, int Proved,
    string Benchmark, GuardStateDoc[] Guards, SaidOfCardDoc[] Card, ProofDoc[] Proofs, BlindDoc[] BlindSpots);

/// <summary>How one guard stands; <c>passed</c> is null where neither a pass nor a fault can be told.</summary>
internal sealed record GuardStateDoc(
    string Id, string Subject, string Title, string State, bool? Passed, string Severity, string Says, string Fix, string Price, string[] Cis,
    string? AskedByAws, ProofDoc? Proof);

/// <summary>What the owner said of the card on file, and when.</summary>
internal sealed record SaidOfCardDoc(string Said, string At);

/// <summary><c>harden proof --json</c>.</summary>
internal sealed record ProofPackDoc(
    string Schema, string Account, string At, string Caller, DemandDoc[] Demands, ProofDoc[] Further, SaidOfCardDoc[] Card, BlindDoc[] BlindSpots);

/// <summary>One of AWS's demands with its proofs, or with what is still missing.</summary>
internal sealed record DemandDoc(string Demand, bool Proved, ProofDoc[] Proofs, string[] Missing);
