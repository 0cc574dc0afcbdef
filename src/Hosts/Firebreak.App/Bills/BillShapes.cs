using System.Text.Json.Serialization;

namespace Firebreak.App.Bills;

/// <summary>The JSON of bills.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(BillDoc))]
[JsonSerializable(typeof(BillLineDoc))]
internal sealed partial class BillShapes : JsonSerializerContext;
