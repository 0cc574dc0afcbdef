#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

[RecordsOf(typeof(Ecs))]
internal sealed partial class EcsShapes;
