using Firebreak.Model;

namespace Firebreak.App;

/// <summary>A place in S3 where trail files lie, as an owner writes it: <c>s3://bucket/prefix</c>.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What the keys begin with; empty means the whole bucket.</param>
public sealed record TrailPlace(string Bucket, string Prefix)
{
    private const string Scheme = "s3://";

    /// <summary>Whether the path is in S3 and not on this machine.</summary>
    public static bool IsOne(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the path. Throws <see cref="TroubleException"/> where there is no bucket in it.</summary>
    /// <remarks>Source: Amazon S3 User Guide, "General purpose bucket naming rules".</remarks>
    public static TrailPlace Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path[Scheme.Length..].Split('/', 2);
        return parts[0].Length is >= 3 and <= 63 && parts[0].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-')
            ? new TrailPlace(parts[0], parts.Length > 1 ? parts[1] : "")
            : throw new TroubleException(ExitCode.Usage, new Words(
                $"'{path}' names no bucket; a place in S3 looks like s3://my-trail/AWSLogs/.",
                $"'{path}'에는 버킷 이름이 없습니다. S3 위치는 s3://my-trail/AWSLogs/처럼 씁니다."));
    }

    /// <summary>Whether everything in the other place lies in this one too.</summary>
    public bool Holds(TrailPlace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Bucket == other.Bucket && other.Prefix.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>As an owner writes it.</summary>
    public override string ToString() => $"{Scheme}{Bucket}/{Prefix}";
}
