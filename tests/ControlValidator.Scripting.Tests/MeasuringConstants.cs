namespace ControlValidator.Scripting.Tests;

public sealed class MeasuringConstants
{
    [TestCase(20, "+")]
    [TestCase(60, "+")]
    [TestCase(20, "$")]
    [TestCase(101, "from the bottom up")]
    public void Constants_that_grow_from_one_to_the_next_are_refused_before_they_are_put_together(int count, string how)
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(before: Growing(count, how), body: $"resource[\"on\"].Is(c{count - 1} == null)"));

        var problem = folder.Load().Diagnostics.First();

        Assert.That(problem.ToString(), Does.Contain("error CV1009: with this constant, the texts of all constants have more than 16777216 characters"));
        Assert.That(problem.Span.Line, Is.Positive);
    }

    [Test]
    public void They_are_followed_into_what_is_loaded_and_counted_where_they_are_named()
    {
        using var folder = new PolicyFolder();
        folder.Write("policies/family/parts.csx", $"static class Parts {{ public const string Long = \"{new string('x', 100_000)}\"; }}");
        folder.Add("on", "#load \"../parts.csx\"\n" + PolicyFolder.Check(body: $"resource[\"on\"].Is({string.Join(" + ", Enumerable.Repeat("Parts.Long", 200))} == null)"));

        Assert.That(folder.Load().Diagnostics.First().Code, Is.EqualTo("CV1009"));
    }

    [Test]
    public void Usual_ones_are_not()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(
            before: $"const string Name = \"on\", Long = \"{new string('x', 10_000)}\"; const string Both = Name + Long; const int Most = 5;",
            body: "resource[Name].Is(Both.Length + Long.Length + Most > 3)"));

        Assert.That(folder.Load().Diagnostics, Is.Empty);
    }

    [Test]
    public void One_that_leads_back_to_itself_is_what_the_compiler_calls_it()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(before: "const string A = B + B; const string B = A + \"x\";", body: "resource[A].Is(true)"));

        Assert.That(folder.Load().Diagnostics.First().Message, Does.StartWith("CS0110"));
    }

    private static string Growing(int count, string how)
    {
        var lines = new List<string> { $"const string c0 = \"{new string('x', 100)}\";" };
        for (var i = 1; i < count; i++)
        {
            var made = how switch
            {
                "+" => $"c{i - 1} + c{i - 1}",
                "$" => $"$\"{{c{i - 1}}}{{c{i - 1}}}\"",
                _ => $"c{i - 1}",
            };
            lines.Add($"const string c{i} = {made};");
        }
        if (how is "from the bottom up")
            lines.Reverse();
        return string.Join('\n', lines);
    }
}
