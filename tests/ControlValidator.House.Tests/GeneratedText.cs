namespace ControlValidator.House.Tests;

/// <summary>Text that is made from the code and kept in the repository, so that people can read it there.</summary>
internal static class GeneratedText
{
    private const string Variable = "CVAL_UPDATE_BASELINES";

    /// <summary>Fails where the file does not say what the code says; with the variable set, writes it instead.</summary>
    internal static void Verify(string expected, params string[] path)
    {
        var file = Checkout.PathOf(path);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
            File.WriteAllText(file, expected);
        }
        Assert.That(file, Does.Exist, $"run the tests once with {Variable}=1");
        Assert.That(File.ReadAllText(file), Is.EqualTo(expected), $"{string.Join('/', path)} is stale: run the tests once with {Variable}=1");
    }
}
