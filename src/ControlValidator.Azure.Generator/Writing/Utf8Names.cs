using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace ControlValidator.Azure.Generator;

/// <summary>The names of JSON properties as constant bytes: one field for each name, laid over the file's own bytes.</summary>
internal sealed class Utf8Names
{
    private readonly List<string> names;
    private readonly List<int> lengths;
    private readonly Dictionary<string, int> rows;

    public Utf8Names(IEnumerable<ProviderPlan> providers)
    {
        names = [.. providers.SelectMany(NamesIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        lengths = [.. names.Select(Encoding.UTF8.GetByteCount).Distinct().Order()];
        rows = names.Select((name, index) => (name, index)).ToDictionary(n => n.name, n => n.index + 1, StringComparer.Ordinal);
    }

    public int TypeCount => 1 + lengths.Count;

    public int FieldCount => names.Count;

    /// <summary>Puts a span over the name's bytes on the stack.</summary>
    public void Load(InstructionEncoder code, string name, References references)
    {
        code.OpCode(ILOpCode.Ldsflda);
        code.Token(MetadataTokens.FieldDefinitionHandle(rows[name]));
        code.LoadConstantI4(Encoding.UTF8.GetByteCount(name));
        code.OpCode(ILOpCode.Newobj);
        code.Token(references.NewBytes);
    }

    /// <summary>Adds the types and fields; the first of the file after the type for the module itself.</summary>
    public void Write(MetadataBuilder metadata, References references, BlobBuilder data)
    {
        var firstMethod = MetadataTokens.MethodDefinitionHandle(1);
        var holder = metadata.AddTypeDefinition(TypeAttributes.Sealed, default, metadata.GetOrAddString("<PrivateImplementationDetails>"),
            references.Object, MetadataTokens.FieldDefinitionHandle(1), firstMethod);
        var sized = new Dictionary<int, TypeDefinitionHandle>();
        foreach (var length in lengths)
        {
            var type = metadata.AddTypeDefinition(TypeAttributes.NestedAssembly | TypeAttributes.ExplicitLayout | TypeAttributes.Sealed, default,
                metadata.GetOrAddString($"Bytes{length}"), references.ValueType, MetadataTokens.FieldDefinitionHandle(FieldCount + 1), firstMethod);
            metadata.AddTypeLayout(type, 1, (uint)length);
            metadata.AddNestedType(type, holder);
            sized.Add(length, type);
        }
        foreach (var name in names)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var signature = new BlobBuilder();
            new BlobEncoder(signature).Field().Type().Type(sized[bytes.Length], isValueType: true);
            var field = metadata.AddFieldDefinition(FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.HasFieldRVA,
                metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature));
            metadata.AddFieldRelativeVirtualAddress(field, data.Count);
            data.WriteBytes(bytes);
        }
    }

    private static IEnumerable<string> NamesIn(ProviderPlan provider) => provider.Resources.Select(r => r.Body).Concat(provider.Objects)
        .SelectMany(plan => plan.Properties.Select(p => p.JsonName).Concat(plan.Discriminator is { } name ? [name] : []));
}
