namespace ControlValidator.Testing.Tests;

/// <summary>Policies on disk, gone after the test.</summary>
internal sealed class WrittenPolicies : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("cval-testing-").FullName;

    internal string Folder => Path.Combine(root, "policies");

    internal const string IsOn = """
        [Control("CV-TST-001", "It is on", Pillar = Pillar.Assets), Why("w"), Fix("f")]
        Verdict IsOn(Resource resource) => resource["properties/on"].Is(true);
        """;

    internal const string AllAreOn = """
        [Control("CV-TST-002", "All are on, and recent", Pillar = Pillar.Assets), Why("w"), Fix("f")]
        Verdict AllAreOn(Snapshot snapshot) => snapshot.All("thing").All(r => r["on"].Is(true)) & (snapshot.AsOf?.Year > 2025 ? Verdict.Pass : Verdict.Fail);
        """;

    internal const string GoodCases = """
        { "cases": [
          { "name": "off", "expect": "Fail", "resources": [{ "type": "thing", "name": "a", "properties": { "on": false } }] },
          { "name": "on", "expect": "Pass", "resources": [{ "type": "thing", "name": "a", "properties": { "on": true } }] }
        ] }
        """;

    internal WrittenPolicies Add(string name, string text, string? cases = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "family", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "policy.csx"), text);
        if (cases is not null)
            File.WriteAllText(Path.Combine(folder, "cases.json"), cases);
        return this;
    }

    internal Policies Load() => Policies.In(Folder);

    /// <summary>The same text without where the policies lie.</summary>
    internal string Shown(string text) => text.Replace(root + "/", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
