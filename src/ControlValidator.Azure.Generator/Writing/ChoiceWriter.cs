using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ControlValidator.Azure.Generator;

/// <summary>Writes the kinds of choice: a conversion from text, and one field for each text that the type definition lists.</summary>
internal sealed class ChoiceWriter
{
    private const MethodAttributes Special = MethodAttributes.HideBySig | MethodAttributes.SpecialName;

    private readonly MetadataBuilder metadata;
    private readonly References references;
    private readonly Layout layout;
    private readonly Bodies bodies;
    private readonly MemberReferenceHandle register;
    private readonly BlobHandle constructor;
    private readonly BlobHandle initializer;

    public ChoiceWriter(MetadataBuilder metadata, References references, Layout layout, Bodies bodies)
    {
        (this.metadata, this.references, this.layout, this.bodies) = (metadata, references, layout, bodies);
        constructor = references.Signature(isInstance: true, 1, r => r.Void(), p => p.AddParameter().Type().String());
        initializer = references.Signature(isInstance: false, 0, r => r.Void(), _ => { });
        register = references.Method(references.Choice, "Register", isInstance: false, 1, r => r.Void(), p =>
        {
            var function = p.AddParameter().Type().GenericInstantiation(references.Delegate, 2, isValueType: false);
            function.AddArgument().String();
            function.AddArgument().GenericMethodTypeParameter(0);
        }, generic: 1);
    }

    public void Write(ChoicePlan choice, string space)
    {
        var type = metadata.AddTypeDefinition(TypeAttributes.Public | TypeAttributes.Sealed, metadata.GetOrAddString(space), metadata.GetOrAddString(choice.Name),
            references.Choice, layout.FieldOf(choice), layout.MethodOf(choice, 0));
        var field = new BlobBuilder();
        new BlobEncoder(field).Field().Type().Type(type, isValueType: false);
        foreach (var (_, name) in choice.Members)
            metadata.AddFieldDefinition(FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.InitOnly, metadata.GetOrAddString(name), metadata.GetOrAddBlob(field));
        bodies.Method(MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.RTSpecialName | Special, ".cctor", initializer, code => Initialize(code, choice, type));
        bodies.Method(MethodAttributes.Private | MethodAttributes.RTSpecialName | Special, ".ctor", constructor, code =>
        {
            code.LoadArgument(0);
            code.LoadArgument(1);
            code.Call(references.NewChoice);
            code.OpCode(ILOpCode.Ret);
        }, "text");
        bodies.Method(MethodAttributes.Public | MethodAttributes.Static | Special, "op_Implicit",
            references.Signature(isInstance: false, 1, r => r.Type().Type(type, isValueType: false), p => p.AddParameter().Type().String()), code =>
            {
                code.LoadArgument(0);
                Make(code, choice);
                code.OpCode(ILOpCode.Ret);
            }, "text");
    }

    /// <summary>Makes the kind known to the model before any of its values is read, then makes the listed values.</summary>
    private void Initialize(InstructionEncoder code, ChoicePlan choice, TypeDefinitionHandle type)
    {
        var function = references.Specification(spec =>
        {
            var arguments = spec.GenericInstantiation(references.Delegate, 2, isValueType: false);
            arguments.AddArgument().String();
            arguments.AddArgument().Type(type, isValueType: false);
        });
        var newFunction = references.Method(function, ".ctor", isInstance: true, 2, r => r.Void(), p =>
        {
            p.AddParameter().Type().Object();
            p.AddParameter().Type().IntPtr();
        });
        var argument = new BlobBuilder();
        new BlobEncoder(argument).MethodSpecificationSignature(1).AddArgument().Type(type, isValueType: false);
        code.OpCode(ILOpCode.Ldnull);
        code.OpCode(ILOpCode.Ldftn);
        code.Token(layout.MethodOf(choice, 2));
        code.OpCode(ILOpCode.Newobj);
        code.Token(newFunction);
        code.Call(metadata.AddMethodSpecification(register, metadata.GetOrAddBlob(argument)));
        for (var i = 0; i < choice.Members.Count; i++)
        {
            code.LoadString(metadata.GetOrAddUserString(choice.Members[i].Text));
            Make(code, choice);
            code.OpCode(ILOpCode.Stsfld);
            code.Token(layout.FieldOf(choice, i));
        }
        code.OpCode(ILOpCode.Ret);
    }

    private void Make(InstructionEncoder code, ChoicePlan choice)
    {
        code.OpCode(ILOpCode.Newobj);
        code.Token(layout.MethodOf(choice, 1));
    }
}
