using ControlValidator.Model;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Finds what in a compiled policy cannot be bounded while it runs.</summary>
internal sealed class Unbounded(ModuleDefinition module, IReadOnlyList<MethodDefinition> methods, TypeFlow flow, string policy)
{
    private const long LargestValue = 4096;

    public IEnumerable<Diagnostic> Find(bool isComplete)
    {
        foreach (var type in module.GetTypes())
        {
            if (type.HasGenericParameters && type.Methods.FirstOrDefault(m => m is { IsConstructor: true, IsStatic: true } && !Instrumentation.IsSingleton(m)) is { } initialiser)
                yield return UnboundedRules.GenericStatic.At(PlaceOf(initialiser, initialiser.Body.Instructions[0]), $"`{Written(type)}` is generic and computes a static member");
        }
        foreach (var use in flow.Add(module, methods).DistinctBy(u => u.Method))
            yield return UnboundedRules.GrowingType.At(PlaceOf(use.Method, use.At), $"`{use.Name}` leads back to itself with a type that is larger each time");
        foreach (var method in methods)
        {
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var instruction in method.Body.Instructions)
            {
                if (InCode(method, instruction, isComplete) is { } found && reported.Add(found.Code))
                    yield return found;
            }
            if (Large(method) is { } large)
                yield return UnboundedRules.LargeValue.At(PlaceOf(method, method.Body.Instructions[0]), $"a value of `{Written(large)}` takes more than {LargestValue} bytes");
        }
    }

    private Diagnostic? InCode(MethodDefinition method, Instruction instruction, bool isComplete)
    {
        if (instruction.OpCode.Code is Code.Box && instruction.Operand is TypeReference boxed && HasPlainEquality(boxed))
            return UnboundedRules.PlainEquality.At(PlaceOf(method, instruction), $"`{Written(boxed)}` becomes an object and is compared by going through whatever it holds");
        if (instruction.Operand is not MethodReference called)
            return null;
        return isComplete && Cost.Of(called, module) is { Own: null, Kind: null }
            ? UnboundedRules.UnknownCost.At(PlaceOf(method, instruction), $"nobody has said what `{Written(called.DeclaringType)}.{called.Name}` costs")
            : null;
    }

    private static TypeReference? Large(MethodDefinition method) =>
        method.Body.Variables.Select(v => v.VariableType).Concat(method.Parameters.Select(p => p.ParameterType)).Append(method.ReturnType)
            .FirstOrDefault(t => Frames.SizeOf(t, 0) > LargestValue);

    /// <summary>The runtime compares such values field by field, and what hangs in their fields by the same way, without a call that could be counted.</summary>
    private static bool HasPlainEquality(TypeReference type) =>
        type.GetElementType() is TypeDefinition { IsValueType: true, IsEnum: false } own
        && !own.Methods.Any(m => m is { Name: "Equals", IsVirtual: true, Parameters: [{ ParameterType.FullName: "System.Object" }] })
        && own.Fields.Any(f => !f.IsStatic && (f.FieldType.IsGenericParameter || (!f.FieldType.IsValueType && f.FieldType.FullName is not "System.String")));

    private SourceSpan PlaceOf(MethodDefinition method, Instruction instruction)
    {
        var place = new CodePlaces(method, policy).Of(instruction);
        return new(place.File, place.Line, place.Column);
    }

    private static string Written(TypeReference type) => type.Name.Split('`')[0];
}
