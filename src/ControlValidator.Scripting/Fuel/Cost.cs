using Mono.Cecil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>What a reference to a method means for the cost of a policy.</summary>
/// <param name="Own">The method, where the policy declares it and there is code of it.</param>
/// <param name="Kind">What it costs otherwise.</param>
internal readonly record struct Cost(MethodDefinition? Own, CostKind? Kind)
{
    /// <summary>Whether it may lead to any method of the policy that can be called without being named.</summary>
    public bool LeadsAnywhere => Own is null ? Kind is not (CostKind.Constant or CostKind.Analyses) : Own is { IsVirtual: true, IsFinal: false };

    public static Cost Of(MethodReference reference, ModuleDefinition module)
    {
        if (reference.DeclaringType is ArrayType)
            return new(null, CostKind.Constant);
        var type = reference.DeclaringType.GetElementType();
        if (type.Scope != module)
            return new(null, CostList.Shipped.Find(Name(type), reference.Name));
        var element = reference.GetElementMethod();
        var own = element as MethodDefinition ?? MetadataResolver.GetMethod(type.Resolve().Methods, element);
        return own is { HasBody: true } ? new(own, null) : new(null, CostKind.Calls);
    }

    /// <summary>As the lists name types.</summary>
    public static string Name(TypeReference type) => type.FullName.Replace('/', '.');
}
