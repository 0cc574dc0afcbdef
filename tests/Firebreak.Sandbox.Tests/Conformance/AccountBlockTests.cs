using Firebreak.Sandbox.Host;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>What S3 blocks for the whole account, asked with botocore, whose requests are turned to this host before they are signed.</summary>
public sealed class AccountBlockTests
{
    private const string Ask = """
        import json, sys
        import botocore.session
        from botocore.config import Config
        from botocore.exceptions import ClientError
        endpoint, key, secret, account = sys.argv[1:5]
        client = botocore.session.get_session().create_client(
            's3control', region_name='ap-northeast-2', endpoint_url=endpoint, aws_access_key_id=key, aws_secret_access_key=secret,
            config=Config(retries={'max_attempts': 0}))
        def here(request, **_):
            for number in (account, '210987654321'):
                request.url = request.url.replace(number + '.', '')
        client.meta.events.register_first('before-sign.s3-control', here)
        def said(call, **more):
            try:
                return call(**more).get('PublicAccessBlockConfiguration', 'done')
            except ClientError as refused:
                return refused.response['Error']['Code']
        block = dict(BlockPublicAcls=True, IgnorePublicAcls=True, BlockPublicPolicy=False, RestrictPublicBuckets=True)
        print(json.dumps([
            said(client.get_public_access_block, AccountId=account),
            said(client.put_public_access_block, AccountId=account, PublicAccessBlockConfiguration=block),
            said(client.get_public_access_block, AccountId=account),
            said(client.get_public_access_block, AccountId='210987654321'),
            said(client.delete_public_access_block, AccountId=account),
            said(client.get_public_access_block, AccountId=account)]))
        """;

    [Fact]
    public async Task Botocore_reads_sets_and_takes_away_what_the_account_blocks()
    {
        var world = Accounts.New();
        var key = world.Iam.NewKey(null);
        world.Iam.SettleChanges();
        await using var host = await SandboxHost.StartAsync(world, 0, CancellationToken.None);

        var said = await Command.RunAsync("/usr/bin/python3", ["-c", Ask, host.Endpoint.ToString().TrimEnd('/'), key.Id, key.Secret, world.Account.ToString()]);

        Assert.Equal(
            """["NoSuchPublicAccessBlockConfiguration", "done", {"BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": false, "RestrictPublicBuckets": true}, "AccessDenied", "done", "NoSuchPublicAccessBlockConfiguration"]""",
            said.Output.Trim());
        Assert.Contains(world.Trail.Records, record => record is { Name: "PutAccountPublicAccessBlock", Source: "s3.amazonaws.com" });
        Assert.Equal(3, Table.Operations.Count(op => op.Service == S3Control.Service));
    }
}
