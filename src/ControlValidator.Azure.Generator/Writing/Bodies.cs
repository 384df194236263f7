using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ControlValidator.Azure.Generator;

/// <summary>The methods' code, in the order of their rows.</summary>
internal sealed class Bodies
{
    private readonly MetadataBuilder metadata;
    private readonly MethodBodyStreamEncoder stream;
    private readonly StandaloneSignatureHandle oneNode;
    private int nextParameter = 1;

    public Bodies(MetadataBuilder metadata, References references)
    {
        this.metadata = metadata;
        stream = new(Stream);
        var locals = new BlobBuilder();
        new BlobEncoder(locals).LocalVariableSignature(1).AddVariable().Type().Type(references.Node, isValueType: true);
        oneNode = metadata.AddStandaloneSignature(metadata.GetOrAddBlob(locals));
    }

    public BlobBuilder Stream { get; } = new();

    /// <param name="parameter">The name of the method's parameter, where it has one.</param>
    /// <param name="hasNode">Whether the code keeps a node in a local variable.</param>
    public MethodDefinitionHandle Method(
        MethodAttributes attributes, string name, BlobHandle signature, Action<InstructionEncoder> write, string? parameter = null, bool hasNode = false)
    {
        var code = new InstructionEncoder(new BlobBuilder());
        write(code);
        var offset = stream.AddMethodBody(code, localVariablesSignature: hasNode ? oneNode : default, attributes: MethodBodyAttributes.None);
        var firstParameter = MetadataTokens.ParameterHandle(nextParameter);
        if (parameter is not null)
        {
            metadata.AddParameter(ParameterAttributes.None, metadata.GetOrAddString(parameter), 1);
            nextParameter++;
        }
        return metadata.AddMethodDefinition(attributes, MethodImplAttributes.IL, metadata.GetOrAddString(name), signature, offset, firstParameter);
    }
}
