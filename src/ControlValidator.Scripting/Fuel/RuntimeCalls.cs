using System.Reflection;
using System.Runtime.CompilerServices;
using ControlValidator.Model.Metering;
using Mono.Cecil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>References from a policy to what counts while it runs.</summary>
internal sealed class RuntimeCalls(ModuleDefinition module)
{
    private static readonly Type[] Replacing = [typeof(Texts), typeof(Expressions), typeof(Orders)];

    private readonly Dictionary<string, MethodReference> known = new(StringComparer.Ordinal);

    public TypeReference Tank { get; } = module.ImportReference(typeof(FuelTank));

    public MethodReference Current => OfTank("get_Current");

    public MethodReference Depth => OfTank("get_Depth");

    public MethodReference SetDepth => OfTank("set_Depth");

    public MethodReference Take => OfTank(nameof(FuelTank.Take));

    public MethodReference Enter => OfTank(nameof(FuelTank.Enter));

    public MethodReference At => OfTank(nameof(FuelTank.At));

    public MethodReference RunOut => OfTank(nameof(FuelTank.RunOut));

    public MethodReference Initialise => Import(typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.RunClassConstructor), [typeof(RuntimeTypeHandle)])!);

    /// <summary>A method of <see cref="Sizes"/>, for arguments of a type where it is generic.</summary>
    public MethodReference Size(string name, params ReadOnlySpan<TypeReference> of)
    {
        var method = Import(typeof(Sizes).GetMethod(name)!);
        if (of.IsEmpty)
            return method;
        var instance = new GenericInstanceMethod(method);
        foreach (var type in of)
            instance.GenericArguments.Add(type);
        return instance;
    }

    /// <summary>The method that stands in for one of the library: same name, what the call is made on as first parameter. Null where there is none.</summary>
    public MethodReference? Replacement(MethodReference called)
    {
        var isNew = called.Name is ".ctor";
        var wanted = called.Parameters.Select(p => Plain(p.ParameterType)).ToList();
        if (called.HasThis && !isNew)
            wanted.Insert(0, Plain(called.DeclaringType.GetElementType()));
        foreach (var method in Replacing.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)))
        {
            if (method.Name != (isNew ? "New" : called.Name) || (isNew && method.ReturnType.Name != called.DeclaringType.Name)
                || !method.GetParameters().Select(p => Plain(p.ParameterType)).SequenceEqual(wanted, StringComparer.Ordinal))
            {
                continue;
            }
            var replacement = module.ImportReference(method);
            if (called is not GenericInstanceMethod generic)
                return replacement;
            var instance = new GenericInstanceMethod(replacement);
            foreach (var argument in generic.GenericArguments)
                instance.GenericArguments.Add(argument);
            return instance;
        }
        return null;
    }

    private MethodReference OfTank(string name) => Import(typeof(FuelTank).GetMethod(name)!);

    private MethodReference Import(MethodInfo method)
    {
        var key = $"{method.DeclaringType}.{method.Name}";
        if (!known.TryGetValue(key, out var reference))
            known.Add(key, reference = module.ImportReference(method));
        return reference;
    }

    /// <summary>Names of a type and of what it is made of, without namespaces; type parameters are all alike.</summary>
    private static string Plain(Type type) => type.IsGenericParameter ? "T"
        : type.IsArray ? Plain(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name}<{string.Join(',', type.GetGenericArguments().Select(Plain))}>"
        : type.Name;

    private static string Plain(TypeReference type) => type switch
    {
        GenericParameter => "T",
        ArrayType array => Plain(array.ElementType) + "[]",
        GenericInstanceType generic => $"{generic.ElementType.Name}<{string.Join(',', generic.GenericArguments.Select(Plain))}>",
        _ => type.Name,
    };
}
