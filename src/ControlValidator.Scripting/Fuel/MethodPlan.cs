using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>What a method draws where it begins.</summary>
/// <param name="Steps">What it costs without the turns of its loops, up to the calls that draw for themselves.</param>
/// <param name="IsCharged">False for a short method that only named calls lead to: whoever calls it draws its steps.</param>
/// <param name="Levels">How many levels of depth it counts for; 0 where it cannot be part of a deep chain of calls.</param>
internal readonly record struct MethodPlan(int Steps, bool IsCharged, int Levels)
{
    public int ToCaller => IsCharged ? 1 : Steps;
}

/// <summary>Plans all methods of a policy, callees before their callers.</summary>
internal sealed class MethodPlans
{
    private const int MostStepsForFree = 256;
    private const int MostHeightForFree = 8;
    private const int FrameOfLevel = 1024;
    private const int MostSteps = 1_000_000;
    private const int Analysis = 200;

    private readonly ModuleDefinition module;
    private readonly CallGraph graph;
    private readonly MethodPlan[] plans;

    public MethodPlans(ModuleDefinition module, CallGraph graph, Cycles cycles)
    {
        this.module = module;
        this.graph = graph;
        plans = new MethodPlan[graph.Count];
        var heights = new int[graph.Count];
        var unnamed = graph.From(CallGraph.Anywhere);
        foreach (var node in cycles.Order)
        {
            var height = 1;
            foreach (var to in graph.From(node))
                height = Math.Max(height, heights[to] + 1);
            var isDeep = cycles.IsCyclic[node] || height > MostHeightForFree;
            heights[node] = isDeep && node != CallGraph.Anywhere ? 1 : height;
            if (graph.MethodAt(node) is not { } method)
                continue;
            var steps = 1L;
            foreach (var instruction in method.Body.Instructions)
                steps += StepsOf(instruction);
            plans[node] = new(
                (int)Math.Min(steps, MostSteps), isDeep || steps > MostStepsForFree || unnamed.Contains(node),
                isDeep ? 1 + (Frames.SizeOf(method) / FrameOfLevel) : 0);
        }
    }

    public MethodPlan Of(MethodDefinition method) => plans[graph.IndexOf(method)];

    /// <summary>What an instruction costs each time, apart from what is drawn by size.</summary>
    public int StepsOf(Instruction instruction)
    {
        if (instruction.Operand is not MethodReference reference || instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
            return 0;
        var cost = Cost.Of(reference, module);
        return cost.Own is not null ? Math.Max(1, plans[graph.IndexOf(cost.Own)].ToCaller)
            : cost.Kind is CostKind.Analyses && !reference.Name.StartsWith("get_", StringComparison.Ordinal) ? Analysis
            : 1;
    }
}
