using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Puts instructions before others in a method: whoever jumps to an instruction then jumps to what stands before it.</summary>
internal sealed class CodeEdit
{
    private readonly MethodBody body;
    private readonly Dictionary<Instruction, Instruction> moved = [];
    private readonly Dictionary<Instruction, List<Instruction>> before = [];
    private readonly Dictionary<Instruction, List<Instruction>> after = [];
    private List<Instruction> begin = [];

    public CodeEdit(MethodBody body)
    {
        this.body = body;
        body.SimplifyMacros();
    }

    public VariableDefinition NewVariable(TypeReference type)
    {
        var variable = new VariableDefinition(type);
        body.Variables.Add(variable);
        body.InitLocals = true;
        return variable;
    }

    public void Before(Instruction instruction, params IEnumerable<Instruction> inserted)
    {
        if (!before.TryGetValue(instruction, out var list))
            before.Add(instruction, list = []);
        list.AddRange(inserted);
    }

    public void After(Instruction instruction, params IEnumerable<Instruction> inserted)
    {
        if (!after.TryGetValue(instruction, out var list))
            after.Add(instruction, list = []);
        list.AddRange(inserted);
    }

    /// <summary>Puts instructions where the method begins, before all others; nobody jumps there.</summary>
    public void Begin(List<Instruction> inserted) => begin = inserted;

    public void Apply()
    {
        var all = body.Instructions.ToList();
        body.Instructions.Clear();
        Add(begin);
        foreach (var instruction in all)
        {
            if (before.TryGetValue(instruction, out var inserted))
            {
                moved[instruction] = inserted[0];
                Add(inserted);
            }
            body.Instructions.Add(instruction);
            if (after.TryGetValue(instruction, out var appended))
                Add(appended);
        }
        foreach (var instruction in all)
            Retarget(instruction);
        foreach (var handler in body.ExceptionHandlers)
        {
            (handler.TryStart, handler.TryEnd) = (Moved(handler.TryStart), Moved(handler.TryEnd));
            (handler.HandlerStart, handler.HandlerEnd) = (Moved(handler.HandlerStart), Moved(handler.HandlerEnd));
            handler.FilterStart = Moved(handler.FilterStart);
        }
        body.OptimizeMacros();
    }

    private void Add(List<Instruction> inserted)
    {
        foreach (var instruction in inserted)
            body.Instructions.Add(instruction);
    }

    private void Retarget(Instruction instruction)
    {
        if (instruction.Operand is Instruction target)
            instruction.Operand = Moved(target);
        else if (instruction.Operand is Instruction[] targets)
            instruction.Operand = Array.ConvertAll(targets, t => Moved(t)!);
    }

    private Instruction? Moved(Instruction? instruction) => instruction is not null && moved.TryGetValue(instruction, out var first) ? first : instruction;
}
