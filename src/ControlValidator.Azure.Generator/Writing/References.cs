using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ControlValidator.Model;

namespace ControlValidator.Azure.Generator;

/// <summary>What the views use of the runtime and of the model, as rows of the metadata.</summary>
internal sealed class References
{
    private readonly MetadataBuilder metadata;
    private readonly AssemblyReferenceHandle runtime;
    private readonly AssemblyReferenceHandle model;
    private readonly TypeSpecificationHandle bytes;

    public References(MetadataBuilder metadata)
    {
        this.metadata = metadata;
        runtime = Assembly(System.Reflection.Assembly.Load("System.Runtime").GetName());
        model = Assembly(typeof(Verdict).Assembly.GetName());
        (Object, ValueType, Delegate) = (Runtime("System", "Object"), Runtime("System", "ValueType"), Runtime("System", "Func`2"));
        ReadOnlySpan = Runtime("System", "ReadOnlySpan`1");
        (Node, Resource, Choice) = (Model(nameof(Node)), Model(nameof(Resource)), Model(nameof(Choice)));
        (Setting, Items, Map) = (Model("Setting`1"), Model("Items`1"), Model("Map`1"));
        (IView, IResourceView) = (Model("IView`1"), Model("IResourceView`1"));
        (ItemsFactory, MapFactory) = (Model("Items"), Model("Map"));
        bytes = Specification(type => type.GenericInstantiation(ReadOnlySpan, 1, isValueType: true).AddArgument().Byte());
        NewBytes = Method(bytes, ".ctor", isInstance: true, 2, r => r.Void(), p =>
        {
            p.AddParameter().Type().VoidPointer();
            p.AddParameter().Type().Int32();
        });
        Property = NodeMethod("Property", 1, p => Bytes(p.AddParameter().Type()));
        Section = NodeMethod("Section", 1, p => Bytes(p.AddParameter().Type()));
        Named = NodeMethod("Named", 1, p => p.AddParameter().Type().String());
        Variant = NodeMethod("Variant", 2, p =>
        {
            Bytes(p.AddParameter().Type());
            p.AddParameter().Type().String();
        });
        Root = Method(Resource, "get_Root", isInstance: true, 0, r => r.Type().Type(Node, isValueType: true), _ => { });
        NewObject = Method(Object, ".ctor", isInstance: true, 0, r => r.Void(), _ => { });
        NewChoice = Method(Choice, ".ctor", isInstance: true, 1, r => r.Void(), p => p.AddParameter().Type().String());
        ReadOnlyMark = Mark("System.Runtime.CompilerServices", "IsReadOnlyAttribute");
    }

    public TypeReferenceHandle Object { get; }

    public TypeReferenceHandle ValueType { get; }

    public TypeReferenceHandle Delegate { get; }

    public TypeReferenceHandle ReadOnlySpan { get; }

    public TypeReferenceHandle Node { get; }

    public TypeReferenceHandle Resource { get; }

    public TypeReferenceHandle Choice { get; }

    public TypeReferenceHandle Setting { get; }

    public TypeReferenceHandle Items { get; }

    public TypeReferenceHandle Map { get; }

    public TypeReferenceHandle IView { get; }

    public TypeReferenceHandle IResourceView { get; }

    public TypeReferenceHandle ItemsFactory { get; }

    public TypeReferenceHandle MapFactory { get; }

    /// <summary>Makes a span over constant bytes.</summary>
    public MemberReferenceHandle NewBytes { get; }

    public MemberReferenceHandle Property { get; }

    public MemberReferenceHandle Section { get; }

    public MemberReferenceHandle Variant { get; }

    public MemberReferenceHandle Named { get; }

    public MemberReferenceHandle Root { get; }

    public MemberReferenceHandle NewObject { get; }

    public MemberReferenceHandle NewChoice { get; }

    public MemberReferenceHandle ReadOnlyMark { get; }

    public TypeReferenceHandle Runtime(string space, string name) => metadata.AddTypeReference(runtime, Text(space), Text(name));

    public TypeReferenceHandle Model(string name) => metadata.AddTypeReference(model, Text(typeof(Verdict).Namespace ?? ""), Text(name));

    public TypeSpecificationHandle Specification(Action<SignatureTypeEncoder> write)
    {
        var blob = new BlobBuilder();
        write(new BlobEncoder(blob).TypeSpecificationSignature());
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
    }

    public BlobHandle Signature(bool isInstance, int parameters, Action<ReturnTypeEncoder> result, Action<ParametersEncoder> write, int generic = 0)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(genericParameterCount: generic, isInstanceMethod: isInstance).Parameters(parameters, result, write);
        return metadata.GetOrAddBlob(blob);
    }

    public MemberReferenceHandle Method(
        EntityHandle parent, string name, bool isInstance, int parameters, Action<ReturnTypeEncoder> result, Action<ParametersEncoder> write, int generic = 0) =>
        metadata.AddMemberReference(parent, Text(name), Signature(isInstance, parameters, result, write, generic));

    /// <summary>The constructor of an attribute without arguments.</summary>
    public MemberReferenceHandle Mark(string space, string name) =>
        Method(Runtime(space, name), ".ctor", isInstance: true, 0, r => r.Void(), _ => { });

    private void Bytes(SignatureTypeEncoder type) => type.GenericInstantiation(ReadOnlySpan, 1, isValueType: true).AddArgument().Byte();

    private MemberReferenceHandle NodeMethod(string name, int parameters, Action<ParametersEncoder> write) =>
        Method(Node, name, isInstance: true, parameters, r => r.Type().Type(Node, isValueType: true), write);

    private StringHandle Text(string text) => metadata.GetOrAddString(text);

    private AssemblyReferenceHandle Assembly(AssemblyName name) => metadata.AddAssemblyReference(
        Text(name.Name ?? ""), name.Version ?? new Version(), default, metadata.GetOrAddBlob(name.GetPublicKeyToken() ?? []), default, default);
}
