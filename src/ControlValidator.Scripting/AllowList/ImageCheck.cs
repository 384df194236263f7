using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ControlValidator.Scripting.AllowList;

/// <summary>
/// Compares what a compiled policy refers to with the list: what code does, it does through these references, whatever the
/// compiler made it of. The compiler's own helpers have a section of the list to themselves.
/// </summary>
internal static class ImageCheck
{
    public static IEnumerable<Diagnostic> Check(ReadOnlyMemory<byte> image, string policy)
    {
        using var file = new PEReader(System.Collections.Immutable.ImmutableArray.Create(image.Span));
        var metadata = file.GetMetadataReader();
        var foreign = new List<string>();
        foreach (var handle in metadata.TypeReferences)
        {
            if (!AllowedSymbols.Shipped.IsInImage(Name(metadata, handle)))
                foreign.Add(Name(metadata, handle));
        }
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (Parent(metadata, member.Parent) is { } type && !IsAllowed(type, metadata.GetString(member.Name)))
                foreign.Add($"{type}.{metadata.GetString(member.Name)}");
        }
        if (metadata.GetTableRowCount(TableIndex.ImplMap) > 0)
            foreign.Add("native code");
        return foreign.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => AllowListRules.ForbiddenInImage.At(new(policy), $"the compiled policy uses `{name}`, which a policy may not use"));
    }

    /// <summary>The name under which the list has a member that metadata names.</summary>
    internal static string ListedName(string member) => member switch
    {
        ".ctor" => AllowedMember.Constructor,
        "get_Item" or "set_Item" or "get_Chars" => AllowedMember.Indexer,
        _ when member.StartsWith("op_", StringComparison.Ordinal) => AllowedMember.Operators,
        _ when member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) => member[4..],
        _ => member,
    };

    private static bool IsAllowed(string type, string member) => AllowedSymbols.Shipped.IsInImage(type, ListedName(member));

    /// <summary>Null where the member is the policy's own, or an array's.</summary>
    private static string? Parent(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Name(metadata, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Generic(metadata, metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature)),
        HandleKind.TypeDefinition or HandleKind.MethodDefinition => null,
        _ => "native code",
    };

    private static string? Generic(MetadataReader metadata, BlobReader signature)
    {
        if (signature.ReadSignatureTypeCode() is not SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        return signature.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? Name(metadata, (TypeReferenceHandle)type) : null;
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind is HandleKind.TypeReference ? $"{Name(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : type.Namespace.IsNil ? name
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
