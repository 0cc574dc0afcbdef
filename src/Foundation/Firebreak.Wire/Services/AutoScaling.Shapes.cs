#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

[RecordsOf(typeof(AutoScaling))]
internal sealed partial class AutoScalingShapes;
