using System.Text.Json;

namespace ControlValidator.Cli.Tests;

/// <summary>The same input gives the same bytes, on any number of threads.</summary>
public sealed class SameBytes
{
    [Test]
    public void Reports_of_contoso_are_the_same_from_one_thread_and_from_eight_twice()
    {
        using var scratch = new Scratch();
        string[] runs = ["1", "8", "1", "8"];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = Cval.Run(
                "validate", "examples/contoso", "--parallel", runs[i],
                "-f", $"json={scratch.PathOf($"{i}.json")}", "-f", $"sarif={scratch.PathOf($"{i}.sarif")}", "-f", $"html={scratch.PathOf($"{i}.html")}",
                "-f", $"csv={scratch.PathOf($"{i}.csv")}", "-f", $"junit={scratch.PathOf($"{i}.xml")}", "-f", $"markdown={scratch.PathOf($"{i}.md")}",
                "-f", $"console={scratch.PathOf($"{i}.txt")}");
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        }

        foreach (var extension in new[] { "json", "sarif", "html", "csv", "xml", "md", "txt" })
        {
            var first = File.ReadAllBytes(scratch.PathOf($"0.{extension}"));
            for (var i = 1; i < runs.Length; i++)
                Assert.That(File.ReadAllBytes(scratch.PathOf($"{i}.{extension}")).AsSpan().SequenceEqual(first), $"{i}.{extension}");
        }
    }

    [Test]
    public void Policies_that_came_with_the_tool_are_named_alike_wherever_it_is_installed()
    {
        using var scratch = new Scratch();
        scratch.Write("elsewhere/export.json", """[{ "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a", "type": "Microsoft.Storage/storageAccounts", "name": "a", "properties": {} }]""");

        var unnamed = Cval.RunIn(scratch.PathOf("elsewhere"), "validate", "export.json", "-f", "json");
        var named = Cval.RunIn(scratch.Folder, "validate", "elsewhere/export.json", "--policies", "cval:policies", "-f", "json");

        Assert.That(Policies(unnamed), Is.Not.Empty.And.All.StartsWith("cval:policies/"), unnamed.Error);
        Assert.That(Policies(named), Is.EqualTo(Policies(unnamed)), named.Error);
        Assert.That(unnamed.Output, Does.Not.Contain(TestContext.CurrentContext.TestDirectory));

        static string?[] Policies(CvalResult run) =>
            [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("policies").EnumerateArray().Select(p => p.GetProperty("path").GetString())];
    }
}
