using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>The frameworks that a control may map to, by the names used in policies.</summary>
public static class Frameworks
{
    public static ImmutableArray<string> Known { get; } =
        ["MCSB", "NIST SP 800-53", "CIS Azure", "CIS M365", "PCI DSS", "ISO 27001", "SOC 2", "MITRE ATT&CK", "CISA SCuBA"];
}
