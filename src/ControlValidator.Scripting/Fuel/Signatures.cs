using Mono.Cecil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Types in the signature of a method that is called, with the type arguments of the call put in.</summary>
internal static class Signatures
{
    public static TypeReference ReturnOf(MethodReference method) => Fill(method.ReturnType, method);

    /// <summary>All arguments in the order in which they are on the stack, what the method is called on first.</summary>
    public static List<TypeReference> ArgumentsOf(MethodReference method, bool isNew)
    {
        var types = new List<TypeReference>();
        if (method.HasThis && !isNew)
            types.Add(IsPlaceOnStack(method.DeclaringType) ? new ByReferenceType(method.DeclaringType) : method.DeclaringType);
        foreach (var parameter in method.Parameters)
            types.Add(Fill(parameter.ParameterType, method));
        return types;
    }

    private static bool IsPlaceOnStack(TypeReference type) => type.IsValueType;

    private static TypeReference Fill(TypeReference type, MethodReference method) => type switch
    {
        GenericParameter { Type: GenericParameterType.Method } parameter when method is GenericInstanceMethod generic => generic.GenericArguments[parameter.Position],
        GenericParameter { Type: GenericParameterType.Type } parameter when method.DeclaringType is GenericInstanceType generic => generic.GenericArguments[parameter.Position],
        GenericInstanceType instance => FillAll(instance, method),
        ArrayType array => new ArrayType(Fill(array.ElementType, method), array.Rank),
        ByReferenceType reference => new ByReferenceType(Fill(reference.ElementType, method)),
        RequiredModifierType modified => Fill(modified.ElementType, method),
        OptionalModifierType modified => Fill(modified.ElementType, method),
        _ => type,
    };

    private static GenericInstanceType FillAll(GenericInstanceType instance, MethodReference method)
    {
        var filled = new GenericInstanceType(instance.ElementType);
        foreach (var argument in instance.GenericArguments)
            filled.GenericArguments.Add(Fill(argument, method));
        return filled;
    }
}
