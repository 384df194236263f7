using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ControlValidator.Azure.Generator;

/// <summary>The types of properties, and what makes a value of such a type from a node.</summary>
internal sealed class Shapes(MetadataBuilder metadata, References references, Layout layout)
{
    private readonly Dictionary<Shape, (BlobHandle Getter, BlobHandle Property, EntityHandle Make)> known = [];

    public BlobHandle GetterOf(Shape shape) => Know(shape).Getter;

    public BlobHandle PropertyOf(Shape shape) => Know(shape).Property;

    /// <summary>Makes the value from the node on the stack.</summary>
    public void Make(InstructionEncoder code, Shape shape)
    {
        if (shape is Shape.Any)
            return;
        code.OpCode(shape is Shape.List or Shape.Free ? ILOpCode.Call : ILOpCode.Newobj);
        code.Token(Know(shape).Make);
    }

    public void Write(SignatureTypeEncoder type, Shape shape)
    {
        switch (shape)
        {
            case Shape.Plain or Shape.Chosen:
                WriteValue(type.GenericInstantiation(references.Setting, 1, isValueType: true).AddArgument(), shape);
                break;
            case Shape.Part part:
                type.Type(layout.TypeOf(part.Plan), isValueType: true);
                break;
            case Shape.List list:
                Write(type.GenericInstantiation(references.Items, 1, isValueType: true).AddArgument(), list.Item);
                break;
            case Shape.Free free:
                Write(type.GenericInstantiation(references.Map, 1, isValueType: true).AddArgument(), free.Value);
                break;
            default:
                type.Type(references.Node, isValueType: true);
                break;
        }
    }

    /// <summary>The plain type of a value, or the view of an object.</summary>
    private void WriteValue(SignatureTypeEncoder type, Shape shape)
    {
        switch (shape)
        {
            case Shape.Plain { Keyword: "bool" }:
                type.Boolean();
                break;
            case Shape.Plain { Keyword: "long" }:
                type.Int64();
                break;
            case Shape.Plain:
                type.String();
                break;
            case Shape.Chosen chosen:
                type.Type(layout.TypeOf(chosen.Choice), isValueType: false);
                break;
            default:
                Write(type, shape);
                break;
        }
    }

    private (BlobHandle Getter, BlobHandle Property, EntityHandle Make) Know(Shape shape)
    {
        if (known.TryGetValue(shape, out var found))
            return found;
        var property = new BlobBuilder();
        new BlobEncoder(property).PropertySignature(isInstanceProperty: true).Parameters(0, r => Write(r.Type(), shape), _ => { });
        found = (references.Signature(isInstance: true, 0, r => Write(r.Type(), shape), _ => { }), metadata.GetOrAddBlob(property), MakerOf(shape));
        known.Add(shape, found);
        return found;
    }

    private EntityHandle MakerOf(Shape shape) => shape switch
    {
        Shape.Plain or Shape.Chosen => references.Method(
            references.Specification(type => Write(type, shape)), ".ctor", isInstance: true, 1, r => r.Void(), Node),
        Shape.Part part => layout.MethodOf(part.Plan, 0),
        Shape.List list => Factory(references.ItemsFactory, references.Items, list.Item),
        Shape.Free free => Factory(references.MapFactory, references.Map, free.Value),
        _ => default,
    };

    private EntityHandle Factory(TypeReferenceHandle factory, TypeReferenceHandle made, Shape of)
    {
        if (of is Shape.Any)
        {
            return references.Method(factory, "OfNodes", isInstance: false, 1,
                r => r.Type().GenericInstantiation(made, 1, isValueType: true).AddArgument().Type(references.Node, isValueType: true), Node);
        }
        var isObject = of is Shape.Part;
        var method = references.Method(factory, isObject ? "Of" : "OfSettings", isInstance: false, 1, r =>
        {
            var argument = r.Type().GenericInstantiation(made, 1, isValueType: true).AddArgument();
            (isObject ? argument : argument.GenericInstantiation(references.Setting, 1, isValueType: true).AddArgument()).GenericMethodTypeParameter(0);
        }, Node, generic: 1);
        var arguments = new BlobBuilder();
        WriteValue(new BlobEncoder(arguments).MethodSpecificationSignature(1).AddArgument(), of);
        return metadata.AddMethodSpecification(method, metadata.GetOrAddBlob(arguments));
    }

    private void Node(ParametersEncoder parameters) => parameters.AddParameter().Type().Type(references.Node, isValueType: true);
}
