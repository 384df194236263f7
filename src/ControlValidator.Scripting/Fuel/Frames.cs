using Mono.Cecil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>How much of the stack a call takes, roughly and rather more.</summary>
internal static class Frames
{
    private const int Word = 8;
    private const int Foreign = 48;
    private const int MostNesting = 32;

    /// <summary>Bytes.</summary>
    public static int SizeOf(MethodDefinition method)
    {
        var size = (long)Word * (method.Body.MaxStackSize + 8);
        foreach (var variable in method.Body.Variables)
            size += SizeOf(variable.VariableType, 0);
        foreach (var parameter in method.Parameters)
            size += SizeOf(parameter.ParameterType, 0);
        return (int)Math.Min(size, int.MaxValue);
    }

    /// <summary>Bytes that a value of the type takes in place.</summary>
    public static long SizeOf(TypeReference type, int around)
    {
        if (around > MostNesting)
            return int.MaxValue;
        if (!type.IsValueType || type.IsPrimitive || type is ByReferenceType or ArrayType)
            return type.IsGenericParameter ? Foreign : Word;
        if (type.GetElementType() is TypeDefinition { IsEnum: false } own)
        {
            var size = 0L;
            foreach (var field in own.Fields.Where(f => !f.IsStatic))
                size += SizeOf(Argument(field.FieldType, type), around + 1);
            return Math.Max(Word, size);
        }
        if (type is not GenericInstanceType generic)
            return Foreign;
        var sum = (long)Word;
        foreach (var argument in generic.GenericArguments)
            sum += SizeOf(argument, around + 1);
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) || type.Name.StartsWith("Nullable`", StringComparison.Ordinal)
            || type.Name.StartsWith("KeyValuePair`", StringComparison.Ordinal) ? sum
            : type.Name.StartsWith("InlineArray", StringComparison.Ordinal) ? sum * 16
            : sum + Foreign;
    }

    private static TypeReference Argument(TypeReference field, TypeReference of) =>
        field is GenericParameter { Type: GenericParameterType.Type } parameter && of is GenericInstanceType generic
            && parameter.Position < generic.GenericArguments.Count
            ? generic.GenericArguments[parameter.Position]
            : field;
}
