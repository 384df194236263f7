namespace ControlValidator.Policies.Tests;

/// <summary>Controls that no requirement of a framework asks for, as far as the mappings of Azure's built-in policies go, and why.</summary>
internal static class UnmappedControls
{
    private const string Recovery = "The frameworks ask for backups; no built-in policy takes a grace period for one.";

    private const string Runtime = "The built-in policies for runtime versions are deprecated, and map to nothing.";

    private const string Design = "A choice of network design that no built-in policy checks.";

    private const string Upkeep = "Upkeep: it keeps other controls reviewable, and no framework asks for it by itself.";

    private const string Narrower = "The built-in policies check the coarser switch, which has a control of its own.";

    internal static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CV-APP-003"] = Runtime,
        ["CV-APP-004"] = Runtime,
        ["CV-APP-005"] = Runtime,
        ["CV-COS-002"] = "No built-in policy checks the TLS version of Cosmos DB.",
        ["CV-GRA-001"] = Runtime,
        ["CV-KV-001"] = Narrower,
        ["CV-NET-002"] = Design,
        ["CV-NET-003"] = Design,
        ["CV-NET-004"] = Design,
        ["CV-NET-005"] = Upkeep,
        ["CV-NET-007"] = Design,
        ["CV-NET-008"] = Upkeep,
        ["CV-NET-009"] = Upkeep,
        ["CV-NET-011"] = Design,
        ["CV-NET-016"] = Upkeep,
        ["CV-SQL-003"] = Narrower,
        ["CV-SQL-006"] = Narrower,
        ["CV-SQL-007"] = Upkeep,
        ["CV-STO-006"] = Narrower,
        ["CV-STO-007"] = Recovery,
        ["CV-STO-008"] = Recovery,
        ["CV-STO-009"] = Recovery,
        ["CV-SUB-008"] = "The frameworks ask that alerts are raised and sent; no built-in policy looks at the alerts themselves.",
        ["CV-SUB-010"] = "No built-in policy that maps to a framework checks alerts on service health.",
    };
}
