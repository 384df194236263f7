using ControlValidator.Model;

namespace ControlValidator.Sources.Tests;

public sealed class TellingCompleteness
{
    private Export export = null!;

    [SetUp]
    public void Open() => export = new();

    [TearDown]
    public void Close() => export.Dispose();

    [TestCase("""{ "@odata.context": "x#users", "@odata.count": 2, "value": [{ "id": "1" }, { "id": "2" }] }""", Completeness.Complete, null)]
    [TestCase("""{ "@odata.context": "x#users", "@odata.count": 3, "value": [{ "id": "1" }, { "id": "2" }] }""", Completeness.Partial, "CV2020")]
    [TestCase("""{ "@odata.context": "x#users", "@odata.nextLink": "y", "value": [{ "id": "1" }] }""", Completeness.Partial, "CV2021")]
    [TestCase("""{ "@odata.context": "x#users", "value": [] }""", Completeness.Complete, null)]
    [TestCase("""{ "error": { "code": "Forbidden", "message": "no" } }""", Completeness.NotRead, "CV2022")]
    [TestCase("""{ "error": { "code": "Forbidden" }, "@odata.context": "x#users" }""", Completeness.NotRead, "CV2022")]
    public void Of_users(string text, Completeness expected, string? code)
    {
        var outcome = export.Read(export.File("users.json", text));

        Assert.That(outcome.Of("microsoft.graph.user"), Is.EqualTo(expected));
        Assert.That(outcome.Estate.Diagnostics.FirstOrDefault()?.Code, Is.EqualTo(code));
        Assert.That(outcome.Of("microsoft.graph.group"), Is.EqualTo(Completeness.NotExported));
    }

    [Test]
    public void Pages_of_one_collection_complete_each_other()
    {
        export.File("1.json", """{ "@odata.context": "x#users", "@odata.count": 3, "@odata.nextLink": "y", "value": [{ "id": "1" }, { "id": "2" }] }""");
        export.File("2.json", """{ "@odata.context": "x#users", "value": [{ "id": "3" }] }""");

        var outcome = export.Read(export.Folder);

        Assert.That(outcome.Of("microsoft.graph.user"), Is.EqualTo(Completeness.Complete));
        Assert.That(outcome.Problems, Is.Empty);
    }

