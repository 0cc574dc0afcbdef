using System.Text.Json;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>Nineteen chains that were tampered with in as many ways. AWS's own validator passes five of them that it should not.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "clean", "Valid" },
        { "all_digests_deleted", "Unverifiable" },
        { "chain_relinked_valid_sig", "Tampered" },
        { "digest_copied_forward", "Tampered" },
        { "digest_edited", "Tampered" },
        { "digest_log_entry_removed", "Tampered" },
        { "digest_middle_deleted", "Tampered" },
        { "digest_moved", "Tampered" },
        { "digest_second_gzip_member", "Tampered" },
        { "forged_extra_log", "Tampered" },
        { "head_3_digests_deleted", "Incomplete" },
        { "log_byte_changed", "Tampered" },
        { "log_empty_object", "Tampered" },
        { "log_second_gzip_member", "Tampered" },
        { "log_trailer_cut", "Tampered" },
        { "log_trailing_garbage", "Tampered" },
        { "logging_stopped_3h", "Incomplete" },
        { "logs_swapped", "Tampered" },
        { "tail_3_digests_and_logs_deleted", "Incomplete" },
    };

    [Fact]
    public void Every_case_that_is_there_is_named_here() => Assert.Equal(
        Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal),
        Cases.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_case_gets_its_verdict_and_the_time_it_is_about(string name, string expected)
    {
        var file = Path.Combine(Folder(), name + ".json");
        var (reading, _) = await TrailVerifier.RunAsync(new ProofQuestion(DateTimeOffset.Parse("2026-04-01T00:00:00Z", null)) { Paths = [file] }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, reading.Verdict.ToString());
        Assert.Empty(reading.BlindSpots);
        var chain = Assert.Single(reading.Chains);
        var ranges = string.Join(" ", chain.Ranges.Select(range => $"{range.Verdict}[{range.Start:HH:mm}-{range.End:HH:mm}]"));
        Assert.Equal(Ranges(name), ranges);
        Assert.All(chain.Ranges, range => Assert.Equal(range.Verdict == ProofVerdict.Valid, range.Why.Count == 0));
    }

    /// <summary>What AWS's validator objected to, Firebreak objects to as well; and some that it let pass are caught.</summary>
    [Fact]
    public void What_AWS_lets_pass_is_caught()
    {
        var passed = Directory.GetFiles(Folder(), "*.json").Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .Where(root => root.GetProperty("awscliExit").GetInt32() == 0).Select(root => root.GetProperty("scenario").GetString()!).ToList();

        Assert.Equal(8, passed.Count);
        Assert.Equal(["clean"], passed.Where(name => Cases.Single(row => row.Data.Item1 == name).Data.Item2 == "Valid"));
    }

    private static string Ranges(string name) => name switch
    {
        "clean" => "Valid[00:30-12:30]",
        "all_digests_deleted" => "Unverifiable[00:30-12:30]",
        "head_3_digests_deleted" => "Incomplete[00:30-03:30] Valid[03:30-12:30]",
        "tail_3_digests_and_logs_deleted" => "Valid[00:30-09:30] Incomplete[09:30-12:30]",
        "logging_stopped_3h" => "Valid[00:30-05:30] Incomplete[05:30-08:30] Valid[08:30-12:30]",
        "digest_copied_forward" => "Valid[00:30-12:00] Tampered[12:00-13:00]",
        "digest_moved" => "Valid[00:30-05:30] Tampered[05:30-06:33] Valid[06:33-12:30]",
        _ => "Valid[00:30-05:30] Tampered[05:30-06:30] Valid[06:30-12:30]",
    };

    private static string Folder() => Path.Combine(Places.Data(), "conformance", "cloudtrail-digest");
}
