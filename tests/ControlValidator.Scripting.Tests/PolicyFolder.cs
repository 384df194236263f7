using System.Text.Json;

namespace ControlValidator.Scripting.Tests;

/// <summary>A folder of policies on disk, gone after the test.</summary>
internal sealed class PolicyFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("cval-policies-").FullName;

    public string Policies => Path.Combine(Root, "policies");

    public string Cache => Path.Combine(Root, "cache");

    public static Resource Resource(string json, string type = "thing") =>
        new(type, JsonDocument.Parse(json).RootElement, default, _ => new("id", "name"));

    /// <summary>A check that compiles, with what a test wants changed.</summary>
    public static string Check(
        string id = "CV-TST-001", string body = "resource[\"on\"].Is(true)", string name = "IsOn", string before = "", string after = "") => $$"""
        {{before}}
        [Control("{{id}}", "It is on", Pillar = Pillar.Assets)]
        [Why("Because."), Fix("Switch it on.")]
        Verdict {{name}}(Resource resource) =>
            {{body}};
        {{after}}
        """;

    /// <summary>Writes a policy of the family <c>family</c> with cases beside it, and returns its path.</summary>
    public string Add(string name, string text)
    {
        Write($"policies/family/{name}/cases.json", "{}");
        return Write($"policies/family/{name}/policy.csx", text);
    }

    public string Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public PolicyPack Load(int parallel = 2) => PolicyPacks.Load([Policies], new(CacheFolder: null, parallel));

    public PolicyPack LoadCached(int parallel = 2) => PolicyPacks.Load([Policies], new(Cache, parallel));

    /// <summary>The diagnostics with paths as seen from this folder, one a line, as a person reads them.</summary>
    public IEnumerable<string> Read(PolicyPack pack) => pack.Diagnostics.Select(d => d.ToString().Replace(Root + "/", "", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
