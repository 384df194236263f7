using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Sources.Tests;

/// <summary>Exports that went through a shell: warnings in the file, names in another casing, lists of one without their brackets.</summary>
public sealed class ReadingWhatShellsWrite
{
    private const string Row = """{ "id": "/subscriptions/s/providers/Microsoft.X/y/a", "name": "a", "type": "Microsoft.X/y", "good": false }""";

    private Export export = null!;

    [SetUp]
    public void Open() => export = new();

    [TearDown]
    public void Close() => export.Dispose();

    [TestCase("WARNING: The command requires the extension resource-graph.\n")]
    [TestCase("WARNING: in preview [x]\r\n[Warning] {other}\r\n\r\n")]
    [TestCase("[Warning] in preview\n")]
    [TestCase("\u001b[33mThe behavior of this command has been altered.\u001b[0m\n")]
    public void Text_before_the_json_is_passed_over_and_told(string preface)
    {
        var text = Encoding.UTF8.GetBytes($"{preface}[\n{Row}]");

        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Problems, Is.EqualTo(["CV2027 1"]));
        var good = outcome.Estate.Locate(new(outcome.Estate.Load(outcome.Seen.Single().Origin), "/good", "false"));
        Assert.That((good.Line, good.Pointer), Is.EqualTo((2 + preface.Count(c => c == '\n'), "/0/good")));
        Assert.That(outcome.Manifest.Documents.Single().Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text))));
    }

    [TestCase("# Notes\n\nNothing to see.\n")]
    [TestCase("name,type\n[a],b\n")]
    [TestCase("WARNING: x\n{ \"hello\": 1 }")]
    public void Text_before_what_no_reader_knows_makes_it_no_document(string text) =>
        Assert.That(export.Read(export.File("a.txt", text)).Problems, Is.EqualTo(["CV2018 0"]));

    [TestCase($$"""{ "Count": 5, "Data": [{{Row}}], "TotalRecords": 5 }""", "/Data/0", Completeness.Partial)]
    [TestCase($$"""{ "Value": [{{Row}}], "NextLink": "https://next" }""", "/Value/0", Completeness.Partial)]
    [TestCase($$"""{ "Value": [{{Row}}], "NextLink": null }""", "/Value/0", Completeness.Complete)]
    [TestCase("""{ "Count": 1, "Data": { "Columns": [{ "Name": "type" }, { "Name": "id" }], "Rows": [["Microsoft.X/y", "/subscriptions/s"]] } }""", "/Data/Rows/0", Completeness.Complete)]
    [TestCase($$"""[{ "Value": [{{Row}}] }]""", "/0/Value/0", Completeness.Complete)]
    public void Names_around_the_rows_may_be_in_any_casing(string text, string pointer, Completeness expected)
    {
        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Of("Microsoft.X/y"), Is.EqualTo(expected));
        Assert.That(outcome.Estate.Locate(new(outcome.Estate.Load(outcome.Seen.Single().Origin), "", "")).Pointer, Is.EqualTo(pointer));
    }

    [Test]
    public void An_error_in_another_casing_is_one_too()
    {
        var outcome = export.Read(export.File("users.json", """{ "Error": { "Code": "Forbidden", "Message": "no" } }"""));

        Assert.That(outcome.Of("microsoft.graph.user"), Is.EqualTo(Completeness.NotRead));
        Assert.That(outcome.Problems, Is.EqualTo(["CV2022 1 /Error"]));
    }

    [Test]
    public void A_nested_resource_may_stand_without_its_list()
    {
        var text = """[{ "type": "Microsoft.X/y", "name": "a", "resources": { "type": "z", "name": "n", "good": false } }]""";

        var outcome = export.Read(export.File("a.json", text));

        var part = outcome.Seen.Single(s => s.Type == "Microsoft.X/y/z");
        Assert.That(outcome.Estate.Locate(new(outcome.Estate.Load(part.Origin), "/good", "false")).Pointer, Is.EqualTo("/0/resources/good"));
    }

    [TestCase("7", "CV2013 1 /0/resources")]
    [TestCase("\"x\"", "CV2013 1 /0/resources")]
    [TestCase("[null, 7]", "CV2013 1 /0/resources/1")]
    [TestCase("[{ \"name\": \"n\" }]", "CV2012 1 /0/resources/0")]
    public void What_is_no_nested_resource_is_told(string resources, string expected)
    {
        var outcome = export.Read(export.File("a.json", $$"""[{ "type": "Microsoft.X/y", "name": "a", "resources": {{resources}} }]"""));

        Assert.That(outcome.Problems, Is.EqualTo([expected]));
        Assert.That(outcome.Of("Microsoft.X/y"), Is.EqualTo(Completeness.Partial));
    }

    [Test]
    public void Nested_resources_are_read_however_deep_they_nest()
    {
        var text = """{ "type": "Microsoft.X/y", "name": "a" }""";
        for (var i = 0; i < 20; i++)
            text = $$"""{ "type": "Microsoft.X/y", "name": "n{{i}}", "resources": [{{text}}] }""";

        var outcome = export.Read(export.File("a.json", $"[{text}]"));

        Assert.That(outcome.Seen, Has.Count.EqualTo(21));
        Assert.That(outcome.Seen.Select(s => outcome.Estate.Load(s.Origin).Name), Is.EqualTo(outcome.Seen.Select(s => s.Name)));
    }

    [TestCase("\"Get-PrivilegedUser\"", Completeness.NotRead, "CV2022 1 /aad_unsuccessful_commands")]
    [TestCase("[\"Get-PrivilegedUser\"]", Completeness.NotRead, "CV2022 1 /aad_unsuccessful_commands/0")]
    [TestCase("5", Completeness.Partial, "CV2013 1 /aad_unsuccessful_commands")]
    public void A_failed_command_may_stand_without_its_list(string commands, Completeness expected, string problem)
    {
        var text = $$"""{ "privileged_users": { "b61c5140-1984-4dfd-adc7-51f68910af2f": { "DisplayName": "Ada" } }, "aad_unsuccessful_commands": {{commands}} }""";

        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Problems, Is.EqualTo([problem]));
        Assert.That(outcome.Of("scuba.privileged_users"), Is.EqualTo(expected));
    }

    [TestCase("""{ "conditional_access_policies": 7 }""", "CV2013 1 /conditional_access_policies")]
    [TestCase("""{ "conditional_access_policies": [7] }""", "CV2013 1 /conditional_access_policies/0")]
    public void What_is_no_object_is_no_policy(string text, string problem)
    {
        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Problems, Is.EqualTo([problem]));
        Assert.That(outcome.Of("microsoft.graph.conditionalAccessPolicy"), Is.EqualTo(Completeness.NotRead));
    }
}
