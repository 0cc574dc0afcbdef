using System.Text;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Codecs;

/// <summary>XML over REST, in both directions: S3's account settings.</summary>
public sealed class RestXmlTests
{
    private const string Document =
        "<PublicAccessBlockConfiguration xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><BlockPublicAcls>true</BlockPublicAcls>"
        + "<RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>";

    [Fact]
    public void The_accounts_number_travels_in_its_header_and_the_only_member_is_the_document()
    {
        var wire = Codec.WriteQuestion(S3Control.PutPublicAccessBlock, new(new(true, RestrictPublicBuckets: false), "123456789012"));

        Assert.Equal(("PUT", "/v20180820/configuration/publicAccessBlock"), (wire.Method, wire.Path));
        Assert.Equal("123456789012", wire.Headers["x-amz-account-id"]);
        Assert.EndsWith(Document, Encoding.UTF8.GetString(wire.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("12345678901a")]
    [InlineData("evil.example")]
    public void What_is_no_account_number_never_becomes_a_part_of_the_host(string? account) =>
        Assert.Throws<WireFormatException>(() => Codec.WriteQuestion(S3Control.GetPublicAccessBlock, new(account)));

    [Fact]
    public void An_answer_is_read_and_another_document_is_not_taken_for_it()
    {
        var read = Codec.ReadAnswer(S3Control.GetPublicAccessBlock, Encoding.UTF8.GetBytes(Document)).PublicAccessBlockConfiguration;

        Assert.Equal(new(true, RestrictPublicBuckets: false), read);
        Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(S3Control.GetPublicAccessBlock, "<Html/>"u8.ToArray()));
        Assert.Throws<WireFormatException>(() => Codec.ReadAnswer(S3Control.GetPublicAccessBlock, "no xml"u8.ToArray()));
    }

    [Fact]
    public void What_the_sandbox_writes_the_client_reads()
    {
        var answer = Codec.WriteAnswer(S3Control.GetPublicAccessBlock, new(new(true, false, true, false)), "id");
        var fault = Codec.WriteFault(S3Control.Service, "NoSuchPublicAccessBlockConfiguration", "none", 404, "id");

        Assert.Equal(new(true, false, true, false), Codec.ReadAnswer(S3Control.GetPublicAccessBlock, answer.Body).PublicAccessBlockConfiguration);
        Assert.Equal("NoSuchPublicAccessBlockConfiguration", Codec.ReadFault(S3Control.Service, 404, fault.Headers, fault.Body).Code);
        Assert.Equal(
            true,
            Codec.ReadQuestion(S3Control.PutPublicAccessBlock, "/v20180820/configuration/publicAccessBlock", "", Encoding.UTF8.GetBytes(Document)).PublicAccessBlockConfiguration?.BlockPublicAcls);
        Assert.Equal(S3Control.DeletePublicAccessBlock, Codec.FindRoute(Table.Operations, "DELETE", "/v20180820/configuration/publicAccessBlock"));
    }
}
