namespace ControlValidator.Engine.Tests.Maturity;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(TestContext.CurrentContext.TestDirectory);

    internal static string PathOf(string relative) => Path.Combine(Root, relative);

    internal static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ControlValidator.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new InvalidOperationException("The tests stand in no working copy.");
}
