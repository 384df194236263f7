[Control("CV-BM-018", "Registries have no shared administrator", Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A password that many know says nothing of who pushed an image.")]
[Fix("Set `adminUserEnabled` to `false` and use identities.")]
[Maps("MCSB", "IM-1"), SameAs("bench", "acr_admin_user")]
Verdict HasNoSharedAdministrator(ContainerRegistry registry) => registry.Properties.AdminUserEnabled.OrDefault(false).Is(false);
