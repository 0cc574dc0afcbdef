#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>The people of IAM Identity Center.</summary>
public static class IdentityStore
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.IdentityStore;

    /// <summary>The people.</summary>
    public static readonly Op<ListUsersIn, ListUsersOut> ListUsers =
        Service.Reads<ListUsersIn, ListUsersOut>("ListUsers");

    /// <summary>The question of <see cref="ListUsers"/>.</summary>
    public sealed record ListUsersIn(
        string? IdentityStoreId = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListUsers"/>.</summary>
    public sealed record ListUsersOut(IReadOnlyList<User>? Users = null, string? NextToken = null);

    /// <summary>One of them.</summary>
    public static readonly Op<DescribeUserIn, DescribeUserOut> DescribeUser =
        Service.Reads<DescribeUserIn, DescribeUserOut>("DescribeUser");

    /// <summary>The question of <see cref="DescribeUser"/>.</summary>
    public sealed record DescribeUserIn(string? IdentityStoreId = null, string? UserId = null);

    /// <summary>The answer of <see cref="DescribeUser"/>.</summary>
    public sealed record DescribeUserOut(
        string? IdentityStoreId = null, string? UserId = null, string? UserName = null, string? DisplayName = null);

    /// <summary>Makes one.</summary>
    public static readonly Op<CreateUserIn, CreateUserOut> CreateUser =
        Service.Writes<CreateUserIn, CreateUserOut>("CreateUser");

    /// <summary>The question of <see cref="CreateUser"/>.</summary>
    public sealed record CreateUserIn(
        string? IdentityStoreId = null, string? UserName = null, string? DisplayName = null);

    /// <summary>The answer of <see cref="CreateUser"/>.</summary>
    public sealed record CreateUserOut(string? IdentityStoreId = null, string? UserId = null);

    /// <summary>Deletes one.</summary>
    public static readonly Op<DeleteUserIn, None> DeleteUser = Service.Writes<DeleteUserIn, None>("DeleteUser");

    /// <summary>The question of <see cref="DeleteUser"/>.</summary>
    public sealed record DeleteUserIn(string? IdentityStoreId = null, string? UserId = null);

    /// <summary>An user.</summary>
    public sealed record User(
        string? IdentityStoreId = null, string? UserId = null, string? UserName = null, string? DisplayName = null);
}

[RecordsOf(typeof(IdentityStore))]
internal sealed partial class IdentityStoreShapes;
