namespace ControlValidator.Sources.Tests;

/// <summary>Real exports that stand beside the repository on some machines.</summary>
internal static class SharedData
{
    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("CVAL_SHARED") is { Length: > 0 } given)
                return Path.Combine(given, "data");
            for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "shared", "data");
                if (Directory.Exists(candidate))
                    return candidate;
            }
            Assert.Ignore("There is no shared/data beside the repository.");
            return "";
        }
    }
}
