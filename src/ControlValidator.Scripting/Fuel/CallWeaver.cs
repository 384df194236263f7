using ControlValidator.Model.Metering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Counts what calls, arrays and objects take, before they take it.</summary>
/// <param name="note">The instructions that note a place as the one that runs out, if something does.</param>
internal sealed class CallWeaver(ModuleDefinition module, RuntimeCalls runtime, CodeEdit edit, Func<CodePlace, IEnumerable<Instruction>> note)
{
    private const int Entry = 64;
    private const int Capacity = 32;
    private const int Character = 2;

    public void Weave(Instruction instruction, CodePlace place)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newarr:
                edit.Before(instruction, [.. note(place), Make(OpCodes.Conv_I8), Instruction.Create(OpCodes.Sizeof, (TypeReference)instruction.Operand),
                    Call(runtime.Size(nameof(Sizes.Length))), Make(OpCodes.Conv_Ovf_I)]);
                break;
            case Code.Newobj when ((MethodReference)instruction.Operand).DeclaringType is ArrayType array:
                edit.Before(instruction, Dimensions(array, place));
                break;
            case Code.Box when MayNest((TypeReference)instruction.Operand):
                edit.After(instruction, [.. note(place), Call(runtime.Size(nameof(Sizes.Box)))]);
                break;
            case Code.Newobj or Code.Call or Code.Callvirt:
                Call(instruction, (MethodReference)instruction.Operand, place);
                break;
        }
    }

    private List<Instruction> Dimensions(ArrayType array, CodePlace place)
    {
        var kept = new Stack<VariableDefinition>();
        List<Instruction> code = [.. note(place)];
        for (var i = 0; i < array.Rank; i++)
        {
            kept.Push(edit.NewVariable(module.TypeSystem.Int32));
            code.Add(Instruction.Create(OpCodes.Stloc, kept.Peek()));
        }
        code.Add(Instruction.Create(OpCodes.Ldc_I8, 1L));
        foreach (var length in kept)
            code.AddRange([Instruction.Create(OpCodes.Ldloc, length), Call(runtime.Size(nameof(Sizes.Times)))]);
        code.AddRange([Instruction.Create(OpCodes.Sizeof, array.ElementType), Call(runtime.Size(nameof(Sizes.Length))), Make(OpCodes.Pop)]);
        code.AddRange(kept.Select(length => Instruction.Create(OpCodes.Ldloc, length)));
        return code;
    }

    /// <summary>Values that the runtime prints and compares by going through what they hold.</summary>
    private static bool MayNest(TypeReference type) => type.IsGenericParameter
        || (type is GenericInstanceType generic && (IsNamed(generic, "ValueTuple`") || IsNamed(generic, "KeyValuePair`") || IsNamed(generic, "Nullable`")));

    private void Call(Instruction instruction, MethodReference called, CodePlace place)
    {
        var cost = Cost.Of(called, module);
        var isNew = instruction.OpCode.Code is Code.Newobj;
        if (cost.Own is not null)
        {
            if (isNew && !called.DeclaringType.IsValueType)
                Before(instruction, [.. note(place), Number(Entry + (8 * cost.Own.DeclaringType.Fields.Count)), Call(runtime.Size(nameof(Sizes.New)))]);
            return;
        }
        switch (cost.Kind)
        {
            case CostKind.Replaced when runtime.Replacement(called) is { } replacement:
                Before(instruction, note(place));
                (instruction.OpCode, instruction.Operand) = (OpCodes.Call, replacement);
                break;
            case CostKind.Sized or CostKind.Keyed or CostKind.Grows or CostKind.Widths or CostKind.Formats or CostKind.Replaced or null:
                Sized(instruction, called, cost.Kind ?? CostKind.Sized, isNew, place);
                break;
            case CostKind.Draws:
                Before(instruction, note(place));
                break;
            case CostKind.Constant or CostKind.Calls or CostKind.Analyses:
                break;
        }
    }

    private void Sized(Instruction instruction, MethodReference called, CostKind kind, bool isNew, CodePlace place)
    {
        var types = Signatures.ArgumentsOf(called, isNew);
        var countings = new List<List<Instruction>>();
        for (var i = 0; i < types.Count; i++)
        {
            var isReceiver = called.HasThis && !isNew && i == 0;
            var ofArgument = IsPrinted(called, i) ? CostKind.Sized : kind;
            countings.Add(isReceiver && kind is not (CostKind.Sized or CostKind.Widths) ? [] : Count(types[i], ofArgument, called, isReceiver));
        }
        if (IsConstrained(instruction) && countings.Count > 0)
            countings[0] = [];
        List<Instruction> before = [.. note(place)];
        if (kind is CostKind.Grows)
            before.AddRange([Number(Entry), Call(runtime.Size(nameof(Sizes.New)))]);
        before.AddRange(Through(types, countings));
        Before(instruction, before);
        if (Signatures.ReturnOf(called) is var made && (made.FullName is "System.String" || made is ArrayType))
            edit.After(instruction, Call(runtime.Size(nameof(Sizes.Made), made)));
    }

    /// <summary>Takes arguments from the stack down to the first that is to be counted, and puts them back, counting.</summary>
    private List<Instruction> Through(List<TypeReference> types, List<List<Instruction>> countings)
    {
        var code = new List<Instruction>();
        var first = countings.FindIndex(c => c.Count > 0);
        if (first < 0)
            return code;
        var kept = new Stack<VariableDefinition>();
        for (var i = types.Count - 1; i > first; i--)
        {
            kept.Push(edit.NewVariable(types[i]));
            code.Add(Instruction.Create(OpCodes.Stloc, kept.Peek()));
        }
        code.AddRange(countings[first]);
        for (var i = first + 1; i < types.Count; i++)
        {
            code.Add(Instruction.Create(OpCodes.Ldloc, kept.Pop()));
            code.AddRange(countings[i]);
        }
        return code;
    }

    /// <summary>What counts an argument that is on top of the stack, and leaves it there, or what takes its place.</summary>
    private List<Instruction> Count(TypeReference type, CostKind kind, MethodReference called, bool isReceiver)
    {
        if (type is ByReferenceType { ElementType: GenericInstanceType place })
            return IsNamed(place, "ImmutableArray`") || IsNamed(place, "ReadOnlySpan`") ? CountInPlace(place) : [];
        if (type is ByReferenceType or PointerType)
            return [];
        if (type.FullName is "System.Int32" && kind is CostKind.Widths or CostKind.Formats)
            return [Number(called.DeclaringType.Name is "String" or "DefaultInterpolatedStringHandler" ? Character : Capacity), Call(runtime.Size(nameof(Sizes.Width)))];
        if (type.FullName is "System.String" && kind is CostKind.Formats && !isReceiver)
            return [Call(runtime.Size(nameof(Sizes.Format)))];
        if (type.FullName is "System.Collections.IEnumerable")
            return [Call(runtime.Size(nameof(Sizes.WalkObjects)))];
        if (type is not GenericInstanceType generic)
            return !type.IsValueType || type.IsGenericParameter ? [Call(runtime.Size(nameof(Sizes.Read), type))] : [];
        if (IsNamed(generic, "IEnumerable`") && !isReceiver)
            return [Call(runtime.Size(IsWalkedLater(called) ? nameof(Sizes.Walk) : nameof(Sizes.WalkNow), generic.GenericArguments[0]))];
        if (IsNamed(generic, "ReadOnlySpan`"))
            return [Call(runtime.Size(nameof(Sizes.ReadSpan), generic.GenericArguments[0]))];
        if (IsNamed(generic, "ImmutableArray`"))
            return [Call(runtime.Size(nameof(Sizes.ReadArray), generic.GenericArguments[0]))];
        return IsNamed(generic, "Span`") || IsDelegate(generic) ? [] : [Call(runtime.Size(nameof(Sizes.Read), type))];
    }

    private List<Instruction> CountInPlace(GenericInstanceType type) =>
    [
        Make(OpCodes.Dup),
        Instruction.Create(OpCodes.Ldobj, type),
        Call(runtime.Size(IsNamed(type, "ReadOnlySpan`") ? nameof(Sizes.ReadSpan) : nameof(Sizes.ReadArray), type.GenericArguments[0])),
        Make(OpCodes.Pop),
    ];

    /// <summary>Whether an argument is what an interpolated text shows: its digits are no widths, however many there are.</summary>
    private static bool IsPrinted(MethodReference called, int argument) => called.Name is "AppendFormatted" && argument == 1;

    private static bool IsWalkedLater(MethodReference called) => called.DeclaringType.Name is "Enumerable" && called.Name is not "Contains";

    /// <summary>A prefix stays with the call that it belongs to.</summary>
    private void Before(Instruction call, IEnumerable<Instruction> code) => edit.Before(IsConstrained(call) ? call.Previous : call, code);

    private static bool IsConstrained(Instruction call) => call.Previous?.OpCode.OpCodeType is OpCodeType.Prefix;

    private static bool IsNamed(GenericInstanceType type, string name) => type.Name.StartsWith(name, StringComparison.Ordinal);

    private static bool IsDelegate(GenericInstanceType type) => IsNamed(type, "Func`") || IsNamed(type, "Action`") || IsNamed(type, "Predicate`") || IsNamed(type, "Comparison`");

    private static Instruction Call(MethodReference method) => Instruction.Create(OpCodes.Call, method);

    private static Instruction Make(OpCode code) => Instruction.Create(code);

    private static Instruction Number(int number) => Instruction.Create(OpCodes.Ldc_I4, number);
}
