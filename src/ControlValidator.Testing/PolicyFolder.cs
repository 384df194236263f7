namespace ControlValidator.Testing;

/// <summary>Finds policies from where tests run, which is some folders below their project.</summary>
internal static class PolicyFolder
{
    internal const string DefaultName = "policies";

    internal static string Find(string folder)
    {
        for (var above = AppContext.BaseDirectory; above is not null; above = Path.GetDirectoryName(above))
        {
            var found = Path.Combine(above, folder);
            if (Directory.Exists(found))
                return found;
        }
        throw new DirectoryNotFoundException($"There is no folder `{folder}` in {AppContext.BaseDirectory} or in any folder above it.");
    }
}
