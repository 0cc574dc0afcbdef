namespace Firebreak.Model.Tests;

public sealed class JosaTests
{
    [Theory]
    [InlineData("서울", "서울을", "서울은", "서울이", "서울과", "서울로")]
    [InlineData("버지니아", "버지니아를", "버지니아는", "버지니아가", "버지니아와", "버지니아로")]
    [InlineData("설정", "설정을", "설정은", "설정이", "설정과", "설정으로")]
    [InlineData("i-mine-3", "i-mine-3을", "i-mine-3은", "i-mine-3이", "i-mine-3과", "i-mine-3으로")]
    [InlineData("i-mine-2", "i-mine-2를", "i-mine-2는", "i-mine-2가", "i-mine-2와", "i-mine-2로")]
    [InlineData("7", "7을", "7은", "7이", "7과", "7로")]
    [InlineData("10", "10을", "10은", "10이", "10과", "10으로")]
    [InlineData("15,000.00 USD", "15,000.00 USD를", "15,000.00 USD는", "15,000.00 USD가", "15,000.00 USD와", "15,000.00 USD로")]
    [InlineData("19,898,178 KRW", "19,898,178 KRW을", "19,898,178 KRW은", "19,898,178 KRW이", "19,898,178 KRW과", "19,898,178 KRW으로")]
    [InlineData("CloudTrail", "CloudTrail을", "CloudTrail은", "CloudTrail이", "CloudTrail과", "CloudTrail로")]
    [InlineData("CloudWatch", "CloudWatch를", "CloudWatch는", "CloudWatch가", "CloudWatch와", "CloudWatch로")]
    [InlineData("root", "root를", "root는", "root가", "root와", "root로")]
    [InlineData("bucket", "bucket을", "bucket은", "bucket이", "bucket과", "bucket으로")]
    [InlineData("EC2", "EC2를", "EC2는", "EC2가", "EC2와", "EC2로")]
    [InlineData("비용 모니터링 설정(예산, 결제 경보)", "비용 모니터링 설정(예산, 결제 경보)을", "비용 모니터링 설정(예산, 결제 경보)은", "비용 모니터링 설정(예산, 결제 경보)이", "비용 모니터링 설정(예산, 결제 경보)과", "비용 모니터링 설정(예산, 결제 경보)으로")]
    public void Particles_fit_the_sound(string word, string ending, string topic, string subject, string and, string way)
    {
        Assert.Equal(ending, Josa.Object(word));
        Assert.Equal(topic, Josa.Topic(word));
        Assert.Equal(subject, Josa.Subject(word));
        Assert.Equal(and, Josa.And(word));
        Assert.Equal(way, Josa.By(word));
    }

    [Theory]
    [InlineData("사용자 svc-backup(을)를 지웁니다.", "사용자 svc-backup을 지웁니다.")]
    [InlineData("node-health(이)가 더는 실행되지 못하게 막습니다.", "node-health가 더는 실행되지 못하게 막습니다.")]
    [InlineData("'x1'은(는) 시각이 아닙니다.", "'x1'은 시각이 아닙니다.")]
    [InlineData("메일은 a@example.com(으)로 갑니다. 키 AKIA2을(를) 끕니다.", "메일은 a@example.com으로 갑니다. 키 AKIA2를 끕니다.")]
    [InlineData("사용자 {0}을(를) 만들었습니다", "사용자 {0}을(를) 만들었습니다")]
    [InlineData("예산(AWS Budgets) 설정", "예산(AWS Budgets) 설정")]
    [InlineData("(으)로", "(으)로")]
    public void An_open_particle_is_settled(string written, string read) => Assert.Equal(read, new Words("", written).Ko);
}
