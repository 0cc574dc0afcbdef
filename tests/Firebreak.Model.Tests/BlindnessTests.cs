namespace Firebreak.Model.Tests;

/// <summary>Why something was not seen, in both languages.</summary>
public sealed class BlindnessTests
{
    [Theory]
    [InlineData("There is no such file or folder.", "그런 파일이나 폴더가 없습니다.")]
    [InlineData("Could not find file '/home/me/aws.csv'.", "'/home/me/aws.csv' 파일이 없습니다.")]
    [InlineData("it is empty; nothing of it is counted", "비어 있습니다. 이 파일은 전혀 계산하지 않았습니다")]
    [InlineData("AccessDenied: the permission iam:ListUsers is missing. User: x is not authorized", "AccessDenied: iam:ListUsers 권한이 없습니다. User: x is not authorized")]
    [InlineData("Throttling: Rate exceeded (after 3 pages)", "Throttling: Rate exceeded (3쪽까지 읽음)")]
    [InlineData("3 entries hold no whole record.", "온전한 기록이 없는 항목이 3건 있습니다.")]
    [InlineData("It is cut off. 12 record(s) bear a time that cannot be true and were left out.", "It is cut off. 시각이 사실일 수 없는 기록 12건을 제외했습니다.")]
    [InlineData("The answer has no AccountAccessKeysPresent.", "답에 AccountAccessKeysPresent가 없습니다.")]
    [InlineData("There are more records than can be read in time; those from 01:00 to 02:00 UTC are not read yet.", "제때 읽을 수 있는 것보다 기록이 많습니다. 01:00~02:00 UTC의 것은 아직 읽지 못했습니다.")]
    [InlineData("it is empty it is empty", "비어 있습니다 비어 있습니다")]
    [InlineData("whoever said so knows: the permission", "whoever said so knows: the permission")]
    [InlineData("", "")]
    public void The_reason_is_told_in_korean(string english, string korean)
    {
        var why = new Blindness("x", BlindCause.Failed, english).Why();

        Assert.Equal((english, korean), (why.En, why.Ko));
    }

    [Fact]
    public void A_reason_full_of_beginnings_ends_soon()
    {
        var hostile = string.Concat(Enumerable.Repeat("the permission It is damaged before byte The answer has no ", 2_000));
        Assert.Equal(hostile, new Blindness("x", BlindCause.Failed, hostile).Why().Ko);
    }
}
