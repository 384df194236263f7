using System.Text;

namespace ControlValidator.Sources.Tests;

public sealed class RecognisingDocuments
{
    private const string Vault =
        """{ "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/a", "name": "a", "type": "Microsoft.KeyVault/vaults", "properties": {} }""";

    private Export export = null!;

    [SetUp]
    public void Open() => export = new();

    [TearDown]
    public void Close() => export.Dispose();

    [TestCase("[]", "az-resource-list", 0)]
    [TestCase($"[{Vault}]", "az-resource-list", 1)]
    [TestCase(Vault, "az-resource", 1)]
    [TestCase("""[{ "ResourceType": "Microsoft.Sql/servers", "ResourceName": "a", "Properties": {} }]""", "az-rule-data", 1)]
    [TestCase($$"""{ "value": [{{Vault}}], "nextLink": null }""", "arm-page", 1)]
    [TestCase($$"""{ "count": 1, "data": [{{Vault}}], "skip_token": null, "total_records": 1 }""", "resource-graph", 1)]
    [TestCase($$"""{ "data": [{{Vault}}], "totalRecords": 1, "resultTruncated": "false" }""", "resource-graph", 1)]
    [TestCase("""{ "totalRecords": 1, "count": 1, "data": { "columns": [{ "name": "id" }, { "name": "type" }], "rows": [["/subscriptions/s", "Microsoft.X/y"]] } }""",
        "resource-graph-table", 1)]
    [TestCase("""{ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users", "value": [{ "id": "1" }] }""", "graph-page", 1)]
    [TestCase("""{ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users", "value": [] }""", "graph-page", 0)]
    [TestCase("""{ "@odata.type": "#microsoft.graph.group", "id": "1" }""", "graph-object", 1)]
    [TestCase("""{ "id": "1", "groupTypes": [], "securityEnabled": true }""", "graph-object", 1)]
    [TestCase("""[{ "@odata.type": "#microsoft.graph.user", "id": "1" }]""", "graph-list", 1)]
    [TestCase("""{ "error": { "code": "Forbidden", "message": "no" } }""", "error-answer", 0)]
    [TestCase("""{ "conditional_access_policies": [{ "Id": "1" }], "aad_unsuccessful_commands": [] }""", "scubagear", 1)]
    [TestCase($"{Vault}\n{Vault}", "az-resource-lines", 2)]
    [TestCase($$"""[{ "value": [{{Vault}}] }, { "value": [] }]""", "arm-page", 1)]
    public void A_document_is_known_by_its_content(string text, string kind, int rows)
    {
        var path = export.File("anything.txt", text.Replace("}\n{", "}\n{", StringComparison.Ordinal));

        var document = export.Read(path).Manifest.Documents.Single();

        Assert.That((document.Kind, document.Rows), Is.EqualTo((kind, (long)rows)));
    }

    [TestCase("""{ "$schema": "x", "contentVersion": "1.0.0.0", "resources": [] }""")]
    [TestCase("""{ "format_version": "1.2", "terraform_version": "1.9", "planned_values": {} }""")]
    [TestCase("""[{ "rule": "x", "resourceType": "Microsoft.Sql/servers" }]""")]
    [TestCase("""{ "hello": "world" }""")]
    [TestCase("# notes")]
    public void What_no_reader_knows_is_listed(string text)
    {
        export.File("folder/a.json", text);

        var outcome = export.Read($"{export.Folder}/folder");

        Assert.That(outcome.Manifest.Unrecognised, Is.EqualTo([$"{export.Folder}/folder/a.json"]));
        Assert.That(outcome.Estate.Diagnostics.Single().Code, Is.EqualTo("CV2019"));
    }

    [Test]
    public void A_file_that_was_named_has_to_be_known()
    {
        var outcome = export.Read(export.File("a.json", """{ "hello": "world" }"""));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2018 0"]));
    }

    [TestCase("utf-8", true)]
    [TestCase("utf-8", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16BE", false)]
    public void Text_is_read_in_each_encoding(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = "[" + Vault.Replace("\"a\"", "\"Zoë 😀\"", StringComparison.Ordinal) + "]";
        var path = export.File("a.json", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        var outcome = export.Read(path);

        Assert.That(outcome.Seen.Single().Name, Is.EqualTo("Zoë 😀"));
        Assert.That(outcome.Problems, Is.Empty);
    }

    [Test]
    public void The_digest_is_that_of_the_file_as_it_stands()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"[{Vault}]")).ToArray();

        var document = export.Read(export.File("a.json", bytes)).Manifest.Documents.Single();

        Assert.That(document.Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))));
        Assert.That(document.Bytes, Is.EqualTo(bytes.Length));
    }

    [Test]
    public void Standard_input_is_a_document()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes($"[{Vault}]"));

        var outcome = export.Read("-", standardInput: input);

        Assert.That(outcome.Manifest.Documents.Single().Path, Is.EqualTo("-"));
        Assert.That(outcome.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public void Entries_of_an_archive_are_documents()
    {
        var path = export.Zip("a.zip", ("b/2.json", Encoding.UTF8.GetBytes($"[{Vault}]")), ("1.json", "[]"u8.ToArray()));

        var outcome = export.Read(path);

        Assert.That(outcome.Manifest.Documents.Select(d => d.Path), Is.EqualTo([$"{path}!1.json", $"{path}!b/2.json"]));
    }

    [Test]
    public void Files_of_a_folder_are_taken_in_ordinal_order_and_hidden_ones_left_out()
    {
        foreach (var name in new[] { "b.json", "B.json", "a/z.json", ".hidden.json", ".git/c.json" })
            export.File(name, "[]");

        var outcome = export.Read(export.Folder);

        Assert.That(outcome.Manifest.Documents.Select(d => d.Path[(export.Folder.Length + 1)..]), Is.EqualTo(["B.json", "a/z.json", "b.json"]));
    }

    [TestCase("$metadata#users", "microsoft.graph.user")]
    [TestCase("$metadata#users(id,displayName)/$entity", "microsoft.graph.user")]
    [TestCase("$metadata#identity/conditionalAccess/policies", "microsoft.graph.conditionalAccessPolicy")]
    [TestCase("$metadata#groups(members(),owners())", "microsoft.graph.group")]
    [TestCase("$metadata#roleManagement/directory/roleAssignments", "microsoft.graph.unifiedRoleAssignment")]
    [TestCase("$metadata#identity/conditionalAccess/namedLocations/$entity", "microsoft.graph.namedLocation")]
    [TestCase("$metadata#groups('1')/members/microsoft.graph.user", "microsoft.graph.user")]
    [TestCase("$metadata#Collection(microsoft.graph.device)", "microsoft.graph.device")]
    [TestCase("$metadata#somethingNew/teapots", "microsoft.graph.teapot")]
    [TestCase("$metadata#policies/roleManagementPolicyAssignments(policy(rules()))", "microsoft.graph.unifiedRoleManagementPolicyAssignment")]
    public void A_context_tells_the_type_of_its_objects(string context, string type) =>
        Assert.That(GraphTypes.OfContext($"https://graph.microsoft.com/beta/{context}"), Is.EqualTo(type));
}
