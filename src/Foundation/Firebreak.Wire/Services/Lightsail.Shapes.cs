#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

[RecordsOf(typeof(Lightsail))]
internal sealed partial class LightsailShapes;
