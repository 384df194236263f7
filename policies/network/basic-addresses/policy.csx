[Control("CV-NET-011", "Public addresses are closed until opened",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("Addresses of the basic kind are open to inbound traffic by default, and have been retired by the platform.")]
[Fix("Replace the address by one with the SKU `Standard`.")]
[SameAs("PSRule", "Azure.PublicIP.StandardSKU")]
Verdict IsClosedUntilOpened(PublicIPAddress address) => address.Sku.Name.OrDefault("Basic").In("Standard", "StandardV2");
