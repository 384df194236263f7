namespace ControlValidator.Testing;

/// <summary>Where a test begins to build what a check is to judge.</summary>
public static class Given
{
    /// <summary>A resource or an object of a directory, with nothing set but its type, name and id.</summary>
    /// <param name="type">As the platform names it: <c>Microsoft.Storage/storageAccounts</c>, <c>microsoft.graph.user</c>.</param>
    public static ResourceBuilder Resource(string type, string name = "one") => ResourceBuilder.New(type, name);

    /// <summary>A snapshot of these resources. Their collections are complete; those of other types were not exported.</summary>
    public static SnapshotBuilder Snapshot(params ReadOnlySpan<ResourceBuilder> resources) => SnapshotBuilder.New(resources);
}