    [TestCase("""{ "count": 2, "totalRecords": 2, "data": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""")]
    [TestCase("""{ "count": 1, "totalRecords": 2, "data": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""")]
    [TestCase("""{ "count": 2, "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""")]
    [TestCase("""{ "count": { "type": "Total", "value": 2 }, "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""")]
    [TestCase("""{ "count": 1, "skipToken": "abc", "data": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""")]
    [TestCase("""{ "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }], "nextLink": "https://management.azure.com/next" }""")]
    [TestCase("""{ "count": 1, "totalRecords": 2, "data": { "columns": [{ "name": "id" }, { "name": "type" }], "rows": [["/subscriptions/1", "Microsoft.X/y"]] } }""")]
    public void Fewer_rows_than_counted_make_a_collection_partial(string text)
    {
        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Of("microsoft.x/Y"), Is.EqualTo(Completeness.Partial));
        Assert.That(outcome.Manifest.Collections.Single().Reason, Does.Contain("a.json"));
    }

    [TestCase("""{ "count": { "type": "Total", "value": 1 }, "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""")]
    [TestCase("""{ "count": 1, "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }], "nextLink": "" }""")]
    public void As_many_rows_as_counted_are_complete(string text)
    {
        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Of("Microsoft.X/y"), Is.EqualTo(Completeness.Complete));
        Assert.That(outcome.Problems, Is.Empty);
    }

    [TestCase("""{ "@odata.context": "x#users", "@odata.count": -1, "value": [{ "id": "1" }] }""", "CV2013 1 /@odata.count")]
    [TestCase("""{ "totalRecords": 1.5, "data": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""", "CV2013 1 /totalRecords")]
    [TestCase("""{ "count": "one", "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }] }""", "CV2013 1 /count")]
    public void A_count_that_is_none_is_told(string text, string problem)
    {
        var outcome = export.Read(export.File("a.json", text));

        Assert.That(outcome.Problems, Is.EqualTo([problem]));
        Assert.That(outcome.Manifest.Collections.Single().Completeness, Is.EqualTo(Completeness.Partial));
    }

    [TestCase("1.json", "2.json", Completeness.Complete)]
    [TestCase("vms-page1.json", "vms-page2.json", Completeness.Complete)]
    [TestCase("vms.json", "disks.json", Completeness.Partial)]
    public void Pages_that_name_no_collection_belong_together_where_only_a_number_tells_them_apart(string first, string second, Completeness expected)
    {
        export.File(first, """{ "value": [{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }], "nextLink": "https://next" }""");
        export.File(second, """{ "value": [{ "id": "/subscriptions/2", "type": "Microsoft.X/z" }] }""");

        Assert.That(export.Read(export.Folder).Of("Microsoft.X/y"), Is.EqualTo(expected));
    }

    [Test]
    public void Two_answers_may_have_as_many_rows_each()
    {
        foreach (var (name, type) in new[] { ("a", "y"), ("b", "z") })
        {
            export.File($"{name}1.json", $$"""{ "totalRecords": 2, "data": [{ "id": "/subscriptions/{{name}}1", "type": "Microsoft.X/{{type}}" }] }""");
            export.File($"{name}2.json", $$"""{ "totalRecords": 2, "data": [{ "id": "/subscriptions/{{name}}2", "type": "Microsoft.X/{{type}}" }] }""");
        }

        Assert.That(export.Read(export.Folder).Problems, Is.Empty);
    }

    [Test]
    public void ScubaGear_says_what_it_could_not_read()
    {
        var outcome = export.Read(export.File("a.json", """
            {
              "conditional_access_policies": [],
              "authorization_policies": [{ "Id": "authorizationPolicy" }],
              "privileged_users": { "b61c5140-1984-4dfd-adc7-51f68910af2f": { "DisplayName": "Ada" } },
              "safe_links_rules": [null],
              "aad_unsuccessful_commands": ["Get-MgBetaIdentityConditionalAccessPolicy", "Get-Something"],
              "module_version": "1.5.0",
              "timestamp_zulu": "2026-01-02T03:04:05Z"
            }
            """));

        Assert.That(outcome.Of("microsoft.graph.conditionalAccessPolicy"), Is.EqualTo(Completeness.NotRead));
        Assert.That(outcome.Of("microsoft.graph.authorizationPolicy"), Is.EqualTo(Completeness.Complete));
        Assert.That(outcome.Of("scuba.safe_links_rules"), Is.EqualTo(Completeness.Complete));
        Assert.That(outcome.Of("scuba.privileged_roles"), Is.EqualTo(Completeness.NotExported));
        Assert.That(outcome.Seen.Select(s => s.Name), Is.EqualTo(["authorizationPolicy", "Ada"]));
        Assert.That(outcome.Manifest.Source, Is.EqualTo("ScubaGear 1.5.0"));
        Assert.That(outcome.Estate.Snapshot.AsOf, Is.EqualTo(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        Assert.That(outcome.Problems, Is.EqualTo(["CV2022 6 /aad_unsuccessful_commands/0", "CV2022 6 /aad_unsuccessful_commands/1"]));
    }

    [Test]
    public void A_cut_off_file_makes_what_it_holds_partial()
    {
        var outcome = export.Read(export.File("a.json", """[{ "id": "/subscriptions/1", "type": "Microsoft.X/y" }, { "id": "/subscr"""));

        Assert.That(outcome.Of("Microsoft.X/y"), Is.EqualTo(Completeness.Partial));
    }
}
