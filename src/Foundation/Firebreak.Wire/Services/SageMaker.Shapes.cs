#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

[RecordsOf(typeof(SageMaker))]
internal sealed partial class SageMakerShapes;
