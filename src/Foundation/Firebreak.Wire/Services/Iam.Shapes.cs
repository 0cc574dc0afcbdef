#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

[RecordsOf(typeof(Iam))]
internal sealed partial class IamShapes;
