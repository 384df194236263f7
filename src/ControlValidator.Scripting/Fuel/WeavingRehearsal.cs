using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Rewrites a policy of no meaning, so that the first one with a meaning need not wait for code that runs for the first time.</summary>
internal static class WeavingRehearsal
{
    /// <summary>What became of it, which is of use to nobody: whoever asks for it first rehearses, once in the life of the process.</summary>
    public static ReadOnlyMemory<byte> Image { get; } = Instrumentation.Apply(Made(), "", isComplete: true, new(), []);

    /// <summary>A method that calls another one in a loop.</summary>
    private static ReadOnlyMemory<byte> Made()
    {
        using var assembly = AssemblyDefinition.CreateAssembly(new("rehearsal", new()), "rehearsal", ModuleKind.Dll);
        var module = assembly.MainModule;
        var type = new TypeDefinition("", PolicyModule.ClassName, TypeAttributes.Public, module.TypeSystem.Object);
        module.Types.Add(type);
        var method = new MethodDefinition(PolicyModule.MethodName, MethodAttributes.Public | MethodAttributes.Static, module.TypeSystem.Void);
        type.Methods.Add(method);
        var code = method.Body.GetILProcessor();
        code.Emit(OpCodes.Ldstr, "a");
        code.Emit(OpCodes.Callvirt, module.ImportReference(typeof(string).GetMethod(nameof(string.Trim), Type.EmptyTypes)));
        code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Br, method.Body.Instructions[0]);
        return Instrumentation.Write(assembly);
    }
}
