using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App;

/// <summary>Answers of verbs that speak in sentences.</summary>
public static class Saying
{
    /// <summary>Sentences for people and the same for programs.</summary>
    public static Answer Of(
        string verb, ExitCode exit, IReadOnlyList<Block> blocks, IReadOnlyList<string> says, IReadOnlyList<Blindness>? blind = null) =>
        new(new Page(blocks), JsonSerializer.Serialize(
            new SaidDoc(Shapes.Name, verb, [.. says], BlindDoc.Of(blind ?? [])), Shapes.Default.SaidDoc), exit);
}
