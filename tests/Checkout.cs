namespace ControlValidator.Tests;

/// <summary>Finds the files that tests are about: those of the checkout, and the real exports that may lie beside it.</summary>
internal static class Checkout
{
    private const string Override = "CVAL_SHARED";

    internal static string Root { get; } = Find(TestContext.CurrentContext.TestDirectory);

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>A file or folder of the real exports; null where they are not on this machine.</summary>
    internal static string? Shared(params string[] parts)
    {
        for (var folder = Root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var data = Path.Combine([Environment.GetEnvironmentVariable(Override) ?? Path.Combine(folder, "shared"), "data", .. parts]);
            if (Path.Exists(data))
                return data;
        }
        return null;
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ControlValidator.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout."));
}
