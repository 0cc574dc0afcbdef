using System.Runtime.CompilerServices;
using Firebreak.Change;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

/// <summary>
/// What a caller must be allowed to contain, as policies that can be attached: exactly what the countermeasures say they need. That they call nothing else, and
/// all of it, is shown on the practice account.
/// </summary>
public sealed class RightsTests
{
    [Fact]
    public void The_policies_that_can_be_attached_allow_what_the_countermeasures_declare_and_nothing_else()
    {
        var declared = Rights.For(Catalogue.Countermeasures.Kinds.SelectMany(kind => Of(kind.Shape.Type)).SelectMany(measure => measure.Needs).Append(Wire.Services.Sts.GetCallerIdentity));

        Assert.DoesNotContain(declared, action => action.Contains('*', StringComparison.Ordinal));
        Assert.Null(PolicyFiles.Difference("contain", declared));
    }

    /// <summary>A measure of a type, for whoever what it needs hangs on.</summary>
    internal static IEnumerable<Measure> Of(Type type)
    {
        Principal[] people = [Principal.Of($"arn:aws:iam::{FakeAccount.Number}:user/x")!, Principal.Of($"arn:aws:iam::{FakeAccount.Number}:role/x")!];
        return type.Name switch
        {
            nameof(DenyPrincipal) => people.Select(who => new DenyPrincipal(who)),
            nameof(RevokeSessions) => people.Select(who => new RevokeSessions(who, default)),
            nameof(DeleteUser) => [new DeleteUser(people[0])],
            nameof(DeleteRole) => [new DeleteRole(people[1])],
            _ => [(Measure)RuntimeHelpers.GetUninitializedObject(type)],
        };
    }
}
