namespace Firebreak.Model;

/// <content>What starts machines, keeps them running and starts them again.</content>
public static partial class Kinds
{
    /// <summary>An EKS cluster.</summary>
    public const string EksCluster = "eks:cluster";

    /// <summary>A group of machines of an EKS cluster.</summary>
    public const string EksNodegroup = "eks:nodegroup";

    /// <summary>A Fargate profile of an EKS cluster.</summary>
    public const string EksFargateProfile = "eks:fargate-profile";

    /// <summary>Somebody of IAM who may enter an EKS cluster.</summary>
    public const string EksAccessEntry = "eks:access-entry";

    /// <summary>What starts machines for Batch jobs.</summary>
    public const string BatchEnvironment = "batch:compute-environment";

    /// <summary>A queue of Batch jobs.</summary>
    public const string BatchQueue = "batch:job-queue";

    /// <summary>A Batch job.</summary>
    public const string BatchJob = "batch:job";

    /// <summary>An Elastic Beanstalk environment: it keeps machines running.</summary>
    public const string BeanstalkEnvironment = "elasticbeanstalk:environment";

    /// <summary>A CloudFormation stack.</summary>
    public const string Stack = "cloudformation:stack";

    /// <summary>A CloudFormation stack set.</summary>
    public const string StackSet = "cloudformation:stack-set";

    /// <summary>An image of a machine (AMI).</summary>
    public const string Image = "ec2:image";

    /// <summary>A Lightsail machine.</summary>
    public const string LightsailInstance = "lightsail:instance";

    /// <summary>A Lightsail database.</summary>
    public const string LightsailDatabase = "lightsail:relational-database";

    /// <summary>A Lightsail container service.</summary>
    public const string LightsailContainers = "lightsail:container-service";

    /// <summary>A Lightsail disk.</summary>
    public const string LightsailDisk = "lightsail:disk";

    /// <summary>A Lightsail address.</summary>
    public const string LightsailAddress = "lightsail:static-ip";

    /// <summary>What makes a queue or stream start a Lambda function.</summary>
    public const string EventSource = "lambda:event-source-mapping";

    /// <summary>Runs of a Lambda function that are kept ready, and cost while they wait.</summary>
    public const string ProvisionedConcurrency = "lambda:provisioned-concurrency";

    /// <summary>What Application Auto Scaling keeps between two sizes.</summary>
    public const string ScalableTarget = "application-autoscaling:scalable-target";

    /// <summary>An EventBridge schedule.</summary>
    public const string Schedule = "scheduler:schedule";

    /// <summary>An EventBridge pipe.</summary>
    public const string Pipe = "pipes:pipe";

    /// <summary>A Step Functions program.</summary>
    public const string StateMachine = "states:state-machine";
}
