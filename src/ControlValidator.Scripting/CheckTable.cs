using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace ControlValidator.Scripting;

/// <summary>
/// Where the method that yields a policy's checks stands in its assembly. Noted when the policy is compiled: to look for a class and a method by name
/// the runtime makes ready more of itself than calling them needs.
/// </summary>
/// <param name="Type">The metadata token of the policy's class; 0 where there is no assembly.</param>
/// <param name="Method">That of the method.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CheckTable(int Type, int Method)
{
    /// <summary>
    /// Found by the name of class and method, and by the lack of parameters: a policy may have methods and classes of the same name, and one that is called
    /// for another would be handed what it does not expect.
    /// </summary>
    public static CheckTable In(ReadOnlyMemory<byte> image)
    {
        using var file = new PEReader(System.Collections.Immutable.ImmutableArray.Create(image.Span));
        var metadata = file.GetMetadataReader();
        var type = metadata.TypeDefinitions.Single(t => IsPolicy(metadata, metadata.GetTypeDefinition(t)));
        var method = metadata.GetTypeDefinition(type).GetMethods().Single(m => YieldsChecks(metadata, metadata.GetMethodDefinition(m)));
        return new(MetadataTokens.GetToken(type), MetadataTokens.GetToken(method));
    }

    private static bool IsPolicy(MetadataReader metadata, TypeDefinition type) =>
        !type.IsNested && type.Namespace.IsNil && metadata.StringComparer.Equals(type.Name, PolicyModule.ClassName);

    private static bool YieldsChecks(MetadataReader metadata, MethodDefinition method)
    {
        if (!metadata.StringComparer.Equals(method.Name, PolicyModule.MethodName))
            return false;
        var signature = metadata.GetBlobReader(method.Signature);
        return signature.ReadSignatureHeader() is { IsInstance: true, IsGeneric: false } && signature.ReadCompressedInteger() == 0;
    }
}
