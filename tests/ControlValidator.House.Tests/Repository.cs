namespace ControlValidator.House.Tests;

/// <summary>Finds files of the checkout that the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(TestContext.CurrentContext.TestDirectory);

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ControlValidator.sln")))
                return at.FullName;
        }
        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
