namespace Firebreak.Model;

/// <content>What is bought, sent or asked, and shows on no machine.</content>
public static partial class Kinds
{
    /// <summary>A Bedrock model kept ready by the hour.</summary>
    public const string ProvisionedModel = "bedrock:provisioned-model-throughput";

    /// <summary>A batch of questions to a Bedrock model.</summary>
    public const string ModelJob = "bedrock:model-invocation-job";

    /// <summary>An own Bedrock model kept ready.</summary>
    public const string CustomModelDeployment = "bedrock:custom-model-deployment";

    /// <summary>A bought Bedrock model kept ready.</summary>
    public const string MarketplaceModel = "bedrock:marketplace-model-endpoint";

    /// <summary>An agreement to use a Bedrock model.</summary>
    public const string ModelAgreement = "bedrock:foundation-model-agreement";

    /// <summary>The sending of mail in a region.</summary>
    public const string MailSending = "ses:sending";

    /// <summary>A sender of mail.</summary>
    public const string MailIdentity = "ses:email-identity";

    /// <summary>A pool of mail addresses, which costs by the month.</summary>
    public const string MailPool = "ses:dedicated-ip-pool";

    /// <summary>The sending of text messages in a region.</summary>
    public const string SmsSending = "sns:sms";

    /// <summary>What text messages or calls may cost a month.</summary>
    public const string TextSpending = "sms-voice:spend-limit";

    /// <summary>A telephone number.</summary>
    public const string PhoneNumber = "sms-voice:phone-number";

    /// <summary>A Savings Plan.</summary>
    public const string SavingsPlan = "savingsplans:savings-plan";

    /// <summary>Reserved machines.</summary>
    public const string ReservedInstances = "ec2:reserved-instances";

    /// <summary>A dedicated host.</summary>
    public const string DedicatedHost = "ec2:dedicated-host";

    /// <summary>Places kept for machines.</summary>
    public const string CapacityReservation = "ec2:capacity-reservation";

    /// <summary>A block of machines bought beforehand.</summary>
    public const string CapacityBlock = "ec2:capacity-block";

    /// <summary>An agreement with a seller of AWS Marketplace.</summary>
    public const string Agreement = "aws-marketplace:agreement";

    /// <summary>An internet name.</summary>
    public const string Domain = "route53domains:domain";

    /// <summary>A Shield Advanced subscription.</summary>
    public const string ShieldSubscription = "shield:subscription";

    /// <summary>An Outpost.</summary>
    public const string Outpost = "outposts:outpost";

    /// <summary>An order of a Snow machine.</summary>
    public const string SnowJob = "snowball:job";

    /// <summary>A quota that was asked to be raised.</summary>
    public const string QuotaIncrease = "servicequotas:increase";
}
