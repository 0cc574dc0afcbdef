namespace Firebreak.Wire.Codecs;

/// <summary>How instants are written in JSON. They are read in every form AWS has.</summary>
internal enum InstantForm
{
    /// <summary>Seconds since 1970, with milliseconds if there are any.</summary>
    Epoch,

    /// <summary>ISO 8601 as AWS writes it in XML and forms.</summary>
    Iso,

    /// <summary>ISO 8601 with the offset and every digit: records at rest.</summary>
    Whole,
}
