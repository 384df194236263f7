using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>
/// Which type parameter gets into which. The runtime makes code, and room on the stack, for each type that something generic is used with: where a
/// parameter comes back to itself inside a larger type, there is no end of such types, and no count of calls bounds how large they are.
/// </summary>
internal sealed class TypeFlow
{
    /// <summary>Through it go calls that may end in any generic method which is virtual.</summary>
    private const string Dispatched = "";

    private List<(string From, string To, bool Grows)> known = [];

    /// <summary>
    /// Gives what in a module, seen together with those before it, lets types grow without end. Takes it over where there is nothing of that kind.
    /// </summary>
    public IReadOnlyList<TypeUse> Add(ModuleDefinition module, IReadOnlyList<MethodDefinition> methods)
    {
        var dispatched = methods.Where(m => m is { IsVirtual: true, HasGenericParameters: true }).Select(m => (Dispatched, NodeOf(m, m.GenericParameters.Count), false));
        var generic = methods.Where(m => m.HasGenericParameters || m.DeclaringType.HasGenericParameters).ToList();
        var uses = generic.SelectMany(m => m.Body.Instructions.SelectMany(i => In(m, i, module)).Concat(Around(m))).ToList();
        List<(string From, string To, bool Grows)> all = [.. known, .. dispatched, .. uses.Select(u => (u.From, u.To, u.Grows))];
        var edges = all.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var endless = all.FindAll(e => e.Grows && Leads(edges, e.To, e.From));
        var found = uses.FindAll(u => endless.Exists(e => Leads(edges, u.To, e.From) && Leads(edges, e.To, u.From)));
        if (found.Count == 0)
            known = all;
        return found.Exists(u => u.Grows) ? found.FindAll(u => u.Grows) : found;
    }

    private static IEnumerable<TypeUse> In(MethodDefinition method, Instruction instruction, ModuleDefinition module) => instruction.Operand switch
    {
        MethodReference called => [.. Of(called.DeclaringType, method, instruction), .. Of(called as GenericInstanceMethod, method, instruction, module)],
        FieldReference field => Of(field.DeclaringType, method, instruction),
        TypeReference type => Of(type, method, instruction),
        _ => [],
    };

    /// <summary>In what the method keeps, and in what its type is made of.</summary>
    private static IEnumerable<TypeUse> Around(MethodDefinition method)
    {
        var type = method.DeclaringType;
        return method.Body.Variables.Select(v => v.VariableType).Concat(type.Fields.Select(f => f.FieldType)).Append(type.BaseType)
            .SelectMany(t => Of(t, method, method.Body.Instructions[0]));
    }

    private static IEnumerable<TypeUse> Of(GenericInstanceMethod? called, MethodDefinition method, Instruction instruction, ModuleDefinition module)
    {
        if (called is null)
            return [];
        var node = NodeOf(called, called.GenericArguments.Count);
        var isDispatched = instruction.OpCode.Code is Code.Callvirt or Code.Ldvirtftn && Cost.Of(called, module).Own is not { IsVirtual: false };
        return called.GenericArguments.SelectMany(argument =>
            Into(argument, node, called.Name, method, instruction).Concat(isDispatched ? Into(argument, Dispatched, called.Name, method, instruction) : []).Concat(Of(argument, method, instruction)));
    }

    private static IEnumerable<TypeUse> Of(TypeReference? type, MethodDefinition method, Instruction instruction) => type switch
    {
        GenericInstanceType instance => instance.GenericArguments.SelectMany(argument =>
            Into(argument, instance.ElementType.FullName, instance.Name.Split('`')[0], method, instruction).Concat(Of(argument, method, instruction))),
        TypeSpecification around => Of(around.ElementType, method, instruction),
        _ => [],
    };

    private static IEnumerable<TypeUse> Into(TypeReference argument, string node, string name, MethodDefinition method, Instruction instruction) =>
        ParametersIn(argument).Select(p => new TypeUse(NodeOf(p), node, Grows: argument != p, name, method, instruction));

    private static IEnumerable<GenericParameter> ParametersIn(TypeReference type) => type switch
    {
        GenericParameter parameter => [parameter],
        GenericInstanceType instance => instance.GenericArguments.SelectMany(ParametersIn),
        TypeSpecification around => ParametersIn(around.ElementType),
        _ => [],
    };

    private static string NodeOf(GenericParameter parameter) =>
        parameter.DeclaringMethod is { } method ? NodeOf(method, method.GenericParameters.Count) : parameter.DeclaringType.FullName;

    /// <summary>Overloads with as many parameters are one node, as are all type parameters of a method.</summary>
    private static string NodeOf(MethodReference method, int typeParameters) =>
        $"{method.DeclaringType.GetElementType().FullName}::{method.Name}`{typeParameters}({method.Parameters.Count})";

    private static bool Leads(ILookup<string, string> edges, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var node))
        {
            if (node == to)
                return true;
            foreach (var next in edges[node])
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }
        return false;
    }
}

/// <summary>A type parameter that something generic is used with.</summary>
/// <param name="Grows">Whether it is a part of a larger type there.</param>
/// <param name="Name">What is used.</param>
internal sealed record TypeUse(string From, string To, bool Grows, string Name, MethodDefinition Method, Instruction At);
