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
    public static CheckTable In(ReadOnlyMemory<byte> image)
    {
        using var file = new PEReader(System.Collections.Immutable.ImmutableArray.Create(image.Span));
        var metadata = file.GetMetadataReader();
        var handle = metadata.MethodDefinitions.First(m => metadata.StringComparer.Equals(metadata.GetMethodDefinition(m).Name, PolicyModule.MethodName));
        return new(MetadataTokens.GetToken(metadata.GetMethodDefinition(handle).GetDeclaringType()), MetadataTokens.GetToken(handle));
    }
}
