using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ControlValidator.Model;

namespace ControlValidator.Azure.Generator;

/// <summary>Writes the views of resources and of the objects in them.</summary>
internal sealed class ViewWriter(MetadataBuilder metadata, References references, Layout layout, Shapes shapes, Utf8Names names, Bodies bodies)
{
    private const MethodAttributes Getter = MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName;

    private const TypeAttributes View = TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;

    private readonly MemberReferenceHandle resourceTypeMark = references.Method(references.Model(nameof(ResourceTypeAttribute)), ".ctor", isInstance: true, 1,
        r => r.Void(), p => p.AddParameter().Type().String());

    public void Resource(ResourcePlan resource)
    {
        var (plan, definition) = (resource.Body, resource.Definition);
        var type = Type(plan, "ControlValidator.Azure", references.Resource, isPart: false, references.IResourceView);
        Mark(type, definition);
        Constructor(plan, "resource", isPart: false, r => r.AddParameter().Type().Type(references.Resource, isValueType: false));
        var resourceType = bodies.Method(Getter | MethodAttributes.Static, "get_ResourceType", references.Signature(isInstance: false, 0, r => r.Type().String(), _ => { }), code =>
        {
            code.LoadString(metadata.GetOrAddUserString(definition.Type));
            code.OpCode(ILOpCode.Ret);
        });
        Implement(type, plan, references.IResourceView, isPart: false, resourceType, "get_ResourceType", 0, r => r.Type().String(), _ => { });
        var own = bodies.Method(Getter | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot, "get_Resource",
            references.Signature(isInstance: true, 0, r => r.Type().Type(references.Resource, isValueType: false), _ => { }), code => LoadField(code, plan));
        Over(type, plan, "resource", isPart: false, references.IResourceView, r => r.AddParameter().Type().Type(references.Resource, isValueType: false));
        var first = Property("ResourceType", resourceType, isInstance: false, t => t.String());
        metadata.AddPropertyMap(type, first);
        Property("Resource", own, isInstance: true, t => t.Type(references.Resource, isValueType: false));
        Members(plan, overResource: true);
    }

    public void Object(ObjectPlan plan, string space)
    {
        var type = Type(plan, space, references.Node, isPart: true, references.IView);
        Constructor(plan, "node", isPart: true, p => p.AddParameter().Type().Type(references.Node, isValueType: true));
        var own = bodies.Method(Getter, "get_Node", shapes.GetterOf(new Shape.Any()), code => LoadField(code, plan));
        Over(type, plan, "node", isPart: true, references.IView, p => p.AddParameter().Type().Type(references.Node, isValueType: true));
        metadata.AddPropertyMap(type, Property("Node", own, isInstance: true, t => t.Type(references.Node, isValueType: true)));
        Members(plan, overResource: false);
    }

    /// <summary>
    /// A view of a resource is a class, so that the model's generic code over views is shared and compiled ahead; a view of a part is a
    /// structure, since parts are made by the million.
    /// </summary>
    private TypeDefinitionHandle Type(ObjectPlan plan, string space, TypeReferenceHandle over, bool isPart, TypeReferenceHandle view)
    {
        var type = metadata.AddTypeDefinition(
            isPart ? View | TypeAttributes.SequentialLayout : View, metadata.GetOrAddString(space), metadata.GetOrAddString(plan.Name),
            isPart ? references.ValueType : references.Object, layout.FieldOf(plan), layout.MethodOf(plan, 0));
        var field = new BlobBuilder();
        new BlobEncoder(field).Field().Type().Type(over, isPart);
        metadata.AddFieldDefinition(FieldAttributes.Private | FieldAttributes.InitOnly, metadata.GetOrAddString(isPart ? "node" : "resource"), metadata.GetOrAddBlob(field));
        metadata.AddInterfaceImplementation(type, Instance(view, type, isPart));
        if (isPart)
            metadata.AddCustomAttribute(type, references.ReadOnlyMark, metadata.GetOrAddBlob(new byte[] { 1, 0, 0, 0 }));
        return type;
    }

