using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>A digest file as it lies there, and what is held against it.</summary>
/// <param name="file">The file.</param>
/// <param name="name">What its name says.</param>
internal sealed class DigestFile(HeldFile file, DigestName name)
{
    private const string SignatureName = "signature";
    private const string AlgorithmName = "signature-algorithm";
    private const string BackfillName = "backfill-generation-timestamp";

    /// <summary>The file.</summary>
    public HeldFile File => file;

    /// <summary>What its name says.</summary>
    public DigestName Name => name;

    /// <summary>What it says; <c>null</c> if it could not be read.</summary>
    public Digest? Body { get; private set; }

    /// <summary>SHA-256 of its inflated text.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether it lies where it says that it was delivered to.</summary>
    public bool Placed { get; private set; }

    /// <summary>Why it could not be seen.</summary>
    public Blindness? Unseen { get; private set; }

    /// <summary>The signature that came with it; <c>null</c> where that was lost.</summary>
    public string? Signature => Metadata?.GetValueOrDefault(SignatureName);

    /// <summary>The object's metadata; <c>null</c> where it was lost.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; private set; }

    /// <summary>Whether a key of AWS's signed what it says.</summary>
    public bool Signed { get; private set; }

    /// <summary>What contradicts what AWS signed.</summary>
    public List<Words> Wrong { get; } = [];

    /// <summary>Why it cannot be proved, though nothing speaks against it.</summary>
    public Words? Unproved { get; private set; }

    /// <summary>Whether it is what AWS signed, and lies where it was delivered.</summary>
    public bool Proved => Signed && Wrong.Count == 0;

    /// <summary>The first moment of its hour.</summary>
    public DateTimeOffset Start => Placed ? Body!.Start : name.Start;

    /// <summary>The first moment after its hour.</summary>
    public DateTimeOffset End => Placed ? Body!.End : name.End;

    /// <summary>Reads and opens it.</summary>
    public static async Task<DigestFile> ReadAsync(HeldFile file, DigestName name, CancellationToken cancel)
    {
        var digest = new DigestFile(file, name);
        var reading = await file.Read(cancel).ConfigureAwait(false);
        _ = reading.Match(
            seen =>
            {
                digest.Open(seen);
                return true;
            },
            why =>
            {
                digest.Unseen = why;
                return false;
            });
        return digest;
    }

    /// <summary>Holds the signature against the keys.</summary>
    /// <param name="ring">The keys.</param>
    /// <param name="asked">The end of the time asked about.</param>
    /// <param name="named">The signatures that the digests after it give for it; they count where its own was lost.</param>
    public void Check(KeyRing ring, DateTimeOffset? asked, IReadOnlyList<string> named)
    {
        if (Body is not { } body)
        {
            return;
        }

        var signatures = Metadata is null ? named : Own();
        var key = ring.Of(body.Fingerprint);
        if (signatures.Count == 0)
        {
            Unproved = Metadata is not null ? null : new Words(
                "its signature is lost: it is kept in the object's metadata and in the next digest only, and neither is here",
                "서명이 없습니다. 서명은 객체의 메타데이터와 다음 다이제스트에만 있는데 둘 다 없습니다");
        }
        else if (key is null && !ring.Whole)
        {
            Unproved = new Words(
                $"the public key {body.Fingerprint} that it names is not known here (--keys)", $"다이제스트가 가리키는 공개 키 {body.Fingerprint}가 없습니다 (--keys)");
        }
        else if (key is null)
        {
            Wrong.Add(new Words($"it names a public key that AWS does not list: {body.Fingerprint}", $"AWS 목록에 없는 공개 키를 가리킵니다: {body.Fingerprint}"));
        }
        else if (!signatures.Any(one => Signatures.Fits(key, body, Hash, one)))
        {
            Wrong.Add(new Words("its signature does not fit what it says", "서명이 내용과 맞지 않습니다"));
        }
        else
        {
            Signed = true;
            if (!(Generated() is { } made ? key.ServesAt(made) : name.Backfill || key.ServesFrom(body.End, asked)))
            {
                Wrong.Add(new Words("it is signed with a key that AWS did not use at that time", "AWS가 그 시각에 쓰지 않던 키로 서명되었습니다"));
            }
        }
    }

    private List<string> Own()
    {
        if (Metadata!.GetValueOrDefault(SignatureName) is not { Length: > 0 } signature || !Metadata!.TryGetValue(AlgorithmName, out var algorithm))
        {
            Wrong.Add(new Words("the signature is missing in the object's metadata: it was written anew", "객체 메타데이터에 서명이 없습니다. 누군가 다시 쓴 파일입니다"));
            return [];
        }

        if (algorithm != Signatures.Algorithm)
        {
            Wrong.Add(new Words("the metadata names another algorithm than AWS signs with", "메타데이터의 서명 알고리즘이 AWS가 쓰는 것이 아닙니다"));
        }

        if (name.Backfill && Generated() is null)
        {
            Wrong.Add(new Words("the metadata does not say when this later digest was made", "나중에 만든 다이제스트인데 만든 시각이 메타데이터에 없습니다"));
        }

        return [signature];
    }

    private DateTimeOffset? Generated() => name.Backfill
        && DateTimeOffset.TryParse(Metadata?.GetValueOrDefault(BackfillName), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made)
            ? made
            : null;

    private void Open(HeldBytes held)
    {
        Metadata = held.Metadata;
        var opened = Envelope.Open(file, held.Bytes);
        Wrong.AddRange(opened.Faults);
        Hash = Signatures.Hash(opened.Text);
        Body = Digest.Read(opened.Text, out var why);
        if (Body is null)
        {
            Wrong.Add(new Words($"it is no digest: {why}", $"다이제스트가 아닙니다: {why}"));
            return;
        }

        Placed = file.IsAt(Body.Bucket, Body.Key);
        if (!Placed)
        {
            Wrong.Add(new Words(
                $"it was moved: it was delivered to s3://{Body.Bucket}/{Body.Key}", $"옮겨진 파일입니다. 원래 위치: s3://{Body.Bucket}/{Body.Key}"));
        }
        else if (Body.Account != name.Chain.Account)
        {
            Wrong.Add(new Words("its name and its text name different accounts", "이름과 내용의 계정이 다릅니다"));
        }
    }
}
