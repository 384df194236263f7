using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Makes one method of a policy draw on its fuel: where it begins, at each turn of a loop, and before calls whose cost grows.</summary>
internal sealed class MethodWeaver
{
    /// <summary>An exception takes as long as so many plain steps.</summary>
    private const int Catching = 1000;

    private readonly MethodDefinition method;
    private readonly MethodPlans plans;
    private readonly RuntimeCalls runtime;
    private readonly CodePlaces places;
    private readonly CodeEdit edit;
    private readonly CallWeaver calls;
    private readonly List<Instruction> original;
    private VariableDefinition? tank;

    public MethodWeaver(MethodDefinition method, MethodPlans plans, RuntimeCalls runtime, string policy)
    {
        this.method = method;
        this.plans = plans;
        this.runtime = runtime;
        places = new(method, policy);
        edit = new(method.Body);
        original = [.. method.Body.Instructions];
        calls = new(method.Module, runtime, edit, place => [Tank(), .. At(place, runtime.At)]);
    }

    public void Weave()
    {
        var plan = plans.Of(method);
        Loops();
        foreach (var instruction in original)
            calls.Weave(instruction, places.Of(instruction));
        VariableDefinition? depth = null;
        if (plan.Levels > 0 || Catches())
            depth = KeepDepth(plan.Levels);
        Begin(plan, depth);
        edit.Apply();
    }

    /// <summary>A jump back is a turn, and costs what the calls do that it goes through again.</summary>
    private void Loops()
    {
        var index = new Dictionary<Instruction, int>();
        for (var i = 0; i < original.Count; i++)
            index.Add(original[i], i);
        for (var i = 0; i < original.Count; i++)
        {
            var start = TargetsOf(original[i]).Select(t => index[t]).Append(int.MaxValue).Min();
            if (start > i)
                continue;
            var steps = 1L;
            for (var turn = start; turn <= i; turn++)
                steps += plans.StepsOf(original[turn]);
            edit.Before(original[i], Draw((int)Math.Min(steps, int.MaxValue / 2), levels: 0, places.Of(original[start])));
        }
    }

    private static Instruction[] TargetsOf(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private bool Catches() => method.Body.ExceptionHandlers.Any(h => h.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter);

    /// <summary>Whoever leaves the method, or catches what its calls threw, is as deep again as it was.</summary>
    private VariableDefinition KeepDepth(int levels)
    {
        var depth = edit.NewVariable(method.Module.TypeSystem.Int32);
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            foreach (var start in new[] { handler.FilterStart, handler.HandlerStart }.OfType<Instruction>())
            {
                if (handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter)
                    edit.Before(start, [Tank(), Make(OpCodes.Ldloc, depth), Make(levels), Instruction.Create(OpCodes.Add), Call(runtime.SetDepth), .. Draw(Catching, levels: 0, places.Of(start))]);
            }
        }
        if (levels > 0)
        {
            foreach (var end in original.Where(i => i.OpCode.Code is Code.Ret))
                edit.Before(end, Tank(), Make(OpCodes.Ldloc, depth), Call(runtime.SetDepth));
        }
        return depth;
    }

    private void Begin(MethodPlan plan, VariableDefinition? depth)
    {
        if (!plan.IsCharged && tank is null)
            return;
        var begin = new List<Instruction>();
        var drawn = plan.IsCharged ? Draw(plan.Steps, plan.Levels, places.First) : [];
        tank ??= edit.NewVariable(runtime.Tank);
        begin.Add(Instruction.Create(OpCodes.Call, runtime.Current));
        begin.Add(Instruction.Create(OpCodes.Stloc, tank));
        if (depth is not null)
            begin.AddRange([Tank(), Call(runtime.Depth), Instruction.Create(OpCodes.Stloc, depth)]);
        begin.AddRange(drawn);
        edit.Begin(begin);
    }

    /// <summary>Draws steps, and stops the check where they are not there.</summary>
    private IEnumerable<Instruction> Draw(int steps, int levels, CodePlace place)
    {
        yield return Tank();
        yield return Make(steps);
        if (levels > 0)
            yield return Make(levels);
        yield return Call(levels > 0 ? runtime.Enter : runtime.Take);
        var enough = Instruction.Create(OpCodes.Nop);
        yield return Instruction.Create(OpCodes.Brtrue, enough);
        yield return Tank();
        foreach (var instruction in At(place, runtime.RunOut))
            yield return instruction;
        yield return enough;
    }

    private static Instruction[] At(CodePlace place, MethodReference told) =>
        [Instruction.Create(OpCodes.Ldstr, place.File), Make(place.Line), Make(place.Column), Call(told)];

    private Instruction Tank() => Instruction.Create(OpCodes.Ldloc, tank ??= edit.NewVariable(runtime.Tank));

    private static Instruction Call(MethodReference called) => Instruction.Create(called.HasThis ? OpCodes.Callvirt : OpCodes.Call, called);

    private static Instruction Make(int number) => Instruction.Create(OpCodes.Ldc_I4, number);

    private static Instruction Make(OpCode code, VariableDefinition variable) => Instruction.Create(code, variable);
}