    private void Mark(TypeDefinitionHandle type, Definition definition)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).CustomAttributeSignature(
            fixedArguments => fixedArguments.AddArgument().Scalar().Constant(definition.Type),
            named => named.Count(1).AddArgument(isField: false, t => t.ScalarType().String(), n => n.Name("ApiVersion"), v => v.Scalar().Constant(definition.ApiVersion)));
        metadata.AddCustomAttribute(type, resourceTypeMark, metadata.GetOrAddBlob(blob));
    }

    private void Constructor(ObjectPlan plan, string parameter, bool isPart, Action<ParametersEncoder> write) =>
        bodies.Method(MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, ".ctor",
            references.Signature(isInstance: true, 1, r => r.Void(), write), code =>
            {
                if (!isPart)
                {
                    code.LoadArgument(0);
                    code.Call(references.NewObject);
                }
                code.LoadArgument(0);
                code.LoadArgument(1);
                code.OpCode(ILOpCode.Stfld);
                code.Token(layout.FieldOf(plan));
                code.OpCode(ILOpCode.Ret);
            }, parameter);

    private void Over(TypeDefinitionHandle type, ObjectPlan plan, string parameter, bool isPart, TypeReferenceHandle view, Action<ParametersEncoder> write)
    {
        var method = bodies.Method(MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.Static, "Over",
            references.Signature(isInstance: false, 1, r => r.Type().Type(type, isPart), write), code =>
            {
                code.LoadArgument(0);
                code.OpCode(ILOpCode.Newobj);
                code.Token(layout.MethodOf(plan, 0));
                code.OpCode(ILOpCode.Ret);
            }, parameter);
        Implement(type, plan, view, isPart, method, "Over", 1, r => r.Type().GenericTypeParameter(0), write);
    }

    /// <summary>A static member fulfils an interface only where the metadata says so.</summary>
    private void Implement(TypeDefinitionHandle type, ObjectPlan plan, TypeReferenceHandle view, bool isPart, MethodDefinitionHandle method, string name, int parameters,
        Action<ReturnTypeEncoder> result, Action<ParametersEncoder> write) =>
        metadata.AddMethodImplementation(type, method,
            references.Method(Instance(view, layout.TypeOf(plan), isPart), name, isInstance: false, parameters, result, write));

    private TypeSpecificationHandle Instance(TypeReferenceHandle view, TypeDefinitionHandle type, bool isPart) => references.Specification(
        spec => spec.GenericInstantiation(view, 1, isValueType: false).AddArgument().Type(type, isPart));

    private void Members(ObjectPlan plan, bool overResource)
    {
        foreach (var property in plan.Properties)
        {
            Read(plan, property.Name, property.Shape, code =>
            {
                names.Load(code, property.JsonName, references);
                code.Call(plan.IsRoot && property.JsonName is "properties" ? references.Section : references.Property);
            }, overResource);
        }
        foreach (var variant in plan.Variants)
            Read(plan, variant.Name, new Shape.Part(variant.Plan), code => LoadVariant(code, plan, variant), overResource);
    }

    private void LoadVariant(InstructionEncoder code, ObjectPlan plan, VariantPlan variant)
    {
        var byName = plan.IsRoot && plan.Discriminator is "name";
        if (!byName)
            names.Load(code, plan.Discriminator ?? "", references);
        code.LoadString(metadata.GetOrAddUserString(variant.Value));
        code.Call(byName ? references.Named : references.Variant);
    }

    private void Read(ObjectPlan plan, string name, Shape shape, Action<InstructionEncoder> step, bool overResource)
    {
        var getter = bodies.Method(Getter, $"get_{name}", shapes.GetterOf(shape), code =>
        {
            LoadNode(code, plan, overResource);
            step(code);
            shapes.Make(code, shape);
            code.OpCode(ILOpCode.Ret);
        }, hasNode: overResource);
        metadata.AddMethodSemantics(
            metadata.AddProperty(default, metadata.GetOrAddString(name), shapes.PropertyOf(shape)), MethodSemanticsAttributes.Getter, getter);
    }

    private void LoadNode(InstructionEncoder code, ObjectPlan plan, bool overResource)
    {
        code.LoadArgument(0);
        code.OpCode(overResource ? ILOpCode.Ldfld : ILOpCode.Ldflda);
        code.Token(layout.FieldOf(plan));
        if (!overResource)
            return;
        code.OpCode(ILOpCode.Callvirt);
        code.Token(references.Root);
        code.StoreLocal(0);
        code.LoadLocalAddress(0);
    }

    private void LoadField(InstructionEncoder code, ObjectPlan plan)
    {
        code.LoadArgument(0);
        code.OpCode(ILOpCode.Ldfld);
        code.Token(layout.FieldOf(plan));
        code.OpCode(ILOpCode.Ret);
    }

    private PropertyDefinitionHandle Property(string name, MethodDefinitionHandle getter, bool isInstance, Action<SignatureTypeEncoder> type)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).PropertySignature(isInstance).Parameters(0, r => type(r.Type()), _ => { });
        var property = metadata.AddProperty(default, metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature));
        metadata.AddMethodSemantics(property, MethodSemanticsAttributes.Getter, getter);
        return property;
    }
}
