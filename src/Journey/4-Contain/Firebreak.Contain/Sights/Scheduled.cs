using System.Text.Json.Serialization;

namespace Firebreak.Contain.Sights;

/// <summary>A schedule as text, whole.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Scheduler.GetScheduleOut))]
internal sealed partial class Scheduled : JsonSerializerContext;
