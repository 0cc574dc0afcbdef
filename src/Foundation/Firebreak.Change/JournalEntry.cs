using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firebreak.Change;

/// <summary>One line of the journal.</summary>
/// <param name="Act">What happened.</param>
/// <param name="PlanId">The plan it belongs to.</param>
/// <param name="At">When, by AWS's clock.</param>
public sealed record JournalEntry(JournalAct Act, string PlanId, DateTimeOffset At)
{
    /// <summary>The step; empty for what belongs to the whole run.</summary>
    public string StepId { get; init; } = "";

    /// <summary>The measure's kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The measure's parameters, so that undo needs no plan file.</summary>
    public JsonElement? Parameters { get; init; }

    /// <summary>The round, from 1.</summary>
    public int Round { get; init; }

    /// <summary>Who called, by ARN.</summary>
    public string? Caller { get; init; }

    /// <summary>The state before, for undo; only in intents.</summary>
    public IReadOnlyDictionary<string, string>? Prior { get; init; }

    /// <summary>The hash of the evidence.</summary>
    public string? Evidence { get; init; }

    /// <summary>AWS's request id.</summary>
    public string? RequestId { get; init; }

    /// <summary>How it ended, or AWS's error code.</summary>
    public string? Result { get; init; }

    /// <summary>One sentence, bounded.</summary>
    public string? Note { get; init; }

    /// <summary>The entry as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ChangeJson.Default.JournalEntry);

    /// <summary>The entry of a line; <c>null</c> if the line is none.</summary>
    public static JournalEntry? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ChangeJson.Default.JournalEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The kinds of lines.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JournalAct>))]
public enum JournalAct
{
    /// <summary>A run of a plan begins or goes on.</summary>
    Begin,

    /// <summary>A call is about to be made.</summary>
    Intent,

    /// <summary>The call came back, or its answer was lost.</summary>
    Outcome,

    /// <summary>The aim was seen reached.</summary>
    Proof,

    /// <summary>A step came to rest without being done.</summary>
    Rest,

    /// <summary>A thing that came back, or was missed, was added to the work.</summary>
    Added,

    /// <summary>A sweep over the account.</summary>
    Sweep,

    /// <summary>A prior state is about to be restored.</summary>
    UndoIntent,

    /// <summary>The restoring came back.</summary>
    UndoOutcome,

    /// <summary>The run ended.</summary>
    End,
}
