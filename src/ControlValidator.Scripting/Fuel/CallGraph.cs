using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>
/// Which method of a policy leads to which. A call that the library may answer with a call of its own, as of a delegate or an override,
/// leads through <see cref="Anywhere"/> to every method that can be called in that way.
/// </summary>
internal sealed class CallGraph
{
    /// <summary>The node through which calls go that name no method of the policy.</summary>
    public const int Anywhere = 0;

    private readonly Dictionary<MethodDefinition, int> indexes = [];
    private readonly List<MethodDefinition?> methods = [null];
    private readonly List<HashSet<int>> edges = [[]];

    /// <param name="isComplete">Whether nothing comes later that can call its methods by name.</param>
    public CallGraph(ModuleDefinition module, IReadOnlyList<MethodDefinition> own, bool isComplete)
    {
        foreach (var method in own)
        {
            indexes.Add(method, methods.Count);
            methods.Add(method);
            edges.Add([]);
        }
        foreach (var method in own)
        {
            if (method.IsVirtual || !isComplete)
                edges[Anywhere].Add(indexes[method]);
            foreach (var instruction in method.Body.Instructions)
                Connect(indexes[method], instruction, module);
        }
    }

    public int Count => methods.Count;

    public IReadOnlyCollection<int> From(int node) => edges[node];

    public int IndexOf(MethodDefinition method) => indexes[method];

    public MethodDefinition? MethodAt(int node) => methods[node];

    private void Connect(int from, Instruction instruction, ModuleDefinition module)
    {
        if (instruction.Operand is FieldReference field && instruction.OpCode.Code is Code.Ldsfld or Code.Stsfld or Code.Ldsflda)
            Initialise(from, field.DeclaringType, module);
        if (instruction.Operand is not MethodReference reference)
            return;
        var cost = Cost.Of(reference, module);
        if (instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
        {
            if (cost.Own is not null)
                edges[Anywhere].Add(indexes[cost.Own]);
            return;
        }
        if (cost.Own is not null)
        {
            edges[from].Add(indexes[cost.Own]);
            Initialise(from, cost.Own.DeclaringType, module);
        }
        if (cost.LeadsAnywhere)
            edges[from].Add(Anywhere);
    }

    /// <summary>Whoever touches a type first runs its initialisers.</summary>
    private void Initialise(int from, TypeReference type, ModuleDefinition module)
    {
        if (type.GetElementType() is { } element && element.Scope == module && element.Resolve().Methods.FirstOrDefault(m => m is { IsConstructor: true, IsStatic: true }) is { } initialiser)
            edges[from].Add(indexes[initialiser]);
    }
}
