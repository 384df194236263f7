using System.Reflection;

namespace ControlValidator.House.Tests;

/// <summary>The picture in docs/architecture.md is true.</summary>
public sealed class Walls
{
    private const string Prefix = "ControlValidator.";

    private static readonly Assembly[] Assemblies = Load();

    [Test]
    public void Each_project_uses_exactly_what_the_picture_allows()
    {
        var real = Assemblies.SelectMany(a => Ours(a).Select(used => $"{Short(a)} --> {used}")).Order(StringComparer.Ordinal);

        Assert.That(real, Is.EqualTo(Drawn().Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Each_project_of_the_picture_is_there_and_each_project_is_in_the_picture()
    {
        var folders = Directory.EnumerateDirectories(Checkout.PathOf("src")).Select(d => Path.GetFileName(d)[Prefix.Length..])
            .Where(d => !d.EndsWith("Generator", StringComparison.Ordinal));
        var drawn = Drawn().SelectMany(edge => edge.Split(" --> ")).Distinct(StringComparer.Ordinal);

        Assert.That(drawn, Is.EquivalentTo(folders));
    }

    [TestCase("Microsoft.CodeAnalysis", "Editor", "Scripting")]
    [TestCase("Microsoft.CodeAnalysis.Features", "Editor")]
    [TestCase("StreamJsonRpc", "Editor")]
    [TestCase("JsonSchema.Net", "Sources")]
    [TestCase("Mono.Cecil", "Scripting")]
    [TestCase("nunit.framework", "Testing")]
    [TestCase("Spectre.Console", "Cli")]
    [TestCase("System.CommandLine", "Cli")]
    public void A_third_party_library_stays_where_it_is_at_home(string library, params string[] homes)
    {
        var users = Assemblies
            .Where(a => a.GetReferencedAssemblies().Any(r => r.Name?.StartsWith(library, StringComparison.Ordinal) is true))
            .Select(Short);

        Assert.That(users, Is.EqualTo(homes));
    }

    private static IEnumerable<string> Ours(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Where(r => r.Name?.StartsWith(Prefix, StringComparison.Ordinal) is true)
        .Select(r => r.Name?[Prefix.Length..] ?? "");

    private static IEnumerable<string> Drawn() =>
        Checkout.Read("docs", "architecture.md").Split('\n').Select(line => line.Trim()).Where(line => line.Contains(" --> ", StringComparison.Ordinal));

    private static string Short(Assembly assembly) =>
        assembly.GetName().Name is "cval" ? "Cli" : assembly.GetName().Name?[Prefix.Length..] ?? "";

    private static Assembly[] Load()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        return [.. Directory.EnumerateFiles(folder, Prefix + "*.dll")
            .Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Append(Path.Combine(folder, "cval.dll"))
            .Select(Assembly.LoadFrom)
            .OrderBy(a => a.FullName, StringComparer.Ordinal)];
    }
}
