using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// The names of JSON properties as constant bytes, one behind the other in one field that is laid over the file's own bytes. A field for
/// each name would read better, but the first view of a process would then wait until the runtime has built twenty thousand fields.
/// </summary>
internal sealed class Utf8Names
{
    /// <summary>The class that holds the field, and the type of the field.</summary>
    public const int TypeCount = 2;

    public const int FieldCount = 1;

    private readonly List<string> names;
    private readonly Dictionary<string, int> offsets = new(StringComparer.Ordinal);

    public Utf8Names(IEnumerable<ProviderPlan> providers)
    {
        names = [.. providers.SelectMany(NamesIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var name in names)
        {
            offsets.Add(name, Size);
            Size += Encoding.UTF8.GetByteCount(name);
        }
    }

    private int Size { get; set; }

    /// <summary>Puts a span over the name's bytes on the stack.</summary>
    public void Load(InstructionEncoder code, string name, References references)
    {
        code.OpCode(ILOpCode.Ldsflda);
        code.Token(MetadataTokens.FieldDefinitionHandle(1));
        code.LoadConstantI4(offsets[name]);
        code.OpCode(ILOpCode.Add);
        code.LoadConstantI4(Encoding.UTF8.GetByteCount(name));
        code.OpCode(ILOpCode.Newobj);
        code.Token(references.NewBytes);
    }

    /// <summary>Adds the types and the field; the first of the file after the type for the module itself.</summary>
    public void Write(MetadataBuilder metadata, References references, BlobBuilder data)
    {
        var firstMethod = MetadataTokens.MethodDefinitionHandle(1);
        var holder = metadata.AddTypeDefinition(TypeAttributes.Sealed, default, metadata.GetOrAddString("<PrivateImplementationDetails>"),
            references.Object, MetadataTokens.FieldDefinitionHandle(1), firstMethod);
        var sized = metadata.AddTypeDefinition(TypeAttributes.NestedAssembly | TypeAttributes.ExplicitLayout | TypeAttributes.Sealed, default,
            metadata.GetOrAddString("Bytes"), references.ValueType, MetadataTokens.FieldDefinitionHandle(FieldCount + 1), firstMethod);
        metadata.AddTypeLayout(sized, 1, (uint)Size);
        metadata.AddNestedType(sized, holder);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).Field().Type().Type(sized, isValueType: true);
        var field = metadata.AddFieldDefinition(FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.HasFieldRVA,
            metadata.GetOrAddString("Names"), metadata.GetOrAddBlob(signature));
        metadata.AddFieldRelativeVirtualAddress(field, data.Count);
        foreach (var name in names)
            data.WriteBytes(Encoding.UTF8.GetBytes(name));
    }

    private static IEnumerable<string> NamesIn(ProviderPlan provider) => provider.Resources.Select(r => r.Body).Concat(provider.Objects)
        .SelectMany(plan => plan.Properties.Select(p => p.JsonName).Concat(plan.Discriminator is { } name ? [name] : []));
}
