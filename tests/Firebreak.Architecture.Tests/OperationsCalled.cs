using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Firebreak.Wire;

namespace Firebreak.Architecture.Tests;

/// <summary>Which of the wire's operations the compiled code of an assembly speaks of, by the type that does.</summary>
internal static class OperationsCalled
{
    private const byte LoadStaticField = 0x7E;

    /// <summary>Type and operation; what stands in a closure or an iterator belongs to the type that it was written in.</summary>
    public static IEnumerable<(Type Type, Operation Operation)> In(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        var (found, known) = (new HashSet<(Type, Operation)>(), new Dictionary<int, Operation?>());
        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            var body = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            for (var at = 0; at + 4 < body.Length; at++)
            {
                if (body[at] != LoadStaticField)
                {
                    continue;
                }

                var token = BitConverter.ToInt32(body, at + 1);
                if (!known.TryGetValue(token, out var operation))
                {
                    known[token] = operation = Named(reader, token);
                }

                if (operation is not null)
                {
                    _ = found.Add((Outermost(assembly, reader, method.GetDeclaringType()), operation));
                }
            }
        }

        return found;
    }

    /// <summary>The operation behind a token, if it is a field of the wire's tables.</summary>
    private static Operation? Named(MetadataReader reader, int token)
    {
        var row = token & 0xFFFFFF;
        if (token >> 24 != (int)TableIndex.MemberRef || row == 0 || row > reader.GetTableRowCount(TableIndex.MemberRef))
        {
            return null;
        }

        var member = reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(row));
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
        return reader.GetString(type.Namespace) == "Firebreak.Wire.Services"
            ? typeof(Operation).Assembly.GetType("Firebreak.Wire.Services." + reader.GetString(type.Name))?
                .GetField(reader.GetString(member.Name), BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) as Operation
            : null;
    }

    private static Type Outermost(Assembly assembly, MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (type.IsNested)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return assembly.GetType($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}", throwOnError: true)!;
    }
}
