using System.Runtime.InteropServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>
/// Rewrites a compiled policy so that it draws on its fuel while it runs. It works on what the compiler made, and so counts calls and loops
/// that nobody wrote as well as those that somebody did.
/// </summary>
internal static class Instrumentation
{
    /// <param name="policy">The policy's path, for what is wrong with it.</param>
    /// <param name="isComplete">
    /// Whether it is all there is. Otherwise a call that has no known cost is not refused, but its arguments are counted, and any of its methods may be
    /// called by what comes later.
    /// </param>
    /// <param name="flow">Knows what came before it, if anything did.</param>
    /// <returns>The policy as it is to run; empty where something is wrong with it.</returns>
    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> image, string policy, bool isComplete, TypeFlow flow, List<Diagnostic> diagnostics)
    {
        using var source = Open(image);
        using var assembly = AssemblyDefinition.ReadAssembly(source, new() { InMemory = true, ReadSymbols = true, SymbolReaderProvider = new EmbeddedPortablePdbReaderProvider() });
        var module = assembly.MainModule;
        var methods = module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).ToList();
        var wrong = new Unbounded(module, methods, flow, policy).Find(isComplete).ToList();
        diagnostics.AddRange(wrong);
        if (wrong.Count > 0)
            return default;

        var graph = new CallGraph(module, methods, isComplete);
        var cycles = new Cycles(graph);
        var plans = new MethodPlans(module, graph, cycles);
        var runtime = new RuntimeCalls(module);
        foreach (var method in methods.Where(m => !IsSingleton(m)))
            new MethodWeaver(method, plans, runtime, policy).Weave();
        InitialiseFirst(module, runtime);

        return Write(assembly);
    }

    /// <summary>As an image with its symbols in it.</summary>
    public static ReadOnlyMemory<byte> Write(AssemblyDefinition assembly)
    {
        using var image = new MemoryStream();
        assembly.Write(image, new() { WriteSymbols = true, SymbolWriterProvider = new EmbeddedSymbols(), DeterministicMvid = true });
        return image.GetBuffer().AsMemory(0, (int)image.Length);
    }

    /// <summary>Static members are computed when the policy is loaded, in one order: not on the fuel of the check that comes across them first.</summary>
    private static void InitialiseFirst(ModuleDefinition module, RuntimeCalls runtime)
    {
        if (module.GetType(PolicyModule.ClassName)?.Methods.FirstOrDefault(m => m is { Name: PolicyModule.MethodName, HasParameters: false, HasGenericParameters: false }) is not { } checks)
            return;
        var edit = new CodeEdit(checks.Body);
        edit.Begin(
        [
            .. module.GetTypes().Where(t => !t.HasGenericParameters && t.Methods.Any(m => m is { IsConstructor: true, IsStatic: true } && !IsSingleton(m))).SelectMany(t => (Instruction[])
            [
                Instruction.Create(OpCodes.Ldtoken, t),
                Instruction.Create(OpCodes.Call, runtime.Initialise),
            ]),
        ]);
        edit.Apply();
    }

    /// <summary>The compiler's own classes for lambdas make one object, once in the life of the process.</summary>
    internal static bool IsSingleton(MethodDefinition method) => method is { IsConstructor: true, IsStatic: true } && method.DeclaringType.Name.StartsWith("<>c", StringComparison.Ordinal);

    private static MemoryStream Open(ReadOnlyMemory<byte> image) => MemoryMarshal.TryGetArray(image, out var bytes)
        ? new(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new(image.ToArray(), writable: false);

    /// <summary>The library asks for the name of a file that embedded symbols do not have.</summary>
    private sealed class EmbeddedSymbols : ISymbolWriterProvider
    {
        private readonly EmbeddedPortablePdbWriterProvider provider = new();

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) => provider.GetSymbolWriter(module, module.Name);

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => provider.GetSymbolWriter(module, module.Name);
    }
}
