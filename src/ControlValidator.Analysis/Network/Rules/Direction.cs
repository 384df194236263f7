namespace ControlValidator.Analysis.Network;

/// <summary>Which way a packet goes, seen from the network interface.</summary>
internal enum Direction
{
    Inbound,
    Outbound,
}

/// <summary>What a rule does with a packet that it is the first to match.</summary>
internal enum RuleAction
{
    /// <summary>The packet is dropped.</summary>
    Deny,

    /// <summary>This filter lets it through; of an admin rule, that the groups decide.</summary>
    Allow,

    /// <summary>The packet is delivered, whatever the groups say. Of admin rules only.</summary>
    AlwaysAllow,
}

/// <summary>One end of a packet.</summary>
internal enum Side
{
    Source,
    Destination,
}

/// <summary>What stands in an address field.</summary>
internal enum TermKind
{
    /// <summary><c>*</c>.</summary>
    Any,

    /// <summary>An address or prefix.</summary>
    Prefix,

    /// <summary><c>0.0.0.0/0</c> in a custom rule: IPv4 surely; whether IPv6 is not documented.</summary>
    WholeIpv4,

    /// <summary>A service tag, by name.</summary>
    Tag,

    /// <summary>An application security group, by id.</summary>
    Group,

    /// <summary>Something that says nothing, or contradicts itself.</summary>
    Unreadable,
}
