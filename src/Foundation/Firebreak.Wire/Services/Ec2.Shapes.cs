#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

[RecordsOf(typeof(Ec2))]
internal sealed partial class Ec2Shapes;
