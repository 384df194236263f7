namespace ControlValidator.Cli.Tests;

/// <summary>A folder that goes when the test does.</summary>
internal sealed class Scratch : IDisposable
{
    internal const string GoodPolicy =
        """
        [Control("CV-TST-001", "Things are good", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
        [Why("Because.")]
        [Fix("Make them good.")]
        [For("Test/things")]
        Verdict AreGood(Resource thing) => thing["properties/good"].Is(true);
        """;

    internal const string GoodCases =
        """
        { "cases": [
          { "name": "bad", "expect": "Fail", "resources": [{ "type": "Test/things", "name": "a", "properties": { "good": false } }] },
          { "name": "good", "expect": "Pass", "resources": [{ "type": "Test/things", "name": "a", "properties": { "good": true } }] }
        ] }
        """;

    internal Scratch()
    {
        Folder = Directory.CreateTempSubdirectory("cval-tests-").FullName;
        Write("policies/test/good/policy.csx", GoodPolicy);
        Write("policies/test/good/cases.json", GoodCases);
    }

    internal string Folder { get; }

    internal string Policies => PathOf("policies");

    internal string PathOf(string name) => Path.Combine([Folder, .. name.Split('/')]);

    internal string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text);
        return path;
    }

    internal string WriteThing(string name, string good) => Write(name, Thing("t", good));

    internal static string Thing(string name, string good) =>
        $$"""[{ "id": "/subscriptions/s/resourceGroups/g/providers/Test/things/{{name}}", "type": "Test/things", "name": "{{name}}", "properties": { "good": {{good}} } }]""";

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
